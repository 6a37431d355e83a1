import type { Pulse } from "../alarms/pulse.ts";
import type { Log } from "../workflow/ports.ts";
import type { Sweeper } from "../workflow/sweep.ts";

const sweepEveryMs = 1000;

/** What is owed stays owed: the next sweep tries again. */
export function ignoreUntilNextSweep(log: Log): (error: unknown) => void {
  return (error) => log.error("sweep.failed", { error: error instanceof Error ? error.name : "unknown" });
}

/**
 * Sweeps each second, one sweep at a time, and gives a beat for each that was completed. What it returns ends that,
 * and resolves when the last sweep is through.
 */
export function sweepRegularly(
  sweeper: () => Pick<Sweeper, "sweep"> | undefined,
  pulse: Pulse,
  log: Log,
): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  const sweeping = setInterval(() => {
    void pulse.check().catch(ignoreUntilNextSweep(log));
    underWay ??= sweeper()
      ?.sweep()
      .then(() => pulse.completed(), ignoreUntilNextSweep(log))
      .finally(() => (underWay = undefined));
  }, sweepEveryMs);
  return async () => {
    clearInterval(sweeping);
    await underWay;
  };
}
