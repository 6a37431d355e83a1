import type { Decision } from "../consultation/decision.ts";
import { type Owed, deliveriesFor } from "../consultation/deliveries.ts";
import type { ConsultationEvent } from "../consultation/events.ts";
import { evolve } from "../consultation/evolve.ts";
import type { Consultation } from "../consultation/state.ts";
import { nextRung } from "../consultation/timers.ts";
import { referralDeliveries } from "../referral/deliveries.ts";
import type { ReferralEvent } from "../referral/events.ts";
import { evolveReferral } from "../referral/evolve.ts";
import type { Referral } from "../referral/state.ts";
import { chaseAt } from "../referral/timers.ts";
import type { PersonKey } from "../school/register.ts";
import { localTime } from "../school/school-clock.ts";
import {
  type ConsultationDoc,
  type DeliveryDoc,
  type EventDoc,
  type ReferralDoc,
  type SubjectDoc,
  type WatchDoc,
  eventId,
} from "./documents.ts";
import { chained } from "./audit/chain.ts";
import { listsOfConsultation, listsOfReferral } from "./lists.ts";
import type { Kept, Op, Ports } from "./ports.ts";
import { countId, countKind, countsOf } from "./overview/counts.ts";
import { purgeClockOps } from "./purge/clock.ts";
import { leaseMs, watchAfterMs } from "./retry-schedule.ts";
import { leadsAt } from "./subjects.ts";

/** One subject's share of a command: its document after the events, and everything to be written with it. */
export type Step = {
  readonly subject: SubjectDoc;
  readonly ops: readonly Op[];
  readonly deliveries: readonly DeliveryDoc[];
};

type Change<State, Event> = {
  readonly id: string;
  readonly schoolId: string;
  readonly before: Kept<SubjectDoc & { state: State }> | undefined;
  readonly decision: Decision<Event>;
  readonly by: PersonKey;
  /** The presser's own card is owed too when they cannot get it in the reply. */
  readonly tellPresser: boolean;
};

/** What a decision about a consultation writes. */
export function consultationStep(ports: Ports, change: Change<Consultation, ConsultationEvent>): Step {
  const before = change.before?.doc.state;
  const now = ports.clock.now();
  const recorded = numbered(change, before?.version ?? 0, now);
  const state = recorded.reduce<Consultation | undefined>((s, r) => evolve(s, r), before);
  if (state === undefined) throw new Error("A decision without events cannot be recorded.");
  const leads = leadsAt(ports, change.schoolId);
  const owed = deliveriesFor(change.decision.events, before, state, change.by, leads, now);
  const words = wordsAfter(ports, change);
  const events = entries(ports, change, words.salt, recorded);
  const subject: ConsultationDoc = {
    ...{ ...envelope(change), kind: "consultation", state, ...words, head: headOf(events) },
    ...listsOfConsultation(state, (person) => ports.secrets.seal("of", person), now),
    dueAt: dueOf(ports, state),
  };
  return finish(ports, change, subject, events, owed);
}

/** What a decision about a referral writes. */
export function referralStep(ports: Ports, change: Change<Referral, ReferralEvent>): Step {
  const before = change.before?.doc.state;
  const now = ports.clock.now();
  const recorded = numbered(change, before?.version ?? 0, now);
  const state = recorded.reduce<Referral | undefined>((s, r) => evolveReferral(s, r), before);
  if (state === undefined) throw new Error("A decision without events cannot be recorded.");
  const leads = leadsAt(ports, change.schoolId);
  const owed = referralDeliveries(change.decision.events, before, state, change.by, leads, now);
  const words = wordsAfter(ports, change);
  const events = entries(ports, change, words.salt, recorded);
  const subject: ReferralDoc = {
    ...{ ...envelope(change), kind: "referral", state, ...words, head: headOf(events) },
    ...listsOfReferral(state, (person) => ports.secrets.seal("of", person), now),
    dueAt: dueOfReferral(ports, state),
  };
  return finish(ports, change, subject, events, owed);
}

/** What this adds to the counters of the school's day; they say how many, never who. */
function countOps<State, E extends ConsultationEvent | ReferralEvent>(
  ports: Ports,
  { before, decision }: Change<State, E>,
  subject: SubjectDoc,
): readonly Op[] {
  const school = ports.register().schools.get(subject.pk);
  if (!school) return [];
  const now = ports.clock.now();
  const fields = countsOf(decision.events, before?.doc.state, subject.state, school, now);
  if (Object.keys(fields).length === 0) return [];
  const { date } = localTime(now, school.calendar.timeZone);
  return [{ op: "add", id: countId(date), kind: countKind, fields }];
}

/** When people are to be reminded that a referral stands still. */
export function dueOfReferral(ports: Ports, state: Referral): number | undefined {
  const school = ports.register().schools.get(state.schoolId);
  return school && chaseAt(state, school);
}

/** When the next rung of the ladder of silence is reached. */
export function dueOf(ports: Ports, state: Consultation): number | undefined {
  const school = ports.register().schools.get(state.schoolId);
  return school && nextRung(state, school)?.at;
}

function envelope({ id, schoolId }: { id: string; schoolId: string }): {
  pk: string;
  id: string;
  schemaVersion: 1;
} {
  return { pk: schoolId, id, schemaVersion: 1 };
}

function numbered<State, E>(change: Change<State, E>, version: number, at: number) {
  const { id: subjectId, by } = change;
  return change.decision.events.map((event, i) => ({ subjectId, seq: version + i + 1, by, at, event }));
}

function wordsAfter<State, E>(ports: Ports, { before, decision }: Change<State, E>) {
  const kept = Object.entries(before?.doc.texts ?? {}).filter(([id]) => !decision.forget.includes(id));
  return {
    texts: { ...Object.fromEntries(kept), ...decision.texts },
    salt: before?.doc.salt ?? ports.secrets.random(),
  };
}

/** The entries of the record, each chained to the one before. */
function entries<State, E extends ConsultationEvent | ReferralEvent>(
  ports: Ports,
  change: Change<State, E>,
  salt: string,
  recorded: readonly { subjectId: string; seq: number; by: PersonKey; at: number; event: E }[],
): readonly EventDoc[] {
  const digests: Record<string, string> = {};
  for (const [id, text] of Object.entries(change.decision.texts))
    digests[id] = ports.secrets.seal("words", salt, text);
  let previous = change.before?.doc.head ?? "";
  return recorded.map((r, i) => {
    const entry = { ...envelope(change), id: eventId(change.id, r.seq), kind: "event" } as const;
    const event = chained({ ...entry, recorded: r, digests: i === 0 ? digests : {} }, previous);
    previous = event.hash;
    return event;
  });
}

function headOf(events: readonly EventDoc[]): string {
  return events.at(-1)?.hash ?? "";
}

function finish<State, E extends ConsultationEvent | ReferralEvent>(
  ports: Ports,
  change: Change<State, E>,
  subject: SubjectDoc,
  events: readonly EventDoc[],
  owed: readonly Owed[],
): Step {
  const presser: readonly Owed[] =
    change.tellPresser && !owed.some((o) => o.to === change.by && o.card === subject.kind)
      ? [{ to: change.by, card: subject.kind, from: ports.clock.now() }]
      : [];
  const deliveries = [...owed, ...presser].map((o) => delivery(ports, subject, o));
  return {
    subject,
    deliveries,
    ops: [
      change.before === undefined
        ? { op: "create", doc: subject }
        : { op: "replace", doc: subject, etag: change.before.etag },
      ...events.map((doc): Op => ({ op: "create", doc })),
      ...deliveries.map((doc): Op => ({ op: "upsert", doc })),
      ...countOps(ports, change, subject),
      ...purgeClockOps(change.before?.doc, subject, ports.register().schools.get(subject.pk)?.purgeAfterDays),
      { op: "upsert", doc: watch(subject, deliveries, ports.clock.now()) },
    ],
  };
}

/** Where the store keeps that this person is owed the card of a subject. */
export function deliveryId(
  ports: Pick<Ports, "secrets">,
  subjectId: string,
  to: PersonKey,
  card: string,
): string {
  return `delivery.${subjectId}.${ports.secrets.seal("to", to)}.${card}`;
}

function delivery(ports: Ports, subject: SubjectDoc, { to, card, from }: Owed): DeliveryDoc {
  const now = ports.clock.now();
  const suffix = card === "nudge" ? `.${subject.state.version}` : "";
  return {
    pk: subject.pk,
    id: `${deliveryId(ports, subject.id, to, card)}${suffix}`,
    kind: "delivery",
    schemaVersion: 1,
    subjectId: subject.id,
    to,
    card,
    version: subject.state.version,
    status: "owed",
    attempts: 0,
    owedSince: now,
    // This process sends it at once; should it die, anyone may after the lease.
    dueAt: from > now ? from : now + leaseMs,
  };
}

/** The sweeper looks five minutes after the last card was due. */
export function watch(subject: SubjectDoc, deliveries: readonly DeliveryDoc[], now: number): WatchDoc {
  const last = Math.max(...deliveries.map((d) => d.dueAt ?? 0), now);
  return {
    pk: subject.pk,
    id: `watch.${subject.id}`,
    kind: "watch",
    schemaVersion: 1,
    subjectId: subject.id,
    dueAt: last + watchAfterMs,
  };
}
