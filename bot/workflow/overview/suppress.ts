import { fewest, hiddenOf } from "../../evaluation/protect.ts";
import type { ReportRow } from "./shapes.ts";

type Counted = { readonly label: string; readonly count: number };

/** Hides small counts and what would give them away. Nothing stays nothing: zero is shown. */
export function suppressed(rows: readonly Counted[]): readonly ReportRow[] {
  const hidden = hiddenOf(rows.map(({ count }) => count));
  return rows.map(({ label, count }, i) => ({ label, count: hidden[i] === true ? null : count }));
}

/** The sum to print beside them: undefined when it is small, or when all of them are hidden. */
export function totalOf(rows: readonly { readonly count: number }[]): number | undefined {
  const sum = rows.reduce((total, { count }) => total + count, 0);
  const isAllHidden = hiddenOf(rows.map(({ count }) => count)).every((one) => one);
  return sum > 0 && (sum < fewest || isAllHidden) ? undefined : sum;
}
