import { usualPack } from "../../school/jurisdiction.ts";

const { terms } = usualPack;

/** The card of the person who asked: the headline of each state, and what stands under it. */
export const asked = {
  keepFor: (when: string): string => `Keep for ${when}`,
  keepAsNew: (when: string): string => `Keep as a new question for ${when}`,
  lookAgain: "Please look once more before this goes",
  lookAgainDetail: "Nothing has been sent yet. You can change the words, send it as it is, or leave it.",
  replyOrNew: "Is this your reply, or a new question?",
  replyOrNewDetail: "You were asked something about an earlier question. Nothing has been sent yet.",
  notSent: "Not sent yet",
  cannotBeKept: (outOfHours: string): string =>
    `${outOfHours} The calendar has no school day left, so this cannot be kept.`,
  keptFor: (names: string, when: string): string => `Kept for ${names} until ${when}`,
  keptForDetail: "Nobody will see it before then. Do not wait if you are worried now.",
  sentTo: (names: string, when: string): string => `Sent to ${names}, ${terms.linkedWorker}, at ${when}`,
  expectBy: (when: string): string => `Expect an answer by ${when}.`,
  whereIs: (name: string, where: string): string => `${name} is ${where}.`,
  ifItCannotWait: (leadPhone: string): string =>
    `If it cannot wait, speak to your ${terms.lead} on ${leadPhone}.`,
  passedTo: (names: string): string => `Passed on to ${names}`,
  passedToDetail: (by: string): string => `${by} has asked them to take it. You need do nothing.`,
  takenBy: (name: string, when: string): string => `${name} has your question since ${when}`,
  takenByDetail: "The answer will appear here.",
  askedBack: (name: string): string => `${name} needs to ask you something`,
  lateDoNotWait: "No answer yet. Do not wait.",
  leadDecides: (name: string): string => `${name} has been told and decides what happens now.`,
  callAsked: (slot: string): string => `You asked for a call ${slot}.`,
  seenBy: (name: string, time: string): string => `${name} has seen it at ${time}.`,
  handledBy: (name: string): string => `${name} has handled this`,
  nothingWaits: "Nothing more is waiting here.",
  answeredBy: (name: string): string => `${name} has answered`,
  accepted: "You said you will do this. Thank you.",
  acceptedSomeTimeAgo: "You said you would do this",
  viewSent: "Your view has been sent; the answer stays as it is until they write again.",
  ended: "Thank you. Nothing more is waiting here.",
  youTold: (told: string): string => `You said: ${told}.`,
  filed: "This is in the child's record",
  filedDetail: (days: number): string => `The words here are removed ${days} days after that.`,
  takenBack: "You took this back",
  takenBackDetail: "The social worker can no longer read it.",
  sentAsReply: "Sent as your reply",
  sentAsReplyDetail: "It is now part of the earlier question.",
  stopped: "This question has stopped here",
} as const;
