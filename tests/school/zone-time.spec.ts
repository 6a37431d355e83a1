import assert from "node:assert/strict";
import fc from "fast-check";
import { dateOf, dayNumber, daysAfter, localTime, momentAt, weekdayOf } from "../../bot/school/zone-time.ts";

const zones = [
  "Europe/London",
  "Europe/Dublin",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "UTC",
];
const moments = fc.integer({ min: Date.parse("1990-01-01"), max: Date.parse("2040-01-01") });

describe("the time in a zone", () => {
  it("is what Intl says, at any moment, before and after every clock change", () => {
    const clocks = new Map(
      zones.map((timeZone) => [
        timeZone,
        new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }),
      ]),
    );
    const agree = (moment: number, timeZone: string): void => {
      const { date, minutes, weekday } = localTime(moment, timeZone);
      const time = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, "0")).join(":");
      assert.equal(`${date} ${time}`, clocks.get(timeZone)!.format(moment));
      assert.equal(weekday, new Date(`${date}T12:00Z`).getUTCDay());
    };
    fc.assert(fc.property(moments, fc.constantFrom(...zones), agree), { numRuns: 500 });
    for (const change of ["2026-03-29T01:00Z", "2026-10-25T01:00Z", "2027-03-28T01:00Z", "2027-10-31T01:00Z"])
      for (const off of [-60_000, -1, 0, 1, 60_000]) agree(Date.parse(change) + off, "Europe/London");
    for (const change of ["2026-04-04T15:00Z", "2026-10-03T15:30Z"])
      for (const off of [-60_000, -1, 0, 1, 60_000]) agree(Date.parse(change) + off, "Australia/Lord_Howe");
  });

  it("stays right when more days are asked for than are remembered", () => {
    const start = Date.parse("2001-01-01T12:00Z");
    for (let day = 0; day < 12_000; day++) localTime(start + day * 86_400_000, "UTC");
    assert.equal(localTime(start, "UTC").date, "2001-01-01");
  });

  it("of a date in words and back is the same moment, clock changes apart", () => {
    fc.assert(
      fc.property(moments, fc.constantFrom("Europe/London", "Asia/Kathmandu"), (moment, zone) => {
        const whole = moment - (moment % 60_000);
        const { date, minutes } = localTime(whole, zone);
        const back = momentAt(date, minutes, zone);
        const again = localTime(back, zone);
        assert.deepEqual([again.date, again.minutes], [date, minutes]);
        assert.ok(back === whole || Math.abs(back - whole) === 3_600_000);
      }),
    );
  });

  it("a moment that is none is refused, as Intl refuses it", () => {
    assert.throws(() => localTime(Number.NaN, "Europe/London"), RangeError);
  });
});

describe("dates", () => {
  it("are counted across months, years and leap days", () => {
    assert.equal(daysAfter("2026-12-31", 1), "2027-01-01");
    assert.equal(daysAfter("2028-02-28", 1), "2028-02-29");
    assert.equal(daysAfter("2027-03-01", -1), "2027-02-28");
    assert.equal(dateOf(dayNumber("2026-11-24")), "2026-11-24");
  });

  it("have a day of the week, before 1970 too", () => {
    assert.deepEqual(["2026-11-24", "2026-11-29", "1969-12-28"].map(weekdayOf), [2, 0, 0]);
  });
});
