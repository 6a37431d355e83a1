import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { checkPackage } from "../../manifest/check-package.ts";
import { exampleEnv, zipWith } from "./given.ts";

const build = new URL("../../manifest/build.ts", import.meta.url).pathname;

describe("the app package", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "package-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (args: readonly string[], env: Record<string, string> = {}) =>
    spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", build, ...args], {
      encoding: "utf8",
      env: { ...process.env, ...env },
      timeout: 30_000,
    });
  const manifestOf = (zip: string): Record<string, unknown> =>
    JSON.parse(strFromU8(unzipSync(readFileSync(zip))["manifest.json"]!)) as Record<string, unknown>;

  it("has the same bytes in every time zone", function () {
    this.timeout(60_000);
    const digests = ["UTC", "Pacific/Kiritimati", "America/St_Johns", "Europe/London"].map((zone) => {
      const out = join(folder, `${zone.replace("/", "-")}.zip`);
      const { status, stdout, stderr } = run(["--env", exampleEnv, "--out", out], { TZ: zone });
      assert.equal(status, 0, stderr);
      return /SHA-256 ([0-9a-f]{64})/.exec(stdout)?.[1];
    });
    assert.equal(new Set(digests).size, 1);
    assert.ok(digests[0]);
  });

  it("is sound as it is built, with and without read receipts", async () => {
    assert.deepEqual(checkPackage(await zipWith(() => undefined)), []);
    const out = join(folder, "receipts.zip");
    const receipts = join(folder, "receipts.env");
    writeFileSync(receipts, "READ_RECEIPTS=true\n");
    assert.equal(run(["--env", exampleEnv, "--env", receipts, "--out", out]).status, 0);
    assert.deepEqual(checkPackage(readFileSync(out)), []);
    assert.match(JSON.stringify(manifestOf(out)["authorization"]), /ChatMessageReadReceipt\.Read\.Chat/);
  });

  it("asks for no permission unless read receipts are wanted", async () => {
    const zip = await zipWith(() => undefined);
    assert.ok(!strFromU8(unzipSync(zip)["manifest.json"]!).includes("authorization"));
  });

  it("takes ids and host from the output of the deployment, whatever else that names", () => {
    const outputs = join(folder, "deployment.json");
    const text = (value: string) => ({ type: "String", value });
    writeFileSync(
      outputs,
      JSON.stringify({
        hostName: text("Board-abc123.uksouth-01.azurewebsites.net"),
        botId: text("55555555-5555-4555-8555-555555555555"),
        cosmosEndpoint: text("https://elsewhere.example.org"),
      }),
    );
    const out = join(folder, "school.zip");
    const { status, stderr } = run(["--env", exampleEnv, "--env", outputs, "--out", out]);
    assert.equal(status, 0, stderr);
    const manifest = manifestOf(out);
    assert.deepEqual(manifest["validDomains"], ["board-abc123.uksouth-01.azurewebsites.net"]);
    assert.deepEqual(manifest["webApplicationInfo"], {
      id: "22222222-2222-4222-8222-222222222222",
      resource: "api://board-abc123.uksouth-01.azurewebsites.net/22222222-2222-4222-8222-222222222222",
    });
    assert.match(JSON.stringify(manifest["bots"]), /55555555-5555-4555-8555-555555555555/);
  });

  it("names every setting that is missing or wrong, and writes nothing", () => {
    const env = join(folder, "half.env");
    const out = join(folder, "half.zip");
    writeFileSync(env, "HOST_NAME=https://board.example.org\nBOT_ID=bot\nPRIVACY_URL=http://example.org\n");
    const { status, stderr } = run(["--env", env, "--out", out]);
    assert.equal(status, 1);
    for (const name of [
      "HOST_NAME is wrong",
      "BOT_ID is wrong",
      "PRIVACY_URL is wrong",
      "TAB_CLIENT_ID is missing",
    ])
      assert.ok(stderr.includes(name), `${name}: ${stderr}`);
    assert.ok(!existsSync(out));
  });

  it("is not written when it is not fit: the tab must not share the bot's registration", () => {
    const env = join(folder, "same.env");
    const out = join(folder, "same.zip");
    writeFileSync(env, "TAB_CLIENT_ID=11111111-1111-4111-8111-111111111111\n");
    const { status, stderr } = run(["--env", exampleEnv, "--env", env, "--out", out]);
    assert.equal(status, 1);
    assert.match(stderr, /registration of its own/);
    assert.ok(!existsSync(out));
  });

  it("says how it is used", () => {
    for (const args of [[], ["--env"], ["--to", "x"]]) {
      const { status, stderr } = run(args);
      assert.equal(status, 1);
      assert.match(stderr, /npm run manifest -- --env FILE/);
    }
    assert.match(run(["--env", join(folder, "none.env")]).stderr, /There is no file/);
  });
});
