import type { ConsultationState } from "../../consultation/state.ts";
import type { ReferralState } from "../../referral/state.ts";
import type { Tone } from "./shapes.ts";
import { usualPack } from "../../school/jurisdiction.ts";

const { terms } = usualPack;

type Standing = { readonly words: string; readonly tone: Tone };

/** How each state of a question reads in a list. A new state needs its line here, or the program does not compile. */
export const consultationStandings: Readonly<Record<ConsultationState, Standing>> = {
  draft: { words: "Not sent yet", tone: "yours" },
  sent: { words: "Sent, nobody has taken it yet", tone: "waiting" },
  passedOn: { words: "Passed on, not taken yet", tone: "waiting" },
  seen: { words: "Is being answered", tone: "waiting" },
  needsMore: { words: "Waits for a reply from the person who asked", tone: "waiting" },
  unanswered: { words: "No answer: a lead must choose", tone: "late" },
  handled: { words: "Handled by a lead", tone: "good" },
  answered: { words: "Answered", tone: "good" },
  closed: { words: "Finished", tone: "ended" },
  filed: { words: "In the child's record", tone: "ended" },
  withdrawn: { words: "Taken back", tone: "ended" },
  movedToReply: { words: "Sent as a reply", tone: "ended" },
  stopped: { words: "Stopped: it goes another way", tone: "ended" },
};

/** The same for referrals. */
export const referralStandings: Readonly<Record<ReferralState, Standing>> = {
  draft: { words: "Being written, nothing is sent", tone: "yours" },
  withLead: { words: `With the ${terms.lead}s`, tone: "waiting" },
  returned: { words: "Returned to its writer", tone: "waiting" },
  approved: { words: "Approved, not sent yet", tone: "late" },
  declined: { words: "Declined; it can still be sent", tone: "ended" },
  sentWithoutWaiting: { words: "Being sent without waiting", tone: "late" },
  sentToFrontDoor: { words: `Sent, waits for the ${terms.frontDoor}`, tone: "waiting" },
  acknowledged: { words: `The ${terms.frontDoor} has it`, tone: "waiting" },
  decided: { words: `The ${terms.frontDoor} has decided`, tone: "good" },
  filed: { words: "In the child's record", tone: "ended" },
  stopped: { words: "Stopped: it goes another way", tone: "ended" },
};
