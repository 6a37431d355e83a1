import type { Calendar } from "./calendar.ts";
import { type SchoolDay, firstDay, schoolDaysOf } from "./school-days.ts";
import { type SchoolDate, dayNumber } from "./zone-time.ts";

// A long weekend with a bank holiday or a training day is no holiday; half-term, with nine days between, is.
const holidayDays = 7;

function endsTerm(days: readonly SchoolDay[], place: number): boolean {
  const [day, next] = [days[place], days[place + 1]];
  return day !== undefined && (!next || dayNumber(next.date) - dayNumber(day.date) > holidayDays);
}

/** Whether this is the last day with pupils before a holiday of a week or longer, or of the whole calendar. */
export function isLastSchoolDayBeforeHoliday(calendar: Calendar, date: SchoolDate): boolean {
  const days = schoolDaysOf(calendar);
  const place = firstDay(days, (day) => day.date >= date);
  return days[place]?.date === date && endsTerm(days, place);
}

/** The closing bell (ms) of the last school day before the next holiday, half-term included; undefined when none is left. */
export function endOfTerm(calendar: Calendar, now: number): number | undefined {
  const days = schoolDaysOf(calendar);
  let place = firstDay(days, (day) => day.closes > now);
  while (place < days.length && !endsTerm(days, place)) place++;
  return days[place]?.closes;
}

/** How many school days lie after one date, up to and including another; 0 when that is not later. */
export function schoolDaysBetween(calendar: Calendar, after: SchoolDate, upTo: SchoolDate): number {
  const days = schoolDaysOf(calendar);
  return Math.max(0, firstDay(days, (day) => day.date > upTo) - firstDay(days, (day) => day.date > after));
}
