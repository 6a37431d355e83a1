import { type PersonKey, type Role, isAdvising, isAsking, isLead } from "../school/register.ts";
import type { ConsultationVerb } from "./commands.ts";
import { type Refusal, refuse } from "./refusals.ts";
import { type Consultation, type ConsultationState, holderOf, isKeptFrom } from "./state.ts";

/** Who is acting: the verified person and the roles that the register gives them at this school now. */
export type Actor = { readonly key: PersonKey; readonly roles: ReadonlySet<Role> };

/** What a person is to one consultation. */
export type Relation = "asker" | "offered" | "holder" | "pastWorker" | "lead";

type Rule = { readonly who: readonly Relation[]; readonly from: readonly ConsultationState[] };

const open: readonly ConsultationState[] = ["sent", "passedOn", "seen", "needsMore"];
const waiting: readonly ConsultationState[] = [...open, "unanswered"];
const sentOnce: readonly ConsultationState[] = [...waiting, "handled", "answered", "closed", "filed"];

/** Who may do what in which state: everything not listed is refused. */
export const consultationRules: Readonly<Record<ConsultationVerb, Rule>> = {
  sendAnyway: { who: ["asker"], from: ["draft"] },
  editDraft: { who: ["asker"], from: ["draft"] },
  withdraw: { who: ["asker"], from: ["draft", ...waiting] },
  // Never refused for lateness: somebody may be in danger.
  markDanger: { who: ["asker"], from: ["draft", ...sentOnce, "withdrawn"] },
  aboutAdult: { who: ["asker"], from: ["draft", ...sentOnce] },
  take: { who: ["offered"], from: ["sent", "passedOn", "unanswered"] },
  handOver: { who: ["offered", "holder"], from: open },
  answer: { who: ["holder"], from: ["seen", "needsMore", "answered"] },
  askBack: { who: ["holder"], from: ["seen"] },
  reply: { who: ["asker"], from: ["draft", "needsMore"] },
  accept: { who: ["asker"], from: ["answered"] },
  challenge: { who: ["asker"], from: ["answered"] },
  reopen: { who: ["asker"], from: ["answered", "closed", "handled", "filed"] },
  tellOutcome: { who: ["asker"], from: ["answered"] },
  close: { who: ["asker"], from: ["answered"] },
  startReferral: { who: ["asker"], from: [...sentOnce, "withdrawn"] },
  letWorkerRefer: { who: ["asker"], from: ["draft", ...waiting, "answered"] },
  keepReferralsMine: { who: ["asker"], from: ["draft", ...waiting, "answered"] },
  turnIntoReferral: { who: ["holder"], from: ["seen", "needsMore", "answered"] },
  tellLeaving: { who: ["asker"], from: ["draft", ...waiting] },
  callMe: { who: ["asker"], from: waiting },
  called: { who: ["offered", "holder"], from: [...waiting, "answered"] },
  // A person who knows the family is not asked to prove it.
  knowFamily: { who: ["asker", "offered", "holder"], from: waiting },
  identify: { who: ["asker", "holder"], from: [...waiting, "answered"] },
  giveReference: { who: ["asker"], from: [...waiting, "answered"] },
  keepFrom: { who: ["asker"], from: ["draft", ...sentOnce] },
  handled: { who: ["lead"], from: ["unanswered"] },
  stillNeeded: { who: ["lead"], from: ["unanswered"] },
  // Leads do not see every question, so its asker may say so as well.
  file: { who: ["asker", "lead"], from: ["answered", "closed", "handled"] },
};

/** What this person is to this consultation now; empty for everybody who has nothing to do with it. */
export function relationsTo(c: Consultation, actor: Actor): ReadonlySet<Relation> {
  const relations = new Set<Relation>();
  if (isKeptFrom(c, actor.key)) return relations;
  if (c.askedBy === actor.key && isAsking(actor.roles)) relations.add("asker");
  if (isAdvising(actor.roles)) {
    if ("offeredTo" in c && c.offeredTo.includes(actor.key)) relations.add("offered");
    if (holderOf(c) === actor.key) relations.add("holder");
    if (c.workers.includes(actor.key)) relations.add("pastWorker");
  }
  if (isLead(actor.roles) && isBeforeLeads(c)) relations.add("lead");
  return relations;
}

/** A lead sees a consultation when its asker has called danger, or when nobody has answered in time. */
export function isBeforeLeads(c: Consultation): boolean {
  return c.dangerAt !== undefined || c.leadsToldAt !== undefined;
}

/** Whether the person may be shown anything of this consultation. */
export function mayView(c: Consultation, actor: Actor): boolean {
  return relationsTo(c, actor).size > 0;
}

/** Undefined when this person may do this now; otherwise why not. The same answer for strangers as for unknown ids. */
export function mayDo(c: Consultation, verb: ConsultationVerb, actor: Actor): Refusal | undefined {
  const relations = relationsTo(c, actor);
  if (relations.size === 0) return refuse("notYours");
  const rule = consultationRules[verb];
  const holder = holderOf(c);
  if (verb === "take" && holder !== undefined && relations.has("pastWorker"))
    return holder === actor.key ? refuse("alreadyDone") : refuse("alreadyTaken", holder);
  if (!rule.from.includes(c.state)) return refuse("notNow");
  if (rule.who.some((r) => relations.has(r)))
    return verb === "turnIntoReferral" ? mayTurn(c, actor) : undefined;
  if (holder !== undefined && holder !== actor.key && relations.has("pastWorker"))
    return refuse("alreadyTaken", holder);
  return refuse("notYours");
}

/**
 * The asker has allowed it, to their linked social workers and not to whoever covers. What is kept from somebody stays
 * the asker's alone: they know who must not hear of it.
 */
function mayTurn(c: Consultation, actor: Actor): Refusal | undefined {
  if (!actor.roles.has("socialWorker")) return refuse("notYours");
  const isKept = c.keptFrom !== undefined && c.keptFrom.length > 0;
  return c.authority === "given" && !isKept ? undefined : refuse("notAuthorised", c.askedBy);
}
