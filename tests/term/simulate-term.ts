import { parseArgs } from "node:util";
import { runTerm } from "./term.ts";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, questions: { type: "string", default: "2000" } },
});
const report = await runTerm(Number(values.seed), "2027-01-04", "2027-04-05", Number(values.questions));
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const sorted = [...report.minutesToAnswer].sort((a, b) => a - b);
const quantile = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(0);
const counts = (of: Readonly<Record<string, number>>): string =>
  Object.entries(of)
    .map(([what, n]) => `${what} ${n}`)
    .join(", ");

say(
  `A term of ${report.schoolDays} school days, 3 schools, 60 staff: ${report.questions} questions, ${report.kept} of them kept for the next school morning by choice, ${report.cardsSent} cards.`,
);
say(`When its school closed for the day, an open question was: ${counts(report.atClosing)}.`);
say(`Without a person who has it: ${report.adrift.length}.`);
for (const one of report.adrift.slice(0, 20)) say(`  ${one}`);
say(`In the end: ${counts(report.ended)}.`);
say(
  `Minutes to the first answer, nights included: median ${quantile(0.5)}, nine of ten within ${quantile(0.9)} (n = ${sorted.length}).`,
);
process.exitCode = report.adrift.length > 0 ? 1 : 0;
