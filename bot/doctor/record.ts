import { accessSync, constants, existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { randomBytes } from "node:crypto";
import type { Register } from "../school/register.ts";
import { openEnvelopeKey, openStore } from "../start/stores.ts";
import { assertWholeCopy } from "../workflow/copy-store.ts";
import { NewerDocument } from "../workflow/schema.ts";
import { type Check, check, notLooked, well, wrong } from "./check.ts";
import type { TeamsConfig } from "./settings.ts";

const looked = 50;

/** Whether the record opens, is whole, and was written by no newer program. Nothing is written. */
export function storeCheck(config: TeamsConfig, register: Register | undefined): Check {
  const fix =
    "cosmos" in config.store
      ? "Check COSMOS_ENDPOINT and COSMOS_DATABASE, that the identity has the data role that infra/modules/store.bicep gives, and that the network lets this server in."
      : "Check DATA_FILE, and that the account of the server may read and write there. If the file is damaged: npm run store:restore.";
  return check("store", "The record cannot be opened and read.", fix, async () => {
    if ("file" in config.store && !existsSync(config.store.file)) {
      accessSync(dirname(resolve(config.store.file)), constants.W_OK);
      return notLooked(
        "There is no record yet; the first start makes one, and the folder can be written to.",
      );
    }
    const store = await openStore(config);
    try {
      if ((await store.read("deployment", "cardKey")) === undefined)
        return notLooked("The record is empty; the first start begins it.");
      const isWhole = await assertWholeCopy(store).then(
        () => true,
        () => false,
      );
      if (!isWhole)
        return wrong(
          "The record is an unfinished copy.",
          "npm run store:copy was begun into it and not ended, and the server does not start on half a school.",
          "Run npm run store:copy again, as it was, until it says that it has finished.",
        );
      for (const id of register?.schools.keys() ?? []) await store.list(id, "", "", looked);
      return well("The record opens, is whole, and was written by this version or an earlier one.");
    } catch (error) {
      if (!(error instanceof NewerDocument)) throw error;
      return wrong(
        "The record was written by a newer Sounding Board.",
        "This one would read it half, so it does not read it.",
        "Put the newer version back: Deploy with the number of the run that was there before.",
      );
    } finally {
      await store.close();
    }
  });
}

/** Whether the key of children's details locks and unlocks. */
export function envelopeKeyCheck(config: TeamsConfig): Check {
  const { envelopeKey } = config;
  const fix =
    "vaultUrl" in envelopeKey
      ? "Check KEY_VAULT_URL and ENVELOPE_KEY_NAME, that the identity has the role that infra/modules/vault.bicep gives, and that the vault's network lets this server in."
      : "Check ENVELOPE_KEY_FILE and who may read it. If the file is lost, put it back from where you keep its copy: without it no child's details open again.";
  return check("envelope key", "The key of children's details cannot be used.", fix, async () => {
    if ("file" in envelopeKey && !existsSync(envelopeKey.file)) {
      accessSync(dirname(resolve(envelopeKey.file)), constants.W_OK);
      return notLooked(
        "There is no key file yet; the first start makes one. Keep a copy of it apart from the record.",
      );
    }
    const key = await openEnvelopeKey(config);
    const tried = randomBytes(32);
    const back = await key.unwrap(key.id, await key.wrap(tried));
    return Buffer.compare(tried, back) === 0
      ? well("The key of children's details locks and unlocks.")
      : wrong("The key unlocks something else than it locked.", "It is not the key that it was.", fix);
  });
}
