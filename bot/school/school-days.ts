import { type Calendar, closesAt, isSchoolDay } from "./calendar.ts";
import { type SchoolDate, dateOf, dayNumber, minutesOf, momentAt } from "./zone-time.ts";

/** One day with pupils in school, from bell to bell (ms). */
export type SchoolDay = {
  readonly date: SchoolDate;
  readonly opens: number;
  readonly closes: number;
  /** How much school (ms) the calendar holds before this day. */
  readonly before: number;
};

// A calendar never changes once it is read, and its days are asked for on every message.
const known = new WeakMap<Calendar, readonly SchoolDay[]>();

/** Every school day of the calendar in order, whatever order its terms are listed in. */
export function schoolDaysOf(calendar: Calendar): readonly SchoolDay[] {
  const found = known.get(calendar);
  if (found) return found;
  const days: SchoolDay[] = [];
  let before = 0;
  let next = -Infinity;
  for (const term of [...calendar.terms].sort((a, b) => dayNumber(a.from) - dayNumber(b.from)))
    for (let number = Math.max(dayNumber(term.from), next); number <= dayNumber(term.to); number++) {
      next = number + 1;
      const date = dateOf(number);
      if (!isSchoolDay(calendar, date)) continue;
      const opens = momentAt(date, minutesOf(calendar.opens), calendar.timeZone);
      const closes = momentAt(date, minutesOf(closesAt(calendar, date)), calendar.timeZone);
      days.push({ date, opens, closes, before });
      before += Math.max(0, closes - opens);
    }
  known.set(calendar, days);
  return days;
}

/** The place of the first day that fulfils a condition which all later days fulfil too; the length when none does. */
export function firstDay(days: readonly SchoolDay[], isReached: (day: SchoolDay) => boolean): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const day = days[middle];
    if (day && isReached(day)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The school day that runs now, else the next one; undefined when none is left. */
export function currentOrNextDay(calendar: Calendar, now: number): SchoolDay | undefined {
  const days = schoolDaysOf(calendar);
  return days[firstDay(days, (day) => day.closes > now)];
}

/** How much school (ms) the calendar holds up to this moment. */
export function schoolUpTo(calendar: Calendar, now: number): number {
  const day = currentOrNextDay(calendar, now);
  if (day) return day.before + Math.max(0, now - day.opens);
  const last = schoolDaysOf(calendar).at(-1);
  return last ? last.before + Math.max(0, last.closes - last.opens) : 0;
}
