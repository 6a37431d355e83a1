import assert from "node:assert/strict";
import fc from "fast-check";
import { readDay, readDays, readSpans, writtenDay } from "../../bot/school/written-days.ts";
import { dateOf } from "../../bot/school/zone-time.ts";

describe("days as people write them", () => {
  for (const text of [
    "2 September 2026",
    "02 sept 2026",
    " 2 Sep. 2026 ",
    "2/9/2026",
    "2.9.2026",
    "2026-09-02",
  ])
    it(`"${text}" is 2 September 2026`, () => assert.equal(readDay(text), "2026-09-02"));

  for (const text of ["", "2 September", "31 February 2027", "2/13/2026", "9 Se 2026", "2026-9-2", "soon"])
    it(`"${text}" is no day`, () => assert.equal(readDay(text), undefined));

  it("are read back as they were written, whatever the day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 18_000, max: 40_000 }), (day) => {
        assert.equal(readDay(writtenDay(dateOf(day))), dateOf(day));
      }),
    );
  });

  it("stand one on a line, and a line that is no day is given back as it was written", () => {
    assert.deepEqual(readDays("2 September 2026\n\n  next Monday \n4/1/2027"), {
      read: ["2026-09-02", "2027-01-04"],
      unread: ["next Monday"],
    });
  });

  it("a term has a first and a last day on its line", () => {
    assert.deepEqual(
      readSpans("2 September 2026 to 23 October 2026\n2026-11-02 – 2026-12-18\n4 January 2027"),
      {
        read: [
          { from: "2026-09-02", to: "2026-10-23" },
          { from: "2026-11-02", to: "2026-12-18" },
        ],
        unread: ["4 January 2027"],
      },
    );
  });
});
