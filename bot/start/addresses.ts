import type { Config } from "../config.ts";
import { isTeamsAddress } from "../teams/ingress-guard.ts";

/** Only these tenants are served; local mode has one of its own. */
export function mayTenant(config: Config): (tenantId: string) => boolean {
  return (id) => config.mode === "local" || config.allowedTenants.has(id.toLowerCase());
}

/** Only these addresses ever receive our token or a card: Teams, or this computer in local mode. */
export function mayServe(config: Config): (serviceUrl: string) => boolean {
  return (serviceUrl) => (config.mode === "local" ? isLoopback(serviceUrl) : isTeamsAddress(serviceUrl));
}

function isLoopback(address: string): boolean {
  return URL.canParse(address) && ["127.0.0.1", "localhost", "[::1]"].includes(new URL(address).hostname);
}
