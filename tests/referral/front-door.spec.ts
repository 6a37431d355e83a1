import assert from "node:assert/strict";
import { frontDoorAnswers, sentHows } from "../../bot/referral/fields.ts";
import { givenReferral } from "../support/given.ts";
import {
  acknowledged,
  approved,
  decided,
  declined,
  filed,
  sentToFrontDoor,
  sentWithoutWaiting,
  withLead,
} from "../support/referrals.ts";
import { schoolMorning } from "../support/staff.ts";

const sending = (reference = "words") => ({ type: "recordSent", how: "phone", reference }) as const;
const heard = (answer: (typeof frontDoorAnswers)[number]) => ({ type: "recordFrontDoor", answer }) as const;

describe("sending to the front door", () => {
  it("approved is not sent: it is sent when somebody records the council's reference", () => {
    for (const how of sentHows) {
      const { state } = givenReferral(approved())
        .when({ type: "recordSent", how, reference: " words " }, "lena")
        .then({ type: "sentToFrontDoor", how, reference: "t5" })
        .keeping({ t5: "words" })
        .becoming("sentToFrontDoor");
      assert.ok(state.state === "sentToFrontDoor");
      assert.deepEqual([state.how, state.sentAt], [how, schoolMorning]);
    }
  });

  it("without a reference it is not recorded as sent", () => {
    givenReferral(approved()).when(sending("  "), "lena").thenRefused("textMissing");
  });

  it("a reference has at most 100 characters", () => {
    givenReferral(approved())
      .when(sending("a".repeat(100)), "lena")
      .becoming("sentToFrontDoor");
    givenReferral(approved())
      .when(sending("a".repeat(101)), "lena")
      .thenRefused("textTooLong");
  });

  it("the proposer records it only where they sent it themselves", () => {
    givenReferral(approved()).when(sending(), "tess").thenRefused("notYours");
    givenReferral(sentWithoutWaiting()).when(sending(), "tess").becoming("sentToFrontDoor");
  });

  it("a lead may record it for a proposer who did not wait", () => {
    givenReferral(sentWithoutWaiting()).when(sending(), "lena").becoming("sentToFrontDoor");
  });

  it("neither a referral that waits for the lead nor a declined one is sent this way", () => {
    for (const before of [withLead(), declined()])
      givenReferral(before).when(sending(), "lena").thenRefused("notNow");
  });
});

describe("what the front door says", () => {
  it("an acknowledgement is recorded once and keeps the reference", () => {
    const { state } = givenReferral(sentToFrontDoor())
      .when(heard("acknowledged"), "lena")
      .then({ type: "acknowledged" })
      .becoming("acknowledged");
    assert.ok(state.state === "acknowledged");
    assert.equal(state.reference, "reference");
    givenReferral(acknowledged()).when(heard("acknowledged"), "dev").thenRefused("alreadyDone");
  });

  for (const answer of frontDoorAnswers)
    if (answer !== "acknowledged")
      it(`"${answer}" is recorded with or without an acknowledgement before`, () => {
        for (const before of [sentToFrontDoor(), acknowledged()]) {
          const { state } = givenReferral(before)
            .when(heard(answer), "lena")
            .then({ type: "decided", answer })
            .becoming("decided");
          assert.ok(state.state === "decided");
          assert.equal(state.answer, answer);
        }
      });

  it("it is recorded by the proposer only where they sent it themselves", () => {
    givenReferral(sentToFrontDoor()).when(heard("assessment"), "tess").thenRefused("notYours");
    givenReferral(sentToFrontDoor({ alone: true }))
      .when(heard("assessment"), "tess")
      .becoming("decided");
  });

  it("nothing is heard of a referral that has not gone", () => {
    for (const before of [withLead(), approved(), sentWithoutWaiting()])
      givenReferral(before).when(heard("assessment"), "lena").thenRefused("notNow");
  });
});

describe("filing", () => {
  it("a lead files a referral that was declined or decided", () => {
    for (const before of [declined(), decided(), decided({ alone: true })])
      givenReferral(before).when({ type: "file" }, "dev").then({ type: "filed" }).becoming("filed");
  });

  it("the proposer does not file, unless they are a lead", () => {
    givenReferral(decided()).when({ type: "file" }, "tess").thenRefused("notYours");
    givenReferral(decided({ by: "dev" }))
      .when({ type: "file" }, "dev")
      .becoming("filed");
  });

  it("a filed referral keeps every milestone and takes no more", () => {
    assert.deepEqual(
      filed().milestones.map((m) => m.kind),
      ["submitted", "approved", "sentToFrontDoor", "acknowledged", "decided", "filed"],
    );
    givenReferral(filed()).when({ type: "file" }, "lena").thenRefused("notNow");
    givenReferral(filed()).when(heard("other"), "lena").thenRefused("notNow");
  });
});
