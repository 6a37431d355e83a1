import type { AlarmPort, Log } from "../workflow/ports.ts";

/** A clock five minutes behind has every activity refused, so one minute is told in time (ms). */
const largestSkewMs = 60_000;
const tellEveryMs = 10 * 60_000;

/**
 * Compares our clock with the one that Teams' answers show and tells the second channel when they are more than a
 * minute apart, at most every ten minutes. Real times (ms), not the playground's.
 */
export function createSkewWatch(
  alarm: AlarmPort,
  log: Log,
  now: () => number = () => Date.now(),
): (serverTime: number) => void {
  let toldAt = -Infinity;
  return (serverTime) => {
    const skewMs = now() - serverTime;
    if (Math.abs(skewMs) <= largestSkewMs || now() - toldAt < tellEveryMs) return;
    toldAt = now();
    log.error("clock.skew", { skewMs });
    alarm.raise({ what: "clockSkew", id: "clock" }).catch((error: unknown) => {
      // Told again at the next answer.
      toldAt = -Infinity;
      log.error("alarm.notTaken", { alarm: "clock", error: error instanceof Error ? error.name : "unknown" });
    });
  };
}
