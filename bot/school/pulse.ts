import type { Calendar } from "./calendar.ts";
import { type SchoolDay, schoolDaysOf } from "./school-days.ts";
import { halfTermAt, termOf } from "./terms.ts";
import { MINUTE, type SchoolDate, localTime } from "./zone-time.ts";

/** So many school days of somebody's first question in a term pass before they are asked how sure they feel. */
export const pulseAfterDays = 10;
/** Nobody is asked in so many first and last school days between two holidays. */
export const quietDays = 3;
/** Not at the bell: so long (minutes) after the school opens. */
const afterOpening = 120;

// Everybody who asks first on one day is asked on one day, and a question must not wait for the reckoning.
const known = new WeakMap<Calendar, Map<string, number | undefined>>();

/**
 * When (ms) somebody is asked for their confidence: so many school days after a moment, else on the last day that is
 * left in its term; never near a holiday. Undefined when the term has no such day any more.
 */
export function pulseAt(calendar: Calendar, after: number, wait = pulseAfterDays): number | undefined {
  const { date } = localTime(after, calendar.timeZone);
  const moments = known.get(calendar) ?? new Map<string, number | undefined>();
  known.set(calendar, moments);
  const key = `${date} ${wait}`;
  if (!moments.has(key)) moments.set(key, reckon(calendar, date, wait));
  return moments.get(key);
}

function reckon(calendar: Calendar, date: SchoolDate, wait: number): number | undefined {
  const left = schoolDaysOf(calendar).filter((day) => day.date > date && termOf(day.date) === termOf(date));
  const open = left.filter((day) => !isNearHoliday(calendar, day));
  const day = open.find((one) => left.indexOf(one) >= wait - 1) ?? open.at(-1);
  return day && Math.min(day.opens + afterOpening * MINUTE, day.closes - MINUTE);
}

function isNearHoliday(calendar: Calendar, { date, opens }: SchoolDay): boolean {
  const halfTerm = halfTermAt(calendar, opens);
  const days = schoolDaysOf(calendar).filter(
    (day) => halfTerm && halfTerm.from <= day.date && day.date <= halfTerm.to,
  );
  const place = days.findIndex((day) => day.date === date);
  return place < quietDays || place >= days.length - quietDays;
}
