import { readFileSync } from "node:fs";
import type { Card } from "../../bot/cards/render.ts";
import { type Register, personKey } from "../../bot/school/register.ts";
import { readSchoolFile } from "../../bot/school/school-file.ts";
import { readInputs, readPressCommand, readStamp } from "../../bot/teams/card-inputs.ts";
import { createChats } from "../../bot/workflow/chats.ts";
import type { From, Press, Reply } from "../../bot/workflow/commands.ts";
import { type Deliverer, createDeliverer } from "../../bot/workflow/deliver-pending.ts";
import type { SubjectDoc } from "../../bot/workflow/documents.ts";
import { handlePress } from "../../bot/workflow/handle-command.ts";
import { handleRead } from "../../bot/workflow/handle-read.ts";
import { handleSaid } from "../../bot/workflow/handle-message.ts";
import { createOneAtATime } from "../../bot/workflow/one-at-a-time.ts";
import { createPresenceBook } from "../../bot/workflow/presence-book.ts";
import { type Sweeper, createSweeper } from "../../bot/workflow/sweep.ts";
import type { CardPost, Chat, LogFields, Ports, Sent, Signal, Store } from "../../bot/workflow/ports.ts";
import { secretsFrom } from "../../bot/workflow/secrets.ts";
import { actorAt, cardFor } from "../../bot/workflow/subjects.ts";
import { createMemoryStore } from "./memory-store.ts";
import { plainEnvelopeKey } from "./plain-envelope-key.ts";
import { assertNotPrinted } from "./words-apart.ts";

export const tenantId = "7b1c0000-0000-4000-8000-000000000001";
const object = (suffix: string): string => personKey(tenantId, `7b1c0000-0000-4000-8000-000000000${suffix}`);

/** The invented people of the playground's school file, by first name. */
export const people = {
  tess: object("101"),
  sam: object("102"),
  lena: object("103"),
  dev: object("104"),
  cara: object("105"),
  hugh: object("106"),
  bilal: object("201"),
  priya: object("202"),
  mona: object("203"),
  stranger: object("999"),
} as const;

export type Person = keyof typeof people;

export const inventedRegister: Register = readSchoolFile(
  JSON.parse(
    readFileSync(new URL("../../bot/playground/invented-school.json", import.meta.url), "utf8"),
  ) as unknown,
);

/** A Tuesday in term, 10:15 in London. */
export const schoolMorning = Date.parse("2026-11-24T10:15:00Z");

export type Posted = {
  readonly to: string;
  readonly activityId: string;
  readonly card: Card;
  readonly how: "post" | "update";
};

/** The steps over a store in memory, a clock that stands still, and a connector that remembers what it was given. */
export type Board = {
  readonly ports: Ports;
  readonly deliverer: Deliverer;
  readonly posted: Posted[];
  /** What the second channel was told. */
  readonly signals: Signal[];
  readonly sweeper: Sweeper;
  /** Answers of the connector, used up in order before it simply accepts. */
  readonly answers: Sent[];
  readonly register: { now: Register };
  at: { now: number };
  say(person: Person, text: string): Promise<Reply>;
  press(
    person: Person,
    verb: string,
    inputs?: Readonly<Record<string, string>>,
    change?: object,
    /** Where a question and its referral both have this verb. */
    on?: "consultation" | "referral",
  ): Promise<Reply>;
  /** Reads everything that is in their chat, where Teams says so. */
  look(person: Person): Promise<Reply>;
  /** The newest subject of this kind. */
  subject(kind: "consultation" | "referral"): Promise<SubjectDoc>;
  card(person: Person, kind: "consultation" | "referral"): Promise<Card>;
  idle(): Promise<void>;
};

/**
 * Sets up a board; `store` defaults to one in memory. Boards on one store are instances of one deployment when each
 * has a number of its own, from 1 up.
 */
export function createBoard(store: Store = createMemoryStore(), instance = 0): Board {
  const posted: Posted[] = [];
  const signals: Signal[] = [];
  const answers: Sent[] = [];
  const at = { now: schoolMorning };
  const register = { now: inventedRegister };
  const written = new Set<string>();
  // Every test that goes through a board thereby tests that nothing people wrote is ever logged.
  const log = (what: string, fields: LogFields = {}): void =>
    assertNotPrinted(written, JSON.stringify([what, fields]));
  const own = instance.toString(16);
  let random = 0;
  let messages = 0;

  const send = (to: string, card: Card, activityId: string, how: Posted["how"]): Promise<Sent> => {
    const answer = answers.shift() ?? { result: "ok", activityId };
    if (answer.result === "ok") posted.push({ to, activityId, card, how });
    return Promise.resolve(answer);
  };
  const post: CardPost = {
    post: (chat, card) => send(chat.person, card, `m${++messages}`, "post"),
    update: (chat, activityId, card) => send(chat.person, card, activityId, "update"),
    openChat: (person) => Promise.resolve({ chat: chatOf(person) }),
  };
  const ports: Ports = {
    store,
    post,
    alarm: {
      raise: (signal) => {
        signals.push(signal);
        return Promise.resolve();
      },
    },
    clock: { now: () => at.now },
    secrets: {
      ...secretsFrom(Buffer.alloc(32, 7)),
      random: () => own + (++random).toString(16).padStart(32 - own.length, "0"),
    },
    register: () => register.now,
    inTurn: createOneAtATime(),
    presence: createPresenceBook(store, { now: () => at.now }),
    envelopeKey: plainEnvelopeKey,
    pause: () => Promise.resolve(),
    log: { info: log, warn: log, error: log },
  };
  const deliverer = createDeliverer(ports, createChats(ports));

  const subject = (kind: "consultation" | "referral"): Promise<SubjectDoc> => findNewest(store, kind);
  const fromOf = (person: Person): From => ({
    person: people[person],
    tenantId,
    teamsUserId: `29:${person}`,
  });

  return {
    ports,
    deliverer,
    posted,
    signals,
    sweeper: createSweeper(ports, deliverer),
    answers,
    register,
    at,
    subject,
    say(person, text) {
      if (text.trim().includes(" ")) written.add(text.trim());
      return handleSaid(ports, deliverer, fromOf(person), text, false);
    },
    async look(person) {
      await deliverer.idle();
      const last = posted.findLast((p) => p.to === people[person]);
      return handleRead(ports, deliverer, fromOf(person), last?.activityId ?? "none");
    },
    async press(person, verb, inputs = {}, change = {}, on) {
      const isReferral = verb.endsWith("Referral") && !ofQuestions.has(verb);
      // Both kinds are put into the child's file; where there is a referral, it is meant.
      const hasOne = verb !== "file" || (await store.list("oakfield", "oakfield.r.", "", 1)).length > 0;
      const kind = isReferral ? "referral" : hasOne ? kindOf(verb) : "consultation";
      for (const typed of Object.values(inputs)) if (typed.trim().includes(" ")) written.add(typed.trim());
      const { state } = await subject(on ?? kind);
      const stamp = {
        id: state.id,
        version: state.version,
        nonce: ports.secrets.seal("press", state.id, state.version, people[person]),
      };
      const data = { ...stamp, ...inputs, ...change };
      const press: Press = {
        from: fromOf(person),
        stamp: readStamp(data),
        verb,
        command: readPressCommand(verb, data),
        typed: readInputs(data) ?? {},
        answeredBy: "invoke",
      };
      return handlePress(ports, deliverer, press);
    },
    async card(person, kind) {
      const doc = await subject(kind);
      const school = register.now.schools.get(doc.pk);
      if (!school) throw new Error("no school");
      return cardFor(ports, school, doc, actorAt(ports, people[person], doc.pk), `29:${person}`);
    },
    idle: () => deliverer.idle(),
  };
}

/** Verbs of a question that name the referral it leads to. */
const ofQuestions: ReadonlySet<string> = new Set(["startReferral", "turnIntoReferral"]);

function kindOf(verb: string): "consultation" | "referral" {
  return ["sendWithoutWaiting", "recordSent", "recordFrontDoor", "file"].includes(verb)
    ? "referral"
    : "consultation";
}

function chatOf(person: string): Chat {
  return {
    person,
    tenantId,
    conversationId: `a:${person}`,
    serviceUrl: "http://127.0.0.1/",
    userId: undefined,
    botId: "28:bot",
  };
}

// Ids are drawn in rising order here, so the last one is the newest.
async function findNewest(store: Store, kind: "consultation" | "referral"): Promise<SubjectDoc> {
  const letter = kind === "consultation" ? "c" : "r";
  for (const schoolId of ["oakfield", "brook"]) {
    const all = await store.list(schoolId, `${schoolId}.${letter}.`, "", 1000);
    const last = all.at(-1);
    if (last) return last.doc as SubjectDoc;
  }
  throw new Error(`No ${kind} yet.`);
}
