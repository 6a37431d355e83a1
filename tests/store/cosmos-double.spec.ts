import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { CosmosClient } from "@azure/cosmos";
import { type CosmosDouble, startCosmosDouble } from "../support/cosmos-double/double.ts";

const serve = fileURLToPath(new URL("../support/cosmos-double/serve.ts", import.meta.url));

/** Sends what the client itself would refuse to send; gives the status. */
async function signedPost(
  { endpoint, key }: CosmosDouble,
  headers: Record<string, string>,
  body: unknown,
): Promise<number> {
  const date = "tue, 24 nov 2026 09:00:00 gmt";
  const text = `post\ndocs\ndbs/d/colls/c\n${date}\n\n`;
  const signature = createHmac("sha256", Buffer.from(key, "base64")).update(text).digest("base64");
  const authorization = encodeURIComponent(`type=master&ver=1.0&sig=${signature}`);
  const { status } = await fetch(`${endpoint}dbs/d/colls/c/docs`, {
    method: "POST",
    headers: { ...headers, authorization, "x-ms-date": date },
    body: JSON.stringify(body),
  });
  return status;
}

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
    await client
      .database("d")
      .containers.create({ id: "c", partitionKey: { paths: ["/pk"] }, defaultTtl: -1 });
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

  it("nothing expires in a container that was not made for it", async () => {
    await codes(create("x", { ttl: 60 }));
    double.moveClock(70_000);
    assert.equal(double.items().length, 1);
  });

  it("refuses more than a hundred steps, and a batch that says of no partition that it is its own", async () => {
    const many = Array.from({ length: 101 }, (_, n) => create(`n${n}`));
    const batch = { "x-ms-cosmos-is-batch-request": "true" };
    const partition = { "x-ms-documentdb-partitionkey": '["a"]' };
    assert.equal(await signedPost(double, { ...batch, ...partition }, many), 400);
    assert.equal(await signedPost(double, batch, [create("x")]), 400);
    assert.equal(double.items().length, 0);
    assert.equal(await signedPost(double, { ...batch, ...partition }, many.slice(1)), 200);
  });

  it("runs in a process of its own as well", async () => {
    const child = spawn(process.execPath, [serve, "0"], { stdio: ["ignore", "pipe", "inherit"] });
    try {
      const [line] = (await once(child.stdout, "data")) as [Buffer];
      const options = { connectionPolicy: { enableEndpointDiscovery: false } };
      const other = new CosmosClient({ endpoint: line.toString().trim(), key: double.key, ...options });
      const { items: there } = other.database("d").container("c");
      assert.equal((await there.create({ id: "x", pk: "a" })).statusCode, 201);
      other.dispose();
    } finally {
      child.kill();
      await once(child, "exit");
    }
  });

  it("whatever is outside the subset is 501 with what was asked, so that nobody takes it for Cosmos DB", async () => {
    const asked = async (query: string): Promise<unknown> =>
      items().query(query, { partitionKey: "a" }).fetchAll();
    for (const query of [
      "SELECT COUNT(1) FROM c",
      "SELECT c.id FROM c",
      "SELECT * FROM c WHERE c.a LIKE 'x'",
      "SELECT * FROM c JOIN d IN c.l",
      "SELECT * FROM c WHERE c.a != 'x'",
      "SELECT * FROM c OFFSET 1 LIMIT 1",
    ])
      await assert.rejects(asked(query), { code: 501 }, query);
    // All partitions at once are for moving house, which asks for everything.
    await assert.rejects(items().query("SELECT * FROM c WHERE c.kind = 1").fetchAll(), { code: 501 });
    await assert.rejects(client.database("d").container("c").scripts.storedProcedures.readAll().fetchAll(), {
      code: 501,
    });
  });

  it("gives no order that no index gives", async () => {
    await codes(create("x", { kind: "note", dueAt: 1, listedAt: 1, text: "x" }));
    const asked = async (order: string): Promise<number> => {
      const query = `SELECT * FROM c ORDER BY ${order}`;
      return (await items().query(query, { partitionKey: "a" }).fetchAll()).resources.length;
    };
    for (const order of ["c.id", "c.dueAt DESC", "c.kind, c.dueAt", "c.kind DESC, c.dueAt DESC"])
      assert.equal(await asked(order), 1, order);
    for (const order of ["c.text", "c.dueAt, c.kind", "c.kind, c.dueAt DESC", "c.listedAt, c.id, c.kind"])
      await assert.rejects(asked(order), { code: 400 }, order);
  });

  it("gives pages of the size that was asked for, each document once, and only of one partition", async () => {
    await codes(...["x", "y", "z"].map((id) => create(id)));
    await items().batch([{ operationType: "Create", resourceBody: { id: "x", pk: "b" } }], "b");
    const query = items().query("SELECT * FROM c", { partitionKey: "a", maxItemCount: 2 });
    const sizes: number[] = [];
    while (query.hasMoreResults()) sizes.push((await query.fetchNext()).resources.length);
    assert.deepEqual(sizes, [2, 1]);
    assert.equal((await items().query("SELECT * FROM c").fetchAll()).resources.length, 4);
  });

  it("takes one document at a time as well, by the same rules", async () => {
    const { statusCode } = await items().create({ id: "x", pk: "a", n: 1 });
    assert.equal(statusCode, 201);
    await assert.rejects(items().create({ id: "x", pk: "a" }), { code: 409 });
    assert.equal((await items().upsert({ id: "x", pk: "a", n: 2 })).statusCode, 200);
    const item = client.database("d").container("c").item("x", "a");
    const { etag } = await item.read();
    const ifMatch = (condition: string) => ({ accessCondition: { type: "IfMatch", condition } });
    await assert.rejects(item.replace({ id: "x", pk: "a" }, ifMatch('"no"')), { code: 412 });
    await assert.rejects(item.replace({ id: "y", pk: "a" }), { code: 400 });
    assert.equal((await item.replace({ id: "x", pk: "a", n: 3 }, ifMatch(etag))).statusCode, 200);
    await item.patch([{ op: "incr", path: "/n", value: 4 }]);
    assert.equal((await item.read<{ id: string; n: number }>()).resource?.n, 7);
    assert.equal((await item.delete()).statusCode, 204);
    await assert.rejects(item.delete(), { code: 404 });
    assert.equal((await item.read()).statusCode, 404);
  });

  it("keeps containers apart, and one that was never created is not there", async () => {
    await codes(create("x"));
    const other = client.database("d").container("other").item("x", "a");
    assert.equal((await other.read()).statusCode, 404);
    const empty = await startCosmosDouble(0, { isEmpty: true });
    const options = { connectionPolicy: { enableEndpointDiscovery: false } };
    const anew = new CosmosClient({ endpoint: empty.endpoint, key: empty.key, ...options });
    await assert.rejects(anew.database("d").read(), { code: 404 });
    const { database } = await anew.databases.create({ id: "d" });
    await assert.rejects(anew.databases.create({ id: "d" }), { code: 409 });
    await assert.rejects(database.container("c").items.create({ id: "x", pk: "a" }), { code: 404 });
    const partitionKey = { paths: ["/pk"] };
    const noRoot = { includedPaths: [{ path: "/kind/?" }], excludedPaths: [] };
    await assert.rejects(database.containers.create({ id: "c", partitionKey, indexingPolicy: noRoot }), {
      code: 400,
    });
    await database.containers.create({ id: "c", partitionKey });
    assert.equal((await database.container("c").items.create({ id: "x", pk: "a" })).statusCode, 201);
    anew.dispose();
    await empty.close();
  });

  it("names the session of every answer, and opens to its own key only", async () => {
    const { headers } = await items().create({ id: "x", pk: "a" });
    assert.match(String(headers["x-ms-session-token"]), /^0:-1#\d+$/);
    const stranger = new CosmosClient({ endpoint: double.endpoint, key: "d3Jvbmc=" });
    await assert.rejects(stranger.database("d").container("c").item("x", "a").read(), { code: 401 });
    stranger.dispose();
    const unsigned = await fetch(`${double.endpoint}dbs/d/colls/c/docs/x`);
    assert.equal(unsigned.status, 401);
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
