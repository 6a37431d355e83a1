import assert from "node:assert/strict";
import { request } from "node:http";
import { people, startAt, startPlayground } from "./playground-under-test.ts";
import type { UnderTest } from "./playground-under-test.ts";

function statusWithHost(test: UnderTest, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const req = request(`${test.url}/playground/people`, { headers: { host } }, (res) => {
      res.resume();
      resolve(res.statusCode);
    });
    req.on("error", reject).end();
  });
}

describe("the playground's address", () => {
  let test: UnderTest;

  beforeEach(async () => {
    test = await startPlayground();
  });
  afterEach(() => test.close());

  it("lists the invented people, and nothing but what was promised", async () => {
    const { body } = await test.get("/playground/people");
    assert.deepEqual(body, people);
  });

  it("gives two people of one first name different keys", async () => {
    const { body } = await test.get("/playground/api/state");
    const keys = (body["people"] as { key: string }[]).map((p) => p.key);
    assert.deepEqual(keys, ["tess", "sam", "lena", "tess2"]);
  });

  it("answers to loopback names only", async () => {
    for (const host of ["127.0.0.1:1", "localhost", "[::1]:3978"])
      assert.equal(await statusWithHost(test, host), 200);
    for (const host of ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:3978"]) {
      assert.equal(await statusWithHost(test, host), 403);
    }
  });

  it("takes posts from its own page or from programs, not from other pages", async () => {
    const clock = (origin: string) => test.send("POST", "/playground/api/clock", { minutes: 1 }, { origin });
    assert.equal((await clock(test.url)).status, 200);
    for (const origin of ["https://evil.example", "http://127.0.0.1:1", "null"]) {
      assert.equal((await clock(origin)).status, 403);
    }
  });

  it("serves the page under a strict content policy, its modules without types", async () => {
    assert.equal((await test.get("/playground?user=tess")).headers.get("location"), "/playground/?user=tess");
    const page = await test.get("/playground/");
    assert.match(page.headers.get("content-security-policy") ?? "", /script-src 'self';/);
    const module = await test.get("/playground/page/main.ts");
    assert.match(module.headers.get("content-type") ?? "", /^text\/javascript/);
    assert.doesNotMatch(String(module.body["text"]), /import type/);
    for (const name of ["adaptivecards.js", "adaptivecards.css", "host-config-contrast.json"]) {
      assert.equal((await test.get(`/playground/page/${name}`)).status, 200, name);
    }
    for (const name of ["..%2fplayground.ts", "nothing.ts", "%2e%2e/people.ts", "%E0"]) {
      assert.ok((await test.get(`/playground/page/${name}`)).status >= 400, name);
    }
  });

  it("moves the clock forward, never back, and tells the bot", async () => {
    await test.send("POST", "/playground/api/clock", { minutes: 20 });
    assert.ok(test.clock.now() >= startAt + 20 * 60_000);
    assert.equal(test.moves.length, 1);
    const back = await test.send("POST", "/playground/api/clock", { to: "2026-11-24T10:16:00Z" });
    assert.equal(back.status, 409);
    await test.send("POST", "/playground/api/clock", { to: "2026-11-25T08:30:00Z" });
    assert.ok(test.clock.now() >= Date.parse("2026-11-25T08:30:00Z"));
    assert.equal(test.moves.length, 2);
  });

  it("starts again with empty chats, the bot's store wiped, and the first morning", async () => {
    await test.send("POST", "/playground/api/send", { user: "tess", text: "Hello" });
    await test.send("POST", "/playground/api/clock", { minutes: 600 });
    await test.send("POST", "/playground/api/start-again", {});
    assert.equal(test.wipes, 1);
    assert.ok(test.clock.now() < startAt + 60_000);
    const { body } = await test.send("POST", "/playground/api/open", { user: "tess" });
    assert.deepEqual([body["messages"], body["presses"]], [[], []]);
    assert.equal(test.heard.at(-1)!.type, "conversationUpdate");
  });

  it("refuses a body above 256 KB and one that is not JSON", async () => {
    const big = await test.send("POST", "/playground/api/send", { user: "tess", text: "x".repeat(300_000) });
    assert.equal(big.status, 413);
    const res = await fetch(`${test.url}/playground/api/send`, { method: "POST", body: "{" });
    assert.equal(res.status, 400);
  });
});
