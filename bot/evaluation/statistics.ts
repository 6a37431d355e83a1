/** How a set of times lies (minutes): the half, the quarters, and what nine of ten stay within. Undefined when not reached. */
export type Spread = {
  readonly median: number | undefined;
  readonly lowerQuarter: number | undefined;
  readonly upperQuarter: number | undefined;
  readonly nineOfTen: number | undefined;
};

/** A time (minutes) until something happened; or, when it had not, how long it had been waited for. */
export type Waited = { readonly minutes: number; readonly happened: boolean };

/** A share of unended waits above this makes the plain median wrong (domain.md section 6). */
export const censoredShare = 0.05;

/**
 * The quantile of values at a part from 0 to 1: with the values in order, the one at place part × (n − 1), in between
 * two of them by their distance. Undefined without values.
 */
export function quantile(values: readonly number[], part: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const place = part * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined
    ? undefined
    : low + (high - low) * (place - Math.floor(place));
}

/**
 * The Kaplan–Meier quantile: the first time at which S(t) = Π (1 − d/r) over the times so far is at or below 1 − part,
 * where d happened at a time and r were still waited for just before it. Undefined when S never falls so far.
 */
export function kaplanMeier(waits: readonly Waited[], part: number): number | undefined {
  const sorted = [...waits].sort((a, b) => a.minutes - b.minutes);
  let left = 1;
  for (let i = 0; i < sorted.length;) {
    const { minutes } = sorted[i] ?? { minutes: 0 };
    const atRisk = sorted.length - i;
    let happened = 0;
    for (; sorted[i]?.minutes === minutes; i++) if (sorted[i]?.happened === true) happened++;
    left *= 1 - happened / atRisk;
    // Products of fractions miss a round number by a hair.
    if (happened > 0 && left <= 1 - part + 1e-9) return minutes;
  }
  return undefined;
}

/** The spread of waits: as they are, or by Kaplan–Meier when more than 5% of them have not ended. */
export function spreadOf(waits: readonly Waited[]): Spread & { readonly isKaplanMeier: boolean } {
  const ended = waits.filter((w) => w.happened).map((w) => w.minutes);
  const isKaplanMeier = waits.length - ended.length > censoredShare * waits.length;
  const at = (part: number): number | undefined =>
    isKaplanMeier ? kaplanMeier(waits, part) : quantile(ended, part);
  return {
    ...{ median: at(0.5), lowerQuarter: at(0.25), upperQuarter: at(0.75), nineOfTen: at(0.9) },
    isKaplanMeier,
  };
}

const z = 1.959964;

/**
 * Wilson's 95% interval of a share of `part` in `of`: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n), with z = 1.96.
 * Undefined when `of` is 0.
 */
export function wilson(
  part: number,
  of: number,
): { readonly low: number; readonly high: number } | undefined {
  if (of === 0) return undefined;
  const [p, zz] = [part / of, (z * z) / of];
  const half = z * Math.sqrt((p * (1 - p)) / of + zz / (4 * of));
  const bound = (value: number): number => Math.min(1, Math.max(0, value / (1 + zz)));
  return { low: bound(p + zz / 2 - half), high: bound(p + zz / 2 + half) };
}
