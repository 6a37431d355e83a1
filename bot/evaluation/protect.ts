/** Fewer than these are hidden: 1 to 5, as in the Department for Education's statistics (domain.md section 6). */
export const fewest = 6;

/** With a smaller whole no share is told, and with fewer times no median (domain.md section 6). */
export const smallestWhole = 10;

const isSmall = (count: number): boolean => count > 0 && count < fewest;

/**
 * Which counts of a whole are to be hidden, so that nobody finds a small one even if they know the whole exactly and how
 * this works. Every count from 1 to 5 goes, and always the next smallest with them, with all that equal it: the hidden
 * ones could then stand in any order, so each could be small or not. Where nothing is left to hide them behind, all go,
 * zeros too; also when the whole is five times the number of counts, for there all might be 5.
 */
export function hiddenOf(counts: readonly number[]): readonly boolean[] {
  if (!counts.some(isSmall)) return counts.map(() => false);
  const large = counts.filter((count) => count >= fewest);
  const whole = counts.reduce((sum, count) => sum + count, 0);
  if (large.length === 0 || whole === (fewest - 1) * counts.length) return counts.map(() => true);
  const next = Math.min(...large);
  return counts.map((count) => isSmall(count) || count === next);
}

/** Whether a share may be told: its whole is large enough, and neither its part nor the rest is small. */
export function mayTellShare({ part, of }: { readonly part: number; readonly of: number }): boolean {
  return of >= smallestWhole && !isSmall(part) && !isSmall(of - part);
}

/** A number of questions or people beside a figure, rounded so that two of them cannot be subtracted; undefined when small. */
export function rounded(n: number, to: 5 | 10): number | undefined {
  return isSmall(n) ? undefined : Math.round(n / to) * to;
}
