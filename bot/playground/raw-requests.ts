import type { Tell } from "./chats.ts";
import type { PlaygroundClock } from "./playground-clock.ts";
import type { RawRequest } from "./wire.ts";

/** The last requests between the emulated Teams and the bot, newest first. */
export type RawRequests = {
  note(request: Omit<RawRequest, "number" | "at">): void;
  list(): RawRequest[];
  clear(): void;
};

/** How many requests are remembered; older ones are forgotten. */
export const rawRequestLimit = 200;

/** An empty record of requests. */
export function createRawRequests(clock: PlaygroundClock, tell: Tell): RawRequests {
  let number = 0;
  let kept: RawRequest[] = [];
  return {
    note(request) {
      const noted = { ...request, number: ++number, at: clock.now() };
      kept = [noted, ...kept].slice(0, rawRequestLimit);
      tell("request", noted);
    },
    list: () => kept,
    clear() {
      kept = [];
    },
  };
}
