import assert from "node:assert/strict";
import { openCosmosStore } from "../../bot/cosmos/cosmos-store.ts";
import type { Doc, Op, WholeStore } from "../../bot/workflow/ports.ts";
import { type CosmosDouble, startCosmosDouble } from "../support/cosmos-double/double.ts";

/** More than the store begins again, and than the client does by itself. */
const forLong = 30;

describe("Cosmos DB in bad weather", () => {
  let double: CosmosDouble;
  let store: WholeStore;
  beforeEach(async () => {
    double = await startCosmosDouble();
    store = openCosmosStore({ endpoint: double.endpoint, database: "board", key: double.key });
  });
  afterEach(async () => {
    await store.close();
    await double.close();
  });
  const note = (id: string): Doc => ({ pk: "oakfield", id, kind: "note" });
  const create = (id: string): Op => ({ op: "create", doc: note(id) });
  const add: Op = { op: "add", id: "count", kind: "count", fields: { asked: 1 } };
  const writes = (): number => double.asked.filter(({ what }) => what === "batch").length;

  it("is obeyed when it throttles, and the write takes effect once", async () => {
    double.trouble.push("throttle", "throttle");
    assert.ok((await store.write("oakfield", [create("a")])).ok);
    assert.equal(double.items().length, 1);
    double.trouble.push("throttle");
    assert.deepEqual((await store.read("oakfield", "a"))?.doc, note("a"));
    double.trouble.push("throttle");
    assert.equal((await store.list("oakfield", "", "", 10)).length, 1);
  });

  it("throttling one step of a batch, or meeting another writer, has the whole batch begin again", async () => {
    double.trouble.push("throttleStep", "meetWriter", "throttleStep");
    assert.ok((await store.write("oakfield", [add, create("a")])).ok);
    assert.equal((await store.read("oakfield", "count"))?.doc["asked" as keyof Doc], 1);
  });

  it("throttling for too long is thrown, and nothing is kept", async () => {
    const isThrottled = ({ cause, code }: { cause?: { code?: unknown }; code?: unknown }): boolean =>
      (cause?.code ?? code) === 429;
    double.trouble.push(...Array.from({ length: forLong }, () => "throttle" as const));
    await assert.rejects(store.write("oakfield", [create("a")]), isThrottled);
    await assert.rejects(store.read("oakfield", "a"), isThrottled);
    double.trouble.splice(0);
    assert.equal(await store.read("oakfield", "a"), undefined);
  });

  it("throws when the connection drops after a commit, and does not send the write again by itself", async () => {
    double.trouble.push("dropAfter");
    await assert.rejects(store.write("oakfield", [create("a")]));
    assert.equal(writes(), 1);
    assert.ok(await store.read("oakfield", "a"));
    assert.deepEqual(await store.write("oakfield", [create("a")]), { ok: false, why: "exists", id: "a" });
  });

  it("waits for a slow answer, and asks once", async () => {
    double.trouble.push("slow");
    assert.ok((await store.write("oakfield", [create("a")])).ok);
    assert.equal(writes(), 1);
  });
});
