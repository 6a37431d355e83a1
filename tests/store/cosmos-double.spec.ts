import assert from "node:assert/strict";
import { CosmosClient } from "@azure/cosmos";
import { type CosmosDouble, startCosmosDouble } from "../support/cosmos-double/double.ts";

describe("the double of Cosmos DB is strict where Cosmos DB is", () => {
  let double: CosmosDouble;
  let client: CosmosClient;
  beforeEach(async () => {
    double = await startCosmosDouble();
    client = new CosmosClient({
      ...{ endpoint: double.endpoint, key: double.key },
      connectionPolicy: {
        enableEndpointDiscovery: false,
        retryOptions: {
          maxRetryAttemptCount: 0,
          fixedRetryIntervalInMilliseconds: 1,
          maxWaitTimeInSeconds: 1,
        },
      },
    });
  });
  afterEach(async () => {
    client.dispose();
    await double.close();
  });
  const items = () => client.database("d").container("c").items;
  const create = (id: string, more: object = {}) => ({
    operationType: "Create" as const,
    resourceBody: { id, pk: "a", ...more },
  });
  const codes = async (...operations: Parameters<ReturnType<typeof items>["batch"]>[0]): Promise<number[]> =>
    ((await items().batch(operations, "a")).result ?? []).map((r) => r.statusCode);

  it("a batch is all or nothing: the failed step says why, the others say 424", async () => {
    assert.deepEqual(await codes(create("x")), [201]);
    assert.deepEqual(await codes(create("y"), create("x"), create("z")), [424, 409, 424]);
    assert.deepEqual(
      double.items().map((i) => i["id"]),
      ["x"],
    );
  });

  it("a document of another partition, and an id with a slash, are refused", async () => {
    assert.deepEqual(await codes(create("x", { pk: "b" })), [400]);
    assert.deepEqual(await codes(create("x/y")), [400]);
  });

  it("more than 2 MB are refused, and more than a hundred steps by the client already", async () => {
    const tooMuch = (error: { code?: unknown; cause?: { code?: unknown } }): boolean =>
      Number(error.cause?.code ?? error.code) === 413;
    await assert.rejects(items().batch([create("x", { text: "x".repeat(2_200_000) })], "a"), tooMuch);
    const many = Array.from({ length: 101 }, (_, n) => create(`n${n}`));
    await assert.rejects(items().batch(many, "a"), /100 operations/);
  });

  it("a stale etag is 412, a missing document 404, a patch of more than ten steps 400", async () => {
    await codes(create("x"));
    const replace = {
      operationType: "Replace" as const,
      id: "x",
      resourceBody: { id: "x", pk: "a" },
      ifMatch: '"no"',
    };
    assert.deepEqual(await codes(replace), [412]);
    assert.deepEqual(await codes({ operationType: "Delete", id: "gone" }), [404]);
    const operations = Array.from({ length: 11 }, (_, n) => ({
      op: "incr" as const,
      path: `/f${n}`,
      value: 1,
    }));
    assert.deepEqual(await codes({ operationType: "Patch", id: "x", resourceBody: { operations } }), [400]);
    const remove = { operations: [{ op: "remove" as const, path: "/nothing" }] };
    assert.deepEqual(await codes({ operationType: "Patch", id: "x", resourceBody: remove }), [400]);
  });

  it("a document with a time to live is gone when it is over, and any write begins it again", async () => {
    await codes(create("x", { ttl: 60 }), create("y"));
    double.moveClock(50_000);
    await codes({ operationType: "Upsert", resourceBody: { id: "x", pk: "a", ttl: 60 } });
    double.moveClock(50_000);
    assert.deepEqual(
      double
        .items()
        .map((i) => i["id"])
        .sort(),
      ["x", "y"],
    );
    double.moveClock(11_000);
    assert.deepEqual(
      double.items().map((i) => i["id"]),
      ["y"],
    );
  });

  it("whatever is outside the subset is 501 with what was asked, so that nobody takes it for Cosmos DB", async () => {
    const asked = async (query: string): Promise<unknown> =>
      items().query(query, { partitionKey: "a" }).fetchAll();
    for (const query of [
      "SELECT COUNT(1) FROM c",
      "SELECT c.id FROM c",
      "SELECT * FROM c WHERE c.a LIKE 'x'",
      "SELECT * FROM c JOIN d IN c.l",
    ])
      await assert.rejects(asked(query), { code: 501 }, query);
    await assert.rejects(client.database("d").container("c").scripts.storedProcedures.readAll().fetchAll(), {
      code: 501,
    });
  });

  it("throttles with the time to wait, once for each that was ordered", async () => {
    double.trouble.push("throttle");
    await assert.rejects(
      items().batch([create("x")], "a"),
      (error: { cause?: { code?: unknown } }) => error.cause?.code === 429,
    );
    assert.deepEqual(await codes(create("x")), [201]);
  });
});
