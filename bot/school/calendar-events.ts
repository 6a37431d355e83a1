import ICAL from "ical.js";
import { DAY, type SchoolDate, daysAfter, localTime } from "./zone-time.ts";

/** A calendar file that cannot be read, in a sentence. */
export class CalendarFileProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CalendarFileProblem";
  }
}

/** An entry of a school's calendar on its days, both included, by the school's own clock. */
export type CalendarEntry = { readonly summary: string; readonly from: SchoolDate; readonly to: SchoolDate };
export type CalendarEntries = {
  readonly entries: readonly CalendarEntry[];
  /** What entries are called that could not be read. */
  readonly unreadable: readonly string[];
};

// A school year is some hundred entries; whatever says it goes on for ever is followed this far.
const mostText = 5_000_000;
const mostOccurrences = 400;
const longestAhead = 3 * 366 * DAY;

/** Every entry of an iCal text (RFC 5545), repeats included. Throws CalendarFileProblem when it is none. */
export function readEntries(text: string, timeZone: string): CalendarEntries {
  const entries: CalendarEntry[] = [];
  const unreadable: string[] = [];
  for (const component of events(text)) {
    const event = new ICAL.Event(component);
    const summary = String(component.getFirstPropertyValue("summary") ?? "").trim();
    const isCancelled = component.getFirstPropertyValue("status") === "CANCELLED";
    // Exceptions of a repeated entry come with the entry.
    if (isCancelled || event.isRecurrenceException()) continue;
    try {
      entries.push(...occurrences(event, summary, timeZone));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      unreadable.push(summary);
    }
  }
  return { entries, unreadable };
}

function events(text: string): readonly ICAL.Component[] {
  if (text.length > mostText) throw new CalendarFileProblem("The calendar is larger than any school's.");
  let parsed: unknown;
  try {
    parsed = ICAL.parse(text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new CalendarFileProblem(`This cannot be read as an iCal calendar: ${error.message.slice(0, 200)}`);
  }
  // A file may hold one calendar, or several one after the other.
  const calendars = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed];
  const components = calendars.map((calendar) => new ICAL.Component(calendar as unknown[]));
  if (components.some(({ name }) => name !== "vcalendar"))
    throw new CalendarFileProblem("This is no iCal calendar.");
  return components.flatMap((calendar) => calendar.getAllSubcomponents("vevent"));
}

function occurrences(event: ICAL.Event, summary: string, timeZone: string): readonly CalendarEntry[] {
  const entry = (start: ICAL.Time, end: ICAL.Time): CalendarEntry => {
    const from = dateAt(start, timeZone);
    // The end is the first day, or moment, that no longer belongs to it.
    const last = end.isDate || isMidnight(end) ? daysAfter(dateAt(end, timeZone), -1) : dateAt(end, timeZone);
    return { summary, from, to: last < from ? from : last };
  };
  if (!event.isRecurring()) return [entry(event.startDate, event.endDate)];
  const found: CalendarEntry[] = [];
  const repeats = event.iterator();
  const until = event.startDate.toUnixTime() * 1000 + longestAhead;
  for (let n = 0; n < mostOccurrences; n++) {
    // It is typed as always there, yet after the last repeat there is none.
    const next = repeats.next() as ICAL.Time | null | undefined;
    if (!next || next.toUnixTime() * 1000 > until) break;
    // Its types leave out what this gives.
    const { startDate, endDate, item } = event.getOccurrenceDetails(next) as unknown as {
      readonly [end in "startDate" | "endDate"]: ICAL.Time;
    } & { readonly item: ICAL.Event };
    if (item.component.getFirstPropertyValue("status") !== "CANCELLED") found.push(entry(startDate, endDate));
  }
  return found;
}

function isMidnight({ hour, minute, second }: ICAL.Time): boolean {
  return hour === 0 && minute === 0 && second === 0;
}

/** A time without a zone, or in one that the file does not describe, is taken as the clock on the school's wall. */
function dateAt(time: ICAL.Time, timeZone: string): SchoolDate {
  const isKnown = !time.isDate && time.zone !== ICAL.Timezone.localTimezone;
  return isKnown ? localTime(time.toUnixTime() * 1000, timeZone).date : time.toString().slice(0, 10);
}
