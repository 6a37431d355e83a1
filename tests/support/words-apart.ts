import assert from "node:assert/strict";
import type { JsonObject, RawRequest } from "../../bot/playground/wire.ts";

/** Fields in which people write in their own words; ids, codes and choices have others. */
const inTheirWords = new Set([
  "text",
  "content",
  "reason",
  "plannedAction",
  "whatSeen",
  "childViews",
  "goingWell",
  "note",
]);

/** What people wrote to the bot in these requests: sentences, so that no code or id is among them. */
export function writtenIn(requests: readonly RawRequest[]): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (json: unknown): void => {
    if (typeof json !== "object" || json === null) return;
    for (const [key, value] of Object.entries(json as JsonObject))
      if (typeof value !== "string") look(value);
      else if (inTheirWords.has(key) && value.trim().includes(" ")) found.add(value.trim());
  };
  for (const { direction, request } of requests) if (direction === "toBot") look(request);
  return found;
}

/** Fails when anything that people wrote is in what the process printed. Says how much, never what. */
export function assertNotPrinted(written: ReadonlySet<string>, output: string): void {
  const leaked = [...written].filter((words) => output.includes(words));
  assert.equal(leaked.length, 0, `${leaked.length} of ${written.size} texts of people stand in the output`);
}
