/** `HH:MM` in the school's own time zone. */
export type ClockTime = string;
/** `YYYY-MM-DD` in the school's own time zone. */
export type SchoolDate = string;

export type Calendar = {
  readonly timeZone: string;
  readonly opens: ClockTime;
  readonly closes: ClockTime;
  /** Days of the week with school, 1 is Monday. */
  readonly weekdays: readonly number[];
  /** First and last day of each term or half-term, both included. */
  readonly terms: readonly { readonly from: SchoolDate; readonly to: SchoolDate }[];
  /** INSET days and bank holidays inside term. */
  readonly closedDays: readonly SchoolDate[];
};

type LocalTime = { readonly date: SchoolDate; readonly minutes: number; readonly weekday: number };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string): Intl.DateTimeFormat {
  let found = formats.get(timeZone);
  if (!found) {
    found = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(timeZone, found);
  }
  return found;
}

/** What the clock on the school's wall shows at a moment (ms since 1970). */
export function localTime(now: number, timeZone: string): LocalTime {
  const parts: Record<string, string> = {};
  for (const { type, value } of format(timeZone).formatToParts(now)) parts[type] = value;
  const date = `${parts["year"] ?? ""}-${parts["month"] ?? ""}-${parts["day"] ?? ""}`;
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return { date, minutes: Number(parts["hour"]) * 60 + Number(parts["minute"]), weekday };
}

function minutesOf(time: ClockTime): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** The moment (ms) at which the school's wall clock shows `minutes` past midnight on `date`. */
export function momentAt(date: SchoolDate, minutes: number, timeZone: string): number {
  const asIfUtc = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE;
  let moment = asIfUtc;
  // Twice, because the first step may cross a clock change.
  for (let i = 0; i < 2; i++) {
    const shown = localTime(moment, timeZone);
    moment += asIfUtc - (Date.parse(`${shown.date}T00:00:00Z`) + shown.minutes * MINUTE);
  }
  return moment;
}

/** The moment (ms) of a clock time on the school's present day; undefined when it is no clock time. */
export function todayAt({ timeZone }: Calendar, time: string, now: number): number | undefined {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined;
  return momentAt(localTime(now, timeZone).date, minutesOf(time), timeZone);
}

/** Whether pupils are in school on this date. */
export function isSchoolDay(calendar: Calendar, date: SchoolDate): boolean {
  return (
    calendar.weekdays.includes(new Date(`${date}T12:00:00Z`).getUTCDay()) &&
    calendar.terms.some((t) => t.from <= date && date <= t.to) &&
    !calendar.closedDays.includes(date)
  );
}

/** Whether the school is open at this moment: a school day, from opening up to (not including) closing. */
export function isOpen(calendar: Calendar, now: number): boolean {
  const t = localTime(now, calendar.timeZone);
  return (
    isSchoolDay(calendar, t.date) &&
    minutesOf(calendar.opens) <= t.minutes &&
    t.minutes < minutesOf(calendar.closes)
  );
}

function dayAfter(date: SchoolDate): SchoolDate {
  return new Date(Date.parse(`${date}T12:00:00Z`) + DAY).toISOString().slice(0, 10);
}

/** The next moment (ms) at which the school opens, `now` itself if it is open; undefined when no term is left. */
export function nextOpening(calendar: Calendar, now: number): number | undefined {
  if (isOpen(calendar, now)) return now;
  let { date } = localTime(now, calendar.timeZone);
  const last = calendar.terms.reduce((latest, t) => (t.to > latest ? t.to : latest), "");
  for (; date <= last; date = dayAfter(date)) {
    const opening = momentAt(date, minutesOf(calendar.opens), calendar.timeZone);
    if (opening > now && isSchoolDay(calendar, date)) return opening;
  }
  return undefined;
}

/** When the school closes on the day of this moment (ms). */
export function closingOn(calendar: Calendar, now: number): number {
  return momentAt(localTime(now, calendar.timeZone).date, minutesOf(calendar.closes), calendar.timeZone);
}

/**
 * The moment (ms) that lies this many school minutes after `from`; time outside school hours does not count.
 * Undefined when the calendar has not that much school left.
 */
export function afterSchoolMinutes(calendar: Calendar, from: number, minutes: number): number | undefined {
  let left = minutes * MINUTE;
  let at = nextOpening(calendar, from);
  while (at !== undefined) {
    const today = closingOn(calendar, at) - at;
    if (left <= today) return at + left;
    left -= today;
    at = nextOpening(calendar, at + today);
  }
  return undefined;
}

/** The moment (ms) at the same time of day, so many school days later; undefined when no such day is left. */
export function afterSchoolDays(calendar: Calendar, from: number, days: number): number | undefined {
  const { date: start, minutes } = localTime(from, calendar.timeZone);
  const last = calendar.terms.reduce((latest, t) => (t.to > latest ? t.to : latest), "");
  let left = days;
  for (let date = dayAfter(start); date <= last; date = dayAfter(date))
    if (isSchoolDay(calendar, date) && --left === 0) return momentAt(date, minutes, calendar.timeZone);
  return undefined;
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
  if (date === dayAfter(today)) return "tomorrow";
  return `on ${weekdayNames[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? ""}`;
}

/** `10:42` for a moment of the same school date as `now`, otherwise `Monday 10:42`, with the date when a week or more apart. */
export function spokenTime(moment: number, now: number, timeZone: string): string {
  const then = localTime(moment, timeZone);
  const time = clockTime(moment, timeZone);
  if (then.date === localTime(now, timeZone).date) return time;
  const day = weekdayNames[then.weekday] ?? "";
  if (Math.abs(moment - now) < 6 * DAY) return `${day} ${time}`;
  return `${day} ${new Intl.DateTimeFormat("en-GB", { timeZone, day: "numeric", month: "long" }).format(moment)}, ${time}`;
}
