import type { Actor } from "../consultation/permissions.ts";
import { type Refusal, refuse } from "../consultation/refusals.ts";
import { isKeptFrom } from "../consultation/state.ts";
import { isAdvising, isAsking, isLead } from "../school/register.ts";
import type { ReferralVerb } from "./commands.ts";
import type { Referral, ReferralState } from "./state.ts";

/** What a person is to one referral. */
export type ReferralRelation = "proposer" | "adviser" | "lead";

type Rule = { readonly who: readonly ReferralRelation[]; readonly from: readonly ReferralState[] };

/** Who may do what in which state: everything not listed is refused. */
export const referralRules: Readonly<Record<ReferralVerb, Rule>> = {
  saveReferral: { who: ["proposer"], from: ["draft", "returned"] },
  submitReferral: { who: ["proposer"], from: ["draft", "returned"] },
  approveReferral: { who: ["lead"], from: ["withLead"] },
  returnReferral: { who: ["lead"], from: ["withLead"] },
  declineReferral: { who: ["lead"], from: ["withLead"] },
  // The lead gates the school's card, never the right to refer (KCSIE 2026 paragraph 59).
  sendWithoutWaiting: {
    who: ["proposer"],
    from: ["draft", "withLead", "returned", "declined", "approved", "filed"],
  },
  recordSent: { who: ["lead", "proposer"], from: ["approved", "sentWithoutWaiting"] },
  recordFrontDoor: { who: ["lead", "proposer"], from: ["sentToFrontDoor", "acknowledged"] },
  file: { who: ["lead"], from: ["declined", "decided"] },
  keepFrom: {
    who: ["proposer"],
    from: [
      ...(["draft", "withLead", "returned", "approved", "declined", "sentWithoutWaiting"] as const),
      ...(["sentToFrontDoor", "acknowledged", "decided", "filed"] as const),
    ],
  },
};

/** Whether the proposer sent it themselves, and so records what the front door says as well. */
export function wentWithoutWaiting(r: Referral): boolean {
  return r.milestones.some((m) => m.kind === "sentWithoutWaiting");
}

/** What this person is to this referral now. */
export function referralRelations(r: Referral, actor: Actor): ReadonlySet<ReferralRelation> {
  const relations = new Set<ReferralRelation>();
  if (r.proposedBy === actor.key && isAsking(actor.roles)) relations.add("proposer");
  if (isKeptFrom(r, actor.key)) return relations;
  // A draft is the proposer's own, unless it says that somebody is in danger now.
  const isPrivate = r.state === "stopped" || (r.state === "draft" && r.choices.dangerNow !== "yes");
  if (!isPrivate && isLead(actor.roles)) relations.add("lead");
  if (!isPrivate && r.adviser === actor.key && isAdvising(actor.roles)) relations.add("adviser");
  return relations;
}

/** Whether the person may be shown this referral. */
export function mayViewReferral(r: Referral, actor: Actor): boolean {
  return referralRelations(r, actor).size > 0;
}

/** Undefined when this person may do this now; otherwise why not. `soleLead` is the school's setting. */
export function mayDoReferral(
  r: Referral,
  verb: ReferralVerb,
  actor: Actor,
  soleLead: boolean,
): Refusal | undefined {
  const relations = referralRelations(r, actor);
  if (relations.size === 0) return refuse("notYours");
  const rule = referralRules[verb];
  if (!rule.who.some((w) => relations.has(w))) return refuse("notYours");
  if (!rule.from.includes(r.state)) return refuse("notNow");
  const asLead = relations.has("lead") && rule.who.includes("lead");
  if (rule.who.includes("proposer") && relations.has("proposer")) {
    if (rule.who.length === 1 || wentWithoutWaiting(r) || asLead) return undefined;
    return refuse("notYours");
  }
  // Four eyes: nobody decides about a referral of their own, unless the school has one lead and says so.
  if (asLead && verb !== "file" && relations.has("proposer") && !soleLead) return refuse("fourEyes");
  return undefined;
}

/**
 * Whether this worker may send the proposer's draft to the leads, given that the proposer has allowed it: the linked
 * social worker who advised, and only while nobody has written in it. What somebody has begun stays theirs to send.
 */
export function mayHandIn(r: Referral, actor: Actor): Refusal | undefined {
  if (r.adviser !== actor.key || !actor.roles.has("socialWorker")) return refuse("notYours");
  return r.state === "draft" && r.version === 1 ? undefined : refuse("alreadyDone");
}
