import { packOf } from "./jurisdiction.ts";
import { usualLadder } from "./ladder.ts";
import { type Register, type RotaDay, type School, type Staff, personKey } from "./register.ts";
import { type FilePerson, type FileSchool, fileShape } from "./school-file-shape.ts";
import { weekdayName } from "./school-clock.ts";
import { staffFromFile } from "./staff-file.ts";
import { dayNumber } from "./zone-time.ts";

/** A school file that cannot be used: every problem in a sentence, all at once. */
export class SchoolFileProblems extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The school file has ${problems.length} problem(s):\n- ${problems.join("\n- ")}`);
    this.name = "SchoolFileProblems";
    this.problems = problems;
  }
}

/**
 * Reads schools, staff, links, hours and numbers from parsed JSON.
 * Throws SchoolFileProblems naming everything that is wrong; a `to` date is the last valid day.
 */
export function readSchoolFile(json: unknown): Register {
  const parsed = fileShape.safeParse(json);
  if (!parsed.success)
    throw new SchoolFileProblems(parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`));
  const problems: string[] = [];
  const schools = new Map<string, School>();
  for (const school of parsed.data.schools) {
    if (schools.has(school.id)) problems.push(`School ${school.id} is listed twice.`);
    problems.push(...wrongHours(school));
    schools.set(school.id, { ...school, rota: [] });
  }
  const staff = new Map<string, Staff>();
  for (const person of parsed.data.staff) {
    const key = personKey(person.tenantId, person.aadObjectId);
    if (staff.has(key)) {
      problems.push(`${person.name} is listed twice under the same account.`);
      continue;
    }
    problems.push(...wrongPosts(person, schools));
    staff.set(key, staffFromFile(person, { schools }));
  }
  for (const file of parsed.data.schools) {
    const rota = readRota(file, [...staff.values()], problems);
    const school = { ...file, rota };
    schools.set(school.id, school);
    problems.push(...missingAt(school, staff));
  }
  if (problems.length > 0) throw new SchoolFileProblems(problems);
  return { schools, staff };
}

/** What makes no sense in the hours and days of a school, each in a sentence. */
export function wrongHours({
  name,
  calendar,
  contacts,
  ladder = usualLadder,
}: Pick<School, "name" | "calendar" | "contacts" | "ladder">): string[] {
  const problems: string[] = [];
  const { opens, closes, shortDays = [], periods = [] } = calendar;
  if (opens >= closes) problems.push(`${name} closes before it opens.`);
  if (calendar.weekdays.length === 0) problems.push(`${name} has no school day in its week.`);
  for (const term of calendar.terms) {
    if (term.to < term.from) problems.push(`${name} has a term that ends before it begins (${term.from}).`);
    if (dayNumber(term.to) - dayNumber(term.from) > 366)
      problems.push(`${name} has a term of more than a year (${term.from} to ${term.to}).`);
  }
  for (const short of shortDays)
    if (short.closes <= opens)
      problems.push(`${name} has a short day that ends before it opens (${short.on}).`);
  for (const [i, { name: period, from, to }] of periods.entries())
    if (to <= from || from < (periods[i - 1]?.to ?? from))
      problems.push(
        `${name} has a period that ends before it begins, or before the last one ends (${period}).`,
      );
  for (const { name: line, hours } of [contacts.frontDoor, ...(contacts.dutyLine ? [contacts.dutyLine] : [])])
    if (hours && hours.to <= hours.from)
      problems.push(`${name}: the hours of ${line} end before they begin.`);
  if (ladder.dontWaitAfter > ladder.unansweredAfter)
    problems.push(`${name} would call a question unanswered before it tells anybody not to wait (ladder).`);
  return problems;
}

function wrongPosts({ name, posts }: FilePerson, schools: ReadonlyMap<string, School>): string[] {
  const problems: string[] = [];
  for (const { school, from, to, siteDays = [] } of posts) {
    for (const day of siteDays)
      if (day.to <= day.from)
        problems.push(`${name} has a site day that ends before it begins (${day.from}).`);
    if (!schools.has(school)) problems.push(`${name} has a post at ${school}, which is not in the file.`);
    if (from !== undefined && to !== undefined && to < from)
      problems.push(`${name} has a post that ends before it begins (${from}).`);
  }
  return problems;
}

function readRota({ id, name, rota }: FileSchool, staff: readonly Staff[], problems: string[]): RotaDay[] {
  return rota.flatMap(({ weekday, lead }) => {
    const found = staff.find(
      (s) =>
        s.aadObjectId === lead &&
        s.posts.some((p) => p.schoolId === id && (p.role === "lead" || p.role === "deputyLead")),
    );
    if (found) return [{ weekday, lead: found.key }];
    problems.push(`${name}: the rota names somebody for ${weekdayName(weekday)} who is no lead or deputy.`);
    return [];
  });
}

function missingAt(school: School, staff: ReadonlyMap<string, Staff>): string[] {
  const has = (role: string): boolean =>
    [...staff.values()].some((s) => s.posts.some((p) => p.schoolId === school.id && p.role === role));
  const { terms } = packOf(school);
  const problems: string[] = [];
  if (!has("lead")) problems.push(`${school.name} has no ${terms.leadInFull}.`);
  if (!has("socialWorker")) problems.push(`${school.name} has no ${terms.linkedWorker}.`);
  if (!has("deputyLead") && !school.soleLead)
    problems.push(`${school.name} has no deputy lead and does not say that it has one lead only (soleLead).`);
  return problems;
}
