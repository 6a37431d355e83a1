import type { Presence } from "../school/presence.ts";
import type { PersonKey } from "../school/register.ts";
import type { Clock, Doc, Kept, Store } from "./ports.ts";

/** What the people of one school have said of where they are. */
export type SchoolPresence = Readonly<Record<PersonKey, Presence>>;

/** The store's document of it, one for each school. */
export type PresenceDoc = Doc & {
  readonly kind: "presence";
  readonly schemaVersion: 1;
  readonly people: SchoolPresence;
};
export const presenceId = "presence";

/** Who is where, as this process knows it. */
export type PresenceBook = {
  /** Read from the store at most this often for each school. */
  at(schoolId: string): Promise<SchoolPresence>;
  /** What was read last, for drawing a card without waiting. */
  known(schoolId: string): SchoolPresence;
  /** Somebody has said something new: the next look is a fresh one. */
  forget(schoolId: string): void;
};

/** So long (ms) another process may not know yet that somebody has gone away; the ladder of silence covers it. */
const freshForMs = 10_000;

/** The book of a process over its store. */
export function createPresenceBook(store: Store, clock: Clock): PresenceBook {
  const pages = new Map<string, { readonly at: number; readonly people: SchoolPresence }>();
  return {
    async at(schoolId) {
      const page = pages.get(schoolId);
      const age = clock.now() - (page?.at ?? -Infinity);
      if (page && age >= 0 && age < freshForMs) return page.people;
      const kept = (await store.read(schoolId, presenceId)) as Kept<PresenceDoc> | undefined;
      const people = kept?.doc.people ?? {};
      pages.set(schoolId, { at: clock.now(), people });
      return people;
    },
    known: (schoolId) => pages.get(schoolId)?.people ?? {},
    forget: (schoolId) => void pages.delete(schoolId),
  };
}
