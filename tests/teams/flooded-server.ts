// The guarded server in a process of its own, so that its memory can be measured while it is flooded.
import { createRequire } from "node:module";
import { startGuard } from "./guard-under-test.ts";

/** What the test asks, and what it is told. */
export type Told = {
  readonly port: number;
  readonly serviceUrl: string;
  readonly honest: string;
  /** One that is forged but fits in every claim: only its signature gives it away. */
  readonly wellForged: readonly string[];
  /** What is in use after a collection, in bytes; and what the process holds, free space of its allocators included. */
  readonly inUse: number;
  readonly resident: number;
  readonly issuers: number;
  readonly handled: number;
};

/** How many different well-forged tokens there are. */
export const wellForgedTokens = 200;

// The SDK's list of issuers, which grows with every unsigned token that reaches it.
const sdk = createRequire(import.meta.url)("botframework-connector/lib/auth/tokenValidationParameters") as {
  ToBotFromBotOrEmulatorTokenValidationParameters: { issuer: string[] };
};

if (process.send) {
  const guarded = await startGuard();
  await guarded.warm();
  const honest = guarded.honest();
  const wellForged = Array.from(
    { length: wellForgedTokens },
    (_unused, n) =>
      `Bearer ${guarded.issuer.mint(guarded.claims({ tid: `${n}-${"x".repeat(2000)}` }), { key: "foreign" })}`,
  );
  process.on("message", () => {
    global.gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    process.send?.({
      port: guarded.port,
      serviceUrl: guarded.serviceUrl,
      honest,
      wellForged,
      inUse: heapUsed + external,
      resident: rss,
      issuers: sdk.ToBotFromBotOrEmulatorTokenValidationParameters.issuer.length,
      handled: guarded.seen.handled.length,
    } satisfies Told);
  });
  process.send("ready");
}
