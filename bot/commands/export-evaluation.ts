import { existsSync, writeFileSync } from "node:fs";
import { stringify } from "csv-stringify/sync";
import { dictionary } from "../evaluation/export-dictionary.ts";
import { spanOf } from "../evaluation/terms.ts";
import { evaluationExport } from "../workflow/evaluation/evaluation-export.ts";
import { CommandProblem, readOptions, run } from "./command-line.ts";
import { openFile, operatorPorts } from "./export-ports.ts";

const usage =
  "npm run export:evaluation -- --from FILE --by council|school --period 2027-spring|2026-27 --out FILE.csv [--school-file FILE]";

await run(async () => {
  const options = readOptions(usage, ["from", "by", "period", "out"], ["school-file"]);
  const { from, by, period, out } = options;
  const span = spanOf(period);
  if ((by !== "council" && by !== "school") || !out.endsWith(".csv"))
    throw new CommandProblem(`Use it so: ${usage}`);
  if (!span) throw new CommandProblem(`${period} is no term and no school year. Use it so: ${usage}`);
  const beside = out.replace(/\.csv$/, ".dictionary.csv");
  for (const file of [out, beside])
    if (existsSync(file)) throw new CommandProblem(`${file} is there already; nothing was written.`);
  const store = openFile(from);
  try {
    const rows = await evaluationExport(await operatorPorts(store, options["school-file"]), by, span);
    const columns = ["period", "area", "measure", "category", "statistic", "value"] as const;
    writeCsv(out, [columns, ...rows.map((row) => columns.map((column) => row[column]))]);
    const described = dictionary().map(({ name, category, meaning }) => [name, category, meaning]);
    writeCsv(beside, [["name", "category", "meaning"], ...described]);
    return `${rows.length} rows are in ${out}, and what they mean in ${beside}. This period cannot be exported in another way any more.`;
  } finally {
    await store.close();
  }
});

function writeCsv(file: string, rows: readonly (readonly string[])[]): void {
  // A cell that a spreadsheet would carry out as a formula begins with an apostrophe.
  const text = stringify(rows as string[][], { escape_formulas: true, bom: true });
  writeFileSync(file, text, { mode: 0o600, flag: "wx" });
}
