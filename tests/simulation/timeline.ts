/** Time that passes only when everything that could happen now has happened. */
export type Timeline = {
  now(): number;
  steps(): number;
  after(ms: number, work: () => void): void;
  /** Runs until nothing is left to happen or a limit is reached. */
  run(limits: { readonly steps: number; readonly until: number }, beforeStep: () => void): Promise<void>;
};

type Happening = { readonly at: number; readonly order: number; readonly work: () => void };

/** Starts the clock at a moment (ms). */
export function createTimeline(start: number): Timeline {
  const coming: Happening[] = [];
  let now = start;
  let steps = 0;
  let orders = 0;
  return {
    now: () => now,
    steps: () => steps,
    after(ms, work) {
      const happening = { at: now + ms, order: orders++, work };
      let i = coming.length;
      while (i > 0 && coming[i - 1]!.at > happening.at) i--;
      coming.splice(i, 0, happening);
    },
    run: (limits, beforeStep) =>
      new Promise((resolve, reject) => {
        const step = (): void => {
          try {
            beforeStep();
            const next = coming.shift();
            if (!next || next.at > limits.until || steps >= limits.steps) {
              resolve();
              return;
            }
            now = next.at;
            steps++;
            next.work();
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
            return;
          }
          // The next tick comes only after every promise that can go on has gone on; no timer is needed.
          queueMicrotask(() => process.nextTick(step));
        };
        step();
      }),
  };
}

/** A call over a network: there, its effect, and back. `holdMs` delays the way back. */
export type Wire = <T>(effect: () => T, holdMs?: (result: T) => number) => Promise<T>;

/** The calls of one life of a process. What comes back after its end is never heard; what was sent still arrives. */
export function createWire(timeline: Timeline, latency: () => number, isAlive: () => boolean): Wire {
  return (effect, holdMs) =>
    new Promise((resolve, reject) => {
      timeline.after(latency(), () => {
        try {
          const result = effect();
          timeline.after(latency() + (holdMs?.(result) ?? 0), () => {
            if (isAlive()) resolve(result);
          });
        } catch (error) {
          timeline.after(latency(), () => {
            if (isAlive()) reject(error instanceof Error ? error : new Error(String(error)));
          });
        }
      });
    });
}
