import assert from "node:assert/strict";
import sinon from "sinon";
import type { Pulse } from "../../bot/alarms/pulse.ts";
import { sweepRegularly } from "../../bot/start/sweeping.ts";
import { createDueBook } from "../../bot/workflow/due-book.ts";
import type { Doc, Log } from "../../bot/workflow/ports.ts";
import { createMemoryStore } from "../support/memory-store.ts";

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe("the regular sweeping", () => {
  let time: sinon.SinonFakeTimers;
  let sweeps: number[];
  let beats: number;
  let fails: boolean;
  let end: () => Promise<void>;
  const dues = createDueBook();
  const store = dues.watch(createMemoryStore());
  const pulse: Pulse = {
    completed: () => {
      beats++;
    },
    check: () => Promise.resolve(),
    isSilent: () => false,
  };
  const fallsDue = async (inMs: number): Promise<void> => {
    const doc: Doc = { pk: "oakfield", id: "alarm.1", kind: "alarm", dueAt: Date.now() + inMs };
    await store.write("oakfield", [{ op: "upsert", doc }]);
  };

  beforeEach(() => {
    time = sinon.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
    [sweeps, beats, fails] = [[], 0, false];
    const sweep = (): Promise<void> => {
      sweeps.push(Date.now());
      return fails ? Promise.reject(new Error("down")) : Promise.resolve();
    };
    const clock = { now: () => Date.now() };
    end = sweepRegularly(() => ({ sweep }), dues, { clock, pulse, log: silent });
  });
  afterEach(async () => {
    await end();
    time.restore();
  });

  it("sweeps at the start and every ten seconds when nothing is due, with a beat for each", async () => {
    await time.tickAsync(60_500);
    assert.deepEqual(
      sweeps,
      [1, 11, 21, 31, 41, 51].map((second) => second * 1000),
    );
    assert.equal(beats, sweeps.length);
  });

  it("sweeps within a second of the moment at which something falls due", async () => {
    await time.tickAsync(1500);
    await fallsDue(3200);
    await time.tickAsync(5000);
    assert.deepEqual(sweeps, [1000, 5000]);
  });

  it("tries each second when a sweep failed, without a beat", async () => {
    fails = true;
    await time.tickAsync(3500);
    assert.deepEqual([sweeps, beats], [[1000, 2000, 3000], 0]);
    fails = false;
    await time.tickAsync(2000);
    assert.deepEqual([sweeps, beats], [[1000, 2000, 3000, 4000], 1]);
  });

  it("never begins before the server can, and ends when it is told to", async () => {
    await end();
    end = sweepRegularly(() => undefined, dues, {
      ...{ clock: { now: () => Date.now() }, pulse, log: silent },
    });
    await time.tickAsync(20_000);
    assert.deepEqual(sweeps, []);
  });
});
