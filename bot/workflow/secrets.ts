import { createHmac, createSecretKey, randomBytes, randomFillSync } from "node:crypto";
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
    random: createRandom(),
    seal: (...parts) => createHmac("sha256", secret).update(JSON.stringify(parts)).digest("hex").slice(0, 32),
  };
}

const randomSize = 16;

/** 128 random bits as hex at each call. The system is asked for many at once; no byte is used twice or left behind. */
function createRandom(): () => string {
  const pool = Buffer.alloc(256 * randomSize);
  let next = pool.length;
  return () => {
    if (next === pool.length) {
      randomFillSync(pool);
      next = 0;
    }
    const drawn = pool.toString("hex", next, next + randomSize);
    pool.fill(0, next, (next += randomSize));
    return drawn;
  };
}
