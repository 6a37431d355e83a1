import assert from "node:assert/strict";
import { type Report, runJobs, together } from "./crew.ts";
import { postFaults, storeFaults } from "./plan.ts";
import type { Tally } from "./tally.ts";

const seeds = 20_000;
const threads = 2;
/** A slow machine runs fewer seeds; fewer than this would show too little. */
const fewest = 3000;
const budgetMs = 45_000;

const states = [
  ...[
    "draft",
    "sent",
    "passedOn",
    "seen",
    "needsMore",
    "answered",
    "closed",
    "withdrawn",
    "movedToReply",
    "stopped",
  ].map((s) => `consultation.${s}`),
  ...[
    "draft",
    "withLead",
    "returned",
    "approved",
    "declined",
    "sentWithoutWaiting",
    "sentToFrontDoor",
    "acknowledged",
  ].map((s) => `referral.${s}`),
  ...["decided", "filed", "stopped"].map((s) => `referral.${s}`),
];

const faults = [
  ...postFaults.map((f) => `post.${f}`),
  ...storeFaults.map((f) => `store.${f}`),
  ...["crash", "lostAck", "twice.sameId", "twice.newId", "clock.forwards", "clock.backwards", "leaves"],
  ...["removesTheApp", "alarm.notTaken"],
];

describe("the simulation of two schools", function () {
  this.timeout(120_000);
  let reports: readonly Report[] = [];
  let tally: Tally;

  before(async () => {
    reports = await runJobs(
      Array.from({ length: threads }, (_, i) => ({
        ...{ from: 1 + i, every: threads, seeds: seeds / threads, budgetMs, untilFound: false },
      })),
    );
    tally = together(reports);
  });

  it("breaks no invariant, whatever goes wrong", () => {
    for (const { found } of reports)
      assert.equal(
        found,
        undefined,
        `npm run simulate -- --seed ${found?.seed ?? 0}: ${found?.violation ?? ""}`,
      );
  });

  it("runs enough seeds to mean something", () => assert.ok(tally.seeds >= fewest, `${tally.seeds} seeds`));

  it("delivers cards and raises alarms", () => {
    assert.ok(tally.delivered > tally.seeds);
    assert.ok(tally.alarms > 0);
  });

  it("meets every fault", () => {
    for (const fault of faults) assert.ok((tally.faults.get(fault) ?? 0) > 0, fault);
  });

  it("reaches every state of a consultation and of a referral", () => {
    for (const state of states) assert.ok((tally.states.get(state) ?? 0) > 0, state);
  });
});
