import { parentPort } from "node:worker_threads";
import type { Job, Report } from "./crew.ts";
import { drawPlan } from "./draw-plan.ts";
import { plantedBugs } from "./planted-bugs.ts";
import { runPlan } from "./run-plan.ts";
import { addTally, createTally } from "./tally.ts";

async function run(job: Job): Promise<Report> {
  const bug = plantedBugs.find((b) => b.name === job.bug);
  const tally = createTally();
  let found: Report["found"];
  const end = performance.now() + job.budgetMs;
  for (let i = 0; i < job.seeds && performance.now() < end; i++) {
    const seed = job.from + i * job.every;
    const outcome = await runPlan(drawPlan(seed), bug);
    addTally(tally, outcome.tally);
    const violation = outcome.violations[0];
    if (violation === undefined) continue;
    found ??= { seed, after: i + 1, violation };
    if (job.untilFound) break;
  }
  return { tally, found };
}

parentPort?.on("message", (job: Job) => void run(job).then((report) => parentPort?.postMessage(report)));
