import { setFlagsFromString } from "node:v8";
import { readyToNotice } from "../workflow/noticed.ts";

/**
 * Our patterns are long. V8 makes them ready twice, first to be interpreted and then as machine code; at once as machine
 * code takes a fifth of the time. Before the first message is looked at.
 */
export function readyPatternsOnce(): void {
  setFlagsFromString("--no-regexp-tier-up");
}

/** Looks at invented messages after the server listens, so that no teacher waits for the first look. */
export async function warmRules(now: number): Promise<void> {
  const steps = readyToNotice(now)[Symbol.iterator]();
  do await new Promise((resolve) => setImmediate(resolve));
  while (!steps.next().done);
}
