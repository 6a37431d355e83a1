import { existsSync, mkdirSync, renameSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../bot/sqlite/open-database.ts";
import type { Doc } from "../../bot/workflow/ports.ts";
import { createBoard } from "../support/board.ts";
import { createMemoryStore } from "../support/memory-store.ts";

export const schoolCount = 2000;
/** From this size on a history holds the question and its events only: no deliveries, places, watches or presses. */
export const compactFrom = 500_000;

const bytesEach = { whole: 14_000, compact: 6_000 };
const perTransaction = 2000;

/** The documents that one answered question leaves, as the real steps write them. */
export async function historyOf(isCompact: boolean): Promise<readonly Doc[]> {
  const memory = createMemoryStore();
  const board = createBoard(memory);
  await board.say(
    "tess",
    "He was hungry again today. I plan to speak with his mother on Friday. Is that right?",
  );
  await board.press("sam", "take");
  await board.press("sam", "answer", { outcome: "adjust", text: "Talk with her today.", byWhen: "today" });
  await board.press("tess", "accept");
  await board.press("tess", "tellOutcome", { outcome: "did_it" });
  await board.idle();
  const { id } = await board.subject("consultation");
  const own = memory.all().filter((d) => d.pk === "oakfield" && JSON.stringify(d).includes(id));
  return isCompact ? own.filter((d) => d.kind === "consultation" || d.kind === "event") : own;
}

/** The names of the schools; the first two are those whose staff act. */
export function schoolAt(n: number): string {
  const school = n % schoolCount;
  return school === 0 ? "oakfield" : school === 1 ? "brook" : `school-${school}`;
}

/** A file with so many answered questions, made once and kept outside the repository. Throws when the disk is too full. */
export async function seededFile(size: number, progress: (done: number) => void): Promise<string> {
  const folder = process.env["SOUNDING_BOARD_BENCH_DIR"] ?? join(tmpdir(), "sounding-board-bench");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `consultations-${size}.sqlite`);
  if (existsSync(file)) return file;
  const isCompact = size >= compactFrom;
  const needed = size * (isCompact ? bytesEach.compact : bytesEach.whole) * 1.5;
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < needed)
    throw new Error(
      `${Math.round(needed / 1e9)} GB are needed in ${folder}, ${Math.round((bavail * bsize) / 1e9)} GB are free.`,
    );
  const unfinished = `${file}.unfinished`;
  for (const end of ["", "-wal", "-shm"]) rmSync(`${unfinished}${end}`, { force: true });
  insertAll(unfinished, await historyOf(isCompact), size, progress);
  renameSync(unfinished, file);
  return file;
}

function insertAll(
  file: string,
  history: readonly Doc[],
  size: number,
  progress: (done: number) => void,
): void {
  const db = openDatabase(file);
  db.exec("PRAGMA synchronous=OFF; PRAGMA secure_delete=OFF;");
  const insert = db.prepare(
    "INSERT INTO documents (pk, id, kind, due_at, etag, body) VALUES (?, ?, ?, ?, 1, ?)",
  );
  const enlist = db.prepare("INSERT INTO listings (pk, list, listed_at, id) VALUES (?, ?, ?, ?)");
  const pattern = history.map((doc) => ({ doc, body: JSON.stringify(doc) }));
  const subject = history.find((d) => d.kind === "consultation");
  const oldId = subject?.id ?? "";
  for (let from = 0; from < size; from += perTransaction) {
    db.exec("BEGIN");
    for (let n = from; n < Math.min(from + perTransaction, size); n++) {
      const pk = schoolAt(n);
      const id = `${pk}.c.${n.toString(16).padStart(32, "f")}`;
      for (const { doc, body } of pattern) {
        // Presses and typed messages are named by digests of their own.
        const name = doc.id.includes(oldId) ? doc.id.replace(oldId, id) : `${doc.id}.${n}`;
        const text = body
          .replaceAll(oldId, id)
          .replace('"pk":"oakfield"', `"pk":"${pk}"`)
          .replace(`"id":"${doc.id}"`, `"id":"${name}"`);
        insert.run(pk, name, doc.kind, null, text);
        for (const list of doc.lists ?? []) enlist.run(pk, list, (doc.listedAt ?? 0) - n * 60_000, name);
      }
    }
    db.exec("COMMIT");
    progress(Math.min(from + perTransaction, size));
  }
  db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  db.close();
}
