import assert from "node:assert/strict";
import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import { type AddressInfo, type Socket, createServer as createTcpServer } from "node:net";
import sinon from "sinon";
import { noteCard } from "../../bot/cards/small-cards.ts";
import { createCardPost } from "../../bot/teams/card-post.ts";
import type { CardPost, Chat } from "../../bot/workflow/ports.ts";

type Request = {
  method: string;
  url: string;
  authorization: string | undefined;
  body: Record<string, unknown>;
};

// Two calls, because restify, once loaded, changes what writeHead returns in the whole process.
function reply(res: ServerResponse, code: number, body: string, headers: Record<string, string> = {}): void {
  res.writeHead(code, { "content-type": "application/json", ...headers });
  res.end(body);
}

describe("sending a card", () => {
  let server: Server;
  let chat: Chat;
  let post: CardPost;
  let requests: Request[];
  let answer: (req: IncomingMessage, res: ServerResponse) => void;
  const card = noteCard("Hello");

  beforeEach(async () => {
    requests = [];
    answer = (_req, res) => reply(res, 201, '{"id":"1"}');
    server = createServer((req, res) => {
      let text = "";
      req.on("data", (chunk: Buffer) => (text += chunk.toString()));
      req.on("end", () => {
        const body = JSON.parse(text) as Request["body"];
        requests.push({
          method: req.method ?? "",
          url: req.url ?? "",
          authorization: req.headers.authorization,
          body,
        });
        answer(req, res);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/teams/`;
    chat = {
      person: "t:o",
      tenantId: "t",
      conversationId: "a:1/x",
      serviceUrl,
      userId: "29:o",
      botId: "28:b",
    };
    post = createCardPost({
      mayServe: (url) => url === serviceUrl,
      token: () => Promise.resolve("token"),
      firstContact: { serviceUrl, botId: "28:b" },
    });
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
    sinon.restore();
  });

  const status = (code: number, headers: Record<string, string> = {}, body = "{}") => {
    answer = (_req, res) => reply(res, code, body, headers);
  };

  it("posts the card alone, with a neutral summary, once, with our token", async () => {
    assert.deepEqual(await post.post(chat, card), { result: "ok", activityId: "1" });
    const [only, ...more] = requests;
    assert.equal(more.length, 0);
    assert.equal(`${only!.method} ${only!.url}`, "POST /teams/v3/conversations/a%3A1%2Fx/activities");
    assert.equal(only!.authorization, "Bearer token");
    assert.equal(only!.body["summary"], "Sounding Board: you have a message.");
    assert.equal(only!.body["text"], undefined);
  });

  it("changes a card in place", async () => {
    assert.deepEqual(await post.update(chat, "77", card), { result: "ok", activityId: "1" });
    assert.equal(requests[0]!.url, "/teams/v3/conversations/a%3A1%2Fx/activities/77");
  });

  it("opens a chat by the person's own id", async () => {
    const opened = await post.openChat("t:o");
    assert.ok("chat" in opened && opened.chat.conversationId === "1");
    assert.deepEqual(requests[0]!.body["members"], [{ id: "o" }]);
  });

  const outcomes: [number, Record<string, string>, string, object][] = [
    [429, { "retry-after": "7" }, "{}", { result: "throttled", retryAfterMs: 7000 }],
    [429, {}, "{}", { result: "throttled", retryAfterMs: 2000 }],
    [412, {}, "{}", { result: "throttled", retryAfterMs: 2000 }],
    [500, {}, "{}", { result: "ambiguous", code: "500" }],
    [502, {}, "<html>", { result: "ambiguous", code: "502" }],
    [504, {}, "{}", { result: "ambiguous", code: "504" }],
    [408, {}, "{}", { result: "ambiguous", code: "408" }],
    [502, { "retry-after": "7" }, '{"error":null}', { result: "ambiguous", code: "502" }],
    [401, {}, "{}", { result: "ambiguous", code: "401" }],
    [
      403,
      {},
      '{"error":{"code":"ConversationBlockedByUser"}}',
      { result: "gone", code: "ConversationBlockedByUser" },
    ],
    [404, {}, '{"error":{"code":"ConversationNotFound"}}', { result: "gone", code: "ConversationNotFound" }],
    [413, {}, '{"error":{"code":"MessageSizeTooBig"}}', { result: "refused", code: "MessageSizeTooBig" }],
    [400, {}, '{"error":{"code":"words of a person"}}', { result: "refused", code: "400" }],
  ];
  for (const [code, headers, body, sent] of outcomes)
    it(`makes one attempt and says what became of it: ${code} ${JSON.stringify(sent)}`, async () => {
      status(code, headers, body);
      assert.deepEqual(await post.post(chat, card), sent);
      assert.equal(requests.length, 1);
    });

  it("finds that the card to change is no longer there", async () => {
    status(404, {}, '{"error":{"code":"ActivityNotFoundInConversation"}}');
    assert.deepEqual(await post.update(chat, "77", card), {
      result: "missing",
      code: "ActivityNotFoundInConversation",
    });
  });

  it("takes a broken connection or garbage for an answer as ambiguous", async () => {
    answer = (req) => req.socket.destroy();
    assert.equal((await post.post(chat, card)).result, "ambiguous");
    status(201, {}, "{not json");
    assert.equal((await post.post(chat, card)).result, "ambiguous");
    status(200, {}, "<html>Please sign in</html>");
    assert.equal((await post.post(chat, card)).result, "ambiguous");
  });

  it("takes an empty success for a card that cannot be changed later", async () => {
    status(202, {}, "");
    assert.deepEqual(await post.post(chat, card), { result: "ok", activityId: undefined });
  });

  it("never goes where it is not allowed, and never follows a redirect with our token", async () => {
    const elsewhere = { ...chat, serviceUrl: "https://evil.example/" };
    assert.deepEqual(await post.post(elsewhere, card), { result: "refused", code: "serviceUrlNotAllowed" });
    for (const code of [301, 302, 303, 307, 308]) {
      requests.length = 0;
      status(code, { location: "/teams/elsewhere" });
      assert.deepEqual(await post.post(chat, card), { result: "ambiguous", code: String(code) });
      assert.equal(requests.length, 1);
    }
  });

  it("gives up waiting after fifteen seconds", async () => {
    const clock = sinon.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const arrived = new Promise<void>((resolve) => {
      answer = () => resolve();
    });
    let isOver = false;
    const sending = post.post(chat, card).finally(() => (isOver = true));
    await arrived;
    await clock.tickAsync(14_999);
    assert.equal(isOver, false);
    await clock.tickAsync(1);
    assert.deepEqual(await sending, { result: "ambiguous", code: "TimeoutError" });
  });

  it("has one message under way in a conversation at a time", async () => {
    let open = 0;
    let most = 0;
    answer = (_req, res) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        reply(res, 201, '{"id":"1"}');
      }, 5);
    };
    await Promise.all(Array.from({ length: 6 }, () => post.post(chat, card)));
    assert.equal(most, 1);
    assert.equal(requests.length, 6);
  });

  /** A post that loses patience soon, so that no test waits for long. */
  const impatient = (timeoutMs = 250): CardPost =>
    createCardPost({
      mayServe: () => true,
      token: () => Promise.resolve("token"),
      firstContact: { serviceUrl: chat.serviceUrl, botId: "28:b" },
      timeoutMs,
    });

  it("makes no second attempt when the card was accepted and the answer says 504", async () => {
    let accepted = 0;
    answer = (_req, res) => {
      accepted++;
      reply(res, 504, '{"error":{"code":"GatewayTimeout"}}');
    };
    assert.deepEqual(await post.post(chat, card), { result: "ambiguous", code: "GatewayTimeout" });
    assert.equal(accepted, 1);
  });

  it("cuts off a server that never answers, one that answers a byte at a time, and a token that never comes", async () => {
    answer = () => undefined;
    assert.deepEqual(await impatient().post(chat, card), { result: "ambiguous", code: "TimeoutError" });
    let dripping: NodeJS.Timeout | undefined;
    let isCutOff = false;
    answer = (_req, res) => {
      res.writeHead(200, { "content-type": "application/json" });
      dripping = setInterval(() => res.write(" "), 20);
      res.on("close", () => {
        isCutOff = true;
        clearInterval(dripping);
      });
    };
    assert.deepEqual(await impatient().post(chat, card), { result: "ambiguous", code: "TimeoutError" });
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.ok(isCutOff);
    const tokenless = createCardPost({
      mayServe: () => true,
      token: () => new Promise(() => undefined),
      firstContact: { serviceUrl: chat.serviceUrl, botId: "28:b" },
      timeoutMs: 50,
    });
    assert.deepEqual(await tokenless.post(chat, card), { result: "ambiguous", code: "TimeoutError" });
    assert.equal(requests.length, 2);
  });

  it("does not read an endless answer, and does not believe one that stops half-way", async () => {
    answer = (_req, res) => reply(res, 201, `{"id":"${"1".repeat(70_000)}"}`);
    assert.deepEqual(await post.post(chat, card), { result: "ambiguous", code: "answerTooLong" });
    answer = (_req, res) => {
      res.writeHead(201, { "content-type": "application/json", "content-length": "10" });
      res.write('{"id":');
      setTimeout(() => res.destroy(), 20);
    };
    assert.equal((await post.post(chat, card)).result, "ambiguous");
    assert.equal(requests.length, 2);
  });

  it("takes anything that is not HTTP as ambiguous, without a second try", async () => {
    const garbage = ["SSH-2.0-OpenSSH_9.9\r\n", "\0\0", "", "HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n"];
    const sockets = new Set<Socket>();
    const wordless = createTcpServer((socket) => {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.once("data", () => socket.end(garbage[sockets.size - 1] ?? ""));
    });
    await new Promise<void>((resolve) => wordless.listen(0, "127.0.0.1", resolve));
    const serviceUrl = `http://127.0.0.1:${(wordless.address() as AddressInfo).port}/`;
    for (const said of garbage) {
      const sent = await impatient(5000).post({ ...chat, serviceUrl }, card);
      assert.equal(sent.result, "ambiguous", said);
      assert.match("code" in sent ? sent.code : "", /^(HPE_\w+|ECONNRESET|closed|101)$/);
    }
    assert.equal(sockets.size, garbage.length);
    for (const socket of sockets) socket.destroy();
    wordless.close();
  });

  it("keeps its connection from one card to the next", async () => {
    const connections = new Set<Socket>();
    server.on("connection", (socket: Socket) => connections.add(socket));
    for (let n = 0; n < 5; n++) await post.post(chat, card);
    assert.equal(connections.size, 1);
  });
});
