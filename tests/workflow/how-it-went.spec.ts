import assert from "node:assert/strict";
import { pulse } from "../support/wording.ts";
import type { Consultation } from "../../bot/consultation/state.ts";
import { type Board, type Person, createBoard, people, schoolMorning } from "../support/board.ts";

const day = 24 * 60 * 60_000;
const answer = { outcome: "go_ahead", text: "Yes, ring home.", who: "asker", byWhen: "today" };

describe("how it went", () => {
  let board: Board;
  beforeEach(async () => {
    board = createBoard();
    await board.say("tess", "She fell asleep in the first lesson. I plan to phone home. Is that right?");
    await board.press("sam", "take");
    await board.press("sam", "answer", answer);
    await board.press("tess", "accept");
    await board.idle();
  });
  const daysLater = async (days: number): Promise<void> => {
    board.at.now = schoolMorning + days * day;
    await board.sweeper.sweep();
    await board.idle();
  };
  // The two questions of a term are another matter.
  const messagesTo = (who: Person): number =>
    board.posted.filter(
      (p) =>
        p.to === people[who] && p.how === "post" && !JSON.stringify(p.card).includes(pulse.questions.know),
    ).length;
  const state = async (): Promise<Consultation> =>
    (await board.subject("consultation")).state as Consultation;

  it("is asked once, five school days later, and never again, also when nobody answers", async () => {
    const before = messagesTo("tess");
    for (const days of [1, 2, 3, 6]) await daysLater(days);
    assert.equal(messagesTo("tess"), before);
    await daysLater(7);
    assert.equal(messagesTo("tess"), before + 1);
    for (const days of [8, 9, 14, 21, 60]) await daysLater(days);
    assert.equal(messagesTo("tess"), before + 1);
  });

  it("is told with one press that carries the whole answer", async () => {
    await daysLater(7);
    const card = JSON.stringify(await board.card("tess", "consultation"));
    const offered = [...card.matchAll(/"verb":"tellOutcome","associatedInputs":"none","data":(\{[^}]*\})/g)];
    const outcomes = offered.map(([, data = ""]) => (JSON.parse(data) as { outcome: string }).outcome);
    assert.deepEqual(outcomes, ["did_it", "something_else", "could_not", "unplanned_referral"]);
    await board.press("tess", "tellOutcome", { outcome: "unplanned_referral" });
    assert.equal((await state()).state, "closed");
  });

  it("is seen by the worker who answered, without a message that rings, and counted", async () => {
    await daysLater(7);
    const before = messagesTo("sam");
    await board.press("tess", "tellOutcome", { outcome: "could_not" });
    await board.idle();
    assert.equal(messagesTo("sam"), before);
    const shown = board.posted.findLast((p) => p.to === people.sam);
    assert.match(JSON.stringify(shown?.card), /told how it went: they could not/);
    const counted = await board.ports.store.list("oakfield", "count.2026-12-01", "", 1);
    const { followedUp, told_could_not: told } = counted[0]?.doc as unknown as Record<string, number>;
    assert.deepEqual([followedUp, told], [1, 1]);
  });

  it("is not asked of somebody who has told it already", async () => {
    await board.press("tess", "tellOutcome", { outcome: "did_it" });
    await board.idle();
    const before = messagesTo("tess");
    for (const days of [7, 8, 30]) await daysLater(days);
    assert.equal(messagesTo("tess"), before);
  });
});
