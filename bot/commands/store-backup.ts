import { dirname } from "node:path";
import { backUp } from "../sqlite/backup.ts";
import { mostBackupDays, removeOldBackups, usualBackupDays } from "../sqlite/backup-clock.ts";
import { CommandProblem, readOptions, run } from "./command-line.ts";

const usage = "npm run store:backup -- --from FILE --to FILE [--days N]";

await run(async () => {
  const options = readOptions(usage, ["from", "to"], ["days"]);
  const { from, to } = options;
  const days = Number(options["days"] ?? process.env["BACKUP_DAYS"] ?? usualBackupDays);
  if (!Number.isInteger(days) || days < 1 || days > mostBackupDays)
    throw new CommandProblem(`A backup is kept from 1 to ${mostBackupDays} days. Use it so: ${usage}`);
  const documents = await backUp(from, to, Date.now());
  const removed = removeOldBackups(dirname(to), Date.now(), days, from);
  return [
    `${documents} documents are in ${to}, and every one can be read.`,
    removed.length === 0
      ? `No backup beside it is older than ${days} days.`
      : `Removed, because they were older than ${days} days: ${removed.join(", ")}.`,
  ].join("\n");
});
