import assert from "node:assert/strict";
import { createInHand, warmRules } from "../../bot/start/warm.ts";
import { warmingTexts } from "../../bot/safety/warm.ts";

const now = Date.parse("2026-11-24T10:15:00Z");

describe("the rules that are made ready at the start", () => {
  it("wait until nobody waits for an answer, and are then made ready one after the other", async () => {
    const inHand = createInHand();
    const looks = 3;
    let looked = 0;
    let answer = (): void => undefined;
    const answered = inHand.during(() => new Promise<void>((resolve) => (answer = resolve)));
    await warmRules(now, {
      ...inHand,
      isQuiet() {
        const isQuiet = inHand.isQuiet();
        looked++;
        if (looked === looks) answer();
        return isQuiet;
      },
    });
    await answered;
    // Once before each text and once to see that there is no more, besides those that found somebody waiting.
    assert.equal(looked, looks + warmingTexts.length + 1);
  });

  it("are not held up by a message that failed", async () => {
    const inHand = createInHand();
    await assert.rejects(inHand.during(() => Promise.reject(new Error("torn"))));
    assert.ok(inHand.isQuiet());
  });
});
