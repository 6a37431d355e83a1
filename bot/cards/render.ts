import { Template } from "adaptivecards-templating";

/** What a card carries so that a press can be matched: never facts, never rights. */
export type Stamp = { readonly id: string; readonly version: number; readonly nonce: string };

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** An expanded Adaptive Card, ready to send. */
export type Card = JsonObject & { readonly type: "AdaptiveCard" };

/** A template compiled once; `View` is everything it binds. */
export type CardTemplate<View extends object> = (view: View) => Card;

/**
 * Compiles a template. Compiling costs thirty times an expansion, so it happens once, when the card is first drawn: all
 * of them at the start would make everybody wait after a restart. The result is never expanded again, because words
 * that people wrote would then be read as expressions.
 */
export function compile<View extends object>(template: object): CardTemplate<View> {
  let compiled: Template | undefined;
  return (view) => {
    compiled ??= new Template(template);
    const card = compiled.expand({ $root: view }) as Card;
    return withFallbacks(card) as Card;
  };
}

// Clients that do not know Action.Execute press the same verb as a message.
function withFallbacks(json: Json): Json {
  if (Array.isArray(json)) return json.map(withFallbacks);
  if (json === null || typeof json !== "object") return json;
  const copy: JsonObject = {};
  for (const [key, value] of Object.entries(json)) copy[key] = withFallbacks(value);
  if (copy["type"] !== "Action.Execute") return copy;
  const { title, verb, data, style, associatedInputs } = copy;
  copy["fallback"] = {
    type: "Action.Submit",
    title: title ?? "",
    ...(style === undefined ? {} : { style }),
    ...(associatedInputs === undefined ? {} : { associatedInputs }),
    data: { ...(data as JsonObject), verb: verb ?? "" },
  };
  return copy;
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

/** A quiet way to the same thing in the tab, below everything; it is none of the six buttons that a card may have. */
export function withBoardLink(card: Card, title: string, url: string | undefined): Card {
  if (url === undefined) return card;
  const link = { type: "ActionSet", actions: [{ type: "Action.OpenUrl", title, url }] };
  return { ...card, body: [...(card["body"] as JsonObject[]), link] };
}

/** The neutral first line of a card, which is also its notification text. */
export function firstLine(card: Card): string {
  const [first] = card["body"] as JsonObject[];
  const text = first?.["text"];
  return typeof text === "string" ? text : "";
}
