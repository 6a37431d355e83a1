import { parseArgs } from "node:util";
import { createProgressBar } from "../../bot/commands/progress-bar.ts";
import { attack, withoutSecondary } from "./attack.ts";

const { values } = parseArgs({
  options: {
    exports: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    weakened: { type: "boolean", default: false },
  },
});
const bar = createProgressBar(process.stderr, "exports");
const of = Number(values.exports);
const weakened = values.weakened ? { rule: withoutSecondary } : {};
const { exports, hidden, recovered, mistaken } = attack(of, Number(values.seed), weakened, (done) =>
  bar.show("Attacking", done, of),
);
bar.end();
for (const one of [...recovered, ...mistaken].slice(0, 20)) process.stdout.write(`  ${one}\n`);
process.stdout.write(
  `${exports} random exports with ${hidden} hidden counts: ${recovered.length} recovered${
    mistaken.length > 0 ? `, ${mistaken.length} taken for sure and wrong` : ""
  }.\n`,
);
process.exitCode = recovered.length + mistaken.length > 0 ? 1 : 0;
