import { type Inventory, brokenRecords, differing, takeInventory } from "./inventory.ts";
import type { Doc, Kept, Op, Store, WholeStore } from "./ports.ts";

/** A move that was not carried out, in a sentence that says why. */
export class CopyProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CopyProblem";
  }
}

/** What a copy is doing. `of` is how many documents there are in all, where that is known. */
export type Progress = {
  readonly doing: "reading" | "copying" | "comparing";
  readonly done: number;
  readonly of: number | undefined;
};

const page = 100;
const mostOps = 50;
const mostBytes = 1024 * 1024;
const mostNamed = 5;
/** Where the target notes how far the copy has come; removed when everything has been compared. */
const notePlace = { pk: "deployment", id: "copy" };

type CopyNote = Doc & {
  readonly from: string;
  /** Digest of the source when the copy was begun. */
  readonly digest: string;
  readonly copied: number;
  readonly next?: string | undefined;
  readonly isAllCopied?: true;
};

const isNote = (doc: Doc): boolean => doc.pk === notePlace.pk && doc.id === notePlace.id;

/**
 * Copies a whole store into an empty one, page by page; killed half-way and started again it goes on. `from` names the
 * source, so that nothing else is mixed into what was begun. Throws CopyProblem when the record of the source does not
 * hold, when the target has anything that this copy has not put there, and when the two differ at the end.
 */
export async function copyStore(
  source: WholeStore,
  target: WholeStore,
  from: string,
  tell: (progress: Progress) => void,
): Promise<Inventory> {
  const heard =
    (doing: Progress["doing"], of?: number) =>
    (done: number): void =>
      tell({ doing, done, of });
  if (await source.read(notePlace.pk, notePlace.id))
    throw new CopyProblem("The source is itself a copy that was never finished.");
  const kept = await found(target, from);
  const before = await takeInventory(source, isNote, heard("reading"));
  const broken = await brokenRecords(source, before);
  if (broken.length > 0)
    throw new CopyProblem(
      `The record of the source does not hold, or its server is running: ${firstOf(broken, "; ")}.`,
    );
  let note = kept ?? (await begun(target, from, before.digest));
  if (note.doc.digest !== before.digest)
    throw new CopyProblem(
      "The source has changed since this copy was begun. Stop its server, empty the target and copy again.",
    );
  while (!note.doc.isAllCopied) {
    note = await copyPage(source, target, note);
    tell({ doing: "copying", done: note.doc.copied, of: before.documents });
  }
  const now = await takeInventory(source, isNote, heard("comparing", 2 * before.documents));
  const there = await takeInventory(target, isNote, (done) =>
    heard("comparing", 2 * before.documents)(now.documents + done),
  );
  if (now.digest !== before.digest)
    throw new CopyProblem(
      "The source has changed meanwhile. Stop its server, empty the target and copy again.",
    );
  const differ = differing(now, there);
  if (differ.length > 0)
    throw new CopyProblem(
      `The target has ${there.documents} documents, the source ${now.documents}; they differ at ${firstOf(differ, ", ")}.`,
    );
  await noted(target.write(notePlace.pk, [{ op: "remove", id: notePlace.id }]));
  return there;
}

/** The note of a copy that was begun. Throws when the target holds anything else. */
async function found(target: WholeStore, from: string): Promise<Kept<CopyNote> | undefined> {
  const kept = (await target.read(notePlace.pk, notePlace.id)) as Kept<CopyNote> | undefined;
  if (kept && kept.doc.from !== from)
    throw new CopyProblem("The target holds an unfinished copy of another store.");
  if (!kept && (await target.scan(undefined, 1)).docs.length > 0)
    throw new CopyProblem("The target is not empty. Copy into an empty store only.");
  return kept;
}

async function begun(target: WholeStore, from: string, digest: string): Promise<Kept<CopyNote>> {
  const doc: CopyNote = { ...notePlace, kind: "copy", from, digest, copied: 0 };
  return { doc, etag: await noted(target.write(doc.pk, [{ op: "create", doc }])) };
}

/** One page, and the note of it. A page that was cut short is written again: the same documents in the same places. */
async function copyPage(
  source: WholeStore,
  target: WholeStore,
  { doc, etag }: Kept<CopyNote>,
): Promise<Kept<CopyNote>> {
  const { docs, next } = await source.scan(doc.next, page);
  const own = docs.filter((d) => !isNote(d));
  await Promise.all([...Map.groupBy(own, (d) => d.pk)].map(([pk, part]) => put(target, pk, part)));
  const { next: _, ...rest } = doc;
  const copied = doc.copied + own.length;
  const further: CopyNote =
    next === undefined ? { ...rest, copied, isAllCopied: true } : { ...rest, copied, next };
  return {
    doc: further,
    etag: await noted(target.write(doc.pk, [{ op: "replace", doc: further, etag }])),
  };
}

/** The etag of the note. Two copies into one target would undo each other's. */
async function noted(written: ReturnType<WholeStore["write"]>): Promise<string> {
  const result = await written;
  if (!result.ok) throw new CopyProblem("Somebody else is copying into this store.");
  return result.etags[0] ?? "";
}

async function put(target: WholeStore, pk: string, docs: readonly Doc[]): Promise<void> {
  let ops: Op[] = [];
  let bytes = 0;
  const write = async (): Promise<void> => {
    const written = ops.length === 0 ? undefined : await target.write(pk, ops);
    if (written?.ok === false) throw new CopyProblem(`A document could not be written: ${written.why}.`);
    [ops, bytes] = [[], 0];
  };
  for (const doc of docs) {
    const size = new TextEncoder().encode(JSON.stringify(doc)).length;
    // Cosmos DB takes a hundred steps and 2 MB at once, and words make documents long.
    if (ops.length === mostOps || bytes + size > mostBytes) await write();
    ops.push({ op: "upsert", doc });
    bytes += size;
  }
  await write();
}

function firstOf(named: readonly string[], between: string): string {
  const more = named.length - mostNamed;
  return named.slice(0, mostNamed).join(between) + (more > 0 ? ` and ${more} more` : "");
}

/** A store that a copy was begun into and not ended holds half a school: it is not served. Throws then. */
export async function assertWholeCopy(store: Pick<Store, "read">): Promise<void> {
  if ((await store.read(notePlace.pk, notePlace.id)) !== undefined)
    throw new Error(
      "This store is an unfinished copy: run `npm run store:copy` again until it has finished.",
    );
}
