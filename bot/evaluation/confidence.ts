import { type Mix, type NotMeasured, notMeasured } from "./metric.ts";

/** The two questions of a term: "I know what to do" and "I can get advice in time". */
export const pulseIds = ["know", "advice"] as const;
export type PulseId = (typeof pulseIds)[number];

/** What may be said to each: 1, not at all, to 5, completely. */
export const pulseNumbers = [1, 2, 3, 4, 5] as const;

/** So many said each number, 1 to 5, in terms that are over; nobody's name is with it. */
export type PulseCounts = Readonly<Record<PulseId, readonly number[]>>;

/**
 * How sure staff were, as the numbers that they chose (domain.md section 6, Confidence). A term that is not over is not
 * counted, because a change from one day to the next would tell who has answered.
 */
export function confidence(counts: PulseCounts | undefined, id: PulseId): Mix | NotMeasured {
  if (!counts) return notMeasured("the two questions of a term are counted when the term is over");
  const rows = pulseNumbers.map((number) => ({ id: String(number), count: counts[id][number - 1] ?? 0 }));
  return { kind: "mix", of: rows.reduce((sum, { count }) => sum + count, 0), rows };
}
