import { globSync } from "node:fs";
import Mocha from "mocha";
import { ensureBrowser } from "./support/browser.ts";
import { answeredReasons } from "./support/refusals.ts";
import { unprovenHazards } from "./support/hazards.ts";

// `unit` leaves out what starts servers or a browser, so that `npm run check` takes seconds.
const slow = [
  "tests/journeys/",
  "tests/browser/",
  "tests/simulation/",
  "tests/crash/",
  "tests/commands/",
  "tests/infra/from-",
  "tests/instances/",
  "tests/store-bench/",
  "tests/attack/",
  "tests/term/figures",
  "tests/canary",
  "tests/teams/flood",
  "tests/released/",
];

const only = process.argv[2];
const all = globSync("tests/**/*.spec.ts").sort();
const files =
  only === "unit"
    ? all.filter((file) => !slow.some((folder) => file.startsWith(folder)))
    : only === undefined
      ? all
      : all.filter((file) => file.includes(only));

if (files.some((file) => file.startsWith("tests/browser/"))) ensureBrowser();

const mocha = new Mocha({ reporter: "dot", timeout: 20_000, forbidOnly: true, forbidPending: true });
for (const file of files) mocha.addFile(file);
await mocha.loadFilesAsync();
const passed = new Set<string>();
const runner = mocha.run((failed) => {
  // Only a full run can tell that every test the hazard log relies on has run.
  const reasons = only === undefined ? answeredReasons(passed) : { lines: [], problems: [] };
  for (const line of reasons.lines) process.stdout.write(`${line}\n`);
  const unproven = only === undefined ? [...unprovenHazards(passed), ...reasons.problems] : [];
  for (const problem of unproven) process.stdout.write(`${problem}\n`);
  const failures = failed + unproven.length;
  const { passes = 0 } = runner.stats ?? {};
  process.stdout.write(`${passes} passed, ${failures} failed\n`);
  process.exit(failures > 0 || passes === 0 ? 1 : 0);
});
runner.on("pass", (test) => passed.add(test.fullTitle()));
