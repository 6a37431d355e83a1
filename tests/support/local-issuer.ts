import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { type BotFrameworkAuthentication, ServiceClientCredentialsFactory } from "botframework-connector";

const issuerName = "https://api.botframework.com";
const metadataPath = "/v1/.well-known/openidconfiguration";
const keysPath = "/v1/.well-known/keys";

/** What the tokens that authentication from here sends outwards carry. */
export const outboundToken = "local-outbound";

export type Claims = Readonly<Record<string, unknown>>;

/** How a token is signed. By default as the Bot Framework does it; the rest is for tests of bad tokens. */
export type MintOptions = {
  /** `teams` is endorsed for msteams, `webChat` for webchat only, `foreign` claims the id of the first with another key. */
  readonly key?: "teams" | "webChat" | "foreign";
  /** The key id in the header, if not the one that belongs to the key. */
  readonly keyId?: string;
  /** `HS256` uses the public key as the secret, `none` signs nothing. */
  readonly algorithm?: "RS256" | "HS256" | "none";
};

export type LocalIssuer = {
  readonly url: string;
  readonly metadataUrl: string;
  /** How often its metadata and its keys were asked for. */
  readonly asked: { metadata: number; keys: number };
  mint(claims: Claims, options?: MintOptions): string;
  /** Signs with a new key from now on and no longer publishes the old one. */
  rotate(): void;
  /** From now on every request is cut off unanswered, answered with 500, or never answered; or all is well again. */
  turn(state: "well" | "cut" | "failing" | "silent"): void;
  close(): Promise<void>;
};

const newPair = () => generateKeyPairSync("rsa", { modulusLength: 2048 });
/** Made once for all issuers of a process, because making them takes longer than most tests. */
let firstPairs: Record<NonNullable<MintOptions["key"]>, ReturnType<typeof newPair>> | undefined;

/**
 * Starts an OpenID issuer on a free port of this computer, standing in for the Bot Framework's. The SDK keeps keys
 * per address for the life of a process, so every test that counts requests starts its own.
 */
export async function startLocalIssuer(): Promise<LocalIssuer> {
  firstPairs ??= { teams: newPair(), webChat: newPair(), foreign: newPair() };
  const pairs = { ...firstPairs };
  const keyIds = { teams: "teams", webChat: "web-chat", foreign: "teams" };
  const asked = { metadata: 0, keys: 0 };
  let state: Parameters<LocalIssuer["turn"]>[0] = "well";

  const published = (key: "teams" | "webChat", endorsements: readonly string[]): object => ({
    ...pairs[key].publicKey.export({ format: "jwk" }),
    kid: keyIds[key],
    use: "sig",
    endorsements,
  });
  const answers: Record<string, () => object> = {
    [metadataPath]: () => {
      asked.metadata++;
      return {
        issuer: issuerName,
        jwks_uri: url + keysPath,
        id_token_signing_alg_values_supported: ["RS256"],
      };
    },
    [keysPath]: () => {
      asked.keys++;
      return { keys: [published("teams", ["msteams"]), published("webChat", ["webchat"])] };
    },
  };
  const server = createServer((req, res) => {
    const answer = answers[req.url ?? ""];
    if (state === "silent") return;
    if (state === "cut") {
      req.socket.destroy();
      return;
    }
    res.writeHead(state === "failing" ? 500 : answer ? 200 : 404, { "content-type": "application/json" });
    res.end(JSON.stringify(answer?.() ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    metadataUrl: url + metadataPath,
    asked,
    mint(claims, { key = "teams", keyId = keyIds[key], algorithm = "RS256" } = {}) {
      const signed = `${encoded({ alg: algorithm, typ: "JWT", kid: keyId })}.${encoded(claims)}`;
      const { privateKey, publicKey } = pairs[key];
      switch (algorithm) {
        case "RS256":
          return `${signed}.${sign("sha256", Buffer.from(signed), privateKey).toString("base64url")}`;
        case "HS256": {
          const secret = publicKey.export({ type: "spki", format: "pem" });
          return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
        }
        case "none":
          return `${signed}.`;
      }
    },
    rotate() {
      pairs.teams = newPair();
      keyIds.teams = `teams-${Math.random()}`;
    },
    turn(next) {
      state = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}

/** The claims of a good token for a bot and a service URL, valid for an hour; override what a test wants wrong. */
export function goodClaims(appId: string, serviceUrl: string, override: Claims = {}): Claims {
  const now = Math.floor(Date.now() / 1000);
  return { iss: issuerName, aud: appId, serviceurl: serviceUrl, nbf: now - 60, exp: now + 3600, ...override };
}

/** The SDK's real authentication of a single-tenant bot, with the issuer at `issuerUrl` in place of the Bot Framework's. */
export function authenticationAt(
  issuerUrl: string,
  appId: string,
  tenantId: string,
): BotFrameworkAuthentication {
  return new ConfigurationBotFrameworkAuthentication(
    {
      ChannelService: "",
      ValidateAuthority: "true",
      ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenantId}`,
      ToChannelFromBotOAuthScope: issuerName,
      ToBotFromChannelTokenIssuer: issuerName,
      ToBotFromChannelOpenIdMetadataUrl: issuerUrl + metadataPath,
      ToBotFromEmulatorOpenIdMetadataUrl: issuerUrl + metadataPath,
      OAuthUrl: issuerUrl,
      CallerId: "urn:botframework:azure",
    },
    new StaticCredentials(appId),
  );
}

/** Outbound credentials without a login: MSAL would not talk to a local issuer. */
class StaticCredentials extends ServiceClientCredentialsFactory {
  private readonly appId: string;
  constructor(appId: string) {
    super();
    this.appId = appId;
  }
  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId === this.appId);
  }
  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }
  override createCredentials(): ReturnType<ServiceClientCredentialsFactory["createCredentials"]> {
    return Promise.resolve({
      signRequest: (request) => {
        request.headers.set("authorization", `Bearer ${outboundToken}`);
        return Promise.resolve(request);
      },
    });
  }
}
