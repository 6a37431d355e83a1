import type { Log } from "../workflow/ports.ts";

/** Who the Bot Framework's tokens come from. */
export const botFrameworkIssuer = "https://api.botframework.com";

/** Whom the guard lets through. */
export type GuardSettings = {
  readonly appId: string;
  /** The tenant allow-list. */
  readonly mayTenant: (tenantId: string) => boolean;
  /** Tests only: an address on this computer counts as one of Teams. */
  readonly allowLoopback?: boolean;
};

/** The HTTP status of a refusal. It comes with no detail: whoever forges learns nothing from it. */
export type Refusal = 401 | 405 | 415;

/** What is known of a request before its body is read. */
export type Head = {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};

/** A JSON object of which nothing is known yet. */
export type Unchecked = Readonly<Record<string, unknown>>;

/** A token taken apart. Nothing in it has been verified. */
export type Token = {
  readonly header: Unchecked;
  readonly claims: Unchecked;
  readonly signed: string;
  readonly signature: string;
};

// A real token is 1 to 2 KB, with a payload of a few hundred bytes.
const longestAuthorization = 8 * 1024;
const longestPart = 4 * 1024;
const bearer = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/;
const teamsHosts = new Set(["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"]);
const loopbackHosts = new Set(["127.0.0.1", "localhost", "[::1]"]);

// Each request asks two or three times, and Teams uses one token for an hour.
let latest: { readonly authorization: string; readonly token: Token | undefined } | undefined;

/** Takes a bearer token apart; undefined when it is too large or no token at all. */
export function readBearer(authorization: unknown): Token | undefined {
  if (typeof authorization !== "string" || authorization.length > longestAuthorization) return undefined;
  if (latest?.authorization !== authorization) latest = { authorization, token: takeApart(authorization) };
  return latest.token;
}

function takeApart(authorization: string): Token | undefined {
  const [, head = "", payload = "", signature = ""] = bearer.exec(authorization) ?? [];
  const header = decodePart(head);
  const claims = decodePart(payload);
  return header && claims ? { header, claims, signed: `${head}.${payload}`, signature } : undefined;
}

/** Whether a token claims to come from the Bot Framework, to be for this bot, and to name an address of Teams. */
export function isForBot(claims: Unchecked, appId: string, allowLoopback = false): boolean {
  return (
    claims["iss"] === botFrameworkIssuer &&
    claims["aud"] === appId &&
    isTeamsAddress(claims["serviceurl"], allowLoopback)
  );
}

/** Whether Teams can be reached at this address; `allowLoopback` adds this computer, for tests. */
export function isTeamsAddress(serviceUrl: unknown, allowLoopback = false): boolean {
  if (typeof serviceUrl !== "string" || !URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, port, username, password } = new URL(serviceUrl);
  if (username !== "" || password !== "") return false;
  if (allowLoopback && loopbackHosts.has(hostname)) return true;
  return protocol === "https:" && port === "" && teamsHosts.has(hostname);
}

/** Whether two service addresses are the same, a slash at the end aside. */
export function isSameAddress(one: unknown, other: unknown): boolean {
  return typeof one === "string" && typeof other === "string" && withoutSlash(one) === withoutSlash(other);
}

/** Refuses what cannot be from Teams, by its headers alone; undefined lets the body be read. */
export function guardHeaders({ method, headers }: Head, settings: GuardSettings): Refusal | undefined {
  if (method !== "POST") return 405;
  const token = readBearer(headers["authorization"]);
  if (!token || !isForBot(token.claims, settings.appId, settings.allowLoopback)) return 401;
  return headers["content-encoding"] === undefined ? undefined : 415;
}

/**
 * Refuses an activity that does not fit its token (checked by guardHeaders), or lacks what every activity of Teams has. A foreign tenant gets
 * 401 here, before the SDK, and leaves nothing but a count: nobody there waits for an answer from us.
 */
export function guardBody({ headers }: Head, body: Unchecked, settings: GuardSettings): Refusal | undefined {
  const token = readBearer(headers["authorization"]);
  const tenantId = tenantIn(body);
  const fits =
    typeof body["type"] === "string" &&
    body["channelId"] === "msteams" &&
    isSameAddress(body["serviceUrl"], token?.claims["serviceurl"]) &&
    record(body["from"]) !== undefined &&
    record(body["recipient"]) !== undefined &&
    tenantId !== undefined &&
    settings.mayTenant(tenantId);
  return fits ? undefined : 401;
}

/** Both checks, for an activity that has been read already. */
export function guardActivity(head: Head, body: Unchecked, settings: GuardSettings): Refusal | undefined {
  return guardHeaders(head, settings) ?? guardBody(head, body, settings);
}

/** The two checks for the web server, which asks the first one before it reads a body. */
export type IngressGuard = {
  headers(head: Head): Refusal | undefined;
  body(head: Head, body: Unchecked): Refusal | undefined;
};

const reportEveryMs = 60_000;

/** The guard, with a count of what it refused: one line a minute, because a flood must not fill the log. */
export function createIngressGuard(settings: GuardSettings, log: Log, now = Date.now): IngressGuard {
  let refused = 0;
  let reportedAt = -Infinity;
  const count = (refusal: Refusal | undefined): Refusal | undefined => {
    if (refusal === undefined) return undefined;
    refused++;
    if (now() - reportedAt >= reportEveryMs) {
      log.warn("ingress.refused", { status: refusal, requests: refused });
      refused = 0;
      reportedAt = now();
    }
    return refusal;
  };
  return {
    headers: (head) => count(guardHeaders(head, settings)),
    body: (head, body) => count(guardBody(head, body, settings)),
  };
}

function decodePart(part: string): Unchecked | undefined {
  if (part.length > longestPart) return undefined;
  try {
    return record(JSON.parse(Buffer.from(part, "base64url").toString("utf8")));
  } catch {
    return undefined;
  }
}

/** The tenant that an activity names; undefined when it names none, or two different ones. */
function tenantIn(body: Unchecked): string | undefined {
  const conversation = record(body["conversation"]);
  const tenant = record(record(body["channelData"])?.["tenant"]);
  const stated = [conversation?.["tenantId"], tenant?.["id"]].filter((id) => id !== undefined);
  const [first] = stated;
  return conversation && typeof first === "string" && stated.every((id) => id === first) ? first : undefined;
}

function record(value: unknown): Unchecked | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Unchecked)
    : undefined;
}

function withoutSlash(address: string): string {
  return address.endsWith("/") ? address.slice(0, -1) : address;
}
