import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkPackage } from "../../manifest/check-package.ts";
import { copyOfTheRelease } from "../support/release-copy.ts";

/** What the twelve steps of the README tell somebody to type, in their order. */
const steps = /## From a release to a running school\n[\s\S]*?\n12\. .*\n[\s\S]*?\n\n/.exec(
  readFileSync("README.md", "utf8"),
)?.[0];
const commands = [...(steps ?? "").matchAll(/`npm run ([^`]+)`/g)].map(([, words]) => words!);

describe("the way from a release to a running school", function () {
  this.timeout(180_000);
  let folder: string;
  const said = new Map<string, string>();

  before(() => {
    folder = copyOfTheRelease();
    cpSync(join(folder, "bot/playground/invented-school.json"), join(folder, "school.json"));
  });
  after(() => rmSync(folder, { recursive: true }));

  it("begins with a release and what npm installs, and its commands do what they say", () => {
    assert.deepEqual(
      commands.map((words) => words.split(" ")[0]),
      ["school:check", "infra", "build", "manifest", "sbom"],
    );
    for (const words of commands) {
      const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", ...words.split(" ")], {
        cwd: folder,
        encoding: "utf8",
        timeout: 120_000,
      });
      assert.equal(status, 0, `npm run ${words}: ${stdout}${stderr}`);
      said.set(words.split(" ")[0]!, stdout);
    }
  });

  it("ends with a checked plan of the deployment", () => {
    assert.match(said.get("infra")!, /Checked without Azure/);
    assert.match(said.get("infra")!, /Microsoft\.DocumentDB\/databaseAccounts/);
  });

  it("ends with a package that is fit, and a server that was started once", () => {
    assert.deepEqual(checkPackage(readFileSync(join(folder, "dist/sounding-board.zip"))), []);
    assert.match(said.get("build")!, /dist\/server\.js and \d+ parts/);
    for (const made of ["dist/server.js", "dist/doctor.js", "dist/tab/index.html", "dist/sbom.cdx.json"])
      assert.ok(existsSync(join(folder, made)), made);
  });
});
