/** So many within so long (ms). */
export type PersonLimit = { readonly count: number; readonly ms: number };

/** Counts what each person asks for; `now` never runs backwards. */
export type PersonLimits = {
  /** Seconds to wait before this person may go on; 0 when it is counted and they may. */
  take(person: string): number;
};

const forgetAbove = 1000;

/** A bucket for each person that fills up again steadily, so that nobody is locked out for long. */
export function createPersonLimits({ count, ms }: PersonLimit, now: () => number): PersonLimits {
  const buckets = new Map<string, { left: number; at: number }>();
  const refill = (bucket: { left: number; at: number }): void => {
    const at = now();
    bucket.left = Math.min(count, bucket.left + ((at - bucket.at) * count) / ms);
    bucket.at = at;
  };
  const forgetFull = (): void => {
    for (const [person, bucket] of buckets) {
      refill(bucket);
      if (bucket.left >= count) buckets.delete(person);
    }
  };
  return {
    take(person) {
      const bucket = buckets.get(person) ?? { left: count, at: now() };
      refill(bucket);
      if (buckets.size > forgetAbove) forgetFull();
      buckets.set(person, bucket);
      if (bucket.left >= 1) {
        bucket.left--;
        return 0;
      }
      return Math.ceil(((1 - bucket.left) * ms) / count / 1000);
    },
  };
}
