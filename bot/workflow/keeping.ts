import { decide } from "../consultation/decide.ts";
import type { Actor } from "../consultation/permissions.ts";
import type { Refusal } from "../consultation/refusals.ts";
import { decideReferral } from "../referral/decide.ts";
import type { PersonKey, School } from "../school/register.ts";
import type { ConsultationDoc, ReferralDoc, SubjectDoc } from "./documents.ts";
import type { Kept, Ports } from "./ports.ts";
import { isPurged, linkedTo } from "./purge/clock.ts";
import { type Step, consultationStep, referralStep } from "./record.ts";
import { factsAt } from "./subjects.ts";

/**
 * A question and its referral hold the same words, so what keeps one of them from somebody keeps the other from them
 * too, to be written in the same batch. Refused where no lead would be left who sees that the other is looked after.
 */
export async function alsoKept(
  ports: Ports,
  subject: SubjectDoc,
  person: PersonKey,
  actor: Actor,
  school: School,
): Promise<readonly Step[] | Refusal> {
  const id = linkedTo(subject);
  const other = id === undefined ? undefined : await ports.store.read(school.id, id);
  if (!other || isPurged(other.doc as SubjectDoc)) return [];
  const step = await keptAt(ports, other as Kept<SubjectDoc>, person, actor, school);
  if ("ops" in step) return [step];
  // Kept from them already, or taken back, so that there is nothing left of it to keep.
  return step.refused === "lastLead" ? step : [];
}

async function keptAt(
  ports: Ports,
  other: Kept<SubjectDoc>,
  person: PersonKey,
  actor: Actor,
  school: School,
): Promise<Step | Refusal> {
  const { id, kind, state } = other.doc;
  // Whoever wrote both has one of the cards in the reply; the other is a card of its own.
  const author = kind === "consultation" ? state.askedBy : state.proposedBy;
  const change = { id, schoolId: school.id, by: actor.key, tellPresser: actor.key === author };
  const facts = await factsAt(ports, school, author);
  if (kind === "consultation") {
    const before = other as Kept<ConsultationDoc>;
    const decision = decide(state, { type: "keepFrom", to: person }, actor, facts);
    return "refused" in decision ? decision : consultationStep(ports, { ...change, before, decision });
  }
  const before = other as Kept<ReferralDoc>;
  const command = { type: "keepAsQuestion", from: person } as const;
  const decision = decideReferral(state, command, actor, school, facts.now, facts);
  return "refused" in decision ? decision : referralStep(ports, { ...change, before, decision });
}
