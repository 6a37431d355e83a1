import assert from "node:assert/strict";
import { attack, withoutSecondary } from "./attack.ts";

describe("an attack on anonymised exports", function () {
  this.timeout(60_000);

  it("works nothing out of 600 of them, with the exact wholes and the rule in hand", () => {
    const { exports, hidden, recovered, mistaken } = attack(600, 11);
    assert.ok(exports >= 600 && hidden > 1000, `${hidden} hidden`);
    assert.deepEqual([recovered, mistaken], [[], []]);
  });

  it("succeeds where small counts are hidden and the next smallest is not", () => {
    const { recovered, mistaken } = attack(150, 11, { rule: withoutSecondary });
    assert.ok(recovered.length > 50, `${recovered.length} recovered`);
    assert.deepEqual(mistaken, []);
  });

  it("succeeds where the same days may be exported twice: a year less its terms, and one term again later", () => {
    const { recovered, mistaken } = attack(400, 11, { periodsMayOverlap: true });
    for (const how of ["year less terms", "the same once more"])
      assert.ok(
        recovered.some((one) => one.startsWith(how)),
        how,
      );
    assert.deepEqual(mistaken, []);
  });
});
