import { type SchoolDate, dateOf, dayNumber } from "./zone-time.ts";

const months = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

/** `2 September 2026`. */
export function writtenDay(date: SchoolDate): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${Number(day)} ${months[Number(month) - 1] ?? ""} ${year}`;
}

/** A day as people write it (`2 September 2026`, `2 Sept 2026`, `2/9/2026`, `2026-09-02`); undefined when it is none. */
export function readDay(text: string): SchoolDate | undefined {
  const words = /^(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4})$/i.exec(text.trim());
  if (words) {
    const [, day, name = "", year] = words;
    const month = months.findIndex((one) => one.toLowerCase().startsWith(name.toLowerCase()));
    return existing(year, month + 1, day);
  }
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text.trim()) ?? [];
  if (day !== undefined) return existing(year, Number(month), day);
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? [];
  return isoYear === undefined ? undefined : existing(isoYear, Number(isoMonth), isoDay);
}

function existing(year = "", month: number, day = ""): SchoolDate | undefined {
  if (month < 1 || month > 12) return undefined;
  const date = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return dateOf(dayNumber(date)) === date ? date : undefined;
}

/** What was read of several lines, and the lines that could not be. */
export type ReadLines<T> = { readonly read: readonly T[]; readonly unread: readonly string[] };

/** One day on each line. */
export function readDays(text: string): ReadLines<SchoolDate> {
  return readLines(text, readDay);
}

/** A first and a last day on each line: `2 September 2026 to 23 October 2026`. */
export function readSpans(text: string): ReadLines<{ readonly from: SchoolDate; readonly to: SchoolDate }> {
  return readLines(text, (line) => {
    const [first = "", last = "", ...more] = line.split(/\s+(?:to|until|–|-)\s+/i);
    const [from, to] = [readDay(first), readDay(last)];
    return from === undefined || to === undefined || more.length > 0 ? undefined : { from, to };
  });
}

function readLines<T>(text: string, readOne: (line: string) => T | undefined): ReadLines<T> {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const read: T[] = [];
  const unread: string[] = [];
  for (const line of lines) {
    const one = readOne(line);
    if (one === undefined) unread.push(line);
    else read.push(one);
  }
  return { read, unread };
}
