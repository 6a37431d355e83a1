import { runJobs } from "./crew.ts";
import { plantedBugs } from "./planted-bugs.ts";

/** Where the five searches for each bug start. */
const bases = [1, 100_001, 200_001, 300_001, 400_001];
const mostSeeds = 3000;

/** What the searches for one planted bug gave: the number of seeds that each needed. */
export type Search = {
  readonly name: string;
  readonly found: readonly (number | undefined)[];
  readonly violation: string;
};

/** Plants each bug in turn and looks for it from five places. */
export async function searchForAll(): Promise<readonly Search[]> {
  const reports = await runJobs(
    plantedBugs.flatMap(({ name }) =>
      bases.map((from) => ({
        from,
        every: 1,
        seeds: mostSeeds,
        budgetMs: 30_000,
        bug: name,
        untilFound: true,
      })),
    ),
  );
  return plantedBugs.map(({ name }, i) => {
    const mine = reports.slice(i * bases.length, (i + 1) * bases.length).map((r) => r.found);
    return { name, found: mine.map((f) => f?.after), violation: mine[0]?.violation ?? "" };
  });
}
