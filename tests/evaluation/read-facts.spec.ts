import assert from "node:assert/strict";
import { evaluate } from "../../bot/evaluation/evaluate.ts";
import { spanOf } from "../../bot/evaluation/terms.ts";
import { createChats } from "../../bot/workflow/chats.ts";
import { readFacts } from "../../bot/workflow/evaluation/read-facts.ts";
import { createPurger } from "../../bot/workflow/purge/purge.ts";
import type { SubjectDoc } from "../../bot/workflow/documents.ts";
import { filedReferral, withdrawnQuestion } from "../purge/given.ts";
import { createBoard } from "../support/board.ts";
import { plainEnvelopeKey } from "../support/plain-envelope-key.ts";

const autumn = spanOf("2026-autumn")!;

describe("what the figures are made of", () => {
  it("is all there after the words were removed: not one figure changes", async () => {
    const board = createBoard();
    const answered = await answeredQuestion(board);
    await withdrawnQuestion(board, "startReferral");
    await filedReferral(board, plainEnvelopeKey);
    const school = board.ports.register().schools.get("oakfield")!;
    const at = board.at.now;
    const figures = async () => {
      const facts = await readFacts(board.ports, school, autumn);
      return evaluate({ ...facts, span: autumn, now: at, schools: [school] });
    };
    const before = await figures();
    assert.deepEqual([before.timeToFirstAnswer.n, before.timeToFirstAnswer.unended], [2, 1]);
    assert.deepEqual([before.noFurtherAction.of, before.approval.of], [1, 1]);
    board.at.now += 100 * 24 * 3_600_000;
    const purger = createPurger(board.ports, createChats(board.ports), () => Promise.resolve());
    for (let look = 0; look < 3; look++) {
      await purger.purge();
      board.at.now += 3_600_000;
    }
    const { texts, purgedAt } = (await board.ports.store.read("oakfield", answered))!.doc as SubjectDoc;
    assert.ok(purgedAt !== undefined && Object.keys(texts).length === 0);
    assert.deepEqual(await figures(), before);
  });

  it("is read in pages, of the span alone, and from no other school", async () => {
    const board = createBoard();
    const { store } = board.ports;
    let longest = 0;
    const counted: typeof store = {
      ...store,
      async page(...asked) {
        const found = await store.page(...asked);
        longest = Math.max(longest, found.length);
        return found;
      },
    };
    const ports = { ...board.ports, store: counted };
    const school = ports.register().schools.get("oakfield")!;
    for (let day = 0; day < 5; day++)
      for (let n = 0; n < 26; n++) {
        board.at.now = Date.parse(`2026-${day === 4 ? "12-0" : "11-1"}${day + 2}T10:${n + 10}:00Z`);
        await board.say("tess", `He was hungry again, time ${n}. I plan to ask him why. Is that right?`);
      }
    board.at.now = Date.parse("2027-01-11T10:00:00Z");
    await board.say("tess", "He was hungry in the new term. I plan to ask him why. Is that right?");
    await board.idle();
    assert.equal((await readFacts(ports, school, autumn)).questions.length, 130);
    assert.equal((await readFacts(ports, school, spanOf("2027-spring")!)).questions.length, 1);
    assert.equal((await readFacts(ports, school, spanOf("2026-27")!)).questions.length, 131);
    assert.equal(longest, 50);
    const brook = ports.register().schools.get("brook")!;
    assert.deepEqual(await readFacts(ports, brook, autumn), { questions: [], referrals: [] });
  });
});

/** A question that was answered and put into the child's file; its id. */
async function answeredQuestion(board: ReturnType<typeof createBoard>): Promise<string> {
  await board.say("tess", "Coat again, no lunch. I plan to speak with his mother on Friday. Is that right?");
  await board.press("sam", "take");
  board.at.now += 12 * 60_000;
  await board.press("sam", "answer", { outcome: "go_ahead", text: "Yes, and tell Lena." });
  await board.press("tess", "accept");
  await board.press("tess", "file");
  await board.idle();
  return (await board.subject("consultation")).id;
}
