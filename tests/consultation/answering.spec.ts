import assert from "node:assert/strict";
import { adviceOutcomes } from "../../bot/consultation/state.ts";
import {
  accepted,
  answerOf,
  answered,
  answeredAgain,
  challenged,
  closed,
  needsMore,
  passedOn,
  seen,
  sent,
  withReferral,
} from "../support/consultations.ts";
import { givenConsultation } from "../support/given.ts";
import { key } from "../support/staff.ts";

const advising = adviceOutcomes.filter((o) => o !== "need_more");

describe("answering", () => {
  describe("taking a question", () => {
    it("the first social worker to take a question holds it", () => {
      const { state } = givenConsultation(sent()).when({ type: "take" }, "sara").then({ type: "taken" });
      assert.ok(state.state === "seen");
      assert.equal(state.takenBy, key("sara"));
    });

    it("the second is told who has it", () => {
      givenConsultation(seen()).when({ type: "take" }, "sara").thenRefused("alreadyTaken", "sam");
    });

    it("taking a question twice changes nothing", () => {
      givenConsultation(seen()).when({ type: "take" }, "sam").thenRefused("alreadyDone");
    });

    it("a question must be taken before it is answered", () => {
      givenConsultation(sent()).when(answerOf("go_ahead"), "sam").thenRefused("notNow");
      givenConsultation(passedOn()).when(answerOf("go_ahead"), "sara").thenRefused("notNow");
    });
  });

  describe("the outcomes", () => {
    for (const outcome of advising.filter((o) => o !== "escalate"))
      it(`"${outcome}" answers the question and begins no referral`, () => {
        const result = givenConsultation(seen())
          .when(answerOf(outcome, { who: "together", byWhen: "this_lesson" }), "sam")
          .then({
            type: "advised",
            advice: { outcome, text: "t3", who: "together", byWhen: "this_lesson", phoneFirst: false },
          })
          .keeping({ t3: "words" })
          .becoming("answered");
        assert.equal(result.state.referralId, undefined);
      });

    it(`"escalate" answers the question and begins a referral`, () => {
      const result = givenConsultation(seen())
        .when(answerOf("escalate"), "sam")
        .then(
          {
            type: "advised",
            advice: { outcome: "escalate", text: "t3", who: "asker", byWhen: "today", phoneFirst: false },
          },
          { type: "referralStarted", referralId: "referral.new" },
        )
        .becoming("answered");
      assert.equal(result.state.referralId, "referral.new");
    });

    it(`"escalate" begins no second referral where one exists`, () => {
      const result = givenConsultation(withReferral(seen()))
        .when(answerOf("escalate"), "sam")
        .then({
          type: "advised",
          advice: { outcome: "escalate", text: "t4", who: "asker", byWhen: "today", phoneFirst: false },
        });
      assert.equal(result.state.referralId, "referral.first");
    });

    it(`"need more" asks back instead of advising`, () => {
      givenConsultation(seen())
        .when(answerOf("need_more"), "sam")
        .then({ type: "askedBack", text: "t3" })
        .keeping({ t3: "words" })
        .becoming("needsMore");
    });

    it("asking to phone first belongs to an escalation and is left out of every other outcome", () => {
      for (const outcome of advising) {
        const { state } = givenConsultation(seen()).when(answerOf(outcome, { phoneFirst: true }), "sam");
        assert.ok(state.state === "answered");
        assert.equal(state.advice.phoneFirst, outcome === "escalate");
      }
    });
  });

  describe("the words of an answer", () => {
    for (const outcome of adviceOutcomes)
      it(`"${outcome}" without words is refused`, () => {
        givenConsultation(seen())
          .when(answerOf(outcome, { text: "  " }), "sam")
          .thenRefused("textMissing");
      });

    it("500 characters are taken and 501 are refused", () => {
      for (const outcome of adviceOutcomes) {
        givenConsultation(seen())
          .when(answerOf(outcome, { text: "a".repeat(501) }), "sam")
          .thenRefused("textTooLong");
        givenConsultation(seen())
          .when(answerOf(outcome, { text: ` ${"a".repeat(500)} ` }), "sam")
          .keeping({ t3: "a".repeat(500) });
      }
    });
  });

  describe("asking back", () => {
    it("the social worker asks for more and still holds the question", () => {
      const { state } = givenConsultation(seen())
        .when({ type: "askBack", text: "words" }, "sam")
        .then({ type: "askedBack", text: "t3" })
        .becoming("needsMore");
      assert.ok(state.state === "needsMore");
      assert.equal(state.takenBy, key("sam"));
    });

    it("empty words and more than 500 characters are refused", () => {
      givenConsultation(seen()).when({ type: "askBack", text: "" }, "sam").thenRefused("textMissing");
      givenConsultation(seen())
        .when({ type: "askBack", text: "a".repeat(501) }, "sam")
        .thenRefused("textTooLong");
    });

    it("it is not asked twice before the teacher has replied", () => {
      givenConsultation(needsMore()).when({ type: "askBack", text: "words" }, "sam").thenRefused("notNow");
      givenConsultation(needsMore()).when(answerOf("need_more"), "sam").thenRefused("notNow");
    });

    it("the social worker may advise without waiting for the reply", () => {
      givenConsultation(needsMore()).when(answerOf("pause"), "sam").becoming("answered");
    });
  });

  describe("a second answer", () => {
    it("is refused as long as nobody has challenged the first", () => {
      givenConsultation(answered()).when(answerOf("pause"), "sam").thenRefused("notNow");
      givenConsultation(accepted()).when(answerOf("pause"), "sam").thenRefused("notNow");
    });

    it("follows a challenge, and stands beside the first in the record", () => {
      const { state } = givenConsultation(challenged()).when(answerOf("pause"), "sam").becoming("answered");
      assert.deepEqual(
        state.thread.map((entry) => [entry.kind, entry.kind === "advised" ? entry.advice.outcome : ""]),
        [
          ["asked", ""],
          ["advised", "adjust"],
          ["challenged", ""],
          ["advised", "pause"],
        ],
      );
    });

    it("settles the challenge, so a third answer needs another one", () => {
      givenConsultation(answeredAgain()).when(answerOf("go_ahead"), "sam").thenRefused("notNow");
    });

    it("cannot be a question back", () => {
      givenConsultation(challenged()).when(answerOf("need_more"), "sam").thenRefused("notNow");
    });

    it("may escalate, which begins the referral then", () => {
      const { state } = givenConsultation(challenged()).when(answerOf("escalate"), "sam");
      assert.equal(state.referralId, "referral.new");
    });
  });

  it("a closed consultation is not answered again", () => {
    givenConsultation(closed()).when(answerOf("pause"), "sam").thenRefused("notNow");
  });
});
