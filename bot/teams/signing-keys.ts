import { z } from "zod";
import type { Log } from "../workflow/ports.ts";

/** The keys that the Bot Framework signs with for Teams. */
export type SigningKeys = {
  /** Loads the keys, so that the first activity need not wait. Never rejects: without keys, nothing is accepted. */
  warm(): Promise<void>;
  /** The key with this id, if it is known or can be loaded. */
  find(keyId: string): Promise<CryptoKey | undefined>;
};

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const patienceMs = 5000;
/** Between two attempts while there is no key at all, which is when nobody can be answered. */
const coldSpacingMs = 5000;

const metadataShape = z.object({ jwks_uri: z.url() });
const keySetShape = z.object({ keys: z.array(z.unknown()) });
const teamsKeyShape = z.object({
  kid: z.string(),
  kty: z.literal("RSA"),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).refine((endorsements) => endorsements.includes("msteams")),
});

/**
 * Keeps the keys published at an OpenID address. A known key survives an outage of that address; an unknown key id
 * makes us look again at most once a minute, so that made-up ids cannot turn us against Microsoft.
 */
export function createSigningKeys(metadataUrl: string, log: Log, now = Date.now): SigningKeys {
  let keys: ReadonlyMap<string, CryptoKey> = new Map();
  let loadedAt = -Infinity;
  let triedAt = -Infinity;
  let loading: Promise<void> | undefined;

  const load = async (): Promise<void> => {
    triedAt = now();
    try {
      keys = await fetchKeys(metadataUrl);
      loadedAt = now();
      log.info("signingKeys.loaded", { keys: keys.size });
    } catch (error) {
      log.warn("signingKeys.unreachable", { error: error instanceof Error ? error.name : "unknown" });
    } finally {
      loading = undefined;
    }
  };
  const loadOnce = (): Promise<void> => (loading ??= load());

  return {
    warm: loadOnce,
    async find(keyId) {
      const age = now() - loadedAt;
      const spacing = keys.size === 0 ? coldSpacingMs : minuteMs;
      const mayLoad = loading !== undefined || now() - triedAt >= spacing;
      // After a day the keys are asked for again before one is trusted, because it may have been withdrawn.
      if (mayLoad && (!keys.has(keyId) || age > dayMs)) await loadOnce();
      else if (mayLoad && age > hourMs) void loadOnce();
      return keys.get(keyId);
    },
  };
}

async function fetchKeys(metadataUrl: string): Promise<ReadonlyMap<string, CryptoKey>> {
  const signal = AbortSignal.timeout(patienceMs);
  const { jwks_uri: keysUrl } = metadataShape.parse(await fetchJson(metadataUrl, signal));
  if (new URL(keysUrl).protocol !== new URL(metadataUrl).protocol) throw new Error("Keys without TLS.");
  const published = keySetShape.parse(await fetchJson(keysUrl, signal));
  const keys = new Map<string, CryptoKey>();
  for (const candidate of published.keys) {
    const { success, data } = teamsKeyShape.safeParse(candidate);
    const key = success ? await importKey(data) : undefined;
    if (success && key) keys.set(data.kid, key);
  }
  if (keys.size === 0) throw new Error("No key for Teams.");
  return keys;
}

async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal, redirect: "error" });
  if (!response.ok) throw new Error(`Answered ${response.status}.`);
  return response.json();
}

/** Bound to RS256: with this key no other algorithm can be talked into verifying. */
async function importKey({
  n,
  e,
}: {
  readonly n: string;
  readonly e: string;
}): Promise<CryptoKey | undefined> {
  const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  try {
    return await crypto.subtle.importKey("jwk", { kty: "RSA", n, e }, algorithm, false, ["verify"]);
  } catch {
    return undefined;
  }
}
