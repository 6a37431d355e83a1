import assert from "node:assert/strict";
import type { Activity } from "botbuilder";
import { AuthenticationError, type BotFrameworkAuthentication, ClaimsIdentity } from "botframework-connector";
import sinon from "sinon";
import { guardedAuthentication } from "../../bot/teams/guarded-authentication.ts";
import { type Claims, authenticationAt } from "../support/local-issuer.ts";
import { eventually } from "../support/running-bot.ts";
import { type GuardUnderTest, foreignTenantId, startGuard } from "./guard-under-test.ts";

const minute = 60_000;
const hour = 60 * minute;

describe("the check of a token", () => {
  let guarded: GuardUnderTest;
  let sdkAsked: sinon.SinonSpy;
  beforeEach(async () => {
    // The SDK prints what it refuses.
    sinon.stub(console, "error");
    guarded = await startGuard({
      sdk: (sdk) => {
        sdkAsked = sinon.spy(sdk, "authenticateRequest");
        return sdk;
      },
    });
  });
  afterEach(async () => {
    await guarded.close();
    sinon.restore();
  });

  const check = (authorization: string, override: Record<string, unknown> = {}) =>
    guarded.authentication.authenticateRequest(
      guarded.message(override) as unknown as Activity,
      authorization,
    );
  const refuses = (work: Promise<unknown>): Promise<void> =>
    assert.rejects(work, (error) => error instanceof AuthenticationError && error.statusCode === 401);

  it("needs no guard in front to refuse a forged token, and then never asks the SDK", async () => {
    await guarded.warm();
    const mint = (claims: Claims, options = {}) =>
      `Bearer ${guarded.issuer.mint(guarded.claims(claims), options)}`;
    await refuses(check(mint({}, { key: "foreign" })));
    await refuses(check(mint({}, { key: "webChat" })));
    await refuses(check(mint({}, { algorithm: "HS256" })));
    await refuses(check(mint({ iss: `https://sts.windows.net/${foreignTenantId}/` })));
    await refuses(check(mint({ aud: foreignTenantId })));
    await refuses(check(mint({ serviceurl: `${guarded.serviceUrl}x` })));
    await refuses(check(mint({}), { channelId: "webchat" }));
    await refuses(check(mint({}), { serviceUrl: undefined }));
    await refuses(check(mint({ exp: 1 })));
    await refuses(check(mint({ exp: undefined })));
    await refuses(check("Bearer x.y.z"));
    await refuses(check(""));
    assert.equal(sdkAsked.callCount, 0);
  });

  it("hands on who was verified", async () => {
    const { claimsIdentity, audience } = await check(guarded.honest({ extra: "1" }));
    assert.equal(claimsIdentity.isAuthenticated, true);
    assert.equal(claimsIdentity.getClaimValue("extra"), "1");
    assert.equal(audience, "https://api.botframework.com");
  });

  it("asks the SDK once per token, and again after five minutes", async () => {
    const token = guarded.honest();
    await Promise.all(Array.from({ length: 20 }, () => check(token)));
    await check(token);
    assert.equal(sdkAsked.callCount, 1);
    // Two for us, two for the SDK.
    assert.deepEqual(guarded.issuer.asked, { metadata: 2, keys: 2 });
    guarded.moveClock(5 * minute + 1);
    await check(token);
    assert.equal(sdkAsked.callCount, 2);
  });

  it("does not remember a token for another address or channel, nor past its end", async () => {
    const token = guarded.honest({ exp: Math.floor(Date.now() / 1000) + 60 });
    await check(token);
    await refuses(check(token, { serviceUrl: "http://127.0.0.1:1/" }));
    await refuses(check(token, { channelId: "webchat" }));
    guarded.moveClock(61_000);
    await check(token);
    assert.equal(sdkAsked.callCount, 2);
    guarded.moveClock(5 * minute);
    await refuses(check(token));
  });

  it("remembers no refusal and no more than five hundred tokens", async () => {
    await guarded.warm();
    const first = guarded.honest({ n: 0 });
    await check(first);
    for (let n = 1; n <= 500; n++) await check(guarded.honest({ n }));
    const before = sdkAsked.callCount;
    await check(guarded.honest({ n: 500, jti: "other" }));
    await check(first);
    assert.equal(sdkAsked.callCount, before + 2);
  });

  it("refuses streams, skills and channels that we do not speak", async () => {
    const { authentication } = guarded;
    await refuses(authentication.authenticateStreamingRequest(guarded.honest(), "msteams"));
    await refuses(authentication.authenticateChannelRequest(guarded.honest()));
  });

  it("accepts a new key as soon as it is published, and looks for unknown ones once a minute", async () => {
    await guarded.warm();
    const old = guarded.honest();
    guarded.issuer.rotate();
    guarded.moveClock(minute);
    assert.equal((await guarded.send({ authorization: guarded.honest() })).status, 200);
    const { keys } = guarded.issuer.asked;
    await refuses(check(old));
    const made = (n: number) => `Bearer ${guarded.issuer.mint(guarded.claims(), { keyId: `made-up-${n}` })}`;
    await Promise.all(Array.from({ length: 50 }, (_unused, n) => refuses(check(made(n)))));
    assert.equal(guarded.issuer.asked.keys, keys);
    guarded.moveClock(minute);
    await Promise.all(Array.from({ length: 50 }, (_unused, n) => refuses(check(made(n)))));
    assert.equal(guarded.issuer.asked.keys, keys + 1);
  });

  for (const state of ["cut", "failing", "silent"] as const)
    it(`keeps answering when the key server is ${state} after the keys were loaded`, async () => {
      await guarded.warm();
      guarded.issuer.turn(state);
      const began = Date.now();
      assert.equal((await guarded.send({ authorization: guarded.honest() })).status, 200);
      assert.ok(Date.now() - began < 5000);
      guarded.moveClock(2 * hour);
      const later = { exp: Math.floor(Date.now() / 1000) + 9 * 3600 };
      assert.equal((await guarded.send({ authorization: guarded.honest(later) })).status, 200);
      assert.equal(guarded.seen.handled.length, 2);
    });

  it("renews the keys every hour without keeping anybody waiting", async () => {
    await guarded.warm();
    guarded.moveClock(hour + minute);
    const later = { exp: Math.floor(Date.now() / 1000) + 9 * 3600 };
    const old = [guarded.honest(later), guarded.honest({ ...later, jti: "second" })] as const;
    guarded.issuer.rotate();
    await check(old[0]);
    await eventually(() => refuses(check(old[1])));
  });

  it("keeps the keys through an outage of days", async () => {
    await guarded.warm();
    guarded.issuer.turn("cut");
    guarded.moveClock(48 * hour);
    const later = { exp: Math.floor(Date.now() / 1000) + 49 * 3600 };
    await check(guarded.honest(later));
  });

  it("stops trusting a key that is no longer published", async () => {
    await guarded.warm();
    const token = guarded.honest({ exp: Math.floor(Date.now() / 1000) + 49 * 3600 });
    guarded.issuer.rotate();
    guarded.moveClock(25 * hour);
    await refuses(check(token));
  });

  it("answers 401, not 500, when no key was ever loaded, and recovers within seconds", async () => {
    guarded.issuer.turn("cut");
    await guarded.warm();
    const authorization = guarded.honest();
    assert.equal((await guarded.send({ authorization })).status, 401);
    guarded.issuer.turn("well");
    guarded.moveClock(5000);
    assert.equal((await guarded.send({ authorization })).status, 200);
  });
});

describe("the SDK's word on a token", () => {
  const withSdk = async (answer: () => Promise<unknown>): Promise<number> => {
    const guarded = await startGuard({
      sdk: (sdk) => {
        sdk.authenticateRequest = answer as BotFrameworkAuthentication["authenticateRequest"];
        return sdk;
      },
    });
    const { status } = await guarded.send({ authorization: guarded.honest() });
    await guarded.close();
    return status;
  };
  const says =
    (claims: Claims, isAuthenticated = true) =>
    () =>
      Promise.resolve({
        claimsIdentity: new ClaimsIdentity(
          Object.entries(claims).map(([type, value]) => ({ type, value: String(value) })),
          isAuthenticated,
        ),
      });
  const iss = "https://api.botframework.com";
  const aud = "11111111-2222-4333-8444-555555555555";

  beforeEach(() => sinon.stub(console, "error"));
  afterEach(() => sinon.restore());

  it("counts when it is no", async () => {
    assert.equal(await withSdk(says({ iss, aud })), 200);
    assert.equal(await withSdk(() => Promise.reject(new AuthenticationError("no", 401))), 401);
    assert.equal(await withSdk(() => Promise.reject(new Error("invalid signature"))), 401);
    assert.equal(await withSdk(says({ iss, aud }, false)), 401);
    assert.equal(await withSdk(says({ iss: `${iss}.evil`, aud })), 401);
    assert.equal(await withSdk(says({ iss, aud: "another" })), 401);
  });

  it("is not waited for when the check itself fails: that is a no as well", async () => {
    const broken = guardedAuthentication(authenticationAt("http://127.0.0.1:1", aud, foreignTenantId), {
      appId: aud,
      keys: { warm: () => Promise.resolve(), find: () => Promise.reject(new Error("broken")) },
      allowLoopback: true,
    });
    const guarded = await startGuard();
    const activity = guarded.message() as unknown as Activity;
    await assert.rejects(broken.authenticateRequest(activity, guarded.honest()), AuthenticationError);
    await guarded.close();
  });

  it("does not count when it has no keys", async () => {
    const missing = new AuthenticationError("Signing Key could not be retrieved.", 401);
    assert.equal(await withSdk(() => Promise.reject(missing)), 200);
    assert.equal(await withSdk(() => Promise.reject(new AuthenticationError("down", 500))), 200);
    assert.equal(
      await withSdk(() => Promise.reject(Object.assign(new Error(), { name: "FetchError" }))),
      200,
    );
  });
});
