/** What a run has reached: without these counts a simulation that does nothing would pass. */
export type Tally = {
  seeds: number;
  steps: number;
  delivered: number;
  duplicates: number;
  alarms: number;
  readonly faults: Map<string, number>;
  readonly states: Map<string, number>;
  readonly effects: Map<string, number>;
};

export function createTally(): Tally {
  return {
    seeds: 0,
    steps: 0,
    delivered: 0,
    duplicates: 0,
    alarms: 0,
    faults: new Map(),
    states: new Map(),
    effects: new Map(),
  };
}

export function count(counts: Map<string, number>, what: string, by = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + by);
}

/** Adds one run to the sum of all. */
export function addTally(sum: Tally, run: Tally): void {
  sum.seeds += run.seeds;
  sum.steps += run.steps;
  sum.delivered += run.delivered;
  sum.duplicates += run.duplicates;
  sum.alarms += run.alarms;
  for (const kind of ["faults", "states", "effects"] as const)
    for (const [what, n] of run[kind]) count(sum[kind], what, n);
}
