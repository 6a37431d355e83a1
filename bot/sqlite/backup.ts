import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { DatabaseSync, backup } from "node:sqlite";
import { markAsBackup, unmark } from "./backup-mark.ts";

/** A backup or a restore that was not done, in a sentence that says why. */
export class BackupProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = "BackupProblem";
  }
}

/** What SQLite keeps beside a file while it is open. */
export const besides = ["-wal", "-shm"] as const;

/** How a copy is called until it is whole. */
export const unfinishedEnd = ".unfinished";

/** All in one step: between two steps a write of the server would make SQLite begin again, and again. */
const pagesAtOnce = 2 ** 31 - 1;

/**
 * Copies the embedded store's file while the server goes on writing, checks the copy, and only then gives it its
 * name. Gives the number of documents. Throws BackupProblem; an existing file is never overwritten. `now` (ms) is written
 * into the copy: its clock runs from there.
 */
export async function backUp(from: string, to: string, now: number): Promise<number> {
  if (!existsSync(from)) throw new BackupProblem(`There is no file ${from}.`);
  if (existsSync(to)) throw new BackupProblem(`${to} is there already. Choose another name.`);
  // Opened to write, although nothing is: only so does SQLite tidy up after the last who closes.
  return copyOf(open(from, from), to, (copy) => markAsBackup(copy, now));
}

/**
 * Puts a backup in the place of a lost file. Gives the number of documents. Throws BackupProblem when the backup is
 * damaged or the place is taken: whatever is there is moved away by hand, because it may hold newer questions. `finish`
 * is given the file before it has its name, so that nothing is served that still has to be taken out.
 */
export async function restore(
  from: string,
  to: string,
  finish: (file: string) => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  if (!existsSync(from)) throw new BackupProblem(`There is no backup ${from}.`);
  for (const file of [to, ...besides.map((end) => to + end)])
    if (existsSync(file))
      throw new BackupProblem(
        `${file} is there. Stop the server, move the file away and keep it: it may hold what came after the backup.`,
      );
  const backupFile = openUntouched(from);
  try {
    check(backupFile, from);
  } catch (error) {
    backupFile.close();
    throw error;
  }
  return copyOf(backupFile, to, unmark, finish);
}

/** Copies what is open into a file that has its name only when it is whole; closes what was open. */
async function copyOf(
  source: DatabaseSync,
  to: string,
  mark: (copy: DatabaseSync) => void,
  finish: (file: string) => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const unfinished = to + unfinishedEnd;
  const sweep = (): void => {
    for (const end of ["", ...besides]) rmSync(unfinished + end, { force: true });
  };
  sweep();
  try {
    await backup(source, unfinished, { rate: pagesAtOnce });
    const copy = open(unfinished, to);
    let documents: number;
    try {
      documents = check(copy, to);
      mark(copy);
    } finally {
      copy.close();
    }
    await finish(unfinished);
    renameSync(unfinished, to);
    return documents;
  } catch (error) {
    sweep();
    if (error instanceof BackupProblem) throw error;
    // What SQLite and the file system say is about files, never about what is in them.
    throw new BackupProblem(`${to} was not written: ${error instanceof Error ? error.message : "?"}.`);
  } finally {
    source.close();
  }
}

/** Whether it is whole: SQLite's own check, and every document can be read. Gives how many there are. */
function check(db: DatabaseSync, file: string): number {
  try {
    const { integrity_check: verdict } = db.prepare("PRAGMA integrity_check").get() as {
      integrity_check: string;
    };
    if (verdict !== "ok") throw new BackupProblem(`${file} is damaged: ${verdict}.`);
    let documents = 0;
    for (const row of db.prepare("SELECT body FROM documents WHERE kind <> 'backup'").iterate()) {
      JSON.parse((row as { body: string }).body);
      documents++;
    }
    return documents;
  } catch (error) {
    if (error instanceof BackupProblem) throw error;
    throw new BackupProblem(`${file} is no whole store of Sounding Board.`);
  }
}

/** Nothing is written beside the backup, which may be on a medium that takes nothing. */
export function openUntouched(file: string): DatabaseSync {
  const address = new URL("file:");
  address.pathname = resolve(file);
  // A file copied by hand may have its newest writes beside it, and they must not be passed over.
  const hasMoreBeside = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
  if (!hasMoreBeside) address.searchParams.set("immutable", "1");
  return open(address, file, true);
}

function open(place: string | URL, file: string, readOnly = false): DatabaseSync {
  try {
    return new DatabaseSync(place, { readOnly });
  } catch {
    throw new BackupProblem(`${file} cannot be opened.`);
  }
}
