import {
  AzureCliCredential,
  ChainedTokenCredential,
  ManagedIdentityCredential,
  type TokenCredential,
} from "@azure/identity";
import {
  type CryptographyClientOptions,
  CryptographyClient,
  KeyClient,
  parseKeyVaultKeyIdentifier,
} from "@azure/keyvault-keys";
import type { EnvelopeKey } from "../workflow/envelope/envelope.ts";

/** The vault cannot be used as it is configured, or an envelope names a key that is not ours. */
export class KeyVaultProblem extends Error {
  constructor(why: string) {
    super(why);
    this.name = "KeyVaultProblem";
  }
}

export type KeyVaultSettings = {
  /** `https://NAME.vault.azure.net` */
  readonly vaultUrl: string;
  readonly keyName: string;
  readonly credential: TokenCredential;
  /** For tests against a local double. */
  readonly options?: CryptographyClientOptions & { readonly disableChallengeResourceVerification?: boolean };
};

const algorithm = "RSA-OAEP-256";

/**
 * The envelope key in Azure Key Vault: data keys go there to be locked and unlocked (RSA-OAEP-256), the key never
 * leaves it. The version in use is asked for once, at the start; envelopes locked under earlier versions of the same
 * key still open. Rejects when the vault is out of reach, refuses us, or has no such key.
 */
export async function openKeyVault(settings: KeyVaultSettings): Promise<EnvelopeKey> {
  const { vaultUrl, keyName, credential, options = {} } = settings;
  const { id } = await new KeyClient(vaultUrl, credential, options).getKey(keyName);
  if (id === undefined) throw new KeyVaultProblem("The vault did not say which version of the key it is.");
  const clients = new Map<string, CryptographyClient>();
  const clientFor = (keyId: string): CryptographyClient => {
    const known = clients.get(keyId);
    if (known) return known;
    const client = new CryptographyClient(keyId, credential, options);
    clients.set(keyId, client);
    return client;
  };
  return {
    id,
    async wrap(dataKey) {
      return (await clientFor(id).wrapKey(algorithm, dataKey)).result;
    },
    async unwrap(keyId, wrapped) {
      // What an envelope says must not send our token, or a child's data key, to another place.
      if (!isVersionOf(keyId, vaultUrl, keyName))
        throw new KeyVaultProblem("This was locked under a key that is not the configured one.");
      return (await clientFor(keyId).unwrapKey(algorithm, wrapped)).result;
    },
  };
}

/** The identity that the vault grants the rights get, wrapKey and unwrapKey: the bot's own managed identity. */
export function vaultCredential(clientId: string): TokenCredential {
  return new ManagedIdentityCredential({ clientId });
}

/** Who signed in at this desk with `az login`; on a machine of the deployment its identity. */
export function operatorCredential(): TokenCredential {
  return new ChainedTokenCredential(new AzureCliCredential(), new ManagedIdentityCredential());
}

function isVersionOf(keyId: string, vaultUrl: string, keyName: string): boolean {
  if (!URL.canParse(keyId)) return false;
  const { origin, pathname } = new URL(keyId);
  if (origin !== new URL(vaultUrl).origin || !/^\/keys\/[^/]+\/[^/]+$/.test(pathname)) return false;
  return parseKeyVaultKeyIdentifier(keyId).name === keyName;
}
