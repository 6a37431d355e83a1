import type { ConsultationState } from "../../consultation/state.ts";
import type { ReferralState } from "../../referral/state.ts";
import { usualPack } from "../../school/jurisdiction.ts";

const { terms } = usualPack;

/** How the state of a question stands under it in a list of the chat. */
const questionStandings: Readonly<Record<ConsultationState, string>> = {
  draft: "not sent yet",
  sent: "nobody has taken it yet",
  passedOn: "passed on, not taken yet",
  seen: "is being answered",
  needsMore: "waits for a reply",
  unanswered: "has no answer: a lead must choose",
  handled: "handled by a lead",
  answered: "answered",
  closed: "finished",
  filed: "in the child's file",
  withdrawn: "taken back",
  movedToReply: "sent as a reply",
  stopped: "stopped",
};

const referralStandings: Readonly<Record<ReferralState, string>> = {
  draft: "being written",
  withLead: "waits for a lead",
  returned: "returned to its writer",
  approved: "approved, not sent yet",
  declined: "declined",
  sentWithoutWaiting: "sent without waiting, to be recorded",
  sentToFrontDoor: `sent, waits for the ${terms.frontDoor}`,
  acknowledged: `acknowledged by the ${terms.frontDoor}`,
  decided: `decided by the ${terms.frontDoor}`,
  filed: "in the child's file",
  stopped: "stopped",
};

/** Lists in the chat: what is somebody's, what is open today, who is on. */
export const lists = {
  ...{ questionStandings, referralStandings },
  questionFrom: (name: string, when: string): string => `A question from ${name}, ${when}`,
  referralFrom: (name: string, when: string): string => `A referral from ${name}, ${when}`,
  openToday: "What is open today",
  nothingWaits: "Nothing waits for you.",
  thisWaits: "This waits for you or for somebody at your school:",
  withWorker: (questions: number): string =>
    `${questions === 1 ? "One more question is" : `${questions} more questions are`} with your social worker; you will hear if they are not answered in time.`,
  termEnds: (day: string): string =>
    `Term ends ${day}. Nothing open should go past it without a person who has it.`,
  yours: "Yours",
  nothingOpen: "Nothing is open",
  howToAsk: "To ask, write in one message what you plan to do and what worries you.",
  newestOnly: (shown: number, more: number): string => `The newest ${shown}; ${more} more are in your chat.`,
  whoIsOn: "Who is on",
  whereSomebodyIs: (name: string, as: string, where: string): string => `${name}, ${as}: ${where}.`,
  linked: terms.linkedWorker,
  awayToday: (name: string): string => `${name} is away today.`,
  covers: "who covers",
  usualReply: (minutes: number): string => `Usually answered within ${minutes} minutes of school time.`,
  usualReplyOf: (minutes: number, answers: number): string =>
    `Usually answered within ${minutes} minutes of school time, going by the last ${answers} answers.`,
  nobodyCovers: (nobodyToAsk: string): string => `Nobody is covering today. ${nobodyToAsk}`,
} as const;
