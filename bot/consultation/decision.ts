import type { PersonKey, School } from "../school/register.ts";
import type { ConsultationEvent } from "./events.ts";
import { type Refusal, refuse } from "./refusals.ts";
import { type TextId, textLimits } from "./state.ts";

/** What the register and the clock say around a command. */
export type Facts = {
  readonly now: number;
  readonly school: School;
  /** Who gets a new question: the linked workers, or whoever covers where there is none. */
  readonly askFirst: readonly PersonKey[];
  /** Every worker who may answer for this school now. */
  readonly advisers: readonly PersonKey[];
  /** Who covers when nobody looks at a question. */
  readonly cover: readonly PersonKey[];
  /** The leads, whoever is on duty first. */
  readonly leads: readonly PersonKey[];
  /** Everybody who works at or for the school. */
  readonly colleagues: readonly PersonKey[];
  /** How many other members of staff have asked under the reference that is being given. */
  readonly othersTouching?: number;
  /** The asker lets their linked social workers start a referral, by what they have said last. */
  readonly isAuthorised?: boolean;
  /** The id a referral will have, should this command start one. */
  readonly referralId: string;
};

/** What is to be recorded: the events, the words they name, and the words to remove for good. */
export type Decision<E> = {
  readonly events: readonly E[];
  readonly texts: Readonly<Record<TextId, string>>;
  readonly forget: readonly TextId[];
};

/** What follows from a command about a consultation. */
export type Decided = Decision<ConsultationEvent> | Refusal;

/** Events that name no words. */
export const plain = (...events: ConsultationEvent[]): Decided => ({ events, texts: {}, forget: [] });

/** Words in, cleaned of surrounding space; or why they cannot be taken. */
export function readText(text: string, limit: number = textLimits.other): { text: string } | Refusal {
  const trimmed = text.trim();
  if (trimmed === "") return refuse("textMissing");
  if (trimmed.length > limit)
    return refuse(limit === textLimits.question ? "questionTooLong" : "textTooLong");
  return { text: trimmed };
}

/** One event that names one text; refused when the text is empty or too long. */
export function withText(
  id: TextId,
  text: string,
  limit: number,
  event: (id: TextId) => ConsultationEvent,
): Decided {
  const read = readText(text, limit);
  return "refused" in read ? read : { events: [event(id)], texts: { [id]: read.text }, forget: [] };
}
