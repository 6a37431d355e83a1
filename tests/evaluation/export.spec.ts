import assert from "node:assert/strict";
import { dictionary } from "../../bot/evaluation/export-dictionary.ts";
import { measures, tablesOf } from "../../bot/evaluation/export-measures.ts";
import { codes, exportRows } from "../../bot/evaluation/export-rows.ts";
import { type Exported, whyNotExport } from "../../bot/evaluation/exported.ts";
import { spanOf } from "../../bot/evaluation/terms.ts";
import { oakfield } from "../support/staff.ts";
import { answered, at, draftSent, heldOutOfHours, question, sent } from "./given.ts";

const span = spanOf("2026-autumn")!;
const times = (n: number, make: () => ReturnType<typeof answered>) => Array.from({ length: n }, make);
const facts = (questions: readonly ReturnType<typeof answered>[], staffCount?: number) => ({
  ...{ span, now: at("Fri+ 12:00"), schools: [{ ...oakfield, staffCount }], questions, referrals: [] },
});
/** Forty questions: 20 told to go ahead, 9 to adjust, 4 to pause, and 7 without an answer. */
const forty = [
  ...times(20, () => answered("Mon 09:00", "Mon 09:20", "go_ahead")),
  ...times(9, () => answered("Mon 15:00", "Tue 09:00", "adjust")),
  ...times(4, () => answered("Mon 09:00", "Wed 09:20", "pause")),
  ...times(7, () => question([["Tue 10:00", "toby", sent]])),
];

const values = (rows: ReturnType<typeof exportRows>, measure: string, statistic = "count") =>
  rows.filter((r) => r.measure === measure && r.statistic === statistic).map((r) => r.value);

describe("an anonymised export", () => {
  const rows = exportRows("2026-autumn", "council", tablesOf(facts(forty, 60)));

  it("tells counts from 6 on and 0, hides 1 to 5 with the next smallest, and rounds the whole to ten", () => {
    assert.deepEqual(values(rows, "questions"), ["40"]);
    assert.deepEqual(values(rows, "first_answer"), ["20", "9", "c", "0", "0", "c"]);
    assert.deepEqual(values(rows, "when_sent"), ["31", "9", "0"]);
    assert.deepEqual(values(rows, "danger"), ["0", "40"]);
  });

  it("withholds percents of hidden counts, and those whose parts would tell of one", () => {
    assert.deepEqual(values(rows, "first_answer", "percent"), ["50", "23", "c", "0", "0", "c"]);
    assert.deepEqual(values(rows, "plan_agreement", "percent"), ["c"]);
  });

  it("hides what stands beneath a hidden number, because it would give that number away", () => {
    for (const measure of ["one_working_day", "uptake", "challenge"]) {
      assert.deepEqual(values(rows, measure), ["c", "c"], measure);
      assert.deepEqual(values(rows, measure, "percent"), ["c", "c"], measure);
    }
    // 31 were sent before the last hour: 20 answered the same day, 11 not.
    assert.deepEqual(values(rows, "same_day"), ["20", "11"]);
  });

  it("tells them where nothing is hidden above", () => {
    const all = exportRows(
      "2026-autumn",
      "council",
      tablesOf(facts(forty.slice(0, 29).concat(forty.slice(0, 9)))),
    );
    assert.deepEqual(values(all, "first_answer"), ["29", "9", "0", "0", "0", "0"]);
    assert.deepEqual(values(all, "uptake"), ["0", "38"]);
    assert.deepEqual(values(all, "plan_agreement", "percent"), ["76"]);
  });

  it("says what there was nothing to count of, and what is not there", () => {
    assert.deepEqual(values(rows, "front_door"), ["0", "0"]);
    assert.deepEqual(values(rows, "front_door", "percent"), ["z", "z"]);
    assert.deepEqual(values(exportRows("p", "a", tablesOf(facts(forty))), "coverage"), [":", ":"]);
    assert.deepEqual(values(rows, "coverage"), ["c", "c"]);
  });

  it("tells times from ten answers on, in whole minutes", () => {
    // 20 took 20 minutes, 9 took 30 + 30; 4 of 33 and 7 without one lie above: Kaplan–Meier.
    assert.deepEqual(values(rows, "time_to_first_answer", "minutes").slice(0, 3), ["20", "20", "860"]);
    const few = [...forty.slice(0, 9), ...times(25, () => question([["Tue 10:00", "toby", sent]]))];
    assert.deepEqual(values(exportRows("p", "a", tablesOf(facts(few))), "time_to_first_answer", "minutes"), [
      ...["c", "c", "c", "c"],
    ]);
  });

  it("tells nothing of fewer than thirty questions but that they are too few", () => {
    assert.deepEqual(
      exportRows("p", "a", tablesOf(facts(forty.slice(0, 29)))).map((r) => [r.measure, r.value]),
      [["questions", "c"]],
    );
  });

  it("counts every question once in each whole, also what was kept out of hours", () => {
    const kept = question([
      ["Sat 11:00", "toby", heldOutOfHours],
      ["Sat 11:01", "toby", draftSent],
    ]);
    const { counts, questions } = tablesOf(facts([...forty, kept]));
    assert.equal(questions, 41);
    for (const id of ["when_sent", "first_answer", "one_working_day", "danger", "escalation"])
      assert.equal(
        counts[id]?.reduce((sum, n) => sum + n, 0),
        41,
        id,
      );
    assert.deepEqual(counts["when_sent"], [31, 9, 1]);
  });

  it("has a dictionary of every measure, category, statistic and code, made from the same lists", () => {
    const described = dictionary();
    for (const { measure, category } of rows)
      if (!["questions", "plan_agreement", "time_to_first_answer"].includes(measure))
        assert.ok(
          described.some((d) => d.name === measure && d.category === category),
          `${measure} ${category}`,
        );
      else
        assert.ok(
          described.some((d) => d.name === measure),
          measure,
        );
    for (const code of Object.keys(codes))
      assert.ok(
        described.some((d) => d.name === code),
        code,
      );
    for (const { beneath } of measures)
      if (beneath)
        assert.ok(
          measures.some(
            (m) => m.id === beneath.measure && m.categories.some((c) => c.id === beneath.category),
          ),
        );
  });
});

describe("what may be exported after what", () => {
  const wanted = (id: string, grain: "council" | "school") => ({ ...spanOf(id)!, grain });
  const had = (id: string, grain: "council" | "school"): Exported => ({ ...wanted(id, grain), digest: "d" });

  it("all schools by term, or each school by year, and nothing finer", () => {
    assert.equal(whyNotExport(wanted("2027-spring", "council"), "d", []), undefined);
    assert.equal(whyNotExport(wanted("2026-27", "school"), "d", []), undefined);
    assert.match(whyNotExport(wanted("2027-spring", "school"), "d", []) ?? "", /nothing finer/);
    assert.match(whyNotExport(wanted("2026-27", "council"), "d", []) ?? "", /nothing finer/);
  });

  it("the same again only unchanged, and nothing that shares a day with what has left", () => {
    const earlier = [had("2027-spring", "council")];
    assert.equal(whyNotExport(wanted("2027-spring", "council"), "d", earlier), undefined);
    assert.match(whyNotExport(wanted("2027-spring", "council"), "e", earlier) ?? "", /have changed since/);
    assert.match(whyNotExport(wanted("2026-27", "school"), "d", earlier) ?? "", /could be subtracted/);
    assert.equal(whyNotExport(wanted("2027-summer", "council"), "d", earlier), undefined);
    assert.match(
      whyNotExport(wanted("2027-summer", "council"), "d", [had("2026-27", "school")]) ?? "",
      /school by school/,
    );
  });
});
