import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { adviceOutcomes } from "../../bot/consultation/state.ts";
import { openDatabase } from "../../bot/sqlite/open-database.ts";
import { countId, countKind, replyClasses, replyField } from "../../bot/workflow/overview/counts.ts";
import type { Doc } from "../../bot/workflow/ports.ts";
import { type Board, createBoard, schoolMorning } from "../support/board.ts";
import { createMemoryStore } from "../support/memory-store.ts";

export const schoolCount = 2000;
/** The school whose staff act; each record has it like any other, and so many open questions besides. */
export const actingSchool = "oakfield";
export const openAtActingSchool = 100;
/** From this size on a history holds the question and its events only: no deliveries, places, watches or presses. */
export const compactFrom = 500_000;

const bytesEach = { whole: 15_000, compact: 9_000 };
const schoolsPerTransaction = 20;
const countedDays = 60;
const dayMs = 24 * 3_600_000;

/** The documents that one question leaves, as the real steps write them. */
export type History = {
  readonly answered: readonly Doc[];
  /** Asked, and nobody has it yet. */
  readonly open: readonly Doc[];
};

/** One story told through the real steps; compact leaves out what `compactFrom` says. */
export async function historyOf(isCompact: boolean): Promise<History> {
  const open = await documentsOf(isCompact, () => Promise.resolve());
  const answered = await documentsOf(isCompact, async (board) => {
    await board.press("sam", "take");
    await board.press("sam", "answer", { outcome: "adjust", text: "Talk with her today.", byWhen: "today" });
    await board.press("tess", "accept");
    await board.press("tess", "tellOutcome", { outcome: "did_it" });
  });
  return { open, answered };
}

async function documentsOf(isCompact: boolean, goOn: (board: Board) => Promise<void>): Promise<Doc[]> {
  const memory = createMemoryStore();
  const board = createBoard(memory);
  await board.say(
    "tess",
    "He was hungry again today. I plan to speak with his mother on Friday. Is that right?",
  );
  await goOn(board);
  await board.idle();
  const { id } = await board.subject("consultation");
  const own = memory.all().filter((d) => d.pk === actingSchool && JSON.stringify(d).includes(id));
  return isCompact ? own.filter((d) => d.kind === "consultation" || d.kind === "event") : own;
}

/** How many questions a school has when so many are spread over all of them. */
export function shareOf(school: number, size: number): number {
  return Math.floor(size / schoolCount) + (school < size % schoolCount ? 1 : 0);
}

/** The names of the schools; the first is the one whose staff act. */
export function schoolAt(n: number): string {
  return n === 0 ? actingSchool : `school-${String(n).padStart(4, "0")}`;
}

/** The documents of a school's record: its answered questions, and the open ones where people act. */
export function* recordOf(history: History, school: number, size: number): Generator<readonly Doc[]> {
  for (let n = 0; n < shareOf(school, size); n++)
    yield retold(history.answered, school, openAtActingSchool + n);
  if (school !== 0) return;
  for (let n = 0; n < openAtActingSchool; n++) yield retold(history.open, school, n);
  yield counters();
}

/** Two months of what a busy school counts each day. */
function counters(): readonly Doc[] {
  const minutes = Object.fromEntries(replyClasses.map((end) => [replyField(end), 2]));
  const outcomes = Object.fromEntries(adviceOutcomes.map((outcome) => [`outcome_${outcome}`, 2]));
  return Array.from({ length: countedDays }, (_, n) => ({
    ...{
      pk: actingSchool,
      id: countId(new Date(schoolMorning - (n + 1) * dayMs).toISOString().slice(0, 10)),
    },
    ...{ kind: countKind, schemaVersion: 1, asked: 12, answered: 10, accepted: 8, ...minutes, ...outcomes },
  }));
}

/** The same story again under other ids, an hour before the last one: what is open is the newest. */
function retold(story: readonly Doc[], school: number, n: number): readonly Doc[] {
  const pk = schoolAt(school);
  const oldId = story.find((d) => d.kind === "consultation")?.id ?? "";
  const id = `${pk}.c.f${n.toString(16).padStart(31, "0")}`;
  return story.map((doc) => {
    const text = JSON.stringify(doc).replaceAll(oldId, id);
    // Presses and typed messages are named by digests of their own.
    const name = doc.id.includes(oldId) ? doc.id.replace(oldId, id) : `${doc.id}.${n}`;
    const listedAt = doc.listedAt === undefined ? {} : { listedAt: doc.listedAt - n * 3_600_000 };
    return { ...(JSON.parse(text) as Doc), pk, id: name, ...listedAt };
  });
}

/**
 * A file with so many answered questions, made once and kept outside the repository. Where people act it is as new
 * each time, whatever earlier runs have left there. Throws when the disk is too full.
 */
export async function seededFile(size: number, progress: (done: number) => void): Promise<string> {
  const folder = process.env["SOUNDING_BOARD_BENCH_DIR"] ?? join(tmpdir(), "sounding-board-bench");
  mkdirSync(folder, { recursive: true });
  const isCompact = size >= compactFrom;
  const history = await historyOf(isCompact);
  // Documents change with the program, and a record of the last month would be measured in vain.
  const edition = createHash("sha256")
    .update(JSON.stringify([history, schoolCount]))
    .digest("hex")
    .slice(0, 8);
  const name = `consultations-${size}-${edition}.sqlite`;
  const file = join(folder, name);
  if (existsSync(file)) renew(file, history, size);
  else {
    for (const other of readdirSync(folder))
      if (other.startsWith(`consultations-${size}-`)) rmSync(join(folder, other));
    const needed = size * (isCompact ? bytesEach.compact : bytesEach.whole) * 1.2;
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < needed)
      throw new Error(
        `${(needed / 1e9).toFixed(1)} GB are needed in ${folder}, ${((bavail * bsize) / 1e9).toFixed(1)} GB are free.`,
      );
    const unfinished = `${file}.unfinished`;
    for (const end of ["", "-wal", "-shm"]) rmSync(`${unfinished}${end}`, { force: true });
    insertAll(unfinished, history, size, progress);
    renameSync(unfinished, file);
  }
  return file;
}

function insertAll(file: string, history: History, size: number, progress: (done: number) => void): void {
  const db = openDatabase(file);
  db.exec("PRAGMA synchronous=OFF; PRAGMA secure_delete=OFF;");
  const insert = inserter(db);
  let done = 0;
  // School after school in the order of their keys, so that the file is written from one end to the other.
  for (let school = 0; school < schoolCount; school += schoolsPerTransaction) {
    db.exec("BEGIN");
    for (let s = school; s < Math.min(school + schoolsPerTransaction, schoolCount); s++) {
      for (const docs of recordOf(history, s, size)) insert(docs);
      done += shareOf(s, size);
    }
    db.exec("COMMIT");
    progress(done);
  }
  db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  db.close();
}

/** Takes away whatever is not of the other schools, and puts the acting school's record in its place. */
function renew(file: string, history: History, size: number): void {
  const db = openDatabase(file);
  db.exec("PRAGMA secure_delete=OFF");
  db.exec("BEGIN");
  for (const table of ["documents", "listings"])
    db.exec(`DELETE FROM ${table} WHERE pk < 'school-' OR pk >= 'school.'`);
  const insert = inserter(db);
  for (const docs of recordOf(history, 0, size)) insert(docs);
  db.exec("COMMIT");
  db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  db.close();
}

function inserter(db: DatabaseSync): (docs: readonly Doc[]) => void {
  const insert = db.prepare(
    "INSERT INTO documents (pk, id, kind, due_at, etag, body) VALUES (?, ?, ?, ?, 1, ?)",
  );
  const enlist = db.prepare("INSERT INTO listings (pk, list, listed_at, id) VALUES (?, ?, ?, ?)");
  return (docs) => {
    for (const doc of docs) {
      insert.run(doc.pk, doc.id, doc.kind, doc.dueAt ?? null, JSON.stringify(doc));
      for (const list of doc.lists ?? []) enlist.run(doc.pk, list, doc.listedAt ?? 0, doc.id);
    }
  };
}
