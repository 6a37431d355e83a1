import { type Stamp, markIn, markOf, messageFrom, pressFrom } from "./activities.ts";
import { type BenchPerson, schools } from "./bench-school.ts";
import { type Measured, questionWith } from "./echo-action.ts";
import type { Arrival, FakeConnector } from "./fake-connector.ts";
import type { Action, Source } from "./load.ts";

/** A question with what its people have on their screens. */
export type Asked = {
  readonly at: number;
  readonly teacher: BenchPerson;
  readonly worker: BenchPerson;
  isReceived: boolean;
  /** The worker's own card: what a press on it must carry. */
  card?: Stamp;
  /** The version that the last press brought about, the version that the teacher sees, and how often they were nudged. */
  version: number;
  shownVersion: number;
  nudges: number;
};

export type OurActions = {
  readonly ask: Measured;
  /** The worker takes a question that was asked before, and answers another one that they have taken. */
  readonly press: Measured;
  readonly take: Source;
  readonly answer: Source;
  /** How many questions wait to be taken. */
  waiting(): number;
  /** Every question whose id is known, by that id. */
  readonly byId: ReadonlyMap<string, Asked>;
};

/** Takes go this far ahead of answers, so that no answer overtakes the card that its take has set off. */
const takesAhead = 64;

/** What people do with our bot, and what must come of it. */
export function createOurActions(connector: FakeConnector): OurActions {
  const byMark = new Map<string, Asked>();
  const byId = new Map<string, Asked>();
  const toTake: Asked[] = [];
  const toAnswer: Asked[] = [];
  const seenReceipts: number[] = [];
  let undelivered = 0;
  let sent = 0;

  connector.onArrival((arrival) => {
    const stamp = stampOf(arrival);
    const asked = stamp && byId.get(stamp.id);
    if (asked && arrival.chatId === asked.teacher.chatId)
      asked.shownVersion = Math.max(asked.shownVersion, stamp.version);
    if (!stamp) noteNudge(arrival);
    else if (!arrival.isUpdate) firstCard(arrival, stamp);
  });

  function firstCard({ chatId, json }: Arrival, stamp: Stamp): void {
    const asked = byMark.get(markIn(json) ?? "");
    if (!asked) return;
    byId.set(stamp.id, asked);
    if (chatId === asked.teacher.chatId && !asked.isReceived) {
      asked.isReceived = true;
      asked.shownVersion = Math.max(asked.shownVersion, stamp.version);
      seenReceipts.push(performance.now() - asked.at);
    } else if (chatId === asked.worker.chatId && !asked.card) {
      asked.card = stamp;
      undelivered--;
      toTake.push(asked);
    }
  }

  function noteNudge({ json, chatId }: Arrival): void {
    const asked = byId.get(/"id":"(school-\d\.c\.[0-9a-f]{32})"/.exec(json)?.[1] ?? "");
    if (asked?.teacher.chatId === chatId) asked.nudges++;
  }

  function ask(): Action {
    const mark = markOf(sent);
    const { teachers, worker } = schools[sent % schools.length]!;
    const teacher = teachers[Math.floor(sent / schools.length) % teachers.length]!;
    sent++;
    undelivered++;
    const at = performance.now();
    byMark.set(mark, { at, teacher, worker, isReceived: false, version: 1, shownVersion: 0, nudges: 0 });
    return { body: messageFrom(teacher, connector.url, questionWith(mark)), answered: () => undefined };
  }

  function press(asked: Asked | undefined, verb: string, inputs: object): Action | undefined {
    if (!asked?.card) return undefined;
    const { worker, card } = asked;
    return {
      body: pressFrom(worker, connector.url, verb, card, inputs),
      answered: (_status, text) => {
        const shown = stampIn((JSON.parse(text) as { value?: CardShape }).value);
        if (shown?.id !== card.id || shown.version !== card.version + 1)
          return `${verb} did not change the card`;
        asked.card = shown;
        asked.version = shown.version;
        if (verb === "take") toAnswer.push(asked);
        return undefined;
      },
    };
  }

  const take: Source = () => press(toTake.shift(), "take", {});
  const answer: Source = () => press(toAnswer.shift(), "answer", advice);
  const unseen = (): number => [...byId.values()].filter((a) => a.shownVersion < a.version).length;
  const notNudged = (): number => [...byId.values()].filter((a) => a.version > 2 && a.nudges === 0).length;
  return {
    byId,
    take,
    answer,
    waiting: () => toTake.length,
    ask: {
      next: ask,
      seen: seenReceipts,
      missing: () => {
        const unreceived = [...byMark.values()].filter((a) => !a.isReceived).length;
        return [
          ...(unreceived > 0 ? [`${unreceived} of ${sent} teachers have no receipt`] : []),
          ...(undelivered > 0 ? [`${undelivered} of ${sent} questions have not reached the worker`] : []),
        ];
      },
    },
    press: {
      next: () => (toAnswer.length > takesAhead ? answer() : (take() ?? answer())),
      // The presser's card is in the response itself.
      seen: [],
      missing: () => [
        ...(unseen() > 0 ? [`${unseen()} teachers do not see what the worker did`] : []),
        ...(notNudged() > 0 ? [`${notNudged()} teachers were not told of an answer`] : []),
      ],
    },
  };
}

const advice = {
  outcome: "go_ahead",
  text: "Ring home, and say plainly what you have noticed.",
  who: "asker",
  byWhen: "today",
  phoneFirst: "false",
};

type CardShape = { readonly refresh?: { readonly action?: { readonly data?: Partial<Stamp> } } };

function stampIn(card: CardShape | undefined): Stamp | undefined {
  const { id, version, nonce } = card?.refresh?.action?.data ?? {};
  return id === undefined || version === undefined || nonce === undefined
    ? undefined
    : { id, version, nonce };
}

function stampOf({ body }: Arrival): Stamp | undefined {
  const [attachment] = (body["attachments"] ?? []) as { content?: CardShape }[];
  return stampIn(attachment?.content);
}
