import assert from "node:assert/strict";
import { plantedBugs } from "./planted-bugs.ts";
import { type Search, searchForAll } from "./search-for-bugs.ts";

describe("the simulation finds what is planted", function () {
  this.timeout(300_000);
  let searches: readonly Search[] = [];

  before(async () => {
    searches = await searchForAll();
  });

  it("in at least twelve places", () => assert.ok(plantedBugs.length >= 12));

  for (const { name } of plantedBugs)
    it(`${name}: from each of five seeds`, () => {
      const { found } = searches.find((s) => s.name === name)!;
      assert.ok(!found.includes(undefined), `${name}: ${found.map((f) => f ?? "not found").join(", ")}`);
    });
});
