import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { ConfigProblems, readConfig } from "../bot/config.ts";

/** Every setting that is asked for when the environment holds these. */
function asked(env: Readonly<Record<string, string>>): ReadonlySet<string> {
  const names = new Set<string>();
  const watched = new Proxy(env, {
    get(held, name: string) {
      names.add(name);
      return held[name];
    },
  });
  try {
    readConfig(watched);
  } catch (error) {
    assert.ok(error instanceof ConfigProblems);
  }
  return names;
}

describe("the settings", () => {
  it("are each explained in the README, and it explains none that nobody reads", () => {
    const readme = readFileSync("README.md", "utf8");
    const read = new Set([
      ...asked({ SOUNDING_BOARD_MODE: "local" }),
      ...asked({ SOUNDING_BOARD_MODE: "teams", TAB_CLIENT_ID: "x" }),
    ]);
    assert.ok(read.size > 20);
    for (const name of read) assert.ok(readme.includes(`\`${name}`), `${name} is not in the README`);
    const tables = [...readme.matchAll(/^\| ((?:`[A-Z][A-Za-z_]+`(?:, )?)+) +\|/gm)];
    const explained = tables.flatMap(([, cell = ""]) =>
      [...cell.matchAll(/`(\w+)`/g)].map((m) => m[1] ?? ""),
    );
    assert.ok(explained.length > 10);
    for (const name of explained) assert.ok(read.has(name), `nobody reads ${name}`);
  });
});
