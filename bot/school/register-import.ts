import { type Change, changeOfPost, endingOf, nameChange, needsSecond, written } from "./register-changes.ts";
import type { Incoming, IncomingPost, RefusedRow } from "./register-incoming.ts";
import {
  type PersonKey,
  type Post,
  type Register,
  type Role,
  type Staff,
  isAnswering,
  personKey,
  rolesAt,
} from "./register.ts";
import { postFromFile, zoneOf } from "./staff-file.ts";
import { usualPack } from "./jurisdiction.ts";

const { terms } = usualPack;

export type ImportedBy = {
  /** Nobody for a mere look: no rights are asked, and what is planned cannot be made. */
  readonly person: PersonKey | undefined;
  readonly now: number;
  /** The rows are everybody at the schools they name: who is not among them has left. */
  readonly isWholeStaff: boolean;
};

/** What an import would do, before anybody does it. */
export type ImportPlan = {
  readonly changes: readonly Change[];
  readonly refused: readonly RefusedRow[];
  /** Those of the changes that need a second person: all but the posts of teachers. */
  readonly needsSecondPerson: readonly Change[];
  /** Why the import as a whole cannot be made, in sentences; empty when it can. */
  readonly stops: readonly string[];
  /** What is left undone on purpose, in sentences. */
  readonly withheld: readonly string[];
  readonly importedBy: PersonKey | undefined;
  readonly current: Register;
  readonly result: Register;
};

/**
 * What would change, row by row, and which rows are refused and why. Nothing changes yet. Posts that have ended stay
 * as they are; nobody's post ends while any row is refused, as the row may have been theirs.
 */
export function planImport(current: Register, incoming: Incoming, importedBy: ImportedBy): ImportPlan {
  const { person: by, now, isWholeStaff } = importedBy;
  const refused: RefusedRow[] = [...incoming.refused];
  const rows = acceptable(current, incoming.rows, importedBy, refused);
  const staff = new Map(current.staff);
  const changes: Change[] = [];
  const byPerson = Map.groupBy(rows, (row) => personKey(row.tenantId, row.aadObjectId));
  for (const [key, own] of byPerson) {
    const [first] = own;
    if (!first) continue;
    const { tenantId, aadObjectId, name } = first;
    const before = staff.get(key);
    const posts = [...(before?.posts ?? [])];
    if (before && before.name !== name) changes.push(nameChange(before, name, first.line));
    const named = new Set(own.map(({ post }) => writtenIncoming(post, current)));
    for (const row of own) {
      const change = changeOfPost({ key, name, posts }, row, named, current, now);
      if (change) changes.push(change);
    }
    staff.set(key, { key, tenantId, aadObjectId, name, posts });
  }
  const withheld: string[] = [];
  if (isWholeStaff && refused.length > 0)
    withheld.push("Nobody's post is ended, because rows were refused and one of them may be theirs.");
  else if (isWholeStaff) changes.push(...endOthers(current, rows, staff, now));
  return {
    ...{ changes, refused, withheld, current, importedBy: by },
    needsSecondPerson: changes.filter(needsSecond),
    stops: leftWithout(current, staff, now),
    result: { schools: current.schools, staff },
  };
}

/** Makes the import that was planned, or says in a sentence why not. `second` is whoever agrees to it besides. */
export function applyImport(
  current: Register,
  plan: ImportPlan,
  now: number,
  second?: PersonKey,
): { readonly register: Register } | { readonly refusal: string } {
  if (plan.current !== current)
    return { refusal: "The register has changed since this was planned. Plan it again." };
  if (plan.importedBy === undefined) return { refusal: "It is not said who imports this." };
  const [stop] = plan.stops;
  if (stop !== undefined) return { refusal: stop };
  if (plan.needsSecondPerson.length === 0) return { register: plan.result };
  if (second === undefined)
    return { refusal: "More than posts of teachers changes: a second person has to agree." };
  if (second === plan.importedBy) return { refusal: "The second person has to be somebody else." };
  for (const { person, schools, words } of plan.needsSecondPerson) {
    if (person === second)
      return { refusal: `The second person cannot agree to a change of their own post: ${words}` };
    if (schools.some((school) => !isAnswering(current.staff.get(second), school, now)))
      return { refusal: `The second person is no lead, deputy, head or administrator there: ${words}` };
  }
  return { register: plan.result };
}

function writtenIncoming(post: IncomingPost["post"], current: Register): string {
  const zone = zoneOf(current, post.school);
  return written(postFromFile(post, zone), zone);
}

/** The rows that can be taken, the others put to `refused` with their reason. */
function acceptable(
  current: Register,
  rows: readonly IncomingPost[],
  { person: by, now }: ImportedBy,
  refused: RefusedRow[],
): readonly IncomingPost[] {
  const names = new Map<PersonKey, IncomingPost>();
  const seen = new Map<string, number>();
  return rows.filter((row) => {
    const { line, post, name } = row;
    const refuse = (reason: string): false => {
      refused.push({ line, reason });
      return false;
    };
    const school = current.schools.get(post.school);
    if (!school) return refuse(`the school ${post.school} is not in the school file`);
    if (by !== undefined && !isAnswering(current.staff.get(by), school.id, now))
      return refuse(`whoever imports this is no lead, deputy, head or administrator of ${school.name}`);
    if (post.from !== undefined && post.to !== undefined && post.to < post.from)
      return refuse("the post ends before it begins");
    if (post.siteDays?.some((day) => day.to <= day.from) === true)
      return refuse("a site day ends before it begins");
    const key = personKey(row.tenantId, row.aadObjectId);
    const named = names.get(key);
    if (named && named.name !== name)
      return refuse(`the same account has another name on line ${named.line}`);
    names.set(key, named ?? row);
    const same = `${key} ${writtenIncoming(post, current)}`;
    const earlier = seen.get(same);
    if (earlier !== undefined && earlier !== line) return refuse(`the same as line ${earlier}`);
    seen.set(same, line);
    return true;
  });
}

function endOthers(
  current: Register,
  rows: readonly IncomingPost[],
  staff: Map<PersonKey, Staff>,
  now: number,
): readonly Change[] {
  const schools = new Set(rows.map((row) => row.post.school));
  const named = new Set(
    rows.map(
      ({ tenantId, aadObjectId, post }) => `${personKey(tenantId, aadObjectId)} ${post.school} ${post.role}`,
    ),
  );
  const changes: Change[] = [];
  for (const person of current.staff.values()) {
    const left = (post: Post): boolean =>
      schools.has(post.schoolId) && !named.has(`${person.key} ${post.schoolId} ${post.role}`);
    const posts = (staff.get(person.key) ?? person).posts.flatMap((post) => {
      const ending = left(post) ? endingOf(person, post, current, now) : undefined;
      if (!ending) return [post];
      changes.push(ending.change);
      return ending.post ? [ending.post] : [];
    });
    if (posts.length === 0) staff.delete(person.key);
    else staff.set(person.key, { ...(staff.get(person.key) ?? person), posts });
  }
  return changes;
}

function leftWithout(
  current: Register,
  staff: ReadonlyMap<PersonKey, Staff>,
  now: number,
): readonly string[] {
  const has = (people: ReadonlyMap<PersonKey, Staff>, school: string, role: Role): boolean =>
    [...people.values()].some((person) => rolesAt(person, school, now).has(role));
  const names = { lead: terms.lead, socialWorker: terms.linkedWorker } as const;
  return [...current.schools.values()].flatMap(({ id, name }) =>
    (["lead", "socialWorker"] as const)
      .filter((role) => has(current.staff, id, role) && !has(staff, id, role))
      .map((role) => `${name} would be left without a ${names[role]}.`),
  );
}
