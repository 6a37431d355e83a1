import assert from "node:assert/strict";
import type { Doc } from "../../bot/workflow/ports.ts";
import { placeHold } from "../../bot/workflow/purge/legal-hold.ts";
import { type RetentionReport, retentionReport } from "../../bot/workflow/purge/report.ts";
import { actor } from "../audit/story.ts";
import { memoryKey } from "../envelope/memory-key.ts";
import { type Forgetful, createForgetful } from "./forgetful.ts";
import { filedReferral, withdrawnQuestion } from "./given.ts";

const dayMs = 24 * 3_600_000;

describe("the retention report", () => {
  let world: Forgetful;
  const report = (docs: readonly Doc[] = world.memory.all()): RetentionReport =>
    retentionReport(
      docs.filter((doc) => doc.pk === "oakfield"),
      world.board.at.now,
    );
  beforeEach(() => {
    world = createForgetful();
  });

  it("tells what is to be forgotten and when, and what was, with nothing left", async () => {
    const { id } = await filedReferral(world.board, memoryKey());
    assert.deepEqual(
      report().due.map((purge) => [purge.subjectId, purge.dueAt]),
      [[id, (await world.purgeOf(id)).purgeAt]],
    );
    world.board.at.now = (await world.purgeOf(id)).purgeAt;
    await world.purge();
    const { forgotten, due, problems } = report();
    assert.deepEqual([due, problems], [[], []]);
    assert.deepEqual(
      forgotten.map(({ purge, left }) => [purge.subjectId, purge.purgedAt, left]),
      [[id, world.board.at.now, []]],
    );
  });

  it("is a proof: anything of a forgotten subject that is there again, or still, is named", async () => {
    const before = await filedReferral(world.board, memoryKey());
    const kept = world.memory.all().filter((doc) => doc.pk === "oakfield");
    world.board.at.now = (await world.purgeOf(before.id)).purgeAt;
    await world.purge();
    const now = world.memory.all();
    for (const kind of ["referral", "envelope", "delivery", "posted", "reason", "done"]) {
      const doc = kept.find((d) => d.kind === kind)!;
      const [problem, ...more] = report([...now.filter((d) => d.id !== doc.id), doc]).problems;
      assert.match(problem ?? "", /still there after the purge/, kind);
      assert.deepEqual(more, []);
    }
  });

  it("names a day that has passed, and a subject that has ended and has no clock", async () => {
    const question = await withdrawnQuestion(world.board);
    world.board.at.now = (await world.purgeOf(question.id)).purgeAt + 2 * dayMs;
    assert.deepEqual(report().problems, [`${question.id}: its day has passed and it is not forgotten`]);
    const without = world.memory.all().filter((doc) => doc.kind !== "purge");
    assert.deepEqual(report(without).problems, [`${question.id}: it has ended, and no clock runs`]);
  });

  it("tells what is held and why, and what waits to be put into the child's record", async () => {
    const referral = await filedReferral(world.board, memoryKey());
    await placeHold(world.board.ports, referral, actor(world.board, "dev"), "A court asked.");
    await world.board.say("tess", "He was hungry again. I plan to speak with his mother. Is that right?");
    await world.board.press("sam", "take");
    await world.board.press("sam", "answer", { outcome: "adjust", text: "Talk today.", byWhen: "today" });
    const { held, notFiled } = report();
    assert.deepEqual(
      held.map(({ hold, why }) => [hold.subjectId, why]),
      [[referral.id, "A court asked."]],
    );
    assert.deepEqual(
      notFiled.map(({ id }) => id),
      [(await world.board.subject("consultation")).id],
    );
  });
});
