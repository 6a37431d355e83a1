import { type JWTVerifyGetKey, createRemoteJWKSet, errors, jwtVerify } from "jose";
import { type PersonKey, personKey } from "../school/register.ts";

/** Whose tokens the tab's API takes: those that Entra issues to Teams for the tab's own app registration. */
export type TokenRules = {
  /** The client id of the tab's app registration; never the bot's. */
  readonly clientId: string;
  /** The host under which the tab is registered, as in `api://host/client id`. */
  readonly host: string;
  /** Lower-case tenant ids. */
  readonly tenants: ReadonlySet<string>;
  /** Where the keys of a tenant are published. */
  readonly keysUrl: (tenantId: string) => string;
  /** Who says that a token is theirs. */
  readonly issuer: (tenantId: string) => string;
  /** How long (ms) after a look at the keys an unknown key id leads to no other look. */
  readonly keysAgainAfterMs?: number;
};

/** Who is signed in, and until when (ms); or the HTTP status that refuses, with a code for the log. */
export type SignedIn =
  | { readonly person: PersonKey; readonly expiresAt: number }
  | { readonly status: 401 | 503; readonly why: string };

export type SignIn = (authorization: string | undefined) => Promise<SignedIn>;

/** Teams on desktop and telephone, and Teams in the browser: nobody else is pre-authorised for the tab. */
const teamsClients: ReadonlySet<unknown> = new Set([
  "1fec8e78-bce4-4aaf-ab1b-5451cc387264",
  "5e3ce6c0-2b1f-4285-8d4b-75ee78787346",
]);
const scope = "access_as_user";
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const longestToken = 8192;
const clockSkewSeconds = 60;
const keysWithinMs = 5000;
const usualKeysAgainAfterMs = 30_000;
/** An outage of the key server up to this long is not noticed. */
const keysGoodForMs = 3_600_000;

/** The rules for tokens of Entra itself. */
export function entraRules(clientId: string, host: string, tenants: ReadonlySet<string>): TokenRules {
  return {
    ...{ clientId, host, tenants },
    keysUrl: (tenant) => `https://login.microsoftonline.com/${tenant}/discovery/v2.0/keys`,
    issuer: (tenant) => `https://login.microsoftonline.com/${tenant}/v2.0`,
  };
}

/**
 * Checks bearer tokens. Only version 2.0 tokens are taken: the registration asks for them, and a version 1.0 token has
 * another issuer and names its client elsewhere. Every claim that is missing or strange is a refusal (401); keys that
 * cannot be had are our trouble, not the person's (503). Whether the person is in the register is asked afterwards.
 */
export function createSignIn(rules: TokenRules): SignIn {
  const keys = new Map<string, JWTVerifyGetKey>();
  const keysOf = (tenant: string): JWTVerifyGetKey => {
    let found = keys.get(tenant);
    if (!found) {
      const { keysAgainAfterMs: cooldownDuration = usualKeysAgainAfterMs } = rules;
      const options = { timeoutDuration: keysWithinMs, cooldownDuration, cacheMaxAge: keysGoodForMs };
      found = reachable(createRemoteJWKSet(new URL(rules.keysUrl(tenant)), options));
      keys.set(tenant, found);
    }
    return found;
  };
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? "")?.[1];
    if (token === undefined || token.length > longestToken) return { status: 401, why: "noToken" };
    // Keys are shared between tenants, so the tenant picks the issuer that the verified token must then name.
    const tenant = statedTenant(token);
    if (tenant === undefined || !rules.tenants.has(tenant)) return { status: 401, why: "tenant" };
    try {
      const { payload } = await jwtVerify(token, keysOf(tenant), {
        algorithms: ["RS256"],
        issuer: rules.issuer(tenant),
        audience: [rules.clientId, `api://${rules.host}/${rules.clientId}`],
        clockTolerance: clockSkewSeconds,
        requiredClaims: ["exp", "nbf", "iat", "oid", "tid", "scp", "azp", "ver"],
      });
      const { oid, tid, scp, azp, ver, exp = 0 } = payload;
      if (ver !== "2.0") return { status: 401, why: "version" };
      if (tid !== tenant) return { status: 401, why: "tenant" };
      if (typeof scp !== "string" || !scp.split(" ").includes(scope)) return { status: 401, why: "scope" };
      if (!teamsClients.has(azp)) return { status: 401, why: "client" };
      if (typeof oid !== "string" || !guid.test(oid)) return { status: 401, why: "person" };
      return { person: personKey(tenant, oid), expiresAt: exp * 1000 };
    } catch (error) {
      if (error instanceof KeysOutOfReach) return { status: 503, why: "keys" };
      if (error instanceof errors.JOSEError) return { status: 401, why: error.code };
      throw error;
    }
  };
}

class KeysOutOfReach extends Error {}

/** Tells a key that is not there from a key server that is not there; jose has one error for a bad token and an HTTP 500. */
function reachable(getKey: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await getKey(header, token);
    } catch (error) {
      const isAboutToken =
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys ||
        error instanceof errors.JOSENotSupported;
      if (isAboutToken) throw error;
      throw new KeysOutOfReach();
    }
  };
}

/** The tenant that an unverified token names, in lower case. */
function statedTenant(token: string): string | undefined {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    const { tid } = (payload ?? {}) as { tid?: unknown };
    return typeof tid === "string" && guid.test(tid) ? tid : undefined;
  } catch {
    return undefined;
  }
}
