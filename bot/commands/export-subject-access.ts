import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { printPdf } from "../pdf/print-pdf.ts";
import { listColumns, listRows } from "../workflow/export/list.ts";
import { plainMarks, redactionRules } from "../workflow/export/redaction.ts";
import { subjectAccess } from "../workflow/export/subject-access.ts";
import { exportText } from "../workflow/export/text.ts";
import { recordView } from "../workflow/views.ts";
import { CommandProblem, readOptions, run } from "./command-line.ts";
import { openFile, operatorPorts } from "./export-ports.ts";

const usage =
  'npm run export:subject-access -- --from FILE --school ID --child-ref REF --out DIR [--child-name "NAME"] [--school-file FILE]';

await run(async () => {
  const options = readOptions(usage, ["from", "school", "child-ref", "out"], ["child-name", "school-file"]);
  const { from, school: schoolId, "child-ref": childRef, out } = options;
  const store = openFile(from);
  try {
    const ports = await operatorPorts(store, options["school-file"]);
    const school = ports.register().schools.get(schoolId);
    if (!school) throw new CommandProblem(`There is no school ${schoolId} in the school file.`);
    const at = ports.clock.now();
    const around = { register: ports.register(), school, at, by: "the operator of Sounding Board" };
    const own = options["child-name"] === undefined ? [] : [options["child-name"]];
    const found = await subjectAccess(ports, around, childRef, plainMarks, own);
    if (found.subjects.length === 0)
      return "Nothing is held under this reference. Words that were purged are in the child's own file.";
    const folder = emptyFolder(out);
    const write = (name: string, content: string | Buffer): void =>
      writeFileSync(join(folder, name), content, { mode: 0o600, flag: "wx" });
    for (const [i, { subject, whole, redacted }] of found.subjects.entries()) {
      await recordView(ports, subject, { by: "operator", act: "exported", why: "subject access" });
      const name = `${String(i + 1).padStart(2, "0")}-${subject.kind}`;
      write(`${name}-redacted.txt`, exportText(redacted));
      write(`${name}-redacted.pdf`, await printPdf(redacted, at));
      write(`${name}-whole-not-for-disclosure.txt`, exportText(whole));
    }
    write("READ-FIRST.txt", `${redactionRules.map((rule) => `- ${rule}`).join("\n")}\n`);
    const safe = { escape_formulas: true };
    write(
      "index.csv",
      stringify(
        [
          listColumns,
          ...listRows(
            found.subjects.map((s) => s.subject),
            around,
          ),
        ],
        safe,
      ),
    );
    const removed = found.removed.map((r) => [r.kind, String(r.number), String(r.times)]);
    write("removed.csv", stringify([["what", "number", "times"], ...removed], safe));
    return `${found.subjects.length} document(s) are in ${folder}. Read READ-FIRST.txt before anything is given out.`;
  } finally {
    await store.close();
  }
});

function emptyFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (readdirSync(folder).length > 0)
    throw new CommandProblem(`${folder} is not empty; nothing was written.`);
  return folder;
}
