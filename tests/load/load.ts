// npm run load -- [--seconds 60] [--rate 50] [--burst 500]
import { parseArgs } from "node:util";
import { quantile } from "../bench/load.ts";
import { runLoad } from "./load-run.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    rate: { type: "string", default: "50" },
    burst: { type: "string", default: "500" },
  },
});
const plan = { seconds: Number(values.seconds), rate: Number(values.rate), burst: Number(values.burst) };
const result = await runLoad(plan);
const { failed, lost, twice, owedAtEnd, memory } = result;

const times = (latencies: readonly number[]): string =>
  `p50 ${quantile(latencies, 0.5).toFixed(1)} ms, p99 ${quantile(latencies, 0.99).toFixed(1)} ms`;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
// After the first quarter the heap has found its size; a leak of one card for each request would go on and on.
const isFlat = memory.at(-1)! <= memory[1]! * 1.25;

process.stdout.write(
  `${plan.rate}/s for ${plan.seconds} s: ${times(result.steady)}\n` +
    `${plan.burst} within a second: ${times(result.burst)}\n` +
    `memory ${memory.map(megabytes).join(", ")} (before, each quarter, after)${isFlat ? "" : ": it grows"}\n` +
    `${result.requests} requests, ${failed.length} failed, ${lost.length} lost, ${twice.length} took effect twice, ` +
    `${owedAtEnd} still owed\n`,
);
for (const problem of [...failed, ...lost, ...twice].slice(0, 20)) process.stdout.write(`  ${problem}\n`);
process.exit(failed.length + lost.length + twice.length + owedAtEnd > 0 || !isFlat ? 1 : 0);
