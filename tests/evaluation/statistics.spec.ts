import assert from "node:assert/strict";
import fc from "fast-check";
import { kaplanMeier, quantile, spreadOf, wilson } from "../../bot/evaluation/statistics.ts";

const near = (is: number | undefined, should: number): void => {
  assert.ok(is !== undefined && Math.abs(is - should) < 0.0005, `${is} is not ${should}`);
};
const waits = (text: string) =>
  text.split(" ").map((w) => ({ minutes: Number(w.replace("+", "")), happened: !w.endsWith("+") }));

describe("statistics of the figures", () => {
  it("take quantiles between two values by their distance", () => {
    assert.equal(quantile([40, 10, 20, 30], 0.5), 25);
    assert.equal(quantile([10, 20, 30, 40], 0.9), 37);
    assert.equal(quantile([7], 0.9), 7);
    assert.equal(quantile([], 0.5), undefined);
  });

  it("follow Kaplan and Meier by a textbook's example: remission in weeks under 6-MP (Freireich, 1963)", () => {
    // S(10) = 0.7529, S(22) = 0.5378, S(23) = 0.4482: the median is 23.
    const sixMp = waits("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");
    assert.equal(kaplanMeier(sixMp, 0.5), 23);
    assert.equal(kaplanMeier(sixMp, 0.24), 10);
    assert.equal(kaplanMeier(sixMp, 0.25), 13);
    assert.equal(kaplanMeier(sixMp, 0.9), undefined);
  });

  it("are those of everyday counting when nothing is censored", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { minLength: 1, maxLength: 40 }), (minutes) => {
        const median = kaplanMeier(
          minutes.map((m) => ({ minutes: m, happened: true })),
          0.5,
        );
        const sorted = [...minutes].sort((a, b) => a - b);
        assert.equal(median, sorted[Math.ceil(sorted.length / 2) - 1]);
      }),
    );
  });

  it("turn to Kaplan and Meier above one in twenty without an end, and not at it", () => {
    const ends = Array.from({ length: 19 }, (_, i) => ({ minutes: i + 1, happened: true }));
    const at = spreadOf([...ends, { minutes: 1, happened: false }]);
    assert.deepEqual([at.isKaplanMeier, at.median], [false, 10]);
    const above = spreadOf([...ends.slice(1), { minutes: 1, happened: false }]);
    assert.equal(above.isKaplanMeier, true);
  });

  it("give Wilson's interval as published: 15 of 148, and 0 of 20 (Newcombe, 1998)", () => {
    const [some, none] = [wilson(15, 148), wilson(0, 20)];
    near(some?.low, 0.0624);
    near(some?.high, 0.1605);
    near(none?.low, 0);
    near(none?.high, 0.1611);
    assert.equal(wilson(0, 0), undefined);
  });
});
