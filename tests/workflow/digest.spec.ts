import assert from "node:assert/strict";
import { type Board, createBoard, people } from "../support/board.ts";

const question = "She fell asleep in the first lesson again. I plan to phone home today. Is that right?";
const at = (time: string): number => Date.parse(`2026-11-24T${time}:00Z`);

describe("the daily look of the leads", () => {
  let board: Board;
  beforeEach(async () => {
    board = createBoard();
    await board.sweeper.sweep();
  });
  const sweepAt = async (moment: number): Promise<void> => {
    board.at.now = moment;
    await board.sweeper.sweep();
    await board.idle();
  };
  const looks = (who: keyof typeof people): string[] =>
    board.posted
      .filter((p) => p.to === people[who])
      .map((p) => JSON.stringify(p.card))
      .filter((card) => card.includes("What is open today"));

  it("comes once at the set time, to lead and deputy, and to nobody else", async () => {
    board.at.now = at("14:30");
    await board.say("tess", question);
    await sweepAt(at("14:44"));
    assert.equal(looks("lena").length, 0);
    for (let i = 0; i < 3; i++) await sweepAt(at("14:45"));
    for (const lead of ["lena", "dev"] as const) assert.equal(looks(lead).length, 1, lead);
    for (const other of ["tess", "sam", "hugh", "mona"] as const) assert.equal(looks(other).length, 0, other);
  });

  it("counts what is with the social worker without a word of it", async () => {
    board.at.now = at("14:30");
    await board.say("tess", question);
    await sweepAt(at("14:45"));
    assert.match(looks("lena")[0] ?? "", /One more question is with your social worker/);
    assert.ok(!looks("lena")[0]?.includes("asleep") && !looks("lena")[0]?.includes("Tess"));
  });

  it("lists what waits for a lead, to be opened on the spot, and never what is kept from them", async () => {
    await board.say("tess", question);
    await board.press("tess", "keepFrom", { to: people.dev });
    for (const time of ["10:25", "10:35", "11:15"]) await sweepAt(at(time));
    await sweepAt(at("14:45"));
    assert.match(looks("lena")[0] ?? "", /A question from Tess Teacher.*has no answer: a lead must choose/);
    assert.ok(!looks("dev")[0]?.includes("Tess"));
  });

  it("does not come when nothing is open, nor on a day without school", async () => {
    await sweepAt(at("14:45"));
    await sweepAt(Date.parse("2026-11-28T14:45:00Z"));
    assert.equal(looks("lena").length, 0);
  });

  it("says in the last days of a term that nothing may go past it alone", async () => {
    await sweepAt(Date.parse("2026-12-16T10:00:00Z"));
    await board.say("tess", question);
    await sweepAt(Date.parse("2026-12-16T14:45:00Z"));
    assert.match(looks("lena").at(-1) ?? "", /Term ends on Friday/);
  });
});
