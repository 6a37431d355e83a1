import assert from "node:assert/strict";
import { isOpenTo } from "../../bot/consultation/silence.ts";
import { followUpAfterDays, nextRung } from "../../bot/consultation/timers.ts";
import { accepted, closed, needsMore, passedOn, seen, sent, withdrawn } from "../support/consultations.ts";
import { givenConsultation } from "../support/given.ts";
import { key, keys, oakfield, schoolMorning } from "../support/staff.ts";

const hour = 60 * 60_000;

describe("keeping a consultation from somebody", () => {
  it("who knows the family: the other workers who were offered it go on", () => {
    givenConsultation(sent())
      .when({ type: "knowFamily" }, "sam")
      .then({ type: "keptFrom", person: key("sam"), to: keys("sara") })
      .becoming("passedOn");
  });

  it("who holds it: everybody else who may answer is offered it", () => {
    const outcome = givenConsultation(seen()).when({ type: "knowFamily" }, "sam");
    outcome.then({ type: "keptFrom", person: key("sam"), to: keys("sara", "cara") }).becoming("passedOn");
  });

  it("who is the only one: a lead must choose at once, because nobody is left to ask", () => {
    const alone = { askFirst: keys("sam"), advisers: keys("sam") };
    givenConsultation({ ...seen(), workers: keys("sam") })
      .when({ type: "knowFamily" }, "sam", alone)
      .then({ type: "keptFrom", person: key("sam"), to: [] }, { type: "wentUnanswered", owner: key("lena") })
      .becoming("unanswered");
  });

  it("who would have to choose as lead: the next lead does", () => {
    const kept = { ...seen(), keptFrom: keys("lena") };
    const late = { now: schoolMorning + 2 * hour };
    givenConsultation(kept).when({ type: "passTime" }, "tess", late).then({ type: "toldNotToWait" });
    const told = { ...kept, silence: { ...seen().silence, toldNotToWaitAt: 1 } };
    givenConsultation(told)
      .when({ type: "passTime" }, "tess", late)
      .then({ type: "wentUnanswered", owner: key("dev") });
  });

  it("by its asker, from a lead: nobody else hears of it", () => {
    const outcome = givenConsultation(seen()).when({ type: "keepFrom", to: key("lena") }, "tess");
    outcome.then({ type: "keptFrom", person: key("lena") }).becoming("seen");
  });

  it("who is not of the school, or oneself, or twice, is refused", () => {
    givenConsultation(seen())
      .when({ type: "keepFrom", to: key("bilal") }, "tess")
      .thenRefused("notAColleague");
    givenConsultation(seen())
      .when({ type: "keepFrom", to: key("tess") }, "tess")
      .thenRefused("notAColleague");
    givenConsultation({ ...seen(), keptFrom: keys("dev") })
      .when({ type: "keepFrom", to: key("dev") }, "tess")
      .thenRefused("alreadyDone");
  });

  it("the last lead who could look after it is refused", () => {
    givenConsultation({ ...seen(), keptFrom: keys("dev") })
      .when({ type: "keepFrom", to: key("lena") }, "tess")
      .thenRefused("lastLead");
  });

  it("the asker's own tie to the family is shown, and changes nothing else", () => {
    givenConsultation(seen())
      .when({ type: "knowFamily" }, "tess")
      .then({ type: "familyKnown" })
      .becoming("seen");
  });

  it("is never offered to its asker or to anybody whom it is kept from", () => {
    const may = isOpenTo({ ...sent(), keptFrom: keys("cara") });
    assert.deepEqual(keys("tess", "cara", "sam").map(may), [false, false, true]);
  });
});

describe("naming the child", () => {
  it("makes it a contact with children's social care, once, by either side, and both are told", () => {
    for (const who of ["tess", "sam"] as const) {
      const outcome = givenConsultation(seen()).when({ type: "identify" }, who);
      outcome.then({ type: "identified" }).becoming("seen");
      assert.ok(outcome.state.identifiedAt !== undefined);
    }
    givenConsultation({ ...seen(), identifiedAt: schoolMorning })
      .when({ type: "identify" }, "tess")
      .thenRefused("alreadyDone");
  });
});

describe("a call instead of a message", () => {
  it("is asked for once, and done once", () => {
    givenConsultation(seen())
      .when({ type: "callMe", slot: "break" }, "tess")
      .then({ type: "callRequested", slot: "break" });
    const waiting = { ...seen(), call: { slot: "break" as const, askedAt: schoolMorning } };
    givenConsultation(waiting).when({ type: "callMe", slot: "now" }, "tess").thenRefused("alreadyDone");
    givenConsultation(waiting).when({ type: "called" }, "sam").then({ type: "called" });
    givenConsultation(seen()).when({ type: "called" }, "sam").thenRefused("notNow");
  });
});

describe("what the clock brings about next", () => {
  it("is nothing once it is answered, closed or taken back", () => {
    for (const c of [closed(), withdrawn()]) assert.equal(nextRung(c, oakfield), undefined);
  });

  it("is cover first, then the asker, then the lead", () => {
    assert.equal(nextRung(sent(), oakfield)?.rung, "offerCover");
    assert.equal(nextRung(passedOn(), oakfield)?.rung, "offerCover");
    assert.equal(nextRung(seen(), oakfield)?.rung, "dontWait");
    const told = { ...seen(), silence: { ...seen().silence, toldNotToWaitAt: 1 } };
    assert.equal(nextRung(told, oakfield)?.rung, "unanswered");
  });

  it("is the end of the school day while the worker waits for the asker", () => {
    const next = nextRung(needsMore(), oakfield);
    assert.equal(next?.rung, "unanswered");
    assert.ok(next.at > schoolMorning + 3 * hour);
  });

  it("is the question how it went, so many school days after the asker said yes", () => {
    const next = nextRung(accepted(), oakfield);
    assert.equal(next?.rung, "followUp");
    assert.equal(Math.round((next.at - schoolMorning) / (24 * hour)), followUpAfterDays + 2);
  });

  it("is that question in school hours, after an evening, a weekend or a holiday", () => {
    const at = (moment: string): number => Date.parse(moment);
    const next = (acceptedAt: number): number | undefined =>
      nextRung({ ...accepted(), acceptedAt }, oakfield)?.at;
    // Tuesday evening: the Wednesday of the week after, when the school opens, because Tuesday's school is over by then.
    assert.equal(next(at("2026-11-24T20:00:00Z")), at("2026-12-02T08:30:00Z"));
    // Before school on Wednesday: not before it opens on the Wednesday after.
    assert.equal(next(at("2026-11-25T06:00:00Z")), at("2026-12-02T08:30:00Z"));
    // Wednesday in the last full week of term: the fifth school day is after the holiday.
    assert.equal(next(at("2026-12-16T11:00:00Z")), at("2027-01-07T11:00:00Z"));
  });

  it("is that question once, whatever becomes of the answer afterwards", () => {
    const asked = { ...accepted(), followedUpAt: schoolMorning };
    assert.equal(nextRung(asked, oakfield), undefined);
    const again = givenConsultation(asked)
      .when({ type: "challenge", reason: "Dad is away." }, "tess")
      .becoming("answered").state;
    const twice = givenConsultation(again).when({ type: "accept" }, "tess").becoming("answered").state;
    assert.equal(nextRung(twice, oakfield), undefined);
    const reopened = givenConsultation({ ...closed(), followedUpAt: schoolMorning })
      .when({ type: "reopen", text: "words" }, "tess")
      .becoming("seen").state;
    assert.equal(reopened.followedUpAt, schoolMorning);
  });

  it("is refused before its time", () => {
    givenConsultation(sent())
      .when({ type: "passTime" }, "tess", { now: sent().askedAt })
      .thenRefused("notNow");
  });
});
