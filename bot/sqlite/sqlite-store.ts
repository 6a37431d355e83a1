import type { StatementSync } from "node:sqlite";
import type { Doc, Kept, Op, WholeStore, Written } from "../workflow/ports.ts";
import { upgraded } from "../workflow/schema.ts";
import { openDatabase } from "./open-database.ts";

type Waiting = {
  readonly pk: string;
  readonly ops: readonly Op[];
  readonly resolve: (written: Written) => void;
  readonly reject: (error: unknown) => void;
};

type Row = { readonly body: string; readonly etag: number };
type Listing = { readonly list: string; readonly listed_at: number };

/** So long (ms) a batch that nobody waits for may wait for another one, to share its commit. */
const longestRideMs = 25;

/** A batch that was refused half-way: thrown inside the transaction so that it rolls back, never outside. */
class Refused extends Error {
  readonly written: Extract<Written, { ok: false }>;
  constructor(written: Extract<Written, { ok: false }>) {
    super(written.why);
    this.written = written;
  }
}

/**
 * The embedded store: one SQLite file, durable at every commit (WAL, synchronous=FULL). `:memory:` keeps nothing.
 * Several processes may open one file; writers wait for each other up to five seconds.
 */
export function openSqliteStore(file: string): WholeStore & { eraseAll(): void; scrub(): Promise<void> } {
  const db = openDatabase(file);
  const statements = {
    read: db.prepare("SELECT body, etag FROM documents WHERE pk = ? AND id = ?"),
    insert: db.prepare(
      "INSERT INTO documents (pk, id, kind, due_at, etag, body) VALUES (?, ?, ?, ?, 1, ?) ON CONFLICT DO NOTHING RETURNING etag",
    ),
    replace: db.prepare(
      "UPDATE documents SET kind = ?, due_at = ?, etag = etag + 1, body = ? WHERE pk = ? AND id = ? AND etag = ? RETURNING etag",
    ),
    upsert: db.prepare(
      "INSERT INTO documents (pk, id, kind, due_at, etag, body) VALUES (?, ?, ?, ?, 1, ?) " +
        "ON CONFLICT (pk, id) DO UPDATE SET kind = excluded.kind, due_at = excluded.due_at, body = excluded.body, etag = etag + 1 RETURNING etag",
    ),
    // A null removes the field, as reading it then gives undefined.
    set: db.prepare(
      "UPDATE documents SET body = json_patch(body, ?), etag = etag + 1 WHERE pk = ? AND id = ? RETURNING etag",
    ),
    // A counter that is not there counts from nothing.
    add: db.prepare(
      "INSERT INTO documents (pk, id, kind, due_at, etag, body) VALUES (?, ?, ?, NULL, 1, ?) " +
        "ON CONFLICT (pk, id) DO UPDATE SET body = ?, etag = etag + 1 RETURNING etag",
    ),
    begin: db.prepare("BEGIN IMMEDIATE"),
    commit: db.prepare("COMMIT"),
    savepoint: db.prepare("SAVEPOINT batch"),
    release: db.prepare("RELEASE batch"),
    remove: db.prepare("DELETE FROM documents WHERE pk = ? AND id = ? RETURNING etag"),
    listed: db.prepare("SELECT list, listed_at FROM listings WHERE pk = ? AND id = ?"),
    unlist: db.prepare("DELETE FROM listings WHERE pk = ? AND id = ?"),
    unlistFrom: db.prepare("DELETE FROM listings WHERE pk = ? AND list = ? AND listed_at = ? AND id = ?"),
    enlist: db.prepare("INSERT INTO listings (pk, list, listed_at, id) VALUES (?, ?, ?, ?)"),
    // The document itself has the last word: one that was written without lists is left in the table until it is listed.
    page: db.prepare(
      "SELECT d.body, d.etag FROM listings l JOIN documents d ON d.pk = l.pk AND d.id = l.id " +
        "WHERE l.pk = ? AND l.list = ? AND (l.listed_at, l.id) < (?, ?) " +
        "AND EXISTS (SELECT 1 FROM json_each(d.body, '$.lists') WHERE value = l.list) " +
        "ORDER BY l.listed_at DESC, l.id DESC LIMIT ?",
    ),
    scan: db.prepare("SELECT body, etag FROM documents WHERE (pk, id) > (?, ?) ORDER BY pk, id LIMIT ?"),
    due: db.prepare(
      "SELECT body, etag FROM documents WHERE pk = ? AND kind = ? AND due_at <= ? ORDER BY due_at, id LIMIT ?",
    ),
    list: db.prepare(
      "SELECT body, etag FROM documents WHERE pk = ? AND id > ? AND id >= ? AND id < ? ORDER BY id LIMIT ?",
    ),
  };

  const enlist = (doc: Doc): void => {
    for (const list of doc.lists ?? []) statements.enlist.run(doc.pk, list, doc.listedAt ?? 0, doc.id);
  };
  // Only documents that stand in lists pay for them, and only for the lists that change.
  const relist = ({ pk, id, lists, listedAt = 0 }: Doc): void => {
    if (lists === undefined) return;
    const missing = new Set(lists);
    for (const { list, listed_at: at } of statements.listed.all(pk, id) as Listing[])
      if (at !== listedAt || !missing.delete(list)) statements.unlistFrom.run(pk, list, at, id);
    for (const list of missing) statements.enlist.run(pk, list, listedAt, id);
  };

  const apply = (pk: string, op: Op): string => {
    const id = "doc" in op ? op.doc.id : op.id;
    const refuse = (why: "exists" | "changed" | "missing"): never => {
      throw new Refused({ ok: false, why, id });
    };
    if ("doc" in op && op.doc.pk !== pk) throw new Error("A batch may not leave its partition.");
    switch (op.op) {
      case "create": {
        const etag = etagOf(statements.insert, [pk, id, ...columns(op.doc)]) ?? refuse("exists");
        enlist(op.doc);
        return etag;
      }
      case "replace": {
        const etag =
          etagOf(statements.replace, [...columns(op.doc), pk, id, Number(op.etag)]) ??
          refuse(statements.read.get(pk, id) ? "changed" : "missing");
        relist(op.doc);
        return etag;
      }
      case "upsert": {
        const etag = etagOf(statements.upsert, [pk, id, ...columns(op.doc)]) ?? refuse("changed");
        relist(op.doc);
        return etag;
      }
      case "set":
        return etagOf(statements.set, [JSON.stringify(op.fields), pk, id]) ?? refuse("missing");
      case "add": {
        const before = statements.read.get(pk, id) as Row | undefined;
        const body = JSON.stringify(counted(pk, op, before && kept(before).doc));
        return etagOf(statements.add, [pk, id, op.kind, body, body]) ?? refuse("changed");
      }
      case "remove": {
        if (etagOf(statements.remove, [pk, id]) === undefined) return refuse("missing");
        statements.unlist.run(pk, id);
        return "";
      }
    }
  };

  // Without a disk a commit costs nothing, and there is nothing to share.
  const isOnDisk = file !== ":memory:";
  const waiting: Waiting[] = [];
  let isCommitting = false;
  let rideEnds: NodeJS.Timeout | undefined;

  // Every batch that waits shares one durable commit, because the disk is asked once for all of them. A batch that
  // is refused is rolled back to its own savepoint; no promise resolves before the commit.
  const commitWaiting = (): void => {
    clearTimeout(rideEnds);
    rideEnds = undefined;
    isCommitting = false;
    const batches = waiting.splice(0);
    if (batches.length === 0) return;
    try {
      statements.begin.run();
      const settle = batches.map((batch) => attempt(batch));
      statements.commit.run();
      for (const done of settle) done();
    } catch (error) {
      if (db.isTransaction) db.exec("ROLLBACK");
      for (const batch of batches) batch.reject(error);
    }
  };

  const attempt = ({ pk, ops, resolve, reject }: Waiting): (() => void) => {
    statements.savepoint.run();
    try {
      const etags = ops.map((op) => apply(pk, op));
      statements.release.run();
      return () => resolve({ ok: true, etags });
    } catch (error) {
      db.exec("ROLLBACK TO batch");
      db.exec("RELEASE batch");
      return error instanceof Refused ? () => resolve(error.written) : () => reject(error);
    }
  };

  return {
    read(pk, id) {
      const row = statements.read.get(pk, id) as Row | undefined;
      return Promise.resolve(row && kept(row));
    },
    write(pk, ops, urgency) {
      return new Promise((resolve, reject) => {
        waiting.push({ pk, ops, resolve, reject });
        if (isCommitting) return;
        if (urgency === "soon" && isOnDisk) {
          rideEnds ??= setTimeout(commitWaiting, longestRideMs);
          return;
        }
        isCommitting = true;
        setImmediate(commitWaiting);
      });
    },
    due(pk, kind, at, limit) {
      return Promise.resolve((statements.due.all(pk, kind, at, limit) as Row[]).map(kept));
    },
    list(pk, prefix, after, limit) {
      const rows = statements.list.all(pk, after, prefix, `${prefix}\uffff`, limit) as Row[];
      return Promise.resolve(rows.map(kept));
    },
    page(pk, list, before, limit) {
      const { listedAt, id } = before ?? { listedAt: Number.MAX_SAFE_INTEGER, id: "" };
      const rows = statements.page.all(pk, list, listedAt, id, limit) as Row[];
      return Promise.resolve(rows.map(kept));
    },
    scan(next, limit) {
      const [pk, id] = JSON.parse(next ?? '["",""]') as [string, string];
      const docs = (statements.scan.all(pk, id, limit) as Row[]).map((row) => kept(row).doc);
      const last = docs.at(-1);
      const more = last && docs.length === limit ? JSON.stringify([last.pk, last.id]) : undefined;
      return Promise.resolve({ docs, next: more });
    },
    close() {
      commitWaiting();
      db.close();
      return Promise.resolve();
    },
    /** Overwrites what was removed in the write-ahead log as well; rejects while somebody reads. */
    scrub() {
      const [row] = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
      return row?.["busy"] === 0
        ? Promise.resolve()
        : Promise.reject(new Error("The store is being read; its log is emptied later."));
    },
    /** Empties the store: for starting the playground again, never in Teams mode. */
    eraseAll() {
      commitWaiting();
      db.exec("DELETE FROM documents; DELETE FROM listings;");
    },
  };
}

function etagOf(statement: StatementSync, values: (string | number | null)[]): string | undefined {
  const row = statement.get(...values) as { etag: number } | undefined;
  return row && String(row.etag);
}

function columns(doc: Doc): [string, number | null, string] {
  return [doc.kind, doc.dueAt ?? null, JSON.stringify(doc)];
}

function counted(pk: string, { id, kind, fields }: Extract<Op, { op: "add" }>, before: Doc | undefined): Doc {
  const doc: Record<string, unknown> = { ...(before ?? { pk, id, kind, schemaVersion: 1 }) };
  for (const [field, n] of Object.entries(fields)) doc[field] = Number(doc[field] ?? 0) + n;
  return doc as unknown as Doc;
}

function kept(row: Row): Kept<Doc> {
  return { doc: upgraded(JSON.parse(row.body) as Doc), etag: String(row.etag) };
}
