import type { Card } from "../../bot/cards/render.ts";
import type { Turn } from "./instance.ts";
import { seenOn } from "./seen.ts";

/** The card in the answer to a press, if there is one. */
export function cardIn(body: unknown): Card | undefined {
  const value = (body as { value?: Card } | undefined)?.value;
  return value?.type === "AdaptiveCard" ? value : undefined;
}

/** Whether the person was told why nothing was done. */
export function isRefused({ body, said }: Turn): boolean {
  if (said) return true;
  const card = cardIn(body);
  if (card) return (seenOn(card) ?? { notice: "unknown" }).notice !== "";
  const text = (body as { task?: { value?: unknown } } | undefined)?.task?.value;
  return typeof text === "string" && !text.startsWith("Done");
}
