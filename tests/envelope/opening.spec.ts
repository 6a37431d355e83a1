import assert from "node:assert/strict";
import type { ReferralDoc } from "../../bot/workflow/documents.ts";
import { type EnvelopeKey, EnvelopeUnreadable, envelopeId } from "../../bot/workflow/envelope/envelope.ts";
import {
  envelopeOf,
  keepIdentity,
  mayOpenEnvelope,
  openEnvelope,
  readIdentity,
} from "../../bot/workflow/envelope/opening.ts";
import { listViews } from "../../bot/workflow/views.ts";
import { actor } from "../audit/story.ts";
import { type Board, createBoard, people } from "../support/board.ts";
import { createMemoryStore } from "../support/memory-store.ts";
import { referralIn, referralStates } from "../support/referrals.ts";
import { memoryKey } from "./memory-key.ts";

const identity = {
  childName: "Robin Marker-Envelope",
  birthDate: "2016-02-29",
  address: "1 Marker-Envelope Lane, S1 1AA",
  household: "Mother and a brother Marker-Envelope",
};

describe("opening the identity envelope", () => {
  let board: Board;
  let memory: ReturnType<typeof createMemoryStore>;
  let referral: ReferralDoc;
  let key: EnvelopeKey;
  beforeEach(async () => {
    memory = createMemoryStore();
    board = createBoard(memory);
    key = memoryKey();
    await board.say("tess", "He was hungry again today. I plan to speak with his mother. Is that right?");
    await board.press("sam", "take");
    await board.press("tess", "startReferral");
    await board.press("tess", "submitReferral", { dangerNow: "no", aboutAdultInSchool: "no" });
    await board.idle();
    referral = (await board.subject("referral")) as ReferralDoc;
  });

  it("gives the identity to a lead, a deputy and the adviser, each with a reason, each recorded before", async () => {
    assert.equal(await keepIdentity(board.ports, key, referral, actor(board, "lena"), identity), "kept");
    for (const name of ["lena", "dev", "sam"] as const)
      assert.deepEqual(
        await openEnvelope(board.ports, key, referral, actor(board, name), `To phone, ${name}.`),
        identity,
      );
    assert.deepEqual(
      (await listViews(board.ports, referral)).map(({ by, act, why }) => [by, act, why]),
      [
        [people.lena, "sealedEnvelope", undefined],
        [people.lena, "openedEnvelope", "To phone, lena."],
        [people.dev, "openedEnvelope", "To phone, dev."],
        [people.sam, "openedEnvelope", "To phone, sam."],
      ],
    );
  });

  it("is refused to everybody else and without a reason, and nothing is then recorded", async () => {
    await keepIdentity(board.ports, key, referral, actor(board, "lena"), identity);
    for (const name of Object.keys(people) as (keyof typeof people)[])
      if (!["lena", "dev", "sam"].includes(name))
        assert.deepEqual(await openEnvelope(board.ports, key, referral, actor(board, name), "To look."), {
          refused: "notYours",
        });
    assert.deepEqual(await openEnvelope(board.ports, key, referral, actor(board, "lena"), " "), {
      refused: "textMissing",
    });
    assert.equal((await listViews(board.ports, referral)).length, 1);
  });

  it("is not there before it was sealed", async () => {
    assert.deepEqual(await openEnvelope(board.ports, key, referral, actor(board, "lena"), "To phone."), {
      refused: "notNow",
    });
  });

  it("is sealed by leads only, and never in a referral that was stopped", async () => {
    for (const name of ["tess", "sam", "hugh", "bilal"] as const)
      assert.deepEqual(await keepIdentity(board.ports, key, referral, actor(board, name), identity), {
        refused: "notYours",
      });
    assert.equal(await envelopeOf(board.ports, referral), undefined);
    for (const state of referralStates) {
      const may = mayOpenEnvelope(referralIn(state), { key: "lead", roles: new Set(["lead"]) });
      assert.equal(may, state !== "stopped", state);
    }
  });

  it("shows nothing of the child in any document of the store, and no card or log has it", async () => {
    await keepIdentity(board.ports, key, referral, actor(board, "lena"), identity);
    await openEnvelope(board.ports, key, referral, actor(board, "lena"), "To phone.");
    await board.press("lena", "approveReferral");
    await board.idle();
    for (const text of [JSON.stringify(memory.all()), JSON.stringify(board.posted)])
      assert.ok(!text.includes("Marker-Envelope"));
  });

  it("keeps the newest of two that are sealed at once, and the record of both", async () => {
    await Promise.all(
      ["First", "Second"].map((childName) =>
        keepIdentity(board.ports, key, referral, actor(board, "lena"), { childName }),
      ),
    );
    assert.equal((await envelopeOf(board.ports, referral))?.doc.version, 2);
    assert.equal((await listViews(board.ports, referral)).length, 2);
  });

  it("does not open an earlier envelope that was put back in place of a later one", async () => {
    await keepIdentity(board.ports, key, referral, actor(board, "lena"), { childName: "First" });
    const first = (await envelopeOf(board.ports, referral))!.doc;
    await keepIdentity(board.ports, key, referral, actor(board, "lena"), { childName: "Second" });
    const putBack = { ...first, version: 2 };
    await board.ports.store.write("oakfield", [{ op: "upsert", doc: putBack }]);
    await assert.rejects(
      () => openEnvelope(board.ports, key, referral, actor(board, "lena"), "To phone."),
      EnvelopeUnreadable,
    );
  });

  it("reads what was typed: trimmed, each field within its limit, at least one", () => {
    assert.deepEqual(readIdentity({ childName: " Robin ", address: "  ", other: "x" }), {
      childName: "Robin",
    });
    assert.deepEqual(readIdentity({ childName: "x".repeat(201) }), { refused: "textTooLong" });
    assert.deepEqual(readIdentity({ childName: " " }), { refused: "textMissing" });
  });

  it("has a place of its own", () => {
    assert.equal(envelopeId("oakfield.r.1"), "envelope.oakfield.r.1");
  });
});
