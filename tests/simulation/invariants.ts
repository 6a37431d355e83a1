import { isDeepStrictEqual } from "node:util";
import type { ConsultationEvent, Recorded } from "../../bot/consultation/events.ts";
import { evolve } from "../../bot/consultation/evolve.ts";
import type { Consultation } from "../../bot/consultation/state.ts";
import type { ReferralEvent } from "../../bot/referral/events.ts";
import { evolveReferral } from "../../bot/referral/evolve.ts";
import type { Referral } from "../../bot/referral/state.ts";
import type { PersonKey } from "../../bot/school/register.ts";
import { type DeliveryDoc, type EventDoc, type SubjectDoc, eventId } from "../../bot/workflow/documents.ts";
import type { Doc } from "../../bot/workflow/ports.ts";
import { nameOfKey } from "./cast.ts";
import type { Screens } from "./screens.ts";
import { seenOn } from "./seen.ts";
import type { SimulatedStore } from "./simulated-store.ts";
import type { Witness } from "./witness.ts";

/** An action that Teams was told is done. */
export type Acknowledged = {
  readonly key: number;
  readonly does: string;
  /** The bot said why not, instead of doing it. */
  readonly isRefused: boolean;
};

/** How the world stands when nothing is left to happen. */
export type Ended = {
  readonly store: SimulatedStore;
  readonly screens: Screens;
  readonly witness: Witness;
  readonly acknowledged: readonly Acknowledged[];
  /** What may each have caused one visible duplicate. */
  readonly excuses: number;
  readonly crashes: number;
  /** What a process sent before it died may arrive after what another one has sent since. */
  readonly mayBeCovered: boolean;
  /** Who is not in the register any more: their cards may be covered by a note that says nothing. */
  readonly left: ReadonlySet<PersonKey>;
  /** How often a message to change was no longer there: it is posted afresh. */
  readonly missing: number;
  /** How often the store was out of reach, which is no cause for a duplicate. */
  readonly storeFailures: number;
};

/** What is wrong, in words; and how many cards somebody got more than once. */
export function judgeEnd(ended: Ended): { violations: string[]; duplicates: number } {
  const subjects: SubjectDoc[] = [];
  const deliveries: DeliveryDoc[] = [];
  for (const doc of ended.store.all())
    if (doc.kind === "consultation" || doc.kind === "referral") subjects.push(doc as SubjectDoc);
    else if (doc.kind === "delivery") deliveries.push(doc as DeliveryDoc);
  const duplicates = countDuplicates(ended.witness);
  const most = Math.max(0, ...ended.witness.copies.values());
  return {
    duplicates,
    violations: [
      ...subjects.flatMap((s) => judgeRecord(ended.store, s)),
      ...subjects.flatMap((s) => judgeQuestion(ended, s)),
      ...subjects.flatMap((s) => judgeKept(ended.store, s)),
      ...deliveries.flatMap((d) => judgeDelivery(ended, d)),
      ...ended.acknowledged.flatMap((a) => judgeAcknowledged(ended, a)),
      ...judgeDuplicates(ended, duplicates),
      // An attempt that was on its way when a newer version was owed may have shown that one.
      ...(most > 3 + ended.crashes + ended.witness.overlaps() + ended.missing
        ? [`I7 one card was shown ${most} times`]
        : []),
    ],
  };
}

/** I5: events without a gap, which make the state. */
function judgeRecord(store: SimulatedStore, { pk, id, state }: SubjectDoc): string[] {
  const events: EventDoc[] = [];
  for (let seq = 1; seq <= state.version; seq++) {
    const event = store.find(pk, eventId(id, seq)) as EventDoc | undefined;
    if (!event) return [`I5 event ${seq} of ${state.version} is missing`];
    events.push(event);
  }
  if (store.find(pk, eventId(id, state.version + 1))) return ["I5 there is an event after the last version"];
  const folded = id.includes(".c.")
    ? events.reduce<Consultation | undefined>(
        (s, e) => evolve(s, e.recorded as Recorded<ConsultationEvent>),
        undefined,
      )
    : events.reduce<Referral | undefined>(
        (s, e) => evolveReferral(s, e.recorded as Recorded<ReferralEvent>),
        undefined,
      );
  return isDeepStrictEqual(folded, state) ? [] : ["I5 the events do not make the state"];
}

/** I12: whoever a question is kept from is nobody to the referral that grew from it. */
function judgeKept(store: SimulatedStore, { kind, pk, state }: SubjectDoc): string[] {
  if (kind !== "referral" || state.consultationId === undefined) return [];
  const question = store.find(pk, state.consultationId) as SubjectDoc | undefined;
  return question?.state.keptFrom?.every((person) => state.keptFrom?.includes(person) === true) === false
    ? ["I12 a referral is open to somebody from whom its question is kept"]
    : [];
}

/** I1: an open question has been on the screen of a worker who may take it, or there is an alarm. */
function judgeQuestion(ended: Ended, subject: SubjectDoc): string[] {
  if (subject.kind !== "consultation" || !("offeredTo" in subject.state)) return [];
  const { id } = subject.state;
  const offeredTo = [...subject.state.offeredTo];
  // Kept from everybody who could answer it: then it is before the leads.
  const { owner } = subject.state as { owner?: string };
  if (offeredTo.length === 0 && owner !== undefined) offeredTo.push(owner);
  // That they were entitled when it was sent to them is judged at that moment.
  const reached = offeredTo.some((worker) =>
    ended.screens.everSeen(worker).some((s) => s.id === id && s.version !== undefined),
  );
  return reached || hasAlarm(ended.store, subject)
    ? []
    : ["I1 a question reached nobody, and there is no alarm"];
}

function hasAlarm(store: SimulatedStore, subject: Doc): boolean {
  for (const doc of store.all())
    if (doc.kind === "alarm" && (doc as Doc & { subjectId: string }).subjectId === subject.id) return true;
  return false;
}

/** I2, I6, I9: nothing stays owed; what was sent is on the screen, and no older state has taken its place. */
function judgeDelivery({ screens, mayBeCovered, left }: Ended, doc: DeliveryDoc): string[] {
  const what = `${doc.card} of version ${doc.version} for ${nameOfKey(doc.to)}`;
  if (doc.status === "owed") return [`I6 the ${what} is still owed`];
  if (doc.status !== "sent" || doc.card === "alarm" || doc.card === "digest") return [];
  const seen = screens.everSeen(doc.to).filter((s) => s.id === doc.subjectId);
  if (doc.card === "nudge")
    return seen.some((s) => s.version === undefined)
      ? []
      : [`I2 the ${what} was noted as sent and never seen`];
  if (!seen.some((s) => (s.version ?? 0) >= doc.version))
    return [`I2 the ${what} was noted as sent and never seen`];
  return mayBeCovered || left.has(doc.to) || shownNow(screens, doc.to, doc.subjectId) >= doc.version
    ? []
    : [`I9 the ${what} was covered by an older one`];
}

function shownNow(screens: Screens, person: PersonKey, id: string): number {
  let newest = 0;
  for (const message of screens.of(person))
    for (const card of [message.card, message.shown]) {
      const seen = seenOn(card);
      if (seen?.id === id) newest = Math.max(newest, seen.version ?? 0);
    }
  return newest;
}

/** I10: what Teams was told is done is in the record, unless the person was told why not. */
function judgeAcknowledged({ witness }: Ended, { key, does, isRefused }: Acknowledged): string[] {
  if (isRefused || does === "open" || does === "refer") return [];
  const press = witness.pressed.get(key);
  const took = (k: number): boolean => (witness.effects.get(k) ?? 0) > 0;
  if (took(key)) return [];
  const same = [...witness.pressed].some(
    ([k, p]) => took(k) && p.nonce === press?.nonce && p.verb === press.verb && p.person === press.person,
  );
  return same ? [] : [`I10 ${does} was acknowledged and is not in the record`];
}

function judgeDuplicates({ excuses, storeFailures }: Ended, duplicates: number): string[] {
  if (duplicates <= excuses) return [];
  const what = `I7 ${duplicates} visible duplicates for ${excuses} causes`;
  return [duplicates <= excuses + storeFailures ? `${what}, the store was out of reach` : what];
}

/** I7: new messages in a chat beyond one for each card, and one each time a nudge or an alarm was owed. */
function countDuplicates({ posts, owed }: Witness): number {
  let duplicates = 0;
  for (const [what, shown] of posts)
    duplicates += Math.max(shown - (what.endsWith(" card") ? 1 : (owed.get(what) ?? 0)), 0);
  return duplicates;
}
