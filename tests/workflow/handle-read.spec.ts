import assert from "node:assert/strict";
import { handleOpened } from "../../bot/workflow/handle-view.ts";
import { handleRead } from "../../bot/workflow/handle-read.ts";
import { type Board, type Person, createBoard, people, tenantId } from "../support/board.ts";

const question = "She fell asleep in the first lesson again. I plan to phone home today. Is that right?";

describe("what is known of who has seen a question", () => {
  let board: Board;
  beforeEach(async () => {
    board = createBoard();
    await board.say("tess", question);
    await board.idle();
  });
  const from = (who: Person) => ({ person: people[who], tenantId, teamsUserId: `29:${who}` });
  const receipt = async (who: Person, upTo: string): Promise<void> => {
    assert.deepEqual(await handleRead(board.ports, board.deliverer, from(who), upTo), { reply: "nothing" });
    await board.idle();
  };
  const receiptOfTess = (): string =>
    JSON.stringify(board.posted.findLast((p) => p.to === people.tess)?.card);
  const version = async (): Promise<number> => (await board.subject("consultation")).state.version;

  it("a read receipt of the worker is on the asker's card, in place and once", async () => {
    board.at.now += 6 * 60_000;
    await board.look("sam");
    await board.look("sam");
    await board.idle();
    assert.equal(await version(), 2);
    assert.match(receiptOfTess(), /Sam has seen it at 10:21/);
    assert.equal(board.posted.filter((p) => p.to === people.tess && p.how === "post").length, 1);
  });

  it("opening the card on purpose counts as well", async () => {
    const { id } = await board.subject("consultation");
    await handleOpened(board.ports, board.deliverer, from("sam"), id, true);
    await board.idle();
    assert.match(receiptOfTess(), /Sam has seen it/);
  });

  it("without a receipt nothing is said: never that somebody has not read it", () => {
    assert.doesNotMatch(receiptOfTess(), /has seen it|not seen|not read|unread/);
  });

  it("a receipt for an older message says nothing of this one", async () => {
    await receipt("sam", "m0");
    assert.equal(await version(), 1);
  });

  it("Teams' message ids are compared as the moments that they are", async () => {
    const first = "1795515300000";
    board = createBoard();
    board.answers.push({ result: "ok", activityId: "1795515299000" }, { result: "ok", activityId: first });
    await board.say("tess", question);
    await board.idle();
    await receipt("sam", "1795515299999");
    const before = await version();
    await receipt("sam", "1795515300001");
    assert.equal(before + (await version()), 3);
  });

  it("a receipt of anybody to whom it was not offered changes nothing", async () => {
    for (const who of ["tess", "lena", "cara", "hugh", "bilal", "mona", "stranger"] as const)
      for (const { activityId } of [...board.posted]) await receipt(who, activityId);
    assert.equal(await version(), 1);
  });

  it("a card from before the look is as good as the newest, until something else happens", async () => {
    const shown = await version();
    await board.look("sam");
    const stale = {
      version: shown,
      nonce: board.ports.secrets.seal("press", (await board.subject("consultation")).id, shown, people.sam),
    };
    await board.press("sam", "take", {}, stale);
    const { state } = await board.subject("consultation");
    assert.equal(state.state, "seen");
    assert.match(
      JSON.stringify(await board.press("sam", "askBack", { text: "How often was it?" }, stale)),
      /This changed while/,
    );
  });

  it("what was seen was the question before things changed", async () => {
    await board.look("sam");
    board.at.now += 61 * 60_000;
    for (let i = 0; i < 3; i++) await board.sweeper.sweep();
    await board.press("lena", "handled", { text: "I have spoken with home." });
    await board.press("tess", "reopen", { text: "He is not in today." });
    const { state } = await board.subject("consultation");
    assert.ok(state.state === "sent" && !("looks" in state));
  });
});
