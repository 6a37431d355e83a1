import type { Owed } from "../consultation/deliveries.ts";
import type { PersonKey } from "../school/register.ts";
import type { ReferralEvent } from "./events.ts";
import type { Referral } from "./state.ts";

/** Who is owed the referral card after these events; the person who pressed gets theirs in the reply. */
export function referralDeliveries(
  events: readonly ReferralEvent[],
  before: Referral | undefined,
  after: Referral,
  by: PersonKey,
  leads: readonly PersonKey[],
  now: number,
): readonly Owed[] {
  const cards = new Set<PersonKey>();
  const nudges = new Set<PersonKey>();
  const wasShared = before !== undefined && isShared(before);
  const shared = isShared(after);
  if (before === undefined || after.proposedBy !== by) cards.add(after.proposedBy);
  if (shared || wasShared) {
    for (const lead of leads) cards.add(lead);
    if (after.adviser !== undefined) cards.add(after.adviser);
  }
  for (const event of events) {
    const { proposer, others } = needsNotice(event, before);
    if (proposer) nudges.add(after.proposedBy);
    // A first card notifies by itself.
    if (others && wasShared) {
      for (const lead of leads) nudges.add(lead);
      if (after.adviser !== undefined) nudges.add(after.adviser);
    }
  }
  if (before !== undefined) cards.delete(by);
  nudges.delete(by);
  const losing = events.flatMap((e) => (e.type === "keptFrom" && wasShared ? [e.person] : []));
  for (const person of (after.keptFrom ?? []).filter((key) => key !== after.proposedBy)) {
    // Whoever has the card loses its words, presser or not; whoever never had it hears nothing.
    if (!losing.includes(person)) cards.delete(person);
    else if (leads.includes(person) || after.adviser === person) cards.add(person);
    nudges.delete(person);
  }
  return [
    ...[...cards].map((to): Owed => ({ to, card: "referral", from: now })),
    ...[...nudges].map((to): Owed => ({ to, card: "nudge", from: now })),
  ];
}

/** Whether people other than the proposer have the card. */
function isShared(r: Referral): boolean {
  return r.state === "draft" ? r.choices.dangerNow === "yes" : r.state !== "stopped";
}

function needsNotice(
  event: ReferralEvent,
  before: Referral | undefined,
): { proposer: boolean; others: boolean } {
  switch (event.type) {
    case "approved":
    case "returned":
    case "declined":
      return { proposer: true, others: true };
    case "sentWithoutWaiting":
    case "submitted":
      return { proposer: false, others: true };
    case "sentToFrontDoor":
    case "chased":
    case "decided":
      return { proposer: true, others: true };
    case "referralSaved":
      return {
        proposer: false,
        others: event.choices.dangerNow === "yes" && before?.choices.dangerNow !== "yes",
      };
    case "referralDrafted":
    case "stoppedForAdultInSchool":
    case "acknowledged":
    case "filed":
    case "keptFrom":
      return { proposer: false, others: false };
    default:
      return event satisfies never;
  }
}
