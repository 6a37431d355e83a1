import assert from "node:assert/strict";
import type { ReferralCommand } from "../../bot/referral/commands.ts";
import { type ReferralChoices, type TextField, textFields } from "../../bot/referral/fields.ts";
import { givenReferral } from "../support/given.ts";
import { draft, newReferral, returned, stoppedForm, withLead } from "../support/referrals.ts";
import { key } from "../support/staff.ts";

type Texts = Partial<Record<TextField, string>>;
const save = (choices: ReferralChoices, texts: Texts = {}): ReferralCommand => ({
  type: "saveReferral",
  goTo: 2,
  choices,
  texts,
});
const submit = (choices: ReferralChoices = {}, texts: Texts = {}): ReferralCommand => ({
  type: "submitReferral",
  choices,
  texts,
});

describe("beginning a referral", () => {
  it("takes over the words of the question, the consultation it grew from and who advised there", () => {
    givenReferral(undefined)
      .when(
        {
          type: "draftReferral",
          proposedBy: key("tess"),
          texts: { whatSeen: "words" },
          consultationId: "consultation",
          adviser: key("sam"),
        },
        "tess",
      )
      .then({
        type: "referralDrafted",
        schoolId: "oakfield",
        proposedBy: key("tess"),
        written: ["whatSeen"],
        consultationId: "consultation",
        adviser: key("sam"),
      })
      .keeping({ whatSeen: "words" })
      .becoming("draft");
  });

  it("without a consultation begins empty, and is the one's who proposes it even when a worker begins it", () => {
    const { state } = givenReferral(undefined)
      .when({ type: "draftReferral", proposedBy: key("tess"), texts: {} }, "sam")
      .then({ type: "referralDrafted", schoolId: "oakfield", proposedBy: key("tess"), written: [] })
      .keeping({});
    assert.equal(state.proposedBy, key("tess"));
    assert.deepEqual(state.choices, {});
  });

  it("twice is refused", () => {
    givenReferral(draft())
      .when({ type: "draftReferral", proposedBy: key("tess"), texts: {} }, "tess")
      .thenRefused("alreadyDone");
  });

  it("is the only thing that can be done with a referral that is not there", () => {
    givenReferral(undefined)
      .when(save({ dangerNow: "no" }), "tess")
      .thenRefused("notYours");
    givenReferral(undefined).when({ type: "approveReferral" }, "lena").thenRefused("notYours");
  });
});

describe("filling in the form", () => {
  it("whether somebody is in danger now must be answered before anything is saved", () => {
    givenReferral(newReferral())
      .when(save({ ageBand: "8_to_10" }), "tess")
      .thenRefused("dangerAnswerMissing");
    givenReferral(newReferral()).when(submit(), "tess").thenRefused("dangerAnswerMissing");
  });

  it("every answer to it is an answer, and it is asked once", () => {
    for (const dangerNow of ["no", "yes", "not_sure"] as const) {
      const { state } = givenReferral(newReferral()).when(save({ dangerNow }), "tess");
      givenReferral(state).when(save({}), "tess").becoming("draft");
    }
  });

  it("nothing else has to be filled in, to save or to submit", () => {
    givenReferral(newReferral())
      .when(save({ dangerNow: "no" }), "tess")
      .becoming("draft");
    givenReferral(newReferral())
      .when(submit({ dangerNow: "no" }), "tess")
      .becoming("withLead");
  });

  it("each step adds to what was chosen before", () => {
    const first = givenReferral(newReferral()).when(
      save({ dangerNow: "no", ageBand: "8_to_10" }),
      "tess",
    ).state;
    const { state } = givenReferral(first).when(
      save({ consentStatus: "not_asked_yet", ageBand: "11_to_13" }),
      "tess",
    );
    assert.deepEqual(state.choices, { dangerNow: "no", ageBand: "11_to_13", consentStatus: "not_asked_yet" });
  });

  it("the form opens where the proposer wants to go on", () => {
    for (const goTo of [1, 2, 3] as const) {
      const { state } = givenReferral(draft()).when(
        { type: "saveReferral", goTo, choices: {}, texts: {} },
        "tess",
      );
      assert.ok(state.state === "draft");
      assert.equal(state.step, goTo);
    }
  });

  it("words are kept without the space around them, and the event only names their fields", () => {
    givenReferral(newReferral())
      .when(save({ dangerNow: "no" }, { childRef: " words ", goingWell: "words" }), "tess")
      .then({
        type: "referralSaved",
        choices: { dangerNow: "no" },
        written: ["whatSeen", "childRef", "goingWell"],
        step: 2,
      })
      .keeping({ childRef: "words", goingWell: "words" })
      .forgetting();
  });

  it("a field that is emptied is forgotten, and one that is not on the step stays", () => {
    const { state } = givenReferral(draft())
      .when(save({}, { whatSeen: "  " }), "tess")
      .keeping({})
      .forgetting("whatSeen");
    assert.deepEqual(state.written, []);
    const kept = givenReferral(draft())
      .when(save({}, { childRef: "" }), "tess")
      .forgetting().state;
    assert.deepEqual(kept.written, ["whatSeen"]);
  });

  for (const [field, limit] of Object.entries(textFields) as [TextField, number][])
    it(`"${field}" takes ${limit} characters and refuses one more`, () => {
      givenReferral(draft())
        .when(save({}, { [field]: ` ${"a".repeat(limit)} ` }), "tess")
        .keeping({ [field]: "a".repeat(limit) });
      for (const command of [save, submit])
        givenReferral(draft())
          .when(command({}, { [field]: "a".repeat(limit + 1) }), "tess")
          .thenRefused("textTooLong");
    });

  it("a form that is with the lead is not changed under their eyes", () => {
    givenReferral(withLead()).when(save({}), "tess").thenRefused("notNow");
  });

  it("a returned form is filled in again and keeps the lead's reason until it is submitted", () => {
    const { state } = givenReferral(returned())
      .when(save({ ageBand: "8_to_10" }), "tess")
      .becoming("returned");
    assert.ok(state.state === "returned");
    assert.deepEqual([state.reason, state.returnedBy], ["t4", key("lena")]);
    givenReferral(state).when(submit(), "tess").becoming("withLead");
  });

  it("submitting saves what is on the step and passes it to the lead in one go", () => {
    givenReferral(draft())
      .when(submit({ when: "today" }, { goingWell: "words" }), "tess")
      .then(
        {
          type: "referralSaved",
          choices: { dangerNow: "no", when: "today" },
          written: ["whatSeen", "goingWell"],
          step: 3,
        },
        { type: "submitted" },
      )
      .keeping({ goingWell: "words" })
      .becoming("withLead");
  });
});

describe("a form about an adult in school", () => {
  it("stops at once, keeps nothing that was chosen or written, and is not submitted", () => {
    for (const command of [save, submit]) {
      const { state } = givenReferral(draft({ danger: true }))
        .when(command({ aboutAdultInSchool: "yes" }, { goingWell: "words" }), "tess")
        .then({ type: "stoppedForAdultInSchool" })
        .keeping({})
        .forgetting("whatSeen")
        .becoming("stopped");
      assert.deepEqual([state.choices, state.written], [{}, []]);
    }
  });

  it("goes on when the proposer is not sure", () => {
    givenReferral(draft())
      .when(save({ aboutAdultInSchool: "not_sure" }), "tess")
      .becoming("draft");
  });

  it("also forgets why a lead had returned it", () => {
    givenReferral(returned())
      .when(save({ aboutAdultInSchool: "yes" }), "tess")
      .forgetting("whatSeen", "t4");
  });

  it("stays stopped for everybody", () => {
    givenReferral(stoppedForm())
      .when(save({ aboutAdultInSchool: "no" }), "tess")
      .thenRefused("notNow");
    givenReferral(stoppedForm()).when({ type: "sendWithoutWaiting" }, "tess").thenRefused("notNow");
    givenReferral(stoppedForm()).when({ type: "approveReferral" }, "lena").thenRefused("notYours");
  });
});
