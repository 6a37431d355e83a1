import { createHash } from "node:crypto";
import { canonical, verifyChain } from "./chain.ts";
import { type EventDoc, type SubjectDoc } from "./documents.ts";
import type { Doc, Op, WholeStore } from "./ports.ts";

/** A move that was not carried out, in a sentence that says why. */
export class CopyProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CopyProblem";
  }
}

/** What is in a store: how many documents, and a digest of them all that does not depend on their order. */
export type Inventory = {
  readonly documents: number;
  readonly digest: string;
  readonly broken: readonly string[];
};

const page = 200;
/** Where the target notes how far the copy has come; removed when it is complete. */
const notePlace = { pk: "deployment", id: "copy" };

type CopyNote = Doc & { readonly from: string; readonly next: string | undefined; readonly copied: number };

/**
 * Copies a whole store into an empty one, page by page; killed half-way and started again it goes on. `from` names the
 * source, so that nothing else is mixed into what was begun. `copied` hears how many documents are there so far.
 * Throws CopyProblem when the target holds anything that this copy has not put there, or when the two differ.
 */
export async function copyStore(
  source: WholeStore,
  target: WholeStore,
  from: string,
  copied: (documents: number) => void,
): Promise<Inventory> {
  const before = await inventory(source);
  if (before.broken.length > 0)
    throw new CopyProblem(`The record of the source does not hold: ${before.broken.join("; ")}.`);
  let note = await begun(target, from);
  do {
    const { docs, next } = await source.scan(note.next, page);
    // A page that was cut short is written again: the same documents in the same places.
    for (const [pk, part] of byPartition(docs)) await put(target, pk, part);
    note = { ...note, next, copied: note.copied + docs.length };
    await put(target, notePlace.pk, [note]);
    copied(note.copied);
  } while (note.next !== undefined);
  const removed = await target.write(notePlace.pk, [{ op: "remove", id: notePlace.id }]);
  if (!removed.ok) throw new CopyProblem("Somebody else is copying into this store.");
  const [now, there] = [await inventory(source), await inventory(target)];
  if (now.digest !== before.digest)
    throw new CopyProblem(
      "The source has changed meanwhile. Stop its server, empty the target and copy again.",
    );
  if (there.digest !== now.digest || there.documents !== now.documents)
    throw new CopyProblem(`The target differs: ${there.documents} documents instead of ${now.documents}.`);
  return there;
}

async function begun(target: WholeStore, from: string): Promise<CopyNote> {
  const kept = await target.read(notePlace.pk, notePlace.id);
  const note = kept?.doc as CopyNote | undefined;
  if (note && note.from !== from)
    throw new CopyProblem("The target holds an unfinished copy of another store.");
  if (note) return note;
  const { docs } = await target.scan(undefined, 1);
  if (docs.length > 0) throw new CopyProblem("The target is not empty. Copy into an empty store only.");
  const fresh: CopyNote = { ...notePlace, kind: "copy", from, next: undefined, copied: 0 };
  await put(target, notePlace.pk, [fresh]);
  return fresh;
}

function byPartition(docs: readonly Doc[]): ReadonlyMap<string, readonly Doc[]> {
  const parts = new Map<string, Doc[]>();
  for (const doc of docs) parts.set(doc.pk, [...(parts.get(doc.pk) ?? []), doc]);
  return parts;
}

async function put(target: WholeStore, pk: string, docs: readonly Doc[]): Promise<void> {
  // A batch holds a hundred steps at most, and words make documents long.
  for (let i = 0; i < docs.length; i += 50) {
    const ops = docs.slice(i, i + 50).map((doc): Op => ({ op: "upsert", doc }));
    const written = await target.write(pk, ops);
    if (!written.ok) throw new CopyProblem(`A document could not be written: ${written.why}.`);
  }
}

/** Reads a whole store: counts, digest, and what is wrong with the chains of its record. */
export async function inventory(store: WholeStore): Promise<Inventory> {
  let documents = 0;
  const sum = new Uint8Array(32);
  const heads = new Map<string, string>();
  const events = new Map<string, EventDoc[]>();
  for (let next: string | undefined; ;) {
    const found = await store.scan(next, page);
    for (const doc of found.docs) {
      if (doc.pk === notePlace.pk && doc.id === notePlace.id) continue;
      documents++;
      add(sum, createHash("sha256").update(canonical(doc)).digest());
      if (doc.kind === "event") group(events, doc as EventDoc);
      if (doc.kind === "consultation" || doc.kind === "referral") heads.set(doc.id, (doc as SubjectDoc).head);
    }
    next = found.next;
    if (next === undefined) break;
  }
  const broken = [...events].flatMap(([id, entries]) =>
    verifyChain(
      entries.sort((a, b) => a.recorded.seq - b.recorded.seq),
      heads.get(id),
    ).map((problem) => `${id}: ${problem}`),
  );
  return { documents, digest: Buffer.from(sum).toString("hex"), broken };
}

function group(events: Map<string, EventDoc[]>, event: EventDoc): void {
  const entries = events.get(event.recorded.subjectId);
  if (entries) entries.push(event);
  else events.set(event.recorded.subjectId, [event]);
}

/** Adds two 256-bit numbers: a sum does not depend on the order of its parts. */
function add(sum: Uint8Array, part: Uint8Array): void {
  let carry = 0;
  for (let i = sum.length - 1; i >= 0; i--) {
    const total = (sum[i] ?? 0) + (part[i] ?? 0) + carry;
    sum[i] = total & 0xff;
    carry = total >> 8;
  }
}
