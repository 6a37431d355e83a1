import { setFlagsFromString } from "node:v8";
import { readyToNotice } from "../workflow/noticed.ts";

/** How long nothing may have been in hand (ms) before the rules are made ready. */
const quietMs = 100;

/**
 * Our patterns are long. V8 makes them ready twice, first to be interpreted and then as machine code; at once as machine
 * code takes a fifth of the time. Before the first message is looked at.
 */
export function readyPatternsOnce(): void {
  setFlagsFromString("--no-regexp-tier-up");
}

/** Knows whether a message is being answered. */
export type InHand = { during<T>(work: () => Promise<T>): Promise<T>; isQuiet(): boolean };

/** Counts the messages that are being answered. */
export function createInHand(): InHand {
  let count = 0;
  return {
    async during(work) {
      count++;
      try {
        return await work();
      } finally {
        count--;
      }
    },
    isQuiet: () => count === 0,
  };
}

/**
 * Looks at invented messages after the server listens, so that no teacher waits for the first look; and only while
 * nobody waits for an answer, because after a restart the first messages are there at once.
 */
export async function warmRules(now: number, inHand: InHand): Promise<void> {
  const steps = readyToNotice(now)[Symbol.iterator]();
  do {
    do await new Promise((resolve) => setTimeout(resolve, quietMs));
    while (!inHand.isQuiet());
  } while (!steps.next().done);
}
