import { type CalendarEntry, readEntries } from "./calendar-events.ts";
import { type Meaning, understand } from "./calendar-words.ts";
import type { Calendar, ShortDay } from "./calendar.ts";
import { type SchoolDate, dateOf, dayNumber, daysAfter, weekdayOf } from "./zone-time.ts";

type Span = { readonly from: SchoolDate; readonly to: SchoolDate };

/** What a school's own calendar says of its days, and what of it was understood how. */
export type CalendarImport = {
  readonly terms: readonly Span[];
  readonly closedDays: readonly SchoolDate[];
  readonly insetDays: readonly SchoolDate[];
  readonly shortDays: readonly ShortDay[];
  readonly understood: readonly (CalendarEntry & { readonly as: readonly Meaning[] })[];
  /** Entries that may say when school is open and were not understood: somebody has to look at them. */
  readonly unclear: readonly (CalendarEntry & { readonly why: string })[];
  /** How many entries say nothing about when school is open. */
  readonly leftOut: number;
};

/**
 * Reads a school's calendar as iCal text: terms, holidays, training days, bank holidays and short days, by what the
 * entries are called. Throws CalendarFileProblem when it is no calendar.
 */
export function readSchoolCalendar(text: string, timeZone: string): CalendarImport {
  const { entries, unreadable } = readEntries(text, timeZone);
  const understood: CalendarImport["understood"][number][] = [];
  const unclear: CalendarImport["unclear"][number][] = unreadable.map((summary) => ({
    ...{ summary, from: "", to: "", why: "its dates cannot be read" },
  }));
  const shortDays: ShortDay[] = [];
  let leftOut = 0;
  for (const entry of joined(entries)) {
    const meaning = understand(entry);
    if (meaning === undefined) leftOut++;
    else if (typeof meaning === "string") unclear.push({ ...entry, why: meaning });
    else {
      const { meanings, closes } = meaning;
      understood.push({ ...entry, as: meanings });
      if (closes !== undefined) shortDays.push(...daysOf(entry).map((on) => ({ on, closes })));
    }
  }
  const called = (meaning: Meaning): readonly CalendarEntry[] =>
    understood.filter((entry) => entry.as.includes(meaning));
  const holidays = called("holiday");
  const spans = merged([...called("term"), ...paired(called("termBegins"), called("termEnds"), unclear)]);
  const terms = spans.flatMap((span) => without(span, holidays)).flatMap(trimmed);
  const closed = [...called("bankHoliday"), ...called("closed")].flatMap(daysOf);
  // Without any term, the holidays are all that is known of when it is not.
  const alone = terms.length > 0 ? [] : holidays.flatMap(daysOf);
  return {
    terms,
    closedDays: days([...closed, ...alone]),
    insetDays: days(called("inset").flatMap(daysOf)),
    shortDays,
    understood,
    unclear,
    leftOut,
  };
}

/**
 * The school's calendar with what was imported: terms that begin before the imported ones stay, the others are
 * replaced; days are added. `kept` are days that the school had inside the imported terms and the calendar does not name.
 */
export function withImported(
  calendar: Calendar,
  imported: CalendarImport,
): { readonly calendar: Calendar; readonly kept: readonly SchoolDate[] } {
  const { terms, closedDays, insetDays, shortDays } = imported;
  const [first, last] = [terms[0]?.from ?? "", terms.at(-1)?.to ?? ""];
  const earlier = calendar.terms.filter((t) => terms.length === 0 || t.to < first);
  const named = new Set([...closedDays, ...insetDays]);
  const had = [...calendar.closedDays, ...(calendar.insetDays ?? [])];
  const shortOn = new Set(shortDays.map((short) => short.on));
  return {
    kept: days(had.filter((date) => first <= date && date <= last && !named.has(date))),
    calendar: {
      ...calendar,
      terms: [...earlier, ...terms],
      closedDays: days([...calendar.closedDays.filter((date) => !insetDays.includes(date)), ...closedDays]),
      insetDays: days([...(calendar.insetDays ?? []), ...insetDays]),
      shortDays: [...(calendar.shortDays ?? []).filter((short) => !shortOn.has(short.on)), ...shortDays],
    },
  };
}

function days(dates: readonly SchoolDate[]): readonly SchoolDate[] {
  return [...new Set(dates)].sort();
}

/** The weekdays of an entry: nobody is in school on the others anyway. */
function daysOf({ from, to }: Span): readonly SchoolDate[] {
  const found: SchoolDate[] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day++)
    if (weekdayOf(dateOf(day)) % 6 !== 0) found.push(dateOf(day));
  return found;
}

/** Entries of the same name on days that follow each other are one. */
function joined(entries: readonly CalendarEntry[]): readonly CalendarEntry[] {
  const done: CalendarEntry[] = [];
  for (const entry of [...entries].sort((a, b) => a.from.localeCompare(b.from))) {
    const place = done.findIndex(
      (before) =>
        before.summary === entry.summary && before.to < entry.from && daysAfter(before.to, 1) >= entry.from,
    );
    const before = done[place];
    if (before) done[place] = { ...before, to: entry.to };
    else done.push(entry);
  }
  return done;
}

function paired(
  begins: readonly CalendarEntry[],
  ends: readonly CalendarEntry[],
  unclear: CalendarImport["unclear"][number][],
): readonly Span[] {
  const spans: Span[] = [];
  const marks = [
    ...begins.map((entry) => ({ entry, isBegin: true })),
    ...ends.map((entry) => ({ entry, isBegin: false })),
  ].sort((a, b) => a.entry.from.localeCompare(b.entry.from));
  let open: CalendarEntry | undefined;
  for (const { entry, isBegin } of marks) {
    if (isBegin) {
      if (open) unclear.push({ ...open, why: "a term begins, and no end was found for it" });
      open = entry;
    } else if (open) {
      spans.push({ from: open.from, to: entry.from });
      open = undefined;
    } else unclear.push({ ...entry, why: "a term ends, and no beginning was found for it" });
  }
  if (open) unclear.push({ ...open, why: "a term begins, and no end was found for it" });
  return spans;
}

function merged(spans: readonly Span[]): readonly Span[] {
  const done: Span[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from.localeCompare(b.from))) {
    const before = done.at(-1);
    if (before && from <= before.to)
      done.splice(-1, 1, { from: before.from, to: to > before.to ? to : before.to });
    else done.push({ from, to });
  }
  return done;
}

function without(span: Span, holidays: readonly Span[]): readonly Span[] {
  return holidays.reduce<readonly Span[]>(
    (left, { from, to }) =>
      left.flatMap((part) =>
        to < part.from || part.to < from
          ? [part]
          : [
              { from: part.from, to: daysAfter(from, -1) },
              { from: daysAfter(to, 1), to: part.to },
            ].filter((rest) => rest.from <= rest.to),
      ),
    [span],
  );
}

/** The part of a term from its first to its last weekday. */
function trimmed(span: Span): readonly Span[] {
  const inside = daysOf(span);
  const [from, to] = [inside[0], inside.at(-1)];
  return from !== undefined && to !== undefined ? [{ from, to }] : [];
}
