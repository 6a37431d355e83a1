import assert from "node:assert/strict";
import { answered, draftOutOfHours, needsMore, passedOn, seen, sent } from "../support/consultations.ts";
import { givenConsultation } from "../support/given.ts";
import { key, keys } from "../support/staff.ts";

const to = (name: Parameters<typeof key>[0], reason = "") =>
  ({ type: "handOver", to: key(name), reason }) as const;

describe("handing over", () => {
  it("a social worker passes on a question that they were offered or hold", () => {
    for (const before of [sent(), seen(), needsMore()]) {
      const { state } = givenConsultation(before)
        .when(to("cara"), "sam")
        .then({ type: "passedOn", to: key("cara") })
        .keeping({})
        .becoming("passedOn");
      assert.ok(state.state === "passedOn");
      assert.deepEqual(state.offeredTo, keys("cara"));
      assert.equal(state.passedBy, key("sam"));
    }
  });

  it("the reason is kept when one is given", () => {
    const { state } = givenConsultation(seen())
      .when(to("cara", " words "), "sam")
      .then({ type: "passedOn", to: key("cara"), text: "t3" })
      .keeping({ t3: "words" });
    assert.equal(state.thread.at(-1)?.kind, "passedOn");
  });

  it("a reason of more than 500 characters is refused and nothing is passed on", () => {
    givenConsultation(seen())
      .when(to("cara", "a".repeat(501)), "sam")
      .thenRefused("textTooLong");
  });

  it("space alone is no reason and is not kept", () => {
    givenConsultation(seen())
      .when(to("cara", "   "), "sam")
      .then({ type: "passedOn", to: key("cara") });
  });

  it("nobody passes a question on to themselves", () => {
    givenConsultation(seen()).when(to("sam"), "sam").thenRefused("passToYourself");
  });

  it("a question is passed on only to somebody who may answer for this school", () => {
    for (const name of ["lena", "tess", "hugh", "adam", "priya", "bilal"] as const)
      givenConsultation(seen()).when(to(name), "sam").thenRefused("notAnAdviser");
  });

  it("the one it was passed on to may take it, and the one who passed it on may not", () => {
    givenConsultation(passedOn()).when({ type: "take" }, "sara").becoming("seen");
    givenConsultation(passedOn()).when({ type: "take" }, "sam").thenRefused("notYours");
  });

  it("the one it was passed on to may pass it back", () => {
    const { state } = givenConsultation(passedOn()).when(to("sam"), "sara").becoming("passedOn");
    assert.ok(state.state === "passedOn");
    assert.deepEqual(state.offeredTo, keys("sam"));
  });

  it("whoever has held it stays on the record once, however often it went round", () => {
    const back = givenConsultation(passedOn()).when(to("sam"), "sara").state;
    assert.deepEqual([...back.workers].sort(), [...keys("sam", "sara")].sort());
  });

  it("a social worker who does not hold it cannot pass it on, and is told who holds it", () => {
    givenConsultation(seen()).when(to("cara"), "sara").thenRefused("alreadyTaken", "sam");
  });

  it("neither a held question nor an answered one is passed on", () => {
    givenConsultation(draftOutOfHours()).when(to("cara"), "sam").thenRefused("notYours");
    givenConsultation(answered()).when(to("cara"), "sam").thenRefused("notNow");
  });
});
