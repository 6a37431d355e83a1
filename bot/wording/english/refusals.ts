import type { RefusalCode } from "../../consultation/refusals.ts";
import { usualPack } from "../../school/jurisdiction.ts";

const { terms } = usualPack;

/** What a person reads when something was not done: what happened, and the way forward. Nothing was changed. */
export const refusalSentences: Readonly<Record<RefusalCode, (name: string) => string>> = {
  notYours: () => `This is not open to you. If you think it should be, please speak to your ${terms.lead}.`,
  changed: () => "This changed while you were looking, so nothing was done. Here is how it stands now.",
  alreadyDone: () => "That is already done. Here is how it stands now.",
  alreadyTaken: (name) => `${name} has taken this question. There is nothing more for you to do.`,
  notNow: () => "That does not fit any more, so nothing was done. Here is how it stands now.",
  textMissing: () => "Please write a sentence first. Nothing was sent.",
  textTooLong: () => "That is a little long: please keep it to 500 characters. Nothing was sent.",
  questionTooLong: () =>
    "That is too long to send: please keep it to 4,000 characters. Nothing was sent and nothing was kept.",
  choiceMissing: () => "Please choose one of the answers first. Nothing was sent.",
  nobodyToAsk: () => "Nobody is linked to your school just now, so this was not sent.",
  notAColleague: () => "That person does not work at your school. Please choose another name.",
  lastLead: () =>
    `One ${terms.lead} has to be able to see this, so it was not kept from them. If it is about them, use the button for an adult in school.`,
  timeUnclear: () => "That time is not clear. Please give a time later today, such as 15:10.",
  referenceUnclear: () =>
    "That does not look like a reference. Please use the number from your school's system, up to 20 letters and digits, never a name.",
  notAnAdviser: () => "That person cannot answer for this school. Please choose another name.",
  passToYourself: () => "You have this question already. Please choose another name.",
  dangerAnswerMissing: () => "Please say first whether anyone is in danger now. The form is still here.",
  notAuthorised: (name) =>
    `Only ${name} can start a referral from this question. Please ask them, or say it in your answer.`,
  fourEyes: () =>
    "You wrote this referral, so another lead must decide. You can still send it without waiting.",
  repliesFull: () =>
    "Your council keeps 60 saved replies already. Please remove one that nobody needs. Nothing was saved.",
  replyGone: () => "Somebody has removed this reply, so nothing was done.",
  mayName: () =>
    "It looks like this may name somebody. A saved reply is for every school, so please take names and numbers of families out. Nothing was saved yet.",
  unreadable: () => "That could not be read, so nothing was done. Here is how it stands now.",
};
