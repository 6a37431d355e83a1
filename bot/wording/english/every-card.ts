import { usualPack } from "../../school/jurisdiction.ts";

const { numbers } = usualPack;

/** The first line of every card. Teams shows it in chat lists and notifications, so it says nothing. */
const neutral = {
  message: "Sounding Board: you have a message.",
  answer: "Sounding Board: an answer is ready.",
  today: "Sounding Board: something needs you today.",
  private: "Sounding Board: please open when you are private.",
} as const;

/** On every card, always, unconditionally. */
const fixedLine = `If a child is in danger now, call **${numbers.emergency}**. Do not wait for an answer here.`;

/** A sentence to somebody who is not in the register. It does not say what the bot is for. */
const strangerSentence =
  "This app is set up for named members of staff. If you think you should have it, please ask your school office.";

/** What stands on every card, and what a stranger reads. */
export const everyCard = { neutral, fixedLine, strangerSentence } as const;
