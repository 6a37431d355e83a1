import assert from "node:assert/strict";
import { english } from "../../bot/wording/english/english.ts";
import { type Wording, usualWording } from "../../bot/wording/wording.ts";

type Leaf = readonly [key: string, words: unknown];

function leavesOf(part: object, at = ""): readonly Leaf[] {
  return Object.entries(part).flatMap(([name, words]: [string, unknown]): readonly Leaf[] => {
    const key = `${at}${at === "" ? "" : "."}${name}`;
    return typeof words === "object" && words !== null ? leavesOf(words, key) : [[key, words]];
  });
}

/** Stands for any value that a sentence may be given: text, number, list or contact. */
function anyValue(mark: string): unknown {
  return new Proxy(() => mark, {
    get: (_, name) =>
      name === Symbol.toPrimitive
        ? () => mark
        : name === Symbol.iterator
          ? () => [mark].values()
          : anyValue(mark),
    apply: () => mark,
  });
}

describe("the wording as what a second language has to fill", () => {
  it("takes other words, and is refused by the compiler where a sentence or a value is missing", () => {
    const { chat, ...rest } = english;
    const complete = {
      ...rest,
      chat: { ...chat, done: "Wedi gorffen.", tooShort: "Rhy fyr." },
    } satisfies Wording;
    assert.notEqual(complete.chat.done, english.chat.done);
    // @ts-expect-error A whole topic is missing.
    assert.ok(!("chat" in (rest satisfies Wording)));
    const { done: _, ...withoutOne } = chat;
    // @ts-expect-error One sentence is missing.
    assert.ok(!("done" in ({ ...rest, chat: withoutOne } satisfies Wording).chat));
    const withOther = { ...chat, whichSchool: (schools: number) => String(schools) };
    // @ts-expect-error A sentence asks for a number where it is given names.
    assert.ok(({ ...rest, chat: withOther } satisfies Wording).chat);
  });

  it("has words under every key, and says every value that a sentence is given", () => {
    const leaves = leavesOf(usualWording);
    assert.ok(leaves.length > 800, `${leaves.length} sentences`);
    for (const [key, words] of leaves) {
      if (typeof words === "string") {
        assert.ok(words !== "" || key === "asking.endings.notOwed", key);
        continue;
      }
      assert.equal(typeof words, "function", key);
      const say = words as (...given: readonly unknown[]) => unknown;
      const marks = Array.from({ length: say.length }, (_, i) => `⟦${i}⟧`);
      const said = say(...marks.map(anyValue));
      const text = Array.isArray(said) ? said.join(" ") : String(said);
      for (const mark of marks) assert.ok(text.includes(mark), `${key} leaves ${mark} out: ${text}`);
      assert.ok(!/undefined|NaN|\[object/.test(text), `${key}: ${text}`);
      // Refusals share one shape, and few of them name somebody.
      assert.ok(marks.length > 0 || key.startsWith("refusals."), `${key} needs no function`);
    }
  });
});
