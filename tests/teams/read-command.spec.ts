import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import type { Activity } from "botbuilder";
import fc from "fast-check";
import { readPressCommand, readStamp } from "../../bot/teams/card-inputs.ts";
import { type Incoming, readCommand, tenantOf } from "../../bot/teams/read-command.ts";
import { readExtension } from "../../bot/teams/read-extension.ts";
import type { ExtensionCall } from "../../bot/workflow/handle-extension.ts";
import { anonymise } from "../fixtures/anonymise.ts";

const folder = new URL("../fixtures/activities/", import.meta.url);
const recorded = (name: string): Activity =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) as Activity;

/** What each recorded activity is read as; a new recording needs a line here. */
const expected: Readonly<Record<string, Incoming["kind"] | `extension.${ExtensionCall["kind"]}`>> = {
  installed: "installed",
  "bot-added-to-chat": "notForUs",
  "message-typed": "said",
  "message-submit": "pressed",
  "invoke-take": "pressed",
  "invoke-answer": "pressed",
  "invoke-task-fetch": "dialogOpened",
  "invoke-task-submit": "pressed",
  "invoke-extension-message": "extension.opened",
  "invoke-extension-compose": "extension.opened",
  "invoke-extension-submit": "extension.sent",
  "message-update": "edited",
  "message-delete": "deleted",
  "event-read-receipt": "read",
  "invoke-where": "wished",
};

describe("an activity", () => {
  it("of every recorded kind has an expected reading", () => {
    assert.deepEqual(
      readdirSync(folder).sort(),
      Object.keys(expected)
        .map((n) => `${n}.json`)
        .sort(),
    );
  });
  for (const [name, kind] of Object.entries(expected))
    it(`recorded as ${name} is read as ${kind}`, () => {
      const call = readExtension(recorded(name));
      assert.equal(call ? `extension.${call.kind}` : readCommand(recorded(name)).kind, kind);
    });

  it("takes the person from the verified sender and the tenant, never from the card", () => {
    const activity = recorded("invoke-answer");
    const incoming = readCommand(activity);
    assert.ok(incoming.kind === "pressed");
    assert.equal(
      incoming.press.from.person,
      `${activity.conversation.tenantId}:${activity.from.aadObjectId}`,
    );
  });

  it("that contradicts itself about its tenant has none", () => {
    const activity = recorded("message-typed");
    assert.equal(tenantOf({ ...activity, channelData: { tenant: { id: "another" } } }), undefined);
    assert.equal(readCommand({ ...activity, channelData: { tenant: { id: "another" } } }).kind, "notForUs");
  });

  it("that says where somebody is takes a place of ours and a time of the clock, and nothing else", () => {
    const activity = recorded("invoke-where");
    const said = (data: object): Incoming =>
      readCommand({ ...activity, value: { action: { verb: "whereIAm", data } } });
    const read = said({ place: "atTheGate", until: "" });
    assert.deepEqual(read.kind === "wished" && read.verb, {
      kind: "placed",
      place: "atTheGate",
      until: undefined,
    });
    for (const data of [
      {},
      { place: "moon" },
      { place: "inSchool", until: "25:00" },
      { place: ["inSchool"] },
    ])
      assert.equal(said(data).kind, "notForUs", JSON.stringify(data));
  });

  it("in a group or a channel is not for us, and neither is one without a person", () => {
    const activity = recorded("message-typed");
    const group = { ...activity, conversation: { ...activity.conversation, conversationType: "groupChat" } };
    assert.equal(readCommand(group).kind, "notForUs");
    const { aadObjectId: _, ...from } = activity.from;
    assert.equal(readCommand({ ...activity, from }).kind, "notForUs");
  });

  it("with a picture says so, and its formatted copy is no picture", () => {
    const activity = recorded("message-typed");
    const files = (contentType: string): unknown => {
      const incoming = readCommand({ ...activity, attachments: [{ contentType }] });
      return incoming.kind === "said" && incoming.hasFiles;
    };
    assert.equal(files("image/png"), true);
    assert.equal(files("text/html"), false);
  });

  it("of any shape whatever is read without an error", () => {
    const base = recorded("invoke-answer");
    fc.assert(
      fc.property(
        fc.anything(),
        fc.anything(),
        fc.constantFrom("message", "invoke", "installationUpdate", "x"),
        (value, text, type) => {
          const activity = { ...base, type, value, text } as unknown as Activity;
          assert.ok(typeof readCommand(activity).kind === "string");
        },
      ),
    );
  });
});

describe("what a card carries", () => {
  const stamp = { id: "oakfield.c.1", version: 1, nonce: "0".repeat(32) };
  const refused = (verb: string, data: object): boolean =>
    "refused" in readPressCommand(verb, data as Record<string, unknown>);

  it("is refused when it holds anything that no card of ours holds", () => {
    assert.equal(refused("take", stamp), false);
    for (const extra of ["role", "state", "askedBy", "constructor", "toString"])
      assert.equal(refused("take", { ...stamp, [extra]: "lead" }), true, extra);
    assert.equal(refused("take", JSON.parse('{"__proto__":{"roles":["lead"]}}') as object), true);
  });

  it("is never read as anything but the closed set of verbs", () => {
    fc.assert(fc.property(fc.string(), (verb) => refused(verb, stamp) || /^[a-z][A-Za-z]+$/.test(verb)));
    for (const verb of ["toString", "constructor", "ask", "draftReferral", "refresh", "TAKE"])
      assert.equal(refused(verb, stamp), true, verb);
  });

  it("keeps its id when the rest is damaged, so that the person gets the current card", () => {
    assert.deepEqual(readStamp({ ...stamp, nonce: "x" }), { id: stamp.id, version: 0, nonce: "" });
    assert.equal(readStamp({ ...stamp, version: 1.5 }).nonce, "");
    assert.equal(readStamp({ id: 7 }).id, "");
  });

  it("takes choices only from the lists", () => {
    assert.equal(refused("answer", { ...stamp, outcome: "adjust", text: "x", byWhen: "never" }), true);
    assert.equal(refused("saveReferral", { ...stamp, ageBand: "99" }), true);
    assert.equal(refused("saveReferral", { ...stamp, concernTypes: "neglect,evil" }), true);
    assert.equal(refused("saveReferral", { ...stamp, goTo: 4 }), true);
    assert.equal(
      refused("saveReferral", { ...stamp, ageBand: "", concernTypes: "neglect,other", goTo: 2 }),
      false,
    );
  });
});

describe("a recorded activity", () => {
  it("keeps nothing personal", () => {
    const text = JSON.stringify(
      anonymise({
        ...recorded("message-typed"),
        text: "MARKER words",
        from: { id: "29:MARKER", name: "MARKER Name", aadObjectId: "MARKER" },
        channelData: { tenant: { id: "MARKER" }, mail: "MARKER@example.org" },
      }),
    );
    assert.ok(!text.includes("MARKER"));
  });
});
