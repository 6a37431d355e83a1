import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CosmosClient } from "@azure/cosmos";
import { containerId } from "../../bot/cosmos/container.ts";
import { openCosmosStore } from "../../bot/cosmos/cosmos-store.ts";
import { openDatabase } from "../../bot/sqlite/open-database.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import type { Doc, Op, Store } from "../../bot/workflow/ports.ts";
import { emulatorKey } from "../support/cosmos-double/double.ts";
import type { Requests } from "./double-process.ts";
import { historyOf, recordOf, schoolCount, seededFile, shareOf } from "./seed.ts";

/** A record of some size in one kind of store, and what stands beside it to compare with. */
export type Site = {
  readonly kind: "sqlite" | "cosmos";
  readonly size: number;
  readonly store: Store;
  /** What has reached the store's server since the last call; undefined where there is none. */
  requests(): Promise<Requests | undefined>;
  /** How long (ms) one bare transaction, or one bare batch, of the same documents takes here. */
  bare(docs: readonly Doc[]): Promise<number>;
  close(): Promise<void>;
};

const mostInBatch = 96;
const heapMb = 8192;

/** A file of so many questions, and an empty one beside it for bare transactions. */
export async function sqliteSite(size: number, progress: (done: number) => void): Promise<Site> {
  const store = openSqliteStore(await seededFile(size, progress));
  const folder = mkdtempSync(join(tmpdir(), "sounding-board-bare-"));
  const db = openDatabase(join(folder, "bare.sqlite"));
  const upsert = db.prepare(
    "INSERT INTO documents (pk, id, kind, due_at, etag, body) VALUES (?, ?, ?, ?, 1, ?) " +
      "ON CONFLICT (pk, id) DO UPDATE SET due_at = excluded.due_at, body = excluded.body, etag = etag + 1",
  );
  return {
    ...{ kind: "sqlite", size, store },
    requests: () => Promise.resolve(undefined),
    bare(docs) {
      const from = performance.now();
      db.exec("BEGIN IMMEDIATE");
      for (const doc of docs) upsert.run(doc.pk, doc.id, doc.kind, doc.dueAt ?? null, JSON.stringify(doc));
      db.exec("COMMIT");
      return Promise.resolve(performance.now() - from);
    },
    async close() {
      await store.close();
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The double in a process of its own, with so many questions, and a bare client on another database of it. Beyond a
 * few thousand the histories are compact, because all of it is in memory.
 */
export async function cosmosSite(
  size: number,
  isCompact: boolean,
  progress: (done: number) => void,
): Promise<Site> {
  const child = fork(new URL("double-process.ts", import.meta.url), {
    execArgv: ["--disable-warning=ExperimentalWarning", `--max-old-space-size=${heapMb}`],
  });
  const endpoint = (await heard(child)) as string;
  const store = openCosmosStore({ endpoint, database: "bench", key: emulatorKey });
  await fill(store, size, isCompact, progress);
  const taken = async (): Promise<Requests> => {
    const answer = heard(child);
    child.send("taken");
    return (await answer) as Requests;
  };
  await taken();
  const client = new CosmosClient({
    ...{ endpoint, key: emulatorKey, connectionPolicy: { enableEndpointDiscovery: false } },
  });
  const items = client.database("bare").container(containerId).items;
  return {
    ...{ kind: "cosmos", size, store },
    requests: taken,
    async bare(docs) {
      const operations = docs.map((doc) => ({
        operationType: "Upsert" as const,
        resourceBody: JSON.parse(JSON.stringify(doc)) as { id: string },
      }));
      const from = performance.now();
      await items.batch(operations, docs[0]?.pk ?? "");
      return performance.now() - from;
    },
    async close() {
      await store.close();
      client.dispose();
      child.disconnect();
      await once(child, "exit");
    },
  };
}

async function heard(child: ChildProcess): Promise<unknown> {
  const [message] = (await once(child, "message")) as unknown[];
  return message;
}

async function fill(
  store: Store,
  size: number,
  isCompact: boolean,
  progress: (done: number) => void,
): Promise<void> {
  const history = await historyOf(isCompact);
  let done = 0;
  for (let school = 0; school < schoolCount; school++) {
    let ops: Op[] = [];
    const write = async (): Promise<void> => {
      const [first] = ops;
      if (first && "doc" in first) await store.write(first.doc.pk, ops);
      ops = [];
    };
    for (const docs of recordOf(history, school, size)) {
      if (ops.length + docs.length > mostInBatch) await write();
      ops.push(...docs.map((doc): Op => ({ op: "upsert", doc })));
    }
    await write();
    progress((done += shareOf(school, size)));
  }
}
