import { readText } from "../consultation/decision.ts";
import { type Actor, mayView } from "../consultation/permissions.ts";
import { type Refusal, refuse } from "../consultation/refusals.ts";
import type { Consultation, ConsultationState } from "../consultation/state.ts";
import { type PersonKey, isLead } from "../school/register.ts";
import type { ConsultationDoc } from "./documents.ts";
import type { Ports } from "./ports.ts";
import { recordView } from "./views.ts";

/** A lead opens what is not theirs to see: for which reason, and who is told. */
export type BrokenGlass = { readonly why: string; readonly tell: PersonKey };

/** Never sent to anybody, or about an adult in school: not even a lead with a reason opens these. */
const neverOpened: ReadonlySet<ConsultationState> = new Set(["draft", "movedToReply", "stopped"]);

/**
 * Whether a lead of the school, who is not otherwise entitled to a consultation, may open it for this reason. Heads
 * and administrators may not, nor anybody from whom it is kept. `alreadyDone` for those who may see it anyway.
 */
export function decideBreakGlass(c: Consultation, actor: Actor, reason: string): BrokenGlass | Refusal {
  if (!isLead(actor.roles) || neverOpened.has(c.state)) return refuse("notYours");
  if (c.keptFrom?.includes(actor.key) === true) return refuse("notYours");
  if (mayView(c, actor)) return refuse("alreadyDone");
  const read = readText(reason);
  return "refused" in read ? read : { why: read.text, tell: c.askedBy };
}

/** Records that the glass is broken, before anything is shown; the caller then shows it and tells the author. */
export async function breakGlass(
  ports: Ports,
  subject: ConsultationDoc,
  actor: Actor,
  reason: string,
): Promise<BrokenGlass | Refusal> {
  const decided = decideBreakGlass(subject.state, actor, reason);
  if ("refused" in decided) return decided;
  await recordView(ports, subject, { by: actor.key, act: "brokeGlass", why: decided.why });
  return decided;
}
