import assert from "node:assert/strict";
import fc from "fast-check";
import { type Calendar, closesAt } from "../../bot/school/calendar.ts";
import {
  afterSchoolDays,
  afterSchoolMinutes,
  isOpen,
  isSchoolDay,
  nextOpening,
  schoolMinutes,
} from "../../bot/school/school-clock.ts";
import { currentOrNextDay, firstDay, schoolDaysOf, schoolUpTo } from "../../bot/school/school-days.ts";

const at = (iso: string): number => Date.parse(iso);
const iso = (moment: number | undefined): string | undefined =>
  moment === undefined ? undefined : new Date(moment).toISOString().slice(0, 16);

/** A year with both clock changes inside term, an INSET day, short days and the bank holidays of England. */
const calendar: Calendar = {
  timeZone: "Europe/London",
  opens: "08:45",
  closes: "15:15",
  weekdays: [1, 2, 3, 4, 5],
  terms: [
    { from: "2027-01-04", to: "2027-04-09" },
    { from: "2026-09-02", to: "2026-12-18" },
    { from: "2027-04-19", to: "2027-07-21" },
  ],
  closedDays: ["2026-11-19"],
  insetDays: ["2026-09-02", "2026-11-27"],
  bankHolidays: "england",
  shortDays: [
    { on: 5, closes: "14:30" },
    { on: "2026-12-18", closes: "13:00" },
  ],
  periods: [],
};
/** A school that is in every day and far from whole hours, where the day has 23 or 25 hours twice a year. */
const boarding: Calendar = {
  ...{ timeZone: "Australia/Lord_Howe", opens: "00:00", closes: "23:59", weekdays: [0, 1, 2, 3, 4, 5, 6] },
  ...{ terms: [{ from: "2026-08-01", to: "2027-06-30" }], closedDays: [] },
};

const moments = fc.integer({ min: at("2026-08-25T00:00Z"), max: at("2027-07-30T00:00Z") });
const minutes = fc.integer({ min: 0, max: 3_000 });
const calendars = fc.constantFrom(calendar, boarding);

/** The same by looking at the clock on the wall every minute: slow, and written without the code it tests. */
function countedMinutes({ timeZone, ...school }: Calendar, from: number, to: number): number {
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  let counted = 0;
  for (let moment = from; moment < to; moment += 60_000) {
    const [date = "", time = ""] = clock.format(moment).split(" ");
    const weekday = new Date(date).getUTCDay();
    const closes =
      date === "2026-12-18" && school.shortDays
        ? "13:00"
        : weekday === 5 && school.shortDays
          ? "14:30"
          : school.closes;
    const isDay =
      school.weekdays.includes(weekday) &&
      school.terms.some((term) => term.from <= date && date <= term.to) &&
      ![...school.closedDays, ...(school.insetDays ?? [])].includes(date) &&
      !(school.bankHolidays && ["2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31"].includes(date));
    if (isDay && school.opens <= time && time < closes) counted++;
  }
  return counted;
}

describe("school minutes", () => {
  for (const [from, to, expected, why] of [
    ["2026-11-24T10:00Z", "2026-11-24T10:30Z", 30, "inside a day count as they are"],
    ["2026-11-24T08:00Z", "2026-11-24T08:50Z", 5, "begin at the bell"],
    ["2026-11-24T15:00Z", "2026-11-24T20:00Z", 15, "end at the bell"],
    ["2026-11-24T15:00Z", "2026-11-25T09:00Z", 30, "leave out the night"],
    ["2026-11-26T15:00Z", "2026-11-30T09:00Z", 30, "leave out a training day and the weekend"],
    ["2026-11-18T15:00Z", "2026-11-20T09:00Z", 30, "leave out a closed day"],
    ["2026-11-20T14:00Z", "2026-11-20T15:15Z", 30, "end early on a Friday"],
    ["2026-12-18T12:00Z", "2027-01-04T09:00Z", 75, "leave out the holidays and the new year"],
    ["2027-03-25T15:00Z", "2027-03-30T08:00Z", 30, "leave out the bank holidays of Easter"],
    ["2026-10-23T13:00Z", "2026-10-26T09:00Z", 45, "run on when the clocks go back"],
    ["2026-11-28T10:00Z", "2026-11-29T10:00Z", 0, "are none at a weekend"],
    ["2026-11-24T10:30Z", "2026-11-24T10:00Z", 0, "are none backwards"],
    ["2027-07-21T13:30Z", "2027-12-01T10:00Z", 45, "are none after the last term"],
  ] as const)
    it(why, () => assert.equal(schoolMinutes(calendar, at(from), at(to)), expected));

  it("are exact to the millisecond", () => {
    const from = at("2026-11-24T10:00Z");
    assert.equal(schoolMinutes(calendar, from, from + 1), 1 / 60_000);
  });

  it("of two stretches are those of the whole", () => {
    fc.assert(
      fc.property(calendars, fc.tuple(moments, moments, moments), (school, three) => {
        const [a, b, c] = three.sort((x, y) => x - y);
        const ms = (from: number, to: number): number => Math.round(schoolMinutes(school, from, to) * 60_000);
        assert.equal(ms(a, b) + ms(b, c), ms(a, c));
      }),
    );
  });

  it("between a moment and so many school minutes later are so many", () => {
    fc.assert(
      fc.property(calendars, moments, minutes, (school, from, later) => {
        const then = afterSchoolMinutes(school, from, later);
        if (then === undefined) return;
        assert.equal(schoolMinutes(school, from, then), later);
      }),
    );
  });

  it("never grow smaller with time, nor larger than the time itself, and are none out of hours", () => {
    fc.assert(
      fc.property(calendars, moments, fc.nat(20 * 86_400_000), (school, from, length) => {
        const all = schoolMinutes(school, from, from + length);
        assert.ok(all >= 0 && all <= length / 60_000);
        assert.ok(schoolMinutes(school, from, from + length + 60_000) >= all);
        const opens = nextOpening(school, from);
        if (opens !== undefined) assert.equal(schoolMinutes(school, from, opens), 0);
        if (isOpen(school, from)) assert.ok(schoolMinutes(school, from, from + 1) > 0);
      }),
    );
  });

  describe("are what somebody counts who looks at the clock every minute", () => {
    for (const [school, from, to, why] of [
      [calendar, "2026-10-22T12:00Z", "2026-10-27T12:00Z", "while the clocks go back"],
      [calendar, "2027-03-24T12:00Z", "2027-03-31T12:00Z", "while the clocks go forward, over Easter"],
      [calendar, "2026-12-16T12:00Z", "2027-01-06T12:00Z", "over the new year"],
      [boarding, "2026-10-02T00:00Z", "2026-10-05T00:00Z", "where the clocks go forward by half an hour"],
      [boarding, "2027-04-02T00:00Z", "2027-04-05T00:00Z", "where the clocks go back by half an hour"],
    ] as const)
      it(why, () => {
        const [start, end] = [at(from), at(to)];
        assert.equal(schoolMinutes(school, start, end), countedMinutes(school, start, end));
        fc.assert(
          fc.property(fc.nat((end - start) / 60_000), fc.nat(600), (offset, length) => {
            const begin = start + offset * 60_000;
            assert.equal(
              schoolMinutes(school, begin, begin + length * 60_000),
              countedMinutes(school, begin, begin + length * 60_000),
            );
          }),
          { numRuns: 12 },
        );
      });
  });

  it("of a week cost far less than asking Intl once", () => {
    const asked = 20_000;
    const time = (work: (n: number) => void): number => {
      const start = process.hrtime.bigint();
      for (let n = 0; n < asked; n++) work(n);
      return Number(process.hrtime.bigint() - start) / asked;
    };
    const clock = new Intl.DateTimeFormat("en-GB", {
      timeZone: "Europe/London",
      hour: "2-digit",
      minute: "2-digit",
    });
    const start = at("2026-11-16T09:00Z");
    schoolMinutes(calendar, start, start + 1);
    const ours = time((n) =>
      schoolMinutes(calendar, start + n * 60_000, start + n * 60_000 + 7 * 86_400_000),
    );
    const intl = time((n) => clock.formatToParts(start + n * 60_000));
    assert.ok(ours < intl * 2, `${Math.round(ours)} ns for a week, ${Math.round(intl)} ns for Intl`);
  });
});

describe("the days of a calendar", () => {
  it("are in order whatever order the terms have, each once, though terms overlap", () => {
    const overlapping = { ...calendar, terms: [...calendar.terms, { from: "2026-11-23", to: "2026-12-04" }] };
    const dates = schoolDaysOf(overlapping).map((day) => day.date);
    assert.deepEqual(dates, [...new Set(dates)].sort());
    assert.deepEqual(
      dates,
      schoolDaysOf(calendar).map((day) => day.date),
    );
  });

  it("know how much school came before each", () => {
    const days = schoolDaysOf(calendar);
    for (const [i, day] of days.entries()) {
      const before = days[i - 1];
      assert.equal(day.before, before ? before.before + before.closes - before.opens : 0);
      assert.equal(schoolUpTo(calendar, day.opens), day.before);
    }
  });

  it("are none for bank holidays, training days and closed days", () => {
    for (const date of ["2026-09-02", "2026-11-19", "2026-11-27", "2027-03-26", "2027-03-29", "2027-05-03"])
      assert.ok(!isSchoolDay(calendar, date), date);
    assert.ok(isSchoolDay({ ...calendar, bankHolidays: "own" }, "2027-05-03"));
  });

  it("end at the hour of the date, of the day of the week, or of the school, in this order", () => {
    assert.equal(closesAt(calendar, "2026-12-18"), "13:00");
    assert.equal(closesAt(calendar, "2026-12-11"), "14:30");
    assert.equal(closesAt(calendar, "2026-12-10"), "15:15");
  });

  it("a moment is in its day up to the closing bell, and then before the next", () => {
    const on = (moment: string): string | undefined => currentOrNextDay(calendar, at(moment))?.date;
    assert.equal(on("2026-11-24T15:14:59.999Z"), "2026-11-24");
    assert.equal(on("2026-11-24T15:15Z"), "2026-11-25");
    assert.equal(on("2027-07-21T14:15Z"), undefined);
    assert.equal(
      firstDay([], () => true),
      0,
    );
  });

  it("so many school days later is the same hour of a school day", () => {
    for (const [days, then] of [
      [1, "2026-11-25T17:10"],
      [2, "2026-11-26T17:10"],
      [3, "2026-11-30T17:10"],
    ] as const)
      assert.equal(iso(afterSchoolDays(calendar, at("2026-11-24T17:10Z"), days)), then);
    assert.equal(iso(afterSchoolDays(calendar, at("2027-03-25T10:10Z"), 1)), "2027-03-30T09:10");
    for (const days of [0, -1, 500])
      assert.equal(afterSchoolDays(calendar, at("2026-11-24T17:10Z"), days), undefined);
  });
});
