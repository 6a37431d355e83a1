/** The time of the playground: it starts at a chosen moment, runs on from there, and can be moved. */
export type PlaygroundClock = { now(): number; moveTo(ms: number): void };

/** A clock that reads `startAt` now and keeps real pace, whatever happens to the computer's own clock. */
export function createPlaygroundClock(startAt: number): PlaygroundClock {
  let readAt = performance.now();
  let reading = startAt;
  return {
    now: () => Math.floor(reading + performance.now() - readAt),
    moveTo(ms) {
      readAt = performance.now();
      reading = ms;
    },
  };
}
