import { createHmac, createSecretKey, randomBytes } from "node:crypto";
import type { Doc, Secrets, Store } from "./ports.ts";

type KeyDoc = Doc & { readonly kind: "cardKey"; readonly key: string };

const partition = "deployment";

/** Randomness and digests under a key that the store keeps, so that every instance and every restart agree. */
export async function openSecrets(store: Store): Promise<Secrets> {
  const fresh: KeyDoc = {
    pk: partition,
    id: "cardKey",
    kind: "cardKey",
    key: randomBytes(32).toString("hex"),
  };
  // Whoever comes first creates it; everybody uses the one that is there.
  await store.write(partition, [{ op: "create", doc: fresh }]);
  const kept = await store.read(partition, fresh.id);
  if (!kept) throw new Error("The store did not keep the card key.");
  return secretsFrom(Buffer.from((kept.doc as KeyDoc).key, "hex"));
}

/** Randomness and digests under a given key. */
export function secretsFrom(key: Buffer): Secrets {
  // Wrapped once: a digest is taken several times for every card.
  const secret = createSecretKey(key);
  return {
    random: () => randomBytes(16).toString("hex"),
    seal: (...parts) => createHmac("sha256", secret).update(JSON.stringify(parts)).digest("hex").slice(0, 32),
  };
}
