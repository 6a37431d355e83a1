import assert from "node:assert/strict";
import { cardActivity, chatPath, messagesOf, people, startPlayground } from "./playground-under-test.ts";
import type { Heard, UnderTest } from "./playground-under-test.ts";

const tess = people[0]!;

function codeOf(heard: Heard): unknown {
  return (heard.body["error"] as Record<string, unknown>)["code"];
}

describe("the emulated Bot Connector", () => {
  let test: UnderTest;
  let chat: string;

  beforeEach(async () => {
    test = await startPlayground();
    chat = await chatPath(test, tess.aadObjectId);
  });
  afterEach(() => test.close());

  it("opens the same personal chat by object id and by Teams id", async () => {
    const { body } = await test.get(`${chat}/members/${tess.aadObjectId}`);
    assert.match(String(body["id"]), /^29:/);
    assert.equal(await chatPath(test, String(body["id"])), chat);
  });

  it("has no chat with strangers, nor with people of another tenant", async () => {
    const path = "/playground/connector/v3/conversations";
    const stranger = await test.send("POST", path, { members: [{ id: "29:nobody" }] });
    assert.deepEqual([stranger.status, codeOf(stranger)], [403, "BotNotInConversationRoster"]);
    const elsewhere = { members: [{ id: tess.aadObjectId }], tenantId: "another" };
    assert.equal((await test.send("POST", path, elsewhere)).status, 403);
  });

  it("posts, replies, and gives ids that are rising millisecond stamps", async () => {
    const first = await test.send("POST", `${chat}/activities`, cardActivity("one"));
    const second = await test.send(
      "POST",
      `${chat}/activities/${String(first.body["id"])}`,
      cardActivity("two"),
    );
    assert.deepEqual([first.status, second.status], [201, 201]);
    assert.match(String(first.body["id"]), /^\d{13}$/);
    assert.ok(Number(second.body["id"]) > Number(first.body["id"]));
    const messages = await messagesOf(test, "tess");
    assert.deepEqual(
      messages.map((m) => m["from"]),
      ["bot", "bot"],
    );
  });

  it("creates a chat and posts into it at once", async () => {
    const { status, body } = await test.send("POST", "/playground/connector/v3/conversations", {
      members: [{ id: tess.aadObjectId }],
      activity: cardActivity("hello"),
    });
    assert.equal(status, 201);
    assert.equal((await messagesOf(test, "tess"))[0]!["id"], body["activityId"]);
  });

  it("replaces and deletes a message", async () => {
    const { body } = await test.send("POST", `${chat}/activities`, cardActivity("one"));
    const path = `${chat}/activities/${String(body["id"])}`;
    assert.equal((await test.send("PUT", path, cardActivity("two"))).status, 200);
    const [changed] = await messagesOf(test, "tess");
    assert.equal(changed!["isEdited"], true);
    assert.match(JSON.stringify(changed!["cards"]), /"two"/);
    assert.equal((await test.send("DELETE", path)).status, 200);
    const [deleted] = await messagesOf(test, "tess");
    assert.deepEqual([deleted!["isDeleted"], deleted!["cards"]], [true, []]);
    const gone = await test.send("PUT", path, cardActivity("three"));
    assert.deepEqual([gone.status, codeOf(gone)], [404, "ActivityNotFoundInConversation"]);
  });

  it("knows neither other conversations nor other messages", async () => {
    const chatNobodyHas = await test.send("POST", chat.replace(/.$/, "~") + "/activities", cardActivity("x"));
    assert.deepEqual([chatNobodyHas.status, codeOf(chatNobodyHas)], [404, "ConversationNotFound"]);
    const messageNobodySent = await test.send("DELETE", `${chat}/activities/1`);
    assert.deepEqual(
      [messageNobodySent.status, codeOf(messageNobodySent)],
      [404, "ActivityNotFoundInConversation"],
    );
  });

  it("lets the bot change its own messages only", async () => {
    await test.send("POST", "/playground/api/send", { user: "tess", text: "Hello" });
    const [typed] = await messagesOf(test, "tess");
    const path = `${chat}/activities/${String(typed!["id"])}`;
    assert.equal((await test.send("PUT", path, cardActivity("x"))).status, 403);
    assert.equal((await test.send("DELETE", path)).status, 403);
  });

  it("refuses a message above 100 kB, counted in UTF-16", async () => {
    const fits = await test.send("POST", `${chat}/activities`, cardActivity("ü".repeat(50_000)));
    assert.equal(fits.status, 201);
    const tooBig = await test.send("POST", `${chat}/activities`, cardActivity("x".repeat(52_000)));
    assert.deepEqual([tooBig.status, codeOf(tooBig)], [413, "MessageSizeTooBig"]);
  });

  it("lists the members, all, paged and by id", async () => {
    const all = await test.get(`${chat}/members`);
    const paged = await test.get(`${chat}/pagedmembers?pageSize=10`);
    assert.deepEqual(paged.body["members"], all.body);
    const [account] = all.body as unknown as Record<string, unknown>[];
    assert.equal(account!["aadObjectId"], tess.aadObjectId);
    assert.equal(account!["tenantId"], tess.tenantId);
    assert.equal((await test.get(`${chat}/members/${people[1]!.aadObjectId}`)).status, 404);
  });

  it("says what it does not emulate, and shows every request", async () => {
    const heard = await test.get("/playground/connector/v3/teams/19:x");
    assert.equal(heard.status, 404);
    assert.match(JSON.stringify(heard.body), /not emulated/);
    const { body } = await test.get("/playground/api/requests");
    const [newest] = body as unknown as Record<string, unknown>[];
    assert.deepEqual([newest!["direction"], newest!["path"]], ["fromBot", "/v3/teams/19:x"]);
  });
});
