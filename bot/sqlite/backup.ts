import { existsSync, renameSync, rmSync } from "node:fs";
import { DatabaseSync, backup } from "node:sqlite";

/** A backup or a restore that was not done, in a sentence that says why. */
export class BackupProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = "BackupProblem";
  }
}

/**
 * Copies the embedded store's file while the server goes on writing, checks the copy, and only then gives it its
 * name. Gives the number of documents. Throws BackupProblem; an existing file is never overwritten.
 */
export async function backUp(from: string, to: string): Promise<number> {
  if (!existsSync(from)) throw new BackupProblem(`There is no file ${from}.`);
  if (existsSync(to)) throw new BackupProblem(`${to} is there already. Choose another name.`);
  const unfinished = `${to}.unfinished`;
  rmSync(unfinished, { force: true });
  const db = new DatabaseSync(from, { readOnly: true });
  try {
    await backup(db, unfinished);
  } finally {
    db.close();
  }
  const documents = check(unfinished);
  renameSync(unfinished, to);
  return documents;
}

/**
 * Puts a backup in the place of a lost file. Gives the number of documents. Throws BackupProblem when the backup is
 * damaged or the place is taken: whatever is there is moved away by hand, because it may hold newer questions.
 */
export async function restore(from: string, to: string): Promise<number> {
  if (!existsSync(from)) throw new BackupProblem(`There is no backup ${from}.`);
  for (const file of [to, `${to}-wal`, `${to}-shm`])
    if (existsSync(file))
      throw new BackupProblem(
        `${file} is there. Stop the server, move the file away and keep it: it may hold what came after the backup.`,
      );
  check(from);
  return backUp(from, to);
}

/** Whether the file is whole: SQLite's own check, and every document can be read. Gives how many there are. */
function check(file: string): number {
  const db = openToRead(file);
  try {
    const { integrity_check: verdict } = db.prepare("PRAGMA integrity_check").get() as {
      integrity_check: string;
    };
    if (verdict !== "ok") throw new BackupProblem(`${file} is damaged: ${verdict}.`);
    let documents = 0;
    for (const row of db.prepare("SELECT body FROM documents").iterate()) {
      JSON.parse((row as { body: string }).body);
      documents++;
    }
    return documents;
  } catch (error) {
    if (error instanceof BackupProblem) throw error;
    throw new BackupProblem(`${file} is no whole store of Sounding Board.`);
  } finally {
    db.close();
  }
}

function openToRead(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { readOnly: true });
  } catch {
    throw new BackupProblem(`${file} cannot be opened.`);
  }
}
