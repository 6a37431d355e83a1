import type { PersonKey } from "../school/register.ts";
import type { ConsultationEvent } from "./events.ts";
import { isBeforeLeads } from "./permissions.ts";
import { type Consultation, holderOf } from "./state.ts";

/**
 * A card owed to one person. `nudge` is the short neutral message that makes Teams notify, because changing a
 * card in place does not. `from` is the moment (ms) before which it must not be sent.
 */
export type Owed = {
  readonly to: PersonKey;
  readonly card: "consultation" | "referral" | "nudge";
  readonly from: number;
};

/** Who is owed a card after these events. The person who pressed is left out: they get theirs in the reply. */
export function deliveriesFor(
  events: readonly ConsultationEvent[],
  before: Consultation | undefined,
  after: Consultation,
  by: PersonKey,
  leads: readonly PersonKey[],
  now: number,
): readonly Owed[] {
  const from = workersFrom(before, after, now);
  const cards = new Set<PersonKey>();
  const nudges = new Set<PersonKey>();
  if (before === undefined || after.askedBy !== by) cards.add(after.askedBy);
  // What was taken back stays as they last saw it, or unseen.
  if (before?.state !== "withdrawn") for (const worker of after.workers) cards.add(worker);
  if (isBeforeLeads(after)) for (const lead of leads) cards.add(lead);
  const isFirst = before === undefined || !isBeforeLeads(before);
  for (const event of events)
    for (const person of needsNotice(event, before, after, isFirst ? [] : leads)) nudges.add(person);
  if (before !== undefined) cards.delete(by);
  nudges.delete(by);
  const losing = events.flatMap((e) => (e.type === "keptFrom" && before ? [e.person] : []));
  for (const person of after.keptFrom ?? []) {
    // Whoever has the card loses its words, presser or not; whoever never had it hears nothing.
    if (!losing.includes(person)) cards.delete(person);
    else if (after.workers.includes(person) || (before && isBeforeLeads(before))) cards.add(person);
    nudges.delete(person);
  }
  const due = (to: PersonKey): number => (after.workers.includes(to) ? from : now);
  return [
    ...[...cards].map((to): Owed => ({ to, card: "consultation", from: due(to) })),
    ...[...nudges].map((to): Owed => ({ to, card: "nudge", from: due(to) })),
  ];
}

/** Nobody at work sees a kept question before its time, not even that it was taken back; danger does not wait. */
function workersFrom(before: Consultation | undefined, after: Consultation, now: number): number {
  const kept = after.state === "sent" ? after : before?.state === "sent" ? before : undefined;
  return after.dangerAt === undefined ? Math.max(kept?.openFrom ?? now, now) : now;
}

/** People who already have the card and must notice that it changed. A first card notifies by itself. */
function needsNotice(
  event: ConsultationEvent,
  before: Consultation | undefined,
  after: Consultation,
  leads: readonly PersonKey[],
): readonly PersonKey[] {
  switch (event.type) {
    case "advised":
    case "askedBack":
      return [after.askedBy];
    case "amended":
      return "offeredTo" in after ? after.offeredTo : holderOrNobody(after);
    case "replied":
    case "challenged":
    case "reopened":
    case "identified":
      return [after.askedBy, ...("offeredTo" in after ? after.offeredTo : holderOrNobody(after))];
    case "leavingTold":
    case "callRequested":
      return "offeredTo" in after ? after.offeredTo : holderOrNobody(after);
    case "toldNotToWait":
    case "followedUp":
    case "called":
    case "handledByLead":
    case "turnedIntoReferral":
      return [after.askedBy];
    case "wentUnanswered":
      return [after.askedBy, ...leads];
    case "stillNeeded":
      return before?.workers.filter((w) => event.to.includes(w)) ?? [];
    case "keptFrom":
      return before?.workers.filter((w) => event.to?.includes(w)) ?? [];
    case "dangerMarked":
      return before?.workers ?? [];
    case "passedOn":
      // Somebody who handed it on earlier may get it back.
      return before?.workers.includes(event.to) === true ? [event.to] : [];
    case "questionHeld":
    case "questionSent":
    case "draftSent":
    case "draftEdited":
    case "movedToReply":
    case "withdrawn":
    case "stoppedForAdultInSchool":
    case "looked":
    case "taken":
    case "accepted":
    case "outcomeTold":
    case "closed":
    case "referralStarted":
    case "authorityGiven":
    case "authorityWithheld":
    case "coverOffered":
    case "filed":
    case "familyKnown":
    case "referenceGiven":
      return [];
    default:
      return event satisfies never;
  }
}

function holderOrNobody(c: Consultation): readonly PersonKey[] {
  const holder = holderOf(c);
  return holder === undefined ? [] : [holder];
}
