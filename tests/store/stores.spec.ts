import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { createMemoryStore } from "../support/memory-store.ts";
import { storeContract } from "./store-contract.ts";

storeContract("memory, for tests", () => {
  const store = createMemoryStore();
  return Promise.resolve({ store, done: () => store.close() });
});

storeContract("embedded (SQLite file)", () => {
  const folder = mkdtempSync(join(tmpdir(), "sounding-board-store-"));
  const store = openSqliteStore(join(folder, "board.sqlite"));
  return Promise.resolve({
    store,
    done: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  });
});

describe("the embedded store", () => {
  it("is still there after it was closed, and two processes see each other's writes", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sounding-board-store-"));
    const file = join(folder, "deeper", "board.sqlite");
    const one = openSqliteStore(file);
    const two = openSqliteStore(file);
    const doc = { pk: "oakfield", id: "a", kind: "note" };
    assert.ok((await one.write("oakfield", [{ op: "create", doc }])).ok);
    assert.equal((await two.write("oakfield", [{ op: "create", doc }])).ok, false);
    await one.close();
    await two.close();
    const again = openSqliteStore(file);
    assert.deepEqual((await again.read("oakfield", "a"))?.doc, doc);
    again.eraseAll();
    assert.equal(await again.read("oakfield", "a"), undefined);
    await again.close();
    rmSync(folder, { recursive: true });
  });
});
