import assert from "node:assert/strict";
import type { SubjectDoc } from "../../bot/workflow/documents.ts";
import type { Doc, Store } from "../../bot/workflow/ports.ts";
import {
  isPurged,
  purgeClock,
  purgeClockOps,
  purgeMoment,
  usualPurgeDays,
} from "../../bot/workflow/purge/clock.ts";
import { listViews, recordView } from "../../bot/workflow/views.ts";
import { memoryKey } from "../envelope/memory-key.ts";
import { people } from "../support/board.ts";
import { type Forgetful, createForgetful } from "./forgetful.ts";
import { filedReferral, marker, withdrawnQuestion } from "./given.ts";

const dayMs = 24 * 3_600_000;

describe("forgetting", () => {
  let world: Forgetful;
  beforeEach(() => {
    world = createForgetful();
  });

  describe("the clock", () => {
    it("starts with filing, and runs to the night after the school's number of days", () => {
      const from = Date.parse("2026-11-24T14:00:00Z");
      const clock = { from, track: "adviceOnly", atOnce: false } as const;
      assert.equal(purgeMoment(clock, usualPurgeDays), Date.parse("2026-12-25T02:00:00Z"));
      assert.equal(purgeMoment(clock, { adviceOnly: 7, referral: 90 }), Date.parse("2026-12-02T02:00:00Z"));
      const referral = { ...clock, track: "referral" } as const;
      assert.equal(
        purgeMoment(referral, { adviceOnly: 7, referral: 90 }),
        Date.parse("2027-02-23T02:00:00Z"),
      );
    });

    it("does not run while a subject is at work, and does not start anew when nothing ended", async () => {
      await world.board.say(
        "tess",
        "He was hungry again today. I plan to speak with his mother. Is that right?",
      );
      const asked = await world.board.subject("consultation");
      assert.equal(purgeClock(asked), undefined);
      assert.deepEqual(purgeClockOps(undefined, asked), []);
      await world.board.press("tess", "withdraw");
      const withdrawn = await world.board.subject("consultation");
      assert.equal(purgeClock(withdrawn)?.track, "adviceOnly");
      assert.equal(purgeClockOps(asked, withdrawn).length, 1);
      assert.deepEqual(purgeClockOps(withdrawn, withdrawn), []);
    });

    it("forgets at once what was stopped for an adult in school", async () => {
      await world.board.say(
        "tess",
        "He was hungry again today. I plan to speak with his mother. Is that right?",
      );
      await world.board.press("tess", "aboutAdult");
      const stopped = await world.board.subject("consultation");
      const clock = purgeClock(stopped)!;
      assert.equal(purgeMoment(clock, usualPurgeDays), world.board.at.now);
    });
  });

  it("keeps everything until the published moment, and then no word of it anywhere in the store", async () => {
    const referral = await filedReferral(world.board, memoryKey());
    const question = await withdrawnQuestion(world.board);
    assert.ok(world.wordsLeft().length > 2);
    world.board.at.now = (await world.purgeOf(referral.id)).purgeAt - 1;
    await world.purge();
    assert.ok(world.wordsLeft().length > 2);
    world.board.at.now += 1;
    await world.purge();
    assert.deepEqual(
      world.wordsLeft().map((doc) => doc.id),
      [],
    );
    for (const { id } of [referral, question]) {
      assert.equal((await world.purgeOf(id)).stage, "done");
      assert.equal((await world.purgeOf(id)).purgedAt, world.board.at.now);
      const about = world.memory.all().filter((doc) => JSON.stringify(doc).includes(id));
      assert.deepEqual(
        new Set(about.map((doc) => doc.kind)),
        new Set(["event", "view", "views", "purge", id === referral.id ? "referral" : "consultation"]),
      );
    }
    assert.ok(world.scrubbed.times > 0);
  });

  it("leaves a skeleton that the audit verifies and calls purged, not altered", async () => {
    const referral = await filedReferral(world.board, memoryKey());
    world.board.at.now = (await world.purgeOf(referral.id)).purgeAt;
    await world.purge();
    assert.deepEqual(world.problems(), []);
    const after = (await world.memory.read("oakfield", referral.id))?.doc as SubjectDoc;
    assert.ok(isPurged(after));
    assert.deepEqual(after.state, referral.state);
    assert.deepEqual([after.texts, after.salt], [{}, ""]);
    assert.deepEqual((await listViews(world.board.ports, referral)).at(-1)?.act, "purged");
    const again: SubjectDoc = { ...after, texts: { t1: "words" } };
    await world.memory.write("oakfield", [{ op: "upsert", doc: again }]);
    assert.deepEqual(world.problems(), [`${referral.id}: there are words again after the purge`]);
  });

  it("covers the cards on people's screens, and tells whoever typed what stays", async () => {
    const question = await withdrawnQuestion(world.board);
    world.board.posted.length = 0;
    world.board.at.now = (await world.purgeOf(question.id)).purgeAt;
    await world.purge();
    const covered = world.board.posted.filter((p) => p.how === "update");
    assert.deepEqual(new Set(covered.map((p) => p.to)), new Set([people.tess, people.sam]));
    for (const { to, card } of covered) {
      assert.ok(!JSON.stringify(card).includes(marker));
      assert.equal(JSON.stringify(card).includes("What you typed yourself"), to === people.tess);
    }
  });

  it("tries a screen again that Teams could not reach, and counts one that is gone", async () => {
    const question = await withdrawnQuestion(world.board);
    world.board.at.now = (await world.purgeOf(question.id)).purgeAt;
    world.board.answers.push({ result: "throttled", retryAfterMs: 1000 });
    await world.purge();
    assert.equal((await world.purgeOf(question.id)).stage, "screens");
    assert.deepEqual(world.wordsLeft(), []);
    world.board.at.now += 11 * 60_000;
    world.board.answers.push({ result: "gone", code: "403" });
    await world.purge();
    assert.deepEqual(
      [(await world.purgeOf(question.id)).stage, (await world.purgeOf(question.id)).uncovered],
      ["done", 1],
    );
  });

  it("waits for a card that is still on its way", async () => {
    const question = await withdrawnQuestion(world.board);
    const delivery = world.memory.all().find((d) => d.kind === "delivery" && d.id.includes(question.id))!;
    const owed = { ...delivery, status: "owed", dueAt: Infinity } as Doc;
    await world.memory.write("oakfield", [
      { op: "upsert", doc: { ...owed, dueAt: world.board.at.now + 60 * dayMs } },
    ]);
    world.board.at.now = (await world.purgeOf(question.id)).purgeAt;
    await world.purge();
    assert.equal((await world.purgeOf(question.id)).stage, "screens");
    world.board.at.now += 2 * 3_600_000;
    await world.purge();
    assert.equal((await world.purgeOf(question.id)).stage, "done");
  });

  it("does not forget a question before the referral that grew from it", async () => {
    const question = await withdrawnQuestion(world.board, "startReferral");
    assert.equal((await world.purgeOf(question.id)).track, "referral");
    world.board.at.now = (await world.purgeOf(question.id)).purgeAt;
    await world.purge();
    const waiting = await world.purgeOf(question.id);
    assert.equal(waiting.stage, "waits");
    assert.ok((waiting.dueAt ?? 0) > world.board.at.now);
    assert.ok(world.wordsLeft().some((doc) => doc.id === question.id));
  });

  it("does not forget what was taken up again after it was filed", async () => {
    const referral = await filedReferral(world.board, memoryKey());
    await world.board.press("tess", "sendWithoutWaiting");
    world.board.at.now = (await world.purgeOf(referral.id)).purgeAt;
    await world.purge();
    assert.equal((await world.purgeOf(referral.id)).stage, "notNow");
    assert.ok(world.wordsLeft().length > 0);
  });

  it("goes on wherever it was cut off, and is done once however many instances run it", async () => {
    for (let cut = 1; cut < 30; cut++) {
      world = createForgetful();
      const referral = await filedReferral(world.board, memoryKey());
      await recordView(world.board.ports, referral, { by: people.sam, act: "opened" });
      world.board.at.now = (await world.purgeOf(referral.id)).purgeAt;
      let writes = 0;
      const write: Store["write"] = (pk, ops) =>
        ++writes > cut ? Promise.reject(new Error("cut off")) : world.memory.write(pk, ops);
      const isCut = await world.purge({ ...world.memory, write }).then(
        () => writes > cut,
        () => true,
      );
      world.board.at.now += 3_600_000;
      await Promise.all([world.purge(), world.purge()]);
      world.board.at.now += 3_600_000;
      await world.purge();
      assert.equal((await world.purgeOf(referral.id)).stage, "done", `cut after ${cut}`);
      assert.deepEqual(world.wordsLeft(), []);
      assert.deepEqual(world.problems(), []);
      assert.equal(
        (await listViews(world.board.ports, referral)).filter((v) => v.act === "purged").length,
        1,
      );
      if (!isCut) return;
    }
    assert.fail("it takes more writes than this test knows of");
  });

  it("is not called done before the store has overwritten what was removed", async () => {
    const question = await withdrawnQuestion(world.board);
    world.board.at.now = (await world.purgeOf(question.id)).purgeAt;
    await world.purge(world.memory, () => Promise.reject(new Error("busy")));
    assert.equal((await world.purgeOf(question.id)).stage, "traces");
    await world.purge();
    assert.equal((await world.purgeOf(question.id)).stage, "done");
  });
});
