import assert from "node:assert/strict";
import fc from "fast-check";
import { countsOf, replyClasses, replyField } from "../../bot/workflow/overview/counts.ts";
import { reportOf } from "../../bot/workflow/overview/reports.ts";
import { fewest } from "../../bot/evaluation/protect.ts";
import { suppressed, totalOf } from "../../bot/workflow/overview/suppress.ts";
import { createBoard } from "../support/board.ts";
import { walkConsultation } from "../support/given.ts";
import { key, oakfield, saturday, schoolMorning } from "../support/staff.ts";

const text = "Boy hungry on Mondays. I plan to talk with mum. Right?";
const answer = {
  type: "answer",
  outcome: "adjust",
  text,
  who: "asker",
  byWhen: "today",
  phoneFirst: false,
} as const;
const options = [
  ["tess", { type: "ask", text }],
  ["tess", { type: "sendAnyway" }],
  ["sam", { type: "take" }],
  ["sam", answer],
  ["tess", { type: "challenge", reason: "Dad is away." }],
  ["tess", { type: "markDanger" }],
  ["tess", { type: "accept" }],
  ["tess", { type: "tellOutcome", outcome: "did_it" }],
  ["tess", { type: "startReferral" }],
] as const;

describe("the figures of a school", () => {
  it("add at most ten counters a command, and count a question and its first answer once, whatever happens", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 14 }), (picks) => {
        const { done } = walkConsultation(options, picks);
        const total: Record<string, number> = {};
        for (const { events, before, after, now } of done) {
          const counts = countsOf(events, before, after, oakfield, now);
          assert.ok(Object.keys(counts).length <= 10);
          for (const [field, n] of Object.entries(counts)) {
            assert.match(field, /^[a-zA-Z0-9_]+$/);
            total[field] = (total[field] ?? 0) + n;
          }
        }
        assert.ok((total["asked"] ?? 0) <= 1);
        assert.ok((total["answered"] ?? 0) <= 1);
      }),
    );
  });

  it("say in which period and on which day it was asked, or that it was out of hours", () => {
    const asked = (now: number) => {
      const { done } = walkConsultation([["tess", { type: "ask", text }]], [0]);
      return countsOf(done[0]!.events, undefined, done[0]!.after, oakfield, now);
    };
    assert.deepEqual(asked(schoolMorning), { asked: 1, asked_weekday_2: 1, asked_at_1000: 1 });
    assert.deepEqual(asked(saturday), { asked: 1, asked_out_of_hours: 1 });
  });

  it("have one class for every reply time", () => {
    const fields = [0, 10, 10.1, 30, 60, 119, 390, 391, 10_000].map(replyField);
    assert.deepEqual(fields, [
      ...["minutes_0_10", "minutes_0_10", "minutes_10_30", "minutes_10_30", "minutes_30_60"],
      ...["minutes_60_120", "minutes_120_390", "minutes_over_390", "minutes_over_390"],
    ]);
    assert.equal(replyClasses.length, 5);
  });

  it("hide every count from 1 to 5, and never let the total give a hidden one away", () => {
    const rows = fc.array(fc.nat(20), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, (counts) => {
        const given = counts.map((count, i) => ({ label: String(i), count }));
        const shown = suppressed(given);
        const hidden = shown.filter((row) => row.count === null).length;
        for (const [i, row] of shown.entries())
          if (row.count !== null) {
            assert.equal(row.count, counts[i]);
            assert.ok(row.count === 0 || row.count >= fewest);
          }
        const total = totalOf(given);
        if (total === undefined || total === 0) return;
        assert.ok(total >= fewest);
        assert.ok(hidden !== 1, "one hidden row is the total without the others");
      }),
    );
  });

  it("are drawn from the days before today, in sentences and rows, and from no other school", async () => {
    const { ports } = createBoard();
    const add = (pk: string, date: string, fields: Record<string, number>) =>
      ports.store.write(pk, [{ op: "add", id: `count.${date}`, kind: "count", fields }]);
    await add("oakfield", "2026-11-10", {
      asked: 20,
      asked_weekday_2: 14,
      asked_at_1000: 20,
      minutes_0_10: 9,
    });
    await add("oakfield", "2026-11-23", { asked: 7, asked_weekday_2: 2, minutes_10_30: 8 });
    await add("oakfield", "2026-11-24", { asked: 500, minutes_0_10: 500 });
    await add("oakfield", "2026-10-20", { asked: 900, minutes_0_10: 900 });
    await add("brook", "2026-11-10", { asked: 900, minutes_0_10: 900 });
    const school = ports.register().schools.get("oakfield")!;
    const report = await reportOf(ports, school);
    const chart = (id: string) => report.charts.find((one) => one.id === id)!;
    assert.equal(report.month, "November 2026");
    assert.equal(chart("replyTimes").summary, "17 answers. Most often: 0 to 10 minutes (9).");
    assert.deepEqual(chart("replyTimes").rows.slice(0, 3), [
      { label: "0 to 10 minutes", count: 9 },
      { label: "10 to 30 minutes", count: 8 },
      { label: "30 to 60 minutes", count: 0 },
    ]);
    assert.equal(chart("weekdays").summary, "16 questions in school hours. Most often: Tuesday (16).");
    assert.equal(chart("outcomes").summary, "No answers so far.");
    const october = await reportOf(ports, school, "2026-10");
    assert.equal(october.until, "the whole month");
    assert.match(october.charts[0]?.summary ?? "", /^900 answers/);
  });

  it("count nobody by name", () => {
    const { done } = walkConsultation(options, [0, 0, 0, 0]);
    const all = done.map(({ events, before, after, now }) => countsOf(events, before, after, oakfield, now));
    assert.ok(!JSON.stringify(all).includes(key("tess")));
  });
});
