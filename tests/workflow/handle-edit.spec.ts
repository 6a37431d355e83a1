import assert from "node:assert/strict";
import { handleDeleted, handleEdited } from "../../bot/workflow/handle-edit.ts";
import { handleSaid } from "../../bot/workflow/handle-message.ts";
import { type Board, createBoard, people } from "../support/board.ts";

const question = "He has not changed his PE kit for three weeks. I plan to ask the nurse. Is that right?";
const edited = "He has not changed his PE kit for three weeks, and he smells of smoke.";
const words = (value: unknown): string => JSON.stringify(value);

describe("a message that is edited or deleted in Teams", () => {
  let board: Board;
  const from = { person: people.tess, tenantId: "t", teamsUserId: "29:tess", messageId: "1764" };
  beforeEach(async () => {
    board = createBoard();
    await handleSaid(board.ports, board.deliverer, from, question, false);
    await board.idle();
  });
  const edit = (text: string, by = from): Promise<unknown> =>
    handleEdited(board.ports, board.deliverer, by, text);

  it("brings its new words to the social worker beside the first ones, and makes Teams notify", async () => {
    await edit(edited);
    await board.idle();
    const card = words(await board.card("sam", "consultation"));
    assert.ok(card.includes(question) && card.includes(edited));
    assert.match(card, /Tess Teacher changed the words/);
    const toSam = board.posted.filter((p) => p.to === people.sam);
    assert.deepEqual(
      toSam.map((p) => p.how),
      ["post", "update", "post"],
    );
  });

  it("takes effect once however often Teams sends the edit", async () => {
    await Promise.all([edit(edited), edit(edited), edit(edited)]);
    assert.equal((await board.subject("consultation")).state.version, 2);
  });

  it("after the answer reaches the one who answered", async () => {
    await board.press("sam", "take");
    await board.press("sam", "answer", { outcome: "go_ahead", text: "Yes, do." });
    await edit(edited);
    assert.equal((await board.subject("consultation")).state.state, "answered");
    assert.ok(words(await board.card("sam", "consultation")).includes(edited));
  });

  it("shows only the newest of very long words, so that the card still fits", async () => {
    await edit("字".repeat(4000));
    const card = words(await board.card("sam", "consultation"));
    assert.ok(!card.includes(question));
    assert.ok(Buffer.byteLength(card) <= 28 * 1024);
  });

  it("changes a question that is still held", async () => {
    board.at.now += 7 * 3_600_000;
    await handleSaid(
      board.ports,
      board.deliverer,
      { ...from, messageId: "1765" },
      `${question} Tonight?`,
      false,
    );
    await edit(edited, { ...from, messageId: "1765" });
    const doc = await board.subject("consultation");
    assert.equal(doc.state.state, "draft");
    assert.deepEqual(Object.values(doc.texts), [edited]);
  });

  it("is nothing to anybody else, and nothing when it never was a question", async () => {
    const before = (await board.subject("consultation")).state;
    assert.deepEqual(await edit(edited, { ...from, person: people.sam }), { reply: "nothing" });
    assert.deepEqual(await edit(edited, { ...from, person: people.hugh }), { reply: "nothing" });
    assert.deepEqual(await edit(edited, { ...from, messageId: "9" }), { reply: "nothing" });
    assert.deepEqual((await board.subject("consultation")).state, before);
  });

  it("is refused with a sentence after the question was taken back, or when it is empty or too long", async () => {
    assert.match(words(await edit(" ")), /Please write a sentence first/);
    assert.match(words(await edit("x".repeat(4001))), /too long to send/);
    await board.press("tess", "withdraw");
    assert.match(words(await edit(edited)), /does not fit any more/);
  });

  it("stays in the record when it is deleted, and the person is told how to take it back", async () => {
    const before = await board.subject("consultation");
    const reply = await handleDeleted(board.ports, from);
    assert.match(words(reply), /Deleting a message does not take it back/);
    assert.deepEqual(await board.subject("consultation"), before);
  });
});
