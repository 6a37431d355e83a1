import type { Config } from "../config.ts";
import type { Register } from "../school/register.ts";
import type { LogFields } from "../workflow/ports.ts";

/**
 * How this process runs, for whoever reads its log: which parts are on and where they are. No secret and nobody's
 * name or number; of addresses the host alone, because what follows it may be a key.
 */
export function settingsLine(config: Config, register: Register): LogFields {
  const shared = {
    mode: config.mode,
    node: process.version,
    schools: register.schools.size,
    staff: register.staff.size,
    logLevel: config.logLevel,
    alarmWebhook: hostOf(config.alarms.webhookUrl),
    alarmPhones: config.alarms.notify?.phones.length ?? 0,
    heartbeat: hostOf(config.beatUrl),
  };
  if (config.mode === "local") return { ...shared, store: "file" };
  const { store, envelopeKey, identity, tab } = config;
  return {
    ...shared,
    store: "file" in store ? "file" : hostOf(store.cosmos.endpoint),
    storeBy: "file" in store ? "file" : store.cosmos.key === undefined ? "identity" : "key",
    envelopeKey: "file" in envelopeKey ? "file" : hostOf(envelopeKey.vaultUrl),
    bot: identity.appId,
    identity: identity.appType,
    tenants: [...config.allowedTenants].join(","),
    tab: tab === undefined ? "off" : tab.host,
    telemetry: config.telemetry === undefined ? "off" : "on",
  };
}

function hostOf(address: string | undefined): string {
  return address === undefined ? "off" : new URL(address).host;
}
