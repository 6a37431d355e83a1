import type { Doc, Kept, Op, Store, Written } from "../../bot/workflow/ports.ts";
import { afterOp, newestFirst } from "../support/memory-store.ts";
import type { StoreFault } from "./plan.ts";
import type { Wire } from "./timeline.ts";

type Row = { readonly doc: Doc; readonly etag: number };

/** Why a call to the store or the second channel failed; production code must live with it. */
export class SimulatedFault extends Error {
  constructor(kind: string) {
    super(kind);
    this.name = "SimulatedFault";
  }
}

/** The store that all instances share. */
export type SimulatedStore = {
  /** The store as one process, or one turn of it, reaches it. `by` is the action that it works for. */
  connect(wire: Wire, by: number | undefined): Store;
  earliestDue(): number | undefined;
  find(pk: string, id: string): Doc | undefined;
  all(): IterableIterator<Doc>;
};

/** A call as the store truly answered it, whatever the caller was told. */
export type StoreCall =
  | { readonly call: "read"; readonly pk: string; readonly id: string; readonly gave: Kept<Doc> | undefined }
  | { readonly call: "write"; readonly pk: string; readonly ops: readonly Op[]; readonly gave: Written }
  | {
      readonly call: "find";
      readonly ask: (store: Store) => Promise<readonly Kept<Doc>[]>;
      readonly gave: readonly Kept<Doc>[];
    };

type Options = {
  /** Hears every call, so that the same can be asked of another store. */
  readonly onCall?: ((call: StoreCall) => void) | undefined;
  /** The fault that strikes this call, if any. */
  readonly fault: (fits: (kind: StoreFault) => boolean) => StoreFault | undefined;
  readonly onCommit: (ops: readonly Op[], by: number | undefined) => void;
};

const idOf = (op: Op): string => ("doc" in op ? op.doc.id : op.id);

/** An empty store with transactions, etags, and the faults of the plan. Documents are never changed, only replaced. */
export function createSimulatedStore({ fault, onCommit, onCall }: Options): SimulatedStore {
  const partitions = new Map<string, Map<string, Row>>();
  const due = new Map<string, Doc>();
  let etags = 0;
  const rowsOf = (pk: string): Map<string, Row> => {
    let rows = partitions.get(pk);
    if (!rows) partitions.set(pk, (rows = new Map<string, Row>()));
    return rows;
  };
  const kept = (row: Row): Kept<Doc> => ({ doc: row.doc, etag: String(row.etag) });

  const refusal = (pk: string, op: Op): Extract<Written, { ok: false }> | undefined => {
    const id = idOf(op);
    const row = rowsOf(pk).get(id);
    if (op.op === "create" && row) return { ok: false, why: "exists", id };
    if ((op.op === "replace" || op.op === "set" || op.op === "remove") && !row)
      return { ok: false, why: "missing", id };
    if (op.op === "replace" && String(row?.etag) !== op.etag) return { ok: false, why: "changed", id };
    return undefined;
  };
  const put = (pk: string, op: Op): string => {
    const rows = rowsOf(pk);
    const id = idOf(op);
    if (op.op === "remove") {
      rows.delete(id);
      due.delete(`${pk}\n${id}`);
      return "";
    }
    const doc = withoutNulls(afterOp(pk, rows.get(id)?.doc, op));
    rows.set(id, { doc, etag: ++etags });
    // Forgetting is not simulated; its due moments would keep every run awake for days.
    if (doc.dueAt === undefined || doc.kind === "purge") due.delete(`${pk}\n${id}`);
    else due.set(`${pk}\n${id}`, doc);
    return String(etags);
  };
  const commit = (pk: string, ops: readonly Op[], by: number | undefined): Written => {
    for (const op of ops) {
      if ("doc" in op && op.doc.pk !== pk) throw new Error("A batch may not leave its partition.");
      const refused = refusal(pk, op);
      if (!refused) continue;
      onCall?.({ call: "write", pk, ops, gave: refused });
      return refused;
    }
    onCommit(ops, by);
    const gave: Written = { ok: true, etags: ops.map((op) => put(pk, op)) };
    onCall?.({ call: "write", pk, ops, gave });
    return gave;
  };
  const reached = (): void => {
    const kind = fault((k) => k === "throttled" || k === "unavailable");
    if (kind) throw new SimulatedFault(kind);
  };

  const write = (pk: string, ops: readonly Op[], by: number | undefined): Written => {
    const replaced = ops.find((op) => op.op === "replace");
    const created = ops.find((op) => op.op === "create");
    const kind = fault(
      (k) =>
        (k !== "existsCommitted" || created !== undefined) &&
        ((k !== "changed" && k !== "changedCommitted") ||
          (replaced !== undefined && !(k === "changedCommitted" && created))),
    );
    if (kind === "throttled" || kind === "unavailable") throw new SimulatedFault(kind);
    if (kind === "changed") return { ok: false, why: "changed", id: idOf(replaced!) };
    const written = commit(pk, ops, by);
    if (kind === "timeoutCommitted") throw new SimulatedFault(kind);
    if (!written.ok) return written;
    // The client had no answer, tried again by itself, and met its own write.
    if (kind === "existsCommitted") return { ok: false, why: "exists", id: idOf(created!) };
    if (kind === "changedCommitted") return { ok: false, why: "changed", id: idOf(replaced!) };
    return written;
  };

  return {
    connect: (wire, by) => ({
      read: (pk, id) =>
        wire(() => {
          reached();
          const row = rowsOf(pk).get(id);
          const gave = row && kept(row);
          onCall?.({ call: "read", pk, id, gave });
          return gave;
        }),
      write: (pk, ops) => wire(() => write(pk, ops, by)),
      due: (pk, kind, at, limit) =>
        wire(() => {
          reached();
          const gave = [...due.values()]
            .filter((doc) => doc.pk === pk && doc.kind === kind && doc.dueAt! <= at)
            .sort((a, b) => a.dueAt! - b.dueAt!)
            .slice(0, limit)
            .map((doc) => kept(rowsOf(pk).get(doc.id)!));
          onCall?.({ call: "find", ask: (s) => s.due(pk, kind, at, limit), gave });
          return gave;
        }),
      list: (pk, prefix, after, limit) =>
        wire(() => {
          reached();
          const gave = [...rowsOf(pk).values()]
            .filter(({ doc }) => doc.id.startsWith(prefix) && doc.id > after)
            .sort((a, b) => (a.doc.id < b.doc.id ? -1 : 1))
            .slice(0, limit)
            .map(kept);
          onCall?.({ call: "find", ask: (s) => s.list(pk, prefix, after, limit), gave });
          return gave;
        }),
      page: (pk, list, before, limit) =>
        wire(() => {
          reached();
          const inList = [...rowsOf(pk).values()].filter(({ doc }) => doc.lists?.includes(list) === true);
          return newestFirst(inList, before).slice(0, limit).map(kept);
        }),
      close: () => Promise.resolve(),
    }),
    earliestDue: () => {
      let earliest: number | undefined;
      for (const { dueAt = Infinity } of due.values())
        if (earliest === undefined || dueAt < earliest) earliest = dueAt;
      return earliest;
    },
    find: (pk, id) => partitions.get(pk)?.get(id)?.doc,
    *all() {
      for (const rows of partitions.values()) for (const { doc } of rows.values()) yield doc;
    },
  };
}

function withoutNulls(doc: Doc): Doc {
  return Object.values<unknown>(doc).includes(null)
    ? (Object.fromEntries(
        Object.entries<unknown>(doc).filter(([, value]) => value !== null),
      ) as unknown as Doc)
    : doc;
}
