import { type PersonKey, type Role, isAdvising, isAsking, isLead } from "../school/register.ts";
import type { ConsultationVerb } from "./commands.ts";
import { type Refusal, refuse } from "./refusals.ts";
import { type Consultation, type ConsultationState, holderOf } from "./state.ts";

/** Who is acting: the verified person and the roles that the register gives them at this school now. */
export type Actor = { readonly key: PersonKey; readonly roles: ReadonlySet<Role> };

/** What a person is to one consultation. */
export type Relation = "asker" | "offered" | "holder" | "pastWorker" | "lead";

type Rule = { readonly who: readonly Relation[]; readonly from: readonly ConsultationState[] };

const open: readonly ConsultationState[] = ["sent", "passedOn", "seen", "needsMore"];

/** Who may do what in which state: everything not listed is refused. */
export const consultationRules: Readonly<Record<ConsultationVerb, Rule>> = {
  sendAnyway: { who: ["asker"], from: ["draft"] },
  editDraft: { who: ["asker"], from: ["draft"] },
  withdraw: { who: ["asker"], from: ["draft", ...open] },
  // Never refused for lateness: somebody may be in danger.
  markDanger: { who: ["asker"], from: ["draft", ...open, "answered", "closed", "withdrawn"] },
  aboutAdult: { who: ["asker"], from: ["draft", ...open, "answered", "closed"] },
  take: { who: ["offered"], from: ["sent", "passedOn"] },
  handOver: { who: ["offered", "holder"], from: open },
  answer: { who: ["holder"], from: ["seen", "needsMore", "answered"] },
  askBack: { who: ["holder"], from: ["seen"] },
  reply: { who: ["asker"], from: ["draft", "needsMore"] },
  accept: { who: ["asker"], from: ["answered"] },
  challenge: { who: ["asker"], from: ["answered"] },
  reopen: { who: ["asker"], from: ["answered", "closed"] },
  tellOutcome: { who: ["asker"], from: ["answered"] },
  close: { who: ["asker"], from: ["answered"] },
  startReferral: { who: ["asker"], from: [...open, "answered", "closed", "withdrawn"] },
};

/** What this person is to this consultation now; empty for everybody who has nothing to do with it. */
export function relationsTo(c: Consultation, actor: Actor): ReadonlySet<Relation> {
  const relations = new Set<Relation>();
  if (c.askedBy === actor.key && isAsking(actor.roles)) relations.add("asker");
  if (isAdvising(actor.roles)) {
    if ("offeredTo" in c && c.offeredTo.includes(actor.key)) relations.add("offered");
    if (holderOf(c) === actor.key) relations.add("holder");
    if (c.workers.includes(actor.key)) relations.add("pastWorker");
  }
  // A lead sees a consultation only when its asker has called danger.
  if (isLead(actor.roles) && c.dangerAt !== undefined) relations.add("lead");
  return relations;
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
  if (rule.who.some((r) => relations.has(r))) return undefined;
  if (holder !== undefined && holder !== actor.key && relations.has("pastWorker"))
    return refuse("alreadyTaken", holder);
  return refuse("notYours");
}
