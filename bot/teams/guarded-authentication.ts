import type { Activity } from "botbuilder";
import {
  type AuthenticateRequestResult,
  AuthenticationError,
  BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorClient,
  ConnectorFactory,
  type UserTokenClient,
} from "botframework-connector";
import {
  type Token,
  type Unchecked,
  botFrameworkIssuer,
  isForBot,
  isSameAddress,
  readBearer,
} from "./ingress-guard.ts";
import type { SigningKeys } from "./signing-keys.ts";

/** What tokens are checked against. */
export type TokenSettings = {
  readonly appId: string;
  readonly keys: SigningKeys;
  readonly now?: () => number;
  /** Tests only: an address on this computer counts as one of Teams. */
  readonly allowLoopback?: boolean;
};

/** Answered with 401 and an empty body; without a stack, because the SDK prints every error. */
export class Refused extends AuthenticationError {
  constructor() {
    super("", 401);
    this.name = "Refused";
    delete this.stack;
  }
}

const skewMs = 5 * 60_000;
const rememberMs = 5 * 60_000;
const mostRemembered = 500;
const sdkPatienceMs = 1500;

/** The SDK's authentication behind our own check of the token; the adapter can send nothing by itself. */
export function guardedAuthentication(
  inner: BotFrameworkAuthentication,
  settings: TokenSettings,
): BotFrameworkAuthentication {
  return new GuardedAuthentication(inner, settings);
}

/**
 * We verify a token before the SDK sees it: the SDK keeps every `tid` of an unsigned token for ever, answers bad
 * signatures with 500, and forgets its keys in an outage. On first sight it is asked too, and its "no" counts.
 */
class GuardedAuthentication extends BotFrameworkAuthentication {
  readonly #inner: BotFrameworkAuthentication;
  readonly #settings: TokenSettings;
  readonly #now: () => number;
  readonly #accepted = new Map<string, { until: number; result: AuthenticateRequestResult }>();
  readonly #checking = new Map<string, Promise<AuthenticateRequestResult>>();

  constructor(inner: BotFrameworkAuthentication, settings: TokenSettings) {
    super();
    this.#inner = inner;
    this.#settings = settings;
    this.#now = settings.now ?? Date.now;
  }

  override async authenticateRequest(
    activity: Activity,
    authorization: string,
  ): Promise<AuthenticateRequestResult> {
    const id = `${authorization}\n${activity.channelId}\n${activity.serviceUrl}`;
    const accepted = this.#accepted.get(id);
    if (accepted && this.#now() < accepted.until) return accepted.result;
    const underWay = this.#checking.get(id);
    if (underWay) return underWay;
    const check = this.#check(id, activity, authorization).catch((error: unknown) => {
      throw error instanceof Refused ? error : new Refused();
    });
    this.#checking.set(id, check);
    return check.finally(() => this.#checking.delete(id));
  }

  async #check(id: string, activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    const { appId, keys, allowLoopback } = this.#settings;
    const token = readBearer(authorization);
    if (!token || !isForBot(token.claims, appId, allowLoopback)) throw new Refused();
    const { claims } = token;
    if (activity.channelId !== "msteams") throw new Refused();
    if (!isSameAddress(activity.serviceUrl, claims["serviceurl"])) throw new Refused();
    if (!isCurrent(claims, this.#now()) || !(await isSigned(token, keys))) throw new Refused();
    // The SDK compares the addresses to the letter; we have done it with the last slash aside.
    const asClaimed = { ...activity, serviceUrl: claims["serviceurl"] as string };
    if (!(await this.#sdkAgrees(asClaimed, authorization))) throw new Refused();
    const result = resultFor(claims);
    this.#remember(id, Math.min(this.#now() + rememberMs, Number(claims["exp"]) * 1000), result);
    return result;
  }

  /** The SDK's check, and once more issuer and audience: it also accepts tokens made out to the app by Entra. */
  async #sdkAgrees(activity: Activity, authorization: string): Promise<boolean> {
    try {
      const asked = this.#inner.authenticateRequest(activity, authorization);
      const { claimsIdentity } = await within(sdkPatienceMs, asked);
      return (
        claimsIdentity.isAuthenticated &&
        claimsIdentity.getClaimValue("iss") === botFrameworkIssuer &&
        claimsIdentity.getClaimValue("aud") === this.#settings.appId
      );
    } catch (error) {
      return hasNoKeys(error);
    }
  }

  #remember(id: string, until: number, result: AuthenticateRequestResult): void {
    const [oldest] = this.#accepted.keys();
    if (this.#accepted.size >= mostRemembered && oldest !== undefined) this.#accepted.delete(oldest);
    this.#accepted.set(id, { until, result });
  }

  override authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    return Promise.reject(new Refused());
  }
  override authenticateChannelRequest(): Promise<ClaimsIdentity> {
    return Promise.reject(new Refused());
  }
  override createConnectorFactory(): ConnectorFactory {
    return noConnectorFactory;
  }
  override createUserTokenClient(): Promise<UserTokenClient> {
    return Promise.resolve(noUserTokens);
  }
}

/** Clocks may differ by five minutes, as with the SDK. */
function isCurrent(claims: Unchecked, now: number): boolean {
  const { exp, nbf = 0 } = claims;
  if (typeof exp !== "number" || typeof nbf !== "number") return false;
  return now < exp * 1000 + skewMs && now >= nbf * 1000 - skewMs;
}

async function isSigned({ header, signed, signature }: Token, keys: SigningKeys): Promise<boolean> {
  if (header["alg"] !== "RS256" || typeof header["kid"] !== "string") return false;
  const key = await keys.find(header["kid"]);
  if (!key) return false;
  return crypto.subtle.verify(key.algorithm, key, Buffer.from(signature, "base64url"), Buffer.from(signed));
}

/**
 * Whether the SDK could not decide for want of keys: an outage of the key server, or a key younger than its list,
 * which it renews hourly at most. Then our own check of a key that we know stands alone.
 */
function hasNoKeys(error: unknown): boolean {
  if (error instanceof AuthenticationError)
    return error.statusCode >= 500 || error.message === "Signing Key could not be retrieved.";
  return error instanceof Late || (error instanceof Error && error.name === "FetchError");
}

function resultFor(claims: Unchecked): AuthenticateRequestResult {
  const pairs = Object.entries(claims).map(([type, value]) => ({ type, value: value as string }));
  return {
    audience: botFrameworkIssuer,
    claimsIdentity: new ClaimsIdentity(pairs, true),
    callerId: "urn:botframework:azure",
    connectorFactory: noConnectorFactory,
  };
}

class Late extends Error {}

/** The SDK sets no limit to its wait for keys. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Late()), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Stands where the SDK wants a client. Building real ones costs more than the turn, and only CardPost sends. */
function neverUsed(what: string): object {
  return new Proxy(
    {},
    {
      get(_target, name) {
        // A promise asks its value whether it is a promise as well.
        if (name === "then") return undefined;
        throw new Error(`The ${what} is not used: cards go out through CardPost.`);
      },
    },
  );
}

const noConnector = neverUsed("connector client") as ConnectorClient;
const noUserTokens = neverUsed("user-token client") as UserTokenClient;

class NoConnectorFactory extends ConnectorFactory {
  override create(): Promise<ConnectorClient> {
    return Promise.resolve(noConnector);
  }
}

const noConnectorFactory = new NoConnectorFactory();
