import type { DangerAnswer } from "../consultation/state.ts";
import type { PersonKey } from "../school/register.ts";
import type { FrontDoorAnswer, ReferralChoices, SentHow, TextField } from "./fields.ts";
import type { ReferralStep } from "./state.ts";

/** What a person may want of a referral; each name but `draftReferral` and `referOnAuthority` is also the verb on a card. */
export type ReferralCommand =
  | {
      readonly type: "draftReferral";
      readonly proposedBy: PersonKey;
      readonly texts: Partial<Record<TextField, string>>;
      readonly consultationId?: string;
      readonly adviser?: PersonKey;
      readonly keptFrom?: readonly PersonKey[];
    }
  /** The worker who advised starts it in the proposer's name and sends it to the leads, as the proposer has allowed. */
  | {
      readonly type: "referOnAuthority";
      readonly proposedBy: PersonKey;
      readonly texts: Partial<Record<TextField, string>>;
      readonly consultationId: string;
      readonly adviser: PersonKey;
      readonly keptFrom?: readonly PersonKey[];
      readonly dangerNow: DangerAnswer;
    }
  | ({ readonly type: "saveReferral"; readonly goTo: ReferralStep } & FormInput)
  | ({ readonly type: "submitReferral" } & FormInput)
  | { readonly type: "approveReferral" }
  | { readonly type: "returnReferral"; readonly reason: string }
  | { readonly type: "declineReferral"; readonly reason: string }
  | { readonly type: "sendWithoutWaiting" }
  | { readonly type: "recordSent"; readonly how: SentHow; readonly reference: string }
  | { readonly type: "recordFrontDoor"; readonly answer: FrontDoorAnswer }
  | { readonly type: "file" }
  | { readonly type: "keepFrom"; readonly to: PersonKey }
  /** Not a wish about the referral: the question it grew from is kept from somebody from now on. */
  | { readonly type: "keepAsQuestion"; readonly from: PersonKey }
  /** Not a person's wish: it has stood still for too long. */
  | { readonly type: "passTime" };

/** What the form held when it was sent: only the fields of the step on show; an empty text clears the field. */
export type FormInput = {
  readonly choices: ReferralChoices;
  readonly texts: Partial<Record<TextField, string>>;
};

export type ReferralVerb = Exclude<
  ReferralCommand["type"],
  "draftReferral" | "referOnAuthority" | "keepAsQuestion" | "passTime"
>;
