import assert from "node:assert/strict";
import type { Actor } from "../../bot/consultation/permissions.ts";
import type { RefusalCode } from "../../bot/consultation/refusals.ts";
import type { ReferralVerb } from "../../bot/referral/commands.ts";
import {
  mayDoReferral,
  mayViewReferral,
  referralRelations,
  referralRules,
} from "../../bot/referral/permissions.ts";
import type { ReferralState } from "../../bot/referral/state.ts";
import { readGrid } from "../support/given.ts";
import { type Told, referralIn, referralStates } from "../support/referrals.ts";
import { type Name, actor, former, key, stranger } from "../support/staff.ts";

/*
 * Y  may do it
 * w  not now: this is not done in this state            n  not theirs: the answer that strangers get
 * f  four eyes: it is their own, so somebody else decides
 *
 * Columns: draft, withLead, returned, approved, declined, sentWithoutWaiting (alone), sentToFrontDoor (sent),
 * acknowledged (known), decided, filed, stopped.
 */
const codes: Readonly<Record<string, RefusalCode>> = { w: "notNow", n: "notYours", f: "fourEyes" };
const columns: Readonly<Record<string, ReferralState>> = {
  draft: "draft",
  withLead: "withLead",
  returned: "returned",
  approved: "approved",
  declined: "declined",
  alone: "sentWithoutWaiting",
  sent: "sentToFrontDoor",
  known: "acknowledged",
  decided: "decided",
  filed: "filed",
  stopped: "stopped",
};

const proposerThroughTheLead = `
                     draft withLead returned approved declined alone sent known decided filed stopped
  saveReferral       Y     w        Y        w        w        w     w    w     w       w     w
  submitReferral     Y     w        Y        w        w        w     w    w     w       w     w
  approveReferral    n     n        n        n        n        n     n    n     n       n     n
  returnReferral     n     n        n        n        n        n     n    n     n       n     n
  declineReferral    n     n        n        n        n        n     n    n     n       n     n
  sendWithoutWaiting Y     Y        Y        Y        Y        w     w    w     w       Y     w
  recordSent         w     w        w        n        w        Y     w    w     w       w     w
  recordFrontDoor    w     w        w        w        w        w     n    n     w       w     w
  file               n     n        n        n        n        n     n    n     n       n     n
  keepFrom           Y     Y        Y        Y        Y        Y     Y    Y     Y       Y     w`;

const proposerWithoutWaiting = `
                     draft withLead returned approved declined alone sent known decided filed stopped
  saveReferral       Y     w        Y        w        w        w     w    w     w       w     w
  submitReferral     Y     w        Y        w        w        w     w    w     w       w     w
  approveReferral    n     n        n        n        n        n     n    n     n       n     n
  returnReferral     n     n        n        n        n        n     n    n     n       n     n
  declineReferral    n     n        n        n        n        n     n    n     n       n     n
  sendWithoutWaiting Y     Y        Y        Y        Y        w     w    w     w       Y     w
  recordSent         w     w        w        n        w        Y     w    w     w       w     w
  recordFrontDoor    w     w        w        w        w        w     Y    Y     w       w     w
  file               n     n        n        n        n        n     n    n     n       n     n
  keepFrom           Y     Y        Y        Y        Y        Y     Y    Y     Y       Y     w`;

const theLead = `
                     draft withLead returned approved declined alone sent known decided filed stopped
  saveReferral       n     n        n        n        n        n     n    n     n       n     n
  submitReferral     n     n        n        n        n        n     n    n     n       n     n
  approveReferral    n     Y        w        w        w        w     w    w     w       w     n
  returnReferral     n     Y        w        w        w        w     w    w     w       w     n
  declineReferral    n     Y        w        w        w        w     w    w     w       w     n
  sendWithoutWaiting n     n        n        n        n        n     n    n     n       n     n
  recordSent         n     w        w        Y        w        Y     w    w     w       w     n
  recordFrontDoor    n     w        w        w        w        w     Y    Y     w       w     n
  file               n     w        w        w        Y        w     w    w     Y       w     n
  keepFrom           n     n        n        n        n        n     n    n     n       n     n`;

const theLeadInDanger = `
                     draft withLead returned approved declined alone sent known decided filed stopped
  saveReferral       n     n        n        n        n        n     n    n     n       n     n
  submitReferral     n     n        n        n        n        n     n    n     n       n     n
  approveReferral    w     Y        w        w        w        w     w    w     w       w     n
  returnReferral     w     Y        w        w        w        w     w    w     w       w     n
  declineReferral    w     Y        w        w        w        w     w    w     w       w     n
  sendWithoutWaiting n     n        n        n        n        n     n    n     n       n     n
  recordSent         w     w        w        Y        w        Y     w    w     w       w     n
  recordFrontDoor    w     w        w        w        w        w     Y    Y     w       w     n
  file               w     w        w        w        Y        w     w    w     Y       w     n
  keepFrom           n     n        n        n        n        n     n    n     n       n     n`;

const theLeadOnTheirOwn = `
                     draft withLead returned approved declined alone sent known decided filed stopped
  saveReferral       Y     w        Y        w        w        w     w    w     w       w     w
  submitReferral     Y     w        Y        w        w        w     w    w     w       w     w
  approveReferral    n     f        w        w        w        w     w    w     w       w     n
  returnReferral     n     f        w        w        w        w     w    w     w       w     n
  declineReferral    n     f        w        w        w        w     w    w     w       w     n
  sendWithoutWaiting Y     Y        Y        Y        Y        w     w    w     w       Y     w
  recordSent         w     w        w        Y        w        Y     w    w     w       w     w
  recordFrontDoor    w     w        w        w        w        w     Y    Y     w       w     w
  file               n     w        w        w        Y        w     w    w     Y       w     n
  keepFrom           Y     Y        Y        Y        Y        Y     Y    Y     Y       Y     w`;

const theSoleLeadOnTheirOwn = `
                     draft withLead returned approved declined alone sent known decided filed stopped
  saveReferral       Y     w        Y        w        w        w     w    w     w       w     w
  submitReferral     Y     w        Y        w        w        w     w    w     w       w     w
  approveReferral    n     Y        w        w        w        w     w    w     w       w     n
  returnReferral     n     Y        w        w        w        w     w    w     w       w     n
  declineReferral    n     Y        w        w        w        w     w    w     w       w     n
  sendWithoutWaiting Y     Y        Y        Y        Y        w     w    w     w       Y     w
  recordSent         w     w        w        Y        w        Y     w    w     w       w     w
  recordFrontDoor    w     w        w        w        w        w     Y    Y     w       w     w
  file               n     w        w        w        Y        w     w    w     Y       w     n
  keepFrom           Y     Y        Y        Y        Y        Y     Y    Y     Y       Y     w`;

const nobodyToIt = `
                     draft withLead returned approved declined alone sent known decided filed stopped
  saveReferral       n     n        n        n        n        n     n    n     n       n     n
  submitReferral     n     n        n        n        n        n     n    n     n       n     n
  approveReferral    n     n        n        n        n        n     n    n     n       n     n
  returnReferral     n     n        n        n        n        n     n    n     n       n     n
  declineReferral    n     n        n        n        n        n     n    n     n       n     n
  sendWithoutWaiting n     n        n        n        n        n     n    n     n       n     n
  recordSent         n     n        n        n        n        n     n    n     n       n     n
  recordFrontDoor    n     n        n        n        n        n     n    n     n       n     n
  file               n     n        n        n        n        n     n    n     n       n     n
  keepFrom           n     n        n        n        n        n     n    n     n       n     n`;

const ways: readonly Told[] = [{}, { danger: true }, { alone: true }, { danger: true, alone: true }];
const calm = ways.filter((w) => w.danger !== true);
const danger = ways.filter((w) => w.danger === true);
const owned = (by: Name, list: readonly Told[]): readonly Told[] => list.map((told) => ({ ...told, by }));

type Case = readonly [title: string, who: Name | Actor, grid: string, ways: readonly Told[], soleLead?: true];
const table: readonly Case[] = [
  ["the proposer, where the lead sent it,", "tess", proposerThroughTheLead, ways.filter((w) => !w.alone)],
  ["the proposer who sent it without waiting", "tess", proposerWithoutWaiting, ways.filter((w) => w.alone)],
  ["a head who proposed it", "hugh", proposerThroughTheLead, owned("hugh", [{}, { danger: true }])],
  ["the lead", "lena", theLead, calm],
  ["the deputy", "dev", theLead, calm],
  ["the lead, where it says danger now,", "lena", theLeadInDanger, danger],
  ["the deputy, where it says danger now,", "dev", theLeadInDanger, danger],
  ["the lead of a school with one lead", "lena", theLead, calm, true],
  ["a lead who proposed it", "lena", theLeadOnTheirOwn, owned("lena", calm)],
  ["a deputy who proposed it", "dev", theLeadOnTheirOwn, owned("dev", calm)],
  ["the only lead who proposed it", "lena", theSoleLeadOnTheirOwn, owned("lena", calm), true],
  ["the social worker who advised", "sam", nobodyToIt, ways],
  ["another social worker of the school", "sara", nobodyToIt, ways],
  ["a lead whose post has ended", "leo", nobodyToIt, ways],
  ["the head", "hugh", nobodyToIt, ways],
  ["the administrator", "adam", nobodyToIt, ways],
  ["another teacher of the school", "toby", nobodyToIt, ways],
  ["a teacher of another school", "bilal", nobodyToIt, ways],
  ["a social worker of another school", "priya", nobodyToIt, ways],
  ["the lead of another school", "mona", nobodyToIt, ways],
  ["a stranger", stranger, nobodyToIt, ways],
  ["the proposer after their post has ended", former("tess"), nobodyToIt, ways],
];

describe("who may do what with a referral", () => {
  for (const [title, who, grid, told, soleLead = false] of table)
    it(`${title} may do exactly what the table says`, () => {
      const person = typeof who === "string" ? actor(who) : who;
      const wrong: string[] = [];
      for (const way of told)
        for (const { row, column, mark } of readGrid(grid)) {
          const state = columns[column]!;
          const refusal = mayDoReferral(referralIn(state, way), row as ReferralVerb, person, soleLead);
          const given =
            Object.keys(codes).find((m) => codes[m] === refusal?.refused) ?? refusal?.refused ?? "Y";
          if (given !== mark) wrong.push(`${row} while ${state}: ${mark} expected, ${given} given`);
        }
      assert.deepEqual(wrong, []);
    });

  it("the tables name every command in every state", () => {
    for (const [title, , grid] of table) {
      const cells = readGrid(grid).map(({ row, column }) => `${row} ${columns[column] ?? column}`);
      const all = Object.keys(referralRules).flatMap((verb) => referralStates.map((s) => `${verb} ${s}`));
      assert.deepEqual([...cells].sort(), all.sort(), title);
    }
  });

  it("whoever it is kept from is nobody to it, even a lead or the worker who advised", () => {
    const wrong: string[] = [];
    for (const name of ["lena", "dev", "sam"] as const)
      for (const told of ways)
        for (const { row, column } of readGrid(nobodyToIt)) {
          const kept = { ...referralIn(columns[column]!, told), keptFrom: [key(name)] };
          const refusal = mayDoReferral(kept, row as ReferralVerb, actor(name), true);
          if (refusal?.refused !== "notYours") wrong.push(`${name}: ${row} while ${kept.state}`);
        }
    assert.deepEqual(wrong, []);
  });

  it("a lead who proposed it can lose the lead's part of it, and never their own", () => {
    const own = { ...referralIn("withLead", { by: "lena" }), keptFrom: [key("lena")] };
    assert.deepEqual([...referralRelations(own, actor("lena"))], ["proposer"]);
  });

  it("the only lead in danger of their own draft still cannot decide before it is submitted", () => {
    const own = referralIn("draft", { by: "lena", danger: true });
    assert.deepEqual(mayDoReferral(own, "approveReferral", actor("lena"), true), { refused: "notNow" });
  });
});

describe("who may see a referral", () => {
  const visible = (state: ReferralState, told: Told, who: Actor): boolean =>
    mayViewReferral(referralIn(state, told), who);

  it("its proposer, always", () => {
    for (const state of referralStates)
      for (const told of ways) assert.ok(visible(state, told, actor("tess")), state);
  });

  it("leads and the social worker who advised, but neither a draft nor a stopped form", () => {
    for (const name of ["lena", "dev", "sam"] as const)
      for (const state of referralStates)
        assert.equal(
          visible(state, {}, actor(name)),
          state !== "draft" && state !== "stopped",
          `${name} ${state}`,
        );
  });

  it("a draft that says danger now is shown to them too, and a stopped form never", () => {
    for (const name of ["lena", "dev", "sam"] as const) {
      assert.ok(visible("draft", { danger: true }, actor(name)));
      assert.ok(!visible("stopped", { danger: true }, actor(name)));
    }
  });

  it("nobody from whom it is kept, in any state, and everybody else as before", () => {
    for (const name of ["lena", "dev", "sam"] as const)
      for (const state of referralStates)
        for (const told of ways) {
          const kept = { ...referralIn(state, told), keptFrom: [key(name)] };
          assert.ok(!mayViewReferral(kept, actor(name)), `${name} ${state}`);
          for (const other of ["tess", "lena", "dev", "sam"] as const)
            if (other !== name)
              assert.equal(mayViewReferral(kept, actor(other)), visible(state, told, actor(other)), other);
        }
  });

  it("nobody else", () => {
    const others = (["sara", "cara", "leo", "hugh", "adam", "toby", "bilal", "priya", "mona"] as const).map(
      (n) => actor(n),
    );
    for (const who of [...others, stranger, former("tess"), former("lena"), former("sam")])
      for (const state of referralStates)
        for (const told of ways) assert.ok(!visible(state, told, who), `${who.key} ${state}`);
  });
});
