import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCosmosStore } from "../../bot/cosmos/cosmos-store.ts";
import { createContainer } from "../../bot/cosmos/create-container.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { startCosmosDouble } from "../support/cosmos-double/double.ts";
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

storeContract("Cosmos DB, over its protocol", async () => {
  const double = await startCosmosDouble();
  const store = openCosmosStore({ endpoint: double.endpoint, database: "contract", key: double.key });
  return {
    store,
    done: async () => {
      await store.close();
      await double.close();
    },
  };
});

// Microsoft's emulator or a real account, where there is one; each run in a database that is made for it.
const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;
if (endpoint)
  storeContract("Cosmos DB, as COSMOS_ENDPOINT says", async () => {
    const database = `contract-${randomUUID()}`;
    await createContainer({ endpoint, database, ...(key ? { key } : {}) });
    const store = openCosmosStore({ endpoint, database, ...(key ? { key } : {}) });
    return { store, done: () => store.close() };
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
