import { type KeyObject, generateKeyPairSync, sign } from "node:crypto";
import type { Member } from "./people.ts";

/** The tab's registration, as the invented school's Entra would have it. */
const tabClientId = "5f0d2c1e-50bd-4b0a-9d0a-00000000007a";
const tabHost = "localhost";
/** Teams in the browser, which asks for the token on the tab's behalf. */
const teamsClientId = "5e3ce6c0-2b1f-4285-8d4b-75ee78787346";
const keyId = "playground";
const lifeSeconds = 3600;

/** Stands in for Entra: signs who is looking with a key of this process, which only local mode trusts. */
export type TabTokens = {
  token(member: Member): string;
  /** What Entra publishes for those who check its tokens. */
  keys(): object;
};

function tabIssuer(baseUrl: string, tenantId: string): string {
  return `${baseUrl}/playground/tab-keys/${tenantId}/v2.0`;
}

/** How the tokens of the playground are known, in the words in which the sign-in of the tab is told of Entra's. */
export function tabRules(baseUrl: () => string, people: Iterable<{ readonly tenantId: string }>) {
  return {
    ...{ clientId: tabClientId, host: tabHost, tenants: new Set([...people].map((p) => p.tenantId)) },
    keysUrl: () => `${baseUrl()}/playground/tab-keys`,
    issuer: (tenantId: string) => tabIssuer(baseUrl(), tenantId),
  };
}

/** Makes a key that lives as long as this process. Tokens are dated by the computer's clock, not by the playground's. */
export function createTabTokens(baseUrl: string): TabTokens {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    token({ tenantId, aadObjectId, name }) {
      const now = Math.floor(Date.now() / 1000);
      return signed(privateKey, {
        ...{ iss: tabIssuer(baseUrl, tenantId), aud: tabClientId, azp: teamsClientId, ver: "2.0" },
        ...{ tid: tenantId, oid: aadObjectId, name, scp: "access_as_user" },
        ...{ iat: now, nbf: now - 5, exp: now + lifeSeconds },
      });
    },
    keys: () => ({
      keys: [{ ...publicKey.export({ format: "jwk" }), kid: keyId, use: "sig", alg: "RS256" }],
    }),
  };
}

function signed(key: KeyObject, claims: object): string {
  const part = (of: object): string => Buffer.from(JSON.stringify(of)).toString("base64url");
  const text = `${part({ alg: "RS256", typ: "JWT", kid: keyId })}.${part(claims)}`;
  return `${text}.${sign("sha256", Buffer.from(text), key).toString("base64url")}`;
}
