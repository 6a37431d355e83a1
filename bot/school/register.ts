import type { Jurisdiction } from "./jurisdiction.ts";
import type { Language } from "./language.ts";
import type { Ladder } from "./ladder.ts";
import type { SiteDay } from "./presence.ts";
import type { Calendar, ClockTime, SchoolDate } from "./school-clock.ts";

/** What a person is for a school. A person may hold several posts at several schools. */
export type Role =
  "teacher" | "socialWorker" | "coverWorker" | "lead" | "deputyLead" | "head" | "administrator";

/** One person in one tenant: `tenantId:aadObjectId`, lower case. Never a name, never an e-mail address. */
export type PersonKey = string;

/** A role at a school, for a while. `validFrom` and `validTo` are moments in ms; the end is exclusive. */
export type Post = {
  readonly schoolId: string;
  readonly role: Role;
  readonly validFrom?: number | undefined;
  readonly validTo?: number | undefined;
  /** When a worker is at this school, week by week. */
  readonly siteDays?: readonly SiteDay[] | undefined;
  /** How many open consultations of this school a worker takes at most; none named means no limit. */
  readonly cap?: number | undefined;
};

/** A registered adult. Whoever is not in the register is nobody to the bot. */
export type Staff = {
  readonly key: PersonKey;
  readonly tenantId: string;
  readonly aadObjectId: string;
  readonly name: string;
  /** The address by which Teams calls them, where the school gives it. */
  readonly callAddress?: string | undefined;
  readonly posts: readonly Post[];
};

/** When a council's line is answered on its working days; 1 is Monday, and without days it is Monday to Friday. */
export type LineHours = {
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly weekdays?: readonly number[] | undefined;
};

/** Somebody outside the school who is reached by telephone. */
export type Contact = { readonly name: string; readonly phone: string };

/** A line and the hours in which it is answered; without hours it is answered always. */
export type Line = Contact & { readonly hours?: LineHours | undefined };

/** Names and telephone numbers that a school prints on its cards. */
export type Contacts = {
  readonly frontDoor: Line;
  readonly outOfHoursTeam: Contact;
  readonly lado: Contact;
  readonly chairOfGovernors: Contact;
  readonly leadPhone: string;
  /** The council's line for schools while the linked worker and cover are away. */
  readonly dutyLine?: Line | undefined;
  /** The police where nobody is in danger now: 101, or the force's own number. */
  readonly police101?: string | undefined;
};

/** Who leads on a day of the week; 1 is Monday. */
export type RotaDay = { readonly weekday: number; readonly lead: PersonKey };

/** A shortcoming that somebody has accepted by name, so that the school may go live with it. */
export type Acceptance = { readonly finding: string; readonly by: string; readonly on: SchoolDate };

export type School = {
  readonly id: string;
  readonly name: string;
  /** Whose law and guidance the school follows; England where nothing is said. */
  readonly jurisdiction?: Jurisdiction;
  /** The language in which its people are spoken to; English where it is not said. */
  readonly language?: Language;
  /** Duties whose words are shown only where a school says so. */
  readonly duty?: { readonly csaReporting: boolean };
  /** The council whose workers answer it; without one it shares nothing with other schools. */
  readonly council?: string | undefined;
  readonly calendar: Calendar;
  readonly contacts: Contacts;
  /** How long an answer usually takes, in school minutes: the promise on the receipt. */
  readonly usualReplyMinutes: number;
  /** How many staff and pupils the school has, where it says so: for the figures alone. */
  readonly staffCount?: number | undefined;
  readonly pupilCount?: number | undefined;
  /** After how many days the words of what is filed are removed: advice alone, and with a referral. */
  readonly purgeAfterDays?: { readonly adviceOnly: number; readonly referral: number };
  /** How long silence may last before cover, the asker and the leads hear of it. */
  readonly ladder?: Ladder;
  /** The school has one lead and accepts that this lead may approve a referral of their own; recorded each time. */
  readonly soleLead: boolean;
  readonly rota?: readonly RotaDay[] | undefined;
  readonly accepted?: readonly Acceptance[] | undefined;
};

export type Register = {
  readonly schools: ReadonlyMap<string, School>;
  readonly staff: ReadonlyMap<PersonKey, Staff>;
};

const advisingRoles: ReadonlySet<Role> = new Set(["socialWorker", "coverWorker"]);
const leadRoles: ReadonlySet<Role> = new Set(["lead", "deputyLead"]);
/** Roles whose holders may ask: any member of staff of the school. */
export const askingRoles: ReadonlySet<Role> = new Set(["teacher", "lead", "deputyLead", "head"]);

/** Who answers for a school: they may change its register, and vouch for somebody else's change. */
const answeringRoles: ReadonlySet<Role> = new Set(["lead", "deputyLead", "head", "administrator"]);

/** The key under which the register and the store know a person. */
export function personKey(tenantId: string, aadObjectId: string): PersonKey {
  return `${tenantId}:${aadObjectId}`.toLowerCase();
}

function isValid(post: Post, now: number): boolean {
  return (post.validFrom ?? -Infinity) <= now && now < (post.validTo ?? Infinity);
}

/** The roles this person holds at this school at this moment; empty means: no rights here. */
export function rolesAt(staff: Staff | undefined, schoolId: string, now: number): ReadonlySet<Role> {
  const roles = new Set<Role>();
  for (const post of staff?.posts ?? [])
    if (post.schoolId === schoolId && isValid(post, now)) roles.add(post.role);
  return roles;
}

/** Whether any post of this person is valid at this moment. */
export function isStaffNow(staff: Staff, now: number): boolean {
  return staff.posts.some((p) => isValid(p, now));
}

/** The schools in which this person asks questions, in the register's order; none for those who only advise or administer. */
export function askingSchools(staff: Staff, now: number): readonly string[] {
  const posts = staff.posts.filter((p) => askingRoles.has(p.role) && isValid(p, now));
  return [...new Set(posts.map((p) => p.schoolId))];
}

/** The first school in which this person asks questions; undefined for those who only advise or administer. */
export function askingSchool(staff: Staff, now: number): string | undefined {
  return askingSchools(staff, now)[0];
}

/** May answer consultations of a school where they hold such a role. */
export function isAdvising(roles: ReadonlySet<Role>): boolean {
  return [...roles].some((r) => advisingRoles.has(r));
}

/** Designated safeguarding lead or deputy. */
export function isLead(roles: ReadonlySet<Role>): boolean {
  return [...roles].some((r) => leadRoles.has(r));
}

/** May ask: any member of staff of the school. */
export function isAsking(roles: ReadonlySet<Role>): boolean {
  return [...roles].some((r) => askingRoles.has(r));
}

/** Whether this person may change the register of this school, and accept a shortcoming for it. */
export function isAnswering(staff: Staff | undefined, schoolId: string, now: number): boolean {
  return [...rolesAt(staff, schoolId, now)].some((r) => answeringRoles.has(r));
}

// A register never changes once it is read, and who works at a school is asked several times for each press.
const staffBySchool = new WeakMap<Register["staff"], ReadonlyMap<string, readonly Staff[]>>();

/** Everyone who has, had or will have a post at the school, in the register's order. */
function staffOf({ staff }: Register, schoolId: string): readonly Staff[] {
  let bySchool = staffBySchool.get(staff);
  if (!bySchool) {
    const found = new Map<string, Staff[]>();
    for (const one of staff.values())
      for (const id of new Set(one.posts.map((p) => p.schoolId))) {
        const known = found.get(id);
        if (known) known.push(one);
        else found.set(id, [one]);
      }
    staffBySchool.set(staff, (bySchool = found));
  }
  return bySchool.get(schoolId) ?? [];
}

/** Everyone who holds one of these roles at the school now, in the register's order. */
export function peopleWith(
  register: Register,
  schoolId: string,
  roles: readonly Role[],
  now: number,
): readonly Staff[] {
  return staffOf(register, schoolId).filter(({ posts }) =>
    posts.some((p) => p.schoolId === schoolId && roles.includes(p.role) && isValid(p, now)),
  );
}

/** The people who may come to see something about a child at this school, and from whom it may have to be kept. */
export function colleaguesAt(register: Register, schoolId: string, now: number): readonly Staff[] {
  return peopleWith(register, schoolId, ["lead", "deputyLead", "head", "socialWorker", "coverWorker"], now);
}

/** The weekly site days of a worker at a school. */
export function siteDaysOf(staff: Staff | undefined, schoolId: string, now: number): readonly SiteDay[] {
  return (staff?.posts ?? []).flatMap((p) =>
    p.schoolId === schoolId && isValid(p, now) ? (p.siteDays ?? []) : [],
  );
}

/** How many open consultations this worker takes from a school at most; undefined when no limit is named. */
export function capOf(staff: Staff | undefined, schoolId: string, now: number): number | undefined {
  const caps = (staff?.posts ?? []).flatMap((p) =>
    p.schoolId === schoolId && isValid(p, now) && p.cap !== undefined ? [p.cap] : [],
  );
  return caps.length > 0 ? Math.min(...caps) : undefined;
}

/** The name to print; a person who has left the register keeps their place in the record without one. */
export function nameOf(register: Register, key: PersonKey): string {
  return register.staff.get(key)?.name ?? "A colleague who has left";
}

/** The first name to print in a friendly sentence. */
export function firstNameOf(register: Register, key: PersonKey): string {
  return register.staff.get(key)?.name.split(" ")[0] ?? "your colleague";
}
