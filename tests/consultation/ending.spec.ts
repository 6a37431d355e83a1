import assert from "node:assert/strict";
import { toldOutcomes } from "../../bot/consultation/state.ts";
import {
  accepted,
  answered,
  challenged,
  closed,
  draftOutOfHours,
  inState,
  keptUntilMonday,
  needsMore,
  passedOn,
  seen,
  sent,
  withReferral,
  withdrawn,
} from "../support/consultations.ts";
import { givenConsultation } from "../support/given.ts";
import { key } from "../support/staff.ts";

describe("ending a consultation", () => {
  describe("withdrawing", () => {
    it("the asker may withdraw a question at any time before it is answered", () => {
      for (const before of [draftOutOfHours(), keptUntilMonday(), sent(), passedOn(), seen(), needsMore()])
        givenConsultation(before)
          .when({ type: "withdraw" }, "tess")
          .then({ type: "withdrawn" })
          .becoming("withdrawn");
    });

    it("advice that was given cannot be withdrawn from the record", () => {
      for (const before of [answered(), closed()])
        givenConsultation(before).when({ type: "withdraw" }, "tess").thenRefused("notNow");
    });

    it("withdrawing twice changes nothing", () => {
      givenConsultation(withdrawn()).when({ type: "withdraw" }, "tess").thenRefused("notNow");
    });
  });

  describe("after the answer", () => {
    it("the asker accepts the advice, and it stays open to tell what became of it", () => {
      givenConsultation(answered())
        .when({ type: "accept" }, "tess")
        .then({ type: "accepted" })
        .becoming("answered");
    });

    it("accepting twice changes nothing", () => {
      givenConsultation(accepted()).when({ type: "accept" }, "tess").thenRefused("alreadyDone");
    });

    it("advice may be challenged with a reason, before or after it was accepted", () => {
      for (const [before, text] of [
        [answered(), "t4"],
        [accepted(), "t5"],
      ] as const) {
        const { state } = givenConsultation(before)
          .when({ type: "challenge", reason: " words " }, "tess")
          .then({ type: "challenged", text })
          .keeping({ [text]: "words" })
          .becoming("answered");
        assert.ok(state.state === "answered" && state.challengedAt !== undefined);
        assert.equal(state.acceptedAt, undefined);
      }
    });

    it("a challenge without a reason, or with more than 500 characters, is refused", () => {
      givenConsultation(answered())
        .when({ type: "challenge", reason: " " }, "tess")
        .thenRefused("textMissing");
      givenConsultation(answered())
        .when({ type: "challenge", reason: "a".repeat(501) }, "tess")
        .thenRefused("textTooLong");
    });

    it("a challenge may still be settled by accepting the advice", () => {
      const { state } = givenConsultation(challenged()).when({ type: "accept" }, "tess").becoming("answered");
      assert.ok(state.state === "answered" && state.acceptedAt !== undefined);
      assert.equal(state.challengedAt, undefined);
    });

    for (const outcome of toldOutcomes)
      it(`telling "${outcome}" closes the consultation and is kept with it`, () => {
        const { state } = givenConsultation(answered())
          .when({ type: "tellOutcome", outcome }, "tess")
          .then({ type: "outcomeTold", told: outcome })
          .becoming("closed");
        assert.ok(state.state === "closed");
        assert.equal(state.told, outcome);
      });

    it("the asker may close without telling", () => {
      givenConsultation(answered())
        .when({ type: "close" }, "tess")
        .then({ type: "closed" })
        .becoming("closed");
    });

    it("the social worker cannot close a consultation for the asker", () => {
      givenConsultation(answered()).when({ type: "close" }, "sam").thenRefused("notYours");
    });

    it("the advice stays in the record of a closed consultation", () => {
      const { state } = givenConsultation(answered()).when({ type: "close" }, "tess");
      assert.ok(state.state === "closed");
      assert.deepEqual(state.advice, answered().advice);
      assert.deepEqual(state.thread, answered().thread);
    });
  });

  describe("when something changes", () => {
    it("an answered or closed consultation opens again for the same social worker", () => {
      for (const [before, text] of [
        [answered(), "t4"],
        [closed(), "t5"],
      ] as const) {
        const { state } = givenConsultation(before)
          .when({ type: "reopen", text: "words" }, "tess")
          .then({ type: "reopened", text })
          .keeping({ [text]: "words" })
          .becoming("seen");
        assert.ok(state.state === "seen");
        assert.equal(state.takenBy, key("sam"));
      }
    });

    it("it says what has changed, in at most 500 characters", () => {
      givenConsultation(answered()).when({ type: "reopen", text: "" }, "tess").thenRefused("textMissing");
      givenConsultation(answered())
        .when({ type: "reopen", text: "a".repeat(501) }, "tess")
        .thenRefused("textTooLong");
    });
  });

  describe("beginning a referral", () => {
    it("the asker may begin one from every question that was sent, whatever became of it but a stop", () => {
      for (const state of [
        "sent",
        "passedOn",
        "seen",
        "needsMore",
        "answered",
        "closed",
        "withdrawn",
      ] as const) {
        const after = givenConsultation(inState(state))
          .when({ type: "startReferral" }, "tess")
          .then({ type: "referralStarted", referralId: "referral.new" })
          .becoming(state).state;
        assert.equal(after.referralId, "referral.new");
      }
    });

    it("a consultation begins one referral only", () => {
      givenConsultation(withReferral(answered()))
        .when({ type: "startReferral" }, "tess")
        .thenRefused("alreadyDone");
    });
  });
});
