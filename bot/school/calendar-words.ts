import { type ClockTime, dayNumber } from "./zone-time.ts";
import type { CalendarEntry } from "./calendar-events.ts";

/** What an entry of a school's calendar says about whether school is open. */
export type Meaning =
  "inset" | "bankHoliday" | "term" | "termBegins" | "termEnds" | "holiday" | "closed" | "shortDay";

export type Understood = {
  readonly meanings: readonly Meaning[];
  /** When the school ends on that day, for a short day. */
  readonly closes?: ClockTime;
};

const inset =
  /\binset\b|\b(staff|teacher) (training|development)\b|\btraining day\b|\bnon[- ]?pupil day\b|\bp\.?d\.? day\b/i;
const bankHoliday =
  /\bbank holiday\b|\b(good friday|easter monday|may day|christmas day|boxing day|new year'?s day)\b/i;
const termEnds =
  /\b(last day of|end of|ends?)\b.*\bterm\b|\bterm\b.*\b(ends?|closes|finishes)\b|\bbreaks? up\b|\bschool closes for\b/i;
const termBegins =
  /\b(first day of|start of|beginning of)\b.*\bterm\b|\bterm\b.*\b(begins|starts|start|commences)\b|\bschool (re-?)?opens\b|\b(pupils|children|school) returns?\b|\bback to school\b/i;
const holiday =
  /\bhalf[- ]?term\b|\b(autumn|christmas|winter|february|easter|spring|may|summer|october|school) (holidays?|break|vacation)\b/i;
const closed = /\bschool (is )?closed\b|\bclosed to (pupils|children)\b|\bclosure day\b/i;
const term = /\b(autumn|spring|summer|michaelmas|lent|trinity|school)\b.*\bterm\b|\bterm \d\b|^term\b/i;
const early = /\bearly (finish|closing|closure|close)\b|\b(clos|finish|break)\w*\b.*\bat\s+\d|\bhalf day\b/i;
const earlyTime = /\bat\s+(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|noon)?\b/i;
/** What speaks of holidays or terms and yet has nothing to do with whether school is open. */
const aside =
  /\b(clubs?|reports?|letters?|reminder|fairs?|party|deadline|payments?|parents'? evening|homework|trips?|assembly|concert|menu|meeting|service|performance|photos?)\b/i;
/** Words after which an entry that was not understood is worth a look. */
const worthALook = /\b(term|half[- ]?term|holidays?|clos(ed|es|ing|ure)|inset|break|strike|polling)\b/i;
// A term or half-term has weeks; a "half-term" of one day only marks where one begins.
const shortestTerm = 14;
const shortestHoliday = 3;
const longestHalfTerm = 17;

function closingTime(summary: string): ClockTime | undefined {
  const [, written, minutes = "00", half] = earlyTime.exec(summary) ?? [];
  const hour = Number(written ?? Infinity);
  if (hour > 23) return undefined;
  // School never ends before eight in the morning, so a bare 1:30 is in the afternoon.
  const isAfternoon = half?.toLowerCase() === "pm" || (half === undefined && hour < 8);
  return `${String(isAfternoon && hour < 12 ? hour + 12 : hour).padStart(2, "0")}:${minutes}`;
}

/** What an entry means for the school's days; a sentence when it may matter and is not understood; undefined otherwise. */
export function understand(entry: CalendarEntry): Understood | string | undefined {
  const { summary } = entry;
  const days = dayNumber(entry.to) - dayNumber(entry.from) + 1;
  if (aside.test(summary)) return undefined;
  if (inset.test(summary))
    return days <= 5 ? { meanings: ["inset"] } : "a training day that lasts more than a week";
  if (bankHoliday.test(summary) && days <= 5) return { meanings: ["bankHoliday"] };
  const closes = early.test(summary) ? closingTime(summary) : undefined;
  if (early.test(summary) && closes === undefined) return "it says that school ends early, but not when";
  const short: readonly Meaning[] = closes === undefined ? [] : ["shortDay"];
  const at = closes === undefined ? {} : { closes };
  const isHalfTerm = /\bhalf[- ]?term\b/i.test(summary) && !/\bbreaks? up\b|\bschool\b/i.test(summary);
  const isEdge = days === 1 && (termEnds.test(summary) || termBegins.test(summary));
  if (isHalfTerm && (isEdge || days > longestHalfTerm))
    return "it may mean the holiday or the weeks around it";
  if (days === 1 && termEnds.test(summary)) return { meanings: ["termEnds", ...short], ...at };
  if (days === 1 && termBegins.test(summary)) return { meanings: ["termBegins", ...short], ...at };
  if (short.length > 0) return { meanings: short, ...at };
  if (holiday.test(summary))
    return days >= shortestHoliday ? { meanings: ["holiday"] } : "a holiday without its length";
  if (term.test(summary) && days >= shortestTerm) return { meanings: ["term"] };
  if (closed.test(summary)) return { meanings: ["closed"] };
  return worthALook.test(summary) ? "it may say when school is closed" : undefined;
}
