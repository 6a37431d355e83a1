import assert from "node:assert/strict";
import { type Label, falseAlarmRate, labels, measure, recall, table } from "./measure.ts";
import { isUnseen, messagesIn } from "./messages.ts";

const all = messagesIn("messages");
const unseen = all.filter(({ id }) => isUnseen(id));
const seen = all.filter(({ id }) => !isUnseen(id));

/** The floors of the work; `about adult` is high because its miss stores what must not be stored. */
const floors: readonly (readonly [Label, number])[] = [
  ["danger", 0.9],
  ["aboutAdult", 0.95],
  ["fgm", 0.85],
  ["prevent", 0.85],
  ["identifiers", 0.92],
];

describe("safety rules on invented messages", () => {
  it("the set is large enough, holds every label and as many hard negatives, and every id once", () => {
    assert.ok(all.length >= 320);
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    assert.equal(new Set(all.map(({ text }) => text)).size, all.length);
    const share = unseen.length / all.length;
    assert.ok(share > 0.25 && share < 0.42, `unseen ${share}`);
    const sums = measure(all);
    for (const label of labels.filter((name) => name !== "identifiers")) {
      assert.ok(sums[label].hits + sums[label].misses >= 20, label);
      assert.ok(sums[label].without >= 40, label);
    }
    for (const { id, text, labels: meant } of all)
      for (const words of meant.identifiers) assert.ok(text.includes(words), id);
  });

  it("prints its figures on the seen two thirds, the unseen third and the fresh set", () => {
    const output = [
      table("seen two thirds", seen),
      table("unseen third", unseen),
      table("second set (used while writing the rules)", messagesIn("second")),
      table("fresh sets, each run once before its misses were mended", messagesIn("fresh")),
    ].join("");
    process.stdout.write(output);
    assert.equal(output.split("recall").length, 5);
  });

  for (const [label, floor] of floors)
    it(`unseen third: recall of ${label} is at least ${floor}`, () => {
      const figures = measure(unseen)[label];
      assert.ok(figures.hits + figures.misses > 0);
      assert.ok(recall(figures) >= floor, `recall ${recall(figures).toFixed(3)}`);
    });

  it("fresh sets: what was mended stays mended, and at most 8 in a hundred messages without danger show the check", () => {
    const sums = measure(messagesIn("fresh"));
    for (const label of ["danger", "aboutAdult", "fgm", "prevent", "identifiers"] as const)
      assert.ok(recall(sums[label]) >= 0.96, `${label} ${recall(sums[label]).toFixed(3)}`);
    assert.ok(falseAlarmRate(sums.danger) <= 0.08);
  });

  it("unseen third: at most one in ten messages without danger shows the danger check", () => {
    assert.ok(falseAlarmRate(measure(unseen).danger) <= 0.1);
  });
});
