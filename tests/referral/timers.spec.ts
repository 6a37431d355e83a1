import assert from "node:assert/strict";
import { decideReferral } from "../../bot/referral/decide.ts";
import type { Referral } from "../../bot/referral/state.ts";
import { chaseAt } from "../../bot/referral/timers.ts";
import { referralIn, referralStates } from "../support/referrals.ts";
import { actor, oakfield, schoolMorning } from "../support/staff.ts";

const hour = 60 * 60_000;

describe("a referral that stands still", () => {
  const waits: readonly Referral["state"][] = [
    "withLead",
    "approved",
    "sentWithoutWaiting",
    "sentToFrontDoor",
    "acknowledged",
  ];

  for (const state of referralStates)
    it(`${waits.includes(state) ? "is chased once" : "is never chased"} while it is ${state}`, () => {
      const r = referralIn(state);
      const at = chaseAt(r, oakfield);
      assert.equal(at !== undefined, waits.includes(state));
      if (at === undefined) return;
      const pass = (now: number) => decideReferral(r, { type: "passTime" }, actor("tess"), oakfield, now);
      assert.deepEqual(pass(at - 1), { refused: "notNow" });
      const decided = pass(at);
      assert.ok(!("refused" in decided));
      assert.deepEqual(decided.events, [{ type: "chased" }]);
      assert.equal(chaseAt({ ...r, chasedAt: at }, oakfield), undefined);
    });

  it("a lead has an hour of school, the front door a working day", () => {
    const withLead = { ...referralIn("withLead"), submittedAt: schoolMorning } as Referral;
    assert.equal(chaseAt(withLead, oakfield), schoolMorning + hour);
    // Sent on a Friday: the working day is Monday.
    const friday = Date.parse("2026-11-27T11:00:00Z");
    const sent = { ...referralIn("sentToFrontDoor"), sentAt: friday } as Referral;
    assert.equal(new Date(chaseAt(sent, oakfield) ?? 0).getUTCDay(), 1);
  });
});
