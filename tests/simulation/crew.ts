import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Tally, addTally, createTally } from "./tally.ts";

/** Seeds to run: from this one, every nth, so many or until the time (ms) is up, with a planted bug or none. */
export type Job = {
  readonly from: number;
  readonly every: number;
  readonly seeds: number;
  readonly budgetMs: number;
  readonly bug?: string | undefined;
  /** Stop at the first seed that breaks an invariant. */
  readonly untilFound: boolean;
};

export type Report = {
  readonly tally: Tally;
  /** The first seed that broke an invariant, how many were run until then, and what it broke. */
  readonly found?: { readonly seed: number; readonly after: number; readonly violation: string } | undefined;
};

/** Runs jobs in threads, as many at a time as there are processors. A thread has its own modules, so nothing leaks. */
export async function runJobs(jobs: readonly Job[]): Promise<readonly Report[]> {
  const reports: Report[] = [];
  const waiting = [...jobs.entries()];
  const thread = async (): Promise<void> => {
    const worker = new Worker(new URL("crew-member.ts", import.meta.url));
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [i, job] = next;
        reports[i] = await ask(worker, job);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, thread));
  return reports;
}

function ask(worker: Worker, job: Job): Promise<Report> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", (report: Report) => {
      worker.off("error", reject);
      resolve(report);
    });
    worker.postMessage(job);
  });
}

/** What all jobs reached together. */
export function together(reports: readonly Report[]): Tally {
  const sum = createTally();
  for (const { tally } of reports) addTally(sum, tally);
  return sum;
}
