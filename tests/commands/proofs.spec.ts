import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startCosmosDouble } from "../support/cosmos-double/double.ts";
import { copyOfTheRelease } from "../support/release-copy.ts";

/** The commands that prove something, each as small as it goes, and what they say; how good the figures are is for them. */
const proofs: readonly (readonly [command: string, says: RegExp])[] = [
  ["simulate -- --seeds 10", /10 seeds, \d+ steps, .* cards shown/],
  ["crash -- --kills 2", /2 kills .* 0 lost, 0 behind, 0 took effect twice/],
  ["load -- --seconds 1 --rate 5 --burst 10", /0 failed, 0 lost, 0 took effect twice, 0 still owed/],
  ["attack:export -- --exports 20", /\d+ random exports with \d+ hidden counts: 0 recovered/],
  ["simulate:term -- --questions 3", /Without a person who has it: 0\./],
  ["bench:store -- --sizes 50 --cosmos 50 --rounds 2", /Medians of 2 rounds/],
  ["bench -- --seconds 0.1 --rounds 1 --starts 1 --activities 200", /checked: every answer 2xx/],
  ["bench:compare -- .data/bench.json .data/bench.json", /press by 16 .* 1\.00\n/],
  ["bench:start -- 1", /start to answered: \d+ ms, echo \d+ ms/],
  ["bench:tab -- --rounds 1", /first content, the 999 line, at/],
];

describe("the commands of the README that no other test types", function () {
  this.timeout(180_000);
  let folder: string;
  before(() => (folder = copyOfTheRelease()));
  after(() => rmSync(folder, { recursive: true }));

  async function npmRun(command: string, typed = "", env: NodeJS.ProcessEnv = {}) {
    const child = spawn("npm", ["run", "--silent", ...command.split(" ")], {
      ...{ cwd: folder, timeout: 150_000, env: { ...process.env, ...env } },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (said += chunk.toString("utf8")));
    child.stdin.end(typed);
    const [code] = (await once(child, "close")) as [number | null];
    return { code, said };
  }

  for (const [command, says] of proofs)
    it(`work: npm run ${command}`, async () => {
      assert.match((await npmRun(command)).said, says);
    });

  it("work: npm run demo:term, and a report of what it made", async () => {
    const made = await npmRun("demo:term -- --questions 5 --from 2026-11-16");
    assert.equal(made.code, 0, made.said);
    const report = /npm run (report .*)/.exec(made.said)?.[1] ?? "";
    const { code, said } = await npmRun(report);
    assert.equal(code, 0, said);
  });

  it("work: npm run approve, which leaves the approved cards as they are", async () => {
    const cards = (): readonly string[] =>
      globSync(join(folder, "tests/cards/approved/*.json"))
        .sort()
        .map((file) => `${file}\n${readFileSync(file, "utf8")}`);
    const before = cards();
    assert.ok(before.length > 20);
    assert.equal((await npmRun("approve")).code, 0);
    assert.deepEqual(cards(), before);
  });

  it("work: npm run doctor, which without settings says what is missing and asks nobody", async () => {
    const { code, said } = await npmRun("doctor");
    assert.equal(code, 1);
    assert.match(said, /WRONG {2}settings: MicrosoftAppId is missing/);
  });

  it("work: npm run fixture, which keeps nobody's name", async () => {
    const activity = { type: "message", text: "Zebra", from: { id: "29:1", name: "Ophelia Quill" } };
    const { code, said } = await npmRun("fixture -- said-in-a-test", JSON.stringify(activity));
    assert.equal(code, 0, said);
    const kept = join(folder, "tests/fixtures/activities/said-in-a-test.json");
    assert.ok(existsSync(kept));
    assert.ok(!readFileSync(kept, "utf8").includes("Ophelia"));
  });

  it("work: npm run cosmos:create, on something that speaks as the emulator does", async () => {
    const cosmos = await startCosmosDouble(0, { isEmpty: true });
    try {
      const words = `cosmos:create -- --endpoint ${cosmos.endpoint} --database soundingBoard`;
      const { code, said } = await npmRun(words, "", { COSMOS_KEY: cosmos.key });
      assert.equal(code, 0, said);
      assert.equal(cosmos.containers().length, 1);
    } finally {
      await cosmos.close();
    }
  });
});
