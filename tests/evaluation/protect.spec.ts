import assert from "node:assert/strict";
import fc from "fast-check";
import { hiddenOf, mayTellShare, rounded } from "../../bot/evaluation/protect.ts";

/** Every table of so many counts with this sum. */
function* tables(cells: number, sum: number): Generator<readonly number[]> {
  if (cells === 1) yield [sum];
  else
    for (let first = 0; first <= sum; first++)
      for (const rest of tables(cells - 1, sum - first)) yield [first, ...rest];
}
/** What is told of a table: what is shown, and which are hidden. */
const told = (counts: readonly number[], hide = hiddenOf): string =>
  counts.map((count, i) => (hide(counts)[i] ? "c" : count)).join(" ");

describe("hiding small counts", () => {
  it("goes from 1 to 5, takes the next smallest along, and shows nothing as 0", () => {
    assert.equal(told([3, 20, 0, 9]), "c 20 0 c");
    assert.equal(told([3, 2, 20, 9]), "c c 20 c");
    assert.equal(told([3, 9, 20, 9]), "c c 20 c");
    assert.equal(told([0, 6, 20]), "0 6 20");
    assert.equal(told([0, 5, 1]), "c c c");
    assert.equal(told([9, 1]), "c c");
  });

  it("leaves every hidden count at least two values for somebody who knows the sum and the rule, in all small tables", () => {
    for (const cells of [2, 3, 4])
      for (let sum = 1; sum <= 40; sum++) {
        const seen = new Map<string, Set<number>[]>();
        for (const table of tables(cells, sum)) {
          const values = seen.get(told(table)) ?? table.map(() => new Set<number>());
          table.forEach((count, i) => values[i]?.add(count));
          seen.set(told(table), values);
        }
        for (const [shown, values] of seen)
          shown.split(" ").forEach((cell, i) => {
            if (cell === "c") assert.ok((values[i]?.size ?? 0) > 1, `${shown} of ${sum}`);
          });
      }
  });

  it("would not do so without the next smallest", () => {
    const alone = (counts: readonly number[]) => counts.map((count) => count > 0 && count < 6);
    assert.equal(told([1, 1, 20], alone), "c c 20");
    // The sum is 22, so both are 1.
  });

  it("tells a share when its whole is ten or more, and neither part nor rest is small", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (part, rest) => {
        const small = [part, rest].some((n) => n > 0 && n < 6);
        assert.equal(mayTellShare({ part, of: part + rest }), !small && part + rest >= 10);
      }),
    );
    assert.deepEqual([rounded(0, 5), rounded(5, 5), rounded(6, 5), rounded(48, 10)], [0, undefined, 5, 50]);
  });
});
