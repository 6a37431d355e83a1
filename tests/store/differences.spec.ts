import assert from "node:assert/strict";
import fc from "fast-check";
import { openCosmosStore } from "../../bot/cosmos/cosmos-store.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import type { Doc, Kept, Op, Store } from "../../bot/workflow/ports.ts";
import { startCosmosDouble } from "../support/cosmos-double/double.ts";
import { createMemoryStore } from "../support/memory-store.ts";

/** A step of a batch without its etag, which every store makes in its own way. */
type Step = { readonly op: Op["op"]; readonly id: string; readonly more: object; readonly isStale: boolean };

const pk = "oakfield";
const ids = ["a", "b", "c", "count"];
const lists = ["open", "mine"];

const more = fc.record(
  {
    dueAt: fc.nat(5),
    place: fc.record({ lists: fc.subarray(lists), listedAt: fc.nat(3) }),
    text: fc.string({ unit: "grapheme" }),
    n: fc.nat(9),
  },
  { requiredKeys: [] },
);
const step: fc.Arbitrary<Step> = fc.record({
  op: fc.constantFrom("create", "upsert", "replace", "set", "add", "remove"),
  id: fc.constantFrom(...ids),
  more: more.map(({ place, ...fields }) => ({ ...fields, ...place })),
  isStale: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
});
// As the work writes: one step for each document of a batch.
const batch = fc.uniqueArray(step, { selector: ({ id }) => id, minLength: 1, maxLength: 4 });

function opOf({ op, id, more: fields, isStale }: Step, etag: string | undefined): Op {
  const doc: Doc = { pk, id, kind: "note", ...fields };
  switch (op) {
    case "create":
    case "upsert":
      return { op, doc };
    case "replace":
      return { op, doc, etag: isStale || etag === undefined ? "0" : etag };
    case "set":
      return { op, id, fields: { text: isStale ? null : "set" } };
    case "add":
      return { op, id, kind: "note", fields: { asked: 1, answered: 2 } };
    case "remove":
      return { op, id };
  }
}

/** Everything that can be seen of a store after the batches. */
async function history(store: Store, batches: readonly (readonly Step[])[]): Promise<unknown> {
  const seen: unknown[] = [];
  const docs = (kept: readonly Kept<Doc>[]): readonly Doc[] => kept.map(({ doc }) => doc);
  for (const steps of batches) {
    const etags = new Map<string, string | undefined>();
    for (const { id } of steps) etags.set(id, (await store.read(pk, id))?.etag);
    const written = await store.write(
      pk,
      steps.map((s) => opOf(s, etags.get(s.id))),
    );
    seen.push(written.ok ? { ok: true, steps: written.etags.length } : written);
    for (const { id } of steps) seen.push((await store.read(pk, id))?.doc);
  }
  const due = docs(await store.due(pk, "note", 4, 10));
  // Which of two that are due at one moment comes first is not promised.
  seen.push(
    due.map(({ dueAt }) => dueAt),
    due.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    docs(await store.list(pk, "c", "", 10)),
  );
  for (const list of lists)
    for (const before of [undefined, { listedAt: 2, id: "b" }])
      seen.push(docs(await store.page(pk, list, before, 2)));
  return seen;
}

describe("the three stores", () => {
  it("answer alike to whatever is written, refused or kept", async () => {
    const double = await startCosmosDouble();
    let run = 0;
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 8 }), async (batches) => {
          const database = `run${run++}`;
          const stores: Store[] = [
            createMemoryStore(),
            openSqliteStore(":memory:"),
            openCosmosStore({ endpoint: double.endpoint, key: double.key, database }),
          ];
          try {
            const [memory, ...others] = await Promise.all(stores.map((s) => history(s, batches)));
            for (const other of others) assert.deepEqual(other, memory);
          } finally {
            for (const store of stores) await store.close();
          }
        }),
        { numRuns: 40 },
      );
    } finally {
      await double.close();
    }
  });
});
