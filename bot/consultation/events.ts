import type { PersonKey } from "../school/register.ts";
import type { Advice, DraftCheck, TextId, ToldOutcome } from "./state.ts";

/** What happened, in the past tense, without a word that anybody wrote. */
export type ConsultationEvent =
  | {
      readonly type: "questionHeld";
      readonly schoolId: string;
      readonly text: TextId;
      readonly check: DraftCheck;
    }
  | {
      readonly type: "questionSent";
      readonly schoolId: string;
      readonly text: TextId;
      readonly to: readonly PersonKey[];
      readonly openFrom: number;
      readonly expectBy: number | undefined;
    }
  | {
      readonly type: "draftSent";
      readonly to: readonly PersonKey[];
      readonly openFrom: number;
      readonly expectBy: number | undefined;
    }
  | { readonly type: "draftEdited"; readonly text: TextId }
  | { readonly type: "amended"; readonly text: TextId }
  | { readonly type: "movedToReply"; readonly replyTo: string }
  | { readonly type: "withdrawn" }
  | { readonly type: "stoppedForAdultInSchool" }
  | { readonly type: "dangerMarked" }
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
  | { readonly type: "referralStarted"; readonly referralId: string };

/** An event with its place in the record: which subject, which step, who and when (ms). */
export type Recorded<E> = {
  readonly subjectId: string;
  readonly seq: number;
  readonly by: PersonKey;
  readonly at: number;
  readonly event: E;
};
