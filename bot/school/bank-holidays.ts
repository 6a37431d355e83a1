import { type SchoolDate, dateOf, dayNumber, localTime, momentAt, weekdayOf } from "./zone-time.ts";

/**
 * The bank holidays of England (and Wales): Banking and Financial Dealings Act 1971, schedule 1, with New Year's Day,
 * early May and all substitute days by royal proclamation, as listed on GOV.UK. Whoever adds a year, or a day for a
 * jubilee, puts it here; `bankHolidayWarning` asks for it in good time.
 */
const england: ReadonlyMap<SchoolDate, string> = new Map([
  ["2025-01-01", "New Year's Day"],
  ["2025-04-18", "Good Friday"],
  ["2025-04-21", "Easter Monday"],
  ["2025-05-05", "Early May bank holiday"],
  ["2025-05-26", "Spring bank holiday"],
  ["2025-08-25", "Summer bank holiday"],
  ["2025-12-25", "Christmas Day"],
  ["2025-12-26", "Boxing Day"],
  ["2026-01-01", "New Year's Day"],
  ["2026-04-03", "Good Friday"],
  ["2026-04-06", "Easter Monday"],
  ["2026-05-04", "Early May bank holiday"],
  ["2026-05-25", "Spring bank holiday"],
  ["2026-08-31", "Summer bank holiday"],
  ["2026-12-25", "Christmas Day"],
  ["2026-12-28", "Boxing Day, substitute day"],
  ["2027-01-01", "New Year's Day"],
  ["2027-03-26", "Good Friday"],
  ["2027-03-29", "Easter Monday"],
  ["2027-05-03", "Early May bank holiday"],
  ["2027-05-31", "Spring bank holiday"],
  ["2027-08-30", "Summer bank holiday"],
  ["2027-12-27", "Christmas Day, substitute day"],
  ["2027-12-28", "Boxing Day, substitute day"],
  ["2028-01-03", "New Year's Day, substitute day"],
  ["2028-04-14", "Good Friday"],
  ["2028-04-17", "Easter Monday"],
  ["2028-05-01", "Early May bank holiday"],
  ["2028-05-29", "Spring bank holiday"],
  ["2028-08-28", "Summer bank holiday"],
  ["2028-12-25", "Christmas Day"],
  ["2028-12-26", "Boxing Day"],
]);

/** The first and the last year for which the bank holidays are known. */
export const bankHolidayYears = { first: 2025, last: 2028 } as const;
const knownTo: SchoolDate = `${bankHolidayYears.last}-12-31`;
const warnDaysBefore = 180;

/** The name of the bank holiday on this date in England, if it is one. */
export function bankHolidayName(date: SchoolDate): string | undefined {
  return england.get(date);
}

/** Whether this date is a bank holiday in England; false for years that are not known. */
export function isBankHoliday(date: SchoolDate): boolean {
  return england.has(date);
}

/** A sentence for whoever looks after the bot, from 180 days before the known bank holidays run out. */
export function bankHolidayWarning(now: number, timeZone = "Europe/London"): string | undefined {
  const left = dayNumber(knownTo) - dayNumber(localTime(now, timeZone).date);
  if (left >= warnDaysBefore) return undefined;
  return left < 0
    ? `The bank holidays after ${knownTo} are not known: working days and school days are counted as if there were none.`
    : `The bank holidays are known only until ${knownTo}, ${left} day(s) from now. Ask for a newer Sounding Board.`;
}

/** A day on which councils work: Monday to Friday, and no bank holiday. */
export function isWorkingDay(date: SchoolDate): boolean {
  const weekday = weekdayOf(date);
  return weekday >= 1 && weekday <= 5 && !isBankHoliday(date);
}

/**
 * The moment (ms) at the same time of day, so many of the council's working days later: the clock of "within one
 * working day" (Working Together, the response to a referral). Undefined for less than one day, or past the years whose bank holidays are known.
 */
export function afterWorkingDays(from: number, days: number, timeZone = "Europe/London"): number | undefined {
  const { date, minutes } = localTime(from, timeZone);
  let left = days;
  for (let day = dayNumber(date) + 1; day <= dayNumber(knownTo); day++)
    if (isWorkingDay(dateOf(day)) && --left === 0) return momentAt(dateOf(day), minutes, timeZone);
  return undefined;
}
