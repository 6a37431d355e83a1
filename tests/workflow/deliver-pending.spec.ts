import assert from "node:assert/strict";
import type { DeliveryDoc } from "../../bot/workflow/documents.ts";
import { leaseMs, longestOwedMs, maxAmbiguous, nextAttempt } from "../../bot/workflow/retry-schedule.ts";
import { type Board, createBoard, people } from "../support/board.ts";
import { createMemoryStore } from "../support/memory-store.ts";

const question = "He flinches when the door bangs. I plan to tell his form tutor. Enough for today?";

describe("what is owed", () => {
  let board: Board;
  let memory: ReturnType<typeof createMemoryStore>;
  beforeEach(() => {
    memory = createMemoryStore();
    board = createBoard(memory);
  });
  const deliveries = (status: string): DeliveryDoc[] =>
    memory
      .all()
      .filter((d): d is DeliveryDoc => d.kind === "delivery" && (d as DeliveryDoc).status === status);
  const sweepAt = async (ms: number): Promise<void> => {
    board.at.now += ms;
    await board.deliverer.sweep();
    await board.idle();
  };

  it("is sent once to each person, and changes their card in place afterwards", async () => {
    await board.say("tess", question);
    await board.idle();
    await board.press("sam", "take");
    await board.idle();
    const toTess = board.posted.filter((p) => p.to === people.tess);
    assert.deepEqual(
      toTess.map((p) => p.how),
      ["post", "update"],
    );
    assert.equal(toTess[0]!.activityId, toTess[1]!.activityId);
    assert.equal(board.posted.filter((p) => p.to === people.sam).length, 1);
    await sweepAt(10 * leaseMs);
    assert.equal(board.posted.length, 3);
    assert.equal(deliveries("owed").length, 0);
  });

  it("is sent by another process when the one that recorded it died", async () => {
    const silent = createBoard(memory);
    silent.deliverer.deliver = () => undefined;
    await silent.say("tess", question);
    assert.equal(deliveries("owed").length, 2);
    await sweepAt(leaseMs - 1000);
    assert.equal(board.posted.length, 0);
    await sweepAt(2000);
    assert.deepEqual(board.posted.map((p) => p.to).sort(), [people.sam, people.tess].sort());
  });

  it("waits as long as Teams says when it is throttled", async () => {
    board.answers.push({ result: "throttled", retryAfterMs: 7000 });
    await board.say("tess", question);
    await board.idle();
    assert.equal(board.posted.length, 1);
    await sweepAt(6900);
    assert.equal(board.posted.length, 1);
    await sweepAt(1200);
    assert.equal(board.posted.length, 2);
  });

  it("is tried again after 30 to 60 seconds when it may or may not have arrived", async () => {
    board.answers.push({ result: "ambiguous", code: "504" });
    await board.say("tess", question);
    await board.idle();
    await sweepAt(29_000);
    assert.equal(board.posted.length, 1);
    await sweepAt(32_000);
    assert.equal(board.posted.length, 2);
  });

  it("is posted afresh when the card to change is gone", async () => {
    await board.say("tess", question);
    await board.idle();
    board.answers.push({ result: "missing", code: "ActivityNotFoundInConversation" });
    await board.press("sam", "take");
    await board.idle();
    assert.deepEqual(
      board.posted.filter((p) => p.to === people.tess).map((p) => p.how),
      ["post", "post"],
    );
  });

  it("is given up at once when the person has removed the app, and the others still get theirs", async () => {
    board.answers.push({ result: "gone", code: "ConversationBlockedByUser" });
    await board.say("tess", question);
    await board.idle();
    assert.equal(deliveries("dead").length, 1);
    assert.equal(deliveries("sent").length, 1);
  });

  it("is not sent to somebody who has left meanwhile", async () => {
    const silent = createBoard(memory);
    silent.deliverer.deliver = () => undefined;
    await silent.say("tess", question);
    const staff = new Map([...board.register.now.staff].filter(([key]) => key !== people.sam));
    board.register.now = { ...board.register.now, staff };
    await sweepAt(leaseMs + 1);
    assert.deepEqual(
      board.posted.map((p) => p.to),
      [people.tess],
    );
    assert.equal(deliveries("dropped").length, 1);
  });

  it("shows the state at the moment of sending, not the one it was owed for", async () => {
    board.answers.push({ result: "ok", activityId: "r1" }, { result: "throttled", retryAfterMs: 5000 });
    await board.say("tess", question);
    await board.idle();
    await board.press("tess", "withdraw");
    await board.idle();
    await sweepAt(20_000);
    const last = board.posted.filter((p) => p.to === people.sam).at(-1)!;
    assert.match(JSON.stringify(last.card), /has taken this question back/);
    assert.ok(!JSON.stringify(last.card).includes("flinches"));
  });

  it("of a question kept for the morning is not sent before school opens", async () => {
    board.at.now += 7 * 3_600_000;
    await board.say("tess", question);
    await board.press("tess", "sendAnyway");
    await board.idle();
    await sweepAt(3_600_000);
    assert.ok(!board.posted.some((p) => p.to === people.sam));
    await sweepAt(15 * 3_600_000);
    assert.equal(board.posted.filter((p) => p.to === people.sam).length, 1);
  });

  it("that cannot be drawn does not stop what is owed to others, and is tried again", async () => {
    const broken = new Set([people.sam]);
    const failing = createBoard({
      ...memory,
      read: async (pk, id) => {
        const kept = await memory.read(pk, id);
        if (kept?.doc.kind === "delivery" && broken.has((kept.doc as DeliveryDoc).to))
          throw new Error("poison");
        return kept;
      },
    });
    await failing.say("tess", question);
    await failing.idle();
    assert.deepEqual(
      failing.posted.map((p) => p.to),
      [people.tess],
    );
    broken.clear();
    failing.at.now += leaseMs + 1;
    await failing.deliverer.sweep();
    await failing.idle();
    assert.deepEqual(
      failing.posted.map((p) => p.to),
      [people.tess, people.sam],
    );
  });
});

describe("the retry schedule", () => {
  it("gives up on nothing but what is gone, refused, a day old, or may have arrived three times", () => {
    assert.deepEqual(nextAttempt({ result: "gone", code: "403" }, { ageMs: 0, ambiguous: 1 }, 0), {
      do: "giveUp",
    });
    assert.deepEqual(nextAttempt({ result: "refused", code: "413" }, { ageMs: 0, ambiguous: 1 }, 0), {
      do: "giveUp",
    });
    assert.deepEqual(
      nextAttempt({ result: "ambiguous", code: "504" }, { ageMs: longestOwedMs, ambiguous: 1 }, 0),
      { do: "giveUp" },
    );
    assert.deepEqual(nextAttempt({ result: "ambiguous", code: "504" }, { ageMs: 0, ambiguous: 1 }, 0), {
      do: "retry",
      afterMs: 30_000,
    });
    assert.deepEqual(nextAttempt({ result: "ambiguous", code: "504" }, { ageMs: 0, ambiguous: 1 }, 1), {
      do: "retry",
      afterMs: 60_000,
    });
    assert.deepEqual(
      nextAttempt({ result: "ambiguous", code: "504" }, { ageMs: 0, ambiguous: maxAmbiguous }, 0),
      { do: "giveUp" },
    );
    assert.deepEqual(nextAttempt({ result: "throttled", retryAfterMs: 0 }, { ageMs: 0, ambiguous: 1 }, 0), {
      do: "retry",
      afterMs: 1000,
    });
    assert.deepEqual(nextAttempt({ result: "throttled", retryAfterMs: 9e9 }, { ageMs: 0, ambiguous: 1 }, 0), {
      do: "retry",
      afterMs: 120_000,
    });
  });
});
