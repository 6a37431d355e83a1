import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";

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
  CREATE TABLE IF NOT EXISTS listings (
    pk TEXT NOT NULL,
    list TEXT NOT NULL,
    listed_at INTEGER NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (pk, list, listed_at, id)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS listings_of ON listings (pk, id);
`;

const openAttempts = 60;
const openPauseMs = 100;
const sqliteBusy = 5;

/**
 * Opens the embedded store's file, durable at every commit (WAL, synchronous=FULL), with freed pages overwritten, so
 * that purged words are gone from it. Processes that open one new file together want the same lock for its set-up,
 * and SQLite refuses at once rather than let them wait for each other; so whoever is refused begins again.
 */
export function openDatabase(file: string): DatabaseSync {
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  for (let attempt = 1; ; attempt++) {
    const db = new DatabaseSync(file);
    try {
      db.exec("PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
      db.exec("PRAGMA secure_delete=ON; PRAGMA wal_autocheckpoint=4000; PRAGMA cache_size=-16000;");
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
