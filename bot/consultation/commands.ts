import type {
  AdviceOutcome,
  Authority,
  ByWhen,
  CallSlot,
  DangerAnswer,
  NoticedKind,
  ToldOutcome,
  WhoActs,
} from "./state.ts";
import type { PersonKey } from "../school/register.ts";
import type { ClockTime } from "../school/school-clock.ts";

/** What a person may want of a consultation; each name but `ask` and `amend` is also the verb on a card. */
export type ConsultationCommand =
  | {
      readonly type: "ask";
      readonly text: string;
      readonly awaitingReply?: string | undefined;
      readonly noticed?: readonly NoticedKind[];
      readonly authority?: Authority;
    }
  /** The person has edited their message in Teams. */
  | { readonly type: "amend"; readonly text: string }
  | { readonly type: "sendAnyway" }
  | { readonly type: "editDraft"; readonly text: string; readonly noticed?: readonly NoticedKind[] }
  | { readonly type: "withdraw" }
  | { readonly type: "markDanger" }
  | { readonly type: "aboutAdult" }
  | { readonly type: "take" }
  | { readonly type: "handOver"; readonly to: PersonKey; readonly reason: string }
  | {
      readonly type: "answer";
      readonly outcome: AdviceOutcome;
      readonly text: string;
      readonly who: WhoActs;
      readonly byWhen: ByWhen;
      readonly phoneFirst: boolean;
    }
  | { readonly type: "askBack"; readonly text: string }
  | { readonly type: "reply"; readonly text: string }
  | { readonly type: "accept" }
  | { readonly type: "challenge"; readonly reason: string }
  | { readonly type: "reopen"; readonly text: string }
  | { readonly type: "tellOutcome"; readonly outcome: ToldOutcome }
  | { readonly type: "close" }
  | { readonly type: "startReferral" }
  /** Their linked social workers may turn a question of theirs into a referral. */
  | { readonly type: "letWorkerRefer" }
  /** Only they start referrals: said the first time, or taken back. */
  | { readonly type: "keepReferralsMine" }
  /** The worker starts the referral in the asker's name, as the asker has allowed. */
  | { readonly type: "turnIntoReferral"; readonly dangerNow: DangerAnswer }
  /** The child leaves school today at this time of the school's clock. */
  | { readonly type: "tellLeaving"; readonly leavingAt: ClockTime }
  | { readonly type: "callMe"; readonly slot: CallSlot }
  | { readonly type: "called" }
  /** I know this family outside school. */
  | { readonly type: "knowFamily" }
  /** The child is to be named: it becomes a contact with children's social care. */
  | { readonly type: "identify" }
  /** The school's own reference for the child: it names nobody outside the school. */
  | { readonly type: "giveReference"; readonly reference: string }
  /** Somebody must not see it. */
  | { readonly type: "keepFrom"; readonly to: PersonKey }
  | { readonly type: "handled"; readonly text: string }
  | { readonly type: "stillNeeded" }
  /** It has been put into the child's file. */
  | { readonly type: "file" }
  /** Not a wish either: somebody who may take it has seen it, on purpose or by Teams' word. */
  | { readonly type: "look" }
  /** Not a person's wish: a rung of the ladder of silence is due. */
  | { readonly type: "passTime" };

/** What a button may carry. */
export type ConsultationVerb = Exclude<ConsultationCommand["type"], "ask" | "amend" | "look" | "passTime">;
