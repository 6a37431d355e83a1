import { isBankHoliday } from "./bank-holidays.ts";
import { type ClockTime, type SchoolDate, weekdayOf } from "./zone-time.ts";

/** A lesson or a break of the school's day, as the bell divides it. */
export type Period = { readonly name: string; readonly from: ClockTime; readonly to: ClockTime };

/** A day that ends early: one date, such as the last of term, or a day of every week (1 is Monday). */
export type ShortDay = { readonly on: SchoolDate | number; readonly closes: ClockTime };

export type Calendar = {
  readonly timeZone: string;
  readonly opens: ClockTime;
  readonly closes: ClockTime;
  /** Days of the week with school, 1 is Monday. */
  readonly weekdays: readonly number[];
  /** First and last day of each term or half-term, both included. */
  readonly terms: readonly { readonly from: SchoolDate; readonly to: SchoolDate }[];
  /** Any other days inside term on which nobody is in school. */
  readonly closedDays: readonly SchoolDate[];
  /** Training days: staff are in, pupils are not, and no school minute passes. */
  readonly insetDays?: readonly SchoolDate[] | undefined;
  /** Whose bank holidays close the school. Without it, or with `own`, they are among `closedDays`. */
  readonly bankHolidays?: "england" | "own" | undefined;
  readonly shortDays?: readonly ShortDay[] | undefined;
  readonly periods?: readonly Period[] | undefined;
};

/** Whether pupils are in school on this date. */
export function isSchoolDay(calendar: Calendar, date: SchoolDate): boolean {
  return (
    calendar.weekdays.includes(weekdayOf(date)) &&
    calendar.terms.some((t) => t.from <= date && date <= t.to) &&
    !calendar.closedDays.includes(date) &&
    calendar.insetDays?.includes(date) !== true &&
    !(calendar.bankHolidays === "england" && isBankHoliday(date))
  );
}

/** The clock time at which school ends on this date: a date's own hour goes before that of its day of the week. */
export function closesAt({ closes, shortDays = [] }: Calendar, date: SchoolDate): ClockTime {
  if (shortDays.length === 0) return closes;
  const weekday = weekdayOf(date);
  const short = shortDays.find((s) => s.on === date) ?? shortDays.find((s) => s.on === weekday);
  return short?.closes ?? closes;
}
