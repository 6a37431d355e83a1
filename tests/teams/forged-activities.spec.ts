import assert from "node:assert/strict";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import sinon from "sinon";
import type { Claims, MintOptions } from "../support/local-issuer.ts";
import {
  type GuardUnderTest,
  type Sending,
  appId,
  foreignTenantId,
  leadId,
  startGuard,
  tenantId,
} from "./guard-under-test.ts";

const hour = 3600;
const seconds = (): number => Math.floor(Date.now() / 1000);

type Case = readonly [title: string, sending: (t: GuardUnderTest) => Sending];

function withToken(claims: Claims, options?: MintOptions): (t: GuardUnderTest) => Sending {
  return (t) => ({ authorization: `Bearer ${t.issuer.mint(t.claims(claims), options)}` });
}

function withBody(override: Record<string, unknown>): (t: GuardUnderTest) => Sending {
  return (t) => ({ authorization: t.honest(), body: t.message(override) });
}

/** An access token that Entra made out to our own app: the SDK's path for its emulator takes it for the Bot Framework. */
const ownToken = {
  iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
  ver: "2.0",
  azp: appId,
  tid: tenantId,
};

const accepted: readonly Case[] = [
  ["an honest token", (t) => ({ authorization: t.honest() })],
  [
    "a token that ended four minutes ago, because clocks differ",
    (t) => ({ authorization: t.honest({ exp: seconds() - 240 }) }),
  ],
];

const refused: readonly Case[] = [
  ["no authorization header", () => ({})],
  ["something that is no token", () => ({ authorization: "Bearer garbage" })],
  ["a token signed by another key under a known id", withToken({}, { key: "foreign" })],
  ["an unknown key id", withToken({}, { keyId: "unknown" })],
  ["a token that ended an hour ago", withToken({ nbf: seconds() - 2 * hour, exp: seconds() - hour })],
  ["a token of the next hour", withToken({ nbf: seconds() + hour, exp: seconds() + 2 * hour })],
  ["another audience", withToken({ aud: foreignTenantId })],
  ["another issuer", withToken({ iss: "https://issuer.invalid" })],
  [
    "an Entra token of a foreign tenant",
    withToken({ ...ownToken, iss: `https://login.microsoftonline.com/${foreignTenantId}/v2.0` }),
  ],
  ["a token for another service address", withToken({ serviceurl: "https://smba.trafficmanager.net/emea/" })],
  ["a token without a signature", withToken({}, { algorithm: "none" })],
  ["a token signed with the public key as a secret", withToken({}, { algorithm: "HS256" })],
  ["a key that is endorsed for another channel", withToken({}, { key: "webChat" })],
  [
    "claims that were changed after signing",
    (t) => {
      const [head = "", , signature = ""] = t.honest().split(".");
      const changed = Buffer.from(JSON.stringify(t.claims({ exp: seconds() + 9 * hour })));
      return { authorization: `${head}.${changed.toString("base64url")}.${signature}` };
    },
  ],
  [
    "an activity of a foreign tenant",
    withBody({
      conversation: { id: "a:1", tenantId: foreignTenantId },
      channelData: { tenant: { id: foreignTenantId } },
    }),
  ],
  [
    "a message extension's request from a chat of a foreign tenant",
    withBody({
      ...{ type: "invoke", name: "composeExtension/fetchTask", value: { commandId: "askTheSoundingBoard" } },
      conversation: { id: "19:1", conversationType: "channel", tenantId: foreignTenantId },
      channelData: { tenant: { id: foreignTenantId } },
    }),
  ],
  ["an activity without a service address", withBody({ serviceUrl: undefined })],
  ["an activity of another channel", withBody({ channelId: "AseChannel" })],
];

const forgedSender = { from: { id: "29:lead", aadObjectId: leadId } };

const forged: readonly Case[] = [
  [
    "our own app's token with the lead as the sender",
    (t) => ({ ...withToken(ownToken)(t), body: t.message(forgedSender) }),
  ],
  [
    "our own app's token of version 1",
    withToken({ iss: `https://sts.windows.net/${tenantId}/`, ver: "1.0", appid: appId }),
  ],
  ["a sign-in token of the tab", withToken({ ...ownToken, scp: "access_as_user", oid: leadId })],
  [
    "our own app's token to an activity without a service address",
    (t) => ({ ...withToken(ownToken)(t), body: t.message({ serviceUrl: undefined }) }),
  ],
  ["a token of another bot, as a skill would send", withToken({ ver: "2.0", azp: foreignTenantId })],
  ["an audience list that contains us", withToken({ aud: [appId] })],
  ["an issuer that only begins like the right one", withToken({ iss: "https://api.botframework.com.evil" })],
  ["a token that never ends", withToken({ exp: undefined })],
  ["a token whose end is no number", withToken({ exp: "9999999999" })],
  [
    "a service address that only begins like the right one",
    (t) => ({
      ...withToken({ serviceurl: "https://smba.trafficmanager.net.evil.invalid/" })(t),
      body: t.message({ serviceUrl: "https://smba.trafficmanager.net.evil.invalid/" }),
    }),
  ],
  [
    "a signed token for a host that is not on the list",
    (t) => ({
      ...withToken({ serviceurl: "https://evil.invalid/" })(t),
      body: t.message({ serviceUrl: "https://evil.invalid/" }),
    }),
  ],
  [
    "a name and a password in the service address",
    (t) => ({
      ...withToken({ serviceurl: "https://u:p@smba.trafficmanager.net/" })(t),
      body: t.message({ serviceUrl: "https://u:p@smba.trafficmanager.net/" }),
    }),
  ],
  [
    "tenants that contradict each other",
    withBody({ channelData: { tenant: { id: foreignTenantId } }, ...forgedSender }),
  ],
  ["no tenant at all", withBody({ conversation: { id: "a:1" }, channelData: {} })],
  ["a tenant that is no text", withBody({ conversation: { id: "a:1", tenantId: [tenantId] } })],
  ["no sender", withBody({ from: undefined })],
  ["no type", withBody({ type: undefined })],
  ["a channel in capitals", withBody({ channelId: "MSTEAMS" })],
  ["a token in lower case", (t) => ({ authorization: t.honest().replace("Bearer", "bearer") })],
  ["a second token behind the first", (t) => ({ authorization: `${t.honest()} ${t.honest()}` })],
  ["claims of ten kilobytes", withToken({ tid: "x".repeat(10_000) })],
];

describe("activities at the door", () => {
  let guarded: GuardUnderTest;
  before(async () => {
    guarded = await startGuard();
    await guarded.warm();
  });
  after(() => guarded.close());
  afterEach(() => sinon.restore());
  beforeEach(() => {
    // The SDK prints what it refuses.
    sinon.stub(console, "error");
    guarded.seen.handled = [];
    guarded.seen.sent = 0;
  });

  for (const [title, sending] of accepted)
    it(`takes ${title}`, async () => {
      assert.equal((await guarded.send(sending(guarded))).status, 200);
      assert.equal(guarded.seen.handled.length, 1);
      assert.equal(guarded.seen.sent, 1);
    });

  for (const [title, sending] of [...refused, ...forged])
    it(`refuses ${title}`, async () => {
      const { status, text } = await guarded.send(sending(guarded));
      assert.equal(status, 401);
      assert.ok(text === "" || text === '""', text);
      assert.deepEqual(guarded.seen, { handled: [], sent: 0 });
    });

  it("refuses what is refused even when the honest token was taken a moment before", async () => {
    assert.equal((await guarded.send({ authorization: guarded.honest() })).status, 200);
    for (const [title, sending] of [...refused, ...forged])
      assert.equal((await guarded.send(sending(guarded))).status, 401, title);
    assert.equal(guarded.seen.handled.length, 1);
  });

  it("takes an address with and without its last slash for the same", async () => {
    const body = guarded.message({ serviceUrl: guarded.serviceUrl.replace(/\/$/, "") });
    assert.equal((await guarded.send({ authorization: guarded.honest(), body })).status, 200);
  });

  it("answers an invoke in the response itself", async () => {
    const body = guarded.message({ type: "invoke", name: "adaptiveCard/action", value: {} });
    const { status, text } = await guarded.send({ authorization: guarded.honest(), body });
    assert.deepEqual(
      { status, answer: JSON.parse(text) as unknown },
      { status: 200, answer: { answered: true } },
    );
  });

  it("refuses other methods and encoded bodies", async () => {
    const authorization = guarded.honest();
    assert.equal((await guarded.send({ authorization, method: "PUT" })).status, 405);
    assert.equal((await guarded.send({ authorization, method: "GET" })).status, 405);
    const headers = { "content-encoding": "gzip" };
    assert.equal((await guarded.send({ authorization, headers })).status, 415);
    assert.deepEqual(guarded.seen, { handled: [], sent: 0 });
  });

  it("refuses by the headers alone, before a body has come", async () => {
    const headers = {
      authorization: "Bearer a.b.c",
      "content-type": "application/json",
      "content-length": 9,
    };
    const waiting = request({ port: guarded.port, path: "/api/messages", method: "POST", headers });
    waiting.on("error", () => undefined).flushHeaders();
    const [response] = (await once(waiting, "response")) as [IncomingMessage];
    waiting.destroy();
    assert.equal(response.statusCode, 401);
    assert.equal(response.headers.connection, "close");
  });

  it("lets the adapter send nothing by itself", async () => {
    let failure: unknown;
    const other = await startGuard({
      issuer: guarded.issuer,
      turn: (context) =>
        context.sendActivity("hello").then(
          () => undefined,
          (error: unknown) => {
            failure = error;
          },
        ),
    });
    const { status } = await other.send({ authorization: other.honest() });
    await other.close();
    assert.equal(status, 200);
    assert.match(String(failure), /CardPost/);
    assert.equal(other.seen.sent, 0);
  });
});

describe("the SDK without our guard", () => {
  it("takes our own app's token and foreign tenants, so these forgeries prove something", async () => {
    const bare = await startGuard({ bare: true });
    const all = [...refused, ...forged];
    for (const title of [
      "our own app's token with the lead as the sender",
      "an activity of a foreign tenant",
    ]) {
      const [, sending] = all.find(([t]) => t === title)!;
      assert.equal((await bare.send(sending(bare))).status, 200, title);
    }
    assert.equal(bare.seen.handled.length, 2);
    await bare.close();
  });
});
