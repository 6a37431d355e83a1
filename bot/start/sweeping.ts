import type { Pulse } from "../alarms/pulse.ts";
import type { DueBook } from "../workflow/due-book.ts";
import type { Clock, Log } from "../workflow/ports.ts";
import type { Sweeper } from "../workflow/sweep.ts";

const lookEveryMs = 1000;
/** How long what another instance wrote before it died may lie unseen (ms); far shorter than anything that we promise. */
const sweepAtLeastEveryMs = 10_000;

/** What is owed stays owed: the next sweep tries again. */
export function ignoreUntilNextSweep(log: Log): (error: unknown) => void {
  return (error) => log.error("sweep.failed", { error: error instanceof Error ? error.name : "unknown" });
}

/**
 * Sweeps within a second when something that this process wrote falls due, and every ten seconds whatever happens, one
 * sweep at a time; and gives a beat for each that was completed. What it returns ends that, and resolves when the last
 * sweep is through.
 */
export function sweepRegularly(
  sweeper: () => Pick<Sweeper, "sweep"> | undefined,
  dues: DueBook,
  { clock, pulse, log }: { readonly clock: Clock; readonly pulse: Pulse; readonly log: Log },
): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  // Real time, not the playground's.
  let sweptAt = -Infinity;
  const look = (): Promise<void> | undefined => {
    const [now, began] = [clock.now(), Date.now()];
    const isTime = dues.isDue(now) || began - sweptAt >= sweepAtLeastEveryMs;
    const ready = isTime ? sweeper() : undefined;
    return ready && dues.during(now, () => ready.sweep()).then(() => void (sweptAt = began));
  };
  const sweeping = setInterval(() => {
    void pulse.check().catch(ignoreUntilNextSweep(log));
    underWay ??= look()
      ?.then(() => pulse.completed(), ignoreUntilNextSweep(log))
      .finally(() => (underWay = undefined));
  }, lookEveryMs);
  return async () => {
    clearInterval(sweeping);
    await underWay;
  };
}
