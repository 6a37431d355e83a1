import type { ReportRow } from "./shapes.ts";

/** Fewer than these are hidden: 1 to 5, as in the Department for Education's statistics (domain.md section 6). */
export const fewest = 6;

/**
 * Hides small counts. When one row alone would be hidden, the next smallest goes with it, because otherwise the total
 * would give it away. Nothing stays nothing: zero is shown.
 */
export function suppressed(
  rows: readonly { readonly label: string; readonly count: number }[],
): readonly ReportRow[] {
  const hidden = new Set(rows.filter(({ count }) => count > 0 && count < fewest));
  if (hidden.size === 1) {
    const next = rows
      .filter((row) => row.count >= fewest)
      .reduce<(typeof rows)[number] | undefined>(
        (least, row) => (!least || row.count < least.count ? row : least),
        undefined,
      );
    if (next) hidden.add(next);
  }
  return rows.map((row) => ({ label: row.label, count: hidden.has(row) ? null : row.count }));
}

/** The sum to print beside them: undefined when it is small, or when it would give a hidden row away. */
export function totalOf(rows: readonly { readonly count: number }[]): number | undefined {
  const sum = rows.reduce((total, { count }) => total + count, 0);
  const hidden = rows.filter(({ count }) => count > 0 && count < fewest).length;
  const shown = rows.filter(({ count }) => count >= fewest).length;
  if (sum > 0 && sum < fewest) return undefined;
  return hidden === 1 && shown === 0 ? undefined : sum;
}
