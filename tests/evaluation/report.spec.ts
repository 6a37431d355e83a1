import assert from "node:assert/strict";
import fc from "fast-check";
import { evaluate } from "../../bot/evaluation/evaluate.ts";
import { spanOf } from "../../bot/evaluation/terms.ts";
import type { QuestionFacts } from "../../bot/evaluation/question-facts.ts";
import { type Figure, figuresOf } from "../../bot/workflow/evaluation/figures.ts";
import { reportDocument } from "../../bot/workflow/evaluation/report-document.ts";
import { type TermReport, termReport } from "../../bot/workflow/evaluation/term-report.ts";
import { exportText } from "../../bot/workflow/export/text.ts";
import { type Board, people } from "../support/board.ts";
import { oakfield } from "../support/staff.ts";
import { answered, question, sent } from "./given.ts";
import { lived } from "./lived.ts";

const autumn = spanOf("2026-autumn")!;
const spring = spanOf("2027-spring")!;

function reportOn(board: Board, level: "school" | "council", span = spring): Promise<TermReport> {
  const schools = [...board.ports.register().schools.values()];
  const school = schools.filter(({ id }) => id === "oakfield");
  return termReport(board.ports, {
    about: "Oakfield",
    level,
    span,
    schools: level === "school" ? school : schools,
  });
}
const figure = (report: TermReport, id: string): Figure =>
  report.sections.flatMap((s) => s.figures).find((f) => f.id === id)!;

describe("the report of a term", function () {
  this.timeout(60_000);
  let board: Board;
  before(async () => {
    board = await lived([
      { from: "2026-11-09T09:00:00Z", outcomes: { go_ahead: 18, adjust: 12, escalate: 6 } },
      { from: "2027-01-11T09:00:00Z", outcomes: { go_ahead: 8, adjust: 12, escalate: 12, pause: 3 } },
    ]);
  });

  it("shows term by term how often the asker's own plan stood, beside how many asked", async () => {
    const { trend } = await reportOn(board, "school");
    assert.deepEqual(
      trend.map(({ span, questions, goAhead }) => [span, questions, goAhead]),
      [
        ["Summer term 2026", "0", "no figures"],
        ["Autumn term 2026", "about 35", "50% (34% to 66%)"],
        ["Spring term 2027", "about 35", "23% (12% to 39%)"],
      ],
    );
  });

  it("sets referrals and what the front door made of them next to use, term by term, and says what that cannot show", async () => {
    const report = await reportOn(board, "school");
    assert.deepEqual(
      report.trend.map(({ questions, escalation, noFurtherAction }) => [
        questions,
        escalation,
        noFurtherAction,
      ]),
      [
        ["0", "no figures", "no figures"],
        ["about 35", "17% (8% to 32%)", "no figures"],
        ["about 35", "34% (21% to 51%)", "no figures"],
      ],
    );
    const { figures } = report.sections.find((s) => s.heading.startsWith("Use, and next to it"))!;
    assert.deepEqual(
      figures.map((f) => f.id),
      [
        ...["coverage", "askersByRole", "weeksWithUse", "repeatUsers", "concentration"],
        ...["escalation", "escalationsPerThousand", "noFurtherAction", "frontDoor", "netWidening"],
      ],
    );
    assert.match(figure(report, "netWidening").text, /^Not measured: it needs the council's own figures/);
    assert.ok(report.notToConclude.some((line) => line.includes("neither good nor bad")));
  });

  it("hides small counts with the next smallest, and tells no share of them", async () => {
    const report = await reportOn(board, "school");
    assert.deepEqual(
      figure(report, "adviceMix").rows?.map((r) => r.count),
      [null, 10, null, 10, 0],
    );
    assert.equal(figure(report, "askersByRole").told, "hidden");
    assert.equal(figure(report, "coverage").told, "notMeasured");
  });

  it("leaves a worker's own load to the worker, who sees it as it is, of their own questions alone", async () => {
    const report = await reportOn(board, "school");
    assert.ok(!report.sections.some((s) => s.figures.some((f) => f.id === "perWorkerDay")));
    const schools = [...board.ports.register().schools.values()];
    const own = (worker: string) =>
      termReport(board.ports, { about: "own", level: "worker", schools, span: spring, worker });
    const [sam, cara] = [await own(people.sam), await own(people.cara)];
    assert.equal(figure(sam, "timeToFirstAnswer").n, 35);
    assert.deepEqual(
      figure(sam, "adviceMix").rows?.map((r) => r.count),
      [8, 12, 3, 12, 0],
    );
    assert.equal(figure(sam, "perWorkerDay").text, "7.0");
    assert.deepEqual([figure(cara, "timeToFirstAnswer").n, cara.trend.length], [0, 1]);
  });

  it("holds no name, no id and no moment, and rounds further for the council", async () => {
    const council = await reportOn(board, "council", autumn);
    assert.equal(figure(council, "timeToFirstAnswer").n, 40);
    const printed = JSON.stringify([council, await reportOn(board, "school")]);
    for (const person of Object.values(people)) assert.ok(!printed.includes(person));
    assert.doesNotMatch(printed, /Tess|Sam |[0-9a-f]{32}|\d\d:\d\d|T\d\d:/);
  });

  it("reads as plain text with its sections, the terms, and what cannot be concluded", async () => {
    const text = exportText(reportDocument(await reportOn(board, "school"), board.at.now, "Europe/London"));
    for (const part of ["HOW SOON AN ANSWER COMES", "TERM BY TERM, SIDE BY SIDE", "WHAT CANNOT BE CONCLUDED"])
      assert.ok(text.includes(part), part);
    assert.match(
      text,
      /Half within 1\d; a quarter within \d+; three quarters within \d+; nine of ten within 2\d/,
    );
  });

  it("does not move with a question of today, so that nobody sees in it what they have just seen asked", async () => {
    const before = await reportOn(board, "school");
    await board.say("tess", "Hungry again today. I plan to ask him why. Is that right?");
    await board.press("sam", "take");
    await board.press("sam", "answer", { outcome: "pause", text: "Talk with me first." });
    assert.deepEqual(await reportOn(board, "school"), before);
    assert.equal(before.until, "up to yesterday");
    board.at.now += 24 * 3_600_000;
    assert.notDeepEqual(await reportOn(board, "school"), before);
  });

  it("tells nobody but its worker of fewer than six, whatever happened", () => {
    const some = fc.record({
      answers: fc.array(fc.constantFrom("go_ahead", "adjust", "pause", "escalate", "signpost"), {
        maxLength: 40,
      }),
      silent: fc.nat(12),
    });
    fc.assert(
      fc.property(some, ({ answers, silent }) => {
        const questions: QuestionFacts[] = [
          ...answers.map((o) => answered("Mon 09:00", "Mon 09:20", o as "adjust")),
          ...Array.from({ length: silent }, () => question([["Mon 09:00", "tess", sent]])),
        ];
        const now = Date.parse("2026-12-04T12:00:00Z");
        const all = evaluate({ span: autumn, now, schools: [oakfield], questions, referrals: [] });
        for (const { figures } of [...figuresOf(all, "school"), ...figuresOf(all, "council")])
          for (const { id, n, rows = [], told, share = 0 } of figures) {
            for (const { count } of rows) assert.ok(count === null || count === 0 || count >= 5, id);
            assert.ok(n === undefined || n === 0 || n >= 5, id);
            const metric = all[id];
            if (told === "measured" && metric.kind === "share" && metric.of > 0) {
              const { part, of } = metric;
              assert.ok(of >= 10 && [part, of - part].every((k) => k === 0 || k >= 6), id);
              assert.ok(Math.abs(share - part / of) <= 0.005 + 1e-9, id);
            }
          }
      }),
      { numRuns: 200 },
    );
  });
});
