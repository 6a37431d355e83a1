import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { openKeyFile } from "../keyfile/key-file.ts";
import { openSqliteStore } from "../sqlite/sqlite-store.ts";
import { timedKey, timedStore } from "../telemetry/outside.ts";
import type { EnvelopeKey } from "../workflow/envelope/envelope.ts";
import type { Store } from "../workflow/ports.ts";
import { type Called, uncalled } from "../workflow/timing.ts";

/** In Azure the key never leaves the vault; here it is a file beside the record. */
export async function openEnvelopeKey(config: Config, called: Called = uncalled): Promise<EnvelopeKey> {
  if (config.mode === "teams" && "vaultUrl" in config.envelopeKey) {
    const { openKeyVault, vaultCredential } = await import("../keyvault/key-vault.ts");
    const credential = vaultCredential(config.identity.appId);
    return timedKey(await openKeyVault({ ...config.envelopeKey, credential }), called);
  }
  if (config.mode === "teams" && "file" in config.envelopeKey) return openKeyFile(config.envelopeKey.file);
  const dataFile = config.mode === "local" ? config.dataFile : ":memory:";
  const folder = dataFile === ":memory:" ? mkdtempSync(join(tmpdir(), "sounding-board-key-")) : undefined;
  return openKeyFile(folder ? join(folder, "key.json") : `${dataFile}.envelope-key.json`);
}

/** The file of the embedded store; empty where there is none. */
export function servedFile(config: Config): string {
  if (config.mode === "local") return config.dataFile;
  return "file" in config.store ? config.store.file : "";
}

/** Only those who keep their record in Cosmos DB load its client. */
export async function openStore(
  config: Config,
  called: Called = uncalled,
): Promise<Store & { eraseAll?(): void; scrub?(): Promise<void> }> {
  if (config.mode === "local") return openSqliteStore(config.dataFile);
  if ("file" in config.store) return openSqliteStore(config.store.file);
  const { openCosmosStore } = await import("../cosmos/cosmos-store.ts");
  return timedStore(openCosmosStore(config.store.cosmos), called);
}
