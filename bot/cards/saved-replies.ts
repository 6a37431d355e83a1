import type { ReplyCommand } from "../consultation/saved-replies.ts";
import { type AdviceOutcome, adviceOutcomes, byWhens, whoActs } from "../consultation/state.ts";
import { inert } from "./escape.ts";
import formTemplate from "./reply-form.json" with { type: "json" };
import pickTemplate from "./reply-pick.json" with { type: "json" };
import { type Card, type Stamp, compile } from "./render.ts";
import {
  buttons,
  byWhenLabels,
  fixedLine,
  labels,
  neutral,
  outcomeChoices,
  outcomeLabels,
  whoChoices,
} from "./wording.ts";

/** A saved reply as a card shows it. */
export type ShownReply = { readonly id: string; readonly outcome: AdviceOutcome; readonly words: string };

/** What a worker reads after they changed the replies of their council. */
export const replySaid: Readonly<Record<ReplyCommand["type"], string>> = {
  saveReply: "Saved. It is there when you answer a question.",
  changeReply: "Changed.",
  removeReply: "Removed.",
};

const explain = {
  pick: "Replies that the social workers of your council keep. Pick one and change its words; nothing is sent yet.",
  typed:
    "Replies that the social workers of your council keep. When you answer, they are on the question's card.",
  none: "There are no saved replies yet. When you keep giving the same answer, save it once: in the Sounding Board tab, under Saved replies.",
  form: "Look at the words before they go. They are for this question only; the saved reply stays as it is.",
} as const;

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
  say: typeof buttons;
}>(pickTemplate);

function pickCard(replies: readonly ShownReply[], text: string, stamp: Stamp | undefined): Card {
  const rest = replies.length - mostOnCard;
  return pick({
    ...{ first: neutral.private, fixedLine, say: buttons },
    explain: replies.length === 0 ? explain.none : text,
    more: rest > 0 ? `${rest} more ${rest === 1 ? "is" : "are"} in the Sounding Board tab.` : "",
    replies: replies.slice(0, mostOnCard).map(({ id, outcome, words }) => ({
      ...{ id, title: outcomeLabels[outcome], text: excerptOf(words, mostShownOf) },
    })),
    canPick: stamp !== undefined,
    stamp: stamp ?? { id: "", version: 0, nonce: "" },
  });
}

/** What a worker sees who types `saved replies`. */
export function savedRepliesCard(replies: readonly ShownReply[]): Card {
  return pickCard(replies, explain.typed, undefined);
}

/** The dialog in which a worker picks a saved reply for a question. */
export function pickReplyDialog(replies: readonly ShownReply[], stamp: Stamp): Card {
  return pickCard(replies, explain.pick, stamp);
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
  label: typeof labels;
}>(formTemplate);

/** The answer with a saved reply filled in: every field can still be changed, and nothing goes before it is pressed. */
export function filledAnswerDialog({ outcome, words }: ShownReply, stamp: Stamp): Card {
  const isAnswer = outcome !== "need_more";
  return form({
    ...{ first: neutral.private, fixedLine, explain: explain.form, stamp, label: labels },
    ...{ verb: isAnswer ? "answer" : "askBack", title: isAnswer ? buttons.sendAnswer : buttons.askBack },
    ...{ isAnswer, outcome, text: inert(words) },
    outcomes: adviceOutcomes
      .filter((o) => o !== "need_more")
      .map((value) => ({ value, title: outcomeChoices[value] })),
    whos: whoActs.map((value) => ({ value, title: whoChoices[value] })),
    byWhens: byWhens.map((value) => ({ value, title: byWhenLabels[value] })),
  });
}
