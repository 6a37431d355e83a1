import assert from "node:assert/strict";
import { runTerm } from "./term.ts";

describe("three schools, the week of the clock change and the one after", function () {
  this.timeout(60_000);

  it("leave no question without a person who has it when the school closes", async () => {
    const report = await runTerm(7, "2027-03-22", "2027-04-05", 250);
    assert.deepEqual(report.adrift, []);
    assert.ok(report.questions > 150, `${report.questions} questions`);
    for (const end of ["answered", "handled", "withdrawn"]) assert.ok((report.ended[end] ?? 0) > 0, end);
    assert.ok((report.atClosing["unanswered, with an owner"] ?? 0) > 0);
    assert.ok(report.kept > 0);
    assert.ok(report.minutesToAnswer.length > 50);
  });
});
