import { usualPack } from "../../school/jurisdiction.ts";

const { terms } = usualPack;

/** What the bot does, in the words of the person's own role. */
const help = {
  greeting: (firstName: string): string => `Hello ${firstName}, this is Sounding Board`,
  forWorkers: (schools: string): readonly string[] => [
    `You answer questions for ${schools}. They arrive here as cards: take one, choose an answer, add a sentence.`,
    "You can ask back, or pass a question to a colleague. Nothing typed into this chat is sent to anybody.",
    "Answers that you give again and again are kept under **Use a saved reply**; type **saved replies** to see them.",
    "Type **my questions** for what is open, **I'm away tomorrow**, **I'm at the gate until 9** or **I'm back**.",
  ],
  forStaff: [
    `Write one plain message here: what you plan to do, and what worries you. **No names, please.** It goes to your school's ${terms.linkedWorker}, and the answer comes back here.`,
    "It is advice, not a referral, and it stops nobody from making one. To write a referral, type **start a referral**.",
    "Type **who is on** to see who would answer now, **my questions** for what you have asked, and **numbers** for who to call.",
    "You can also ask from any message in Teams: open its menu and choose **Ask the sounding board**.",
    "You can take a question back, change its words before it is sent, or say that someone is in danger.",
  ],
  forLeads: `As a ${terms.lead} you get referral cards here to approve, return or decline.`,
} as const;

/** Short notes from the bot. */
export const notes = {
  help,
  notYoursAnyMore: "This is not with you any more",
  notYoursAnyMoreDetail: "Thank you. You need do nothing, and you will not see it again.",
  notDelivered: "A message did not arrive",
  notDeliveredTo: (name: string): string =>
    `${name} did not get a card that they need: the app may have been removed or blocked for them, or Teams may be down.`,
  somebody: "A member of staff",
  findOut: "Please find out by phone or in person what is waiting, and tell your IT support.",
  glassBroken: `A ${terms.lead} opened your question`,
  glassBrokenBy: (who: string, asked: string, opened: string): string =>
    `${who} opened the question that you asked (${asked}). It was not open to them, so they had to write down why (${opened}).`,
  glassBrokenReason:
    "You can read the reason in the tab, below your question. The other leads can read it too.",
  glassBrokenNothingToDo:
    "Your question has not changed, and you need do nothing. If you wonder why, ask them.",
  glassNoted: "A question was opened with a reason",
  glassNotedBy: (who: string): string =>
    `${who} opened a question that was not open to them, and wrote down why. The person who asked has been told.`,
  glassNotedReason:
    "You can read the reason in the tab, under **Who looked**. If you wonder about it, speak to each other.",
  strangers: "Somebody outside your staff list keeps writing here",
  strangersWho:
    "It may be a colleague who is missing from the list, or a pupil who has found the app. Nothing they wrote is kept, and nobody has read it.",
  strangersWhatToDo:
    "If a colleague is missing, ask whoever keeps the staff list. If pupils can see the app, ask your IT support to hide it from them.",
  notSent: "That was not sent to anyone",
  howToAsk:
    "To ask, write in one message what you plan to do and what worries you, without names. For more, type **help**.",
  nobodyCovers: "Nobody is covering just now, so this was not sent",
  wordsRemoved: "The words of this have been removed",
  wordsRemovedDetail: `They are kept here for a set time only. If you need them, look in the child's record or ask your ${terms.lead}.`,
  ownWordsStay: "What you typed yourself stays in this chat until you delete it.",
} as const;
