import {
  type Calendar,
  type ClockTime,
  type SchoolDate,
  clockTime,
  closingOn,
  isSchoolDay,
  localTime,
  spokenTime,
  todayAt,
} from "./school-clock.ts";

/** When a worker is at a school, week by week: in the building or on the telephone. */
export type SiteDay = {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly how: "inSchool" | "byPhone";
};

/** What somebody has said of where they are: away from one day to another, or their place today. */
export type Presence = {
  readonly away?:
    | {
        readonly from: SchoolDate;
        readonly to: SchoolDate;
        /** Who is asked first meanwhile, by their key; nobody named means whoever covers. */
        readonly cover?: string | undefined;
      }
    | undefined;
  readonly today?:
    { readonly date: SchoolDate; readonly place: Place; readonly until?: ClockTime | undefined } | undefined;
};
export type Place = "inSchool" | "atTheGate" | "byPhone";

/** What somebody says of where they are. */
export type SaidWhere =
  | { readonly say: "back" }
  | { readonly say: "placed"; readonly place: Place; readonly until?: ClockTime | undefined }
  | ({ readonly say: "away" } & NonNullable<Presence["away"]>);

/** Where somebody is now, and until when (ms) where that is known. */
export type Whereabouts =
  | { readonly is: "away" }
  | { readonly is: "notOn"; readonly next: number | undefined }
  | { readonly is: Place; readonly until: number };

/** Where they are after saying so today: what was said of other days stays. */
export function presenceAfter(before: Presence | undefined, said: SaidWhere, today: SchoolDate): Presence {
  switch (said.say) {
    case "back":
      return {};
    case "placed": {
      const { say: _, ...place } = said;
      const later = before?.away && before.away.from > today ? { away: before.away } : {};
      return { today: { date: today, ...place }, ...later };
    }
    case "away": {
      const { say: _, ...away } = said;
      const stillHere = before?.today && away.from > today ? { today: before.today } : {};
      return { away, ...stillHere };
    }
    default:
      return said satisfies never;
  }
}

/** Whether they have said that they are away on this day of the school. */
export function isAwayOn(presence: Presence | undefined, date: SchoolDate): boolean {
  const away = presence?.away;
  return away !== undefined && away.from <= date && date <= away.to;
}

/**
 * Where a worker is now: what they said of today comes first, then their weekly site days; a worker without site days
 * is reached by telephone while the school is open.
 */
export function whereIs(
  siteDays: readonly SiteDay[] | undefined,
  presence: Presence | undefined,
  calendar: Calendar,
  now: number,
): Whereabouts {
  const { date, weekday } = localTime(now, calendar.timeZone);
  if (isAwayOn(presence, date)) return { is: "away" };
  const closes = closingOn(calendar, now);
  const said = presence?.today;
  if (said?.date === date) {
    const until = (said.until && todayAt(calendar, said.until, now)) || closes;
    if (now < until) return { is: said.place, until };
  }
  if (!isSchoolDay(calendar, date)) return { is: "notOn", next: undefined };
  if (siteDays === undefined || siteDays.length === 0)
    return now < closes ? { is: "byPhone", until: closes } : { is: "notOn", next: undefined };
  const spans = siteDays
    .filter((day) => day.weekday === weekday)
    .map(({ from, to, how }) => ({
      how,
      from: todayAt(calendar, from, now) ?? 0,
      to: todayAt(calendar, to, now) ?? 0,
    }))
    .sort((a, b) => a.from - b.from);
  const current = spans.find((span) => span.from <= now && now < span.to);
  if (current) return { is: current.how, until: current.to };
  return { is: "notOn", next: spans.find((span) => span.from > now)?.from };
}

const places: Readonly<Record<Place, string>> = {
  inSchool: "in school",
  atTheGate: "at the gate",
  byPhone: "by phone",
};

/** `at the gate`, for the end of a sentence. */
export function spokenPlace(place: Place): string {
  return places[place];
}

/** `in school until 12:00`, `away today`: where somebody is, for the end of a sentence. */
export function spokenWhereabouts(where: Whereabouts, calendar: Calendar, now: number): string {
  switch (where.is) {
    case "away":
      return "away today";
    case "notOn":
      return where.next === undefined
        ? "not on any more today"
        : `on from ${spokenTime(where.next, now, calendar.timeZone)}`;
    case "inSchool":
    case "atTheGate":
    case "byPhone":
      return `${places[where.is]} until ${clockTime(where.until, calendar.timeZone)}`;
    default:
      return where satisfies never;
  }
}
