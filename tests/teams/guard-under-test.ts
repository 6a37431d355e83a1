import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TurnContext } from "botbuilder";
import type { BotFrameworkAuthentication } from "botframework-connector";
import { noteCard } from "../../bot/cards/small-cards.ts";
import { createCardPost } from "../../bot/teams/card-post.ts";
import { adapterOver } from "../../bot/teams/cloud-adapter.ts";
import { guardedAuthentication } from "../../bot/teams/guarded-authentication.ts";
import { createIngressGuard } from "../../bot/teams/ingress-guard.ts";
import { createSigningKeys } from "../../bot/teams/signing-keys.ts";
import { startWeb } from "../../bot/web/server.ts";
import {
  type Claims,
  type LocalIssuer,
  authenticationAt,
  goodClaims,
  startLocalIssuer,
} from "../support/local-issuer.ts";

export const appId = "11111111-2222-4333-8444-555555555555";
export const tenantId = "99999999-8888-4777-8666-555555555555";
export const foreignTenantId = "bbbbbbbb-0000-4000-8000-000000000000";
/** The person whom forgers would like to be. */
export const leadId = "aaaaaaaa-1111-4111-8111-111111111111";

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

type Json = Readonly<Record<string, unknown>>;

/** What goes to `/api/messages`; everything left out is as Teams sends it. */
export type Sending = {
  readonly authorization?: string | undefined;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
};

/** Our web server, guard and adapter with a key server and a connector of this computer. */
export type GuardUnderTest = {
  readonly issuer: LocalIssuer;
  readonly serviceUrl: string;
  readonly port: number;
  /** The token check behind the guard, to be asked directly. */
  readonly authentication: BotFrameworkAuthentication;
  /** What the handler was run with, and what reached the connector. */
  readonly seen: { handled: Json[]; sent: number };
  /** The claims of an honest token, and the token itself. */
  claims(override?: Claims): Claims;
  honest(override?: Claims): string;
  /** A message of the lead, honest unless overridden. */
  message(override?: Json): Json;
  send(sending: Sending): Promise<{ readonly status: number; readonly text: string }>;
  /** Moves the clock by which tokens and keys are judged. */
  moveClock(ms: number): void;
  warm(): Promise<void>;
  close(): Promise<void>;
};

export type Build = {
  /** `bare` leaves out all that is ours: the SDK alone, to show that a forgery is one. */
  readonly bare?: boolean;
  /** Stands in for the handler. */
  readonly turn?: (context: TurnContext) => Promise<void>;
  /** The issuer of another test, when its keys need not be counted. */
  readonly issuer?: LocalIssuer;
  /** Alters the SDK's part. */
  readonly sdk?: (sdk: BotFrameworkAuthentication) => BotFrameworkAuthentication;
};

/** Starts everything on free ports. */
export async function startGuard(build: Build = {}): Promise<GuardUnderTest> {
  const issuer = build.issuer ?? (await startLocalIssuer());
  const seen: GuardUnderTest["seen"] = { handled: [], sent: 0 };
  const connector = createServer((req, res) => {
    seen.sent++;
    req.resume();
    res.writeHead(201, { "content-type": "application/json" });
    res.end('{"id":"1"}');
  });
  await new Promise<void>((resolve) => connector.listen(0, "127.0.0.1", resolve));
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/emea/`;

  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const keys = createSigningKeys(issuer.metadataUrl, quiet, now);
  const stock = authenticationAt(issuer.url, appId, tenantId);
  const sdk = build.sdk?.(stock) ?? stock;
  const guard = createIngressGuard(
    { appId, mayTenant: (id) => id === tenantId, allowLoopback: true },
    quiet,
    now,
  );
  const post = createCardPost({
    mayServe: (url) => url === serviceUrl,
    token: () => Promise.resolve("ours"),
    firstContact: { serviceUrl, botId: "28:b" },
  });
  const turn = async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    seen.handled.push(activity as unknown as Json);
    const chat = { person: `${tenantId}:${leadId}`, tenantId, conversationId: "a:1", userId: "29:1" };
    await post.post({ ...chat, serviceUrl: activity.serviceUrl, botId: "28:b" }, noteCard("Hello"));
    if (activity.type === "invoke")
      await context.sendActivity({
        type: "invokeResponse",
        value: { status: 200, body: { answered: true } },
      });
  };
  const authentication = build.bare
    ? sdk
    : guardedAuthentication(sdk, { appId, keys, now, allowLoopback: true });
  const adapter = adapterOver(authentication, quiet);
  const web = await startWeb({
    host: "127.0.0.1",
    port: 0,
    log: quiet,
    messages: (req, res) =>
      adapter.process(
        { body: req.body as Record<string, unknown>, headers: req.headers, method: "POST" },
        res,
        build.turn ?? turn,
      ),
    isReady: () => Promise.resolve(true),
    ...(build.bare ? {} : { guard }),
  });

  const claims = (override: Claims = {}): Claims => goodClaims(appId, serviceUrl, override);
  const message = (override: Json = {}): Json => ({
    type: "message",
    id: "1",
    text: "hello",
    channelId: "msteams",
    serviceUrl,
    from: { id: "29:lead", aadObjectId: leadId },
    recipient: { id: `28:${appId}` },
    conversation: { id: "a:1", conversationType: "personal", tenantId },
    channelData: { tenant: { id: tenantId } },
    ...override,
  });
  return {
    issuer,
    serviceUrl,
    port: web.port,
    authentication,
    seen,
    claims,
    honest: (override) => `Bearer ${issuer.mint(claims(override))}`,
    message,
    async send({ authorization, body = message(), headers = {}, method = "POST" }) {
      const response = await fetch(`http://127.0.0.1:${web.port}/api/messages`, {
        method,
        headers: {
          "content-type": "application/json",
          ...(authorization === undefined ? {} : { authorization }),
          ...headers,
        },
        ...(method === "GET" ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(15_000),
      });
      return { status: response.status, text: await response.text() };
    },
    moveClock(ms) {
      ahead += ms;
    },
    warm: () => keys.warm(),
    async close() {
      await web.close();
      await new Promise<void>((resolve) => {
        connector.close(() => resolve());
        connector.closeAllConnections();
      });
      if (!build.issuer) await issuer.close();
    },
  };
}
