import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import {
  type LockFile,
  type Locked,
  type Manifest,
  checkPackages,
} from "../../infra/check/check-packages.ts";

const root = new URL("../..", import.meta.url).pathname;
const readJson = (name: string): unknown => JSON.parse(readFileSync(join(root, name), "utf8"));

describe("the packages that a release is made of", () => {
  const manifest = readJson("package.json") as Manifest;
  const lock = readJson("package-lock.json") as LockFile;

  it("come from a registry, are what they were, run nothing unasked, and have licences that we may use", () => {
    assert.deepEqual(checkPackages(manifest, lock), []);
  });

  it("are named without a host", () => {
    assert.doesNotMatch(
      readFileSync(join(root, "package-lock.json"), "utf8"),
      /"resolved"|https?:\/\/[^"]*\.tgz/,
    );
  });

  const pino = lock.packages["node_modules/pino"]!;
  const withPino = (change: Partial<Locked>): LockFile => ({
    ...lock,
    packages: { ...lock.packages, "node_modules/pino": { ...pino, ...change } },
  });
  const seeds: readonly (readonly [what: string, Manifest, LockFile, RegExp])[] = [
    [
      "one from somebody's own server",
      manifest,
      withPino({ resolved: "https://x.example/p.tgz" }),
      /names where it was fetched/,
    ],
    ["one without a digest", manifest, withPino({ integrity: "" }), /pino has no SHA-512 digest/],
    [
      "one with a weak digest",
      manifest,
      withPino({ integrity: "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=" }),
      /no SHA-512/,
    ],
    ["one from a folder", manifest, withPino({ link: true }), /no package of a registry/],
    [
      "one that runs a script, undecided",
      manifest,
      withPino({ hasInstallScript: true }),
      /allowScripts is silent/,
    ],
    [
      "one under a licence that binds the whole",
      manifest,
      withPino({ license: "AGPL-3.0-only" }),
      /pino is under AGPL/,
    ],
    [
      "one half under such a licence",
      manifest,
      withPino({ license: "MIT AND GPL-3.0-only" }),
      /pino is under MIT AND/,
    ],
    [
      "a range instead of a version",
      { ...manifest, dependencies: { ...manifest.dependencies, pino: "^10.0.0" } },
      lock,
      /not one exact version/,
    ],
    [
      "a script allowed without a reason",
      { ...manifest, allowScripts: { ...manifest.allowScripts, "dtrace-provider": true } },
      lock,
      /dtrace-provider may run a script/,
    ],
    [
      "a decision about nothing",
      { ...manifest, allowScripts: { ...manifest.allowScripts, pino: false } },
      lock,
      /pino, which runs nothing/,
    ],
    ["an old lock file", manifest, { ...lock, lockfileVersion: 2 }, /not of version 3/],
  ];
  for (const [what, itsManifest, itsLock, named] of seeds)
    it(`refuse ${what}`, () => {
      const faults = checkPackages(itsManifest, itsLock);
      assert.ok(
        faults.some((fault) => named.test(fault)),
        faults.join("\n") || "accepted",
      );
    });

  it("take the better half of a choice of licences", () => {
    assert.deepEqual(checkPackages(manifest, withPino({ license: "(AGPL-3.0-only OR MIT)" })), []);
  });

  it("are listed for whoever has to know: npm run sbom", () => {
    const folder = mkdtempSync(join(tmpdir(), "sbom-"));
    try {
      const out = join(folder, "sbom.json");
      const args = ["--disable-warning=ExperimentalWarning", join(root, "infra/sbom.ts"), out];
      const { status, stderr } = spawnSync(process.execPath, args, {
        encoding: "utf8",
        cwd: root,
        timeout: 60_000,
      });
      assert.equal(status, 0, stderr);
      const list = JSON.parse(readFileSync(out, "utf8")) as {
        bomFormat: string;
        metadata: { component: { name: string; type: string } };
        components: { name: string; version: string; purl: string }[];
      };
      assert.equal(list.bomFormat, "CycloneDX");
      assert.equal(list.metadata.component.name, "sounding-board");
      assert.equal(list.metadata.component.type, "application");
      const names = new Set(list.components.map(({ name }) => name));
      // Everything that is installed for the server, also what a tool needs as well.
      for (const [path, { dev, optional }] of Object.entries(lock.packages))
        if (path !== "" && dev !== true && optional !== true)
          assert.ok(names.has(path.slice(path.lastIndexOf("node_modules/") + 13)), path);
      for (const tool of ["mocha", "eslint", "playwright-core"]) assert.ok(!names.has(tool), tool);
      for (const { purl } of list.components) assert.match(purl, /^pkg:npm\//);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("are raised by Dependabot only when they are a week old", () => {
    const { updates } = parse(readFileSync(join(root, ".github/dependabot.yml"), "utf8")) as {
      updates: { "package-ecosystem": string; cooldown: { "default-days": number } }[];
    };
    assert.deepEqual(updates.map((update) => update["package-ecosystem"]).sort(), ["github-actions", "npm"]);
    for (const { cooldown } of updates) assert.ok(cooldown["default-days"] >= 7);
  });
});
