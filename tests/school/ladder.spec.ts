import assert from "node:assert/strict";
import { isLeavingSoon, rungsFor, usualLadder } from "../../bot/school/ladder.ts";
import type { Calendar } from "../../bot/school/school-clock.ts";

const calendar: Calendar = {
  timeZone: "Europe/London",
  opens: "08:45",
  closes: "15:15",
  weekdays: [1, 2, 3, 4, 5],
  terms: [
    { from: "2026-09-02", to: "2026-10-23" },
    { from: "2026-11-02", to: "2026-12-18" },
    { from: "2027-01-04", to: "2027-04-01" },
  ],
  closedDays: ["2026-11-27"],
  shortDays: [{ on: "2026-12-17", closes: "13:00" }],
};

/** The rungs as the school's clock shows them in UTC. */
function rungs(since: string): readonly string[] | undefined {
  const found = rungsFor(calendar, usualLadder, Date.parse(since));
  return (
    found &&
    [found.offerCover, found.dontWait, found.unanswered].map((at) => new Date(at).toISOString().slice(0, 16))
  );
}

describe("the rungs of the ladder of silence", () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    ["in the morning", "2026-11-24T10:15Z", ["2026-11-24T10:25", "2026-11-24T10:35", "2026-11-24T11:15"]],
    [
      "before the school opens",
      "2026-11-24T07:00Z",
      ["2026-11-24T08:55", "2026-11-24T09:05", "2026-11-24T09:45"],
    ],
    [
      "half an hour before the end",
      "2026-11-24T14:45Z",
      ["2026-11-24T14:55", "2026-11-24T15:05", "2026-11-24T15:15"],
    ],
    [
      "in the last minutes before the holidays",
      "2026-12-18T15:10Z",
      ["2026-12-18T15:15", "2026-12-18T15:15", "2026-12-18T15:15"],
    ],
    [
      "half an hour before the end of a short day",
      "2026-12-17T12:30Z",
      ["2026-12-17T12:40", "2026-12-17T12:50", "2026-12-17T13:00"],
    ],
    [
      "after the end of a short day",
      "2026-12-17T13:00Z",
      ["2026-12-18T08:55", "2026-12-18T09:05", "2026-12-18T09:45"],
    ],
    [
      "after the end, before an INSET day and a weekend",
      "2026-11-26T15:15Z",
      ["2026-11-30T08:55", "2026-11-30T09:05", "2026-11-30T09:45"],
    ],
    ["in summer time", "2026-10-23T09:00Z", ["2026-10-23T09:10", "2026-10-23T09:20", "2026-10-23T10:00"]],
    [
      "over half-term and the end of summer time",
      "2026-10-23T14:15Z",
      ["2026-11-02T08:55", "2026-11-02T09:05", "2026-11-02T09:45"],
    ],
    ["over the new year", "2026-12-18T15:15Z", ["2027-01-04T08:55", "2027-01-04T09:05", "2027-01-04T09:45"]],
    [
      "over the beginning of summer time",
      "2027-03-26T15:15Z",
      ["2027-03-29T07:55", "2027-03-29T08:05", "2027-03-29T08:45"],
    ],
  ];
  for (const [when, since, expected] of table)
    it(`asked ${when}`, () => {
      assert.deepEqual(rungs(since), expected);
    });

  it("there are none when no school day is left", () => {
    assert.equal(rungs("2027-04-01T14:15Z"), undefined);
  });

  it("a child leaves soon within 45 minutes, and not at 45", () => {
    const now = Date.parse("2026-11-24T14:00Z");
    assert.ok(isLeavingSoon(usualLadder, now + 44 * 60_000, now));
    assert.ok(!isLeavingSoon(usualLadder, now + 45 * 60_000, now));
  });
});
