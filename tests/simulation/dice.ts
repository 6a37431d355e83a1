/** A stream of chance that is the same for the same seed. */
export type Dice = {
  /** From 0 up to, not including, 1. */
  next(): number;
  below(limit: number): number;
  pick<T>(of: readonly T[]): T;
  chance(probability: number): boolean;
};

/** Mulberry32: small, fast and good enough to choose a plan. */
export function createDice(seed: number): Dice {
  let state = (seed ^ 0x5bd1e995) | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (of) => of[below(of.length)]!,
    chance: (probability) => next() < probability,
  };
}
