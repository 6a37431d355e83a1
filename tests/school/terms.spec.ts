import assert from "node:assert/strict";
import { endOfPeriod, periodAt } from "../../bot/school/periods.ts";
import { endOfTerm, isLastSchoolDayBeforeHoliday, schoolDaysBetween } from "../../bot/school/terms.ts";
import type { Calendar } from "../../bot/school/school-clock.ts";
import { calendar } from "../support/staff.ts";

const at = (iso: string): number => Date.parse(iso);
const iso = (moment: number | undefined): string | undefined =>
  moment === undefined ? undefined : new Date(moment).toISOString().slice(0, 16);

describe("terms", () => {
  for (const [date, is, why] of [
    ["2026-10-23", true, "the Friday before half-term"],
    ["2026-12-18", true, "the last day before Christmas"],
    ["2027-04-30", false, "the Friday before a bank holiday"],
    ["2026-11-27", false, "an ordinary Friday"],
    ["2026-10-24", false, "a day without school"],
    ["2027-05-28", true, "the last day of the calendar"],
  ] as const)
    it(`${why} is ${is ? "" : "not "}the last before a holiday`, () => {
      assert.equal(isLastSchoolDayBeforeHoliday(calendar, date), is);
    });

  it("a half-term that is listed as closed days ends a term as well", () => {
    const one: Calendar = {
      ...calendar,
      terms: [{ from: "2026-09-02", to: "2026-12-18" }],
      closedDays: ["2026-10-26", "2026-10-27", "2026-10-28", "2026-10-29", "2026-10-30"],
    };
    assert.ok(isLastSchoolDayBeforeHoliday(one, "2026-10-23"));
  });

  for (const [now, end] of [
    ["2026-11-24T10:00Z", "2026-12-18T15:30"],
    ["2026-12-18T15:29Z", "2026-12-18T15:30"],
    ["2026-12-18T15:30Z", "2027-03-31T14:30"],
    ["2026-10-28T10:00Z", "2026-12-18T15:30"],
    ["2027-05-28T14:30Z", undefined],
  ] as const)
    it(`at ${now} the end of term is ${end ?? "not known"}`, () => {
      assert.equal(iso(endOfTerm(calendar, at(now))), end);
    });

  it("a term that ends on a short day ends at its hour", () => {
    const short: Calendar = { ...calendar, shortDays: [{ on: "2026-12-18", closes: "13:00" }] };
    assert.equal(iso(endOfTerm(short, at("2026-11-24T10:00Z"))), "2026-12-18T13:00");
  });

  for (const [after, upTo, days] of [
    ["2026-11-24", "2026-11-25", 1],
    ["2026-11-24", "2026-12-01", 5],
    ["2026-10-23", "2026-11-02", 1],
    ["2026-11-27", "2026-11-29", 0],
    ["2026-11-25", "2026-11-24", 0],
    ["2026-11-24", "2026-11-24", 0],
  ] as const)
    it(`after ${after} up to ${upTo} there are ${days} school days`, () => {
      assert.equal(schoolDaysBetween(calendar, after, upTo), days);
    });
});

describe("periods", () => {
  const bells: Calendar = {
    ...calendar,
    periods: [
      { name: "Period 1", from: "08:30", to: "09:30" },
      { name: "Period 2", from: "09:40", to: "10:40" },
      { name: "Period 6", from: "14:30", to: "15:30" },
    ],
    shortDays: [{ on: "2026-12-18", closes: "15:00" }],
  };
  for (const [now, name, end, why] of [
    ["2026-11-24T08:30Z", "Period 1", "2026-11-24T09:30", "from its bell"],
    ["2026-11-24T09:29:59Z", "Period 1", "2026-11-24T09:30", "up to the next"],
    ["2026-11-24T09:30Z", undefined, undefined, "between periods"],
    ["2026-11-24T18:00Z", undefined, undefined, "in the evening"],
    ["2026-11-28T09:00Z", undefined, undefined, "at a weekend"],
    ["2026-12-18T14:40Z", "Period 6", "2026-12-18T15:00", "on a short day, to the end of school"],
    ["2026-12-18T15:10Z", undefined, undefined, "after the end of a short day"],
    ["2026-09-10T08:00Z", "Period 1", "2026-09-10T08:30", "in summer time"],
  ] as const)
    it(`${name ?? "none"} runs ${why}`, () => {
      assert.equal(periodAt(bells, at(now))?.period.name, name);
      assert.equal(iso(endOfPeriod(bells, at(now))), end);
    });

  it("are none where a school has listed none", () => {
    assert.equal(periodAt(calendar, at("2026-11-24T10:00Z")), undefined);
  });
});
