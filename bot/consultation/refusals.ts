import type { PersonKey } from "../school/register.ts";

/**
 * Why something was not done. A refusal is an ordinary answer: it changes nothing, and the sentence that goes
 * with each code says what the person can do instead.
 */
export type RefusalCode =
  | "notYours"
  | "changed"
  | "alreadyDone"
  | "alreadyTaken"
  | "notNow"
  | "textMissing"
  | "textTooLong"
  | "questionTooLong"
  | "choiceMissing"
  | "nobodyToAsk"
  | "notAnAdviser"
  | "notAColleague"
  | "lastLead"
  | "timeUnclear"
  | "referenceUnclear"
  | "passToYourself"
  | "dangerAnswerMissing"
  | "fourEyes"
  | "notAuthorised"
  | "repliesFull"
  | "replyGone"
  | "mayName"
  | "unreadable";

export type Refusal = { readonly refused: RefusalCode; readonly who?: PersonKey };

/** A refusal to return from a rule. */
export function refuse(refused: RefusalCode, who?: PersonKey): Refusal {
  return who === undefined ? { refused } : { refused, who };
}
