import type { TokenRules } from "../../bot/web/sign-in.ts";
import type { Claims, LocalIssuer } from "./local-issuer.ts";

export const tabClientId = "22222222-2222-4222-8222-222222222222";
export const tabHost = "board.school.example";
/** Teams in the browser. */
export const teamsClient = "5e3ce6c0-2b1f-4285-8d4b-75ee78787346";

export const issuerOf = (tenant: string): string => `https://issuer.example/${tenant}/v2.0`;

/** The rules of a school's tenants with a local issuer in place of Entra. */
export function rulesAt(
  issuer: Pick<LocalIssuer, "url">,
  tenants: readonly string[],
  keysAgainAfterMs = 30_000,
): TokenRules {
  return {
    ...{ clientId: tabClientId, host: tabHost, tenants: new Set(tenants), issuer: issuerOf },
    ...{ keysUrl: () => `${issuer.url}/v1/.well-known/keys`, keysAgainAfterMs },
  };
}

/** The claims of a good token of Teams for the tab, valid for an hour; override what a test wants wrong. */
export function tabClaims(tenant: string, oid: string, override: Claims = {}): Claims {
  const now = Math.floor(Date.now() / 1000);
  return {
    ...{ iss: issuerOf(tenant), aud: tabClientId, tid: tenant, oid, azp: teamsClient, ver: "2.0" },
    ...{ scp: "access_as_user", iat: now - 60, nbf: now - 60, exp: now + 3600, ...override },
  };
}
