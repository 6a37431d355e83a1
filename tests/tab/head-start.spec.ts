import assert from "node:assert/strict";
import { type Ask, withHeadStart } from "../../bot/tab/api.ts";

describe("the head start of the first screen", () => {
  /** Answers each path with the number of times it has been asked for. */
  function counting(): { readonly ask: Ask; readonly asked: string[] } {
    const asked: string[] = [];
    const ask = (path: string): Promise<unknown> => {
      asked.push(path);
      if (path === "broken") return Promise.reject(new Error("not there"));
      return Promise.resolve(asked.filter((other) => other === path).length);
    };
    return { ask: ask as Ask, asked };
  }

  it("asks before anybody does, hands that answer out once, and asks afresh from then on", async () => {
    const { ask, asked } = counting();
    const early = withHeadStart(ask, ["me", "overview"]);
    assert.deepEqual(asked, ["me", "overview"]);
    assert.equal(await early("me"), 1);
    assert.deepEqual(asked, ["me", "overview"]);
    assert.equal(await early("me"), 2);
    assert.equal(await early("other"), 1);
  });

  it("leaves what is wrong to whoever asks, and lets them ask again", async () => {
    const { ask, asked } = counting();
    const early = withHeadStart(ask, ["broken"]);
    await assert.rejects(early("broken"), /not there/);
    await assert.rejects(early("broken"), /not there/);
    assert.equal(asked.length, 2);
  });

  it("never answers a write with what was read", async () => {
    const { ask, asked } = counting();
    const early = withHeadStart(ask, ["where"]);
    assert.equal(await early("where", { say: "back" }), 2);
    assert.deepEqual(asked, ["where", "where"]);
  });
});
