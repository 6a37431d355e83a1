import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { readConfig } from "../../bot/config.ts";
import { containerId, indexingPolicy, partitionKeyPath } from "../../bot/cosmos/container.ts";
import { type BicepFile, type Value, at } from "../../infra/check/bicep.ts";
import { checkInfra, infraTexts, readInfra } from "../../infra/check/check-infra.ts";
import { settingsIn } from "../../infra/check/check-policy.ts";

/** A literal of Bicep as the plain value that Azure gets. */
function plain(value: Value): unknown {
  switch (value.kind) {
    case "string":
      return value.text;
    case "number":
      return value.number;
    case "boolean":
      return value.isTrue;
    case "array":
      return value.items.map(plain);
    case "object":
      return Object.fromEntries(value.properties.map((property) => [property.name, plain(property.value)]));
    default:
      return assert.fail(`${value.kind} is no literal`);
  }
}

describe("the deployment", () => {
  let files: ReadonlyMap<string, BicepFile>;
  before(async () => (files = await readInfra(infraTexts())));
  const resource = (path: string, symbol: string): Value =>
    files.get(path)!.resources.find(({ name }) => name === symbol)!.body;

  it("has no fault that can be seen without Azure", () => {
    assert.deepEqual(checkInfra(files), []);
  });

  it("creates the container that the store works with", () => {
    const body = resource("modules/store.bicep", "container");
    assert.equal(plain(at(body, "name")!), containerId);
    assert.equal(plain(at(body, "properties.resource.id")!), containerId);
    assert.deepEqual(plain(at(body, "properties.resource.partitionKey.paths")!), [partitionKeyPath]);
    assert.deepEqual(plain(at(body, "properties.resource.indexingPolicy")!), indexingPolicy);
  });

  it("sets what the server needs to start, and nothing that it refuses", () => {
    const known: Record<string, string> = {
      MicrosoftAppId: "11111111-1111-4111-8111-111111111111",
      MicrosoftAppTenantId: "44444444-4444-4444-8444-444444444444",
      ALLOWED_TENANTS: "44444444-4444-4444-8444-444444444444",
      COSMOS_ENDPOINT: "https://store.example.org",
      COSMOS_DATABASE: "soundingBoard",
      KEY_VAULT_URL: "https://vault.example.org/",
      ALARM_WEBHOOK_URL: "https://alarm.example.org",
      NOTIFY_API_KEY: "k",
      NOTIFY_TEMPLATE_ID: "t",
      NOTIFY_PHONES: "07700900000",
      TAB_CLIENT_ID: "55555555-5555-4555-8555-555555555555",
      TEAMS_APP_ID: "66666666-6666-4666-8666-666666666666",
    };
    const env = Object.fromEntries(
      settingsIn(files.get("modules/web.bicep")!).map(({ name, value }) => [
        name,
        known[name] ?? (value?.kind === "string" ? value.text : "given"),
      ]),
    );
    for (const name of Object.keys(known)) assert.ok(name in env, name);
    // What App Service sets itself.
    const config = readConfig({ ...env, PORT: "8080", WEBSITE_HOSTNAME: "board.example.org" });
    assert.ok(config.mode === "teams");
    assert.equal(config.identity.appType, "UserAssignedMSI");
    assert.ok("cosmos" in config.store);
    assert.equal(config.tab?.host, "board.example.org");
  });

  it("watches for log lines that the server writes", () => {
    const { variables } = files.get("modules/alarms.bicep")!;
    const codes = [...JSON.stringify(variables).matchAll(/\\"([a-zA-Z]+(?:\.[a-zA-Z]+)?)\\"/g)].map(
      ([, code]) => code!,
    );
    assert.ok(codes.length >= 10, codes.join(", "));
    const text = globSync("bot/**/*.ts").map((name) => readFileSync(name, "utf8"));
    for (const code of codes) assert.ok(text.join("\n").includes(`"${code}"`), code);
  });

  it("is printed as a plan for each set of parameters, and what is optional only where it is wanted", () => {
    const plan = (params: string) =>
      spawnSync(
        process.execPath,
        ["--disable-warning=ExperimentalWarning", "infra/plan.ts", "--params", params],
        { encoding: "utf8", cwd: new URL("../..", import.meta.url).pathname, timeout: 30_000 },
      );
    const test = plan("infra/test.bicepparam");
    const live = plan("infra/live.bicepparam");
    assert.equal(test.status, 0, test.stderr);
    assert.equal(live.status, 0, live.stderr);
    assert.match(live.stdout, /Microsoft\.Network\/privateEndpoints/);
    assert.doesNotMatch(test.stdout, /Microsoft\.Network\/privateEndpoints/);
    assert.match(live.stdout, /Microsoft\.Authorization\/locks/);
    assert.doesNotMatch(test.stdout, /Microsoft\.Authorization\/locks/);
    for (const { stdout } of [test, live]) assert.match(stdout, /Checked without Azure/);
    assert.match(plan("infra/none.bicepparam").stderr, /There is no parameter file/);
  });
});
