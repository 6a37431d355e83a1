import type { Contact } from "../../school/register.ts";
import { usualPack } from "../../school/jurisdiction.ts";
import { people } from "./people.ts";

const { terms } = usualPack;
const { numbered } = people;

/** What became of a referral, as lines of its card; the rest is said as in the timeline. */
const milestones = {
  at: (when: string, name: string, did: string): string => `${when} – ${name} ${did}`,
  submittedFor: (proposer: string): string => `sent it to the ${terms.lead}s, as ${proposer} had allowed`,
  sent: (how: string): string => `recorded that it was sent: ${how.toLowerCase()}`,
} as const;

/** A referral to write, to read and to decide on. */
export const referral = {
  milestones,
  returnedBy: (name: string): string => `${name} returned it:`,
  declinedBy: (name: string): string => `${name} declined it:`,
  goesTo: (leads: string): string =>
    `It goes to ${leads}. Anything may stay open: an incomplete form is better than none.`,
  onlyYouSeeIt: "Only you can see it until you send it. What you fill in is kept at each step.",
  fromQuestion: "It starts with the words of your question.",
  stoppedAt: (when: string): string => `This referral has stopped here, ${when}`,
  startedForYou: (worker: string): string => `${worker} has started this referral for you`,
  startedForYouDetail: (leads: string, since: string, frontDoor: Contact): string =>
    `As you allowed. ${leads} have had it since ${since}. Nobody can stop you from referring. If it cannot wait: phone ${numbered(frontDoor)}.`,
  startedFor: (worker: string, proposer: string): string =>
    `${worker} has started a referral for ${proposer}`,
  startedForDetail: (at: string, proposer: string): string =>
    `Sent at ${at}, as ${proposer} had allowed. Please speak to them: it holds the words of their question.`,
  /** What stands still for too long. */
  hasWaited: "It has waited for an hour. Nobody has to wait: it can be sent without.",
  notRecordedAsSent: "It is not recorded as sent yet. Has it gone?",
  answerOverdue: `The working day in which the ${terms.frontDoor} should have answered is over. Please phone them.`,
  writing: (proposer: string): string => `${proposer} is writing a referral`,
  writingDetail: "It is not sent yet. Please find them now.",
  withLeads: (leads: string, since: string): string => `With ${leads} since ${since}`,
  nobodyCanStopYou: (frontDoor: Contact): string =>
    `Nobody can stop you from referring. If it cannot wait: phone ${numbered(frontDoor)}.`,
  asksYou: (proposer: string): string => `${proposer} asks you to approve a referral`,
  hasSent: (proposer: string): string => `${proposer} has sent a referral to the ${terms.lead}s`,
  sentAt: (when: string): string => `Sent at ${when}.`,
  returnedTo: (proposer: string): string => `Returned to ${proposer}`,
  returnedToDetail: "It comes back when they send it again.",
  approvedBy: (name: string): string => `Approved by ${name} – not sent yet`,
  sendItNow: (frontDoor: Contact): string =>
    `Approved is not sent. Send it to ${numbered(frontDoor)}, then record the reference here.`,
  leadSendsIt: `Approved is not sent. A ${terms.lead} sends it to the ${terms.frontDoor} and records the reference.`,
  declinedByLead: (name: string): string => `Declined by ${name}`,
  sendItAnyway: (frontDoor: Contact): string =>
    `Nobody can stop you from referring: you can send it without waiting, or phone ${numbered(frontDoor)}.`,
  theyMaySendIt: (proposer: string): string => `${proposer} can still send it without waiting.`,
  goAhead: "Go ahead: nobody has to approve this first",
  goAheadDetail: (frontDoor: Contact, leads: string): string =>
    `Phone ${numbered(frontDoor)} now. Then record the reference here. ${leads} will see that you sent it.`,
  beingSent: (proposer: string): string => `${proposer} is sending this without waiting`,
  beingSentDetail: (frontDoor: Contact): string =>
    `They were told to phone ${numbered(frontDoor)}. Please speak to them.`,
  sent: (when: string): string => `Sent to the ${terms.frontDoor}, ${when}`,
  sentDetail: "They should say within one working day what happens next. Record their answer here.",
  acknowledged: `The ${terms.frontDoor} has it`,
  acknowledgedDetail: "Record their decision here when it comes.",
  decided: (decision: string): string => `The ${terms.frontDoor} decided: ${decision.toLowerCase()}`,
  decidedDetail: "Please put it into the child's record.",
  filed: "It is in the child's record",
} as const;
