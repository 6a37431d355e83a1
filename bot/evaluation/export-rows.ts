import { type Measure, type Tables, measures } from "./export-measures.ts";
import { hiddenOf, rounded, smallestWhole } from "./protect.ts";

/** What stands in the place of a value that is not told. */
export const codes = {
  c: "hidden: a count from 1 to 5, or something that would give one away",
  z: "not applicable: there was nothing to count a share or a time of",
  ":": "not available: not measured, or not reached",
} as const;

/** One line of the export; everything about one area, period, measure and category in one number or code. */
export type ExportRow = {
  readonly period: string;
  readonly area: string;
  readonly measure: string;
  readonly category: string;
  readonly statistic: "count" | "percent" | "minutes";
  readonly value: string;
};

/** Fewer questions than these in an area and period are not told at all. */
export const fewestQuestions = 30;

type Hide = (counts: readonly number[]) => readonly boolean[];

/**
 * The lines of one area and period with small counts hidden. Nothing but the rounded number of questions is told of a
 * whole; a measure beneath a hidden number is hidden with it. `hide` is the rule, to be weakened in tests alone.
 */
export function exportRows(
  period: string,
  area: string,
  tables: Tables,
  hide: Hide = hiddenOf,
): readonly ExportRow[] {
  const line = (
    measure: string,
    category: string,
    statistic: ExportRow["statistic"],
    value: string | number,
  ): ExportRow => ({ period, area, measure, category, statistic, value: String(value) });
  if (tables.questions < fewestQuestions) return [line("questions", "all", "count", "c")];
  const hidden = new Map(measures.map(({ id }) => [id, hide(tables.counts[id] ?? [])] as const));
  const isHidden = (measure: string, category: string): boolean => {
    const place = measures
      .find(({ id }) => id === measure)
      ?.categories.findIndex(({ id }) => id === category);
    return hidden.get(measure)?.[place ?? -1] !== false;
  };
  return [
    line("questions", "all", "count", rounded(tables.questions, 10) ?? "c"),
    ...measures.flatMap((measure) => {
      const { id, categories, beneath } = measure;
      const counts = tables.counts[id];
      const isBeneathHidden = beneath !== undefined && isHidden(beneath.measure, beneath.category);
      return categories.flatMap((category, i) => {
        const count = counts?.[i];
        if (counts === undefined || count === undefined)
          return [line(id, category.id, "count", ":"), line(id, category.id, "percent", ":")];
        const isOut = isBeneathHidden || hidden.get(id)?.[i] !== false;
        return [
          line(id, category.id, "count", isOut ? "c" : count),
          line(id, category.id, "percent", isOut ? "c" : percent(count, whole(counts))),
        ];
      });
    }),
    line("plan_agreement", "all", "percent", planAgreement(tables, hidden)),
    ...minutes(tables).map(([category, value]) => line("time_to_first_answer", category, "minutes", value)),
  ];
}

const whole = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function percent(part: number, of: number): string | number {
  if (of === 0) return "z";
  return of < smallestWhole ? "c" : Math.round((100 * part) / of);
}

/** Of the answers about a plan: told only when each of their numbers is, for otherwise it would tell of the sum of some. */
function planAgreement(
  { counts }: Tables,
  hidden: ReadonlyMap<Measure["id"], readonly boolean[]>,
): string | number {
  const aboutPlans = counts["first_answer"]?.slice(0, 4) ?? [];
  if (hidden.get("first_answer")?.slice(0, 4).includes(true) === true) return "c";
  return percent(aboutPlans[0] ?? 0, whole(aboutPlans));
}

/** Times from ten answers on. */
function minutes({ minutes: times }: Tables): readonly (readonly [string, string | number])[] {
  const answered = times.n - times.unended;
  const told = (value: number | undefined): string | number => {
    if (answered === 0) return "z";
    return answered < smallestWhole ? "c" : value === undefined ? ":" : Math.round(value);
  };
  return [
    ["median", told(times.median)],
    ["lower_quarter", told(times.lowerQuarter)],
    ["upper_quarter", told(times.upperQuarter)],
    ["nine_of_ten", told(times.nineOfTen)],
  ];
}
