import { type Consultation, adviceOutcomes, holderOf } from "../../bot/consultation/state.ts";
import { type PersonKey, type Role, type School, peopleWith } from "../../bot/school/register.ts";
import { closingOn, isSchoolDay, localTime, momentAt } from "../../bot/school/school-clock.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { readInputs, readPressCommand, readStamp } from "../../bot/teams/card-inputs.ts";
import type { ConsultationDoc } from "../../bot/workflow/documents.ts";
import { handlePress } from "../../bot/workflow/handle-command.ts";
import { handleSaid } from "../../bot/workflow/handle-message.ts";
import { openList } from "../../bot/workflow/lists.ts";
import { createDice } from "../simulation/dice.ts";
import type { Register } from "../../bot/school/register.ts";
import type { WholeStore } from "../../bot/workflow/ports.ts";
import { createBoard } from "../support/board.ts";
import { createAftermath } from "./aftermath.ts";
import { tenantId, termRegister } from "./term-school.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** How a simulated term went. */
export type TermReport = {
  readonly questions: number;
  readonly schoolDays: number;
  /** Where each question of the day stood when its school closed, counted over all days. */
  readonly atClosing: Readonly<Record<string, number>>;
  /** What must never be: a question that ends its school day without a person who has it. */
  readonly adrift: readonly string[];
  /** How all questions ended. */
  readonly ended: Readonly<Record<string, number>>;
  /** Working minutes from asking to the first answer, where there was one. */
  readonly minutesToAnswer: readonly number[];
  readonly cardsSent: number;
  /** Questions asked out of hours that their askers chose to keep for the next school morning. */
  readonly kept: number;
};

/** Where a term is lived: the store is left open when it was given, and `day` hears how far it has come. */
export type TermPlace = {
  readonly store?: WholeStore;
  readonly register?: Register;
  readonly day?: (done: number, of: number) => void;
};

/** One term of some schools, minute by minute over the production steps, from `from` up to (not including) `to`. */
export async function runTerm(
  seed: number,
  from: string,
  to: string,
  questions: number,
  place: TermPlace = {},
): Promise<TermReport> {
  const dice = createDice(seed);
  const store = place.store ?? openSqliteStore(":memory:");
  const register = place.register ?? termRegister;
  const board = createBoard(store);
  board.register.now = register;
  const { ports, deliverer, at } = board;
  const schools = [...register.schools.values()];
  const [begin, end] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)];
  const days = countDays(schools[0]!, begin, end);
  const perMinute = questions / (days * schools.length * 9 * 60);
  const atClosing: Record<string, number> = {};
  const adrift: string[] = [];
  const answered: number[] = [];
  const asked = { count: 0, kept: 0 };
  const lastLooked = new Map<string, string>();

  const who = (school: School, ...roles: Role[]): readonly PersonKey[] =>
    peopleWith(register, school.id, roles, at.now).map((s) => s.key);
  const say = (person: PersonKey, text: string) =>
    handleSaid(ports, deliverer, { person, tenantId, teamsUserId: `29:${person}` }, text, false);
  const press = async (
    person: PersonKey,
    c: Pick<Consultation, "id" | "version">,
    verb: string,
    inputs: Record<string, string> = {},
  ) => {
    const nonce = ports.secrets.seal("press", c.id, c.version, person);
    const data = { id: c.id, version: c.version, nonce, ...inputs };
    const from = { person, tenantId, teamsUserId: `29:${person}` };
    const command = readPressCommand(verb, data);
    await handlePress(ports, deliverer, {
      from,
      stamp: readStamp(data),
      verb,
      command,
      typed: readInputs(data) ?? {},
      answeredBy: "invoke",
    });
  };
  const openOnes = async (school: School): Promise<readonly Consultation[]> =>
    (await store.page(school.id, openList, undefined, 500))
      .map((k) => k.doc)
      .filter((doc): doc is ConsultationDoc => doc.kind === "consultation")
      .map((doc) => doc.state);

  /** People act now and then; nobody is quick or certain. */
  const live = async (school: School): Promise<void> => {
    for (const c of await openOnes(school)) {
      const holder = holderOf(c);
      if (c.state === "sent" && c.openFrom > at.now) continue;
      if ("offeredTo" in c) {
        const [worker] = c.offeredTo;
        const isOff =
          worker === undefined || (ports.presence.known(school.id)[worker]?.away ?? undefined) !== undefined;
        if (!isOff && dice.chance(0.04)) await press(dice.pick(c.offeredTo), c, "take");
        else if (!isOff && dice.chance(0.002)) await press(dice.pick(c.offeredTo), c, "knowFamily");
        else if (c.state === "unanswered" && c.owner !== undefined && dice.chance(0.05))
          await press(c.owner, c, dice.chance(0.7) ? "handled" : "stillNeeded", {
            text: "I have spoken with them.",
          });
      } else if (c.state === "seen" && holder !== undefined) {
        if (dice.chance(0.05)) {
          if (c.thread.every((e) => e.kind !== "advised")) answered.push((at.now - c.askedAt) / minute);
          await press(holder, c, "answer", {
            outcome: dice.pick(adviceOutcomes.slice(0, 5)),
            text: "Talk with them today.",
          });
        } else if (dice.chance(0.008)) await press(holder, c, "askBack", { text: "How often is it?" });
      } else if (c.state === "needsMore" && dice.chance(0.03))
        await press(c.askedBy, c, "reply", { text: "Every Monday, I think." });
    }
  };

  const aftermath = createAftermath({ dice: createDice(seed + 1), store, press, who });
  const closing = async (school: School): Promise<void> => {
    for (const c of await openOnes(school)) {
      const isKept = c.state === "sent" && c.openFrom > at.now;
      const standing = isKept
        ? "kept by choice"
        : c.state === "unanswered" && c.owner
          ? "unanswered, with an owner"
          : c.state;
      atClosing[standing] = (atClosing[standing] ?? 0) + 1;
      if (!isKept && !(c.state === "unanswered" && c.owner))
        adrift.push(`${school.id} ${c.state} ${new Date(at.now).toISOString()}`);
    }
  };

  for (at.now = begin; at.now < end; at.now += minute) {
    const { date, minutes } = localTime(at.now, "Europe/London");
    // Nothing happens at night but the clock.
    if (minutes < 7 * 60 || minutes > 17 * 60) {
      at.now =
        minutes < 7 * 60 ? momentAt(date, 7 * 60, "Europe/London") : momentAt(date, 31 * 60, "Europe/London");
      await board.sweeper.sweep();
      await board.idle();
      place.day?.(Math.min(end, at.now) - begin, end - begin);
      continue;
    }
    if (minutes === 7 * 60 + 30)
      for (const worker of [...new Set(schools.flatMap((s) => who(s, "socialWorker", "coverWorker")))])
        await say(worker, dice.chance(0.15) ? "I'm away" : "I'm back");
    for (const school of schools) {
      if (!isSchoolDay(school.calendar, date)) continue;
      if (dice.chance(perMinute)) {
        asked.count++;
        const asker = dice.pick(who(school, "teacher"));
        await say(
          asker,
          `He was hungry again on day ${asked.count}. I plan to speak with his mother. Is that right?`,
        );
      }
      await live(school);
      await keepOrLeave(school);
      if (minutes % 60 === 0) await aftermath(school);
    }
    await board.sweeper.sweep();
    await board.idle();
    for (const school of schools)
      if (isSchoolDay(school.calendar, date) && at.now === closingOn(school.calendar, at.now))
        await closing(school);
  }

  /** Out of hours most people keep their question for the morning; the others let it be. */
  async function keepOrLeave(school: School): Promise<void> {
    const kept = await store.list(school.id, `${school.id}.c.`, lastLooked.get(school.id) ?? "", 500);
    for (const { doc } of kept) {
      lastLooked.set(school.id, doc.id);
      const { state } = doc as ConsultationDoc;
      if (state.state !== "draft") continue;
      const isKept = dice.chance(0.7);
      if (isKept) asked.kept++;
      await press(state.askedBy, state, isKept ? "sendAnyway" : "withdraw");
    }
  }

  const ended: Record<string, number> = {};
  for (const school of schools)
    for (const { doc } of await store.list(school.id, `${school.id}.c.`, "", 100_000)) {
      const { state } = (doc as ConsultationDoc).state;
      ended[state] = (ended[state] ?? 0) + 1;
    }
  if (!place.store) await store.close();
  return {
    questions: asked.count,
    schoolDays: days,
    atClosing,
    adrift,
    ended,
    minutesToAnswer: answered,
    cardsSent: board.posted.length,
    kept: asked.kept,
  };
}

function countDays({ calendar }: School, from: number, to: number): number {
  let days = 0;
  for (let at = from + day / 2; at < to; at += day)
    if (isSchoolDay(calendar, localTime(at, calendar.timeZone).date)) days++;
  return days;
}
