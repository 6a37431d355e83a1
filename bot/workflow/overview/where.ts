import {
  type SaidWhere,
  type SiteDay,
  isAwayOn,
  spokenPlace,
  spokenWhereabouts,
  whereIs,
} from "../../school/presence.ts";
import {
  type School,
  type Staff,
  isAdvising,
  peopleWith,
  rolesAt,
  siteDaysOf,
} from "../../school/register.ts";
import { clockTime, isSchoolDay, localTime, nextSchoolDays, spokenDay } from "../../school/school-clock.ts";
import { daysAfter, weekdayOf } from "../../school/zone-time.ts";
import type { Ports } from "../ports.ts";
import { placedAt, noteWhere } from "../whereabouts.ts";
import type { Said, Where } from "./shapes.ts";
import { usualWording } from "../../wording/wording.ts";

/** They may work at several schools. */
const { inTab: say } = usualWording.whereabouts;

const shownDays = 5;
const longestAbsence = 366;

/** Where somebody is now and in the days to come, and what they may say of it; undefined for whom it is not asked. */
export function whereOf(ports: Ports, staff: Staff, schools: readonly School[]): Where | undefined {
  const own = placedAt(ports, staff, schools);
  const [first] = own;
  if (!first) return undefined;
  const now = ports.clock.now();
  const { date: today } = localTime(now, first.calendar.timeZone);
  const said = own.flatMap((school) => ports.presence.known(school.id)[staff.key] ?? [])[0];
  const away = said?.away && said.away.to >= today ? said.away : undefined;
  const advises = own.filter((school) => isAdvising(rolesAt(staff, school.id, now)));
  const cover = coverOf(ports, staff, advises);
  return {
    mayPlace: advises.length > 0,
    now: advises.map(({ id, name, calendar }) => {
      const seen = whereIs(siteDaysOf(staff, id, now), ports.presence.known(id)[staff.key], calendar, now);
      return { school: name, text: spokenWhereabouts(seen, calendar, now) };
    }),
    hasSaid: away !== undefined || said?.today?.date === today,
    ...(away === undefined ? {} : { away: spokenAbsence(ports, away) }),
    untils: untilsOf(first, now),
    today,
    week: nextSchoolDays(first.calendar, today, shownDays).map((date) => ({
      day: spokenDay(date),
      isToday: date === today,
      isAway: isAwayOn(said, date),
      lines: advises.map((school) => spokenSiteDays(school, siteDaysOf(staff, school.id, now), date)),
    })),
    cover: cover.map(({ key, name }) => ({ value: key, title: name })),
  };
}

/** Keeps what somebody said of where they are; undefined for whom it is not asked. A wrong day changes nothing. */
export async function sayWhereInTab(
  ports: Ports,
  staff: Staff,
  schools: readonly School[],
  said: SaidWhere,
): Promise<Said | undefined> {
  const own = placedAt(ports, staff, schools);
  const [first] = own;
  if (!first) return undefined;
  const now = ports.clock.now();
  const { timeZone } = first.calendar;
  const { date: today } = localTime(now, timeZone);
  const refused = (sentence: string): Said => ({ done: false, said: sentence });
  if (said.say === "placed" && said.until !== undefined && said.until <= clockTime(now, timeZone))
    return refused(say.timeHasPassed);
  if (said.say === "away") {
    if (said.to < said.from) return refused(say.endsBeforeItBegins);
    if (said.to < today) return refused(say.isOver);
    if (said.to > daysAfter(today, longestAbsence)) return refused(say.tooFarAway);
    if (said.cover !== undefined && !coverOf(ports, staff, own).some(({ key }) => key === said.cover))
      return refused(say.notYourCover);
  }
  await noteWhere(ports, staff, own, said);
  for (const school of own) await ports.presence.at(school.id);
  return { done: true, said: thanks(ports, said, today) };
}

function thanks(ports: Ports, said: SaidWhere, today: string): string {
  switch (said.say) {
    case "back":
      return say.back;
    case "placed":
      return say.placed(spokenPlace(said.place), said.until);
    case "away":
      return said.from <= today
        ? say.awayNow(spokenAbsence(ports, said))
        : say.awayLater(spokenAbsence(ports, said));
    default:
      return said satisfies never;
  }
}

/** `Away on Wednesday 25 November. Cara Cover is asked first.` */
function spokenAbsence(
  ports: Ports,
  { from, to, cover }: { readonly from: string; readonly to: string; readonly cover?: string | undefined },
): string {
  const days = from === to ? say.onDay(spokenDay(from)) : say.fromTo(spokenDay(from), spokenDay(to));
  const name = cover === undefined ? undefined : ports.register().staff.get(cover)?.name;
  return `${days} ${name === undefined ? say.whoeverCovers : say.coverFirst(name)}`;
}

function coverOf(ports: Ports, staff: Staff, schools: readonly School[]): readonly Staff[] {
  const now = ports.clock.now();
  const all = schools.flatMap(({ id }) => peopleWith(ports.register(), id, ["coverWorker"], now));
  return [...new Set(all)].filter(({ key }) => key !== staff.key);
}

/** The next full hours of the school day, and its end. */
function untilsOf({ calendar }: School, now: number): readonly string[] {
  const from = clockTime(now, calendar.timeZone);
  const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, "0")}:00`);
  return [...hours.filter((hour) => hour > from && hour < calendar.closes), calendar.closes].filter(
    (time) => time > from,
  );
}

function spokenSiteDays({ name, calendar }: School, siteDays: readonly SiteDay[], date: string): string {
  if (!isSchoolDay(calendar, date)) return say.closed(name);
  if (siteDays.length === 0) return say.byPhoneAllDay(name);
  const spans = siteDays
    .filter(({ weekday }) => weekday === weekdayOf(date))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ from, to, how }) => say.span(spokenPlace(how), from, to));
  return say.spans(name, spans.length === 0 ? say.notOn : spans.join(", "));
}
