import assert from "node:assert/strict";
import { liftHold, placeHold } from "../../bot/workflow/purge/legal-hold.ts";
import type { Store } from "../../bot/workflow/ports.ts";
import { listViews } from "../../bot/workflow/views.ts";
import { actor } from "../audit/story.ts";
import { memoryKey } from "../envelope/memory-key.ts";
import { people } from "../support/board.ts";
import { type Forgetful, createForgetful } from "./forgetful.ts";
import { filedReferral, startClock, withdrawnQuestion } from "./given.ts";

const dayMs = 24 * 3_600_000;

describe("a legal hold", () => {
  let world: Forgetful;
  beforeEach(() => {
    world = createForgetful();
  });

  it("keeps the words until it is lifted, and both with reasons", async () => {
    const referral = await filedReferral(world.board, memoryKey());
    assert.equal(
      await placeHold(world.board.ports, referral, actor(world.board, "lena"), "An inquiry."),
      "holdPlaced",
    );
    world.board.at.now = (await world.purgeOf(referral.id)).purgeAt + 100 * dayMs;
    await world.purge();
    assert.ok(world.wordsLeft().length > 0);
    assert.equal((await world.purgeOf(referral.id)).stage, "held");
    assert.equal(
      await liftHold(world.board.ports, referral, actor(world.board, "dev"), "It ended."),
      "holdLifted",
    );
    await world.purge();
    assert.deepEqual(world.wordsLeft(), []);
    const acts = (await listViews(world.board.ports, referral)).map((v) => [v.act, v.by]);
    assert.deepEqual(acts.slice(-3), [
      ["holdPlaced", people.lena],
      ["holdLifted", people.dev],
      ["purged", "clock"],
    ]);
    assert.deepEqual(world.problems(), []);
  });

  it("on a referral holds the question that it grew from, and the other way round", async () => {
    const question = await withdrawnQuestion(world.board, "startReferral");
    const referral = await world.board.subject("referral");
    await placeHold(world.board.ports, referral, actor(world.board, "lena"), "An inquiry.");
    assert.equal((await world.purgeOf(question.id)).stage, "held");
    await liftHold(world.board.ports, referral, actor(world.board, "lena"), "It ended.");
    assert.equal((await world.purgeOf(question.id)).stage, "waits");
    await placeHold(world.board.ports, question, actor(world.board, "lena"), "An inquiry.");
    await world.board.press("tess", "submitReferral", { dangerNow: "no", aboutAdultInSchool: "yes" });
    const stopped = await world.board.subject("referral");
    await startClock(world.board, stopped);
    await world.purge();
    assert.equal((await world.purgeOf(stopped.id)).stage, "held");
  });

  it("wins when it is placed while the purge is at work", async () => {
    const referral = await filedReferral(world.board, memoryKey());
    world.board.at.now = (await world.purgeOf(referral.id)).purgeAt;
    let placed = false;
    const write: Store["write"] = async (pk, ops) => {
      if (!placed && ops.some((op) => "doc" in op && op.doc.id === referral.id)) {
        placed = true;
        assert.equal(
          await placeHold(world.board.ports, referral, actor(world.board, "lena"), "An inquiry."),
          "holdPlaced",
        );
      }
      return world.memory.write(pk, ops);
    };
    await world.purge({ ...world.memory, write });
    assert.ok(placed);
    assert.ok(world.wordsLeft().length > 0);
    world.board.at.now += dayMs;
    await world.purge();
    assert.ok(world.wordsLeft().length > 0);
  });

  it("is for leads, deputies and the head to place, with a reason, once, and not after the purge", async () => {
    const referral = await filedReferral(world.board, memoryKey());
    const { ports } = world.board;
    for (const name of ["tess", "sam", "bilal", "stranger"] as const)
      assert.deepEqual(await placeHold(ports, referral, actor(world.board, name), "Why."), {
        refused: "notYours",
      });
    assert.deepEqual(await placeHold(ports, referral, actor(world.board, "hugh"), " "), {
      refused: "textMissing",
    });
    assert.deepEqual(await liftHold(ports, referral, actor(world.board, "lena"), "Why."), {
      refused: "alreadyDone",
    });
    assert.equal(await placeHold(ports, referral, actor(world.board, "hugh"), "Why."), "holdPlaced");
    assert.deepEqual(await placeHold(ports, referral, actor(world.board, "lena"), "Why."), {
      refused: "alreadyDone",
    });
    assert.deepEqual(await liftHold(ports, referral, actor(world.board, "hugh"), "Why."), {
      refused: "notYours",
    });
    assert.equal(await liftHold(ports, referral, actor(world.board, "lena"), "Why."), "holdLifted");
    world.board.at.now = (await world.purgeOf(referral.id)).purgeAt;
    await world.purge();
    assert.deepEqual(await placeHold(ports, referral, actor(world.board, "lena"), "Why."), {
      refused: "notNow",
    });
  });
});
