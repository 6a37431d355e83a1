import type { ConsultationState, NoticedKind } from "../../consultation/state.ts";
import type { ReferralState } from "../../referral/state.ts";
import type { Numbers } from "../../school/jurisdiction.ts";
import type { Contact } from "../../school/register.ts";
import { usualPack } from "../../school/jurisdiction.ts";
import { people } from "./people.ts";

const { terms } = usualPack;
const { numbered } = people;

/** How each state of a question reads in a list of the tab. */
const questionStandings: Readonly<Record<ConsultationState, string>> = {
  draft: "Not sent yet",
  sent: "Sent, nobody has taken it yet",
  passedOn: "Passed on, not taken yet",
  seen: "Is being answered",
  needsMore: "Waits for a reply from the person who asked",
  unanswered: "No answer: a lead must choose",
  handled: "Handled by a lead",
  answered: "Answered",
  closed: "Finished",
  filed: "In the child's record",
  withdrawn: "Taken back",
  movedToReply: "Sent as a reply",
  stopped: "Stopped: it goes another way",
};

const referralStandings: Readonly<Record<ReferralState, string>> = {
  draft: "Being written, nothing is sent",
  withLead: `With the ${terms.lead}s`,
  returned: "Returned to its writer",
  approved: "Approved, not sent yet",
  declined: "Declined; it can still be sent",
  sentWithoutWaiting: "Being sent without waiting",
  sentToFrontDoor: `Sent, waits for the ${terms.frontDoor}`,
  acknowledged: `The ${terms.frontDoor} has it`,
  decided: `The ${terms.frontDoor} has decided`,
  filed: "In the child's record",
  stopped: "Stopped: it goes another way",
};

/** What somebody should know before they do anything with a question or referral. */
const notes = {
  doNotWait: (dontWait: string): string => `Do not wait. ${dontWait}`,
  seenByNobodyBefore: (when: string): string => `Nobody will see it before ${when}.`,
  theyExpect: (when: string): string => `They expect an answer by ${when}.`,
  leadDecides: (name: string): string => `${name} decides what happens now.`,
  youWantCall: (slot: string): string => `You would rather talk: ${slot}.`,
  wantsCall: (name: string, slot: string): string => `${name} would rather talk: ${slot}.`,
  youKnowFamily: "You know this family outside school.",
  saidDanger: (name: string, when: string): string =>
    `${name} said at ${when} that someone is in danger now.`,
  lookAgain:
    "Please look once more before this goes. Nothing has been sent yet: you can change the words, send it as it is, or leave it.",
  replyOrNew:
    "You were asked something about an earlier question. Is this your reply, or a new question? Nothing has been sent yet.",
  notSent: (outOfHours: string): string => `Not sent yet. ${outOfHours}`,
  nothingSentBefore: "Nothing is sent before you send it. An incomplete form is better than none.",
  writerMaySendIt: "Whoever wrote it can still send it without waiting.",
  phoneNow: (frontDoor: Contact): string =>
    `Phone ${numbered(frontDoor)} now. Then record the reference here.`,
  writerPhones: (frontDoor: Contact): string =>
    `Whoever wrote it was told to phone ${numbered(frontDoor)}. Please speak to them.`,
  frontDoorAnswers: `The ${terms.frontDoor} should say within one working day what happens next. Record their answer here.`,
  recordDecision: `Record the ${terms.frontDoor}'s decision here when it comes.`,
} as const;

/** Which worker answered what, for a lead. */
const consulted = {
  answered: (name: string, when: string, minutes: number): string =>
    `${name} answered at ${when}, ${minutes === 0 ? "in less than a school minute" : `after ${minutes} school minutes`}`,
  handled: (name: string): string => `${name} handled it without an answer`,
  offered: (names: string): string => `Offered to ${names}, no answer yet`,
  taken: (name: string): string => `${name} has it, no answer yet`,
} as const;

/** Who leads on the coming days. */
const rota = {
  because: { rota: "by the rota", lead: "as the lead who is there", deputy: "as the deputy who is there" },
  nobody: "Nobody",
  everybodyAway: "every lead has said that they are away",
  digestAt: (time: string): string => `What is open then comes into your chat each school day at ${time}.`,
} as const;

/** Whom a school telephones. */
const numbers = {
  emergency: "Emergency",
  cannotSpeak: ({ silent }: Numbers): string =>
    `If you cannot speak: use a mobile, and press ${silent} when asked`,
  outOfHours: "Evenings and weekends",
  aboutAdult: "About an adult in school",
  aboutHead: "About the headteacher",
  police: "Police, not now in danger",
  hours: (days: string, from: string, to: string): string => `${days}, ${from} to ${to}`,
  days: (first: string, last: string): string => `${first} to ${last}`,
} as const;

/** What was noticed before a question was sent, and so shown to the person who wrote it. */
const noticed: Readonly<Record<NoticedKind, string>> = {
  danger: "Words that may mean danger now",
  aboutAdult: "An adult who works or helps in school",
  fgm: "What a teacher has to report to the police",
  prevent: "Somebody who may be drawn into extremism",
  identifiers: "A name or number of a child in the words",
  offTopic: "Something for another desk",
};

/** What comes up again and again at a school. */
const training = {
  noticed,
  halfTerm: (from: string, to: string): string => `${from} to ${to}`,
  referralAbout: (concern: string): string => `Referral: ${concern}`,
  askedOften: (reference: string, questions: number, staff: number): string =>
    `${reference}: ${questions} questions by ${staff} members of staff`,
  answers: (answers: number): string => `${answers} answers.`,
} as const;

/** The tab's page of questions and referrals. */
export const board = {
  ...{ questionStandings, referralStandings, notes, consulted, rota, numbers, training },
  yourQuestion: "Your question",
  questionFrom: (name: string): string => `A question from ${name}`,
  waitsForYou: "Waits for your reply",
  yourReferral: "Your referral",
  referralFrom: (name: string): string => `A referral from ${name}`,
  returnedToYou: "Returned to you",
  headline: (title: string, when: string): string => `${title}, ${when}`,
  referralOfIt: "The referral that came of it",
  questionOfIt: "The question that it came of",
  saveForLater: "Save and go on later",
  whyReturned: "Why it goes back",
  whyDeclined: "Why it is declined",
  notJson: "this begins like JSON and cannot be read as such",
} as const;
