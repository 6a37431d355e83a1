import type { Doc, Kept, Op, PlaceInList, Store, Written } from "../../bot/workflow/ports.ts";
import { upgraded } from "../../bot/workflow/schema.ts";

type Row = { doc: Doc; etag: number };

/**
 * A store in memory that really conflicts: every call yields first, so that other work gets between a read and a
 * write, and it checks etags as the real ones do. Documents are copied in and out.
 */
export function createMemoryStore(): Store & {
  readonly calls: { reads: number; writes: number };
  all(): Doc[];
} {
  const rows = new Map<string, Row>();
  const calls = { reads: 0, writes: 0 };
  let clock = 0;
  const key = (pk: string, id: string): string => `${pk}\n${id}`;
  const copy = ({ doc, etag }: Row): Kept<Doc> => ({
    doc: upgraded(structuredClone(doc)),
    etag: String(etag),
  });
  const sorted = (): Row[] => [...rows.values()].sort((a, b) => (a.doc.id < b.doc.id ? -1 : 1));

  const refusal = (pk: string, op: Op): Extract<Written, { ok: false }> | undefined => {
    const id = "doc" in op ? op.doc.id : op.id;
    if ("doc" in op && op.doc.pk !== pk) throw new Error("A batch may not leave its partition.");
    const row = rows.get(key(pk, id));
    if (op.op === "create" && row) return { ok: false, why: "exists", id };
    if ((op.op === "replace" || op.op === "set" || op.op === "remove") && !row)
      return { ok: false, why: "missing", id };
    if (op.op === "replace" && String(row?.etag) !== op.etag) return { ok: false, why: "changed", id };
    return undefined;
  };
  const apply = (pk: string, op: Op): string => {
    if (op.op === "remove") {
      rows.delete(key(pk, op.id));
      return "";
    }
    const id = "doc" in op ? op.doc.id : op.id;
    const doc = afterOp(pk, rows.get(key(pk, id))?.doc, op);
    const clean = JSON.parse(JSON.stringify(doc), (_k, v: unknown) => (v === null ? undefined : v)) as Doc;
    rows.set(key(pk, id), { doc: clean, etag: ++clock });
    return String(clock);
  };

  return {
    calls,
    all: () => sorted().map((row) => structuredClone(row.doc)),
    async read(pk, id) {
      calls.reads++;
      await Promise.resolve();
      const row = rows.get(key(pk, id));
      return row && copy(row);
    },
    async write(pk, ops) {
      calls.writes++;
      await Promise.resolve();
      const before = new Map(rows);
      const etags: string[] = [];
      for (const op of ops) {
        const refused = refusal(pk, op);
        if (refused) {
          rows.clear();
          for (const [k, row] of before) rows.set(k, row);
          return refused;
        }
        etags.push(apply(pk, op));
      }
      return { ok: true, etags };
    },
    async due(pk, kind, at, limit) {
      calls.reads++;
      await Promise.resolve();
      return sorted()
        .filter(({ doc }) => doc.pk === pk && doc.kind === kind && doc.dueAt !== undefined && doc.dueAt <= at)
        .sort((a, b) => (a.doc.dueAt ?? 0) - (b.doc.dueAt ?? 0))
        .slice(0, limit)
        .map(copy);
    },
    async list(pk, prefix, after, limit) {
      calls.reads++;
      await Promise.resolve();
      return sorted()
        .filter(({ doc }) => doc.pk === pk && doc.id.startsWith(prefix) && doc.id > after)
        .slice(0, limit)
        .map(copy);
    },
    async page(pk, list, before, limit) {
      calls.reads++;
      await Promise.resolve();
      const inList = sorted().filter(({ doc }) => doc.pk === pk && doc.lists?.includes(list) === true);
      return newestFirst(inList, before).slice(0, limit).map(copy);
    },
    close: () => Promise.resolve(),
  };
}

/** What one step other than `remove` makes of a document. */
export function afterOp(pk: string, before: Doc | undefined, op: Exclude<Op, { op: "remove" }>): Doc {
  if ("doc" in op) return op.doc;
  if (op.op === "set") return { ...before!, ...op.fields };
  const counted: Record<string, unknown> = {
    ...(before ?? { pk, id: op.id, kind: op.kind, schemaVersion: 1 }),
  };
  for (const [field, n] of Object.entries(op.fields)) counted[field] = Number(counted[field] ?? 0) + n;
  return counted as unknown as Doc;
}

/** One list in its order, from the place after the last entry seen. */
export function newestFirst<R extends { readonly doc: Doc }>(
  rows: readonly R[],
  before: PlaceInList | undefined,
): R[] {
  const isAfter = (a: PlaceInList, b: PlaceInList): boolean =>
    a.listedAt !== b.listedAt ? a.listedAt > b.listedAt : a.id > b.id;
  const place = ({ doc }: R): PlaceInList => ({ listedAt: doc.listedAt ?? 0, id: doc.id });
  return rows
    .filter((row) => before === undefined || isAfter(before, place(row)))
    .sort((a, b) => (isAfter(place(a), place(b)) ? -1 : 1));
}
