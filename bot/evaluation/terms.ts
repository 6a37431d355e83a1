import { type SchoolDate, momentAt } from "../school/school-clock.ts";
import { type Season, seasons, termOf } from "../school/terms.ts";

/** A span of time that figures are made of: a term (`2027-spring`) or a school year (`2026-27`). Dates are included. */
export type Span = {
  readonly id: string;
  readonly kind: "term" | "year";
  readonly name: string;
  readonly from: SchoolDate;
  readonly to: SchoolDate;
};

/** A span by its id; undefined for anything else. */
export function spanOf(id: string): Span | undefined {
  const [, term, season] = /^(20\d\d)-(autumn|spring|summer)$/.exec(id) ?? [];
  if (term !== undefined && season !== undefined) return termSpan(Number(term), season as Season);
  const [, year, next] = /^(20\d\d)-(\d\d)$/.exec(id) ?? [];
  if (year === undefined || Number(next) !== (Number(year) + 1) % 100) return undefined;
  const [from, to] = [`${year}-09-01`, `${Number(year) + 1}-08-31`];
  return { id, kind: "year", name: `School year ${year}/${next ?? ""}`, from, to };
}

function termSpan(year: number, season: Season): Span {
  const [from, to] = seasons[season];
  const name = `${season.charAt(0).toUpperCase()}${season.slice(1)} term ${year}`;
  return { id: `${year}-${season}`, kind: "term", name, from: `${year}-${from}`, to: `${year}-${to}` };
}

/** The term in which a date lies. */
export function termAt(date: SchoolDate): Span {
  const [year, season] = termOf(date).split("-");
  return termSpan(Number(year), season as Season);
}

/** The term before a term. */
export function termBefore({ from }: Span): Span {
  const year = Number(from.slice(0, 4));
  if (from.endsWith("-01-01")) return termSpan(year - 1, "autumn");
  return termSpan(year, from.endsWith("-09-01") ? "summer" : "spring");
}

/** Whether two spans share a day. */
export function overlaps(a: Pick<Span, "from" | "to">, b: Pick<Span, "from" | "to">): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The moments (ms) of a span on a school's clock; the end is exclusive. */
export function momentsOf(
  { from, to }: Span,
  timeZone: string,
): { readonly from: number; readonly to: number } {
  return { from: momentAt(from, 0, timeZone), to: momentAt(to, 24 * 60, timeZone) };
}
