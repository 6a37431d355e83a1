import type { Sent } from "./ports.ts";

/** What to do after an attempt that was not simply successful. */
export type Next = { readonly do: "retry"; readonly afterMs: number } | { readonly do: "giveUp" };

/** However often Teams asks us to wait, a delivery is given up after a day (ms); the leads have long been told. */
export const longestOwedMs = 24 * 3_600_000;

/** After this many attempts that may have arrived, people are told instead: nobody reads the same card ten times. */
export const maxAmbiguous = 3;

/**
 * How long a process has a delivery to itself (ms): longer than the turn it may have to wait for (30 s) and the send
 * (15 s) together, so that nobody else begins while the first attempt may still arrive.
 */
export const leaseMs = 60_000;

/** A card that is not where it should be this long after it was due is told to the leads (ms). */
export const watchAfterMs = 5 * 60_000;

/**
 * When to try again. Throttled: as Teams says. Ambiguous: it may have arrived, and a duplicate is harmless while
 * a loss is not, so again after 30 to 60 s, spread by `jitter` (0 to 1). Gone or refused: never.
 */
export function nextAttempt(
  sent: Exclude<Sent, { result: "ok" }>,
  made: { readonly ageMs: number; readonly ambiguous: number },
  jitter: number,
): Next {
  if (made.ageMs >= longestOwedMs || made.ambiguous >= maxAmbiguous) return { do: "giveUp" };
  switch (sent.result) {
    case "throttled":
      return { do: "retry", afterMs: Math.min(Math.max(sent.retryAfterMs, 1000), 120_000) + jitter * 1000 };
    case "ambiguous":
      return { do: "retry", afterMs: 30_000 + jitter * 30_000 };
    case "missing":
      return { do: "retry", afterMs: 0 };
    case "gone":
    case "refused":
      return { do: "giveUp" };
    default:
      return sent satisfies never;
  }
}
