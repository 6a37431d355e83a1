import assert from "node:assert/strict";
import { cardActivity, chatPath, messagesOf, people, startPlayground } from "./playground-under-test.ts";
import type { Heard, UnderTest } from "./playground-under-test.ts";

const tess = people[0]!;
const adaptive = "application/vnd.microsoft.card.adaptive";

describe("what a person does in the playground", () => {
  let test: UnderTest;

  beforeEach(async () => {
    test = await startPlayground();
  });
  afterEach(() => test.close());

  async function receivedCard(): Promise<string> {
    const chat = await chatPath(test, tess.aadObjectId);
    const { body } = await test.send("POST", `${chat}/activities`, cardActivity("a card"));
    return String(body["id"]);
  }

  function press(messageId: string, trigger = "manual"): Promise<Heard> {
    const action = { title: "Take it", verb: "take", data: { nonce: "n" } };
    return test.send("POST", "/playground/api/press", { user: "tess", messageId, trigger, action });
  }

  it("introduces the bot once, before anything else", async () => {
    await Promise.all([
      test.send("POST", "/playground/api/open", { user: "tess" }),
      test.send("POST", "/playground/api/open", { user: "tess" }),
    ]);
    await test.send("POST", "/playground/api/send", { user: "tess", text: "Hello" });
    assert.deepEqual(
      test.heard.map((a) => a.type),
      ["installationUpdate", "conversationUpdate", "message"],
    );
    assert.equal(test.heard[0]!["action"], "add");
    assert.deepEqual((test.heard[1]!["membersAdded"] as unknown[])[0], {
      id: (test.heard[0]!["recipient"] as { id: string }).id,
    });
  });

  it("introduces the bot again if it was not there to hear it", async () => {
    test.reply = () => ({ status: 503 });
    await test.send("POST", "/playground/api/open", { user: "tess" });
    test.reply = () => ({ status: 200 });
    await test.send("POST", "/playground/api/open", { user: "tess" });
    assert.deepEqual(
      test.heard.map((a) => a.type),
      ["installationUpdate", "installationUpdate", "conversationUpdate"],
    );
  });

  it("sends a typed message as Teams sends it", async () => {
    const { body } = await test.send("POST", "/playground/api/send", { user: "tess", text: " Hello " });
    const activity = test.heard.at(-1)!;
    assert.equal(activity.id, (body["message"] as Record<string, unknown>)["id"]);
    assert.equal(activity["text"], "Hello");
    assert.equal(activity["textFormat"], "plain");
    assert.equal(activity["channelId"], "msteams");
    assert.equal(activity["serviceUrl"], `${test.url}/playground/connector/`);
    assert.match(String(activity["timestamp"]), /^2026-11-24T10:15:0\d\.\d{3}Z$/);
    assert.match(String(activity["localTimestamp"]), /^2026-11-24T10:15:0\d\.\d{3}\+00:00$/);
    assert.deepEqual(activity["channelData"], { tenant: { id: tess.tenantId } });
    const { conversationType, tenantId } = activity.conversation as unknown as Record<string, unknown>;
    assert.deepEqual([conversationType, tenantId], ["personal", tess.tenantId]);
    assert.equal((activity["from"] as Record<string, unknown>)["aadObjectId"], tess.aadObjectId);
  });

  it("shows the card of a press to the person who pressed, until the bot replaces it", async () => {
    const id = await receivedCard();
    test.reply = () => ({ status: 200, body: { statusCode: 200, type: adaptive, value: { body: "mine" } } });
    await press(id);
    const activity = test.heard.at(-1)!;
    assert.deepEqual(
      [activity.type, activity["name"], activity["replyToId"]],
      ["invoke", "adaptiveCard/action", id],
    );
    assert.deepEqual(activity["value"], {
      action: { type: "Action.Execute", title: "Take it", verb: "take", data: { nonce: "n" } },
      trigger: "manual",
    });
    const { body } = await test.get("/playground/api/chat?user=tess");
    assert.deepEqual(body["presses"], ["take"]);
    assert.deepEqual((await messagesOf(test, "tess"))[0]!["view"], { body: "mine" });
    const chat = await chatPath(test, tess.aadObjectId);
    await test.send("PUT", `${chat}/activities/${id}`, cardActivity("for everyone"));
    assert.equal((await messagesOf(test, "tess"))[0]!["view"], undefined);
  });

  it("shows a sentence, an error and a failure as a line under the card", async () => {
    const id = await receivedCard();
    const lineAfter = async (status: number, body: unknown) => {
      test.reply = ({ type }) => (type === "invoke" ? { status, body } : { status: 200 });
      await press(id);
      return (await messagesOf(test, "tess"))[0]!["line"];
    };
    const message = {
      statusCode: 200,
      type: "application/vnd.microsoft.activity.message",
      value: "Thank you",
    };
    assert.deepEqual(await lineAfter(200, message), { text: "Thank you", isError: false });
    const error = {
      statusCode: 400,
      type: "application/vnd.microsoft.error",
      value: { message: "Too late" },
    };
    assert.deepEqual(await lineAfter(200, error), { text: "Too late", isError: true });
    assert.deepEqual(await lineAfter(500, undefined), {
      text: "Something went wrong. Please try again.",
      isError: true,
    });
  });

  it("keeps quiet about an automatic refresh that failed", async () => {
    const id = await receivedCard();
    test.reply = () => ({ status: 500 });
    await press(id, "automatic");
    const [message] = await messagesOf(test, "tess");
    assert.equal(message!["line"], undefined);
  });

  it("opens, continues and closes a dialog", async () => {
    const messageId = await receivedCard();
    const task = (step: string) =>
      test.send("POST", "/playground/api/task", {
        user: "tess",
        messageId,
        step,
        data: { verb: "handOver" },
      });
    test.reply = () => ({
      status: 200,
      body: {
        task: { type: "continue", value: { title: "Who?", card: { contentType: adaptive, content: {} } } },
      },
    });
    assert.deepEqual((await task("fetch")).body, { kind: "continue", title: "Who?", card: {} });
    assert.equal(test.heard.at(-1)!["name"], "task/fetch");
    test.reply = () => ({ status: 200, body: { task: { type: "message", value: "Done" } } });
    assert.deepEqual((await task("submit")).body, { kind: "message", text: "Done" });
    test.reply = () => ({ status: 200 });
    assert.deepEqual((await task("submit")).body, { kind: "closed" });
    test.reply = () => ({ status: 500 });
    assert.equal((await task("submit")).body["kind"], "failed");
  });

  it("tells the bot when a typed message is edited or deleted", async () => {
    const { body } = await test.send("POST", "/playground/api/send", { user: "tess", text: "Helo" });
    const messageId = (body["message"] as { id: string }).id;
    await test.send("POST", "/playground/api/edit", { user: "tess", messageId, text: "Hello" });
    const edited = test.heard.at(-1)!;
    assert.deepEqual([edited.type, edited.id, edited["text"]], ["messageUpdate", messageId, "Hello"]);
    assert.equal((edited["channelData"] as Record<string, unknown>)["eventType"], "editMessage");
    await test.send("POST", "/playground/api/delete", { user: "tess", messageId });
    const deleted = test.heard.at(-1)!;
    assert.deepEqual([deleted.type, deleted.id], ["messageDelete", messageId]);
    assert.equal((deleted["channelData"] as Record<string, unknown>)["eventType"], "softDeleteMessage");
    const again = await test.send("POST", "/playground/api/edit", { user: "tess", messageId, text: "x" });
    assert.equal(again.status, 404);
  });

  it("delivers the last activity once more, with the same or a new id", async () => {
    assert.equal((await test.send("POST", "/playground/api/redeliver", { user: "tess" })).status, 404);
    await test.send("POST", "/playground/api/send", { user: "tess", text: "Hello" });
    const first = test.heard.at(-1)!;
    await test.send("POST", "/playground/api/redeliver", { user: "tess", sameId: true });
    assert.deepEqual(test.heard.at(-1), first);
    await test.send("POST", "/playground/api/redeliver", { user: "tess", sameId: false });
    const { id, ...rest } = test.heard.at(-1)!;
    const { id: firstId, ...firstRest } = first;
    assert.notEqual(id, firstId);
    assert.deepEqual(rest, firstRest);
    await press(await receivedCard(), "automatic");
    await test.send("POST", "/playground/api/redeliver", { user: "tess", sameId: true });
    assert.deepEqual(test.heard.at(-1), first, "a refresh is nothing that a person did");
  });

  it("refuses what the page would not send", async () => {
    assert.equal((await test.send("POST", "/playground/api/send", { user: "tess", text: "  " })).status, 400);
    assert.equal((await test.send("POST", "/playground/api/send", { user: "who", text: "Hi" })).status, 404);
    assert.equal((await test.send("POST", "/playground/api/nothing", {})).status, 404);
  });
});
