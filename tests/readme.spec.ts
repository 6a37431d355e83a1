import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync, readdirSync } from "node:fs";

const documents = ["README.md", "SECURITY.md", "SAFETY.md", "CHANGELOG.md"];
const text = (file: string): string => readFileSync(file, "utf8");

describe("the documents", () => {
  it("name only files and folders that exist", () => {
    for (const file of documents)
      for (const [, path = ""] of text(file).matchAll(/[`(]((?:bot|tests)\/[\w./-]+)[`)]/g)) {
        const toCome =
          /To come:[\s\S]*?\n\n/.exec(text("README.md"))?.[0].includes(path) === true && file === "README.md";
        assert.ok(toCome || existsSync(path), `${file} names ${path}`);
      }
  });

  it("name only commands that package.json has", () => {
    const { scripts } = JSON.parse(text("package.json")) as { scripts: Record<string, string> };
    for (const file of documents)
      for (const [, script = ""] of text(file).matchAll(/npm run (?:-s )?([\w:-]+)/g))
        assert.ok(script in scripts, `${file}: npm run ${script}`);
    assert.ok("start" in scripts && "test" in scripts);
  });

  it("name only commands that a test types", () => {
    const { scripts } = JSON.parse(text("package.json")) as { scripts: Record<string, string> };
    const specs = globSync("tests/**/*.spec.ts")
      .filter((file) => !file.endsWith("readme.spec.ts"))
      .map(text)
      .join("\n");
    const steps = text("README.md").split("## From a release to a running school")[1]!.split("\n### ")[0]!;
    for (const file of documents)
      for (const [, script = ""] of text(file).matchAll(/npm run (?:-s )?([\w:-]+)/g)) {
        // The first is this; the second fetches 140 MB from npm.
        if (["check", "infra:types"].includes(script)) continue;
        const path = /(?:bot|tests|infra|manifest)\/\S+\.ts/.exec(scripts[script] ?? "")?.[0] ?? "none";
        const name = path.split("/").at(-1)!.replace(".ts", "");
        const isTyped =
          specs.includes(`"${script} `) ||
          specs.includes(`npmRun("${script}"`) ||
          specs.includes(`\`${script} `) ||
          specs.includes(path) ||
          new RegExp(`command\\(\\s*"${name}"`).test(specs) ||
          // Every command of the twelve steps is typed as it stands there.
          new RegExp(`npm run ${script}[\\s\`]`).test(steps);
        assert.ok(isTyped, `${file}: npm run ${script}`);
      }
  });

  it("list every folder of bot/", () => {
    const folders = readdirSync("bot", { withFileTypes: true }).filter((e) => e.isDirectory());
    for (const { name } of folders) assert.ok(text("README.md").includes(`\`bot/${name}\``), name);
  });

  it("date every decision and keep it to three lines", () => {
    const decisions = text("README.md").split("## Decisions")[1]!.split("\n## ")[0]!.split("\n**").slice(1);
    assert.ok(decisions.length >= 8);
    for (const decision of decisions)
      assert.match(
        decision,
        /^\d{4}-\d\d-\d\d · .+\*\*\nContext: .+\nChoice: .+\nCost: .+\n*$/,
        decision.slice(0, 60),
      );
  });
});

describe("the repository", () => {
  const tracked = execFileSync("git", ["ls-files"], { encoding: "utf8" })
    .trim()
    .split("\n")
    .filter(existsSync);

  it("has nothing at its top but what belongs there", () => {
    const top = new Set(tracked.map((f) => f.split("/")[0]!).filter((f) => !f.startsWith(".")));
    const known = [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "SAFETY.md",
      "SECURITY.md",
      "bot",
      "infra",
      "manifest",
      "package-lock.json",
      "package.json",
      "tests",
      "tsconfig.json",
    ];
    for (const name of top) assert.ok(known.includes(name), name);
  });

  it("names no registry, and its lock file names no address at all", () => {
    assert.ok(!text("package-lock.json").includes('"resolved"'));
    for (const file of tracked.filter((f) => !/\.(png|json)$/.test(f)))
      assert.ok(!/registry\.(npm|yarn)/.test(text(file)), file);
  });

  it("holds no test that is switched off and no note without an issue", () => {
    for (const file of tracked.filter((f) => f.endsWith(".ts") && f !== "tests/readme.spec.ts"))
      assert.ok(!/\b(it|describe)\.(only|skip)\b|\bTODO\b|\bFIXME\b/.test(text(file)), file);
  });
});
