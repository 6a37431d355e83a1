import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { drawAll } from "./scenarios.ts";

const folder = new URL("./approved/", import.meta.url);

describe("cards as approved", () => {
  it("are what every viewer sees in every state (npm run approve after a wanted change)", async () => {
    const drawn = await drawAll();
    assert.deepEqual(drawn.map((d) => `${d.name}.json`).sort(), readdirSync(folder).sort());
    for (const { name, card } of drawn)
      assert.deepEqual(card, JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")), name);
  });
});
