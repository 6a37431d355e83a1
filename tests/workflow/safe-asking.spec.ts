import assert from "node:assert/strict";
import { noticedIn } from "../../bot/workflow/noticed.ts";
import { type Board, createBoard, people } from "../support/board.ts";

const named =
  "Kyle Barnes has a bruise on his arm. I plan to speak with his mother at pick-up. Is that right?";
const dangerous =
  "She has taken a lot of tablets and is very drowsy. I plan to wait for her mum. Is that right?";
const plain = "He has a bruise on his arm. I plan to speak with his mother at pick-up. Is that right?";

describe("safe asking", () => {
  let board: Board;
  beforeEach(() => (board = createBoard()));
  const says = async (text: string): Promise<string> => {
    await board.say("tess", text);
    await board.idle();
    return JSON.stringify(await board.card("tess", "consultation"));
  };
  const sent = (to: keyof typeof people): number => board.posted.filter((p) => p.to === people[to]).length;

  it("a question that names a child is looked at once more by whoever wrote it, and nobody else has it yet", async () => {
    assert.match(await says(named), /It looks like this may name a child.*Send it as it is/);
    assert.equal(sent("sam"), 0);
    await board.press("tess", "sendAnyway");
    await board.idle();
    assert.equal(sent("sam"), 1);
  });

  it("the words can be changed, and are looked at again", async () => {
    await says(named);
    await board.press("tess", "editDraft", { text: plain });
    const card = JSON.stringify(await board.card("tess", "consultation"));
    assert.ok(!card.includes("may name a child") && !card.includes("Kyle"));
    await board.press("tess", "editDraft", { text: named });
    assert.match(JSON.stringify(await board.card("tess", "consultation")), /may name a child/);
  });

  it("words that may speak of danger put 999 above everything, and one press tells everybody", async () => {
    assert.match(await says(dangerous), /Call 999 now/);
    await board.press("tess", "markDanger");
    await board.idle();
    for (const who of ["sam", "lena", "dev"] as const) assert.ok(sent(who) > 0, who);
  });

  it("a concern about an adult in school shows its own way first, and stops without a word kept", async () => {
    assert.match(
      await says("The new coach grabbed a boy hard by the arm and shouted. I plan to tell him off. OK?"),
      /go another way/,
    );
    await board.press("tess", "aboutAdult");
    assert.deepEqual((await board.subject("consultation")).texts, {});
  });

  it("what is plain goes at once", async () => {
    assert.deepEqual(noticedIn(plain, Date.parse("2026-11-24T10:15:00Z")), []);
    assert.match(await says(plain), /Sent to Sam Social/);
  });
});
