import assert from "node:assert/strict";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { connectorToken } from "../../bot/teams/connector-token.ts";

let identities = 0;

/** An identity that no test has used: the library keeps its tokens for the life of the process. */
function newIdentity() {
  const appId = `7b1c0000-0000-4000-8000-00000000b07${identities++}`;
  return { appId, appType: "UserAssignedMSI", tenantId: appId } as const;
}

const settings = ["IDENTITY_ENDPOINT", "IDENTITY_HEADER"] as const;

describe("the token of a managed identity", () => {
  let endpoint: Server;
  let asked: { query: URLSearchParams; header: unknown }[];
  let down = false;
  const were = settings.map((name) => process.env[name]);

  before(async () => {
    endpoint = createServer((req, res) => {
      asked.push({
        query: new URL(req.url ?? "", "http://x").searchParams,
        header: req.headers["x-identity-header"],
      });
      res.statusCode = down ? 500 : 200;
      res.setHeader("content-type", "application/json");
      const expires_on = Math.floor(Date.now() / 1000) + 3600;
      const token = {
        access_token: `token-${asked.length}`,
        expires_on,
        resource: "x",
        token_type: "Bearer",
      };
      res.end(JSON.stringify(down ? { error: "unavailable" } : token));
    });
    await new Promise<void>((resolve) => endpoint.listen(0, "127.0.0.1", resolve));
    process.env["IDENTITY_ENDPOINT"] =
      `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/msi/token`;
    process.env["IDENTITY_HEADER"] = "secret-of-the-host";
  });
  beforeEach(() => {
    asked = [];
    down = false;
  });
  after(() => {
    endpoint.closeAllConnections();
    endpoint.close();
    for (const [i, name] of settings.entries())
      if (were[i] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = were[i];
  });

  it("is an error when it is refused, and is then asked for once, however many cards wait", async () => {
    const identity = newIdentity();
    const token = connectorToken(identity);
    down = true;
    await assert.rejects(token());
    down = false;
    asked = [];
    const got = await Promise.all(Array.from({ length: 20 }, () => token()));
    assert.deepEqual([...new Set(got)], ["token-1"]);
    assert.equal(asked.length, 1);
    assert.equal(asked[0]!.header, "secret-of-the-host");
    assert.equal(asked[0]!.query.get("resource"), "https://api.botframework.com");
    assert.equal(asked[0]!.query.get("client_id"), identity.appId);
    assert.equal(await token(), "token-1");
    assert.equal(asked.length, 1);
  }).timeout(60_000);

  it("is used while it works although it cannot be renewed, and never in its last minute", async () => {
    let now = Date.now();
    const token = connectorToken(newIdentity(), () => now);
    const first = await token();
    now += 55 * 60_000;
    assert.equal(await token(), first);
    now += 4.5 * 60_000;
    // The credential keeps a cache of its own by the real clock, so what comes back may be the same token.
    assert.match(await token(), /^token-/);
  });
});
