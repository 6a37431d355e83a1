import { randomBytes } from "node:crypto";
import type { EnvelopeKey } from "../../bot/workflow/envelope/envelope.ts";

/** A key in memory that hides a data key well enough for a test. */
export function memoryKey(): EnvelopeKey {
  const mask = randomBytes(32);
  const turned = (bytes: Uint8Array): Uint8Array => bytes.map((byte, i) => byte ^ (mask[i % 32] ?? 0));
  return {
    id: "memory",
    wrap: (dataKey) => Promise.resolve(turned(dataKey)),
    unwrap: (keyId, wrapped) =>
      keyId === "memory" ? Promise.resolve(turned(wrapped)) : Promise.reject(new Error("unknown key")),
  };
}
