import type { FakeConnector } from "./fake-connector.ts";
import { type Load, type Source, quantile, runLoad } from "./load.ts";
import type { ServerProcess } from "./server-process.ts";

/** A server, the connector that it sends to, and the token that opens its door. */
export type Under = {
  readonly server: ServerProcess;
  readonly connector: FakeConnector;
  readonly token: string;
};

/** One window of load. Milliseconds; `rate` is per second and counts the time until everything owed was sent. */
export type Figures = {
  readonly count: number;
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  /** Until the person sees the effect: for a typed message, the card or reply in their chat. */
  readonly seenP50: number;
  readonly seenP99: number;
  readonly cpu: number;
};

/** What one action costs others: round trips to the store and requests to the connector. */
export type RoundTrips = { readonly reads: number; readonly writes: number; readonly sends: number };

type Window = Load & { readonly elapsedMs: number; readonly cpuMs: number; readonly trips: RoundTrips };

/** Loads a server and waits until it has sent everything that it owes. Throws when any answer was not as it should be. */
export async function load(
  { server, connector, token }: Under,
  users: number,
  limit: { readonly ms: number; readonly count?: number },
  next: Source,
): Promise<Window> {
  const before = await server.usage();
  const sendsBefore = connector.calls();
  const startedAt = performance.now();
  const done = await runLoad({ url: server.url, token }, users, limit, next);
  const after = await server.usage();
  const elapsedMs = performance.now() - startedAt;
  if (done.problems.length > 0)
    throw new Error(
      `${done.problems.length} of ${done.count} answers were wrong, such as: ${done.problems[0]!}`,
    );
  const trips = {
    reads: after.reads - before.reads,
    writes: after.writes - before.writes,
    sends: connector.calls() - sendsBefore,
  };
  return { ...done, elapsedMs, cpuMs: after.cpuMs - before.cpuMs, trips };
}

/** One measured window. `seen` collects the moments of effect; where it stays empty, the answer is the effect. */
export async function measure(
  under: Under,
  users: number,
  limit: { readonly ms: number; readonly count?: number },
  { next, seen }: { readonly next: Source; readonly seen: number[] },
): Promise<Figures> {
  seen.length = 0;
  const { count, latencies, elapsedMs, cpuMs } = await load(under, users, limit, next);
  const effect = seen.length > 0 ? seen : latencies;
  return {
    count,
    rate: (count * 1000) / elapsedMs,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    seenP50: quantile(effect, 0.5),
    seenP99: quantile(effect, 0.99),
    cpu: cpuMs / count,
  };
}

/** The exact round trips of one action, from a few done one after the other. */
export async function countTrips(under: Under, next: Source): Promise<RoundTrips> {
  const { count, trips } = await load(under, 1, { ms: 5000, count: 40 }, next);
  const each = (total: number): number => Math.round((total / count) * 100) / 100;
  return { reads: each(trips.reads), writes: each(trips.writes), sends: each(trips.sends) };
}
