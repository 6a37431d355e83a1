import type { Card } from "../cards/render.ts";
import { pulseCard, pulseThanks } from "../cards/pulse.ts";
import { refuse } from "../consultation/refusals.ts";
import { pulseAt } from "../school/pulse.ts";
import { type PersonKey, type School, askingRoles, isAsking, peopleWith } from "../school/register.ts";
import { isOpen, localTime, momentAt } from "../school/school-clock.ts";
import { nextTermFrom, termOf } from "../school/terms.ts";
import type { From, Reply } from "./commands.ts";
import type { Deliverer } from "./deliver-pending.ts";
import type { AskerDoc, ConsultationDoc, DeliveryDoc, SubjectDoc } from "./documents.ts";
import { askerId } from "./authority.ts";
import { ownList } from "./lists.ts";
import type { Doc, Kept, Op, Ports } from "./ports.ts";
import { leaseMs } from "./retry-schedule.ts";
import { actorAt, refusalCard } from "./subjects.ts";

/*
 * Who is asked is noted, so that nobody is asked twice in a term. What somebody says is not: with the question goes a
 * slip of which the store keeps a digest only, without a name; an answer takes the slip away and adds to the counters of
 * the term, both in one write, and leaves nothing else behind.
 */

/** From 1, not at all, to 5, completely: "I know what to do", "I can get advice in time". */
export type PulseAnswer = { readonly know: number; readonly advice: number };

/** A press on the card of the two questions. An answer is undefined when one of them has no number. */
export type PulsePress = {
  readonly id: string;
  readonly slip: string;
  /** Old clients press with a message, and get a new card for it. */
  readonly answeredBy: "invoke" | "message" | "dialog";
  readonly says: { readonly answer: PulseAnswer | undefined } | "notNow";
};

type Slip = Doc & { readonly kind: "slip"; readonly schemaVersion: 1 };

/** Where the counters of a school's term are kept, of kind `pulse`. */
export const pulseId = (term: string): string => `pulse.${term}`;
/** So long (ms) between two looks at who is to be asked: nobody waits for it. */
export const pulseLookMs = 10 * 60_000;
const mostAtOnce = 50;

/** What a question changes in its asker's note: the first one of a term says when they are asked how sure they feel. */
export function lineUp(
  kept: AskerDoc | undefined,
  { calendar }: School,
  now: number,
): Pick<AskerDoc, "pulse" | "dueAt"> {
  const term = termOf(localTime(now, calendar.timeZone).date);
  return kept?.pulse === term ? linedUp(kept) : { pulse: term, dueAt: pulseAt(calendar, now) };
}

/** The same, unchanged. */
export function linedUp(kept: AskerDoc | undefined): Pick<AskerDoc, "pulse" | "dueAt"> {
  return { pulse: kept?.pulse, dueAt: kept?.dueAt };
}

function slipOf(ports: Ports, schoolId: string, term: string, person: PersonKey): string {
  return ports.secrets.seal("pulse", schoolId, term, person);
}

function slipId(ports: Ports, slip: string): string {
  return `slip.${ports.secrets.seal("slip", slip)}`;
}

/** Asks everybody whose time has come, once a term, in school hours, and not while a question of theirs is open. */
export async function keepPulse(ports: Ports, deliverer: Deliverer, school: School): Promise<void> {
  const now = ports.clock.now();
  if (!isOpen(school.calendar, now)) return;
  const due = (await ports.store.due(school.id, "asker", now, mostAtOnce)) as readonly Kept<AskerDoc>[];
  if (due.length === 0) return;
  const staff = peopleWith(ports.register(), school.id, [...askingRoles], now);
  const byId = new Map(staff.map(({ key }) => [askerId(ports, key), key]));
  for (const kept of due) await askOne(ports, deliverer, school, kept, byId.get(kept.doc.id));
}

async function askOne(
  ports: Ports,
  deliverer: Deliverer,
  school: School,
  { doc, etag }: Kept<AskerDoc>,
  person: PersonKey | undefined,
): Promise<void> {
  const now = ports.clock.now();
  const { timeZone } = school.calendar;
  const { date } = localTime(now, timeZone);
  const term = termOf(date);
  const note = (changes: Partial<AskerDoc>): Op => ({ op: "replace", doc: { ...doc, ...changes }, etag });
  const asked = person === undefined ? [] : await askedIn(ports, school, person, term);
  // Another term by now, somebody who has left, or a question that was never sent: the next one lines up afresh.
  if (person === undefined || doc.pulse !== term || asked.length === 0) {
    const pulse = doc.pulse === term && person !== undefined ? undefined : doc.pulse;
    await ports.store.write(school.id, [note({ dueAt: undefined, pulse })]);
    return;
  }
  if (asked.some((c) => isOpenQuestion(c))) {
    await ports.store.write(school.id, [note({ dueAt: pulseAt(school.calendar, now, 1) })]);
    return;
  }
  const slip: Slip = {
    ...{ pk: school.id, id: slipId(ports, slipOf(ports, school.id, term, person)) },
    // Whoever has not answered by then leaves nothing behind either.
    ...{ kind: "slip", schemaVersion: 1, dueAt: momentAt(nextTermFrom(date), 0, timeZone) },
  };
  const owed: DeliveryDoc = {
    ...{ pk: school.id, id: `delivery.${pulseId(term)}.${ports.secrets.seal("to", person)}` },
    ...{ kind: "delivery", schemaVersion: 1, subjectId: pulseId(term), to: person, card: "pulse" },
    ...{ version: 0, status: "owed", attempts: 0, owedSince: now, dueAt: now + leaseMs },
  };
  const ops: Op[] = [note({ dueAt: undefined }), { op: "create", doc: slip }, { op: "create", doc: owed }];
  if ((await ports.store.write(school.id, ops)).ok) deliverer.deliver([owed]);
}

const mostLooked = 50;
const unsent: ReadonlySet<string> = new Set(["draft", "movedToReply", "stopped"]);
const open: ReadonlySet<string> = new Set(["sent", "passedOn", "seen", "needsMore", "unanswered"]);

/** The newest questions that this person has sent in a term. */
async function askedIn(
  ports: Ports,
  school: School,
  person: PersonKey,
  term: string,
): Promise<readonly ConsultationDoc["state"][]> {
  const list = ownList(ports.secrets.seal("of", person));
  const kept = (await ports.store.page(
    school.id,
    list,
    undefined,
    mostLooked,
  )) as readonly Kept<SubjectDoc>[];
  return kept
    .flatMap(({ doc }) => (doc.kind === "consultation" && doc.state.askedBy === person ? [doc.state] : []))
    .filter((c) => !unsent.has(c.state))
    .filter((c) => termOf(localTime(c.askedAt, school.calendar.timeZone).date) === term);
}

function isOpenQuestion(c: ConsultationDoc["state"]): boolean {
  return open.has(c.state);
}

/** The two questions for the person to whom they are owed. */
export function drawPulse(ports: Ports, { pk, subjectId, to }: DeliveryDoc): Card {
  const term = subjectId.slice(pulseId("").length);
  return pulseCard({ id: `${pk}.${subjectId}`, nonce: slipOf(ports, pk, term, to) });
}

/** Whether the questions may be sent now: to somebody who may ask there, while the school is open. */
export function mayGetPulse(ports: Ports, school: School, { to, pk }: DeliveryDoc): boolean {
  return isAsking(actorAt(ports, to, pk).roles) && isOpen(school.calendar, ports.clock.now());
}

/** Takes an answer, once for each slip and only from the person to whom it was given; refusals change nothing. */
export async function handlePulse(ports: Ports, from: From, press: PulsePress): Promise<Reply> {
  const [, schoolId = "", term = ""] =
    /^([a-z0-9-]{1,40})\.pulse\.(\d{4}-(?:autumn|spring|summer))$/.exec(press.id) ?? [];
  const school = ports.register().schools.get(schoolId);
  const slip = slipOf(ports, schoolId, term, from.person);
  const say = (card: Card): Reply => ({ reply: press.answeredBy === "message" ? "say" : "card", card });
  if (!school || press.slip !== slip || !isAsking(actorAt(ports, from.person, schoolId).roles))
    return say(refusalCard(ports, refuse("notYours")));
  if (press.says !== "notNow" && press.says.answer === undefined)
    return say(pulseCard({ id: press.id, nonce: slip }, true));
  // The figures of a term that is over stand still, so that nobody can tell from a change who has answered.
  if (termOf(localTime(ports.clock.now(), school.calendar.timeZone).date) !== term)
    return say(pulseThanks("tooLate"));
  const written = await ports.store.write(schoolId, [
    { op: "remove", id: slipId(ports, slip) },
    { op: "add", id: pulseId(term), kind: "pulse", fields: countedAs(press.says) },
  ]);
  const thanks = !written.ok ? "already" : press.says === "notNow" ? "notNow" : "answered";
  return say(pulseThanks(thanks));
}

function countedAs(says: PulsePress["says"]): Readonly<Record<string, number>> {
  if (says === "notNow" || says.answer === undefined) return { notNow: 1 };
  return { answered: 1, [`know_${says.answer.know}`]: 1, [`advice_${says.answer.advice}`]: 1 };
}
