import assert from "node:assert/strict";
import { wentWithoutWaiting } from "../../bot/referral/permissions.ts";
import { givenReferral } from "../support/given.ts";
import {
  approved,
  declined,
  draft,
  filed,
  returned,
  sentToFrontDoor,
  sentWithoutWaiting,
  withLead,
} from "../support/referrals.ts";
import { key, oakfieldWithSoleLead, schoolMorning } from "../support/staff.ts";

const sole = { school: oakfieldWithSoleLead };
const approve = { type: "approveReferral" } as const;
const giveBack = { type: "returnReferral", reason: "words" } as const;
const decline = { type: "declineReferral", reason: "words" } as const;

describe("a referral with the lead", () => {
  it("is approved by the lead or the deputy, whoever comes first", () => {
    for (const name of ["lena", "dev"] as const) {
      const { state } = givenReferral(withLead())
        .when(approve, name)
        .then({ type: "approved", ownProposal: false })
        .becoming("approved");
      assert.ok(state.state === "approved");
      assert.equal(state.approvedBy, key(name));
    }
    givenReferral(approved()).when(approve, "dev").thenRefused("notNow");
  });

  for (const [command, event] of [
    [giveBack, "returned"],
    [decline, "declined"],
  ] as const)
    it(`is ${event} with a reason, which is kept for the record`, () => {
      const { state } = givenReferral(withLead())
        .when(command, "lena")
        .then({ type: event, reason: "t4" })
        .keeping({ t4: "words" })
        .becoming(event);
      assert.deepEqual(state.milestones.at(-1), {
        kind: event,
        by: key("lena"),
        at: schoolMorning,
        reason: "t4",
      });
      for (const [reason, code] of [
        [" ", "textMissing"],
        ["a".repeat(501), "textTooLong"],
      ] as const)
        givenReferral(withLead())
          .when({ ...command, reason }, "lena")
          .thenRefused(code);
    });

  it("is not decided by the teacher, the social worker who advised, or the head", () => {
    for (const command of [approve, giveBack, decline])
      for (const name of ["tess", "sam", "hugh"] as const)
        givenReferral(withLead()).when(command, name).thenRefused("notYours");
  });
});

describe("four eyes", () => {
  it("a referral is refused to the one who proposed it", () => {
    for (const name of ["lena", "dev"] as const)
      for (const command of [approve, giveBack, decline])
        givenReferral(withLead({ by: name }))
          .when(command, name)
          .thenRefused("fourEyes");
  });

  it("the other lead decides", () => {
    givenReferral(withLead({ by: "lena" }))
      .when(approve, "dev")
      .then({ type: "approved", ownProposal: false });
  });

  it("the only lead of a school that says so may approve their own, and the record says it was their own", () => {
    const { state } = givenReferral(withLead({ by: "lena" }))
      .when(approve, "lena", sole)
      .then({ type: "approved", ownProposal: true })
      .becoming("approved");
    assert.deepEqual(state.milestones.at(-1), {
      kind: "approved",
      by: key("lena"),
      at: schoolMorning,
      ownProposal: true,
    });
  });

  it("in such a school the approval of somebody else's referral is not marked", () => {
    givenReferral(withLead()).when(approve, "lena", sole).then({ type: "approved", ownProposal: false });
  });

  it("having one lead gives a teacher nothing", () => {
    givenReferral(withLead()).when(approve, "tess", sole).thenRefused("notYours");
  });
});

describe("nobody gates the right to refer", () => {
  it("the proposer sends it without waiting from every state before it has gone", () => {
    for (const before of [draft(), withLead(), returned(), declined(), approved()])
      givenReferral(before)
        .when({ type: "sendWithoutWaiting" }, "tess")
        .then({ type: "sentWithoutWaiting" })
        .becoming("sentWithoutWaiting");
  });

  it("even from a draft in which nothing is filled in", () => {
    const { state } = givenReferral(undefined).when(
      { type: "draftReferral", proposedBy: key("tess"), texts: {} },
      "tess",
    );
    givenReferral(state).when({ type: "sendWithoutWaiting" }, "tess").becoming("sentWithoutWaiting");
  });

  it("the record says for good that it went without waiting", () => {
    assert.ok(!wentWithoutWaiting(filed()));
    assert.ok(wentWithoutWaiting(sentWithoutWaiting()));
    assert.ok(wentWithoutWaiting(filed({ alone: true })));
  });

  it("a lead does not send it in the proposer's name", () => {
    givenReferral(withLead()).when({ type: "sendWithoutWaiting" }, "lena").thenRefused("notYours");
  });

  it("it goes once", () => {
    for (const before of [sentWithoutWaiting(), sentToFrontDoor()])
      givenReferral(before).when({ type: "sendWithoutWaiting" }, "tess").thenRefused("notNow");
  });
});
