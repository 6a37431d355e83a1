import assert from "node:assert/strict";
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { serverFlags } from "../support/server-flags.ts";
import type { Told } from "./flooded-server.ts";
import { appId, tenantId } from "./guard-under-test.ts";

const requests = 20_000;
const atOnce = 50;
const megabyte = 1024 * 1024;
const mostGrowth = 50 * megabyte;
// Free space of the allocators included, which comes and goes. Without the guard the same tokens reached 809 MB.
const mostResidentGrowth = 100 * megabyte;

describe("a flood at the door", () => {
  let child: ChildProcess;
  before(async () => {
    child = fork(fileURLToPath(new URL("./flooded-server.ts", import.meta.url)), {
      execArgv: [...serverFlags, "--expose-gc"],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    await once(child, "message");
  });
  after(() => child.kill());

  const ask = async (): Promise<Told> => {
    const answer = once(child, "message");
    child.send("ask");
    return ((await answer) as [Told])[0];
  };

  it("neither fills the memory nor ends the process", async () => {
    const { port, serviceUrl, honest, wellForged } = await ask();
    const body = JSON.stringify({
      type: "message",
      channelId: "msteams",
      serviceUrl,
      from: {},
      recipient: {},
      conversation: { tenantId },
    });
    const nested = body.replace(/}$/, `,"value":${"[".repeat(100_000)}${"]".repeat(100_000)}}`);
    const bomb = gzipSync(Buffer.alloc(50 * megabyte));
    const json = "content-type: application/json\r\n";
    const gzip = `${json}content-encoding: gzip\r\n`;
    const junk = (n: number): string => {
      const claims = { iss: "https://api.botframework.com", aud: appId, serviceurl: serviceUrl };
      const parts = [{ alg: "RS256" }, { ...claims, tid: `${n}-${"x".repeat(5800)}` }, "sig"];
      return `Bearer ${parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".")}`;
    };
    const post = (authorization: string, text: string | Buffer, headers = json): Promise<number> =>
      rawPost(port, authorization, headers, text);

    const wave = async (count: number): Promise<Map<number, number>> => {
      const answers = new Map<number, number>();
      let next = 0;
      const one = async (n: number): Promise<number> => {
        if (n % 500 === 0) return post(n % 1000 === 0 ? honest : junk(n), bomb, gzip);
        if (n % 2001 === 0) return post(wellForged[n % wellForged.length]!, nested);
        if (n % 4 === 0) return post(wellForged[n % wellForged.length]!, body);
        return post(junk(n), body);
      };
      const worker = async (): Promise<void> => {
        while (next < count) {
          const status = await one(++next);
          answers.set(status, (answers.get(status) ?? 0) + 1);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, worker));
      return answers;
    };

    await wave(500);
    const before = await ask();
    const slow = Array.from({ length: 200 }, () => slowBody(port, honest));
    const answers = await wave(requests);
    for (const socket of slow) socket.destroy();
    const after = await ask();

    assert.equal(after.issuers, before.issuers);
    assert.equal(after.handled, 0);
    const grown = after.inUse - before.inUse;
    assert.ok(grown < mostGrowth, `grew by ${Math.round(grown / megabyte)} MB`);
    const held = after.resident - before.resident;
    assert.ok(held < mostResidentGrowth, `holds ${Math.round(held / megabyte)} MB more`);
    process.stdout.write(
      `      ${requests} junk requests: ${Math.round(grown / megabyte)} MB more in use, ${Math.round(held / megabyte)} MB more held\n`,
    );
    // A bomb's sender may see the connection end before it has sent all of it.
    const refused = [400, 401, 415, 0].reduce((sum, status) => sum + (answers.get(status) ?? 0), 0);
    assert.equal(refused, requests);
    assert.ok((answers.get(0) ?? 0) <= requests / 500);
    const fullBody = body.replace('"from":{}', '"from":{"id":"29:1"}');
    assert.equal(await post(honest, fullBody), 200);
    assert.notEqual(await post(honest, nested), 0);
  }).timeout(60_000);
});

/** One request on a connection of its own; 0 when the connection ended without an answer. */
function rawPost(
  port: number,
  authorization: string,
  headers: string,
  body: string | Buffer,
): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let text = "";
    socket.on("data", (chunk: Buffer) => (text += chunk.toString("latin1")));
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(Number(/^HTTP\/1.1 (\d+)/.exec(text)?.[1] ?? 0)));
    socket.write(
      `POST /api/messages HTTP/1.1\r\nhost: x\r\nconnection: close\r\nauthorization: ${authorization}\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n`,
    );
    socket.write(body);
  });
}

/** Begins to send a body that passes the headers, and then says no more. */
function slowBody(port: number, authorization: string) {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  socket.write(
    `POST /api/messages HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\ncontent-type: application/json\r\ncontent-length: 200000\r\n\r\n{`,
  );
  return socket;
}
