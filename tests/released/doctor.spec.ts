import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { type Outside, ownHost, startOutside } from "./outside.ts";
import { connectionString, deployedSettings, preload, unpackRelease } from "./released-server.ts";

describe("the doctor that the release brings along", function () {
  this.timeout(60_000);
  let outside: Outside;
  let folder: string;
  before(async () => {
    outside = await startOutside();
    folder = unpackRelease();
  });
  after(async () => {
    rmSync(folder, { recursive: true });
    await outside.close();
  });
  const doctor = async (env: Readonly<Record<string, string>>, ...words: readonly string[]) => {
    const child = spawn(process.execPath, ["--import", preload, "doctor.js", ...words], {
      cwd: folder,
      env: { ...deployedSettings, ...outside.env, ...env },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (said += chunk.toString("utf8")));
    const [code] = (await once(child, "exit")) as [number | null];
    return { code, said };
  };
  const tab = { TAB_CLIENT_ID: "22222222-2222-4222-8222-222222222222", TAB_HOST: ownHost };

  it("runs where nothing but the release is, with the identity, and ends with 0 when nothing is wrong", async () => {
    const { code, said } = await doctor({ ...tab, APPLICATIONINSIGHTS_CONNECTION_STRING: connectionString });
    assert.equal(code, 0, said);
    for (const line of [
      /well {3}settings/,
      /well {3}clock/,
      /well {3}token: The identity gives a token/,
      /well {3}own address/,
      /– {6}store: There is no record yet/,
      /Application Insights/,
    ])
      assert.match(said, line);
    assert.ok(!said.includes("of-the-identity") && !said.includes(connectionString));
  });

  it("ends with 1 and says what to do when something is wrong, and with 2 when it is used wrongly", async () => {
    const { code, said } = await doctor({ ...tab, IDENTITY_ENDPOINT: "http://127.0.0.1:9/msi/token" });
    assert.equal(code, 1, said);
    assert.match(said, /WRONG {2}token: [\s\S]*?why: [\s\S]*?fix: Run this where the server runs/);
    assert.equal((await doctor(tab, "--manifesto", "x")).code, 2);
  });
});
