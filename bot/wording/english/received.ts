import { usualPack } from "../../school/jurisdiction.ts";

const { numbers, terms } = usualPack;

/** The card of whoever may answer: the headline of each state, and what else they should know. */
export const received = {
  dangerSaid: (asker: string, when: string): string =>
    `**${asker} says someone is in danger now** (${when}). They have been told to call ${numbers.emergency}, and the ${terms.lead}s have been told.`,
  askedAt: (school: string, when: string): string => `${school} · asked ${when}`,
  expectedBy: (when: string): string => ` · they expect an answer by ${when}`,
  wantsCall: (asker: string, slot: string): string => `${asker} would rather talk. Please call ${slot}.`,
  calledAt: (when: string): string => `Called ${when}.`,
  childLeaves: (when: string): string => `The child leaves school at ${when}.`,
  knowsFamily: (asker: string): string => `${asker} knows this family outside school.`,
  asks: (asker: string): string => `${asker} asks`,
  passedToYou: (asker: string, by: string): string => `${asker} asks; ${by} has passed it to you`,
  passedTo: (names: string): string => `Passed on to ${names}`,
  takenBy: (name: string): string => `${name} has this question`,
  yours: (asker: string): string => `You have this question from ${asker}`,
  youAskedBack: (asker: string): string => `You asked ${asker} something`,
  chooseNow: (asker: string): string =>
    `${asker} asks, and nobody has answered. Please choose what happens now.`,
  unanswered: (asker: string): string => `${asker} asks, and nobody has answered yet`,
  handledBy: (name: string): string => `${name} has handled this`,
  answeredBy: (name: string): string => `${name} has answered`,
  challengedBy: (asker: string): string => `${asker} sees it differently`,
  youAnswered: "You have answered",
  acceptedBy: (asker: string): string => `You have answered; ${asker} will do this`,
  ended: "Answered. Nothing more is waiting here.",
  endedAs: (asker: string, told: string): string =>
    `${asker} told how it went: ${told}. Nothing more is waiting here.`,
  filed: "This is in the child's record. Nothing more is waiting here.",
  takenBack: (asker: string): string =>
    `${asker} has taken this question back. There is nothing for you to do.`,
  stopped: (asker: string): string => `${asker} has stopped this question. There is nothing for you to do.`,
} as const;
