import type { Doc, Kept, Op, Store } from "../../bot/workflow/ports.ts";

/** What an action asked of the store. */
export type Cost = { reads: number; batches: number; queries: number; bytes: number; units: number };

export type Counted = {
  readonly store: Store;
  /** The cost since the last call, and the batches as they were written. */
  readonly taken: () => { cost: Cost; batches: readonly (readonly Op[])[] };
};

const kilobytes = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));
const size = (value: unknown): number => (value === undefined ? 0 : JSON.stringify(value).length);

/** Request units as they are estimated everywhere: 1 per KB read, 5.5 per KB written, 2.3 and 0.25 per KB of a query. */
export const unitsOf = {
  read: (bytes: number): number => kilobytes(bytes),
  write: (bytes: number): number => 5.5 * kilobytes(bytes),
  query: (bytes: number): number => 2.3 + 0.25 * kilobytes(bytes),
};

/** A store that counts what is asked of it. */
export function counted(inner: Store): Counted {
  const none = (): Cost => ({ reads: 0, batches: 0, queries: 0, bytes: 0, units: 0 });
  let cost = none();
  let batches: (readonly Op[])[] = [];
  const found = (kept: readonly Kept<Doc>[]): readonly Kept<Doc>[] => {
    const bytes = kept.reduce((sum, k) => sum + size(k.doc), 0);
    cost.queries++;
    cost.bytes += bytes;
    cost.units += unitsOf.query(bytes);
    return kept;
  };
  return {
    taken() {
      const since = { cost, batches };
      cost = none();
      batches = [];
      return since;
    },
    store: {
      async read(pk, id) {
        const kept = await inner.read(pk, id);
        const bytes = size(kept?.doc);
        cost.reads++;
        cost.bytes += bytes;
        cost.units += unitsOf.read(bytes);
        return kept;
      },
      write(pk, ops) {
        cost.batches++;
        batches.push(ops);
        for (const op of ops) {
          const bytes = size("doc" in op ? op.doc : op);
          cost.bytes += bytes;
          cost.units += unitsOf.write(bytes);
        }
        return inner.write(pk, ops);
      },
      due: async (...asked) => found(await inner.due(...asked)),
      list: async (...asked) => found(await inner.list(...asked)),
      page: async (...asked) => found(await inner.page(...asked)),
      close: () => inner.close(),
    },
  };
}
