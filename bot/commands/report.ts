import { existsSync, writeFileSync } from "node:fs";
import { spanOf } from "../evaluation/terms.ts";
import { printPdf } from "../pdf/print-pdf.ts";
import type { Register, School } from "../school/register.ts";
import { reportDocument } from "../workflow/evaluation/report-document.ts";
import { type TermReport, termReport } from "../workflow/evaluation/term-report.ts";
import { exportText } from "../workflow/export/text.ts";
import { CommandProblem, readOptions, run } from "./command-line.ts";
import { openFile, operatorPorts } from "./export-ports.ts";

const usage =
  "npm run report -- --from FILE --term 2027-spring [--school ID | --worker OBJECT-ID] [--as text|json|pdf] [--out FILE] [--school-file FILE]";
const formats = ["text", "json", "pdf"] as const;

await run(async () => {
  const options = readOptions(usage, ["from", "term"], ["school", "worker", "as", "out", "school-file"]);
  const { from, term, school: schoolId, worker, as = "text", out } = options;
  const span = spanOf(term);
  if (!span)
    throw new CommandProblem(`${term} is no term: write 2026-autumn, 2027-spring, 2027-summer, or 2026-27.`);
  const format = formats.find((one) => one === as);
  if (!format || (schoolId !== undefined && worker !== undefined))
    throw new CommandProblem(`Use it so: ${usage}`);
  if (format === "pdf" && out === undefined) throw new CommandProblem("A PDF needs --out, a file.");
  if (out !== undefined && existsSync(out))
    throw new CommandProblem(`${out} is there already; nothing was written.`);
  const store = openFile(from);
  try {
    const ports = await operatorPorts(store, options["school-file"]);
    const whom = { ...aboutWhom(ports.register(), schoolId, worker), span };
    const content = await written(await termReport(ports, whom), format, ports.clock.now(), whom.schools);
    if (out === undefined) return content.toString().trimEnd();
    writeFileSync(out, content, { mode: 0o600, flag: "wx" });
    return `The report is in ${out}.`;
  } finally {
    await store.close();
  }
});

/** One school, one worker, or all schools of the file: the council. */
function aboutWhom(register: Register, schoolId: string | undefined, worker: string | undefined) {
  const schools = [...register.schools.values()];
  if (worker !== undefined) {
    const staff = [...register.staff.values()].find((one) => one.aadObjectId === worker.toLowerCase());
    if (!staff) throw new CommandProblem("There is nobody with this object id in the school file.");
    return { about: staff.name, level: "worker", schools, worker: staff.key } as const;
  }
  if (schoolId === undefined)
    return { about: `All ${schools.length} schools of the file`, level: "council", schools } as const;
  const school = register.schools.get(schoolId);
  if (!school) throw new CommandProblem(`There is no school ${schoolId} in the school file.`);
  return { about: school.name, level: "school", schools: [school] } as const;
}

async function written(
  report: TermReport,
  format: (typeof formats)[number],
  at: number,
  schools: readonly School[],
): Promise<string | Buffer> {
  if (format === "json") return `${JSON.stringify(report, undefined, 2)}\n`;
  const document = reportDocument(report, at, schools[0]?.calendar.timeZone ?? "Europe/London");
  return format === "pdf" ? printPdf(document, at) : exportText(document);
}
