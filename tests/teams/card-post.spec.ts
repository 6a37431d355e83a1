import assert from "node:assert/strict";
import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
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
  });

  it("never goes where it is not allowed, and never follows a redirect with our token", async () => {
    const elsewhere = { ...chat, serviceUrl: "https://evil.example/" };
    assert.deepEqual(await post.post(elsewhere, card), { result: "refused", code: "serviceUrlNotAllowed" });
    status(302, { location: "/teams/elsewhere" });
    assert.equal((await post.post(chat, card)).result, "ambiguous");
    assert.equal(requests.length, 1);
  });

  it("gives up waiting after fifteen seconds", async () => {
    const timeout = sinon.stub(AbortSignal, "timeout").callsFake((ms) => {
      assert.equal(ms, 15_000);
      return AbortSignal.abort(new DOMException("late", "TimeoutError"));
    });
    assert.deepEqual(await post.post(chat, card), { result: "ambiguous", code: "TimeoutError" });
    assert.ok(timeout.calledOnce);
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
});
