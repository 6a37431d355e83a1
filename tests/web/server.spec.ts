import assert from "node:assert/strict";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { gzipSync } from "node:zlib";
import { Unreadable, largestBody, readJson } from "../../bot/web/read-json.ts";
import { type Web, startWeb } from "../../bot/web/server.ts";

describe("the web server", () => {
  let web: Web;
  let bodies: unknown[];
  let ready = true;
  const warned: string[] = [];
  before(async () => {
    const log = { info: () => undefined, warn: (what: string) => warned.push(what), error: () => undefined };
    web = await startWeb({
      host: "127.0.0.1",
      port: 0,
      log,
      isReady: () => (ready ? Promise.resolve(true) : Promise.reject(new Error("down"))),
      messages: (req, res) => {
        bodies.push(req.body);
        res.send(200);
        return Promise.resolve();
      },
    });
  });
  after(() => web.close());
  beforeEach(() => {
    bodies = [];
  });

  const send = (body: string | Buffer, headers: Record<string, string> = {}): Promise<number> =>
    fetch(`http://127.0.0.1:${web.port}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: new Uint8Array(Buffer.from(body)),
    }).then((r) => r.status);

  it("reads a JSON object", async () => {
    assert.equal(await send('{"a":"ç"}'), 200);
    assert.deepEqual(bodies, [{ a: "ç" }]);
  });

  const refused: [string, string | Buffer, Record<string, string>, number][] = [
    ["a compressed body", gzipSync("{}"), { "content-encoding": "gzip" }, 415],
    ["something that claims to be compressed", "{}", { "content-encoding": "gzip" }, 415],
    ["a form", "a=b", { "content-type": "multipart/form-data; boundary=x" }, 415],
    ["what is too large", `{"a":"${"x".repeat(largestBody)}"}`, {}, 413],
    ["half a JSON", '{"a":', {}, 400],
    ["a JSON that is no object", "[1]", {}, 400],
    ["JSON null", "null", {}, 400],
    ["nothing", "", {}, 400],
  ];
  for (const [what, body, headers, status] of refused)
    it(`refuses ${what}, and stays up`, async () => {
      assert.equal(await send(body, headers), status);
      assert.deepEqual(bodies, []);
      assert.equal(await send("{}"), 200);
    });

  it("refuses deep nesting without parsing it, and takes as many brackets as anybody writes", async () => {
    assert.equal(await send(`{"a":${"[".repeat(60_000)}${"]".repeat(60_000)}}`), 400);
    assert.equal(await send(`{"a":${"[".repeat(150)}`), 400);
    assert.equal(await send(JSON.stringify({ a: '[\"[{'.repeat(500), b: [[], {}] })), 200);
    assert.equal(
      await send(
        JSON.stringify(
          Array.from({ length: 300 }, () => ({ a: [] })).reduce((all, x, i) => ({ ...all, [i]: x }), {}),
        ),
      ),
      200,
    );
  });

  it("counts the bytes that come, whatever the length that was promised", async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(web.port, "127.0.0.1");
      let text = "";
      socket.on("data", (chunk) => (text += chunk.toString()));
      socket.on("close", () => resolve(text));
      socket.on("error", () => resolve(text));
      socket.write(
        "POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n",
      );
      const part = "x".repeat(65_536);
      for (let i = 0; i < 6; i++) socket.write(`10000\r\n${part}\r\n`);
    });
    assert.match(answer, /^HTTP\/1\.1 413/);
    assert.equal(await send("{}"), 200);
  });

  it("does not wait for ever for a body that trickles in", async () => {
    const server = createServer((req, res) => {
      void readJson(req, 30).catch((error: unknown) => {
        assert.ok(error instanceof Unreadable);
        late = error.status;
        res.destroy();
      });
    });
    let late = 0;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    await new Promise<void>((resolve) => {
      const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
      socket.on("error", () => undefined);
      socket.on("close", () => resolve());
      socket.write(
        "POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{",
      );
    });
    assert.equal(late, 408);
    server.close();
  });

  it("answers only what it knows", async () => {
    const get = (path: string): Promise<number> =>
      fetch(`http://127.0.0.1:${web.port}${path}`).then((r) => r.status);
    assert.equal(await get("/api/messages"), 405);
    assert.equal(await get("/nowhere"), 404);
    assert.equal(await get("/playground/"), 404);
    assert.equal(await get("/health/live"), 200);
    assert.equal(await get("/health/ready"), 200);
    ready = false;
    assert.equal(await get("/health/ready"), 503);
    assert.equal(await get("/health/live"), 200);
    ready = true;
  });
});
