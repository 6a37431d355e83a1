import type { PersonKey } from "../../school/register.ts";
import type { SubjectDoc } from "../documents.ts";
import { changedList } from "../lists.ts";
import type { News } from "./shapes.ts";
import { presenceId } from "../presence-book.ts";
import type { Doc, Op, Ports, Store } from "../ports.ts";
import { actorAt, mayViewSubject } from "../subjects.ts";

/** Tells open tabs that something has changed. */
export type NewsRoom = {
  /** The store, with every write that takes effect announced. */
  watch<S extends Store>(store: S): S;
  /** Tells this person of changes at these schools until the returned function is called. */
  listen(person: PersonKey, schools: readonly string[], tell: Tell): () => void;
  /** Looks for what other instances have written, where anybody listens. */
  look(): Promise<void>;
  /** How many listen. */
  listeners(): number;
};

/** Told what has changed; nothing more when somebody has said where they are, which all at the school see. */
type Tell = (news: News | undefined) => void;

type Listener = {
  readonly person: PersonKey;
  readonly schools: ReadonlySet<string>;
  readonly tell: Tell;
};

const pageSize = 100;
const mostLookedAt = 1000;

/** A news room of this process. `ports` are asked late, because the store that is watched is among them. */
export function createNewsRoom(ports: () => Ports | undefined): NewsRoom {
  const listeners = new Set<Listener>();
  /** The latest version of each subject that has been announced, by school. */
  const known = new Map<string, Map<string, number>>();
  /** The document of who is where as it was last seen, by school; undefined where nobody has said anything. */
  const places = new Map<string, string | undefined>();

  const announce = (subject: SubjectDoc): void => {
    const { id, version } = subject.state;
    known.get(subject.pk)?.set(id, version);
    for (const { person, schools, tell } of listeners) {
      if (!schools.has(subject.pk)) continue;
      // Rights are asked at this very moment, and only an id goes out.
      const now = ports();
      if (now && mayViewSubject(subject, actorAt(now, person, subject.pk))) tell({ id, version });
    }
  };

  const announcePlaces = (schoolId: string): void => {
    // Whoever asks now is not told what this process knew a moment ago.
    ports()?.presence.forget(schoolId);
    for (const { schools, tell } of listeners) if (schools.has(schoolId)) tell(undefined);
  };

  const lookAtPlaces = async (schoolId: string): Promise<void> => {
    const etag = (await ports()?.store.read(schoolId, presenceId))?.etag;
    const isNew = places.has(schoolId) && places.get(schoolId) !== etag;
    places.set(schoolId, etag);
    if (isNew) announcePlaces(schoolId);
  };

  const lookAt = async (schoolId: string): Promise<void> => {
    const now = ports();
    if (!now) return;
    const { store, clock } = now;
    const versions = known.get(schoolId) ?? new Map<string, number>();
    const isFirst = !known.has(schoolId);
    known.set(schoolId, versions);
    const list = changedList(new Date(clock.now()).toISOString().slice(0, 10));
    let place: { listedAt: number; id: string } | undefined;
    for (let looked = 0; looked < mostLookedAt; looked += pageSize) {
      const page = await store.page(schoolId, list, place, pageSize);
      for (const { doc } of page) {
        if (!isSubject(doc)) continue;
        const { id, version } = doc.state;
        if (isFirst) versions.set(id, version);
        else if ((versions.get(id) ?? 0) < version) announce(doc);
      }
      const last = page.at(-1)?.doc;
      if (!last || page.length < pageSize) return;
      place = { listedAt: last.listedAt ?? 0, id: last.id };
    }
  };

  return {
    watch: (store) => ({
      ...store,
      async write(pk: string, ops: readonly Op[], urgency?: "now" | "soon") {
        const written = await store.write(pk, ops, urgency);
        if (written.ok && listeners.size > 0)
          for (const op of ops)
            if ("doc" in op) {
              if (isSubject(op.doc)) announce(op.doc);
              if (op.doc.id === presenceId) announcePlaces(pk);
            }
        return written;
      },
    }),
    listen(person, schools, tell) {
      const listener = { person, schools: new Set(schools), tell };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async look() {
      const wanted = new Set([...listeners].flatMap((l) => [...l.schools]));
      for (const schoolId of known.keys()) if (!wanted.has(schoolId)) known.delete(schoolId);
      for (const schoolId of places.keys()) if (!wanted.has(schoolId)) places.delete(schoolId);
      for (const schoolId of wanted) {
        await lookAt(schoolId);
        await lookAtPlaces(schoolId);
      }
    },
    listeners: () => listeners.size,
  };
}

function isSubject(doc: Doc): doc is SubjectDoc {
  return doc.kind === "consultation" || doc.kind === "referral";
}
