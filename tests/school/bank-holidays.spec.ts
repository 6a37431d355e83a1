import assert from "node:assert/strict";
import {
  afterWorkingDays,
  bankHolidayName,
  bankHolidayWarning,
  bankHolidayYears,
  isBankHoliday,
  isWorkingDay,
} from "../../bot/school/bank-holidays.ts";

const day = 86_400_000;
const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** Easter Sunday by the rule of the Book of Common Prayer, in the form that J. M. Oudin gave it. */
function easter(year: number): Date {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const correction = Math.floor((century - 17) / 25);
  let moon =
    (century - Math.floor(century / 4) - Math.floor((century - correction) / 3) + 19 * golden + 15) % 30;
  moon -= Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11));
  const sunday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  const offset = moon - sunday;
  const month = 3 + Math.floor((offset + 40) / 44);
  return new Date(Date.UTC(year, month - 1, offset + 28 - 31 * Math.floor(month / 4)));
}

/** The bank holidays of a year by the Act and the proclamations, worked out afresh. */
function byTheAct(year: number): readonly string[] {
  const firstMonday = (month: number): Date => {
    const first = new Date(Date.UTC(year, month, 1));
    return new Date(first.getTime() + ((8 - first.getUTCDay()) % 7) * day);
  };
  const lastMonday = (month: number): Date => {
    const last = new Date(Date.UTC(year, month + 1, 0));
    return new Date(last.getTime() - ((last.getUTCDay() + 6) % 7) * day);
  };
  const taken = [
    ...[new Date(easter(year).getTime() - 2 * day), new Date(easter(year).getTime() + day)],
    ...[firstMonday(4), lastMonday(4), lastMonday(7)],
  ].map(iso);
  // A day that falls on a weekend is taken on the next day that is neither weekend nor holiday.
  const isFree = (date: Date): boolean => date.getUTCDay() % 6 !== 0 && !taken.includes(iso(date));
  const onWeekdays = ["01-01", "12-25", "12-26"].map((date) => new Date(`${year}-${date}`));
  for (const date of onWeekdays) if (isFree(date)) taken.push(iso(date));
  for (const date of onWeekdays) {
    if (taken.includes(iso(date))) continue;
    let instead = date;
    while (!isFree(instead)) instead = new Date(instead.getTime() + day);
    taken.push(iso(instead));
  }
  return taken.sort();
}

describe("the bank holidays of England", () => {
  const { first, last }: Readonly<Record<"first" | "last", number>> = bankHolidayYears;
  for (let year = first; year <= last; year++)
    it(`of ${year} are those of the Act and the proclamations`, () => {
      const known: string[] = [];
      for (
        let date = new Date(`${year}-01-01`);
        date.getUTCFullYear() === year;
        date = new Date(date.getTime() + day)
      )
        if (isBankHoliday(iso(date))) known.push(iso(date));
      assert.deepEqual(known, byTheAct(year));
      assert.equal(known.length, 8);
      for (const date of known)
        assert.equal(bankHolidayName(date)?.includes("substitute"), isMoved(date), date);
    });

  const isMoved = (date: string): boolean => !/-(01-01|12-25|12-26)$/.test(date) && /-(01|12)-/.test(date);

  it("are warned of half a year before the known years end, and after", () => {
    const at = (date: string): string | undefined => bankHolidayWarning(Date.parse(`${date}T10:00Z`));
    assert.equal(at("2026-11-24"), undefined);
    assert.equal(at("2028-07-04"), undefined);
    assert.match(at("2028-07-05") ?? "", /only until 2028-12-31, 179 day/);
    assert.match(at("2029-01-01") ?? "", /not known/);
  });
});

describe("the council's working days", () => {
  it("are Monday to Friday without bank holidays", () => {
    assert.ok(isWorkingDay("2026-12-24"));
    for (const date of ["2026-12-25", "2026-12-26", "2026-12-27", "2026-12-28"])
      assert.ok(!isWorkingDay(date));
    assert.ok(isWorkingDay("2026-12-29"));
  });

  for (const [from, days, then, why] of [
    ["2026-11-24T10:15Z", 1, "2026-11-25T10:15", "the next day"],
    ["2026-11-27T16:00Z", 1, "2026-11-30T16:00", "over a weekend"],
    ["2026-12-24T10:00Z", 1, "2026-12-29T10:00", "over Christmas, with its substitute day"],
    ["2027-03-25T10:00Z", 1, "2027-03-30T09:00", "over Easter and the clock change"],
    ["2026-11-28T10:00Z", 1, "2026-11-30T10:00", "from a Saturday"],
    ["2026-11-24T10:15Z", 15, "2026-12-15T10:15", "for three weeks"],
  ] as const)
    it(`so many working days later: ${why}`, () => {
      const found = afterWorkingDays(Date.parse(from), days);
      assert.equal(found === undefined ? undefined : new Date(found).toISOString().slice(0, 16), then);
    });

  it("are not counted where the bank holidays are not known, nor for no days", () => {
    assert.equal(afterWorkingDays(Date.parse("2028-12-29T10:00Z"), 1), undefined);
    assert.equal(afterWorkingDays(Date.parse("2026-11-24T10:00Z"), 0), undefined);
  });
});
