import assert from "node:assert/strict";
import fc from "fast-check";
import { verifyChain } from "../../bot/workflow/audit/chain.ts";
import type { EventDoc } from "../../bot/workflow/documents.ts";
import { createBoard } from "../support/board.ts";
import { createMemoryStore } from "../support/memory-store.ts";

type Path = readonly (string | number)[];

/** Every field of an entry, however deep. */
function pathsOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [at];
  return Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...at, key]));
}

function altered(entry: EventDoc, path: Path): EventDoc {
  const copy = structuredClone(entry) as unknown as Record<string, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  const last = path.at(-1)!;
  const old = at[last];
  at[last] = typeof old === "number" ? old + 1 : typeof old === "boolean" ? !old : `${String(old)}x`;
  return copy as unknown as EventDoc;
}

describe("the record's chain", () => {
  let events: EventDoc[];
  let head: string;
  before(async () => {
    const memory = createMemoryStore();
    const board = createBoard(memory);
    await board.say(
      "tess",
      "He was hungry again today. I plan to speak with his mother on Friday. Is that right?",
    );
    await board.press("sam", "take");
    await board.press("sam", "answer", { outcome: "adjust", text: "Talk with her today.", byWhen: "today" });
    await board.press("tess", "accept");
    await board.idle();
    events = memory.all().filter((d): d is EventDoc => d.kind === "event");
    ({ head } = await board.subject("consultation"));
  });

  it("holds from the first entry to the one that the subject names as its last", () => {
    assert.ok(events.length >= 4);
    assert.deepEqual(verifyChain(events, head), []);
  });

  it("names the entry of which any field was altered", () => {
    for (const [i, event] of events.entries())
      for (const path of pathsOf(event)) {
        const changed = events.map((e, k) => (k === i ? altered(event, path) : e));
        assert.notDeepEqual(verifyChain(changed, head), [], path.join("."));
      }
  });

  it("notices entries that are missing, swapped, doubled or cut off", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...events.keys()]), (order) => {
        const kept = order.map((i) => events[i]!);
        const isWhole = order.length === events.length && order.every((n, i) => n === i);
        assert.equal(verifyChain(kept, head).length === 0, isWhole);
      }),
    );
    assert.notDeepEqual(verifyChain([events[0]!, ...events], head), []);
  });

  it("does not depend on the order in which a store hands the fields back", () => {
    const turned = events.map((e) => Object.fromEntries(Object.entries(e).reverse()) as unknown as EventDoc);
    assert.deepEqual(verifyChain(turned, head), []);
  });
});
