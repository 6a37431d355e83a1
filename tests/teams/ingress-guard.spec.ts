import assert from "node:assert/strict";
import {
  createIngressGuard,
  guardActivity,
  guardHeaders,
  isTeamsAddress,
} from "../../bot/teams/ingress-guard.ts";
import { appId, foreignTenantId, tenantId } from "./guard-under-test.ts";

const serviceUrl = "https://smba.trafficmanager.net/emea/";
const settings = { appId, mayTenant: (id: string) => id === tenantId };
const goodClaims = { iss: "https://api.botframework.com", aud: appId, serviceurl: serviceUrl };
const part = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString("base64url");
const bearer = (claims: unknown, header: unknown = { alg: "RS256", kid: "k" }): string =>
  `Bearer ${part(header)}.${part(claims)}.c2ln`;
const head = (claims: unknown = goodClaims, headers: Record<string, string> = {}, method = "POST") => ({
  method,
  headers: { authorization: bearer(claims), ...headers },
});
const message = (override: Record<string, unknown> = {}) => ({
  type: "message",
  channelId: "msteams",
  serviceUrl,
  from: {},
  recipient: {},
  conversation: { tenantId },
  channelData: { tenant: { id: tenantId } },
  ...override,
});

describe("the guard before the body is read", () => {
  it("lets an honest request pass", () => {
    assert.equal(guardHeaders(head(), settings), undefined);
  });

  const wrong: Readonly<Record<string, Record<string, unknown> | string | null>> = {
    "another issuer": { ...goodClaims, iss: "https://sts.windows.net/x/" },
    "no issuer": { ...goodClaims, iss: undefined },
    "another audience": { ...goodClaims, aud: tenantId },
    "an audience list": { ...goodClaims, aud: [appId] },
    "no service address": { ...goodClaims, serviceurl: undefined },
    "an empty service address": { ...goodClaims, serviceurl: "" },
    "a foreign service address": { ...goodClaims, serviceurl: "https://evil.invalid/" },
    "a service address on this computer": { ...goodClaims, serviceurl: "http://127.0.0.1:80/" },
    "claims of more than three kilobytes": { ...goodClaims, tid: "x".repeat(3200) },
    "claims that are text": "text",
    "claims that are null": null,
  };
  for (const [title, claims] of Object.entries(wrong))
    it(`refuses ${title}`, () => {
      assert.equal(guardHeaders(head(claims), settings), 401);
    });

  const shapes: Readonly<Record<string, string>> = {
    "no token": "",
    "two parts": `Bearer ${part({})}.${part(goodClaims)}`,
    "an empty signature": `Bearer ${part({})}.${part(goodClaims)}.`,
    "four parts": `${bearer(goodClaims)}.x`,
    "another scheme": bearer(goodClaims).replace("Bearer", "Basic"),
    "other characters": bearer(goodClaims) + "=",
    "a header that is no object": bearer(goodClaims, 1),
    "claims that are no JSON": `Bearer ${part({})}.eyJ.x`,
    "nine kilobytes": bearer(goodClaims) + "x".repeat(9 * 1024),
  };
  for (const [title, authorization] of Object.entries(shapes))
    it(`refuses ${title} for a token`, () => {
      assert.equal(guardHeaders({ method: "POST", headers: { authorization } }, settings), 401);
    });

  it("refuses other methods, and encoded bodies, whatever the token", () => {
    assert.equal(guardHeaders(head(goodClaims, {}, "GET"), settings), 405);
    assert.equal(guardHeaders(head(goodClaims, { "content-encoding": "gzip" }), settings), 415);
    assert.equal(guardHeaders(head(goodClaims, { "content-encoding": "identity" }), settings), 415);
  });
});

describe("the guard once the body is read", () => {
  it("lets an honest activity pass, with one tenant stated or two", () => {
    assert.equal(guardActivity(head(), message(), settings), undefined);
    assert.equal(guardActivity(head(), message({ channelData: undefined }), settings), undefined);
    assert.equal(guardActivity(head(), message({ conversation: {} }), settings), undefined);
  });

  it("takes one slash at the end of an address for none, and no more", () => {
    assert.equal(
      guardActivity(head(), message({ serviceUrl: serviceUrl.slice(0, -1) }), settings),
      undefined,
    );
    assert.equal(guardActivity(head(), message({ serviceUrl: `${serviceUrl}/` }), settings), 401);
  });

  const wrong: Readonly<Record<string, Record<string, unknown>>> = {
    "another channel": { channelId: "emulator" },
    "no channel": { channelId: undefined },
    "no service address": { serviceUrl: undefined },
    "another service address": { serviceUrl: "https://smba.trafficmanager.net/amer/" },
    "a foreign tenant": {
      conversation: { tenantId: foreignTenantId },
      channelData: { tenant: { id: foreignTenantId } },
    },
    "contradictory tenants": { channelData: { tenant: { id: foreignTenantId } } },
    "no tenant": { conversation: {}, channelData: {} },
    "a tenant that is null": { conversation: { tenantId: null } },
    "no conversation": { conversation: undefined },
    "a sender that is text": { from: "lead" },
    "no recipient": { recipient: undefined },
    "no type": { type: undefined },
  };
  for (const [title, override] of Object.entries(wrong))
    it(`refuses ${title}`, () => {
      assert.equal(guardActivity(head(), message(override), settings), 401);
    });

  it("is not talked over by what JSON can say about prototypes", () => {
    const body = JSON.parse(`{"__proto__": ${JSON.stringify(message())}}`) as Record<string, unknown>;
    assert.equal(guardActivity(head(), body, settings), 401);
  });
});

describe("the addresses of Teams", () => {
  for (const [address, isOne] of Object.entries({
    "https://smba.trafficmanager.net/emea/": true,
    "https://smba.infra.gcc.teams.microsoft.com/teams": true,
    "http://smba.trafficmanager.net/emea/": false,
    "https://smba.trafficmanager.net:8443/": false,
    "https://smba.trafficmanager.net.evil.invalid/": false,
    "https://evil.smba.trafficmanager.net/": false,
    "https://smba.trafficmanager.net@evil.invalid/": false,
    "https://u:p@smba.trafficmanager.net/": false,
    "https://localhost/": false,
    "//smba.trafficmanager.net/": false,
  }))
    it(`${isOne ? "are" : "are not"} ${address}`, () => {
      assert.equal(isTeamsAddress(address), isOne);
    });
});

describe("the count of refusals", () => {
  it("is told once a minute, with how many there were", () => {
    const told: unknown[] = [];
    const ignore = (): undefined => undefined;
    const log = {
      info: ignore,
      error: ignore,
      warn: (what: string, fields = {}) => told.push([what, fields]),
    };
    let now = 0;
    const guard = createIngressGuard(settings, log, () => now);
    for (let i = 0; i < 100; i++) guard.headers(head({}));
    now = 60_000;
    assert.equal(guard.body(head(), {}), 401);
    assert.equal(guard.headers(head()), undefined);
    assert.deepEqual(told, [
      ["ingress.refused", { status: 401, requests: 1 }],
      ["ingress.refused", { status: 401, requests: 100 }],
    ]);
  });
});
