import type { PersonKey } from "../school/register.ts";
import type {
  Advice,
  Authority,
  CallSlot,
  DangerAnswer,
  DraftCheck,
  NoticedKind,
  TextId,
  ToldOutcome,
} from "./state.ts";

/** Who is said to have done what nobody did: a rung of the ladder of silence was due. */
export const theClock: PersonKey = "clock";

/** What happened, in the past tense, without a word that anybody wrote. */
export type ConsultationEvent =
  | {
      readonly type: "questionHeld";
      readonly schoolId: string;
      readonly text: TextId;
      readonly check: DraftCheck;
      readonly authority?: Authority;
    }
  | {
      readonly type: "questionSent";
      readonly schoolId: string;
      readonly text: TextId;
      readonly to: readonly PersonKey[];
      readonly openFrom: number;
      readonly expectBy: number | undefined;
      readonly authority?: Authority;
    }
  | {
      readonly type: "draftSent";
      readonly to: readonly PersonKey[];
      readonly openFrom: number;
      readonly expectBy: number | undefined;
    }
  | { readonly type: "draftEdited"; readonly text: TextId; readonly noticed?: readonly NoticedKind[] }
  | { readonly type: "amended"; readonly text: TextId }
  | { readonly type: "movedToReply"; readonly replyTo: string }
  | { readonly type: "withdrawn" }
  | { readonly type: "stoppedForAdultInSchool" }
  | { readonly type: "dangerMarked" }
  /** Somebody to whom it is offered has seen it. */
  | { readonly type: "looked" }
  | { readonly type: "taken" }
  | { readonly type: "passedOn"; readonly to: PersonKey; readonly text?: TextId }
  | { readonly type: "askedBack"; readonly text: TextId }
  | { readonly type: "replied"; readonly text: TextId }
  | { readonly type: "advised"; readonly advice: Advice }
  | { readonly type: "accepted" }
  | { readonly type: "challenged"; readonly text: TextId }
  | { readonly type: "reopened"; readonly text: TextId }
  | { readonly type: "outcomeTold"; readonly told: ToldOutcome }
  | { readonly type: "closed" }
  /** The clock's events: nobody pressed anything. */
  | { readonly type: "coverOffered"; readonly to: readonly PersonKey[] }
  | { readonly type: "toldNotToWait" }
  | { readonly type: "wentUnanswered"; readonly owner: PersonKey | undefined }
  | { readonly type: "followedUp" }
  | { readonly type: "handledByLead"; readonly text: TextId }
  | { readonly type: "stillNeeded"; readonly to: readonly PersonKey[] }
  | { readonly type: "leavingTold"; readonly leavingAt: number }
  | { readonly type: "familyKnown" }
  | { readonly type: "identified" }
  /** `others` is how many other members of staff have asked under this reference in the half-term. */
  | { readonly type: "referenceGiven"; readonly text: TextId; readonly others: number }
  /** `to` is who is offered it instead, where the person was to answer it. */
  | { readonly type: "keptFrom"; readonly person: PersonKey; readonly to?: readonly PersonKey[] }
  | { readonly type: "callRequested"; readonly slot: CallSlot }
  | { readonly type: "called" }
  | { readonly type: "filed" }
  | { readonly type: "authorityGiven" }
  /** Refused, or taken back. */
  | { readonly type: "authorityWithheld" }
  | { readonly type: "turnedIntoReferral"; readonly referralId: string; readonly dangerNow: DangerAnswer }
  | { readonly type: "referralStarted"; readonly referralId: string };

/** An event with its place in the record: which subject, which step, who and when (ms). */
export type Recorded<E> = {
  readonly subjectId: string;
  readonly seq: number;
  readonly by: PersonKey;
  readonly at: number;
  readonly event: E;
};
