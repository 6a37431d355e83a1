import type { Actor } from "../../consultation/permissions.ts";
import { type PersonKey, type School, isAdvising, isAsking, isLead } from "../../school/register.ts";
import type { SubjectDoc } from "../documents.ts";
import { openList, ownList, toFileList } from "../lists.ts";
import { lineOf } from "./lines.ts";
import type { Page } from "./shapes.ts";
import type { Kept, PlaceInList, Ports } from "../ports.ts";
import { mayViewSubject } from "../subjects.ts";

/** The lists of a school that somebody may page through. */
export const listNames = ["mine", "open", "toFile"] as const;
export type ListName = (typeof listNames)[number];

export const pageSize = 50;
/** So many entries are looked through for one page, most of which somebody may not see. */
const mostLooked = 2000;

/** Whether people with these roles have such a list; what stands in it is decided entry by entry. */
export function mayList(list: ListName, { roles }: Actor): boolean {
  if (list === "mine") return isAsking(roles) || isAdvising(roles);
  return isAdvising(roles) || isLead(roles);
}

/** The subjects of a list that this person may see, newest first, from a place on; and the place where to go on. */
export async function visibleIn(
  ports: Ports,
  school: School,
  viewer: Actor,
  list: ListName,
  before: PlaceInList | undefined,
  limit: number,
): Promise<{
  readonly subjects: readonly SubjectDoc[];
  /** Those that this person may not see: to be counted, never shown. */
  readonly hidden: readonly SubjectDoc[];
  readonly next?: PlaceInList;
}> {
  const name = storeList(ports, list, viewer.key);
  const subjects: SubjectDoc[] = [];
  const hidden: SubjectDoc[] = [];
  let place = before;
  for (let looked = 0; looked < mostLooked;) {
    const page = (await ports.store.page(school.id, name, place, pageSize)) as readonly Kept<SubjectDoc>[];
    looked += page.length;
    for (const [i, { doc }] of page.entries()) {
      place = { listedAt: doc.listedAt ?? 0, id: doc.id };
      if (!mayViewSubject(doc, viewer)) {
        hidden.push(doc);
        continue;
      }
      subjects.push(doc);
      const isMore = i + 1 < page.length || page.length === pageSize;
      if (subjects.length === limit) return { subjects, hidden, ...(isMore ? { next: place } : {}) };
    }
    if (page.length < pageSize) break;
  }
  return { subjects, hidden };
}

function storeList(ports: Ports, list: ListName, person: PersonKey): string {
  switch (list) {
    case "mine":
      return ownList(ports.secrets.seal("of", person));
    case "open":
      return openList;
    case "toFile":
      return toFileList;
    default:
      return list satisfies never;
  }
}

/** One page of a list as lines. Undefined when this person has no such list. */
export async function listPage(
  ports: Ports,
  school: School,
  viewer: Actor,
  list: ListName,
  before: PlaceInList | undefined,
): Promise<Page | undefined> {
  if (!mayList(list, viewer)) return undefined;
  await ports.presence.at(school.id);
  const { subjects, next } = await visibleIn(ports, school, viewer, list, before, pageSize);
  const lines = subjects.map((subject) => lineOf(ports, school, subject, viewer));
  return next === undefined ? { lines } : { lines, next: placeText(next) };
}

/** A place as it stands in an address. It names an entry that this person has just been shown. */
function placeText({ listedAt, id }: PlaceInList): string {
  return `${listedAt}_${id}`;
}

/** Reads a place from an address; undefined when it is none. */
export function readPlace(text: string): PlaceInList | undefined {
  const [, listedAt, id] = /^(\d{1,15})_([a-z0-9-]{1,40}\.[cr]\.[0-9a-f]{32})$/.exec(text) ?? [];
  return listedAt === undefined || id === undefined ? undefined : { listedAt: Number(listedAt), id };
}
