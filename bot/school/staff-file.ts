import { type Post, type Register, type Staff, personKey } from "./register.ts";
import type { FilePerson, FilePost } from "./school-file-shape.ts";
import { daysAfter, localTime, momentAt } from "./zone-time.ts";

/** A post as the register has it: from the first midnight to the last, by the school's own clock. */
export function postFromFile({ school, from, to, ...rest }: FilePost, timeZone: string): Post {
  const { role, siteDays, cap } = rest;
  return {
    schoolId: school,
    role,
    validFrom: from === undefined ? undefined : momentAt(from, 0, timeZone),
    validTo: to === undefined ? undefined : momentAt(daysAfter(to, 1), 0, timeZone),
    ...(siteDays === undefined ? {} : { siteDays }),
    ...(cap === undefined ? {} : { cap }),
  };
}

/** A post as a file writes it; `to` is the last day on which it is valid. */
export function postForFile({ schoolId, ...post }: Post, timeZone: string): FilePost {
  const { role, validFrom, validTo, siteDays, cap } = post;
  return {
    school: schoolId,
    role,
    ...(validFrom === undefined ? {} : { from: localTime(validFrom, timeZone).date }),
    ...(validTo === undefined ? {} : { to: localTime(validTo - 1, timeZone).date }),
    ...(siteDays === undefined ? {} : { siteDays: siteDays.map((day) => ({ ...day })) }),
    ...(cap === undefined ? {} : { cap }),
  };
}

/** The time zone in which the days of a school's posts begin and end. */
export function zoneOf({ schools }: Pick<Register, "schools">, schoolId: string): string {
  return schools.get(schoolId)?.calendar.timeZone ?? "Europe/London";
}

/** A person as the register has them. */
export function staffFromFile(person: FilePerson, around: Pick<Register, "schools">): Staff {
  const { tenantId, aadObjectId, name } = person;
  const posts = person.posts.map((post) => postFromFile(post, zoneOf(around, post.school)));
  return { key: personKey(tenantId, aadObjectId), tenantId, aadObjectId, name, posts };
}

/** Everyone in the register as a school file writes them: the JSON form of its export. */
export function exportStaff(register: Register): readonly FilePerson[] {
  return [...register.staff.values()].map(({ tenantId, aadObjectId, name, posts }) => ({
    ...{ tenantId, aadObjectId, name },
    posts: posts.map((post) => postForFile(post, zoneOf(register, post.schoolId))),
  }));
}
