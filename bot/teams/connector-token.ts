import type { AccessToken, TokenCredential } from "@azure/identity";
import type { BotIdentity } from "./cloud-adapter.ts";

const scope = "https://api.botframework.com/.default";

/** Renewed while the old one still works, so that no card waits for a token. */
const renewBeforeMs = 10 * 60_000;
/** Not used in its last minute: it must outlive the request that carries it. */
const unusableBeforeMs = 60_000;

/**
 * The bearer token that the connector asks for, from one credential for the whole process: kept until shortly
 * before it ends, asked for once however many cards wait, renewed in the background. Rejects when there is none.
 */
export function connectorToken(
  identity: BotIdentity,
  now: () => number = () => Date.now(),
): () => Promise<string> {
  let credential: Promise<TokenCredential> | undefined;
  let kept: AccessToken | undefined;
  let underWay: Promise<AccessToken> | undefined;

  const renew = (): Promise<AccessToken> => {
    underWay ??= (credential ??= credentialFor(identity))
      .then((c) => c.getToken(scope))
      .then((token) => {
        if (token === null) throw new NoToken();
        return (kept = token);
      })
      .finally(() => (underWay = undefined));
    return underWay;
  };

  return async () => {
    const left = (kept?.expiresOnTimestamp ?? 0) - now();
    if (!kept || left < unusableBeforeMs) return (await renew()).token;
    // A renewal that fails is made again at the next card; the old token still works.
    if (left < renewBeforeMs) renew().catch(() => undefined);
    return kept.token;
  };
}

class NoToken extends Error {
  constructor() {
    super("The identity gave no token.");
    this.name = "NoToken";
  }
}

// Loaded when first needed: local mode has no identity.
async function credentialFor({ appId, appType, tenantId, password }: BotIdentity): Promise<TokenCredential> {
  const { ClientSecretCredential, ManagedIdentityCredential } = await import("@azure/identity");
  return appType === "UserAssignedMSI"
    ? new ManagedIdentityCredential({ clientId: appId })
    : new ClientSecretCredential(tenantId, appId, password ?? "");
}
