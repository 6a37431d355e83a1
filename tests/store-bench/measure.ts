import type { Doc, Op } from "../../bot/workflow/ports.ts";
import { schoolMorning } from "../support/board.ts";
import { type Staffed, actions, looks, noteLast } from "./actions.ts";
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
/** From a quarter past ten to before the school day ends: what is asked later waits for the next morning. */
const roundsADay = 140;
/** Tuesday to Friday; then the next week would begin, with a weekend in between. */
export const mostRounds = 4 * roundsADay - 1;

/**
 * Measures every action on every site, round after round, until the rounds or the time (ms) are up. The sites follow
 * one another within each action in drawn order, so that whatever else the machine does falls on all of them, and none
 * has always the same neighbour's commit behind it. A first round is not counted.
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
  for (let round = 0; round <= rounds && performance.now() < endAt; round++) {
    const day = Math.floor(round / roundsADay);
    const now = schoolMorning + day * dayMs + (round % roundsADay) * betweenRoundsMs;
    for (const action of Object.keys(actions))
      for (const site of shuffled(sites)) {
        site.board.at.now = now;
        const measured = found.find((m) => m.of === site && m.action === action)!;
        await once(measured, round);
        // The first question of a day makes the day's counters, which Cosmos DB takes a second batch for.
        if (round === 0) forget(measured);
      }
    progress(round);
  }
  return found;
}

function forget({ ms, bareMs, costs, requests }: Measured): void {
  for (const all of [ms, bareMs, costs, requests]) all.length = 0;
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
  if (batches.length === 0 && !looks.has(action))
    throw new Error(`${action} was refused in round ${round}: its cost would be that of a refusal.`);
  const isOneBatch = batches.length === 1;
  if (isOneBatch) bareMs.push(await site.bare(batches.flat().flatMap(documentOf)));
  // What the ask owes is an action of its own.
  if (action === "ask") return;
  later.send();
  await board.idle();
}

/** What a bare program would write in its place: a counter that is added to is a document as well. */
function documentOf(op: Op): readonly Doc[] {
  if ("doc" in op) return [op.doc];
  if (op.op === "add") return [{ pk: actingSchool, id: op.id, kind: op.kind, ...op.fields }];
  return [];
}

function shuffled<T>(all: readonly T[]): readonly T[] {
  return all
    .map((of) => ({ of, lot: Math.random() }))
    .toSorted((a, b) => a.lot - b.lot)
    .map(({ of }) => of);
}

/** The value below which so large a part (0 to 1) of them lies. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
