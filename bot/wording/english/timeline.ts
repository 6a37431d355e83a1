import { usualPack } from "../../school/jurisdiction.ts";

const { terms } = usualPack;

/** What happened, after the name of who did it. */
const did = {
  wrote: "wrote it; nothing was sent yet",
  asked: (names: string): string => `asked ${names}`,
  sentTo: (names: string): string => `sent it to ${names}`,
  changedBefore: "changed the words before it was sent",
  changed: "changed the words",
  movedToReply: "sent it as a reply to an earlier question",
  tookBack: "took it back",
  stopped: "said that it is about an adult in school, so it goes another way",
  calledDanger: "said that someone is in danger now; the leads were told",
  looked: "has seen the question",
  took: "took the question",
  passedOn: (name: string): string => `passed it on to ${name}`,
  askedBack: "asked back",
  replied: "replied",
  answered: (outcome: string): string => `answered: ${outcome}`,
  accepted: "will do this",
  challenged: "sees it differently",
  reopened: "says things have changed",
  told: (told: string): string => `said how it went: ${told}`,
  closed: "had nothing more to do",
  coverOffered: (names: string): string =>
    `ran on without anybody looking: it was offered to ${names} as well`,
  toldNotToWait: "ran on without an answer: the person who asked was told not to wait",
  unanswered: "ran out without an answer",
  unansweredAndTold: (owner: string): string => `ran out without an answer: ${owner} was told`,
  followedUp: "brought the question how it went",
  handled: "has handled it",
  stillNeeded: (names: string): string => `still needs the social worker: it went to ${names}`,
  childLeaves: (time: string): string => `said that the child leaves at ${time}`,
  knowsFamily: "knows this family outside school",
  identified: `is to name the child: it is a contact with ${terms.socialCare} now`,
  gaveReference: "added the school's reference for the child",
  keptFrom: (name: string): string => `keeps it from ${name}`,
  askedForCall: (slot: string): string => `would rather talk: ${slot}`,
  called: "has called",
  authorityGiven: `allowed the ${terms.linkedWorker} to start a referral`,
  authorityWithheld: "keeps it to themselves to start a referral",
  turned: `turned it into a referral, which is with the ${terms.lead}s`,
  referralStarted: "started a referral; nothing is sent by that",
  referralBegun: "began to write it",
  referralSaved: "saved the form",
  submitted: `sent it to the ${terms.lead}s`,
  submittedAsAllowed: `sent it to the ${terms.lead}s, as its writer had allowed`,
  approved: "approved it",
  approvedOwn: "approved it, as the school's only lead and its writer",
  returned: "returned it",
  declined: "declined it",
  sentWithoutWaiting: "sent it without waiting",
  sentToFrontDoor: (how: string): string =>
    `recorded that it was sent (${how.toLowerCase()}), with this reference`,
  acknowledged: `recorded that the ${terms.frontDoor} has it`,
  decided: (decision: string): string =>
    `recorded the ${terms.frontDoor}'s decision: ${decision.toLowerCase()}`,
  chased: "ran on: the leads were reminded that it waits",
  filed: "put it into the child's record",
} as const;

/** What somebody did with a question or referral that is no part of the work on it. */
const looks = {
  opened: "opened it",
  brokeGlass: "opened it without being part of it, and said why",
  exported: "took a copy for the child's file",
  sealedEnvelope: "wrote the child's details",
  openedEnvelope: "opened the child's details",
  exportedEnvelope: "took a copy with the child's details",
  holdPlaced: "placed a legal hold",
  holdLifted: "lifted a legal hold",
  purged: "removed the words for good",
} as const;

/** What happened to a question or referral, and who looked. */
export const timeline = {
  ...{ did, looks },
  theClock: "The clock",
  you: "You",
  youInside: "you",
  nobody: "nobody",
  /** Enough of an id to tell records apart on a page. */
  questionRecord: (id: string): string => `Question ${id}`,
  referralRecord: (id: string): string => `Referral ${id}`,
  since: (day: string): string => `since ${day}`,
  fromTo: (from: string, to: string): string => `${from} to ${to}`,
  operator: "Whoever runs the Sounding Board",
} as const;
