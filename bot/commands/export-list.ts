import { existsSync, writeFileSync } from "node:fs";
import { stringify } from "csv-stringify/sync";
import type { SubjectDoc } from "../workflow/documents.ts";
import { listColumns, listRows } from "../workflow/export/list.ts";
import { everything } from "../workflow/views.ts";
import { CommandProblem, readOptions, run } from "./command-line.ts";
import { openFile, operatorPorts } from "./export-ports.ts";

const usage = "npm run export:list -- --from FILE --school ID --out FILE [--school-file FILE]";

await run(async () => {
  const options = readOptions(usage, ["from", "school", "out"], ["school-file"]);
  const { from, school: schoolId, out } = options;
  if (existsSync(out)) throw new CommandProblem(`${out} is there already; nothing was written.`);
  const store = openFile(from);
  try {
    const ports = await operatorPorts(store, options["school-file"]);
    const school = ports.register().schools.get(schoolId);
    if (!school) throw new CommandProblem(`There is no school ${schoolId} in the school file.`);
    const questions = (await everything(ports, schoolId, `${schoolId}.c.`)) as readonly SubjectDoc[];
    const referrals = (await everything(ports, schoolId, `${schoolId}.r.`)) as readonly SubjectDoc[];
    const around = { register: ports.register(), school, at: ports.clock.now(), by: "operator" };
    const rows = listRows([...questions, ...referrals], around);
    // A cell that a spreadsheet would carry out as a formula begins with an apostrophe.
    writeFileSync(out, stringify([listColumns, ...rows], { escape_formulas: true, bom: true }), {
      ...{ mode: 0o600, flag: "wx" },
    });
    return `${rows.length} row(s) are in ${out}.`;
  } finally {
    await store.close();
  }
});
