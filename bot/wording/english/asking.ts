import { usualPack } from "../../school/jurisdiction.ts";

const { terms } = usualPack;

/** Why the dialog does not hold the whole message that the person pointed at, or why nothing was sent. */
const notices = {
  tooLong:
    "That message has more than 4,000 characters, which is too long to send. None of it is here. Please say in your own words what matters.",
  noWords: "There are no words in that message. Please say in your own words what it shows.",
  leftOut:
    "Pictures, files and quoted messages were left out. If they matter, please say in words what they show.",
  noQuestion: "That says nothing yet that anyone could advise on. Nothing was sent.",
  unreadable: "That could not be read, so nothing was sent. Please close this and ask again.",
  unclear: (why: string): string => `${why} Nothing was sent.`,
} as const;

/** Under what became of the question: where its card is, and what to do when it cannot get there. */
const endings = {
  there:
    "This card is in your chat with Sounding Board as well, and the answer comes there. You can close this.",
  held: "Nothing is sent until you press a button. The same card waits in your chat with Sounding Board.",
  ended: "The same card is in your chat with Sounding Board. You can close this.",
  coming: "This card will come to your chat with Sounding Board, and so will the answer. You can close this.",
  cannot: `**You will not get the answer yet:** Sounding Board cannot write to you. Please open Apps in Teams, find Sounding Board and press Add. Your words are kept, and your ${terms.lead} is told that a card did not reach you.`,
  notOwed: "",
} as const;

/** Asking from any message in Teams, in a dialog of one's own. */
export const asking = {
  title: "Ask the sounding board",
  ...{ notices, endings },
  /** The same words came by another way a moment ago. */
  sentAlready: "You have sent these words already",
  sentAlreadyDetail: "Their card is in your chat with Sounding Board.",
  /** For people who answer questions, or look after the staff list. */
  notForYou: "There is nothing to ask here for you",
  notForYouDetail:
    "Teachers and other staff of a school ask here. What you can do is on the cards in your chat with Sounding Board.",
  ownWords:
    "Nobody in this chat sees it. Write what you plan to do, and what worries you. **No names, please.**",
  carriedWords:
    "Nobody in this chat sees it. These are the words of the message. Change them until they say what you plan to do, and what worries you. **No names, please:** take out every name before you send.",
  nobodyCovers: (nobodyToAsk: string): string => `Nobody is covering just now. ${nobodyToAsk}`,
  whoGetsIt: (names: string): string => `${names}, ${terms.linkedWorker}.`,
  goesTo: (whoGetsIt: string): string => `It goes to ${whoGetsIt}`,
  goesToLater: (outOfHours: string, whoGetsIt: string): string =>
    `${outOfHours} Then it goes to ${whoGetsIt}`,
} as const;
