import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ensureTabIsBuilt, tabFolder } from "../../bot/tab/build.ts";
import {
  tabAccess,
  tabAround,
  tabAway,
  tabConsulted,
  tabCopies,
  tabFigures,
  tabRegister,
  tabReplies,
  tabSchool,
  tabSchoolChange,
} from "../../bot/tab/words.ts";
import { nonceMark } from "../../bot/web/tab-files.ts";

type Chunk = {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
};

/** What people wait for before their first screen, on the slow line of a school. */
const mostBytes = 250_000;

describe("the built tab", function () {
  this.timeout(60_000);
  let chunks: Readonly<Record<string, Chunk>>;
  let html: string;
  before(async () => {
    await ensureTabIsBuilt();
    chunks = JSON.parse(readFileSync(join(tabFolder, ".vite/manifest.json"), "utf8")) as typeof chunks;
    html = readFileSync(join(tabFolder, "index.html"), "utf8");
  });

  const needs = (name: string): readonly string[] => {
    const chunk = chunks[name];
    assert.ok(chunk, name);
    return [name, ...(chunk.imports ?? []).flatMap(needs)];
  };
  const gzipped = (names: Iterable<string>): number =>
    [...names].reduce(
      (sum, name) =>
        sum + gzipSync(readFileSync(join(tabFolder, chunks[name]?.file ?? "")), { level: 9 }).length,
      0,
    );
  const first = (): ReadonlySet<string> => new Set(needs("index.html"));

  it(`sends at most ${mostBytes / 1000} KB of JavaScript for the first screen, Microsoft's library included`, () => {
    const names = first();
    const bytes = gzipped(names);
    assert.ok(bytes > 50_000, "something was measured");
    assert.ok(bytes <= mostBytes, `${bytes} bytes`);
    assert.ok(
      ![...names].some((name) => name.includes("reports")),
      "charts come only to those who look at them",
    );
    assert.ok(chunks["index.html"]?.dynamicImports?.some((name) => name.includes("reports")));
  });

  it("sends the words of a screen with that screen, and not before", () => {
    const textOf = (names: Iterable<string>): string =>
      [...names].map((name) => readFileSync(join(tabFolder, chunks[name]?.file ?? ""), "utf8")).join("\n");
    const late = {
      "reports.tsx": tabFigures.asTable,
      "access.tsx": tabAccess.byPerson,
      "saved-replies.tsx": tabReplies.losesIt,
      "school-setup.tsx": tabSchool.nothingMissing,
      "register.tsx": tabRegister.changedList,
      "school-change.tsx": tabSchoolChange.stillMissing,
      "item.tsx": tabCopies.asPdf,
      "away-form.tsx": tabAway.awayThen,
      "consulted.tsx": tabConsulted.nobodyAsked,
    };
    const early = textOf(first());
    assert.ok(early.includes(tabAround.connectionLost));
    for (const [name, sentence] of Object.entries(late)) {
      assert.ok(!early.includes(sentence), `${name} is waited for: ${sentence}`);
      assert.ok(textOf(needs(name)).includes(sentence), `${name} lacks its words: ${sentence}`);
    }
  });

  it("begins with a small script that signs in, before the one that draws the page", () => {
    const scripts = [...html.matchAll(/<script[^>]*src="\/tab\/([^"]+)"/g)].map(([, file = ""]) => file);
    const start = Object.values(chunks).find(({ name }) => name === "start");
    assert.equal(scripts.length, 2);
    assert.equal(scripts[0], start?.file);
    assert.deepEqual(start?.imports ?? [], []);
    assert.ok(gzipSync(readFileSync(join(tabFolder, scripts[0]!))).length * 4 < gzipped(first()));
  });

  it("has no script and no style inside its page, and a place for the nonce of each answer", () => {
    assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)/);
    assert.doesNotMatch(html, /<style|\bstyle=|\bon[a-z]+=/);
    assert.match(html, new RegExp(`property="csp-nonce" nonce="${nonceMark}"`));
  });

  it("names nobody outside but Microsoft, whose library asks for a list of hosts", () => {
    const hosts = new Set<string>();
    for (const name of Object.keys(chunks)) {
      const { file } = chunks[name]!;
      if (!file.endsWith(".js")) continue;
      const text = readFileSync(join(tabFolder, file), "utf8");
      for (const [, host = ""] of text.matchAll(/fetch\((?:`|")https?:\/\/([\w.-]+)/g)) hosts.add(host);
    }
    for (const host of hosts) assert.match(host, /(^|\.)(office\.net|microsoft\.com)$/);
  });
});
