import assert from "node:assert/strict";
import { createSkewWatch } from "../../bot/alarms/clock-skew.ts";

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("a wrong clock", () => {
  let now = 0;
  let deaf = false;
  let told = 0;
  const alarm = {
    raise: () => {
      if (deaf) return Promise.reject(new Error("down"));
      told++;
      return Promise.resolve();
    },
  };
  beforeEach(() => {
    now = 1_764_000_000_000;
    deaf = false;
    told = 0;
  });

  it("is told when it is more than a minute off, either way, and not before", () => {
    const watch = createSkewWatch(alarm, log, () => now);
    watch(now - 60_000);
    watch(now + 60_000);
    assert.equal(told, 0);
    watch(now + 60_001);
    assert.equal(told, 1);
    assert.equal((createSkewWatch(alarm, log, () => now)(now - 61_000), told), 2);
  });

  it("is told every ten minutes at most", () => {
    const watch = createSkewWatch(alarm, log, () => now);
    for (let minute = 0; minute < 21; minute++, now += 60_000) watch(now - 90_000);
    assert.equal(told, 3);
  });

  it("is told again at once when nobody has heard", async () => {
    const watch = createSkewWatch(alarm, log, () => now);
    deaf = true;
    watch(now - 90_000);
    await settled();
    deaf = false;
    watch(now - 90_000);
    assert.equal(told, 1);
  });
});
