// npm run crash -- --kills 1000 [--instances 1|2] [--minutes 8]
import { parseArgs } from "node:util";
import { runCrash } from "./crash-run.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "100" },
    instances: { type: "string", default: "1" },
    minutes: { type: "string", default: "60" },
  },
});
const result = await runCrash({
  kills: Number(values.kills),
  instances: values.instances === "2" ? 2 : 1,
  withinMs: Number(values.minutes) * 60_000,
});
const { lost, behind, twice, strange, owedAtEnd } = result;
const { asks, takes, answers } = result.acknowledged;
process.stdout.write(
  `${result.kills} kills (${result.killsWhileStarting} while starting) of ${values.instances} instance(s): ` +
    `${result.actions} actions, ${result.resent} sent again, ${asks} asks, ${takes} takes and ${answers} answers acknowledged, ` +
    `${lost.length} lost, ${behind.length} behind, ${twice.length} took effect twice, ${result.duplicates} visible duplicates (at most ${result.mostCopies} copies of one message), ` +
    `${owedAtEnd} still owed, ${strange.length} strange answers\n`,
);
for (const problem of [...lost, ...behind, ...twice, ...strange].slice(0, 20))
  process.stdout.write(`  ${problem}\n`);
process.exit(
  lost.length + behind.length + twice.length + strange.length + owedAtEnd > 0 ||
    Math.min(asks, takes, answers) === 0
    ? 1
    : 0,
);
