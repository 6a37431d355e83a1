import assert from "node:assert/strict";
import type { Consultation } from "../../bot/consultation/state.ts";
import { type Board, createBoard, inventedRegister, people, schoolMorning } from "../support/board.ts";

const question = "She fell asleep in the first lesson again. I plan to phone home today. Is that right?";
const minute = 60_000;
const { frontDoor } = inventedRegister.schools.get("oakfield")!.contacts;

describe("the ladder of silence", () => {
  let board: Board;
  beforeEach(async () => {
    board = createBoard();
    await board.say("tess", question);
    await board.idle();
  });
  const minutesAfterAsking = async (minutes: number): Promise<void> => {
    board.at.now = schoolMorning + minutes * minute;
    await board.sweeper.sweep();
    await board.idle();
  };
  const state = async (): Promise<Consultation> =>
    (await board.subject("consultation")).state as Consultation;
  const cardsFor = (who: keyof typeof people): string[] =>
    board.posted.filter((p) => p.to === people[who]).map((p) => JSON.stringify(p.card));

  it("offers an unseen question to cover after ten minutes, not after nine", async () => {
    await minutesAfterAsking(9);
    assert.equal(cardsFor("cara").length, 0);
    await minutesAfterAsking(10);
    assert.equal(cardsFor("cara").length, 1);
    const now = await state();
    assert.ok(
      "offeredTo" in now && now.offeredTo.includes(people.cara) && now.offeredTo.includes(people.sam),
    );
  });

  it("tells the asker not to wait after twenty, with names and numbers, and shows it to the leads", async () => {
    await minutesAfterAsking(10);
    await minutesAfterAsking(19);
    assert.ok(!cardsFor("tess").some((card) => card.includes("Do not wait.")));
    assert.equal(cardsFor("lena").length, 0);
    await minutesAfterAsking(20);
    const [told] = cardsFor("tess").filter((card) => card.includes("No answer yet. Do not wait."));
    assert.ok(told?.includes("Lena Lead") && told.includes(frontDoor.phone));
    assert.equal(cardsFor("lena").length, 1);
    assert.equal(cardsFor("dev").length, 1);
  });

  it("calls it unanswered after an hour, with a lead who must choose", async () => {
    for (const minutes of [10, 20, 59]) await minutesAfterAsking(minutes);
    assert.equal((await state()).state, "sent");
    await minutesAfterAsking(60);
    const now = await state();
    assert.ok(now.state === "unanswered" && now.owner === people.lena);
    assert.ok(cardsFor("lena").some((card) => card.includes("stillNeeded") && card.includes("handled")));
  });

  it("climbs every rung once, however many processes look, and catches up after a night", async () => {
    board.at.now = schoolMorning + 600 * minute;
    await Promise.all(Array.from({ length: 5 }, () => board.sweeper.sweep()));
    for (let i = 0; i < 5; i++) await board.sweeper.sweep();
    await board.idle();
    const now = await state();
    assert.equal(now.state, "unanswered");
    assert.equal(now.version, 4);
  });

  it("stops when somebody answers, and starts again when the asker has replied", async () => {
    await board.press("sam", "take");
    await minutesAfterAsking(15);
    assert.equal(cardsFor("cara").length, 0);
    await board.press("sam", "askBack", { text: "How often is it?" });
    await minutesAfterAsking(55);
    assert.equal((await state()).state, "needsMore");
    await board.press("tess", "reply", { text: "Every Monday since half-term." });
    await minutesAfterAsking(74);
    assert.ok(!cardsFor("tess").some((card) => card.includes("Do not wait.")));
    await minutesAfterAsking(75);
    assert.ok(cardsFor("tess").some((card) => card.includes("No answer yet. Do not wait.")));
    await board.press("sam", "answer", { outcome: "go_ahead", text: "Yes, do." });
    await minutesAfterAsking(300);
    assert.equal((await state()).state, "answered");
  });

  it("jumps at once when the child leaves within 45 minutes", async () => {
    await board.press("tess", "tellLeaving", { leavingAt: "10:59" });
    const card = JSON.stringify(await board.card("tess", "consultation"));
    assert.ok(card.includes("No answer yet. Do not wait."));
    await board.idle();
    assert.ok(cardsFor("lena").length > 0);
  });

  it("does not jump for a child who stays longer, and takes no time that has passed", async () => {
    await board.press("tess", "tellLeaving", { leavingAt: "15:10" });
    assert.ok(!JSON.stringify(await board.card("tess", "consultation")).includes("Do not wait."));
    await board.press("tess", "tellLeaving", { leavingAt: "09:00" });
    const { leavingAt } = await state();
    assert.equal(new Date(leavingAt ?? 0).toISOString(), "2026-11-24T15:10:00.000Z");
  });

  it("lets the lead say that it is handled, and the asker and the workers hear it", async () => {
    for (const minutes of [10, 20, 60]) await minutesAfterAsking(minutes);
    await board.press("lena", "handled", { text: "I have spoken with her and phoned home." });
    await board.idle();
    assert.equal((await state()).state, "handled");
    assert.ok(cardsFor("tess").some((card) => card.includes("Lena Lead has handled this")));
  });

  it("offers it to every worker again when the lead says that one is still needed; a late answer counts", async () => {
    for (const minutes of [10, 20, 60]) await minutesAfterAsking(minutes);
    await board.press("lena", "stillNeeded");
    await board.press("cara", "take");
    await board.press("cara", "answer", {
      outcome: "adjust",
      text: "Phone, and tell her why.",
      byWhen: "today",
    });
    assert.equal((await state()).state, "answered");
  });

  it("asks after five school days how it went", async () => {
    await board.press("sam", "take");
    await board.press("sam", "answer", { outcome: "go_ahead", text: "Yes, do." });
    await board.press("tess", "accept");
    await board.idle();
    const before = cardsFor("tess").length;
    await minutesAfterAsking(6 * 24 * 60);
    assert.equal(cardsFor("tess").length, before);
    await minutesAfterAsking(7 * 24 * 60 + 1);
    assert.ok(cardsFor("tess").length > before);
  });
});
