import { createHash } from "node:crypto";
import type { EventDoc } from "../documents.ts";

type Unchained = Omit<EventDoc, "previous" | "hash">;

/** An entry of the record with its link to the one before; `previous` is empty for the first of a subject. */
export function chained(entry: Unchained, previous: string): EventDoc {
  return { ...entry, previous, hash: hashOf(entry, previous) };
}

/**
 * What is wrong with the entries of one subject, given in their order: altered, missing, swapped or added ones, each
 * named by its place; empty when every link holds. `head` is the hash that the subject says its last entry has.
 */
export function verifyChain(events: readonly EventDoc[], head?: string): readonly string[] {
  const problems: string[] = [];
  let previous = "";
  for (const [i, event] of events.entries()) {
    const { seq } = event.recorded;
    if (seq !== i + 1)
      problems.push(`entry ${i + 1} is missing or out of its place: entry ${seq} stands there`);
    if (event.previous !== previous) problems.push(`entry ${seq} does not follow the one before it`);
    if (event.hash !== hashOf(event, event.previous)) problems.push(`entry ${seq} has been altered`);
    previous = event.hash;
  }
  if (head !== undefined && head !== previous)
    problems.push(`the last entry is not the one that the subject names as its last`);
  return problems;
}

function hashOf({ pk, id, kind, schemaVersion, recorded, digests }: Unchained, previous: string): string {
  const content = canonical({ pk, id, kind, schemaVersion, recorded, digests, previous });
  return createHash("sha256").update(content).digest("hex");
}

/** JSON with sorted keys: a store may hand the fields back in another order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
