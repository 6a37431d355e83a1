import type { School } from "../../bot/school/register.ts";
import type { Doc } from "../../bot/workflow/ports.ts";

/**
 * The figures once more, by another way: from every stored document, minute by minute on a wall clock, with loops and
 * nothing of the rules that it is to be compared with.
 */

type Entry = {
  readonly at: number;
  readonly by: string;
  readonly event: Readonly<Record<string, unknown>> & { type: string };
};
export type Story = { readonly id: string; readonly school: School; readonly entries: readonly Entry[] };

const minute = 60_000;

/** Every subject's entries in their order, out of all documents of a store. */
export function storiesIn(docs: readonly Doc[], schools: readonly School[]): readonly Story[] {
  const found = new Map<string, Entry[]>();
  for (const doc of docs.filter(({ kind }) => kind === "event")) {
    const { recorded } = doc as Doc & { recorded: Entry & { subjectId: string; seq: number } };
    const entries = found.get(recorded.subjectId) ?? [];
    entries[recorded.seq - 1] = recorded;
    found.set(recorded.subjectId, entries);
  }
  return [...found].map(([id, entries]) => ({
    id,
    entries,
    school: schools.find((s) => id.startsWith(`${s.id}.`))!,
  }));
}

const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/London",
  dateStyle: "short",
  timeStyle: "short",
});
const walls = new Map<number, readonly [date: string, time: string]>();

/** The date and the time on the wall at a moment. */
export function wall(at: number): readonly [date: string, time: string] {
  const known = walls.get(at);
  if (known) return known;
  const [date = "", time = ""] = clock.format(at).split(" ");
  walls.set(at, [date, time]);
  return [date, time];
}

/** Whether pupils are in school. */
export function open({ calendar }: School, at: number): boolean {
  const [date, time] = wall(at);
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return (
    calendar.terms.some((term) => term.from <= date && date <= term.to) &&
    calendar.weekdays.includes(weekday) &&
    ![...calendar.closedDays, ...(calendar.insetDays ?? [])].includes(date) &&
    calendar.opens <= time &&
    time < calendar.closes
  );
}

/** The minutes between two moments in which the school is open, one by one. */
export function minutesBetween(school: School, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += minute) if (open(school, at)) count++;
  return count;
}

/** The first moment from here on, minute by minute, of which something is true; undefined within sixty days. */
export function firstWhen(from: number, isTrue: (at: number) => boolean): number | undefined {
  for (let at = from; at < from + 60 * 1440 * minute; at += minute) if (isTrue(at)) return at;
  return undefined;
}

/** The bell that ends the school day of a moment in school. */
export function bellAfter(school: School, at: number): number {
  return firstWhen(at, (later) => !open(school, later))!;
}

/** The same time on the next school day, counted from the next opening. */
export function aDayLater(school: School, at: number): number | undefined {
  const start = firstWhen(at, (later) => open(school, later));
  if (start === undefined) return undefined;
  const [date, time] = wall(start);
  return firstWhen(start, (later) => wall(later)[0] > date && open(school, later) && wall(later)[1] === time);
}

/**
 * The quantile of waits of which some have no end, by Efron: everybody has an equal share, and whoever drops out leaves
 * theirs to those still waiting.
 */
export function efron(
  waits: readonly { minutes: number; ended: boolean }[],
  part: number,
): number | undefined {
  const sorted = [...waits].sort((a, b) => a.minutes - b.minutes || Number(b.ended) - Number(a.ended));
  const shares = sorted.map(() => 1 / sorted.length);
  let reached = 0;
  for (const [i, wait] of sorted.entries()) {
    const own = shares[i]!;
    if (!wait.ended) {
      for (let later = i + 1; later < sorted.length; later++) shares[later]! += own / (sorted.length - i - 1);
      continue;
    }
    reached += own;
    const isLast = sorted[i + 1]?.minutes !== wait.minutes || !sorted[i + 1]!.ended;
    if (isLast && reached >= part - 1e-9) return wait.minutes;
  }
  return undefined;
}
