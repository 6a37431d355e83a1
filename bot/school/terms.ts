import type { Calendar } from "./calendar.ts";
import { type SchoolDay, firstDay, schoolDaysOf } from "./school-days.ts";
import { type SchoolDate, dayNumber, localTime } from "./zone-time.ts";

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

/** The three terms of a year, first and last day of each as month and day. */
export type Season = "autumn" | "spring" | "summer";

/**
 * The same days for every school, whatever its own calendar says, so that every day lies in exactly one term, and no
 * change of a calendar can make two terms overlap.
 */
export const seasons: Readonly<Record<Season, readonly [from: string, to: string]>> = {
  spring: ["01-01", "04-09"],
  summer: ["04-10", "08-31"],
  autumn: ["09-01", "12-31"],
};

function seasonOf(date: SchoolDate): Season {
  const day = date.slice(5);
  if (day < seasons.summer[0]) return "spring";
  return day < seasons.autumn[0] ? "summer" : "autumn";
}

/** `2026-autumn`: the term of a date. */
export function termOf(date: SchoolDate): string {
  return `${date.slice(0, 4)}-${seasonOf(date)}`;
}

/** The first date of the next term. */
export function nextTermFrom(date: SchoolDate): SchoolDate {
  const year = date.slice(0, 4);
  const season = seasonOf(date);
  if (season === "autumn") return `${Number(year) + 1}-${seasons.spring[0]}`;
  return `${year}-${seasons[season === "spring" ? "summer" : "autumn"][0]}`;
}

/**
 * The school days between two holidays in which a moment lies, first and last included: a half-term, as the school's
 * own calendar has it. In a holiday it is the one that is over; undefined before the first school day.
 */
export function halfTermAt(
  calendar: Calendar,
  now: number,
): { readonly from: SchoolDate; readonly to: SchoolDate } | undefined {
  const days = schoolDaysOf(calendar);
  const { date: today } = localTime(now, calendar.timeZone);
  const place = firstDay(days, (day) => day.date > today) - 1;
  if (place < 0) return undefined;
  let [first, last] = [place, place];
  while (first > 0 && !endsTerm(days, first - 1)) first--;
  while (!endsTerm(days, last)) last++;
  const [from, to] = [days[first], days[last]];
  return from && to && { from: from.date, to: to.date };
}

/** How many school days lie after one date, up to and including another; 0 when that is not later. */
export function schoolDaysBetween(calendar: Calendar, after: SchoolDate, upTo: SchoolDate): number {
  const days = schoolDaysOf(calendar);
  return Math.max(0, firstDay(days, (day) => day.date > upTo) - firstDay(days, (day) => day.date > after));
}
