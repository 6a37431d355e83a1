import { removeOldBackups } from "../sqlite/backup-clock.ts";
import { addForgotten, forgottenIn } from "../sqlite/forgotten-list.ts";
import type { Log, Store } from "../workflow/ports.ts";
import type { PurgeDoc } from "../workflow/purge/clock.ts";
import type { Forgotten } from "../workflow/purge/purge.ts";
import { everything } from "../workflow/views.ts";

const lookEveryMs = 3_600_000;

/** Where the backups of the embedded store lie, and after how many days they go. */
export type BackupSettings = { readonly folder: string; readonly days: number };

/** What the server does for its backups. */
export type Backups = {
  /** Notes beside them what has been forgotten, so that no backup brings it back. */
  forgot(forgotten: Forgotten): void;
  /** Removes those whose days are over; looks once an hour. */
  tidy(): void;
};

/** Catches up with what was forgotten while no list was kept, and looks after the backups from then on. */
export async function keepBackups(
  { folder, days }: BackupSettings,
  served: string,
  { store, schools, log }: { readonly store: Store; readonly schools: Iterable<string>; readonly log: Log },
): Promise<Backups> {
  const known = new Set(forgottenIn(folder)?.map(({ subject }) => subject));
  const found: Forgotten[] = [];
  for (const school of schools)
    for (const doc of (await everything({ store }, school, "purge.")) as readonly PurgeDoc[])
      if (doc.purgedAt !== undefined && !known.has(doc.subjectId))
        found.push({ subject: doc.subjectId, track: doc.track, at: doc.purgedAt });
  addForgotten(folder, found);
  let looked = -Infinity;
  return {
    forgot: (forgotten) => addForgotten(folder, [forgotten]),
    tidy() {
      const now = Date.now();
      if (now - looked < lookEveryMs) return;
      looked = now;
      const removed = removeOldBackups(folder, now, days, served).length;
      if (removed > 0) log.info("backup.removed", { removed });
    },
  };
}
