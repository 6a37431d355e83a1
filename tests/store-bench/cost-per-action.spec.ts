import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { looks, staffed } from "./actions.ts";
import { measure } from "./measure.ts";
import { type Line, flatness, linesOf, tableOf } from "./report.ts";
import { seededFile } from "./seed.ts";
import { type Site, cosmosSite, sqliteSite } from "./sites.ts";

const presses = ["take", "answer", "accept", "start a referral", "submit it", "approve it"];
const small = 100;
const large = 6000;
const quiet = (): void => undefined;

describe("what an action costs", function () {
  this.timeout(60_000);
  let folder: string;
  let lines: readonly Line[];
  const line = (action: string, store: Line["store"], size: number): Line =>
    lines.find((l) => l.action === action && l.store === store && l.size === size)!;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "sounding-board-cost-"));
    process.env["SOUNDING_BOARD_BENCH_DIR"] = folder;
    const sites: Site[] = [];
    try {
      for (const size of [small, large]) sites.push(await sqliteSite(size, quiet));
      sites.push(await cosmosSite(small, false, quiet));
      lines = linesOf(await measure(sites.map(staffed), 2, 60_000, quiet));
    } finally {
      for (const site of sites) await site.close();
    }
  });
  after(() => {
    delete process.env["SOUNDING_BOARD_BENCH_DIR"];
    rmSync(folder, { recursive: true, force: true });
  });

  for (const action of ["ask", ...presses])
    it(`one point read and one batch, however large the record is: ${action}`, () => {
      for (const size of [small, large]) {
        const { reads, batches, queries, bytes } = line(action, "sqlite", size);
        assert.deepEqual({ reads, batches, queries }, { reads: 1, batches: 1, queries: 0 });
        assert.equal(bytes, line(action, "sqlite", small).bytes);
      }
      assert.equal(line(action, "cosmos", small).requests, 2);
    });

  for (const page of looks)
    it(`a page is as long at a school with a long record as at a new one: ${page}`, () => {
      const [of, at] = [line(page, "sqlite", small), line(page, "sqlite", large)];
      assert.equal(at.batches, 0);
      assert.ok(at.bytes > 10_000, "there is something on it");
      assert.deepEqual([at.reads, at.queries, at.bytes], [of.reads, of.queries, of.bytes]);
    });

  it("is printed action by action and as a ratio", () => {
    assert.equal(tableOf(lines).split("\n").length, lines.length + 1);
    assert.match(flatness(lines).join(), /^sqlite, 6000 over 100: /);
    assert.ok(lines.every((l) => l.p50 > 0 && l.p99 >= l.p50 && l.overSmallest > 0));
  });

  it("a record is seeded once for each size, and the acting school is as new at each run", async () => {
    const before = readdirSync(folder);
    await seededFile(large, () => assert.fail("it is there already"));
    assert.deepEqual(readdirSync(folder), before);
    assert.equal(before.filter((name) => name.endsWith(".sqlite")).length, 2);
  });
});
