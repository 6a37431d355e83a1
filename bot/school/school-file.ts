import { z } from "zod";
import { usualLadder } from "./ladder.ts";
import { type Register, type School, type Staff, askingRoles, personKey } from "./register.ts";
import { momentAt } from "./school-clock.ts";

/** A school file that cannot be used: every problem in a sentence, all at once. */
export class SchoolFileProblems extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The school file has ${problems.length} problem(s):\n- ${problems.join("\n- ")}`);
    this.name = "SchoolFileProblems";
    this.problems = problems;
  }
}

const guid = z.guid().transform((s) => s.toLowerCase());
// Names are printed inside sentences that Teams reads as markdown.
const plainName = z
  .string()
  .trim()
  .max(80)
  .regex(/^[^*_[\]()<>{}`~|$\\]+$/, "no markdown characters, and not empty");
const phone = z.string().regex(/^[0-9 +]{3,20}$/, "digits and spaces only");
const date = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "HH:MM");
const contact = z.strictObject({ name: plainName, phone });
const schoolId = z.string().regex(/^[a-z0-9-]{1,40}$/, "lower-case letters, digits and hyphens");

const schoolShape = z.strictObject({
  id: schoolId,
  name: plainName,
  soleLead: z.boolean().default(false),
  usualReplyMinutes: z.int().min(5).max(600).default(30),
  digestAt: time.default("14:45"),
  purgeAfterDays: z
    .strictObject({
      adviceOnly: z.int().min(1).max(3650).default(30),
      referral: z.int().min(1).max(3650).default(30),
    })
    .default({ adviceOnly: 30, referral: 30 }),
  ladder: z
    .strictObject({
      offerCoverAfter: z.int().min(1).max(600).default(usualLadder.offerCoverAfter),
      dontWaitAfter: z.int().min(1).max(600).default(usualLadder.dontWaitAfter),
      unansweredAfter: z.int().min(1).max(600).default(usualLadder.unansweredAfter),
      leavingSoonMinutes: z.int().min(1).max(600).default(usualLadder.leavingSoonMinutes),
    })
    .default(usualLadder),
  calendar: z.strictObject({
    timeZone: z.string().refine(isTimeZone, "not a time zone name").default("Europe/London"),
    opens: time,
    closes: time,
    weekdays: z.array(z.int().min(1).max(5)).default([1, 2, 3, 4, 5]),
    terms: z.array(z.strictObject({ from: date, to: date })).min(1),
    closedDays: z.array(date).default([]),
  }),
  contacts: z.strictObject({
    frontDoor: contact,
    outOfHoursTeam: contact,
    lado: contact,
    chairOfGovernors: contact,
    leadPhone: phone,
  }),
});

const postShape = z.strictObject({
  school: schoolId,
  role: z.enum(["teacher", "socialWorker", "coverWorker", "lead", "deputyLead", "head", "administrator"]),
  from: date.optional(),
  to: date.optional(),
  siteDays: z
    .array(
      z.strictObject({
        weekday: z.int().min(1).max(5),
        from: time,
        to: time,
        how: z.enum(["inSchool", "byPhone"]),
      }),
    )
    .optional(),
});

const fileShape = z.strictObject({
  schools: z.array(schoolShape).min(1),
  staff: z.array(
    z.strictObject({ tenantId: guid, aadObjectId: guid, name: plainName, posts: z.array(postShape).min(1) }),
  ),
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: name });
    return true;
  } catch {
    return false;
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
    schools.set(school.id, school);
  }
  const staff = new Map<string, Staff>();
  for (const person of parsed.data.staff) {
    const key = personKey(person.tenantId, person.aadObjectId);
    if (staff.has(key)) {
      problems.push(`${person.name} is listed twice under the same account.`);
      continue;
    }
    problems.push(...wrongPosts(person, schools));
    const posts = person.posts.map(({ school, role, from, to, siteDays }) => {
      const zone = schools.get(school)?.calendar.timeZone ?? "Europe/London";
      return {
        schoolId: school,
        role,
        validFrom: from === undefined ? undefined : momentAt(from, 0, zone),
        validTo: to === undefined ? undefined : momentAt(to, 24 * 60, zone),
        ...(siteDays === undefined ? {} : { siteDays }),
      };
    });
    staff.set(key, { ...person, key, posts });
  }
  for (const school of schools.values()) problems.push(...missingAt(school, staff));
  if (problems.length > 0) throw new SchoolFileProblems(problems);
  return { schools, staff };
}

function wrongHours({ name, calendar }: School): string[] {
  const problems: string[] = [];
  if (calendar.opens >= calendar.closes) problems.push(`${name} closes before it opens.`);
  if (calendar.weekdays.length === 0) problems.push(`${name} has no school day in its week.`);
  for (const term of calendar.terms)
    if (term.to < term.from) problems.push(`${name} has a term that ends before it begins (${term.from}).`);
  return problems;
}

type Person = z.infer<typeof fileShape>["staff"][number];

function wrongPosts({ name, posts }: Person, schools: ReadonlyMap<string, School>): string[] {
  const problems: string[] = [];
  for (const { school, from, to, siteDays = [] } of posts) {
    for (const day of siteDays)
      if (day.to <= day.from)
        problems.push(`${name} has a site day that ends before it begins (${day.from}).`);
    if (!schools.has(school)) problems.push(`${name} has a post at ${school}, which is not in the file.`);
    if (from !== undefined && to !== undefined && to < from)
      problems.push(`${name} has a post that ends before it begins (${from}).`);
  }
  // A plain message names no school, so it must be clear which one it belongs to.
  const asksAt = new Set(posts.filter((p) => askingRoles.has(p.role)).map((p) => p.school));
  if (asksAt.size > 1) problems.push(`${name} works at several schools; a question would not know which.`);
  return problems;
}

function missingAt(school: School, staff: ReadonlyMap<string, Staff>): string[] {
  const has = (role: string): boolean =>
    [...staff.values()].some((s) => s.posts.some((p) => p.schoolId === school.id && p.role === role));
  const problems: string[] = [];
  if (!has("lead")) problems.push(`${school.name} has no designated safeguarding lead.`);
  if (!has("socialWorker")) problems.push(`${school.name} has no linked social worker.`);
  if (!has("deputyLead") && !school.soleLead)
    problems.push(`${school.name} has no deputy lead and does not say that it has one lead only (soleLead).`);
  return problems;
}
