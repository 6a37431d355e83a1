import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { notice } from "../../bot/safety/notice.ts";
import { warmingTexts } from "../../bot/safety/warm.ts";
import { asked } from "./measure.ts";

const longestLook = (how: "warm" | "cold"): number =>
  Number(
    spawnSync(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", "tests/safety/first-looks.ts", how],
      { encoding: "utf8" },
    ).stdout,
  );

describe("the first look of the safety rules", function () {
  this.timeout(60_000);

  it("is made by the server after it listens, so that no teacher waits for it", () => {
    const [warm, cold] = [longestLook("warm"), longestLook("cold")];
    assert.ok(warm > 0 && cold > 0);
    assert.ok(warm < cold / 4, `warm ${warm.toFixed(0)}, cold ${cold.toFixed(0)}`);
  });

  it("goes through all of the rules, because none of its texts ends the search early", () => {
    for (const text of warmingTexts) {
      const { danger, aboutAdult, duty } = notice(text, asked);
      assert.deepEqual({ danger, aboutAdult, duty }, { danger: false, aboutAdult: false, duty: null }, text);
    }
  });
});
