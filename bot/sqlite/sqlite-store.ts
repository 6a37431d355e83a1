import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Doc, Kept, Op, Store, Written } from "../workflow/ports.ts";

type Waiting = {
  readonly pk: string;
  readonly ops: readonly Op[];
  readonly resolve: (written: Written) => void;
  readonly reject: (error: unknown) => void;
};

type Row = { readonly body: string; readonly etag: number };

const schema = `
  CREATE TABLE IF NOT EXISTS documents (
    pk TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    due_at INTEGER,
    etag INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (pk, id)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS documents_due ON documents (pk, kind, due_at) WHERE due_at IS NOT NULL;
`;

/** A batch that was refused half-way: thrown inside the transaction so that it rolls back, never outside. */
class Refused extends Error {
  readonly written: Extract<Written, { ok: false }>;
  constructor(written: Extract<Written, { ok: false }>) {
    super(written.why);
    this.written = written;
  }
}

const openAttempts = 60;
const openPauseMs = 100;

// Processes that open one new file together want the same lock for its set-up, and SQLite refuses at once rather
// than let them wait for each other; so whoever is refused begins again a moment later.
function openTogether(file: string): DatabaseSync {
  for (let attempt = 1; ; attempt++) {
    const db = new DatabaseSync(file);
    try {
      db.exec("PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
      db.exec(schema);
      return db;
    } catch (error) {
      db.close();
      // The low byte is the kind of error, the rest its variety.
      const isBusy = ((error as { errcode?: number }).errcode ?? 0) % 256 === sqliteBusy;
      if (!isBusy || attempt === openAttempts) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, openPauseMs);
    }
  }
}

const sqliteBusy = 5;

/**
 * The embedded store: one SQLite file, durable at every commit (WAL, synchronous=FULL). `:memory:` keeps nothing.
 * Several processes may open one file; writers wait for each other up to five seconds.
 */
export function openSqliteStore(file: string): Store & { eraseAll(): void } {
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  const db = openTogether(file);
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
    due: db.prepare(
      "SELECT body, etag FROM documents WHERE pk = ? AND kind = ? AND due_at <= ? ORDER BY due_at, id LIMIT ?",
    ),
    list: db.prepare(
      "SELECT body, etag FROM documents WHERE pk = ? AND id > ? AND id >= ? AND id < ? ORDER BY id LIMIT ?",
    ),
  };

  const apply = (pk: string, op: Op): string => {
    const id = "doc" in op ? op.doc.id : op.id;
    const refuse = (why: "exists" | "changed" | "missing"): never => {
      throw new Refused({ ok: false, why, id });
    };
    if ("doc" in op && op.doc.pk !== pk) throw new Error("A batch may not leave its partition.");
    switch (op.op) {
      case "create":
        return (
          etagOf(statements.insert, [pk, id, op.doc.kind, op.doc.dueAt ?? null, JSON.stringify(op.doc)]) ??
          refuse("exists")
        );
      case "replace":
        return (
          etagOf(statements.replace, [
            op.doc.kind,
            op.doc.dueAt ?? null,
            JSON.stringify(op.doc),
            pk,
            id,
            Number(op.etag),
          ]) ?? refuse(statements.read.get(pk, id) ? "changed" : "missing")
        );
      case "upsert":
        return (
          etagOf(statements.upsert, [pk, id, op.doc.kind, op.doc.dueAt ?? null, JSON.stringify(op.doc)]) ??
          refuse("changed")
        );
      case "set":
        return etagOf(statements.set, [JSON.stringify(op.fields), pk, id]) ?? refuse("missing");
    }
  };

  const waiting: Waiting[] = [];

  // Every batch that waits shares one durable commit, because the disk is asked once for all of them. A batch that
  // is refused is rolled back to its own savepoint; no promise resolves before the commit.
  const commitWaiting = (): void => {
    const batches = waiting.splice(0);
    if (batches.length === 0) return;
    try {
      db.exec("BEGIN IMMEDIATE");
      const settle = batches.map((batch) => attempt(batch));
      db.exec("COMMIT");
      for (const done of settle) done();
    } catch (error) {
      if (db.isTransaction) db.exec("ROLLBACK");
      for (const batch of batches) batch.reject(error);
    }
  };

  const attempt = ({ pk, ops, resolve, reject }: Waiting): (() => void) => {
    db.exec("SAVEPOINT batch");
    try {
      const etags = ops.map((op) => apply(pk, op));
      db.exec("RELEASE batch");
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
    write(pk, ops) {
      return new Promise((resolve, reject) => {
        waiting.push({ pk, ops, resolve, reject });
        if (waiting.length === 1) setImmediate(commitWaiting);
      });
    },
    due(pk, kind, at, limit) {
      return Promise.resolve((statements.due.all(pk, kind, at, limit) as Row[]).map(kept));
    },
    list(pk, prefix, after, limit) {
      const rows = statements.list.all(pk, after, prefix, `${prefix}\uffff`, limit) as Row[];
      return Promise.resolve(rows.map(kept));
    },
    close() {
      commitWaiting();
      db.close();
      return Promise.resolve();
    },
    /** Empties the store: for starting the playground again, never in Teams mode. */
    eraseAll() {
      commitWaiting();
      db.exec("DELETE FROM documents");
    },
  };
}

function etagOf(statement: StatementSync, values: (string | number | null)[]): string | undefined {
  const row = statement.get(...values) as { etag: number } | undefined;
  return row && String(row.etag);
}

function kept(row: Row): Kept<Doc> {
  return { doc: JSON.parse(row.body) as Doc, etag: String(row.etag) };
}
