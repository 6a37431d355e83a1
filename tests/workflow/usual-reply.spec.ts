import assert from "node:assert/strict";
import { usualReply } from "../../bot/workflow/usual-reply.ts";
import { type Board, createBoard, inventedRegister } from "../support/board.ts";
import { createMemoryStore } from "../support/memory-store.ts";

const minute = 60_000;
const oakfield = inventedRegister.schools.get("oakfield")!;

describe("how long an answer usually takes", () => {
  let board: Board;
  let memory: ReturnType<typeof createMemoryStore>;
  beforeEach(() => {
    memory = createMemoryStore();
    board = createBoard(memory);
  });
  const answered = async (n: number, after: number): Promise<void> => {
    await board.say("tess", `She fell asleep again on day ${n}. I plan to phone home today. Is that right?`);
    await board.press("sam", "take");
    board.at.now += after * minute;
    await board.press("sam", "answer", { outcome: "go_ahead", text: "Yes, do." });
    await board.idle();
  };

  it("is the school's own promise while there are few answers", async () => {
    await answered(1, 3);
    assert.deepEqual(await usualReply(board.ports, oakfield), {
      minutes: oakfield.usualReplyMinutes,
      answers: 0,
    });
  });

  it("is where the median of the last answers lies, in school minutes", async () => {
    for (let n = 0; n < 24; n++) await answered(n, n % 3 === 0 ? 25 : 4);
    const usual = await usualReply(board.ports, oakfield);
    assert.deepEqual(usual, { minutes: 10, answers: 24 });
    const said = await board.say("tess", "who is on");
    assert.match(JSON.stringify(said), /within 10 minutes of school time, going by the last 24 answers/);
  });

  it("is counted without a word or a name", async () => {
    await answered(1, 3);
    const counts = memory.all().filter((d) => d.kind === "count");
    assert.equal(counts.length, 1);
    assert.ok(!JSON.stringify(counts).includes("asleep") && !JSON.stringify(counts).includes("7b1c"));
  });
});
