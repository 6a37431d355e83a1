import { median } from "./load.ts";
import type { Figures, RoundTrips } from "./measure.ts";
import { type Starts, summariseStarts } from "./start-up.ts";

/** What is measured, and by how many people at once. */
export type ActionName = "echo" | "edge" | "ask" | "press" | "answer" | "inbox" | "dashboard" | "report";
export type Row = {
  readonly action: ActionName;
  readonly users: number;
  readonly rounds: readonly Figures[];
};

export type Results = {
  readonly node: string;
  readonly cores: string;
  readonly secondsPerWindow: number;
  readonly commitMs: number;
  readonly rows: readonly Row[];
  readonly trips: Readonly<Record<string, RoundTrips>>;
  readonly memory: readonly {
    readonly activities: number;
    readonly heapMb: number;
    readonly residentMb: number;
  }[];
  readonly peakMb: { readonly ours: number; readonly echo: number };
  readonly starts: Starts;
  readonly checked: string;
};

/** Medians over the rounds; the ratios compare with the echo of the same round. */
export type Summary = {
  readonly action: ActionName;
  readonly users: number;
  readonly medians: Figures;
  readonly toEcho: {
    readonly rate: number;
    readonly p50: number;
    readonly p99: number;
    readonly seenP50: number;
    readonly cpu: number;
  };
};

const keys = ["count", "rate", "p50", "p99", "seenP50", "seenP99", "cpu"] as const;

export function summarise(rows: readonly Row[]): readonly Summary[] {
  return rows.map(({ action, users, rounds }) => {
    const echo = rows.find((r) => r.action === "echo" && r.users === users)?.rounds ?? [];
    const toEcho = (key: keyof Figures): number =>
      median(rounds.map((f, i) => f[key] / (echo[i]?.[key] ?? NaN)));
    const medians = Object.fromEntries(keys.map((key) => [key, median(rounds.map((f) => f[key]))]));
    return {
      action,
      users,
      medians: medians as Figures,
      toEcho: {
        ...{ rate: toEcho("rate"), p50: toEcho("p50"), p99: toEcho("p99") },
        ...{ seenP50: toEcho("seenP50"), cpu: toEcho("cpu") },
      },
    };
  });
}

function line(cells: readonly (string | number)[]): string {
  return cells.map((cell, i) => (i === 0 ? String(cell).padEnd(14) : String(cell).padStart(11))).join("");
}

const ms = (value: number): string => value.toFixed(2);
const times = (value: number): string => `${value.toFixed(2)}x`;

/** The results for people to read. */
export function tableOf(results: Results): string {
  const { rows, trips, starts, commitMs } = results;
  const start = summariseStarts(starts, "answered");
  return [
    `Node ${results.node}, ${results.cores}; windows of ${results.secondsPerWindow} s, medians of ${rows[0]?.rounds.length ?? 0} rounds.`,
    `Times in ms. "seen" is when the person has the reply or card. "/echo" compares within each round.`,
    "",
    line(["action", "at once", "per s", "p50", "p99", "seen p50", "seen p99", "CPU each"]) +
      line(["", "rate/echo", "p50/echo", "p99/echo", "CPU/echo"]).slice(12),
    ...summarise(rows).map(({ action, users, medians: m, toEcho: r }) => {
      const own = [
        action,
        users,
        Math.round(m.rate),
        ms(m.p50),
        ms(m.p99),
        ms(m.seenP50),
        ms(m.seenP99),
        ms(m.cpu),
      ];
      return line(own) + line(["", times(r.rate), times(r.p50), times(r.p99), times(r.cpu)]).slice(12);
    }),
    "",
    line(["each", "reads", "writes", "sends"]),
    ...Object.entries(trips).map(([action, t]) => line([action, t.reads, t.writes, t.sends])),
    "",
    `One durable write on this disk: ${ms(commitMs)} ms. Peak memory: ours ${results.peakMb.ours} MB, echo ${results.peakMb.echo} MB.`,
    ...results.memory.map(
      (m) =>
        `After ${m.activities} activities: ${m.heapMb.toFixed(1)} MB in use, ${Math.round(m.residentMb)} MB held.`,
    ),
    `Start to the first answer: the release ${Math.round(start.ours)} ms, echo ${Math.round(start.echo)} ms, ${times(start.ratio)}.`,
    `checked: ${results.checked}`,
    "",
  ].join("\n");
}
