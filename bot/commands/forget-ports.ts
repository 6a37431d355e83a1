import { createOneAtATime } from "../workflow/one-at-a-time.ts";
import type { Ports, WholeStore } from "../workflow/ports.ts";
import { openSecrets } from "../workflow/secrets.ts";

/** What forgetting again needs: the store and its key, the clock of this computer; no school file. */
export async function forgetPorts(
  store: WholeStore,
): Promise<Pick<Ports, "store" | "clock" | "secrets" | "inTurn" | "pause">> {
  return {
    ...{ store, secrets: await openSecrets(store), clock: { now: () => Date.now() } },
    ...{
      inTurn: createOneAtATime(),
      pause: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    },
  };
}
