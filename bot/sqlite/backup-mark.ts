import type { DatabaseSync } from "node:sqlite";

/** The document by which a backup knows what it is. The store that is served has none. */
const place = { pk: "deployment", id: "backup" } as const;

/** Writes into a fresh copy that it is a backup, made at a moment (ms). */
export function markAsBackup(copy: DatabaseSync, madeAt: number): void {
  const body = JSON.stringify({ ...place, kind: "backup", schemaVersion: 1, madeAt });
  copy
    .prepare(
      "INSERT OR REPLACE INTO documents (pk, id, kind, due_at, etag, body) VALUES (?, ?, ?, NULL, 1, ?)",
    )
    .run(place.pk, place.id, "backup", body);
}

/** Makes a store that is served of a copy of a backup. */
export function unmark(copy: DatabaseSync): void {
  copy.prepare("DELETE FROM documents WHERE pk = ? AND id = ?").run(place.pk, place.id);
}

/** When a backup was made (ms); undefined for a store that is none. */
export function madeAtIn(db: DatabaseSync): number | undefined {
  const row = db.prepare("SELECT body FROM documents WHERE pk = ? AND id = ?").get(place.pk, place.id);
  if (row === undefined) return undefined;
  const { madeAt } = JSON.parse(row["body"] as string) as { madeAt?: unknown };
  return typeof madeAt === "number" ? madeAt : undefined;
}
