import { type Calendar, closesAt } from "./calendar.ts";
import { currentOrNextDay, firstDay, schoolDaysOf, schoolUpTo } from "./school-days.ts";
import {
  DAY,
  MINUTE,
  type SchoolDate,
  dayNumber,
  daysAfter,
  localTime,
  minutesOf,
  momentAt,
  weekdayOf,
} from "./zone-time.ts";

export { type Calendar, isSchoolDay } from "./calendar.ts";
export { type ClockTime, type SchoolDate, localTime, momentAt } from "./zone-time.ts";

const weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** `Monday`: the name of a day of the week, 0 is Sunday. */
export function weekdayName(weekday: number): string {
  return weekdayNames[weekday] ?? "";
}

/** The moment (ms) of a clock time on the school's present day; undefined when it is no clock time. */
export function todayAt({ timeZone }: Calendar, time: string, now: number): number | undefined {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined;
  return momentAt(localTime(now, timeZone).date, minutesOf(time), timeZone);
}

/** Whether the school is open at this moment: a school day, from opening up to (not including) closing. */
export function isOpen(calendar: Calendar, now: number): boolean {
  const day = currentOrNextDay(calendar, now);
  return day !== undefined && day.opens <= now;
}

/** The next moment (ms) at which the school opens, `now` itself if it is open; undefined when no term is left. */
export function nextOpening(calendar: Calendar, now: number): number | undefined {
  const day = currentOrNextDay(calendar, now);
  return day && Math.max(day.opens, now);
}

/** The next school days from a date on, that date among them: at most so many. */
export function nextSchoolDays(calendar: Calendar, from: SchoolDate, count: number): readonly SchoolDate[] {
  const days = schoolDaysOf(calendar);
  const first = firstDay(days, (day) => day.date >= from);
  return days.slice(first, first + count).map((day) => day.date);
}

/** When the school closes on the day of this moment (ms), early on a short day. */
export function closingOn(calendar: Calendar, now: number): number {
  const { date } = localTime(now, calendar.timeZone);
  return momentAt(date, minutesOf(closesAt(calendar, date)), calendar.timeZone);
}

/**
 * The minutes, with fractions, inside school hours between two moments (ms): the measure of every promise and figure.
 * 0 when `to` is not later than `from`.
 */
export function schoolMinutes(calendar: Calendar, from: number, to: number): number {
  return to <= from ? 0 : (schoolUpTo(calendar, to) - schoolUpTo(calendar, from)) / MINUTE;
}

/**
 * The moment (ms) that lies this many school minutes after `from`; time outside school hours does not count.
 * Undefined when the calendar has not that much school left.
 */
export function afterSchoolMinutes(calendar: Calendar, from: number, minutes: number): number | undefined {
  const days = schoolDaysOf(calendar);
  const start = firstDay(days, (day) => day.closes > from);
  const target = schoolUpTo(calendar, from) + minutes * MINUTE;
  // The closing bell belongs to the day that it ends.
  const reached = firstDay(days, (day) => day.before + day.closes - day.opens >= target);
  const day = days[Math.max(start, reached)];
  return day && day.opens + target - day.before;
}

/** The moment (ms) at the same time of day, so many school days later; undefined when no such day is left. */
export function afterSchoolDays(calendar: Calendar, from: number, days: number): number | undefined {
  if (days < 1) return undefined;
  const { date, minutes } = localTime(from, calendar.timeZone);
  const all = schoolDaysOf(calendar);
  const day = all[firstDay(all, (one) => one.date > date) + days - 1];
  return day && momentAt(day.date, minutes, calendar.timeZone);
}

/** `10:42` on the school's wall clock. */
export function clockTime(moment: number, timeZone: string): string {
  const { minutes } = localTime(moment, timeZone);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** `today`, `tomorrow`, or `on Monday`: a date of the coming days, as people say it. */
export function spokenDate(date: SchoolDate, now: number, timeZone: string): string {
  const today = localTime(now, timeZone).date;
  if (date === today) return "today";
  if (date === daysAfter(today, 1)) return "tomorrow";
  return `on ${weekdayName(weekdayOf(date))}`;
}

/** `Tuesday 24 November`. */
export function spokenDay(date: SchoolDate): string {
  const options = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-GB", options).format(dayNumber(date) * DAY).replace(",", "");
}

/** `10:42` for a moment of the same school date as `now`, otherwise `Monday 10:42`, with the date when a week or more apart. */
export function spokenTime(moment: number, now: number, timeZone: string): string {
  const then = localTime(moment, timeZone);
  const time = clockTime(moment, timeZone);
  if (then.date === localTime(now, timeZone).date) return time;
  const day = weekdayName(then.weekday);
  if (Math.abs(moment - now) < 6 * DAY) return `${day} ${time}`;
  return `${day} ${new Intl.DateTimeFormat("en-GB", { timeZone, day: "numeric", month: "long" }).format(moment)}, ${time}`;
}
