import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";

const script = new URL("../../infra/smoke.sh", import.meta.url).pathname;

describe("the look at a server that was just deployed", () => {
  let server: Server;
  let ready: number;
  let door: number;
  beforeEach(async () => {
    server = createServer((request, response) => {
      // Two statements: once restify is loaded, `writeHead` no longer gives the response back.
      response.writeHead(request.url === "/health/ready" ? ready : door);
      response.end();
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterEach(() => server.close());

  async function look(): Promise<{ code: number; said: string }> {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const child = spawn("bash", [script, address, "1"]);
    let said = "";
    child.stdout.on("data", (data: Buffer) => (said += data.toString()));
    const [code] = (await once(child, "close")) as [number];
    return { code, said };
  }

  it("is content with one that is ready and shut to strangers", async () => {
    [ready, door] = [200, 401];
    const { code, said } = await look();
    assert.equal(code, 0);
    assert.match(said, /ready, and shut to strangers/);
  });

  it("fails when it is not ready", async () => {
    [ready, door] = [503, 401];
    const { code, said } = await look();
    assert.equal(code, 1);
    assert.match(said, /says 503 after 1 tries/);
  });

  it("fails when it takes a message without a token", async () => {
    [ready, door] = [200, 200];
    const { code, said } = await look();
    assert.equal(code, 1);
    assert.match(said, /without a token was answered with 200/);
  });
});
