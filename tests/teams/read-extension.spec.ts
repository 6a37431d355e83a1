import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Activity } from "botbuilder";
import fc from "fast-check";
import { extensionCommand, readExtension } from "../../bot/teams/read-extension.ts";
import { appManifest } from "../../manifest/app-manifest.ts";
import { type Person, people, tenantId } from "../support/board.ts";

const stamp = { id: `ask.${"1".repeat(32)}`, version: 1, nonce: "0".repeat(32) };

function activity(name: string, value: unknown, who: Person = "tess"): Activity {
  return {
    ...{
      type: "invoke",
      id: "f:1",
      name,
      channelId: "msteams",
      serviceUrl: "https://smba.trafficmanager.net/emea/",
    },
    from: { id: `29:${who}`, aadObjectId: people[who].split(":")[1] },
    recipient: { id: "28:bot" },
    conversation: { id: "19:staffroom@thread.tacv2", conversationType: "channel", tenantId },
    channelData: { tenant: { id: tenantId } },
    value,
  } as unknown as Activity;
}
const command = { commandId: extensionCommand, commandContext: "message" };
const message = (payload: object): unknown => {
  const call = readExtension(activity("composeExtension/fetchTask", { ...command, messagePayload: payload }));
  return call?.kind === "opened" ? call.carried : call?.kind;
};
const sent = (data: unknown, more: object = {}) =>
  readExtension(activity("composeExtension/submitAction", { ...command, data, ...more }));

describe("what the message extension asks", () => {
  it("is the command that the package declares", () => {
    const text = readFileSync(new URL("../../manifest/words.en-GB.json", import.meta.url), "utf8");
    const manifest = appManifest({} as never, JSON.parse(text) as Record<string, string>, "1.0.0");
    const { composeExtensions } = manifest as { composeExtensions: { commands: { id: string }[] }[] };
    assert.deepEqual(
      composeExtensions.flatMap((e) => e.commands.map((c) => c.id)),
      [extensionCommand],
    );
  });

  it("says who asks and which words, and nothing of the author, the chat or the message", () => {
    const payload = {
      ...{
        id: "1611060744833",
        linkToMessage: "https://teams.microsoft.com/l/message/MARKER",
        subject: null,
      },
      body: { contentType: "html", content: "<p>Hungry &amp; tired</p>" },
      from: { user: { id: "MARKER", displayName: "MARKER Author" } },
      mentions: [{ mentionText: "MARKER" }],
    };
    const call = readExtension(
      activity("composeExtension/fetchTask", { ...command, messagePayload: payload }),
    );
    assert.deepEqual(call, {
      kind: "opened",
      from: { person: people.tess, tenantId, teamsUserId: "29:tess" },
      carried: { text: "Hungry & tired", leftOut: false },
    });
  });

  it("takes the title of a post, plain text, and an empty message as they are", () => {
    const body = { contentType: "text", content: "1 < 2 <b>" };
    assert.deepEqual(message({ subject: "Lunch", body }), { text: "Lunch\n1 < 2 <b>", leftOut: false });
    assert.deepEqual(message({ body: { contentType: "html" } }), { text: "", leftOut: false });
    assert.deepEqual(message({}), { text: "", leftOut: false });
    assert.deepEqual(message({ body, attachments: [{ id: "1" }] }), { text: "1 < 2 <b>", leftOut: true });
    assert.deepEqual(message({ body, deleted: true }), { text: "", leftOut: false });
    assert.equal(message({ body: { contentType: "html", content: "x".repeat(70_000) } }), "tooLong");
  });

  it("carries nothing from the compose box, whatever stands beside it", () => {
    const value = { ...command, commandContext: "compose", messagePayload: { body: { content: "x" } } };
    const call = readExtension(activity("composeExtension/fetchTask", value));
    assert.ok(call?.kind === "opened" && call.carried === undefined);
  });

  it("comes off as a question, or as one of the presses of its dialog, and as nothing else", () => {
    const asked = sent({ ...stamp, verb: "ask", text: "words", school: "oakfield" });
    assert.ok(asked?.kind === "sent" && asked.schoolId === "oakfield" && asked.text === "words");
    for (const verb of ["sendAnyway", "editDraft", "withdraw", "markDanger", "aboutAdult", "reply"])
      assert.equal(sent({ ...stamp, verb, text: "words" })?.kind, "pressed", verb);
    for (const verb of ["take", "answer", "approveReferral", "draftReferral", "ASK", "toString", "", 7, null])
      assert.equal(sent({ ...stamp, verb, text: "words" })?.kind, "unreadable", String(verb));
  });

  const crooked: readonly (readonly [what: string, name: string, value: unknown])[] = [
    ["another command", "fetchTask", { ...command, commandId: "createCard", messagePayload: {} }],
    ["no command", "fetchTask", { commandContext: "message", messagePayload: {} }],
    ["a command that is no text", "fetchTask", { ...command, commandId: { $ne: "" }, messagePayload: {} }],
    ["another place", "fetchTask", { ...command, commandContext: "commandbox", messagePayload: {} }],
    ["a message without a message", "fetchTask", command],
    ["a message that is a list", "fetchTask", { ...command, messagePayload: ["x"] }],
    ["words that are an object", "fetchTask", { ...command, messagePayload: { body: { content: {} } } }],
    ["no value at all", "fetchTask", undefined],
    [
      "a question with something that no dialog holds",
      "submitAction",
      { ...command, data: { ...stamp, verb: "ask", text: "x", person: "y" } },
    ],
    [
      "a question whose words are a list",
      "submitAction",
      { ...command, data: { ...stamp, verb: "ask", text: ["x"] } },
    ],
    [
      "a question far too long to read",
      "submitAction",
      { ...command, data: { ...stamp, verb: "ask", text: "x".repeat(20_001) } },
    ],
    [
      "a school that is no text",
      "submitAction",
      { ...command, data: { ...stamp, verb: "ask", text: "x", school: {} } },
    ],
    [
      "a preview to be posted in the chat",
      "submitAction",
      { ...command, botMessagePreviewAction: "send", data: { ...stamp, verb: "ask", text: "x" } },
    ],
    ["another kind of request", "query", { ...command, queryOptions: {} }],
    ["a setting", "setting", { state: "x" }],
  ];
  for (const [what, name, value] of crooked)
    it(`is not read from ${what}`, () =>
      assert.equal(readExtension(activity(`composeExtension/${name}`, value))?.kind, "unreadable"));

  it("needs a person and a tenant that does not contradict itself", () => {
    const honest = activity("composeExtension/fetchTask", { ...command, commandContext: "compose" });
    const { aadObjectId: _, ...nobody } = honest.from;
    assert.equal(readExtension({ ...honest, from: nobody }), undefined);
    assert.equal(readExtension({ ...honest, channelData: { tenant: { id: "another" } } }), undefined);
    assert.equal(readExtension({ ...honest, name: "task/fetch" }), undefined);
  });

  it("of any shape whatever is read without an error", () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom("fetchTask", "submitAction", "x"), (value, name) => {
        const wrapped = typeof value === "object" && value !== null ? { ...command, ...value } : value;
        assert.ok(readExtension(activity(`composeExtension/${name}`, wrapped)));
        assert.ok(
          readExtension(
            activity(`composeExtension/${name}`, { ...command, data: value, messagePayload: value }),
          ),
        );
      }),
    );
  });
});
