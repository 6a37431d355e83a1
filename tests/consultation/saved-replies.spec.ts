import assert from "node:assert/strict";
import {
  type ReplyCommand,
  type ReplyFacts,
  type SavedReply,
  decideReply,
  evolveReply,
  mostReplies,
} from "../../bot/consultation/saved-replies.ts";

const facts: ReplyFacts = { isWorker: true, kept: 0, mayName: false };
const words = { outcome: "adjust", text: " Phone home today. ", evenSo: false } as const;
const save: ReplyCommand = { type: "saveReply", ...words };
const kept: SavedReply = { id: "r1", version: 3, outcome: "pause" };
const change = { type: "changeReply", version: 3, ...words } as const;
const remove = { type: "removeReply", version: 3 } as const;
const refusedWith = (
  before: SavedReply | undefined,
  command: ReplyCommand,
  some: Partial<ReplyFacts> = {},
) => {
  const decided = decideReply(before, command, { ...facts, ...some });
  return "refused" in decided ? decided.refused : "nothing";
};

describe("a saved reply", () => {
  it("is saved, changed and removed by a worker of the council, as one event with its words apart", () => {
    const event = { type: "replySaved", outcome: "adjust" };
    assert.deepEqual(decideReply(undefined, save, facts), { event, words: "Phone home today." });
    assert.deepEqual(decideReply(kept, change, facts), {
      ...{ event: { ...event, type: "replyChanged" }, words: "Phone home today." },
    });
    assert.deepEqual(decideReply(kept, remove, facts), { event: { type: "replyRemoved" } });
  });

  it("is nobody else's business: strangers get the answer that everybody gets who may not", () => {
    for (const [before, command] of [
      [undefined, save] as const,
      [kept, change] as const,
      [kept, remove] as const,
    ])
      assert.equal(refusedWith(before, command, { isWorker: false }), "notYours");
  });

  it("needs an outcome and a sentence of at most 500 characters", () => {
    assert.equal(refusedWith(undefined, { ...save, outcome: undefined }), "choiceMissing");
    assert.equal(refusedWith(undefined, { ...save, text: "  " }), "textMissing");
    assert.equal(refusedWith(undefined, { ...save, text: "x".repeat(501) }), "textTooLong");
    assert.equal(refusedWith(undefined, { ...save, text: "x".repeat(500) }), "nothing");
  });

  it("that may name somebody is saved by a second press only, and the record says so", () => {
    const saves: readonly (readonly [SavedReply | undefined, ReplyCommand])[] = [
      [undefined, save],
      [kept, change],
    ];
    for (const [before, command] of saves) {
      assert.equal(refusedWith(before, command, { mayName: true }), "mayName");
      const again = { ...command, evenSo: true } as ReplyCommand;
      const decided = decideReply(before, again, { ...facts, mayName: true });
      assert.ok("event" in decided && "evenSo" in decided.event);
    }
  });

  it("is not changed by somebody who looked at an older one, nor after it was removed", () => {
    assert.equal(refusedWith(kept, { ...change, version: 2 }), "changed");
    assert.equal(refusedWith(kept, { ...remove, version: 2 }), "changed");
    const gone = evolveReply(kept, kept.id, { type: "replyRemoved" });
    for (const before of [gone, undefined])
      for (const command of [change, remove] satisfies ReplyCommand[])
        assert.equal(refusedWith(before, command), "replyGone");
  });

  it(`is one of ${mostReplies} at most`, () => {
    assert.equal(refusedWith(undefined, save, { kept: mostReplies }), "repliesFull");
    assert.equal(refusedWith(kept, change, { kept: mostReplies }), "nothing");
  });

  it("is what its events add up to", () => {
    const first = evolveReply(undefined, "r1", { type: "replySaved", outcome: "adjust" });
    assert.deepEqual(first, { id: "r1", version: 1, outcome: "adjust" });
    const second = evolveReply(first, "r1", { type: "replyChanged", outcome: "pause" });
    assert.deepEqual(second, { id: "r1", version: 2, outcome: "pause" });
    const removed = { id: "r1", version: 3, outcome: "pause", removed: true };
    assert.deepEqual(evolveReply(second, "r1", { type: "replyRemoved" }), removed);
    assert.throws(() => evolveReply(undefined, "r1", { type: "replyRemoved" }));
  });
});
