import { existsSync } from "node:fs";
import { openKeyFile } from "../keyfile/key-file.ts";
import type { EnvelopeKey } from "../workflow/envelope/envelope.ts";
import { CommandProblem } from "./command-line.ts";

/**
 * The key of children's details, at an operator's desk: the file that is named, else the one of the server's settings,
 * KEY_VAULT_URL with ENVELOPE_KEY_NAME or ENVELOPE_KEY_FILE. The vault is asked as whoever is signed in with `az login`.
 * Throws CommandProblem when there is none, or the vault does not open.
 */
export async function operatorKey(named: string | undefined): Promise<EnvelopeKey> {
  const { KEY_VAULT_URL: vaultUrl, ENVELOPE_KEY_NAME: keyName, ENVELOPE_KEY_FILE: usual } = process.env;
  const file = named ?? usual;
  if (file && existsSync(file)) return openKeyFile(file);
  if (!file && vaultUrl && keyName) return vaultKey(vaultUrl, keyName);
  throw new CommandProblem(
    "The identity needs --identity-reason and --key-file, a file that is there, or KEY_VAULT_URL and ENVELOPE_KEY_NAME as the server has them.",
  );
}

async function vaultKey(vaultUrl: string, keyName: string): Promise<EnvelopeKey> {
  const { openKeyVault, operatorCredential } = await import("../keyvault/key-vault.ts");
  const refused = (error: unknown): never => {
    // Our own sentences are for people; what the vault says may name whom it refused.
    if (error instanceof Error && error.name.endsWith("Problem")) throw error;
    throw new CommandProblem(
      "The vault does not open. Sign in with az login, put your address into operatorAddresses, and have the role " +
        "Key Vault Crypto Service Encryption User on the key for the hour.",
    );
  };
  const key = await openKeyVault({ vaultUrl, keyName, credential: operatorCredential() }).catch(refused);
  return { ...key, unwrap: (keyId, wrapped) => key.unwrap(keyId, wrapped).catch(refused) };
}
