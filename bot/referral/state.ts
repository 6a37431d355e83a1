import type { TextId } from "../consultation/state.ts";
import type { PersonKey } from "../school/register.ts";
import type { FrontDoorAnswer, ReferralChoices, SentHow, TextField } from "./fields.ts";

export type ReferralStep = 1 | 2 | 3;

/** One step in the life of the card that people will want to see again. */
export type ReferralMilestone = { readonly by: PersonKey; readonly at: number } & (
  | { readonly kind: "acknowledged" | "filed" }
  | { readonly kind: "submitted"; readonly onAuthority?: true }
  | { readonly kind: "sentWithoutWaiting" }
  | { readonly kind: "approved"; readonly ownProposal: boolean }
  | { readonly kind: "returned" | "declined"; readonly reason: TextId }
  | { readonly kind: "sentToFrontDoor"; readonly how: SentHow; readonly reference: TextId }
  | { readonly kind: "decided"; readonly answer: Exclude<FrontDoorAnswer, "acknowledged"> }
);

type Shared = {
  readonly id: string;
  readonly schoolId: string;
  readonly version: number;
  readonly proposedBy: PersonKey;
  readonly startedAt: number;
  /** The consultation it grew from, and the worker who advised there. */
  readonly consultationId?: string;
  readonly adviser?: PersonKey;
  /** People who must never see it: they know the family, or are close to what it is about. */
  readonly keptFrom?: readonly PersonKey[];
  readonly choices: ReferralChoices;
  /** Which text fields hold words. */
  readonly written: readonly TextField[];
  readonly milestones: readonly ReferralMilestone[];
  /** When somebody was reminded that it stands still in this state. */
  readonly chasedAt?: number;
};

/** The school's formal card. A lead may gate the card; nobody gates a person's right to refer. */
export type Referral = Shared &
  (
    | { readonly state: "draft"; readonly step: ReferralStep }
    | { readonly state: "withLead"; readonly submittedAt: number }
    | {
        readonly state: "returned";
        readonly step: ReferralStep;
        readonly reason: TextId;
        readonly returnedBy: PersonKey;
      }
    | { readonly state: "approved"; readonly approvedBy: PersonKey }
    | { readonly state: "declined"; readonly reason: TextId; readonly declinedBy: PersonKey }
    | { readonly state: "sentWithoutWaiting"; readonly sentAt: number }
    | {
        readonly state: "sentToFrontDoor";
        readonly sentAt: number;
        readonly how: SentHow;
        readonly reference: TextId;
      }
    | { readonly state: "acknowledged"; readonly reference: TextId; readonly acknowledgedAt: number }
    | {
        readonly state: "decided";
        readonly answer: Exclude<FrontDoorAnswer, "acknowledged">;
        readonly decidedAt: number;
      }
    | { readonly state: "filed"; readonly filedAt: number }
    | { readonly state: "stopped"; readonly stoppedAt: number }
  );

export type ReferralState = Referral["state"];
