import assert from "node:assert/strict";
import { referralRelations } from "../../bot/referral/permissions.ts";
import { givenReferral } from "../support/given.ts";
import {
  approved,
  draft,
  filed,
  referralIn,
  referralStates,
  stoppedForm,
  withLead,
} from "../support/referrals.ts";
import { actor, key, keys } from "../support/staff.ts";

const card = ["referral"] as const;
const keepFrom = (name: "dev" | "lena" | "sam" | "cara" | "tess" | "bilal") =>
  ({ type: "keepFrom", to: key(name) }) as const;

describe("keeping a referral from somebody", () => {
  it("is for its proposer, from any colleague, as long as there is a referral", () => {
    for (const before of [draft(), withLead(), approved(), filed()])
      for (const name of ["dev", "sam", "cara"] as const)
        givenReferral(before)
          .when(keepFrom(name), "tess")
          .then({ type: "keptFrom", person: key(name) })
          .becoming(before.state);
    givenReferral(stoppedForm()).when(keepFrom("dev"), "tess").thenRefused("notNow");
  });

  it("who is not of the school, or oneself, or twice, is refused", () => {
    givenReferral(withLead()).when(keepFrom("bilal"), "tess").thenRefused("notAColleague");
    givenReferral(withLead()).when(keepFrom("tess"), "tess").thenRefused("notAColleague");
    givenReferral({ ...withLead(), keptFrom: keys("dev") })
      .when(keepFrom("dev"), "tess")
      .thenRefused("alreadyDone");
  });

  it("the last lead who could look after it is refused; anybody else may still be kept out", () => {
    const kept = { ...withLead(), keptFrom: keys("dev") };
    givenReferral(kept).when(keepFrom("lena"), "tess").thenRefused("lastLead");
    givenReferral(kept)
      .when(keepFrom("sam"), "tess")
      .then({ type: "keptFrom", person: key("sam") });
  });

  it("a lead who proposed it is not the one who is left to look after it", () => {
    givenReferral(withLead({ by: "lena" }))
      .when(keepFrom("dev"), "lena")
      .thenRefused("lastLead");
  });

  it("is nobody else's: not the leads', nor the worker's who advised", () => {
    for (const name of ["lena", "dev", "sam", "toby"] as const)
      givenReferral(withLead()).when(keepFrom("cara"), name).thenRefused("notYours");
  });

  it("takes the words from the screen of whoever has them, presser or not, without a ring", () => {
    givenReferral(withLead()).when(keepFrom("dev"), "tess").tells({ lena: card, dev: card, sam: card });
    givenReferral(withLead())
      .when({ type: "keepAsQuestion", from: key("sam") }, "sam")
      .tells({ tess: card, lena: card, dev: card, sam: card });
  });

  it("tells nobody who never had it, nor anybody while it is a draft of its proposer's own", () => {
    givenReferral(withLead()).when(keepFrom("cara"), "tess").tells({ lena: card, dev: card, sam: card });
    givenReferral(draft()).when(keepFrom("dev"), "tess").tells({});
  });

  it("and nothing comes to them afterwards, not even where somebody is in danger", () => {
    const kept = { ...draft(), keptFrom: keys("dev", "sam") };
    givenReferral(kept)
      .when({ type: "submitReferral", choices: { dangerNow: "yes" }, texts: {} }, "tess")
      .tells({ lena: card });
    givenReferral({ ...withLead(), keptFrom: keys("dev", "sam") })
      .when({ type: "sendWithoutWaiting" }, "tess")
      .tells({ lena: ["referral", "nudge"] });
  });
});

describe("a referral whose question is kept from somebody", () => {
  const asQuestion = (from: "dev" | "lena" | "sam" | "tess") =>
    ({ type: "keepAsQuestion", from: key(from) }) as const;

  it("is kept from them too, in every state", () => {
    for (const state of referralStates)
      givenReferral(referralIn(state))
        .when(asQuestion("dev"), "tess")
        .then({
          ...{ type: "keptFrom", person: key("dev") },
        });
  });

  it("begins so where the question was kept from them before", () => {
    const command = { type: "draftReferral", proposedBy: key("tess"), texts: {} } as const;
    const { state } = givenReferral(undefined).when({ ...command, keptFrom: keys("dev") }, "tess");
    assert.equal(referralRelations({ ...withLead(), keptFrom: state.keptFrom! }, actor("dev")).size, 0);
    assert.ok(!("keptFrom" in givenReferral(undefined).when(command, "tess").state));
  });

  it("once, and never from its proposer", () => {
    const kept = { ...withLead(), keptFrom: keys("dev") };
    for (const by of ["tess", "dev"] as const)
      givenReferral(kept).when(asQuestion("dev"), by).thenRefused("alreadyDone");
    givenReferral(withLead()).when(asQuestion("tess"), "tess").thenRefused("notAColleague");
  });

  it("not from the last lead by its proposer's word, but by the lead's own, which nobody asks to prove", () => {
    const kept = { ...withLead(), keptFrom: keys("dev") };
    givenReferral(kept).when(asQuestion("lena"), "tess").thenRefused("lastLead");
    givenReferral(kept)
      .when(asQuestion("lena"), "lena")
      .then({ type: "keptFrom", person: key("lena") });
  });
});
