import { schoolMorning } from "../support/board.ts";
import { type Staffed, actions, noteLast } from "./actions.ts";
import type { Cost } from "./counted.ts";
import type { Requests } from "./double-process.ts";
import { actingSchool } from "./seed.ts";

/** Every round of one action on one site. */
export type Measured = {
  readonly action: string;
  readonly of: Staffed;
  readonly ms: number[];
  /** One bare transaction, or batch, of the documents that the action wrote. */
  readonly bareMs: number[];
  readonly costs: Cost[];
  readonly requests: Requests[];
};

const dayMs = 24 * 3_600_000;
/** Longer than words count as sent twice: nobody asks every second. */
const betweenRoundsMs = 130_000;
const roundsADay = 150;
/** Tuesday to Friday; then the next week would begin, with a weekend in between. */
export const mostRounds = 4 * roundsADay;

/**
 * Measures every action on every site, round after round, until the rounds or the time (ms) are up. The sites follow
 * one another within each action, in turning order, so that whatever else the machine does falls on all of them.
 */
export async function measure(
  sites: readonly Staffed[],
  rounds: number,
  withinMs: number,
  progress: (done: number) => void,
): Promise<readonly Measured[]> {
  const found = Object.keys(actions).flatMap((action) =>
    sites.map((of): Measured => ({ action, of, ms: [], bareMs: [], costs: [], requests: [] })),
  );
  const endAt = performance.now() + withinMs;
  for (let round = 0; round < rounds && performance.now() < endAt; round++) {
    const day = Math.floor(round / roundsADay);
    const now = schoolMorning + day * dayMs + (round % roundsADay) * betweenRoundsMs;
    for (const action of Object.keys(actions))
      for (const of of round % 2 === 0 ? sites : sites.toReversed()) {
        of.board.at.now = now;
        await once(
          found.find((m) => m.of === of && m.action === action)!,
          round,
        );
      }
    progress(round + 1);
  }
  return found;
}

async function once({ action, of, ms, bareMs, costs, requests }: Measured, round: number): Promise<void> {
  const { site, board, counts, later } = of;
  const ready = await actions[action]!(of, round);
  // A process reads who is where at most once in ten seconds for each school; that is nobody's action.
  await board.ports.presence.at(actingSchool);
  counts.taken();
  await site.requests();
  const from = performance.now();
  await ready();
  ms.push(performance.now() - from);
  const { cost, batches } = counts.taken();
  costs.push(cost);
  const asked = await site.requests();
  if (asked) requests.push(asked);
  noteLast(of, batches);
  const docs = batches.flat().flatMap((op) => ("doc" in op ? [op.doc] : []));
  const isOneBatch = batches.length === 1 && docs.length > 0;
  if (isOneBatch) bareMs.push(await site.bare(docs));
  // What the ask owes is an action of its own.
  if (action === "ask") return;
  later.send();
  await board.idle();
}

/** The value below which so large a part (0 to 1) of them lies. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
