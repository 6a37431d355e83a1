import { closeSync, existsSync, openSync, readSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { BackupProblem, besides, openUntouched, unfinishedEnd } from "./backup.ts";
import { madeAtIn } from "./backup-mark.ts";

/** After how many days a backup is removed, where nobody says otherwise: as long as Azure keeps those of Cosmos DB. */
export const usualBackupDays = 7;
/** Longer, and a backup would outlive the words of what was filed on its day. */
export const mostBackupDays = 30;

/** A backup that lies in a folder, when it was made (ms), and whether its days are over. */
export type KeptBackup = { readonly file: string; readonly madeAt: number; readonly isOver: boolean };

const dayMs = 24 * 3_600_000;
const head = "SQLite format 3\0";

/**
 * The backups in a folder, oldest first. When each was made stands inside it, because a copied file looks younger; one that
 * was cut off has only its file's date. Other files, and stores that are in use, are none.
 */
export function backupsIn(folder: string, now: number, days: number): readonly KeptBackup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((file): KeptBackup[] => {
      const madeAt = file.endsWith(unfinishedEnd)
        ? statSync(file).mtimeMs
        : isStore(file)
          ? madeAtOf(file)
          : undefined;
      return madeAt === undefined ? [] : [{ file, madeAt, isOver: now - madeAt > days * dayMs }];
    })
    .sort((a, b) => a.madeAt - b.madeAt);
}

/** Removes the backups in a folder whose days are over, and gives their names. `served` is never removed. */
export function removeOldBackups(
  folder: string,
  now: number,
  days: number,
  served: string,
): readonly string[] {
  const old = backupsIn(folder, now, days).filter(
    ({ file, isOver }) => isOver && resolve(file) !== resolve(served),
  );
  for (const { file } of old) for (const end of ["", ...besides]) rmSync(file + end, { force: true });
  return old.map(({ file }) => file);
}

function isStore(file: string): boolean {
  if (!statSync(file).isFile() || besides.some((end) => existsSync(file + end))) return false;
  const opened = openSync(file, "r");
  try {
    const start = Buffer.alloc(head.length);
    readSync(opened, start);
    return start.toString("latin1") === head;
  } finally {
    closeSync(opened);
  }
}

/** Undefined where it is no backup of ours, or too damaged to say. */
function madeAtOf(file: string): number | undefined {
  let db: DatabaseSync | undefined;
  try {
    db = openUntouched(file);
    return madeAtIn(db);
  } catch (error) {
    const isNoStoreOfOurs = (error as { code?: string }).code === "ERR_SQLITE_ERROR";
    if (isNoStoreOfOurs || error instanceof BackupProblem || error instanceof SyntaxError) return undefined;
    throw error;
  } finally {
    db?.close();
  }
}
