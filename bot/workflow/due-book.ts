import type { Doc, Store } from "./ports.ts";

/**
 * Knows when something that this process wrote falls due, so that the store need not be asked each second, which costs
 * money in Azure. What others wrote it does not know: whoever sweeps looks for that from time to time as well.
 */
export type DueBook = {
  /** The store, with every moment noted at which something that it is given falls due. */
  watch<S extends Store>(store: S): S;
  /** Whether something may be due at this moment (ms). */
  isDue(now: number): boolean;
  /** Does what is due at `now`. When that fails it is due still. */
  during(now: number, work: () => Promise<void>): Promise<void>;
};

/** What a sweep looks for. */
const kinds: ReadonlySet<string> = new Set(["consultation", "referral", "watch", "delivery", "alarm"]);

/** An empty book: whoever starts sweeps once. */
export function createDueBook(): DueBook {
  const moments = new Set<number>();
  const note = ({ kind, dueAt }: Pick<Doc, "kind" | "dueAt">): void => {
    if (dueAt !== undefined && kinds.has(kind)) moments.add(dueAt);
  };
  const dueBy = (now: number): number[] => [...moments].filter((moment) => moment <= now);

  return {
    watch: (store) => ({
      ...store,
      async write(pk, ops, urgency) {
        try {
          return await store.write(pk, ops, urgency);
        } finally {
          // Also after a failure: it may have been written, and looking in vain is cheap.
          for (const op of ops) if ("doc" in op) note(op.doc);
        }
      },
      async due(pk, kind, at, limit) {
        const found = await store.due(pk, kind, at, limit);
        // There may be more than one page of it, or it could not be carried out: looked for again at once.
        if (found.length > 0) note({ kind, dueAt: at + 1 });
        return found;
      },
    }),
    isDue: (now) => dueBy(now).length > 0,
    async during(now, work) {
      // Taken out before: what is noted meanwhile may have been missed.
      const taken = dueBy(now);
      for (const moment of taken) moments.delete(moment);
      try {
        await work();
      } catch (error) {
        for (const moment of taken) moments.add(moment);
        throw error;
      }
    },
  };
}
