import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { readSchoolFile } from "../../bot/school/school-file.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { demoSchoolFile } from "../term/demo-school.ts";
import { keepCardKey } from "../term/demo-store.ts";
import { runTerm } from "../term/term.ts";

/** The invented schools as they were in a term that is over whenever this runs. */
function schoolFile(staffCount: number): object {
  const { schools, staff } = demoSchoolFile();
  const terms = [{ from: "2025-01-06", to: "2025-04-04" }];
  const calendar = (of: unknown) => ({ ...(of as object), terms, insetDays: [] });
  return { schools: schools.map((s) => ({ ...s, staffCount, calendar: calendar(s["calendar"]) })), staff };
}

describe("export:evaluation", function () {
  this.timeout(120_000);
  let folder: string;
  const at = (name: string): string => join(folder, name);

  function command(from: string, ...options: readonly string[]) {
    const path = new URL("../../bot/commands/export-evaluation.ts", import.meta.url).pathname;
    const args = ["--disable-warning=ExperimentalWarning", path, "--from", at(from), ...options];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: "utf8",
      timeout: 60_000,
    });
    return { code: status, said: stdout, wrong: stderr };
  }
  const export_ = (by: string, period: string, out: string, file = "school.json", from = "board.sqlite") =>
    command(from, "--by", by, "--period", period, "--out", at(out), "--school-file", at(file));
  const refused = (ran: ReturnType<typeof command>, why: RegExp): void => {
    assert.equal(ran.code, 1, ran.said);
    assert.match(ran.wrong, why);
  };

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "sounding-board-evaluation-"));
    writeFileSync(at("school.json"), JSON.stringify(schoolFile(40)));
    writeFileSync(at("more-staff.json"), JSON.stringify(schoolFile(90)));
    const store = openSqliteStore(at("board.sqlite"));
    await keepCardKey(store);
    await runTerm(3, "2025-03-17", "2025-03-28", 200, { store, register: readSchoolFile(schoolFile(40)) });
    await store.close();
    copyFileSync(at("board.sqlite"), at("twin.sqlite"));
  });
  after(() => rmSync(folder, { recursive: true }));

  it("refuses what is not over, what is too little, and what is finer than it may be, and writes nothing", () => {
    refused(
      export_("council", "2098-autumn", "a.csv"),
      /^Nothing was exported\. Autumn term 2098 is not over/,
    );
    refused(export_("council", "2024-autumn", "a.csv"), /There is too little of it: at least 3 schools/);
    refused(export_("school", "2025-spring", "a.csv"), /nothing finer/);
    refused(export_("council", "2024-25", "a.csv"), /nothing finer/);
    refused(export_("council", "2025-winter", "a.csv"), /is no term and no school year/);
    refused(export_("council", "2025-spring", "a.txt"), /Use it so/);
    assert.ok(!existsSync(at("a.csv")) && !existsSync(at("a.dictionary.csv")));
  });

  it("writes counts and codes without a name, an id, a word or a day, and what they mean beside them", () => {
    const { code, wrong } = export_("council", "2025-spring", "spring.csv");
    assert.equal(code, 0, wrong);
    const text = readFileSync(at("spring.csv"), "utf8");
    const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
    assert.ok(rows.length > 50);
    for (const row of rows) {
      assert.deepEqual([row["period"], row["area"]], ["2025-spring", "council"]);
      assert.match(row["value"] ?? "", /^(\d{1,5}|c|z|:)$/);
      if (row["statistic"] === "count" && row["measure"] !== "questions")
        assert.ok(!/^[1-5]$/.test(row["value"] ?? ""), JSON.stringify(row));
    }
    assert.equal(Number(rows.find((r) => r["measure"] === "questions")?.["value"]) % 10, 0);
    assert.doesNotMatch(text, /[0-9a-f]{8}-|oakfield|Oakfield|Tess|Sam|hungry|20\d\d-\d\d-\d\d/);
    const described = readFileSync(at("spring.dictionary.csv"), "utf8");
    const dictionary = parse<Record<string, string>>(described, { columns: true, bom: true });
    for (const { measure } of rows)
      assert.ok(
        dictionary.some(({ name }) => name === measure),
        measure,
      );
    for (const file of ["spring.csv", "spring.dictionary.csv"])
      assert.equal(statSync(at(file)).mode & 0o777, 0o600);
  });

  it("gives the same once more, and refuses it once the figures have changed, or in another cut of the same days", () => {
    assert.equal(export_("council", "2025-spring", "again.csv").code, 0);
    assert.equal(readFileSync(at("again.csv"), "utf8"), readFileSync(at("spring.csv"), "utf8"));
    refused(export_("council", "2025-spring", "more.csv", "more-staff.json"), /have changed since/);
    refused(
      export_("school", "2024-25", "year.csv"),
      /2025-spring has been exported already \(all schools together\)/,
    );
    refused(export_("council", "2025-spring", "spring.csv"), /is there already; nothing was written/);
    assert.ok(!existsSync(at("more.csv")) && !existsSync(at("year.csv")));
  });

  it("tells of schools by year, under numbers, with no sum of them, and then of no term of that year", () => {
    const { code, wrong } = export_("school", "2024-25", "schools.csv", "school.json", "twin.sqlite");
    assert.equal(code, 0, wrong);
    const text = readFileSync(at("schools.csv"), "utf8");
    const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
    assert.deepEqual([...new Set(rows.map((row) => row["area"]))], ["school 1", "school 2", "school 3"]);
    assert.doesNotMatch(text, /oakfield|brook|calder|council/i);
    refused(
      export_("council", "2025-spring", "term.csv", "school.json", "twin.sqlite"),
      /2024-25 has been exported already \(school by school\)/,
    );
  });
});
