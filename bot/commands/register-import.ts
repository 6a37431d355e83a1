import { readRegisterCsv } from "../school/register-csv.ts";
import { type ImportPlan, applyImport, planImport } from "../school/register-import.ts";
import { readRegisterJson } from "../school/register-incoming.ts";
import { localTime } from "../school/zone-time.ts";
import { exportStaff } from "../school/staff-file.ts";
import { answeringByName } from "./answering-by-name.ts";
import { CommandProblem, run } from "./command-line.ts";
import { readWords } from "./positionals.ts";
import {
  parseJson,
  readSchoolFileOnDisk,
  readText,
  registerOf,
  replaceSchoolFile,
} from "./school-file-on-disk.ts";

const usage =
  "npm run register:import -- SCHOOL_FILE CSV_OR_JSON [--whole-staff] [--write --by NAME --second NAME]";

function list(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  - ${line}`)];
}

function report({ changes, refused, needsSecondPerson, stops, withheld }: ImportPlan): readonly string[] {
  const line = (n: number | undefined): string => (n === undefined ? "" : `Line ${n}: `);
  return [
    ...list(
      `Changes (${changes.length}):`,
      changes.map(
        (change) =>
          `${line(change.line)}${change.words}${needsSecondPerson.includes(change) ? " Needs a second person." : ""}`,
      ),
    ),
    ...list(
      `Refused (${refused.length}):`,
      refused.map((row) => `${line(row.line)}${row.reason}.`),
    ),
    ...list("Left as it is:", withheld),
    ...list("Cannot be done:", stops),
  ];
}

await run(() => {
  const { words, values, switches } = readWords(usage, 2, ["by", "second"], ["whole-staff", "write"]);
  const [path = "", incomingPath = ""] = words;
  const file = readSchoolFileOnDisk(path);
  const register = registerOf(file);
  const now = Date.now();
  const schools = [...register.schools.keys()];
  const person = answeringByName(register, schools, values.by, now);
  const second = answeringByName(register, schools, values.second, now);
  const text = readText(incomingPath);
  const incoming = /\.json$/i.test(incomingPath)
    ? readRegisterJson(parseJson(text, incomingPath))
    : readRegisterCsv(text);
  const isWholeStaff = switches.has("whole-staff");
  const plan = planImport(register, incoming, { person, now, isWholeStaff });
  const lines = report(plan);
  if (!switches.has("write"))
    return Promise.resolve([...lines, "Nothing was changed. Add --write to do it."].join("\n"));
  const applied = applyImport(register, plan, now, second);
  if ("refusal" in applied)
    throw new CommandProblem([...lines, applied.refusal, "Nothing was changed."].join("\n"));
  if (plan.changes.length === 0)
    return Promise.resolve([...lines, "There was nothing to change."].join("\n"));
  const done = {
    on: localTime(now, "Europe/London").date,
    by: values.by ?? "",
    ...(values.second === undefined ? {} : { second: values.second }),
    changes: plan.changes.map((change) => change.words.slice(0, 300)),
  };
  const imports = [...((file.json["imports"] as readonly unknown[] | undefined) ?? []), done];
  replaceSchoolFile(file, { ...file.json, staff: exportStaff(applied.register), imports });
  return Promise.resolve([...lines, `Written to ${path}.`].join("\n"));
});
