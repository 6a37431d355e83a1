import type { Config } from "../config.ts";
import type { LaterTelemetry } from "../telemetry/telemetry.ts";
import type { Log } from "../workflow/ports.ts";

/** Opens telemetry where the settings say where it goes; a managed identity sends without a key. */
export async function openTelemetry(telemetry: LaterTelemetry, config: Config, log: Log): Promise<void> {
  if (config.mode === "local" || config.telemetry === undefined) return;
  const { appId, appType } = config.identity;
  await telemetry.open(
    {
      connectionString: config.telemetry,
      managedIdentity: appType === "UserAssignedMSI" ? appId : undefined,
    },
    log,
  );
}
