import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { startVaultDouble } from "../envelope/vault-double.ts";
import { eventually } from "../support/running-bot.ts";
import { type Item, type Outside, ingestionHost, startOutside } from "./outside.ts";
import { startCosmosDouble } from "../support/cosmos-double/double.ts";
import {
  type ReleasedServer,
  appId,
  connectionString,
  messageOfTess,
  preload,
  startReleased,
  tenantId,
  tess,
} from "./released-server.ts";

/** What nobody may find outside the record. */
const marker = "zebra-lantern-worry";
const settings = { APPLICATIONINSIGHTS_CONNECTION_STRING: connectionString };

/** So far apart that the sampler, which keeps twenty requests a second, keeps each. */
const apart = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));

const ofType = (items: readonly Item[], type: string): readonly Item[] =>
  items.filter(({ data }) => data.baseType === type);

/** `WEBSITES_CONTAINER_STOP_TIME_LIMIT` in `infra/modules/web.bicep`. */
const azureWaitsMs = 30_000;

describe("telemetry of the released server", function () {
  this.timeout(60_000);
  let outside: Outside;
  let server: ReleasedServer | undefined;

  beforeEach(async () => {
    outside = await startOutside();
  });
  afterEach(async () => {
    server?.kill();
    server = undefined;
    await outside.close();
  });

  it("arrives as requests, turns and log lines of one operation, signed by the identity, without a word of anybody", async () => {
    server = await startReleased(outside, settings);
    await server.writes(/telemetry\.open/);
    const text = `May I ask about a pupil? ${marker}`;
    await apart();
    assert.equal(await server.send(messageOfTess(text), `?${marker}=1`), 200);
    const torn = `{"text":${marker}}`;
    await apart();
    assert.equal(await server.send(torn), 400);
    outside.teamsStatus = 429;
    await apart();
    assert.equal(await server.send(messageOfTess("help")), 500);
    await apart();
    assert.equal((await fetch(`${server.url}/${marker}?q=${marker}`)).status, 404);
    await apart();
    assert.equal((await fetch(`${server.url}/api/messages`, { method: "POST", body: marker })).status, 401);
    assert.equal((await fetch(`${server.url}/health/live`)).status, 200);
    const { output } = server;
    assert.deepEqual(await server.stop(), { code: 0, signal: null });

    const requests = ofType(outside.items, "RequestData");
    assert.deepEqual(
      requests
        .map(({ data: { baseData } }) => [baseData["name"], baseData["responseCode"], baseData["url"] ?? ""])
        .sort(),
      [
        ["GET nowhere", "404", ""],
        ["POST /api/messages", "200", ""],
        ["POST /api/messages", "400", ""],
        ["POST /api/messages", "401", ""],
        ["POST /api/messages", "500", ""],
      ],
    );
    const answered = requests.find(({ data: { baseData } }) => baseData["responseCode"] === "200");
    const operation = answered?.tags["ai.operation.id"];
    assert.match(operation ?? "", /^[0-9a-f]{32}$/);
    const turn = ofType(outside.items, "RemoteDependencyData").find(
      (i) => i.data.baseData["name"] === "said",
    );
    assert.equal(turn?.tags["ai.operation.id"], operation);
    assert.equal(turn?.tags["ai.operation.parentId"], answered?.data.baseData["id"]);
    const line = ofType(outside.items, "MessageData").find(
      ({ data }) => data.baseData["message"] === "activity.handled",
    );
    assert.equal(line?.tags["ai.operation.id"], operation);
    assert.equal((line?.data.baseData["properties"] as Record<string, string>)["kind"], "said");

    assert.ok(outside.ingested.every(({ authorization }) => authorization === "Bearer of-the-identity"));
    const everything = outside.ingested.map((batch) => batch.text).join("\n");
    for (const secret of [marker, "May I ask", "Tess", tess, "a:tess", "29:tess", "of-the-identity"])
      assert.ok(!everything.includes(secret), "something of a person or a secret stands in the telemetry");
    assert.ok(!output().includes(marker));
  });

  it("shows what Teams and the store did for it, by pattern and status alone, and nothing of the sweeper", async () => {
    const cosmos = await startCosmosDouble();
    try {
      server = await startReleased(outside, {
        ...{ ...settings, DATA_FILE: "", COSMOS_ENDPOINT: cosmos.endpoint, COSMOS_KEY: cosmos.key },
      });
      await server.writes(/telemetry\.open/);
      await apart();
      assert.equal(await server.send(messageOfTess("hello")), 200);
      await apart();
      assert.equal(await server.send(messageOfTess(`May I ask about a pupil? ${marker}`)), 200);
      outside.teamsStatus = 429;
      await apart();
      assert.equal(await server.send(messageOfTess("help")), 500);
      assert.deepEqual(await server.stop(), { code: 0, signal: null });
    } finally {
      await cosmos.close();
    }
    const operations = ofType(outside.items, "RequestData").map(({ tags }) => tags["ai.operation.id"]);
    const calls = ofType(outside.items, "RemoteDependencyData").filter(
      ({ data }) => data.baseData["type"] !== "InProc",
    );
    const seen = new Set(
      calls.map(({ tags, data: { baseData } }) => {
        const { name, target, resultCode, success } = baseData;
        assert.ok(operations.includes(tags["ai.operation.id"]), "it belongs to a request");
        assert.notEqual(tags["ai.operation.parentId"], undefined);
        return [name, target, resultCode, success].join(", ");
      }),
    );
    for (const call of [
      "read, Azure Cosmos DB, 0, true",
      "write, Azure Cosmos DB, 0, true",
      "POST /v3/conversations/{id}/activities, Teams connector, 201, true",
      "POST /v3/conversations/{id}/activities, Teams connector, 429, false",
    ])
      assert.ok(seen.has(call), [...seen].join("\n"));
    assert.ok(
      ![...seen].some((call) => call.startsWith("due")),
      "what is looked for each second is left out",
    );
    const everything = outside.ingested.map((batch) => batch.text).join("\n");
    for (const secret of [marker, "Tess", tess, "a:tess", "29:tess", tenantId, cosmos.endpoint, cosmos.key])
      assert.ok(!everything.includes(secret), "something of a person or a place stands in the telemetry");
  });

  it("shows what the vault did, by pattern and status alone, in the same operation", async () => {
    const vaultUrl = "https://board.vault.azure.net";
    const vault = await startVaultDouble({ url: vaultUrl, token: "of-the-identity" });
    const around = await startOutside({ [new URL(vaultUrl).host]: vault.url });
    try {
      const script = new URL("./calls-of-the-vault.ts", import.meta.url).pathname;
      const words = ["--import", preload, script, connectionString, vaultUrl, appId];
      const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...words], {
        env: { PATH: process.env["PATH"], ...around.env },
        stdio: "inherit",
      });
      assert.deepEqual(await once(child, "exit"), [0, null]);
      const [request] = ofType(around.items, "RequestData");
      const operation = request?.tags["ai.operation.id"];
      assert.match(operation ?? "", /^[0-9a-f]{32}$/);
      assert.deepEqual(
        ofType(around.items, "RemoteDependencyData").map(({ tags, data: { baseData } }) => {
          assert.equal(tags["ai.operation.id"], operation);
          return [baseData["name"], baseData["target"], baseData["resultCode"], baseData["success"]];
        }),
        [
          ["POST /keys/{key}/wrapkey", "Azure Key Vault", "0", true],
          ["POST /keys/{key}/unwrapkey", "Azure Key Vault", "0", true],
          ["POST /keys/{key}/unwrapkey", "Azure Key Vault", "400", false],
        ],
      );
      const everything = around.ingested.map((batch) => batch.text).join("\n");
      for (const secret of [new URL(vaultUrl).host, "envelope", Buffer.alloc(32, 7).toString("base64")])
        assert.ok(!everything.includes(secret), "a place or a key stands in the telemetry");
    } finally {
      await Promise.all([vault.close(), around.close()]);
    }
  });

  for (const trouble of ["refused", "silent", "cut"] as const)
    it(`disturbs nobody when its ingestion is ${trouble}, and the server still ends in order`, async () => {
      outside.ingestion = trouble;
      server = await startReleased(outside, settings);
      await server.writes(/telemetry\.open/);
      for (let i = 0; i < 3; i++) assert.equal(await server.send(messageOfTess(`${marker} ${i}`)), 200);
      // A batch hangs by now, or has been given up and that is said.
      await eventually(() => {
        assert.ok(outside.hosts.has(ingestionHost));
        return Promise.resolve();
      }, 15_000);
      if (trouble !== "silent") await server.writes(/telemetry\.notSent/);
      assert.equal(await server.send(messageOfTess(`${marker} again`)), 200);
      const { output } = server;
      const askedAt = performance.now();
      assert.deepEqual(await server.stop(), { code: 0, signal: null });
      assert.ok(performance.now() - askedAt < azureWaitsMs);
      assert.ok(!output().includes(marker));
    });

  it("is left alone, and its libraries with it, when a connection string makes no sense", async () => {
    server = await startReleased(outside, {
      APPLICATIONINSIGHTS_CONNECTION_STRING: "InstrumentationKey=none",
    });
    await server.writes(/telemetry\.notOpen/);
    assert.equal(await server.send(messageOfTess("hello")), 200);
  });

  it("is not there without a connection string", async () => {
    server = await startReleased(outside);
    assert.equal(await server.send(messageOfTess("hello")), 200);
    assert.deepEqual(await server.stop(), { code: 0, signal: null });
    assert.ok(!outside.hosts.has(ingestionHost));
    assert.equal(server.output().split('"msg":"settings"').length, 2, "it says once how it runs");
  });
});
