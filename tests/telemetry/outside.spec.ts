import assert from "node:assert/strict";
import { timedKey, timedStore } from "../../bot/telemetry/outside.ts";
import type { Called } from "../../bot/workflow/timing.ts";
import { createMemoryStore } from "../support/memory-store.ts";
import { plainEnvelopeKey } from "../support/plain-envelope-key.ts";

const marker = "zebra-lantern-worry";

describe("the calls to what is outside", () => {
  let told: unknown[][];
  const called: Called = (where, what, work) => {
    told.push([where, what]);
    return work();
  };
  beforeEach(() => (told = []));

  it("are told of the store by their kind, and say nothing of what they are about", async () => {
    const inner = createMemoryStore();
    const store = timedStore(inner, called);
    const doc = { pk: "oakfield", id: "note.1", kind: "note", dueAt: 1, words: marker };
    assert.equal((await store.write("oakfield", [{ op: "create", doc }])).ok, true);
    assert.deepEqual((await store.read("oakfield", "note.1"))?.doc, doc);
    assert.equal((await store.due("oakfield", "note", 1, 10)).length, 1);
    assert.equal((await store.list("oakfield", "note.", "", 10)).length, 1);
    assert.deepEqual(await store.page("oakfield", "open", undefined, 10), []);
    assert.deepEqual(
      told,
      ["write", "read", "due", "list", "page"].map((what) => ["store", what]),
    );
    assert.equal(store.all().length, 1, "what a store can besides is left to it");
  });

  it("are told of the vault by pattern, without the key and what it locks, also when it refuses", async () => {
    const key = timedKey(plainEnvelopeKey, called);
    const dataKey = Uint8Array.from([1, 2, 3]);
    assert.equal(key.id, plainEnvelopeKey.id);
    assert.deepEqual(await key.unwrap(key.id, await key.wrap(dataKey)), dataKey);
    const refuse = (): Promise<never> => Promise.reject(new Error(marker));
    const shut = timedKey({ id: marker, wrap: refuse, unwrap: refuse }, called);
    await assert.rejects(shut.wrap(dataKey), { message: marker });
    assert.deepEqual(
      told,
      ["wrapkey", "unwrapkey", "wrapkey"].map((verb) => ["vault", `POST /keys/{key}/${verb}`]),
    );
  });
});
