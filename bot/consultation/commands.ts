import type { AdviceOutcome, ByWhen, ToldOutcome, WhoActs } from "./state.ts";
import type { PersonKey } from "../school/register.ts";

/** What a person may want of a consultation; each name but `ask` and `amend` is also the verb on a card. */
export type ConsultationCommand =
  | { readonly type: "ask"; readonly text: string; readonly awaitingReply?: string | undefined }
  /** The person has edited their message in Teams. */
  | { readonly type: "amend"; readonly text: string }
  | { readonly type: "sendAnyway" }
  | { readonly type: "editDraft"; readonly text: string }
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
  | { readonly type: "startReferral" };

export type ConsultationVerb = Exclude<ConsultationCommand["type"], "ask" | "amend">;
