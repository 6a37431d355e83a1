import type { JsonObject } from "../../bot/playground/wire.ts";

/** Every card in a request or an answer. */
export function cardsIn(json: unknown): readonly JsonObject[] {
  if (Array.isArray(json)) return json.flatMap((part) => cardsIn(part));
  if (typeof json !== "object" || json === null) return [];
  if ((json as JsonObject)["type"] === "AdaptiveCard") return [json as JsonObject];
  return Object.values(json).flatMap((part) => cardsIn(part));
}

/** The text of the first TextBlock, from top to bottom. */
export function firstTextBlock(json: unknown): string | undefined {
  if (Array.isArray(json)) return json.map(firstTextBlock).find((text) => text !== undefined);
  if (typeof json !== "object" || json === null) return undefined;
  const { type, text } = json as JsonObject;
  if (type === "TextBlock" && typeof text === "string") return text;
  return Object.values(json)
    .map(firstTextBlock)
    .find((found) => found !== undefined);
}
