import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { readPdf } from "../export/read-pdf.ts";
import { createBoard } from "../support/board.ts";
import { keepCardKey } from "../term/demo-store.ts";
import { lived } from "../evaluation/lived.ts";

describe("figures for operators", function () {
  this.timeout(60_000);
  let folder: string;
  let file: string;
  const out = (name: string): string => join(folder, name);

  /** One command as an operator types it. */
  function command(name: string, ...options: readonly string[]) {
    const path = new URL(`../../bot/commands/${name}.ts`, import.meta.url).pathname;
    const args = ["--disable-warning=ExperimentalWarning", path, "--from", file, ...options];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: "utf8",
      timeout: 30_000,
    });
    return { code: status, said: stdout, wrong: stderr };
  }

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "sounding-board-figures-"));
    file = out("board.sqlite");
    const store = openSqliteStore(file);
    await keepCardKey(store);
    const outcomes = { go_ahead: 18, adjust: 12, escalate: 6 };
    await lived([{ from: "2026-11-09T09:00:00Z", outcomes }], createBoard(store));
    await store.close();
  });
  after(() => rmSync(folder, { recursive: true }));

  it("are printed for one school, as text and as JSON that says the same", () => {
    const asked = ["--term", "2026-autumn", "--school", "oakfield"];
    const text = command("report", ...asked);
    assert.equal(text.code, 0, text.wrong);
    assert.match(text.said, /^Oakfield Primary\nSounding Board in figures: Autumn term 2026\n/);
    const json = JSON.parse(command("report", ...asked, "--as", "json").said) as {
      sections: { figures: { title: string; text: string }[] }[];
    };
    for (const { title, text: words } of json.sections.flatMap((s) => s.figures))
      assert.ok(text.said.includes(`- ${title}:\n    ${words}\n`), title);
  });

  it("are printed for governors as PDF, for their owner only, and never over a file", () => {
    const pdf = out("governors.pdf");
    const asked = ["--term", "2026-27", "--as", "pdf", "--out", pdf];
    assert.equal(command("report", ...asked, "--school", "oakfield").said, `The report is in ${pdf}.\n`);
    assert.equal(statSync(pdf).mode & 0o777, 0o600);
    const text = readPdf(readFileSync(pdf));
    assert.match(text, /What cannot be concluded/);
    const again = command("report", ...asked);
    assert.deepEqual([again.code, again.wrong], [1, `${pdf} is there already; nothing was written.\n`]);
  });

  it("are for all schools of the file, or of one worker, or the command says what it needs", () => {
    assert.match(command("report", "--term", "2026-autumn").said, /^All 2 schools of the file\n/);
    const sam = ["--worker", "7B1C0000-0000-4000-8000-000000000102"];
    assert.match(command("report", "--term", "2026-autumn", ...sam).said, /^Sam Social\n[\s\S]*n = 36/);
    for (const [wrong, ...asked] of [
      ["is no term", "--term", "2026-winter"],
      ["no school nowhere", "--term", "2026-autumn", "--school", "nowhere"],
      ["nobody with this object id", "--term", "2026-autumn", "--worker", "x"],
      ["Use it so", "--term", "2026-autumn", "--school", "oakfield", ...sam],
      ["A PDF needs --out", "--term", "2026-autumn", "--as", "pdf"],
    ] as const) {
      const { code, wrong: said } = command("report", ...asked);
      assert.ok(code === 1 && said.includes(wrong), said);
    }
  });
});
