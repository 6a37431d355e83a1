import assert from "node:assert/strict";
import type { ReferralCommand } from "../../bot/referral/commands.ts";
import { mayHandIn } from "../../bot/referral/permissions.ts";
import { givenReferral, readGrid } from "../support/given.ts";
import { newReferral, referralIn, referralStates } from "../support/referrals.ts";
import { type Name, actor, former, key, stranger } from "../support/staff.ts";

const onAuthority: ReferralCommand = {
  type: "referOnAuthority",
  proposedBy: key("tess"),
  texts: { whatSeen: "typed-words" },
  consultationId: "consultation",
  adviser: key("sam"),
  dangerNow: "no",
};

/* Y may send it to the leads for its writer, d it is not untouched any more, n not theirs */
const table = `
         untouched written withLead returned
  sam    Y         d       d        d
  sara   n         n       n        n
  cara   n         n       n        n
  tess   n         n       n        n
  lena   n         n       n        n
  dev    n         n       n        n
  hugh   n         n       n        n
  adam   n         n       n        n
  bilal  n         n       n        n
  priya  n         n       n        n
  mona   n         n       n        n
  leo    n         n       n        n`;

describe("a referral that the worker starts, as its writer has allowed", () => {
  const inColumn = {
    untouched: newReferral,
    written: () => referralIn("draft"),
    withLead: () => referralIn("withLead"),
    returned: () => referralIn("returned"),
  };

  it("is sent to the leads by the worker who advised, and only while nobody has written in it", () => {
    const codes: Readonly<Record<string, string>> = { alreadyDone: "d", notYours: "n" };
    const wrong: string[] = [];
    for (const { row, column, mark } of readGrid(table)) {
      const refusal = mayHandIn(inColumn[column as keyof typeof inColumn](), actor(row as Name));
      const is = refusal ? (codes[refusal.refused] ?? refusal.refused) : "Y";
      if (is !== mark) wrong.push(`${row} ${column}: ${mark} expected, ${is} given`);
    }
    assert.deepEqual(wrong, []);
  });

  it("in every other state is done already, and it is nobody's whose post has ended", () => {
    for (const state of referralStates)
      for (const told of [{}, { danger: true }, { alone: true }])
        assert.deepEqual(mayHandIn(referralIn(state, told), actor("sam")), { refused: "alreadyDone" }, state);
    for (const who of [former("sam"), stranger])
      assert.deepEqual(mayHandIn(newReferral(), who), { refused: "notYours" });
    const cover = { key: key("sam"), roles: new Set(["coverWorker"] as const) };
    assert.deepEqual(mayHandIn(newReferral(), cover), { refused: "notYours" });
  });

  it("begins in the writer's name and is with the leads at once, with the worker on record", () => {
    const outcome = givenReferral(undefined)
      .when(onAuthority, "sam")
      .then(
        {
          type: "referralDrafted",
          schoolId: "oakfield",
          proposedBy: key("tess"),
          written: ["whatSeen"],
          consultationId: "consultation",
          adviser: key("sam"),
        },
        { type: "referralSaved", choices: { dangerNow: "no" }, written: ["whatSeen"], step: 3 },
        { type: "submitted", onAuthority: true },
      )
      .keeping({ whatSeen: "typed-words" })
      .becoming("withLead");
    const { proposedBy, milestones } = outcome.state;
    assert.equal(proposedBy, key("tess"));
    assert.deepEqual(
      milestones.map(({ kind, by }) => [kind, by]),
      [["submitted", key("sam")]],
    );
    outcome.tells({ tess: ["referral"], sam: ["referral"], lena: ["referral"], dev: ["referral"] });
  });

  it("takes the untouched draft of an earlier answer, and brings it to the leads", () => {
    const outcome = givenReferral(newReferral())
      .when(onAuthority, "sam")
      .then(
        { type: "referralSaved", choices: { dangerNow: "no" }, written: ["whatSeen"], step: 3 },
        { type: "submitted", onAuthority: true },
      )
      .becoming("withLead");
    outcome.tells({ tess: ["referral"], lena: ["referral"], dev: ["referral"] });
  });

  it("leaves alone what its writer has begun to write", () => {
    givenReferral(referralIn("draft")).when(onAuthority, "sam").thenRefused("alreadyDone");
    givenReferral(newReferral()).when(onAuthority, "sara").thenRefused("notYours");
  });

  it("goes on like any other: the lead may return it, and then it is the writer's to write", () => {
    const { state } = givenReferral(undefined).when(onAuthority, "sam");
    const returned = givenReferral(state).when(
      { type: "returnReferral", reason: "Where is he?" },
      "lena",
    ).state;
    const form = { choices: { dangerNow: "no" }, texts: {} } as const;
    givenReferral(returned)
      .when({ type: "submitReferral", ...form }, "tess")
      .becoming("withLead");
    givenReferral(returned)
      .when({ type: "submitReferral", ...form }, "sam")
      .thenRefused("notYours");
  });
});
