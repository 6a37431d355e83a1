// What each action and page costs by the size of the record, in the embedded store and in Cosmos DB over the double.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, freemem } from "node:os";
import { parseArgs } from "node:util";
import { createProgressBar } from "../../bot/commands/progress-bar.ts";
import { staffed } from "./actions.ts";
import { measure, mostRounds } from "./measure.ts";
import { flatness, linesOf, tableOf } from "./report.ts";
import { compactFrom, openAtActingSchool, schoolCount } from "./seed.ts";
import { type Site, cosmosSite, sqliteSite } from "./sites.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,100000" },
    cosmos: { type: "string", default: "1000" },
    rounds: { type: "string", default: "300" },
    minutes: { type: "string", default: "10" },
  },
});
const sizesIn = (list: string): number[] => list.split(",").filter(Boolean).map(Number);
const rounds = Math.min(Number(values.rounds), mostRounds);
const minutes = Number(values.minutes);
if (![rounds, minutes, ...sizesIn(values.sizes), ...sizesIn(values.cosmos)].every((n) => n > 0)) {
  process.stderr.write(
    "npm run bench:store -- [--sizes 1000,100000] [--cosmos 1000] [--rounds N] [--minutes N]\n",
  );
  process.exit(1);
}
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const bar = createProgressBar(process.stderr, "consultations");
/** What so many compact consultations take in the memory of the double (bytes each). */
const inMemoryEach = 40_000;
const cosmosCompactFrom = 10_000;

const sites: Site[] = [];
try {
  for (const size of sizesIn(values.sizes))
    sites.push(await sqliteSite(size, (done) => bar.show(`a file of ${size}`, done, size)));
  for (const size of sizesIn(values.cosmos)) {
    if (freemem() < size * inMemoryEach) {
      say(
        `${size} in the double of Cosmos DB are left out: ${Math.round((size * inMemoryEach) / 1e9)} GB of memory are not free.`,
      );
      continue;
    }
    const isCompact = size >= cosmosCompactFrom;
    sites.push(await cosmosSite(size, isCompact, (done) => bar.show(`the double with ${size}`, done, size)));
  }
  bar.end();
  const measuring = createProgressBar(process.stderr, "rounds");
  const measured = await measure(sites.map(staffed), rounds, minutes * 60_000, (done) =>
    measuring.show("measuring", done, rounds),
  );
  measuring.end();
  const lines = linesOf(measured);
  const stated = [
    `${schoolCount} schools; the people of one act, where ${openAtActingSchool} questions are open at every size. Medians of ${lines[0]?.rounds ?? 0} rounds, times in ms.`,
    "RU by the formula 1 per KB read, 5.5 per KB written, 2.3 and 0.25 per KB for a query, each document and page rounded up to a KB.",
    `From ${compactFrom} consultations in a file and ${cosmosCompactFrom} in the double a history is the question and its events only: no deliveries, places, watches, presses.`,
    `The cards of an ask are two deliveries, several reads and writes each. Requests of a query include the client's question how to carry it out.`,
    `For a query the double looks through the whole partition, as Cosmos DB with its index does not: its time for pages grows by its own work.`,
  ];
  for (const line of ["", ...stated, "", tableOf(lines), "", ...flatness(lines)]) say(line);
  mkdirSync(".data", { recursive: true });
  const cores = `${cpus().length} x ${cpus()[0]?.model ?? ""}`;
  writeFileSync(
    ".data/bench-store.json",
    JSON.stringify({ node: process.version, cores, stated, lines, flatness: flatness(lines) }, null, 1),
  );
} finally {
  for (const site of sites) await site.close();
}
