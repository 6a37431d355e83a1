import type { IncomingPost } from "./register-incoming.ts";
import type { PersonKey, Post, Register, Role, Staff } from "./register.ts";
import { postForFile, postFromFile, zoneOf } from "./staff-file.ts";
import { daysAfter, localTime } from "./zone-time.ts";
import { usualPack } from "./jurisdiction.ts";

const { terms } = usualPack;

/** One change of the register, as it is told before it is made and recorded after. */
export type Change = {
  readonly what: "nameChanged" | "postAdded" | "postChanged" | "postEnded";
  readonly person: PersonKey;
  readonly schools: readonly string[];
  readonly roles: readonly Role[];
  readonly words: string;
  /** Where it stands in what is imported; a post that ends stands nowhere. */
  readonly line?: number;
};

const roleNames: Readonly<Record<Role, string>> = {
  ...{ teacher: "teacher", head: "head", administrator: "administrator" },
  ...{ lead: terms.lead, deputyLead: terms.deputyLead },
  ...{ socialWorker: terms.linkedWorker, coverWorker: "cover worker" },
};

/**
 * Whether a change needs a second person: it gives, takes or renames somebody who is shown questions, or who may
 * change the register and so vouch for others. Only teachers come and go on one person's word.
 */
export function needsSecond({ roles }: Change): boolean {
  return roles.some((role) => role !== "teacher");
}

/** `safeguarding lead at Oakfield Primary from 2026-09-01`: a post, for a sentence. */
function spokenPost(post: Post, { schools }: Register): string {
  const { from, to, siteDays, cap } = postForFile(post, zoneOf({ schools }, post.schoolId));
  return [
    `${roleNames[post.role]} at ${schools.get(post.schoolId)?.name ?? post.schoolId}`,
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(to === undefined ? [] : [`until ${to}`]),
    ...(siteDays === undefined ? [] : [`with ${siteDays.length} site day(s)`]),
    ...(cap === undefined ? [] : [`with at most ${cap} open consultation(s)`]),
  ].join(" ");
}

/** Another name for the same account. */
export function nameChange(before: Staff, name: string, line: number): Change {
  return {
    ...{ what: "nameChanged", person: before.key, line },
    schools: [...new Set(before.posts.map((post) => post.schoolId))],
    roles: [...new Set(before.posts.map((post) => post.role))],
    words: `${before.name} is now called ${name}.`,
  };
}

/** A post as a text that is the same for the same post. */
export function written(post: Post, timeZone: string): string {
  const { school, role, from = "", to = "", siteDays = [], cap = 0 } = postForFile(post, timeZone);
  const days = siteDays.map((day) => `${day.weekday} ${day.from} ${day.to} ${day.how}`);
  return [school, role, from, to, ...days, cap].join("|");
}

/**
 * Puts an incoming post among a person's posts and tells what that changes; undefined when they hold it already.
 * A post of the same kind that runs or is to come becomes the new one, unless it is `named` by the import as it is;
 * one that has ended stays.
 */
export function changeOfPost(
  { key, name, posts }: Pick<Staff, "key" | "name"> & { readonly posts: Post[] },
  { post: incoming, line }: IncomingPost,
  named: ReadonlySet<string>,
  current: Register,
  now: number,
): Change | undefined {
  const zone = zoneOf(current, incoming.school);
  const next = postFromFile(incoming, zone);
  if (posts.some((post) => written(post, zone) === written(next, zone))) return undefined;
  const place = posts.findIndex(
    (post) =>
      post.schoolId === next.schoolId &&
      post.role === next.role &&
      (post.validTo ?? Infinity) > now &&
      !named.has(written(post, zone)),
  );
  const about = { person: key, schools: [next.schoolId], roles: [next.role], line };
  const before = posts[place];
  if (!before) {
    posts.push(next);
    return { what: "postAdded", ...about, words: `${name} becomes ${spokenPost(next, current)}.` };
  }
  posts[place] = next;
  const words = `${name} is ${spokenPost(next, current)}, no longer ${spokenPost(before, current)}.`;
  return { what: "postChanged", ...about, words };
}

/**
 * Ends a post of somebody who has left: its last day was yesterday, or today when it began today. One that was still
 * to come is dropped, which is told by a missing `post`. Undefined when it has ended before.
 */
export function endingOf(
  person: Staff,
  post: Post,
  current: Register,
  now: number,
): { readonly change: Change; readonly post?: Post } | undefined {
  if (post.validTo !== undefined && post.validTo <= now) return undefined;
  const zone = zoneOf(current, post.schoolId);
  const today = localTime(now, zone).date;
  const { from, ...rest } = postForFile(post, zone);
  const change: Change = {
    ...{ what: "postEnded", person: person.key, schools: [post.schoolId], roles: [post.role] },
    words: `${person.name} is no longer ${spokenPost(post, current)}.`,
  };
  if (from !== undefined && from > today) return { change };
  const to = from === today ? today : daysAfter(today, -1);
  const began = from === undefined ? {} : { from };
  return { change, post: postFromFile({ ...rest, ...began, to }, zone) };
}
