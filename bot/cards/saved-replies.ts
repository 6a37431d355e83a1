import { type AdviceOutcome, adviceOutcomes, byWhens, whoActs } from "../consultation/state.ts";
import { inert } from "./escape.ts";
import formTemplate from "./reply-form.json" with { type: "json" };
import pickTemplate from "./reply-pick.json" with { type: "json" };
import { type Card, type Stamp, compile } from "./render.ts";
import { type Wording, usualWording } from "../wording/wording.ts";

const { everyCard, advice, buttons, labels, savedReplies } = usualWording;
const { neutral, fixedLine } = everyCard;
const { byWhenLabels, outcomeChoices, outcomeLabels, whoChoices } = advice;

/** A saved reply as a card shows it. */
export type ShownReply = { readonly id: string; readonly outcome: AdviceOutcome; readonly words: string };

/** A card must stay under 28 KB in any script, with the words of every reply on it. */
const mostOnCard = 12;
const mostShownOf = 160;

/** The first of some words, for a list. */
export function excerptOf(words: string, most = 80): string {
  const text = inert(words).replaceAll(/\s+/g, " ").trim();
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`.toWellFormed();
}

const pick = compile<{
  first: string;
  fixedLine: string;
  explain: string;
  more: string;
  replies: readonly { id: string; title: string; text: string }[];
  canPick: boolean;
  stamp: Stamp;
  say: Wording["buttons"];
}>(pickTemplate);

function pickCard(replies: readonly ShownReply[], text: string, stamp: Stamp | undefined): Card {
  const rest = replies.length - mostOnCard;
  return pick({
    ...{ first: neutral.private, fixedLine, say: buttons },
    explain: replies.length === 0 ? savedReplies.none : text,
    more: rest > 0 ? savedReplies.moreInTab(rest) : "",
    replies: replies.slice(0, mostOnCard).map(({ id, outcome, words }) => ({
      ...{ id, title: outcomeLabels[outcome], text: excerptOf(words, mostShownOf) },
    })),
    canPick: stamp !== undefined,
    stamp: stamp ?? { id: "", version: 0, nonce: "" },
  });
}

/** What a worker sees who types `saved replies`. */
export function savedRepliesCard(replies: readonly ShownReply[]): Card {
  return pickCard(replies, savedReplies.listed, undefined);
}

/** The dialog in which a worker picks a saved reply for a question. */
export function pickReplyDialog(replies: readonly ShownReply[], stamp: Stamp): Card {
  return pickCard(replies, savedReplies.pick, stamp);
}

const form = compile<{
  first: string;
  fixedLine: string;
  explain: string;
  stamp: Stamp;
  verb: string;
  title: string;
  isAnswer: boolean;
  outcome: string;
  text: string;
  outcomes: readonly { title: string; value: string }[];
  whos: readonly { title: string; value: string }[];
  byWhens: readonly { title: string; value: string }[];
  label: Wording["labels"];
}>(formTemplate);

/** The answer with a saved reply filled in: every field can still be changed, and nothing goes before it is pressed. */
export function filledAnswerDialog({ outcome, words }: ShownReply, stamp: Stamp): Card {
  const isAnswer = outcome !== "need_more";
  return form({
    ...{ first: neutral.private, fixedLine, explain: savedReplies.filledIn, stamp, label: labels },
    ...{ verb: isAnswer ? "answer" : "askBack", title: isAnswer ? buttons.sendAnswer : buttons.askBack },
    ...{ isAnswer, outcome, text: inert(words) },
    outcomes: adviceOutcomes
      .filter((o) => o !== "need_more")
      .map((value) => ({ value, title: outcomeChoices[value] })),
    whos: whoActs.map((value) => ({ value, title: whoChoices[value] })),
    byWhens: byWhens.map((value) => ({ value, title: byWhenLabels[value] })),
  });
}
