import type { EnvelopeKey } from "../../bot/workflow/envelope/envelope.ts";

/** A key that wraps by turning bytes around: for tests of everything but the key itself. */
export const plainEnvelopeKey: EnvelopeKey = {
  id: "plain",
  wrap: (bytes) => Promise.resolve(Uint8Array.from(bytes).reverse()),
  unwrap: (_id, bytes) => Promise.resolve(Uint8Array.from(bytes).reverse()),
};
