import { auditSchool } from "../../bot/workflow/audit/audit.ts";
import { createChats } from "../../bot/workflow/chats.ts";
import type { Doc, Store } from "../../bot/workflow/ports.ts";
import { createPurger } from "../../bot/workflow/purge/purge.ts";
import { type PurgeDoc, purgeId } from "../../bot/workflow/purge/clock.ts";
import { type Board, createBoard } from "../support/board.ts";
import { createMemoryStore } from "../support/memory-store.ts";
import { marker } from "./given.ts";

/** A board whose store can be made to forget, and looked through for words that are left. */
export type Forgetful = {
  readonly board: Board;
  readonly memory: ReturnType<typeof createMemoryStore>;
  /** Runs the job once, as a process that has just started; through another store or another overwriting, if given. */
  purge(store?: Store, scrub?: () => Promise<void>): Promise<void>;
  /** How often the store was told to overwrite what was removed. */
  readonly scrubbed: { times: number };
  purgeOf(id: string): Promise<PurgeDoc>;
  /** The documents in which the marker still stands. */
  wordsLeft(): readonly Doc[];
  /** What the audit finds wrong. */
  problems(): readonly string[];
};

export function createForgetful(): Forgetful {
  const memory = createMemoryStore();
  const board = createBoard(memory);
  const scrubbed = { times: 0 };
  const overwrite = (): Promise<void> => {
    scrubbed.times++;
    return Promise.resolve();
  };
  return {
    ...{ board, memory, scrubbed },
    purge: (store = memory, scrub = overwrite) =>
      createPurger({ ...board.ports, store }, createChats({ ...board.ports, store }), scrub).purge(),
    purgeOf: async (id) => (await memory.read("oakfield", purgeId(id)))?.doc as PurgeDoc,
    wordsLeft: () => memory.all().filter((doc) => JSON.stringify(doc).includes(marker)),
    problems: () =>
      auditSchool(
        "oakfield",
        memory.all().filter((doc) => doc.pk === "oakfield"),
        (...parts) => board.ports.secrets.seal(...parts),
      ).problems,
  };
}
