// Locks and unlocks a data key in the vault as a deployment does, within one request, and sends what telemetry has of it.
import { openKeyVault, vaultCredential } from "../../bot/keyvault/key-vault.ts";
import { timedKey } from "../../bot/telemetry/outside.ts";
import { createTelemetry } from "../../bot/telemetry/telemetry.ts";
import type { Log } from "../../bot/workflow/ports.ts";

const [connectionString = "", vaultUrl = "", clientId = ""] = process.argv.slice(2);
const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const telemetry = createTelemetry();
await telemetry.open({ connectionString, managedIdentity: clientId }, log);
const key = timedKey(
  await openKeyVault({ vaultUrl, keyName: "envelope", credential: vaultCredential(clientId) }),
  telemetry.called,
);
// The sampler keeps twenty requests a second; the first is to be among them.
await new Promise((resolve) => setTimeout(resolve, 250));
await new Promise<void>((resolve, reject) =>
  telemetry.request((done) => {
    const work = async (): Promise<void> => {
      const wrapped = await key.wrap(Buffer.alloc(32, 7));
      await key.unwrap(key.id, wrapped);
      // Something that the vault never locked: it refuses.
      await key.unwrap(key.id, Buffer.alloc(256, 1)).catch(() => done("POST /api/messages", 500));
    };
    work().then(resolve, reject);
  }),
);
await telemetry.close();
process.exit(0);
