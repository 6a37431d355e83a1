import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { brotliCompressSync } from "node:zlib";
import { join } from "node:path";
import { tabPolicy } from "../../bot/web/headers.ts";
import { nonceMark } from "../../bot/web/tab-files.ts";
import { type TabServer, startTabServer } from "../support/tab-server.ts";

describe("pages without signing in", () => {
  let server: TabServer;
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "sounding-board-tab-"));
    mkdirSync(join(folder, "assets"));
    writeFileSync(join(folder, "index.html"), `<meta property="csp-nonce" nonce="${nonceMark}">`);
    writeFileSync(join(folder, "assets/index-1a2b.js"), "let a = 1;".repeat(100));
    writeFileSync(join(folder, "assets/index-1a2b.js.br"), brotliCompressSync("let a = 1;".repeat(100)));
    writeFileSync(join(folder, "secret.txt"), "nobody's");
    server = await startTabServer(undefined, folder);
  });
  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.url}${path}`, { headers, redirect: "manual" });

  for (const [path, says] of [
    ["/privacy", /What is kept.*removed here.*Information Commissioner/s],
    ["/terms", /call 999.*It is not a decision by children's social care/s],
    ["/support", /call 999.*ask your school office/s],
  ] as const)
    it(`${path} is plain words for everybody, and cannot be framed or run anything`, async () => {
      const page = await get(path);
      assert.equal(page.status, 200);
      assert.match(page.headers.get("content-type") ?? "", /^text\/html/);
      const html = await page.text();
      assert.match(html, says);
      assert.doesNotMatch(html, /<script|\{\{|\bon[a-z]+=/);
      const policy = page.headers.get("content-security-policy") ?? "";
      assert.match(policy, /^default-src 'none'; style-src 'sha256-[\w+/=]+'/);
      assert.match(policy, /frame-ancestors 'none'/);
    });

  it("the tab's page has a new nonce each time, and is kept by nobody", async () => {
    const [one, two] = await Promise.all([get("/tab/"), get("/tab/")]);
    const nonceOf = async (page: Response): Promise<string> => {
      const nonce = /nonce="([\w-]{22})"/.exec(await page.text())?.[1] ?? "";
      assert.ok(page.headers.get("content-security-policy")?.includes(`'nonce-${nonce}'`));
      assert.equal(page.headers.get("cache-control"), "no-store");
      return nonce;
    };
    assert.notEqual(await nonceOf(one), await nonceOf(two));
  });

  it("lets Teams alone show the tab, and no string become a script", () => {
    const policy = tabPolicy("abc", false);
    assert.match(
      policy,
      /frame-ancestors https:\/\/teams\.microsoft\.com https:\/\/\*\.teams\.microsoft\.com https:\/\/teams\.cloud\.microsoft https:\/\/\*\.cloud\.microsoft;/,
    );
    assert.match(policy, /script-src 'self';/);
    assert.match(policy, /require-trusted-types-for 'script'; trusted-types 'none'/);
    assert.doesNotMatch(policy, /unsafe|\*;| \* /);
    assert.match(tabPolicy("abc", true), /frame-ancestors 'self';/);
  });

  it("sends built files compressed and for ever, and nothing else of the folder or outside it", async () => {
    const file = await get("/tab/assets/index-1a2b.js", { "accept-encoding": "gzip" });
    assert.equal(file.status, 200);
    assert.equal(file.headers.get("content-encoding"), "gzip");
    assert.match(file.headers.get("cache-control") ?? "", /immutable/);
    assert.equal((await file.text()).length, 1000);
    const smaller = await get("/tab/assets/index-1a2b.js", { "accept-encoding": "gzip, deflate, br" });
    assert.equal(smaller.headers.get("content-encoding"), "br");
    assert.equal((await smaller.text()).length, 1000);
    const plain = await get("/tab/assets/index-1a2b.js", { "accept-encoding": "identity" });
    assert.equal(plain.headers.get("content-encoding"), null);
    assert.equal(plain.headers.get("content-length"), "1000");
    for (const path of [
      "secret.txt",
      "assets/../secret.txt",
      "assets/%2e%2e/secret.txt",
      "assets/..%2fsecret.txt",
      "assets/index-1a2b.js.br",
      "assets/",
    ])
      assert.equal((await get(`/tab/${path}`)).status, 404, path);
    assert.equal((await get("/tab")).headers.get("location"), "/tab/");
  });

  it("says what to do where the tab has not been built", async () => {
    const empty = await startTabServer(undefined, join(folder, "assets"));
    const page = await fetch(`${empty.url}/tab/`);
    assert.equal(page.status, 503);
    assert.match(await page.text(), /build:tab/);
    await empty.close();
  });

  it("hardens every answer, whatever it is", async () => {
    for (const path of ["/privacy", "/tab/", "/api/me", "/health/live", "/nowhere"]) {
      const { headers } = await get(path);
      assert.equal(headers.get("x-content-type-options"), "nosniff", path);
      assert.equal(headers.get("referrer-policy"), "no-referrer");
      assert.match(headers.get("permissions-policy") ?? "", /camera=\(\)/);
      assert.match(headers.get("strict-transport-security") ?? "", /max-age=31536000/);
      assert.equal(headers.get("set-cookie"), null);
      assert.equal(headers.get("access-control-allow-origin"), null);
    }
  });

  it("takes no body that is not JSON, and no JSON that has something else in it", async () => {
    const send = (body: string, type: string): Promise<number> =>
      fetch(`${server.url}/api/questions`, {
        method: "POST",
        headers: { ...server.bearer("tess"), "content-type": type },
        body,
      }).then((r) => r.status);
    assert.equal(await send('{"text":"help"}', "application/json"), 200);
    assert.equal(await send('{"text":"help"}', "text/plain"), 415);
    assert.equal(await send("text=help", "application/x-www-form-urlencoded"), 415);
    assert.equal(await send('{"text":"help","as":"lena"}', "application/json"), 400);
    assert.equal(await send('{"text":7}', "application/json"), 400);
    assert.equal(await send("{", "application/json"), 400);
  });

  it("tells nobody what went wrong inside, and logs no word of it", async () => {
    const { ports } = server.board;
    const store = ports.store as { page: unknown };
    const { page } = store;
    store.page = () => Promise.reject(new Error("what somebody wrote"));
    const { status, body } = await server.get("tess", "/api/overview");
    store.page = page;
    assert.equal(status, 500);
    assert.deepEqual(body, { message: "Something went wrong on our side. Please try again in a minute." });
  });
});
