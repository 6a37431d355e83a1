import template from "./pulse.json" with { type: "json" };
import { type Card, compile } from "./render.ts";
import { noteCard } from "./small-cards.ts";
import { fixedLine, labels, neutral } from "./wording.ts";

/** The two questions of a term, word for word as they were set before the first pilot. */
export const pulseQuestions = {
  know: "I know what to do when I am worried about a child",
  advice: "I can get advice in time",
} as const;

/** What may be chosen, by the number that is counted. */
export const pulseNumberLabels = {
  1: "1 – not at all",
  2: "2",
  3: "3",
  4: "4",
  5: "5 – completely",
} as const;

const numbers = Object.entries(pulseNumberLabels).map(([value, title]) => ({ title, value }));

type PulseStamp = { readonly id: string; readonly nonce: string };

const card = compile<{
  first: string;
  fixedLine: string;
  notice: string;
  headline: string;
  explain: string;
  label: { know: string; advice: string; chooseOne: string };
  numbers: readonly { title: string; value: string }[];
  say: { send: string; notNow: string };
  stamp: PulseStamp;
}>(template);

/** Two questions with a number each, and a way to leave them. `isIncomplete` says that a number was missing. */
export function pulseCard(stamp: PulseStamp, isIncomplete = false): Card {
  return card({
    ...{ first: neutral.message, fixedLine, stamp, numbers },
    notice: isIncomplete ? "Please choose a number for both, or press Not now. Nothing was counted." : "",
    headline: "Two short questions, once a term",
    explain:
      "You asked this term, so your view counts. Your answer is counted without your name: nobody can see what you said.",
    label: { ...pulseQuestions, chooseOne: labels.chooseOne },
    say: { send: "Send both", notNow: "Not now" },
  });
}

const thanks = {
  answered: "Thank you. It is counted without your name.",
  notNow: "That is fine.",
  already: "You have done this already. Thank you.",
  tooLate: "That was for a term that is over, so nothing was counted.",
} as const;

/** What takes the place of the two questions. */
export function pulseThanks(how: keyof typeof thanks): Card {
  return noteCard(
    thanks[how],
    how === "tooLate" ? "There is nothing to do." : "You will not be asked again this term.",
  );
}
