import assert from "node:assert/strict";
import { openCosmosStore } from "../../bot/cosmos/cosmos-store.ts";
import { containerId, indexingPolicy } from "../../bot/cosmos/container.ts";
import { createContainer } from "../../bot/cosmos/create-container.ts";
import { queries } from "../../bot/cosmos/queries.ts";
import { type CosmosDouble, startCosmosDouble } from "../support/cosmos-double/double.ts";

describe("the container of Cosmos DB", () => {
  let double: CosmosDouble;
  afterEach(() => double.close());
  const settings = () => ({ endpoint: double.endpoint, database: "board", key: double.key });

  it("is made in an emulator with the key and the index that the store needs, once", async () => {
    double = await startCosmosDouble(0, { isEmpty: true });
    const store = openCosmosStore(settings());
    await assert.rejects(store.write("oakfield", [{ op: "remove", id: "a" }]), /NotFound/);
    await createContainer(settings());
    const { length } = double.asked;
    await createContainer(settings());
    const again = double.asked.slice(length);
    assert.ok(again.length > 0 && again.every(({ method }) => method === "GET"));
    assert.equal(double.containers().length, 1);
    const [made] = double.containers();
    assert.equal(made?.id, containerId);
    assert.deepEqual(made.partitionKey?.paths, ["/pk"]);
    assert.deepEqual(made.indexingPolicy, indexingPolicy);
    const doc = { pk: "oakfield", id: "a", kind: "note", dueAt: 1, lists: ["open"], listedAt: 1 };
    assert.ok((await store.write("oakfield", [{ op: "create", doc }])).ok);
    for (const found of [
      await store.due("oakfield", "note", 1, 1),
      await store.list("oakfield", "a", "", 1),
      await store.page("oakfield", "open", undefined, 1),
      await store.page("oakfield", "open", { listedAt: 2, id: "z" }, 1),
    ])
      assert.deepEqual(
        found.map((kept) => kept.doc),
        [doc],
      );
    await store.close();
  });

  it("is never made anywhere but on this computer, with a key or without", async () => {
    double = await startCosmosDouble();
    const elsewhere = { endpoint: "https://board.documents.example", database: "board" };
    for (const where of [elsewhere, { ...elsewhere, key: double.key }])
      await assert.rejects(createContainer(where), { name: "CosmosRefusal" });
  });

  it("has an index for every field that is asked for, and every question says whose rows it means", async () => {
    double = await startCosmosDouble();
    const indexed = new Set(indexingPolicy.includedPaths.map(({ path }) => path.split("/")[1]));
    for (const [name, query] of Object.entries(queries)) {
      for (const [, field] of query.matchAll(/c\.(\w+)/g)) assert.ok(indexed.has(field), field);
      assert.equal(query.includes("c.pk = @pk"), name !== "scan", name);
    }
  });
});
