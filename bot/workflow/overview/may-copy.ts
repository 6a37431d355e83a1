import { type Actor, relationsTo } from "../../consultation/permissions.ts";
import type { ConsultationState } from "../../consultation/state.ts";
import { referralRelations } from "../../referral/permissions.ts";
import type { ReferralState } from "../../referral/state.ts";
import type { SubjectDoc } from "../documents.ts";

/** What was never sent, or is not a matter of the child's file. */
const neverCopied: ReadonlySet<ConsultationState | ReferralState> = new Set([
  ...(["draft", "movedToReply", "withdrawn", "stopped"] as const),
]);

/**
 * Whether this person may take a copy for the child's file, which is the school's: whoever asked or proposed it, and
 * the leads who may see it. Social workers keep their own records.
 */
export function mayCopy({ kind, state }: SubjectDoc, actor: Actor): boolean {
  if (neverCopied.has(state.state)) return false;
  if (kind === "referral") {
    const relations = referralRelations(state, actor);
    return relations.has("proposer") || relations.has("lead");
  }
  const relations = relationsTo(state, actor);
  return relations.has("asker") || relations.has("lead");
}
