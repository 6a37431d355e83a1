import type { ConsultationState } from "../../consultation/state.ts";
import type { ReferralState } from "../../referral/state.ts";
import type { Tone } from "./shapes.ts";

/** How each state of a question is coloured in a list. A new state needs its line here, or the program does not compile. */
export const consultationTones: Readonly<Record<ConsultationState, Tone>> = {
  draft: "yours",
  sent: "waiting",
  passedOn: "waiting",
  seen: "waiting",
  needsMore: "waiting",
  unanswered: "late",
  handled: "good",
  answered: "good",
  closed: "ended",
  filed: "ended",
  withdrawn: "ended",
  movedToReply: "ended",
  stopped: "ended",
};

/** The same for referrals. */
export const referralTones: Readonly<Record<ReferralState, Tone>> = {
  draft: "yours",
  withLead: "waiting",
  returned: "waiting",
  approved: "late",
  declined: "ended",
  sentWithoutWaiting: "late",
  sentToFrontDoor: "waiting",
  acknowledged: "waiting",
  decided: "good",
  filed: "ended",
  stopped: "ended",
};
