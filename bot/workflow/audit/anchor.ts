import { createHash } from "node:crypto";
import { canonical } from "./chain.ts";
import type { SubjectDoc } from "../documents.ts";
import { changedList } from "../lists.ts";
import type { Doc, PlaceInList, Ports } from "../ports.ts";
import { type ViewsDoc, viewedList } from "../views.ts";

/** Where the chain of one subject, or of the views of it, stood: the number of its last entry, and that entry's hash. */
export type Anchored = { readonly id: string; readonly version: number; readonly head: string };

/**
 * What a school's record was at the end of a day (UTC): everything that changed last on it, chained to the day before.
 * Its hash goes to the log, and so out of the reach of whoever can write to the store.
 */
export type AnchorDoc = Doc & {
  readonly kind: "anchor";
  readonly schemaVersion: 1;
  readonly date: string;
  readonly previous: string;
  readonly entries: readonly Anchored[];
  readonly hash: string;
};

const dayMs = 24 * 3_600_000;
/** A write that was begun before midnight is in the store by then (ms after midnight). */
const settledAfterMs = 15 * 60_000;
const anchorsList = "anchors";
const page = 200;

export const anchorId = (date: string): string => `anchor.${date}`;

/** The date so many days later, both `2026-11-24`. */
export function nextDate(date: string, days = 1): string {
  return dateOf(Date.parse(date) + days * dayMs);
}

function dateOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** The hash of an anchor: of the day before, the date, and everything in it in the order of the ids. */
export function anchorHash({ pk, date, previous, entries }: Omit<AnchorDoc, "hash">): string {
  return createHash("sha256").update(canonical({ pk, date, previous, entries })).digest("hex");
}

/**
 * Anchors one day of a school and logs the hash. Several instances may do it together: the first one's stands. Only
 * for days that are over.
 */
export async function anchorDay(ports: Ports, schoolId: string, date: string): Promise<void> {
  const [before] = await ports.store.page(schoolId, anchorsList, placeOf(date), 1);
  const unsealed: Omit<AnchorDoc, "hash"> = {
    ...{ pk: schoolId, id: anchorId(date), kind: "anchor", schemaVersion: 1, date },
    previous: before ? (before.doc as AnchorDoc).hash : "",
    entries: await changedOn(ports, schoolId, date),
    ...{ lists: [anchorsList], listedAt: Date.parse(date) },
  };
  const doc: AnchorDoc = { ...unsealed, hash: anchorHash(unsealed) };
  const written = await ports.store.write(schoolId, [{ op: "create", doc }]);
  if (!written.ok) return;
  ports.log.info("record.anchored", { school: schoolId, date, hash: doc.hash, entries: doc.entries.length });
}

/** Before everything that is listed at or after the start of this date. */
function placeOf(date: string): PlaceInList {
  return { listedAt: Date.parse(date), id: "" };
}

async function changedOn(ports: Ports, schoolId: string, date: string): Promise<readonly Anchored[]> {
  const entries: Anchored[] = [];
  for (const list of [changedList(date), viewedList(date)]) {
    let before: PlaceInList | undefined;
    do {
      const found = await ports.store.page(schoolId, list, before, page);
      entries.push(...found.map(({ doc }) => anchored(doc as SubjectDoc | ViewsDoc)));
      const last = found.at(-1)?.doc;
      before = last && found.length === page ? { listedAt: last.listedAt ?? 0, id: last.id } : undefined;
    } while (before);
  }
  return entries.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function anchored(doc: SubjectDoc | ViewsDoc): Anchored {
  const { id, head } = doc;
  return { id, version: doc.kind === "views" ? doc.count : doc.state.version, head };
}

/** The anchoring job of a process. */
export type Anchorer = {
  /** Anchors every day that is over and not anchored yet, at every school. Cheap when there is none. */
  anchor(): Promise<void>;
};

/** Creates the anchoring job. It asks the store once a day, and once after each start. */
export function createAnchorer(ports: Ports): Anchorer {
  const anchoredUpTo = new Map<string, string>();
  return {
    async anchor() {
      const yesterday = dateOf(ports.clock.now() - settledAfterMs - dayMs);
      for (const schoolId of ports.register().schools.keys()) {
        if (anchoredUpTo.get(schoolId) === yesterday) continue;
        try {
          await anchorUpTo(ports, schoolId, yesterday);
          anchoredUpTo.set(schoolId, yesterday);
        } catch (error) {
          // Tried again at the next sweep; the other schools' days are anchored meanwhile.
          const name = error instanceof Error ? error.name : "unknown";
          ports.log.error("anchor.failed", { school: schoolId, error: name });
        }
      }
    },
  };
}

async function anchorUpTo(ports: Ports, schoolId: string, yesterday: string): Promise<void> {
  const [last] = await ports.store.page(schoolId, anchorsList, undefined, 1);
  let date = last ? nextDate((last.doc as AnchorDoc).date) : yesterday;
  for (; date <= yesterday; date = nextDate(date)) await anchorDay(ports, schoolId, date);
}
