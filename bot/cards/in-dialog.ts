import type { Card } from "./render.ts";

/** What a person may press in the dialog that shows what became of their question; the rest is on the card in their chat. */
export const dialogVerbs = [
  "sendAnyway",
  "reply",
  "editDraft",
  "withdraw",
  "markDanger",
  "aboutAdult",
] as const;
export type DialogVerb = (typeof dialogVerbs)[number];

type Part = Record<string, unknown>;

/**
 * The card of a chat as it stands in a dialog, with a last sentence of its own. Dialogs of Teams know no
 * Action.Execute, so each button is the fallback that presses the same verb.
 */
export function inDialog(card: Card, ending: string): Card {
  const { refresh: _, body, actions, ...rest } = card;
  const offered = actionsOf(actions);
  const hasUseForInputs = offered.some(
    (a) => a["type"] === "Action.Submit" && a["associatedInputs"] !== "none",
  );
  const shown = (body as Part[]).filter((part) => hasUseForInputs || !isInput(part));
  const last = { type: "TextBlock", text: ending, wrap: true, separator: true };
  return {
    ...rest,
    body: ending === "" ? shown : [...shown, last],
    actions: offered,
  } as unknown as Card;
}

function isInput(part: Part): boolean {
  return String(part["type"]).startsWith("Input.");
}

function actionsOf(actions: unknown): readonly Part[] {
  return ((actions ?? []) as Part[]).flatMap((action): readonly Part[] => {
    if (action["type"] === "Action.Execute") {
      const isOffered = dialogVerbs.some((verb) => verb === action["verb"]);
      return isOffered ? [action["fallback"] as Part] : [];
    }
    if (action["type"] !== "Action.ShowCard") return [];
    const inside = action["card"] as Part;
    const left = actionsOf(inside["actions"]);
    return left.length > 0 ? [{ ...action, card: { ...inside, actions: left } }] : [];
  });
}
