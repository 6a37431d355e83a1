/** `HH:MM` in the school's own time zone. */
export type ClockTime = string;
/** `YYYY-MM-DD` in the school's own time zone. */
export type SchoolDate = string;

type LocalTime = { readonly date: SchoolDate; readonly minutes: number; readonly weekday: number };
/** What a zone is ahead of UTC (ms) on one day of UTC, before and from the moment at which that changes. */
type ZoneDay = { readonly before: number; readonly changesAt: number; readonly after: number };

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
// Intl takes microseconds for each answer, and a school clock is asked thousands of times: whole days are remembered.
const keptDays = 5_000;
const formats = new Map<string, Intl.DateTimeFormat>();
const zones = new Map<string, Map<number, ZoneDay>>();
const dates = new Map<number, SchoolDate>();

function format(timeZone: string): Intl.DateTimeFormat {
  let found = formats.get(timeZone);
  if (!found) {
    found = new Intl.DateTimeFormat("en-GB", {
      ...{ timeZone, year: "numeric", month: "2-digit", day: "2-digit" },
      ...{ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
    });
    formats.set(timeZone, found);
  }
  return found;
}

function remember<Value>(kept: Map<number, Value>, key: number, value: Value): Value {
  if (kept.size >= keptDays) kept.clear();
  kept.set(key, value);
  return value;
}

/** What the zone is ahead of UTC at a moment of a whole second, in ms, as Intl has it. */
function aheadAt(moment: number, timeZone: string): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of format(timeZone).formatToParts(moment)) shown[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) - moment;
}

function zoneDay(number: number, timeZone: string): ZoneDay {
  const [start, end] = [number * DAY, (number + 1) * DAY];
  const [before, after] = [aheadAt(start, timeZone), aheadAt(end, timeZone)];
  if (before === after) return { before, changesAt: end, after };
  let [early, late] = [start, end];
  while (late - early > MINUTE) {
    const middle = early + Math.floor((late - early) / 2 / MINUTE) * MINUTE;
    if (aheadAt(middle, timeZone) === before) early = middle;
    else late = middle;
  }
  return { before, changesAt: late, after };
}

function ahead(moment: number, timeZone: string): number {
  let zone = zones.get(timeZone);
  if (!zone) {
    zone = new Map<number, ZoneDay>();
    zones.set(timeZone, zone);
  }
  const number = Math.floor(moment / DAY);
  const day = zone.get(number) ?? remember(zone, number, zoneDay(number, timeZone));
  return moment < day.changesAt ? day.before : day.after;
}

/** Days since 1970 of a date, so that dates can be counted. */
export function dayNumber(date: SchoolDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** The date that lies so many days after 1970-01-01. */
export function dateOf(day: number): SchoolDate {
  return dates.get(day) ?? remember(dates, day, new Date(day * DAY).toISOString().slice(0, 10));
}

/** The date so many days later, or earlier for a negative number. */
export function daysAfter(date: SchoolDate, days: number): SchoolDate {
  return dateOf(dayNumber(date) + days);
}

/** The day of the week, 0 is Sunday and 1 is Monday. */
export function weekdayOf(date: SchoolDate): number {
  // The first of January 1970 was a Thursday.
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** What the clock on the school's wall shows at a moment (ms since 1970). */
export function localTime(now: number, timeZone: string): LocalTime {
  const shown = now + ahead(now, timeZone);
  const day = Math.floor(shown / DAY);
  return {
    date: dateOf(day),
    minutes: Math.floor((shown - day * DAY) / MINUTE),
    weekday: (((day + 4) % 7) + 7) % 7,
  };
}

/** Minutes past midnight of a clock time. */
export function minutesOf(time: ClockTime): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** The moment (ms) at which the school's wall clock shows `minutes` past midnight on `date`. */
export function momentAt(date: SchoolDate, minutes: number, timeZone: string): number {
  const asIfUtc = dayNumber(date) * DAY + minutes * MINUTE;
  // Twice, because the first step may cross a clock change.
  return asIfUtc - ahead(asIfUtc - ahead(asIfUtc, timeZone), timeZone);
}
