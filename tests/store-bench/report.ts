import type { Cost } from "./counted.ts";
import { type Measured, quantile } from "./measure.ts";

/** Medians of one action on one site; times in ms. */
export type Line = Cost & {
  readonly action: string;
  readonly store: "sqlite" | "cosmos";
  readonly size: number;
  readonly rounds: number;
  /** Requests to the server and the bytes in them; only where there is one. */
  readonly requests: number | undefined;
  readonly sentBytes: number | undefined;
  readonly p50: number;
  readonly p99: number;
  /** Over one bare transaction, or batch, of the same documents; only for what is always one batch. */
  readonly overBare: number | undefined;
  /** Over the smallest record in the same kind of store. */
  readonly overSmallest: number;
};

/** One line for each action and site. */
export function linesOf(measured: readonly Measured[]): readonly Line[] {
  return measured.map(({ action, of: { site }, ms, bareMs, costs, requests }) => {
    const middle = (of: (cost: Cost) => number): number => quantile(costs.map(of), 0.5);
    const p50 = quantile(ms, 0.5);
    const smallest = measured
      .filter((m) => m.action === action && m.of.site.kind === site.kind)
      .reduce((least, m) => (m.of.site.size < least.of.site.size ? m : least));
    return {
      ...{ action, store: site.kind, size: site.size, rounds: ms.length, p50, p99: quantile(ms, 0.99) },
      ...{ reads: middle((c) => c.reads), batches: middle((c) => c.batches) },
      ...{ queries: middle((c) => c.queries), bytes: middle((c) => c.bytes), units: middle((c) => c.units) },
      requests:
        requests.length === 0
          ? undefined
          : quantile(
              requests.map((r) => r.requests),
              0.5,
            ),
      sentBytes:
        requests.length === 0
          ? undefined
          : quantile(
              requests.map((r) => r.bytes),
              0.5,
            ),
      overBare: bareMs.length < ms.length ? undefined : p50 / quantile(bareMs, 0.5),
      overSmallest: p50 / quantile(smallest.ms, 0.5),
    };
  });
}

const columns: readonly (readonly [title: string, width: number, of: (line: Line) => string | number])[] = [
  ["action", -34, (l) => l.action],
  ["store", -7, (l) => l.store],
  ["size", 9, (l) => l.size],
  ["reads", 6, (l) => l.reads],
  ["batches", 8, (l) => l.batches],
  ["queries", 8, (l) => l.queries],
  ["bytes", 8, (l) => l.bytes],
  ["RU", 5, (l) => Math.round(l.units)],
  ["requests", 9, (l) => l.requests ?? ""],
  ["sent", 7, (l) => l.sentBytes ?? ""],
  ["p50", 7, (l) => l.p50.toFixed(2)],
  ["p99", 7, (l) => l.p99.toFixed(2)],
  ["/bare", 7, (l) => (l.overBare === undefined ? "" : `${l.overBare.toFixed(2)}x`)],
  ["/smallest", 10, (l) => `${l.overSmallest.toFixed(2)}x`],
];

/** The lines as a table for a terminal. */
export function tableOf(lines: readonly Line[]): string {
  const row = (of: (column: (typeof columns)[number]) => string | number): string =>
    columns
      .map((c) => (c[1] < 0 ? String(of(c)).padEnd(-c[1]) : String(of(c)).padStart(c[1])))
      .join(" ")
      .trimEnd();
  return [row(([title]) => title), ...lines.map((line) => row(([, , of]) => of(line)))].join("\n");
}

/** For each kind of store how the largest record compares with the smallest, action by action. */
export function flatness(lines: readonly Line[]): readonly string[] {
  return (["sqlite", "cosmos"] as const).flatMap((store) => {
    const own = lines.filter((line) => line.store === store);
    const largest = Math.max(...own.map((line) => line.size));
    const smallest = Math.min(...own.map((line) => line.size));
    if (own.length === 0 || largest === smallest) return [];
    const ratios = own
      .filter((line) => line.size === largest)
      .toSorted((a, b) => a.overSmallest - b.overSmallest);
    const [least, most] = [ratios.at(0)!, ratios.at(-1)!];
    return [
      `${store}, ${largest} over ${smallest}: ${least.overSmallest.toFixed(2)}x (${least.action}) to ${most.overSmallest.toFixed(2)}x (${most.action}); at most 1.10x is wanted.`,
    ];
  });
}
