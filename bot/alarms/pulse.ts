import type { AlarmPort, Log } from "../workflow/ports.ts";

/** A sweeper that has not finished for this long has stopped (ms). */
export const silentAfterMs = 5 * 60_000;
/** A minute, less what a sweep may come too early: the next one may be ten seconds later. */
const beatEveryMs = 59_000;

/** Told of every completed sweep, asked each second; silent once the last is too long ago. */
export type Pulse = { completed(): void; check(): Promise<void>; isSilent(): boolean };

/**
 * The dead-man signal. While sweeps complete, an address outside gets a beat each minute, so that somebody hears
 * when the whole process is gone; when only the sweeper has stopped, the second channel is told and the instance
 * is no longer ready. Times are real ones (ms), not the playground's.
 */
export function createPulse(options: {
  readonly beatUrl?: string | undefined;
  readonly alarm: AlarmPort;
  readonly log: Log;
  readonly now?: () => number;
}): Pulse {
  const { beatUrl, alarm, log, now = () => Date.now() } = options;
  let lastCompleted = now();
  let lastBeat = -Infinity;
  let told = false;
  const isSilent = (): boolean => now() - lastCompleted > silentAfterMs;

  const beat = async (): Promise<void> => {
    lastBeat = now();
    try {
      const response = await fetch(beatUrl ?? "", { redirect: "error", signal: AbortSignal.timeout(10_000) });
      await response.body?.cancel();
    } catch (error) {
      log.warn("pulse.notSent", { error: error instanceof Error ? error.name : "unknown" });
    }
  };

  return {
    isSilent,
    completed() {
      lastCompleted = now();
      told = false;
      if (beatUrl !== undefined && now() - lastBeat >= beatEveryMs) void beat();
    },
    async check() {
      if (!isSilent() || told) return;
      await alarm.raise({ what: "sweeperSilent", id: "sweeper" });
      told = true;
    },
  };
}
