import assert from "node:assert/strict";
import { createSignIn, entraRules } from "../../bot/web/sign-in.ts";
import {
  type Claims,
  type LocalIssuer,
  type MintOptions,
  startLocalIssuer,
} from "../support/local-issuer.ts";
import { issuerOf, rulesAt, tabClaims, tabClientId, tabHost } from "../support/tab-tokens.ts";

const tenant = "7b1c0000-0000-4000-8000-000000000001";
const otherTenant = "7b1c0000-0000-4000-8000-000000000009";
const secondTenant = "7b1c0000-0000-4000-8000-000000000002";
const oid = "7b1c0000-0000-4000-8000-000000000101";
const person = `${tenant}:${oid}`;
const seconds = (fromNow: number): number => Math.floor(Date.now() / 1000) + fromNow;

describe("sign-in to the tab", () => {
  let issuer: LocalIssuer;
  before(async () => {
    issuer = await startLocalIssuer();
  });
  after(() => issuer.close());

  const claims = (override: Claims = {}): Claims => tabClaims(tenant, oid, override);
  const without = (name: string): Claims =>
    Object.fromEntries(Object.entries(claims()).filter(([key]) => key !== name));
  const signIn = (token: string | undefined, rules = rulesAt(issuer, [tenant, secondTenant])) =>
    createSignIn(rules)(token === undefined ? undefined : `Bearer ${token}`);
  const mint = (of: Claims, how?: MintOptions): string => issuer.mint(of, how);

  const good: readonly [string, Claims][] = [
    ["the client id as its audience", claims()],
    ["the application id URI as its audience", claims({ aud: `api://${tabHost}/${tabClientId}` })],
    ["Teams on a telephone as its client", claims({ azp: "1fec8e78-bce4-4aaf-ab1b-5451cc387264" })],
    ["further scopes beside ours", claims({ scp: "email access_as_user" })],
    ["a clock half a minute ahead of ours", claims({ nbf: seconds(30), iat: seconds(30) })],
  ];
  for (const [what, of] of good)
    it(`takes a token with ${what}`, async () => {
      const signed = await signIn(mint(of));
      assert.deepEqual(signed, { person, expiresAt: Number(of["exp"]) * 1000 });
    });

  it("knows a person by tenant and object id in lower case, in every allowed tenant", async () => {
    const signed = await signIn(mint(tabClaims(secondTenant, oid)));
    assert.ok("person" in signed);
    assert.equal(signed.person, `${secondTenant}:${oid}`);
  });

  const wrong: readonly [string, Claims, MintOptions?][] = [
    ["expired two minutes ago", claims({ exp: seconds(-120) })],
    ["not valid yet", claims({ nbf: seconds(3500) })],
    ["for the bot", claims({ aud: "11111111-1111-4111-8111-111111111111" })],
    ["for our client id under another host", claims({ aud: `api://elsewhere.example/${tabClientId}` })],
    ["for another app among others", claims({ aud: ["https://graph.microsoft.com"] })],
    ["of a tenant that is not allowed", tabClaims(otherTenant, oid)],
    ["of the issuer of another tenant", claims({ iss: issuerOf(otherTenant) })],
    ["of another allowed tenant's issuer", claims({ iss: issuerOf(secondTenant) })],
    ["of the version 1.0 issuer", claims({ iss: `https://sts.windows.net/${tenant}/`, ver: "1.0" })],
    ["of version 1.0 under the new issuer", claims({ ver: "1.0", appid: claims()["azp"] })],
    ["of no version", without("ver")],
    ["without a tenant", without("tid")],
    ["with a tenant that is no GUID", claims({ tid: "common" })],
    ["without a person", without("oid")],
    ["with a person that is no GUID", claims({ oid: "tess@school.example" })],
    ["with a person that is a list", claims({ oid: [oid] })],
    ["without a scope, as an application has it", without("scp")],
    ["with roles in place of a scope", { ...without("scp"), roles: ["access_as_user"] }],
    ["with a scope that only begins like ours", claims({ scp: "access_as_user.read" })],
    ["with a list of scopes", claims({ scp: ["access_as_user"] })],
    ["of a client that is not Teams", claims({ azp: tabClientId })],
    ["without a client", without("azp")],
    ["with the client where version 1.0 has it", { ...without("azp"), appid: claims()["azp"] }],
    ["without an expiry", without("exp")],
    ["without a beginning", without("nbf")],
    ["that is not signed", claims(), { algorithm: "none" }],
    ["signed with our public key as a secret", claims(), { algorithm: "HS256" }],
    ["signed with a key that is not published", claims(), { key: "foreign" }],
    ["with the id of a key that nobody has", claims(), { keyId: "somebody" }],
  ];
  for (const [what, of, how] of wrong)
    it(`refuses a token ${what}`, async () => {
      const signed = await signIn(mint(of, how));
      assert.equal("status" in signed && signed.status, 401, JSON.stringify(signed));
    });

  it("refuses a token whose claims were changed after it was signed", async () => {
    const [header, , signature] = mint(claims()).split(".");
    const forged = Buffer.from(JSON.stringify(claims({ oid: oid.replace("101", "103") }))).toString(
      "base64url",
    );
    assert.deepEqual(await signIn(`${header}.${forged}.${signature}`), {
      status: 401,
      why: "ERR_JWS_SIGNATURE_VERIFICATION_FAILED",
    });
  });

  for (const [what, header] of [
    ["no header", undefined],
    ["an empty header", ""],
    ["a password", "Basic dGVzczp0ZXNz"],
    ["words", "Bearer let me in"],
    ["three dots", "Bearer ..."],
    ["a token with nothing in it", "Bearer e30.e30.e30"],
    ["a token longer than any", `Bearer ${"a".repeat(9000)}.e30.e30`],
  ] as const)
    it(`refuses ${what}`, async () => {
      const signed = await createSignIn(rulesAt(issuer, [tenant]))(header);
      assert.equal("status" in signed && signed.status, 401);
    });

  it("asks for the keys once for many people, and again when a key is new", async () => {
    const own = await startLocalIssuer();
    const enter = createSignIn(rulesAt(own, [tenant], 0));
    const token = (): string => `Bearer ${own.mint(claims())}`;
    const first = token();
    for (const signed of await Promise.all(Array.from({ length: 20 }, () => enter(token()))))
      assert.ok("person" in signed);
    assert.equal(own.asked.keys, 1);
    own.rotate();
    assert.ok("person" in (await enter(token())));
    assert.equal(own.asked.keys, 2);
    const old = await enter(first);
    assert.equal("status" in old && old.status, 401, "a key that is withdrawn opens nothing any more");
    await own.close();
  });

  for (const trouble of ["cut", "failing"] as const)
    it(`says 503, not 401, while the key server is ${trouble}, and goes on with keys that it has`, async () => {
      const own = await startLocalIssuer();
      const enter = createSignIn(rulesAt(own, [tenant]));
      const token = `Bearer ${own.mint(claims())}`;
      own.turn(trouble);
      assert.deepEqual(await enter(token), { status: 503, why: "keys" });
      own.turn("well");
      assert.ok("person" in (await enter(token)));
      own.turn(trouble);
      assert.ok("person" in (await enter(token)));
      await own.close();
    });

  it("asks Entra for the keys of the very tenant", () => {
    const { keysUrl, issuer: name } = entraRules(tabClientId, tabHost, new Set([tenant]));
    assert.equal(keysUrl(tenant), `https://login.microsoftonline.com/${tenant}/discovery/v2.0/keys`);
    assert.equal(name(tenant), `https://login.microsoftonline.com/${tenant}/v2.0`);
  });
});
