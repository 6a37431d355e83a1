import type { CallSlot } from "../../consultation/state.ts";
import { usualPack } from "../../school/jurisdiction.ts";

const { terms } = usualPack;

const slots: Readonly<Record<CallSlot, string>> = {
  now: "now",
  break: "at break",
  lunch: "at lunch",
  after_school: "after school",
};

/** What happened to a question, as the child's file says it. */
export const exportedConsultation = {
  slots,
  asked: "asked",
  changedBefore: "changed the words before they were sent",
  changed: "changed the words",
  calledDanger: "said that someone is in danger now",
  childLeaves: (when: string): string => `said that the child leaves school at ${when}`,
  identified: `named the child, which made it a contact with ${terms.socialCare}`,
  knowsFamily: "said that the person who asked knows the family outside school",
  sentTo: (names: string): string => `sent to ${names}`,
  looked: "saw the question",
  took: "took the question",
  passedTo: (name: string): string => `passed it to ${name}`,
  askedBack: "asked back",
  replied: "replied",
  reopened: "said that things have changed",
  coverOffered: (names: string): string => `not answered yet, offered to ${names} as well`,
  toldNotToWait: "not answered yet, the person who asked was told not to wait",
  unanswered: `not answered in time, given to the ${terms.lead}s`,
  stillNeeded: "said that an answer is still needed",
  followedUp: "the person who asked was asked how it went",
  gaveReference: "added the school's reference for the child",
  keptFrom: "left somebody out of this",
  askedForCall: (slot: string): string => `asked to be called ${slot}`,
  called: "called",
  advised: (outcome: string): string => `advised: ${outcome}`,
  next: (who: string, byWhen: string): string => `next: ${who}, ${byWhen}`,
  nextAfterPhone: (who: string, byWhen: string): string =>
    `next: ${who}, ${byWhen}, phone the ${terms.frontDoor} first`,
  challenged: "saw it differently",
  accepted: "said that they will do this",
  handled: "dealt with it",
  told: (told: string): string => `told how it went: ${told}`,
  closed: "said that there is nothing more to do",
  tookBack: "took the question back",
  movedToReply: "sent it as a reply to an earlier question",
  stopped: "stopped it: it is about an adult in school and goes another way",
  authorityGiven: `allowed the ${terms.linkedWorker} to start a referral`,
  authorityWithheld: "kept it to themselves to start a referral",
  turned: (referral: string): string =>
    `started a referral for the person who asked, who had allowed it: ${referral}`,
  referralStarted: (referral: string): string => `a referral was started: ${referral}`,
  filed: "put it into the child's record",
} as const;
