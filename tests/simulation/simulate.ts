import { parseArgs } from "node:util";
import { drawPlan } from "./draw-plan.ts";
import { describePlan } from "./plan.ts";
import { type PlantedBug, plantedBugs } from "./planted-bugs.ts";
import { searchForAll } from "./search-for-bugs.ts";
import { runPlan } from "./run-plan.ts";
import { shrinkPlan } from "./shrink.ts";
import { type Tally, addTally, createTally } from "./tally.ts";

const lastSteps = 60;

const { values } = parseArgs({
  options: {
    seeds: { type: "string" },
    seed: { type: "string" },
    from: { type: "string" },
    bug: { type: "string" },
    bugs: { type: "boolean" },
  },
});
const bug = values.bug === undefined ? undefined : plantedBugs.find((b) => b.name === values.bug);
if (values.bug !== undefined && !bug)
  throw new Error(`No such bug. There are: ${plantedBugs.map((b) => b.name).join(", ")}.`);

const write = (text: string): void => void process.stdout.write(`${text}\n`);

/** Replays a seed as the smallest plan that still fails, with its last steps. */
async function report(seed: number, violations: readonly string[], planted?: PlantedBug): Promise<void> {
  write(`Seed ${seed}${planted ? ` with the planted bug "${planted.name}"` : ""}:`);
  for (const violation of violations) write(`  ${violation}`);
  const plan = await shrinkPlan(drawPlan(seed), violations[0]!, planted);
  const { violations: again, story } = await runPlan(plan, planted, true);
  write(`The smallest plan that still does it:\n${describePlan(plan)}`);
  write(
    `Its last steps:\n${story
      .slice(-lastSteps)
      .map((line) => `  ${line}`)
      .join("\n")}`,
  );
  for (const violation of again) write(`  ⇒ ${violation}`);
}

function summarize(sum: Tally, seconds: number): void {
  const list = (counts: ReadonlyMap<string, number>): string =>
    [...counts]
      .sort()
      .map(([what, n]) => `${what} ${n}`)
      .join(", ");
  write(
    `${sum.seeds} seeds, ${sum.steps} steps, ${sum.delivered} cards shown, ${sum.duplicates} twice, ${sum.alarms} alarms`,
  );
  write(`Faults: ${list(sum.faults)}`);
  write(`States: ${list(sum.states)}`);
  write(`Actions that took effect: ${list(sum.effects)}`);
  write(`${(sum.seeds / seconds).toFixed(0)} seeds per second`);
}

/** How many seeds each planted bug needs, from five places. */
async function table(): Promise<void> {
  for (const { name, found, violation } of await searchForAll())
    write(`${name}: ${found.map((f) => f ?? "not found").join(", ")} (${violation})`);
  process.exit();
}

if (values.bugs) await table();

const from = Number(values.seed ?? values.from ?? 1);
const seeds = values.seed === undefined ? Number(values.seeds ?? 2000) : 1;
const sum = createTally();
const started = performance.now();
for (let seed = from; seed < from + seeds; seed++) {
  const { violations, tally } = await runPlan(drawPlan(seed), bug);
  addTally(sum, tally);
  if (violations.length === 0) continue;
  process.exitCode = 1;
  await report(seed, violations, bug);
  break;
}
summarize(sum, (performance.now() - started) / 1000);
