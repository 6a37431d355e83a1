import assert from "node:assert/strict";
import { momentsOf, overlaps, spanOf, termAt, termBefore } from "../../bot/evaluation/terms.ts";
import { dateOf, dayNumber } from "../../bot/school/zone-time.ts";

describe("terms and school years", () => {
  it("put every day into exactly one term, and the terms one after the other", () => {
    for (let day = dayNumber("2026-01-01"); day <= dayNumber("2028-03-01"); day++) {
      const term = termAt(dateOf(day));
      assert.ok(term.from <= dateOf(day) && dateOf(day) <= term.to, dateOf(day));
      assert.equal(termBefore(term).to, dateOf(dayNumber(term.from) - 1));
      assert.deepEqual(spanOf(term.id), term);
    }
  });

  it("read their ids and nothing else", () => {
    assert.equal(spanOf("2026-27")?.name, "School year 2026/27");
    for (const wrong of ["2026-28", "2026-winter", "", "26-27", "2026-spring2", "1999-autumn"])
      assert.equal(spanOf(wrong), undefined, wrong);
  });

  it("know what overlaps, and where a day of summer time begins", () => {
    const [year, spring, autumn] = [spanOf("2026-27")!, spanOf("2027-spring")!, spanOf("2027-autumn")!];
    assert.ok(overlaps(year, spring) && !overlaps(year, autumn) && !overlaps(spring, autumn));
    const { from, to } = momentsOf(spring, "Europe/London");
    assert.deepEqual(
      [new Date(from).toISOString(), new Date(to).toISOString()],
      ["2027-01-01T00:00:00.000Z", "2027-04-09T23:00:00.000Z"],
    );
  });
});
