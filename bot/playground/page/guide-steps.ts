import type { Chat } from "../wire.ts";

/** The three people the story is about, by key and first name. */
export type Cast = Record<"teacher" | "socialWorker" | "lead", { key: string; name: string }>;

/** What has happened so far, as loosely as the guide needs to know it. */
export type Progress = { questions: number; count(...verbs: string[]): number };

/** One step of the story: what to do, what to type, and when it counts as done. */
export type Step = {
  short: string;
  who: string;
  sentence: string;
  typeFor?: { key: string; name: string; text: string } | undefined;
  isDone(progress: Progress): boolean;
};

const firstQuestion =
  "Y4 boy hungry on Mondays, same jumper since September. I plan to talk with mum on Friday. Is that OK?";
const secondQuestion =
  "Lad in Y9 with two phones, picked up by an older boy in a car. I want to ask him about it.";

/** Counts what the chats of the people show. */
export function progressOf(chats: Iterable<Chat>, cast: Cast): Progress {
  const all = [...chats];
  const teacher = all.find((chat) => chat.user === cast.teacher.key);
  const presses = all.flatMap((chat) => chat.presses);
  return {
    questions: teacher?.messages.filter((m) => m.from === "person" && !m.isDeleted).length ?? 0,
    count: (...verbs) => presses.filter((verb) => verbs.includes(verb)).length,
  };
}

/** The story, step by step. */
export function stepsFor({ teacher, socialWorker, lead }: Cast): Step[] {
  return [
    {
      short: "Ask",
      who: teacher.key,
      sentence: `${teacher.name} asks before the talk: what she sees, what she plans, no names. Put the words into ${teacher.name}'s box, then press Send.`,
      typeFor: { ...teacher, text: firstQuestion },
      isDone: (p) => p.questions >= 1,
    },
    {
      short: "Take it",
      who: socialWorker.key,
      sentence: `The question is with ${socialWorker.name} at once. Press “Take this question” on ${socialWorker.name}'s card.`,
      isDone: (p) => p.count("take", "answer") >= 1,
    },
    {
      short: "Answer",
      who: socialWorker.key,
      sentence: `${socialWorker.name} chooses an outcome, writes a sentence or two, and sends the answer.`,
      isDone: (p) => p.count("answer") >= 1,
    },
    {
      short: "Accept",
      who: teacher.key,
      sentence: `${teacher.name} sees the answer in the same chat. Press “I will do this”.`,
      isDone: (p) => p.count("accept") >= 1,
    },
    {
      short: "More worrying",
      who: teacher.key,
      sentence: `${teacher.name} asks about someone else, and this time ${socialWorker.name} answers “This needs a referral”.`,
      typeFor: { ...teacher, text: secondQuestion },
      isDone: (p) => p.questions >= 2 && p.count("answer") >= 2,
    },
    {
      short: "Refer",
      who: teacher.key,
      sentence: `${teacher.name} fills in the referral card, in three short steps, and sends it to ${lead.name}.`,
      isDone: (p) => p.count("submitReferral") >= 1,
    },
    {
      short: "Decide",
      who: lead.key,
      sentence: `${lead.name} reads the referral and approves it, returns it or declines it.`,
      isDone: (p) => p.count("approveReferral", "returnReferral", "declineReferral") >= 1,
    },
    {
      short: "Look around",
      who: teacher.key,
      sentence:
        "Ask something else and move the clock: what happens when nobody answers? Under the box, “Ask the sounding board” asks as from any other chat. “Raw requests” shows what goes between Teams and the bot.",
      isDone: () => false,
    },
  ];
}
