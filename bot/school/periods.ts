import type { Calendar, Period } from "./calendar.ts";
import { closingOn, isOpen, todayAt } from "./school-clock.ts";

/** The period that runs now and when it ends (ms); undefined between periods, out of hours, or where no bells are listed. */
export function periodAt(
  calendar: Calendar,
  now: number,
): { readonly period: Period; readonly ends: number } | undefined {
  if (!isOpen(calendar, now)) return undefined;
  for (const period of calendar.periods ?? []) {
    const from = todayAt(calendar, period.from, now) ?? Infinity;
    const to = todayAt(calendar, period.to, now) ?? -Infinity;
    // On a short day the last bell is that of the school.
    if (from <= now && now < to) return { period, ends: Math.min(to, closingOn(calendar, now)) };
  }
  return undefined;
}

/** When the present period ends (ms): what "by the end of this period" means. Undefined when none runs. */
export function endOfPeriod(calendar: Calendar, now: number): number | undefined {
  return periodAt(calendar, now)?.ends;
}
