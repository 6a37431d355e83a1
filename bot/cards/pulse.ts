import template from "./pulse.json" with { type: "json" };
import { type Card, compile } from "./render.ts";
import { noteCard } from "./small-cards.ts";
import { usualWording } from "../wording/wording.ts";

const { everyCard, labels, pulse } = usualWording;

const numbers = Object.entries(pulse.numberLabels).map(([value, title]) => ({ title, value }));

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
    ...{ first: everyCard.neutral.message, fixedLine: everyCard.fixedLine, stamp, numbers },
    notice: isIncomplete ? pulse.incomplete : "",
    headline: pulse.headline,
    explain: pulse.explain,
    label: { ...pulse.questions, chooseOne: labels.chooseOne },
    say: { send: pulse.send, notNow: pulse.notNow },
  });
}

/** What takes the place of the two questions. */
export function pulseThanks(how: keyof typeof pulse.thanks): Card {
  return noteCard(pulse.thanks[how], how === "tooLate" ? pulse.nothingToDo : pulse.notAgain);
}
