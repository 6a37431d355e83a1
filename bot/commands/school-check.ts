import { type Pack, editionsToCheck, packOf } from "../school/jurisdiction.ts";
import { type Finding, checkSchool, mayGoLive } from "../school/readiness.ts";
import { SchoolFileProblems, readSchoolFile } from "../school/school-file.ts";
import { spokenProblem } from "../school/problem-words.ts";
import { localTime } from "../school/zone-time.ts";
import { CommandProblem } from "./command-line.ts";
import { readWords } from "./positionals.ts";
import { type SchoolFile, readSchoolFileOnDisk } from "./school-file-on-disk.ts";

const usage = "npm run school:check -- SCHOOL_FILE [--on 2027-01-11]";
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Ends with 0 when every school may go live, with 1 when one may not, with 2 when the file cannot be read. */
function main(): number {
  let file: SchoolFile;
  let now: number;
  try {
    ({ file, now } = readArguments());
  } catch (error) {
    if (!(error instanceof CommandProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  try {
    const register = readSchoolFile(file.json);
    let isReady = true;
    for (const school of register.schools.values()) {
      const findings = checkSchool(school, register, now);
      const may = mayGoLive(findings);
      isReady &&= may;
      const today = localTime(now, school.calendar.timeZone).date;
      say(
        [school.name, ...report(findings, today), may ? "  May go live.\n" : "  May NOT go live.\n"].join(
          "\n",
        ),
      );
    }
    for (const pack of new Set([...register.schools.values()].map(packOf))) say(editionsOf(pack, now));
    return isReady ? 0 : 1;
  } catch (error) {
    if (!(error instanceof SchoolFileProblems)) throw error;
    say(`${file.path} cannot be used as it is:`);
    for (const problem of error.problems) say(`  - ${spokenProblem(problem, file.json)}`);
    return 1;
  }
}

function editionsOf(pack: Pack, now: number): string {
  const old = new Set(editionsToCheck(pack, localTime(now, "Europe/London").date));
  const lines = pack.editions.flatMap((edition) => [
    `  - ${edition.name}; ${edition.since}; looked at on ${edition.checkedOn}${old.has(edition) ? ", LOOK AGAIN" : ""}`,
    ...(edition.notConfirmed === undefined ? [] : [`      not confirmed: ${edition.notConfirmed}`]),
  ]);
  return [`Law and guidance that the words follow, ${pack.name}:`, ...lines].join("\n");
}

function readArguments(): { readonly file: SchoolFile; readonly now: number } {
  const { words, values } = readWords(usage, 1, ["on"]);
  const { on } = values;
  const now = on === undefined ? Date.now() : Date.parse(`${on}T12:00:00Z`);
  if (Number.isNaN(now)) throw new CommandProblem(`${on ?? ""} is no date. Use it so: ${usage}`);
  return { file: readSchoolFileOnDisk(words[0] ?? ""), now };
}

function report(findings: readonly Finding[], today: string): readonly string[] {
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    - ${line}`)];
  const of = (severity: Finding["severity"]): readonly Finding[] =>
    findings.filter((finding) => finding.severity === severity);
  const accepted = of("mustAccept").flatMap(({ words, acceptedBy }) =>
    acceptedBy ? [`${words} (${acceptedBy.by}, ${acceptedBy.on})`] : [],
  );
  const open = of("mustAccept").filter(({ acceptedBy }) => !acceptedBy);
  const entry = (finding: string): string => JSON.stringify({ finding, by: "THEIR NAME", on: today });
  return [
    ...part(
      "Has to be put right:",
      of("mustFix").map(({ words }) => words),
    ),
    ...part(
      "Has to be put right, or accepted by name by a lead, deputy, head or administrator of the school:",
      open.map(({ words, finding }) => `${words}\n      To accept it, add to "accepted": ${entry(finding)}`),
    ),
    ...part("Accepted:", accepted),
    ...part(
      "Good to know:",
      of("advice").map(({ words }) => words),
    ),
  ];
}

process.exitCode = main();
