import { type JsonObject, Template } from "./template.ts";

/** What a card carries so that a press can be matched: never facts, never rights. */
export type Stamp = { readonly id: string; readonly version: number; readonly nonce: string };

/** An expanded Adaptive Card, ready to send. */
export type Card = JsonObject & { readonly type: "AdaptiveCard" };

/** A template compiled once; `View` is everything it binds. */
export type CardTemplate<View extends object> = (view: View) => Card;

/** Reads a template once, at start; the result is never expanded again, because words that people wrote are in it. */
export function compile<View extends object>(template: object): CardTemplate<View> {
  const compiled = new Template(template);
  return (view) => compiled.expand(view) as Card;
}

/** Makes Teams ask for the current card when this person opens the chat again; it only ever returns a card. */
export function withRefresh(card: Card, stamp: Stamp, teamsUserId: string | undefined): Card {
  if (teamsUserId === undefined) return card;
  return {
    ...card,
    refresh: {
      action: { type: "Action.Execute", title: "Refresh", verb: "refresh", data: { ...stamp } },
      userIds: [teamsUserId],
    },
  };
}

/** The neutral first line of a card, which is also its notification text. */
export function firstLine(card: Card): string {
  const [first] = card["body"] as JsonObject[];
  const text = first?.["text"];
  return typeof text === "string" ? text : "";
}
