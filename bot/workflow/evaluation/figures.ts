import type { Evaluation, MetricId } from "../../evaluation/evaluate.ts";
import type { Metric, Mix, Share, Times } from "../../evaluation/metric.ts";
import { fewest, hiddenOf, mayTellShare, rounded, smallestWhole } from "../../evaluation/protect.ts";
import { rowLabel, sectionsFor } from "./figure-words.ts";
import { usualWording } from "../../wording/wording.ts";

/** Figures may be of several schools. */
const { figures: say } = usualWording;

/** One figure as it is told. What is hidden has no value; `n` is rounded for everybody but the worker it is about. */
export type Figure = {
  readonly id: MetricId;
  readonly title: string;
  /** The whole figure in words. */
  readonly text: string;
  readonly told: "measured" | "hidden" | "notMeasured";
  readonly n?: number;
  /** Parts of 1. */
  readonly share?: number;
  readonly low?: number;
  readonly high?: number;
  /** School minutes. */
  readonly median?: number;
  readonly lowerQuarter?: number;
  readonly upperQuarter?: number;
  readonly nineOfTen?: number;
  readonly rows?: readonly { readonly label: string; readonly count: number | null }[];
};
export type FigureSection = { readonly heading: string; readonly figures: readonly Figure[] };

/** For whom, and so how small a number may be told: `own` hides nothing from the person it is about. */
export type Level = "school" | "council" | "worker";

/** To what numbers of questions and people are rounded at a level; undefined where they are somebody's own. */
export function roundedTo(level: Level): 5 | 10 | undefined {
  return level === "worker" ? undefined : level === "council" ? 10 : 5;
}

/** Every figure of a level, in sections, hidden where it would tell of somebody. */
export function figuresOf(evaluation: Evaluation, level: Level): readonly FigureSection[] {
  return sectionsFor[level].map(({ heading, ids }) => ({
    heading,
    figures: ids.map((id) => figureOf(id, evaluation[id], level)),
  }));
}

/** One figure, hidden where it would tell of somebody. */
export function figureOf(id: MetricId, metric: Metric, level: Level): Figure {
  const named = { id, title: say.titles[id] };
  switch (metric.kind) {
    case "notMeasured":
      return { ...named, told: "notMeasured", text: say.notMeasured(metric.why) };
    case "share":
      return { ...named, ...shareFigure(metric, level) };
    case "times":
      return { ...named, ...timesFigure(metric, level) };
    case "mix":
      return { ...named, ...mixFigure(metric, level) };
    case "mean":
      if (metric.of === 0) return { ...named, ...nothingYet };
      return metric.sum > 0 && level !== "worker" && tooFew(metric)
        ? { ...named, ...hidden }
        : { ...named, told: "measured", text: (metric.sum / metric.of).toFixed(1) };
    default:
      return metric satisfies never;
  }
}

type Told = Omit<Figure, "id" | "title">;

const nothingYet: Told = { told: "measured", n: 0, text: say.nothingYet };
const hidden: Told = { told: "hidden", text: say.tooFew };

/** Of 1,000 pupils only the escalations are counted, so that the sum is a thousand times as large. */
function tooFew({ sum, of }: { readonly sum: number; readonly of: number }): boolean {
  return of < smallestWhole || sum < fewest || (sum % 1000 === 0 && sum / 1000 < fewest);
}

const percent = (part: number): string => `${Math.round(part * 100)}%`;
const within = (what: string, value: number | undefined): string =>
  value === undefined ? say.notReached(what) : say.within(what, Math.round(value));

function aboutN(n: number, level: Level): { readonly n?: number; readonly text: string } {
  const to = roundedTo(level);
  if (to === undefined) return { n, text: say.exactly(n) };
  const about = rounded(n, to);
  return about === undefined ? { text: say.under(fewest) } : { n: about, text: say.roughly(about) };
}

function shareFigure(share: Share, level: Level): Told {
  const { part, of, low = 0, high = 1, open } = share;
  if (of === 0) return nothingYet;
  if (level !== "worker" && !mayTellShare(share)) return hidden;
  const { text, ...n } = aboutN(of, level);
  const waits = open > 0 ? say.newestDoNotCount : "";
  const value = Math.round((part / of) * 100) / 100;
  const interval = { share: value, low: Math.round(low * 100) / 100, high: Math.round(high * 100) / 100 };
  return {
    ...{ told: "measured", ...n, ...interval },
    text: `${shareWords(interval)}, ${text}${waits}`,
  };
}

type Interval = {
  readonly share: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
};

/** A share with its interval in words, parts of 1. */
export function shareWords({ share, low = 0, high = 1 }: Interval): string {
  return say.share(percent(share), percent(low), percent(high));
}

function timesFigure(times: Times, level: Level): Told {
  const { n: count, unended, median, lowerQuarter, upperQuarter, nineOfTen, isKaplanMeier } = times;
  if (count === 0) return nothingYet;
  if (level !== "worker" && (count < smallestWhole || count - unended < smallestWhole)) return hidden;
  const { text, ...n } = aboutN(count, level);
  const values = { median, lowerQuarter, upperQuarter, nineOfTen };
  const known = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Math.round(value)] as const],
  );
  return {
    ...{ told: "measured", ...n, ...(Object.fromEntries(known) as Partial<Told>) },
    text: [
      ...[
        within(say.half, median),
        within(say.quarter, lowerQuarter),
        within(say.threeQuarters, upperQuarter),
      ],
      ...[within(say.nineOfTen, nineOfTen), text],
      ...(isKaplanMeier ? [say.method] : []),
    ].join("; "),
  };
}

function mixFigure({ rows, of }: Mix, level: Level): Told {
  if (of === 0) return nothingYet;
  const to = roundedTo(level);
  const hide = hiddenOf(rows.map(({ count }) => count));
  const told = rows.map(({ id, count }, i) => ({
    label: rowLabel(id),
    // Rounded, because the months of the term are told as well, and could be subtracted from it.
    count: to === undefined ? count : hide[i] === true ? null : (rounded(count, to) ?? null),
  }));
  if (told.every(({ count }) => count === null)) return hidden;
  const { text, ...n } = aboutN(of, level);
  return {
    ...{ told: "measured", ...n, rows: told },
    text: [...told.map(({ label, count }) => `${label}: ${countWords(count, to)}`), text].join("; "),
  };
}

function countWords(count: number | null, to: number | undefined): string {
  if (count === null) return say.hidden;
  return to === undefined || count === 0 ? String(count) : say.about(count);
}
