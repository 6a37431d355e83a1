import { fullTime, staffAt } from "../workflow/export/entries.ts";
import { backupsIn, usualBackupDays } from "../sqlite/backup-clock.ts";
import type { Ports } from "../workflow/ports.ts";
import type { PurgeTrack } from "../workflow/purge/clock.ts";
import { retentionReport } from "../workflow/purge/report.ts";
import { everything } from "../workflow/views.ts";
import type { School } from "../school/register.ts";
import { CommandProblem, readOptions, run } from "./command-line.ts";
import { openFile, operatorPorts } from "./export-ports.ts";

const usage = "npm run retention:report -- --from FILE [--school ID] [--school-file FILE] [--backups FOLDER]";
const tracks: Readonly<Record<PurgeTrack, string>> = { adviceOnly: "advice only", referral: "referral" };

await run(async () => {
  const options = readOptions(usage, ["from"], ["school", "school-file", "backups"]);
  const store = openFile(options.from);
  try {
    const ports = await operatorPorts(store, options["school-file"]);
    const schools = [...ports.register().schools.values()].filter(
      ({ id }) => options["school"] === undefined || id === options["school"],
    );
    if (schools.length === 0) throw new CommandProblem("There is no such school in the school file.");
    const parts: string[] = [];
    for (const school of schools) parts.push(await partOf(ports, school));
    return [...parts, backupsPart(options["backups"] ?? process.env["BACKUP_FOLDER"])].join("\n\n");
  } finally {
    await store.close();
  }
});

/** Backups keep what was forgotten after they were made, until their own days are over. */
function backupsPart(folder: string | undefined): string {
  if (folder === undefined) return "Backups: not looked at. Say where they lie: --backups FOLDER";
  const days = Number(process.env["BACKUP_DAYS"] ?? usualBackupDays);
  const backups = backupsIn(folder, Date.now(), days);
  if (backups.some(({ isOver }) => isOver)) process.exitCode = 1;
  const ageOf = (madeAt: number): number => Math.floor((Date.now() - madeAt) / (24 * 3_600_000));
  return [
    `Backups in ${folder}, kept ${days} days: ${backups.length}`,
    ...backups.map(
      ({ file, madeAt, isOver }) =>
        `  ${file}: made ${fullTime(madeAt, "Europe/London")}, ${ageOf(madeAt)} day(s) old${isOver ? "; TOO OLD, to be removed" : ""}`,
    ),
  ].join("\n");
}

async function partOf(ports: Ports, school: School): Promise<string> {
  const now = ports.clock.now();
  const report = retentionReport(await everything(ports, school.id, ""), now);
  if (report.problems.length > 0) process.exitCode = 1;
  const around = { register: ports.register(), school, at: now, by: "operator" };
  const time = (moment: number): string => fullTime(moment, school.calendar.timeZone);
  const list = (title: string, lines: readonly string[]): readonly string[] => [
    `${title}: ${lines.length}`,
    ...lines.map((line) => `  ${line}`),
  ];
  return [
    `${school.name}, ${time(now)}`,
    ...list(
      "Forgotten",
      report.forgotten.map(({ purge, left }) =>
        [
          `${purge.subjectId} (${tracks[purge.track]}): filed or ended ${time(purge.from)}, words removed ${time(purge.purgedAt ?? 0)}`,
          left.length === 0 ? "nothing is left" : `STILL THERE: ${left.join(", ")}`,
          ...(purge.stage === "done" ? [] : ["what served to deliver it is being removed"]),
          ...((purge.uncovered ?? 0) === 0
            ? []
            : [`${purge.uncovered ?? 0} card(s) in Teams could not be covered`]),
        ].join("; "),
      ),
    ),
    ...list(
      "To be forgotten",
      report.due.map(
        (purge) => `${purge.subjectId} (${tracks[purge.track]}): on ${time(purge.dueAt ?? purge.purgeAt)}`,
      ),
    ),
    ...list(
      "Held",
      report.held.map(
        ({ hold, why }) =>
          `${hold.subjectId}: since ${time(hold.placedAt)}, by ${staffAt(around, hold.placedBy, hold.placedAt)}: ${why ?? "the reason is missing"}`,
      ),
    ),
    ...list(
      "Not in the child's record yet, so no clock runs",
      report.notFiled.map(({ id, began }) => `${id}: begun ${time(began)}`),
    ),
    ...list("Wrong", report.problems),
  ].join("\n");
}
