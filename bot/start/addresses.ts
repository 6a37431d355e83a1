import type { Config } from "../config.ts";
import { boardLinkTo } from "../teams/board-link.ts";
import { isTeamsAddress } from "../teams/ingress-guard.ts";

/** Only these tenants are served; local mode has one of its own. */
export function mayTenant(config: Config): (tenantId: string) => boolean {
  return (id) => config.mode === "local" || config.allowedTenants.has(id.toLowerCase());
}

/** Only these addresses ever receive our token or a card: Teams, or this computer in local mode. */
export function mayServe(config: Config): (serviceUrl: string) => boolean {
  return (serviceUrl) => (config.mode === "local" ? isLoopback(serviceUrl) : isTeamsAddress(serviceUrl));
}

/** The invented app of the playground, which follows links to it as Teams does. */
const playgroundApp = "5b0a4d00-0000-4000-8000-000000000001";

/** How a card leads to the tab; undefined where there is no tab, or where its id in Teams is not set. */
export function boardLinkOf(config: Config): ((id: string) => string) | undefined {
  const app = config.mode === "local" ? playgroundApp : config.tab?.teamsAppId;
  return app === undefined ? undefined : boardLinkTo(app);
}

function isLoopback(address: string): boolean {
  return URL.canParse(address) && ["127.0.0.1", "localhost", "[::1]"].includes(new URL(address).hostname);
}
