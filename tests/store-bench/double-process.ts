// The double of Cosmos DB in a process of its own, so that its work is not the client's. Says its address; asked
// "taken", it says what requests have come since it was last asked.
import { type Asked, startCosmosDouble } from "../support/cosmos-double/double.ts";

/** What reached the double: all requests with the bytes of their bodies, and what they are charged by the formula. */
export type Requests = { readonly requests: number; readonly bytes: number; readonly charge: number };

const double = await startCosmosDouble();
let seen = 0;
process.on("message", () => {
  const since: readonly Asked[] = double.asked.slice(seen);
  seen = double.asked.length;
  const sum = (of: (asked: Asked) => number): number => since.reduce((total, asked) => total + of(asked), 0);
  const requests: Requests = {
    ...{ requests: since.length, bytes: sum((a) => a.bytes), charge: sum((a) => a.charge) },
  };
  process.send?.(requests);
});
// Whoever started it has gone.
process.on("disconnect", () => process.exit());
process.send?.(double.endpoint);
