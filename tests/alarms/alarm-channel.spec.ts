import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createAlarmChannel, inWords, notifyToken } from "../../bot/alarms/alarm-channel.ts";
import { createPulse, silentAfterMs } from "../../bot/alarms/pulse.ts";
import type { Signal } from "../../bot/workflow/ports.ts";

const signal: Signal = { what: "deliveryDead", schoolId: "oakfield", id: "alarm.oakfield.c.1" };
const quiet = { info: () => undefined, warn: () => undefined };

describe("the second channel", () => {
  let server: Server;
  let url: string;
  let status = 200;
  let got: { url: string; authorization: string | undefined; body: string }[];
  const errors: object[] = [];
  const log = { ...quiet, error: (what: string, fields: object = {}) => errors.push({ what, ...fields }) };

  beforeEach(async () => {
    got = [];
    errors.length = 0;
    status = 200;
    server = createServer((req, res) => {
      let body = "";
      req.on("data", (chunk: Buffer) => (body += chunk.toString()));
      req.on("end", () => {
        got.push({ url: req.url ?? "", authorization: req.headers.authorization, body });
        res.statusCode = status;
        res.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it("always says it in the log", async () => {
    await createAlarmChannel({}, log).raise(signal);
    assert.deepEqual(errors, [{ what: "deliveryDead", school: "oakfield", id: signal.id }]);
  });

  it("posts to a webhook, and has not been heard when that does not take it", async () => {
    const channel = createAlarmChannel({ webhookUrl: `${url}/hook` }, log);
    await channel.raise(signal);
    assert.deepEqual(JSON.parse(got[0]!.body), { app: "sounding-board", ...signal });
    status = 500;
    await assert.rejects(channel.raise(signal));
  });

  it("sends a text message by GOV.UK Notify with a token made from its key", async () => {
    const service = "7b1c0000-0000-4000-8000-00000000aaaa";
    const secret = "7b1c0000-0000-4000-8000-00000000bbbb";
    const apiKey = `school-${service}-${secret}`;
    const notify = { apiKey, templateId: "template", phones: ["07700 900001", "07700 900002"], baseUrl: url };
    await createAlarmChannel({ notify }, log, () => 1_764_000_000_000).raise(signal);
    assert.equal(got.length, 2);
    assert.equal(got[0]!.url, "/v2/notifications/sms");
    const [head, claims, mac] = (got[0]!.authorization ?? "").replace("Bearer ", "").split(".");
    assert.equal(mac, createHmac("sha256", secret).update(`${head}.${claims}`).digest("base64url"));
    assert.deepEqual(JSON.parse(Buffer.from(claims!, "base64url").toString()), {
      iss: service,
      iat: 1_764_000_000,
    });
    assert.equal((JSON.parse(got[1]!.body) as { phone_number: string }).phone_number, "07700 900002");
    assert.equal(notifyToken(apiKey, 1_764_000_000_000), `${head}.${claims}.${mac}`);
  });

  it("has a sentence for every signal", () => {
    for (const what of [
      "deliveryDead",
      "deliveryLate",
      "recipientGone",
      "cardMissing",
      "clockSkew",
      "sweeperSilent",
    ] as const)
      assert.ok(inWords({ what, id: "x" }).length > 20);
  });

  it("is told once when the sweeper has stopped, and again when it stops again", async () => {
    let now = 0;
    const told: string[] = [];
    const alarm = { raise: (s: Signal) => Promise.resolve(void told.push(s.what)) };
    const pulse = createPulse({ alarm, log, now: () => now });
    await pulse.check();
    assert.equal(pulse.isSilent(), false);
    now = silentAfterMs + 1;
    assert.equal(pulse.isSilent(), true);
    await pulse.check();
    await pulse.check();
    assert.deepEqual(told, ["sweeperSilent"]);
    pulse.completed();
    assert.equal(pulse.isSilent(), false);
    now += silentAfterMs + 1;
    await pulse.check();
    assert.equal(told.length, 2);
  });

  it("gets a beat from outside's point of view while sweeps complete, once a minute at most", async () => {
    let now = 0;
    const alarm = { raise: () => Promise.resolve() };
    const pulse = createPulse({ beatUrl: `${url}/beat`, alarm, log, now: () => now });
    for (; now < 120_000; now += 10_000) pulse.completed();
    while (got.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(
      got.map((g) => g.url),
      ["/beat", "/beat"],
    );
  });
});
