import { existsSync, writeFileSync } from "node:fs";
import { stringify } from "csv-stringify/sync";
import type { School } from "../school/register.ts";
import { type Access, type Period, accessOf, periodsOf } from "../workflow/access/looks.ts";
import { peopleIn, spokenPeriod } from "../workflow/access/report.ts";
import { fullTime, staffAt } from "../workflow/export/entries.ts";
import type { Ports } from "../workflow/ports.ts";
import { CommandProblem, readOptions, run } from "./command-line.ts";
import { openFile, operatorPorts } from "./export-ports.ts";

const usage =
  "npm run access:report -- --from FILE [--school ID] [--since 2026-09-02] [--until 2026-12-18] [--out FILE.csv] [--reasons yes] [--school-file FILE]";
const columns = ["school", "who", "record", "what", "times", "first", "last", "reason"] as const;
const day = /^\d{4}-\d{2}-\d{2}$/;

await run(async () => {
  const options = readOptions(usage, ["from"], ["school", "since", "until", "out", "reasons", "school-file"]);
  const { since, until, out, reasons } = options;
  for (const date of [since, until])
    if (date !== undefined && (!day.test(date) || Number.isNaN(Date.parse(date))))
      throw new CommandProblem(`A day is 2026-09-02. Use it so: ${usage}`);
  if (until !== undefined && since === undefined)
    throw new CommandProblem(`--until needs --since. Use it so: ${usage}`);
  if (reasons !== undefined && (reasons !== "yes" || out === undefined))
    throw new CommandProblem(
      "--reasons yes writes what people gave as their reasons, and only into a file: name one with --out.",
    );
  if (out !== undefined && existsSync(out))
    throw new CommandProblem(`${out} is there already; nothing was written.`);
  const store = openFile(options.from);
  try {
    const ports = await operatorPorts(store, options["school-file"]);
    const schools = [...ports.register().schools.values()].filter(
      ({ id }) => options.school === undefined || id === options.school,
    );
    if (schools.length === 0) throw new CommandProblem("There is no such school in the school file.");
    const parts: string[] = [];
    const rows: (readonly string[])[] = [];
    for (const school of schools) {
      const period = periodFor(school, ports.clock.now(), since, until);
      const access = await accessOf(ports, school, period);
      parts.push(summaryOf(ports, school, period, access));
      rows.push(...rowsOf(ports, school, access, reasons === "yes"));
    }
    if (out === undefined) return parts.join("\n\n");
    // A cell that a spreadsheet would carry out as a formula begins with an apostrophe.
    writeFileSync(out, stringify([columns, ...rows], { escape_formulas: true, bom: true }), {
      ...{ mode: 0o600, flag: "wx" },
    });
    return `${parts.join("\n\n")}\n\n${rows.length} row(s) are in ${out}.`;
  } finally {
    await store.close();
  }
});

function periodFor(school: School, now: number, since?: string, until?: string): Period {
  if (since !== undefined) return until === undefined ? { from: since } : { from: since, to: until };
  return periodsOf(school, now)[0] ?? { from: "1970-01-01" };
}

function named(ports: Ports, school: School, key: string, at: number): string {
  return key === "operator"
    ? "operator"
    : staffAt({ register: ports.register(), school, at, by: "" }, key, at);
}

/** Names of staff and counts: nothing that anybody wrote. */
function summaryOf(ports: Ports, school: School, period: Period, { looks, reasoned }: Access): string {
  const people = peopleIn(looks).map(
    ({ by, last, records, opened, copied, details, broken }) =>
      `  ${named(ports, school, by, last)}: ${records} record(s), opened ${opened}, copied ${copied}, child's details ${details}, opened with a reason ${broken}`,
  );
  const count = (...acts: readonly string[]): number => reasoned.filter((r) => acts.includes(r.act)).length;
  return [
    `${school.name}, ${spokenPeriod(period)}`,
    `Opened without being part of it, with a reason: ${count("brokeGlass")}`,
    `Child's details opened: ${count("openedEnvelope", "exportedEnvelope")}`,
    `Who looked: ${people.length}`,
    ...people,
  ].join("\n");
}

/** One row for each person, record and act; what needed a reason has a row for each time, with the reason if asked for. */
function rowsOf(
  ports: Ports,
  school: School,
  { looks, reasoned }: Access,
  withReasons: boolean,
): readonly (readonly string[])[] {
  const time = (at: number): string => fullTime(at, school.calendar.timeZone);
  const acts = new Set(reasoned.map((r) => r.act));
  return [
    ...looks
      .filter(({ act }) => !acts.has(act))
      .map(({ by, subjectId, act, times, first, last }) => [
        ...[school.id, named(ports, school, by, last), subjectId, act],
        ...[String(times), time(first), time(last), ""],
      ]),
    ...reasoned.map(({ by, subjectId, at, act, why }) => [
      ...[school.id, named(ports, school, by, at), subjectId, act, "1", time(at), time(at)],
      withReasons ? (why ?? "removed") : "",
    ]),
  ];
}
