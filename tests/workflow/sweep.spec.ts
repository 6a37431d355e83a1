import assert from "node:assert/strict";
import type { AlarmDoc, DeliveryDoc } from "../../bot/workflow/documents.ts";
import type { Sent } from "../../bot/workflow/ports.ts";
import { leaseMs, watchAfterMs } from "../../bot/workflow/retry-schedule.ts";
import { type Board, createBoard, people } from "../support/board.ts";
import { createMemoryStore } from "../support/memory-store.ts";

const question = "She fell asleep in the first lesson again. I plan to phone home today. Is that right?";
const gone: Sent = { result: "gone", code: "ConversationBlockedByUser" };
const throttled: Sent = { result: "throttled", retryAfterMs: 55_000 };

describe("silence", () => {
  let board: Board;
  let memory: ReturnType<typeof createMemoryStore>;
  beforeEach(() => {
    memory = createMemoryStore();
    board = createBoard(memory);
  });
  const sweepAfter = async (ms: number): Promise<void> => {
    board.at.now += ms;
    await board.sweeper.sweep();
    await board.idle();
  };
  const alarmsSeenBy = (person: string): number =>
    board.posted.filter((p) => p.to === person && JSON.stringify(p.card).includes("A message did not arrive"))
      .length;
  const alarms = (): AlarmDoc[] => memory.all().filter((d): d is AlarmDoc => d.kind === "alarm");

  it("after a card that cannot be delivered is broken at once: leads in Teams, and the second channel", async () => {
    board.answers.push({ result: "ok", activityId: "r" }, gone);
    await board.say("tess", question);
    await board.idle();
    const [dead] = memory.all().filter((d) => (d as DeliveryDoc).status === "dead");
    assert.ok(dead);
    assert.equal(alarms()[0]?.about, dead.id);
    await sweepAfter(1000);
    assert.equal(alarmsSeenBy(people.lena), 1);
    assert.equal(alarmsSeenBy(people.dev), 1);
    assert.deepEqual(
      board.signals.map((s) => s.what),
      ["deliveryDead"],
    );
    await sweepAfter(10 * watchAfterMs);
    assert.equal(board.signals.length, 1);
    assert.equal(alarmsSeenBy(people.lena), 1);
  });

  it("is not recorded without its alarm: both are in one write", async () => {
    const batches: string[][] = [];
    const other = createBoard({
      ...memory,
      write: (pk, ops) => {
        batches.push(ops.map((o) => ("doc" in o ? `${o.doc.kind} ${(o.doc as DeliveryDoc).status}` : "")));
        return memory.write(pk, ops);
      },
    });
    other.answers.push(gone);
    await other.say("tess", question);
    await other.idle();
    const batch = batches.find((b) => b.includes("delivery dead"));
    assert.ok(batch?.includes("alarm undefined") && batch.filter((b) => b === "delivery owed").length === 2);
  });

  it("of a process that may have put an older card over a newer one is mended: the newest is put there again", async () => {
    board.answers.push({ result: "ok", activityId: "old" }, { result: "ambiguous", code: "timeout" });
    await board.say("tess", question);
    await board.idle();
    // Sam's card may still arrive and is not noted; the withdrawal now goes to both.
    await board.press("tess", "withdraw");
    await board.idle();
    const updates = (): number =>
      board.posted.filter((p) => p.to === people.sam && p.how === "update").length;
    const before = updates();
    await sweepAfter(watchAfterMs + leaseMs);
    assert.equal(updates(), before + 1);
    await sweepAfter(3 * watchAfterMs);
    assert.equal(updates(), before + 1);
  });

  it("of a card that is still on its way after five minutes is told, and the card is still tried", async () => {
    board.answers.push({ result: "ok", activityId: "r" }, ...Array.from({ length: 8 }, () => throttled));
    await board.say("tess", question);
    await board.idle();
    for (let minute = 0; minute < 7; minute++) await sweepAfter(61_000);
    assert.deepEqual(
      board.signals.map((s) => s.what),
      ["deliveryLate"],
    );
    assert.equal(alarmsSeenBy(people.lena), 1);
    for (let minute = 0; minute < 4; minute++) await sweepAfter(61_000);
    assert.ok(board.posted.some((p) => p.to === people.sam));
    assert.equal(board.signals.length, 1);
  });

  it("when the only worker has left before the card was sent is told to the leads", async () => {
    board.deliverer.deliver = () => undefined;
    await board.say("tess", question);
    const staff = new Map([...board.register.now.staff].filter(([key]) => key !== people.sam));
    board.register.now = { ...board.register.now, staff };
    await sweepAfter(leaseMs + 1);
    await sweepAfter(1000);
    assert.deepEqual(
      board.signals.map((s) => s.what),
      ["recipientGone"],
    );
    assert.equal(alarmsSeenBy(people.lena), 1);
  });

  it("of the second channel is not taken for an answer: it is told again until it has heard", async () => {
    let deaf = true;
    const hears = board.ports.alarm.raise.bind(board.ports.alarm);
    board.ports.alarm.raise = (signal) => (deaf ? Promise.reject(new Error("down")) : hears(signal));
    board.answers.push(gone);
    await board.say("tess", question);
    await board.idle();
    await sweepAfter(1000);
    assert.equal(board.signals.length, 0);
    deaf = false;
    await sweepAfter(leaseMs + 1);
    assert.equal(board.signals.length, 1);
  });

  it("of the leads' own Teams still reaches the second channel, and alarms do not breed alarms", async () => {
    board.answers.push({ result: "ok", activityId: "r" }, gone, gone, gone);
    await board.say("tess", question);
    await board.idle();
    for (let i = 0; i < 5; i++) await sweepAfter(60_000);
    assert.equal(board.signals.length, 3);
    assert.equal(alarms().length, 3);
  });

  it("that was never owed, because a write was lost, is found by comparing", async () => {
    await board.say("tess", question);
    await board.idle();
    const damaged = createMemoryStore();
    const kept = memory.all().filter((d) => d.kind !== "delivery");
    for (const doc of kept) await damaged.write(doc.pk, [{ op: "create", doc }]);
    const other = createBoard(damaged);
    other.at.now = board.at.now + watchAfterMs + leaseMs + 1;
    await other.sweeper.sweep();
    await other.idle();
    assert.deepEqual(
      other.signals.map((s) => s.what),
      ["cardMissing"],
    );
  });

  it("is broken once when two instances sweep at the same time", async () => {
    board.answers.push({ result: "ok", activityId: "r" }, gone);
    await board.say("tess", question);
    await board.idle();
    const second = createBoard(memory);
    second.at.now = board.at.now;
    await Promise.all([board.sweeper.sweep(), second.sweeper.sweep()]);
    await board.idle();
    await second.idle();
    assert.equal(board.signals.length + second.signals.length, 1);
    const seen = [...board.posted, ...second.posted].filter((p) =>
      JSON.stringify(p.card).includes("A message did not arrive"),
    );
    assert.equal(seen.length, 2);
  });

  it("is not broken by anything when all is well", async () => {
    await board.say("tess", question);
    await board.press("sam", "take");
    await board.idle();
    for (let i = 0; i < 10; i++) await sweepAfter(watchAfterMs);
    assert.deepEqual(board.signals, []);
    assert.deepEqual(alarms(), []);
    assert.deepEqual(await memory.due("oakfield", "watch", Infinity, 10), []);
  });

  it("of a card that is kept until morning is looked for in the morning, and not every five minutes of the night", async () => {
    board.at.now = Date.parse("2026-11-24T19:40:00Z");
    await board.say("tess", question);
    await board.press("tess", "sendAnyway");
    await board.idle();
    await sweepAfter(2 * watchAfterMs);
    const kept = memory.all().find((d) => (d as DeliveryDoc).status === "owed") as DeliveryDoc | undefined;
    assert.equal(kept?.dueAt, Date.parse("2026-11-25T08:30:00Z"));
    const watches = memory.all().filter((d) => d.kind === "watch");
    assert.deepEqual(
      watches.map((d) => d.dueAt),
      [kept.dueAt + watchAfterMs],
    );
  });
});
