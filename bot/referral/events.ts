import type { TextId } from "../consultation/state.ts";
import type { PersonKey } from "../school/register.ts";
import type { FrontDoorAnswer, ReferralChoices, SentHow, TextField } from "./fields.ts";
import type { ReferralStep } from "./state.ts";

/** What happened to a referral, without a word that anybody wrote. */
export type ReferralEvent =
  | {
      readonly type: "referralDrafted";
      readonly schoolId: string;
      readonly proposedBy: PersonKey;
      readonly written: readonly TextField[];
      readonly consultationId?: string;
      readonly adviser?: PersonKey;
      /** Whom the question was kept from by then. */
      readonly keptFrom?: readonly PersonKey[];
    }
  | {
      readonly type: "referralSaved";
      readonly choices: ReferralChoices;
      readonly written: readonly TextField[];
      readonly step: ReferralStep;
    }
  | { readonly type: "stoppedForAdultInSchool" }
  /** With `onAuthority` it was the worker who advised, as the proposer had allowed. */
  | { readonly type: "submitted"; readonly onAuthority?: true }
  | { readonly type: "approved"; readonly ownProposal: boolean }
  | { readonly type: "returned"; readonly reason: TextId }
  | { readonly type: "declined"; readonly reason: TextId }
  | { readonly type: "sentWithoutWaiting" }
  | { readonly type: "sentToFrontDoor"; readonly how: SentHow; readonly reference: TextId }
  | { readonly type: "acknowledged" }
  | { readonly type: "decided"; readonly answer: Exclude<FrontDoorAnswer, "acknowledged"> }
  | { readonly type: "filed" }
  | { readonly type: "keptFrom"; readonly person: PersonKey }
  /** The clock's: it has stood still for too long. */
  | { readonly type: "chased" };
