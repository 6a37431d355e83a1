import type { Ports } from "./ports.ts";

/** How often a command is decided afresh, because somebody else wrote first, before Teams is asked to send it again. */
const maxRounds = 40;
const longestPauseMs = 250;

/** Somebody else wrote first; decide again. */
export const again = Symbol("again");

/**
 * Decides and records until the record takes it. Within this process, commands about one subject wait for each other;
 * between processes whoever was second looks again after a short pause of random length.
 * Throws when the record stays too busy, so that Teams sends the command again.
 */
export function inRounds<T>(
  ports: Pick<Ports, "inTurn" | "pause" | "secrets">,
  about: string,
  attempt: () => Promise<T | typeof again>,
): Promise<T> {
  return ports.inTurn(about, async () => {
    for (let round = 0; round < maxRounds; round++) {
      if (round > 0) await ports.pause(pauseMs(ports, round));
      const result = await attempt();
      if (result !== again) return result;
    }
    throw new Error("The record is too busy to take this; Teams will send it again.");
  });
}

const insistences = 4;

/** Calls the store again when it is out of reach for a moment; throws its last failure. */
export async function insist<T>(ports: Ports, call: () => Promise<T>): Promise<T> {
  for (let round = 1; ; round++)
    try {
      return await call();
    } catch (error) {
      if (round === insistences) throw error;
      await ports.pause(pauseMs(ports, round));
    }
}

function pauseMs(ports: Pick<Ports, "secrets">, round: number): number {
  const part = parseInt(ports.secrets.random().slice(0, 4), 16) / 0xffff;
  return part * Math.min(5 * 2 ** round, longestPauseMs);
}
