import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { termAt, termBefore } from "../../bot/evaluation/terms.ts";
import { createProgressBar } from "../../bot/commands/progress-bar.ts";
import { readSchoolFile } from "../../bot/school/school-file.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { demoSchoolFile } from "./demo-school.ts";
import { forgetChats, keepCardKey, keepPulse } from "./demo-store.ts";
import { runTerm } from "./term.ts";

const { values } = parseArgs({
  options: {
    out: { type: "string", default: ".data/demo.sqlite" },
    questions: { type: "string", default: "700" },
    seed: { type: "string", default: "1" },
    from: { type: "string", default: "2026-09-02" },
    // Up to the day on which the playground's clock starts.
    to: { type: "string", default: "2026-11-24" },
  },
});
const { out, questions, seed, from, to } = values;
const schoolFile = join(dirname(out), "demo-school.json");
const taken = [out, schoolFile].filter((file) => existsSync(file));
if (taken.length > 0) {
  process.stderr.write(
    `${taken.join(" and ")} already there; nothing was written. Remove it, or name another --out.\n`,
  );
  process.exit(1);
}
mkdirSync(dirname(out), { recursive: true });
const file = demoSchoolFile();
writeFileSync(schoolFile, `${JSON.stringify(file, undefined, 2)}\n`, { flag: "wx" });
const store = openSqliteStore(out);
await keepCardKey(store);
const bar = createProgressBar(process.stderr, "days");
const dayMs = 24 * 3_600_000;
const report = await runTerm(Number(seed), from, to, Number(questions), {
  ...{ store, register: readSchoolFile(file) },
  day: (done, of) => bar.show("An invented term", Math.floor(done / dayMs), Math.floor(of / dayMs)),
});
bar.end();
await forgetChats(store);
const before = termBefore(termAt(from));
for (const school of file.schools) await keepPulse(store, school.id, before.id);
await store.close();
process.stdout.write(
  [
    `${report.questions} invented questions of ${file.schools.length} schools are in ${out}. Look at them with`,
    `  DATA_FILE=${out} SCHOOL_FILE=${schoolFile} npm start`,
    `  npm run report -- --from ${out} --school-file ${schoolFile} --term 2026-autumn --school oakfield`,
    "",
  ].join("\n"),
);
