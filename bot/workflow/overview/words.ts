import type { Card } from "../../cards/render.ts";
import { type PersonKey, type Register, nameOf } from "../../school/register.ts";
import { usualWording } from "../../wording/wording.ts";

/** A sentence of a card without its marks for bold. */
export function plain(text: string): string {
  return text.replaceAll("**", "");
}

/** Names and choices are often written for the middle of a sentence; here they begin one. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a note from the bot says, line by line, without the line that every card begins with. */
export function sentencesOf(card: Card): readonly string[] {
  return linesIn(card["body"]).slice(1).map(plain);
}

function linesIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(linesIn);
  if (typeof part !== "object" || part === null) return [];
  const { text, items, inlines, columns } = part as Record<string, unknown>;
  const own = typeof text === "string" && text !== "" ? [text] : [];
  return [...own, ...[items, inlines, columns].flatMap(linesIn)];
}

/** Who looked, by name; what the operator did is done from outside the school. */
export function viewerName(register: Register, by: PersonKey): string {
  return by === "operator" ? usualWording.timeline.operator : nameOf(register, by);
}
