import { isWorkingDay } from "./bank-holidays.ts";
import { type Presence, type Whereabouts, isAwayOn, spokenWhereabouts, whereIs } from "./presence.ts";
import {
  type Contact,
  type LineHours,
  type PersonKey,
  type Register,
  type School,
  type Staff,
  peopleWith,
  siteDaysOf,
} from "./register.ts";
import { localTime, todayAt } from "./school-clock.ts";

/** What the people of one school have said of where they are. */
export type SaidPresence = Readonly<Record<PersonKey, Presence>>;

/** A worker and where they are. */
export type WorkerSeen = { readonly staff: Staff; readonly where: Whereabouts };

/** Who answers a school now, and who would come before them but is not on. */
export type OnDuty = {
  readonly who:
    | ({ readonly is: "linked" | "cover" } & WorkerSeen)
    | { readonly is: "dutyLine"; readonly line: Contact }
    | { readonly is: "nobody" };
  readonly notOn: readonly WorkerSeen[];
};

/** Whether a line is answered at this moment: on the council's working days within its hours, or always without hours. */
export function isAnswered(hours: LineHours | undefined, school: School, now: number): boolean {
  if (!hours) return true;
  const { calendar } = school;
  const { date, weekday } = localTime(now, calendar.timeZone);
  if (!isWorkingDay(date) || hours.weekdays?.includes(weekday) === false) return false;
  const [from, to] = [todayAt(calendar, hours.from, now), todayAt(calendar, hours.to, now)];
  return from !== undefined && to !== undefined && from <= now && now < to;
}

/** Who answers this school now: a linked worker, else a cover worker, else the council's duty line, else nobody. */
export function whoIsOn(register: Register, school: School, now: number, said: SaidPresence = {}): OnDuty {
  const notOn: WorkerSeen[] = [];
  for (const [is, role] of [
    ["linked", "socialWorker"],
    ["cover", "coverWorker"],
  ] as const)
    for (const staff of peopleWith(register, school.id, [role], now)) {
      if (notOn.some((seen) => seen.staff.key === staff.key)) continue;
      const where = whereIs(siteDaysOf(staff, school.id, now), said[staff.key], school.calendar, now);
      if (where.is !== "away" && where.is !== "notOn") return { who: { is, staff, where }, notOn };
      notOn.push({ staff, where });
    }
  const { dutyLine } = school.contacts;
  if (dutyLine && isAnswered(dutyLine.hours, school, now))
    return { who: { is: "dutyLine", line: dutyLine }, notOn };
  return { who: { is: "nobody" }, notOn };
}

/** Why this is who answers now, in a sentence or two: first who is not on, then who is. */
export function spokenOnDuty({ who, notOn }: OnDuty, { calendar, name }: School, now: number): string {
  const seen = ({ staff, where }: WorkerSeen): string =>
    `${staff.name} is ${spokenWhereabouts(where, calendar, now)}.`;
  const others = notOn.map(seen);
  switch (who.is) {
    case "linked":
      return [...others, seen(who)].join(" ");
    case "cover":
      return [...others, `${who.staff.name} covers, ${spokenWhereabouts(who.where, calendar, now)}.`].join(
        " ",
      );
    case "dutyLine":
      return [...others, `${who.line.name} is there on ${who.line.phone}.`].join(" ");
    case "nobody":
      return [...others, `Nobody is on for ${name} now.`].join(" ");
    default:
      return who satisfies never;
  }
}

/** The safeguarding lead on duty today and why it is they: the rota, else a lead who is not away, else a deputy. */
export function leadOnDuty(
  register: Register,
  school: School,
  now: number,
  said: SaidPresence = {},
): { readonly lead: Staff; readonly because: "rota" | "lead" | "deputy" } | undefined {
  const { date, weekday } = localTime(now, school.calendar.timeZone);
  const isHere = ({ key }: Staff): boolean => !isAwayOn(said[key], date);
  const leads = peopleWith(register, school.id, ["lead"], now).filter(isHere);
  const deputies = peopleWith(register, school.id, ["deputyLead"], now).filter(isHere);
  const rostered = (school.rota ?? [])
    .filter((day) => day.weekday === weekday)
    .flatMap((day) => [...leads, ...deputies].filter(({ key }) => key === day.lead))[0];
  if (rostered) return { lead: rostered, because: "rota" };
  if (leads[0]) return { lead: leads[0], because: "lead" };
  return deputies[0] && { lead: deputies[0], because: "deputy" };
}
