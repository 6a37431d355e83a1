import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sinon from "sinon";
import { createSigningKeys } from "../../bot/teams/signing-keys.ts";

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe("the keys that sign for Teams", () => {
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ format: "jwk" });
  const good = { ...rsa, kid: "good", endorsements: ["msteams"] };
  let server: Server;
  let url: string;
  let keysUrl: string;
  let published: unknown;
  let now: number;
  before(async () => {
    server = createServer((req, res) => {
      res.end(JSON.stringify(req.url === "/keys" ? published : { jwks_uri: keysUrl }));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => {
    keysUrl = `${url}/keys`;
    published = { keys: [good] };
    now = 0;
  });
  const keysHere = () => createSigningKeys(`${url}/metadata`, log, () => now);

  it("verify and nothing else", async () => {
    const key = await keysHere().find("good");
    assert.deepEqual(key?.usages, ["verify"]);
    assert.equal(key.algorithm.name, "RSASSA-PKCS1-v1_5");
    assert.equal(key.extractable, false);
  });

  it("are the endorsed RSA keys of a set, whatever else is in it", async () => {
    const others = [
      { ...rsa, kid: "unendorsed" },
      { ...good, kid: "web", endorsements: ["webchat"] },
      { ...good, kid: "elliptic", kty: "EC" },
      { ...good, kid: "broken", n: 7 },
      { ...good, kid: 7 },
      "text",
      null,
    ];
    published = { keys: [...others, good] };
    const keys = keysHere();
    assert.ok(await keys.find("good"));
    for (const kid of ["unendorsed", "web", "elliptic", "broken", "7"])
      assert.equal(await keys.find(kid), undefined, kid);
  });

  it("are kept when the answer is empty or makes no sense", async () => {
    const keys = keysHere();
    assert.ok(await keys.find("good"));
    for (const nonsense of [{ keys: [] }, { keys: "none" }, {}, []]) {
      published = nonsense;
      now += 48 * 3_600_000;
      assert.ok(await keys.find("good"));
    }
  });

  it("are not asked for without TLS when their list came with it", async () => {
    const answers = [{ jwks_uri: `${url}/keys` }, published];
    const fetched = sinon
      .stub(globalThis, "fetch")
      .callsFake(() => Promise.resolve(Response.json(answers.shift())));
    const keys = createSigningKeys("https://issuer.invalid/metadata", log, () => now);
    assert.equal(await keys.find("good"), undefined);
    assert.equal(fetched.callCount, 1);
    sinon.restore();
  });
});
