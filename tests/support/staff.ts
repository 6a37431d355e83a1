import type { Facts } from "../../bot/consultation/decision.ts";
import type { Actor } from "../../bot/consultation/permissions.ts";
import {
  type PersonKey,
  type Post,
  type Register,
  type Role,
  type School,
  type Staff,
  personKey,
  rolesAt,
} from "../../bot/school/register.ts";
import type { Calendar } from "../../bot/school/school-clock.ts";

/** A moment (ms) by the clock in London in winter, where it is the same as UTC. */
export function moment(isoWithoutZone: string): number {
  return Date.parse(`${isoWithoutZone}Z`);
}

/** A Tuesday in term, school open. */
export const schoolMorning = moment("2026-11-24T10:15:00");
/** The Saturday of the same week. */
export const saturday = moment("2026-11-28T11:00:00");
/** The bell on the Monday after. */
export const mondayOpening = moment("2026-11-30T08:30:00");

const tenant = "7b1c0000-0000-4000-8000-000000000001";

function invent(digits: string, name: string, ...posts: Post[]): Staff {
  const aadObjectId = `7b1c0000-0000-4000-8000-000000000${digits}`;
  return { key: personKey(tenant, aadObjectId), tenantId: tenant, aadObjectId, name, posts };
}

function at(schoolId: string, role: Role, until?: number): Post {
  return until === undefined ? { schoolId, role } : { schoolId, role, validTo: until };
}

const lastWeek = moment("2026-11-20T18:00:00");

const people = {
  tess: invent("101", "Tess Teacher", at("oakfield", "teacher")),
  toby: invent("111", "Toby Teacher", at("oakfield", "teacher")),
  sam: invent("102", "Sam Social", at("oakfield", "socialWorker"), at("brook", "socialWorker")),
  sara: invent("112", "Sara Social", at("oakfield", "socialWorker")),
  cara: invent("105", "Cara Cover", at("oakfield", "coverWorker")),
  lena: invent("103", "Lena Lead", at("oakfield", "lead")),
  dev: invent("104", "Dev Deputy", at("oakfield", "deputyLead")),
  hugh: invent("106", "Hugh Head", at("oakfield", "head")),
  adam: invent("107", "Adam Administrator", at("oakfield", "administrator")),
  bilal: invent("201", "Bilal Brook", at("brook", "teacher")),
  priya: invent("202", "Priya Partner", at("brook", "socialWorker")),
  mona: invent("203", "Mona Mentor", at("brook", "lead")),
  leo: invent("108", "Leo Left", at("oakfield", "lead", lastWeek)),
} as const;

/** The invented staff of two schools, by first name. */
export type Name = keyof typeof people;

/** The invented person as the register has them. */
export function staff(name: Name): Staff {
  return people[name];
}

export function key(name: Name): PersonKey {
  return people[name].key;
}

/** Several invented people, as events and facts name them. */
export function keys(...names: readonly Name[]): readonly PersonKey[] {
  return names.map(key);
}

/** The first name behind a key, for readable failures. */
export function whoIs(person: PersonKey): Name {
  const found = (Object.keys(people) as Name[]).find((name) => people[name].key === person);
  if (found === undefined) throw new Error(`Nobody invented has the key ${person}.`);
  return found;
}

/** A school year without the end of the next one: two half-terms with a holiday between, a closed day and a bank holiday. */
export const calendar: Calendar = {
  timeZone: "Europe/London",
  opens: "08:30",
  closes: "15:30",
  weekdays: [1, 2, 3, 4, 5],
  terms: [
    { from: "2026-09-02", to: "2026-10-23" },
    { from: "2026-11-02", to: "2026-12-18" },
    { from: "2027-01-04", to: "2027-03-31" },
    { from: "2027-04-12", to: "2027-05-28" },
  ],
  closedDays: ["2026-09-02", "2027-01-04", "2027-05-03"],
};

const phone = (name: string): { name: string; phone: string } => ({ name, phone: "0114 496 0101" });

/** The school where all rules tests play. */
export const oakfield: School = {
  id: "oakfield",
  name: "Oakfield Primary",
  calendar,
  usualReplyMinutes: 30,
  soleLead: false,
  contacts: {
    frontDoor: phone("the front door"),
    outOfHoursTeam: phone("the duty team"),
    lado: phone("the designated officer"),
    chairOfGovernors: phone("the chair of governors"),
    leadPhone: "0114 496 0111",
  },
};

/** The same school, had it one lead only and said so. */
export const oakfieldWithSoleLead: School = { ...oakfield, soleLead: true };

export const brook: School = { ...oakfield, id: "brook", name: "Brook Academy" };

export const register: Register = {
  schools: new Map([oakfield, brook].map((school) => [school.id, school])),
  staff: new Map(Object.values(people).map((person) => [person.key, person])),
};

/** The person with the roles that they hold at Oakfield at this moment. */
export function actor(name: Name, now: number = schoolMorning): Actor {
  return { key: key(name), roles: rolesAt(people[name], "oakfield", now) };
}

/** The same person after their posts at the school have ended. */
export function former(name: Name): Actor {
  return { key: key(name), roles: new Set() };
}

/** Somebody in the tenant whom no register names. */
export const stranger: Actor = {
  key: personKey(tenant, "7b1c0000-0000-4000-8000-000000000999"),
  roles: new Set(),
};

/** The two leads of Oakfield, as they are told of things. */
export const leads: readonly PersonKey[] = keys("lena", "dev");

/** An ordinary Tuesday morning with two linked workers and one who covers. */
export function facts(otherwise: Partial<Facts> = {}): Facts {
  return {
    now: schoolMorning,
    school: oakfield,
    askFirst: keys("sam", "sara"),
    advisers: keys("sam", "sara", "cara"),
    cover: keys("cara"),
    leads,
    colleagues: keys("tess", "sam", "sara", "cara", "lena", "dev"),
    referralId: "referral.new",
    ...otherwise,
  };
}
