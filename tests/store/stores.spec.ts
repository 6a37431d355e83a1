import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { isOnThisComputer } from "../../bot/cosmos/connection.ts";
import { openCosmosStore } from "../../bot/cosmos/cosmos-store.ts";
import { createContainer } from "../../bot/cosmos/create-container.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import type { Doc, WholeStore } from "../../bot/workflow/ports.ts";
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

storeContract("embedded (in memory)", () => {
  const store = openSqliteStore(":memory:");
  return Promise.resolve({ store, done: () => store.close() });
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

// Microsoft's emulator or a real account, where there is one. An account has the container already; what is in a
// database is removed after each test, so one that is not empty is left alone.
const {
  COSMOS_ENDPOINT: endpoint,
  COSMOS_KEY: key,
  COSMOS_DATABASE: database = "soundingBoard",
} = process.env;
if (endpoint) {
  const settings = { endpoint, database, ...(key ? { key } : {}) };
  let prepared: Promise<void> | undefined;
  const prepare = async (): Promise<void> => {
    if (isOnThisComputer(endpoint)) await createContainer(settings);
    const store = openCosmosStore(settings);
    for await (const doc of everything(store))
      assert.fail(`${database} is not empty: it holds a ${doc.kind}.`);
    await store.close();
  };
  storeContract("Cosmos DB, as COSMOS_ENDPOINT says", async () => {
    await (prepared ??= prepare());
    const store = openCosmosStore(settings);
    const done = async (): Promise<void> => {
      const all: Doc[] = [];
      for await (const doc of everything(store)) all.push(doc);
      for (const { pk, id } of all) await store.write(pk, [{ op: "remove", id }]);
      await store.close();
    };
    return { store, done };
  });
}

async function* everything(store: WholeStore): AsyncGenerator<Doc> {
  for (let next: string | undefined; ;) {
    const page = await store.scan(next, 100);
    yield* page.docs;
    next = page.next;
    if (next === undefined) return;
  }
}

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

  it("opens a file from before there were lists, and lists what is written from then on", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sounding-board-store-"));
    const file = join(folder, "board.sqlite");
    const doc = { pk: "oakfield", id: "a", kind: "note", lists: ["open"], listedAt: 1 };
    const first = openSqliteStore(file);
    await first.write("oakfield", [{ op: "create", doc: { ...doc, id: "before" } }]);
    await first.close();
    const older = new DatabaseSync(file);
    older.exec("DROP TABLE listings");
    older.close();
    const store = openSqliteStore(file);
    await store.write("oakfield", [{ op: "create", doc }]);
    const page = await store.page("oakfield", "open", undefined, 10);
    assert.deepEqual(
      page.map((kept) => kept.doc),
      [doc],
    );
    assert.ok(await store.read("oakfield", "before"));
    await store.close();
    rmSync(folder, { recursive: true });
  });
});
