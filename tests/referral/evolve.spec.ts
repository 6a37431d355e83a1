import assert from "node:assert/strict";
import fc from "fast-check";
import { ImpossibleRecord } from "../../bot/consultation/evolve.ts";
import type { ReferralEvent } from "../../bot/referral/events.ts";
import { evolveReferral } from "../../bot/referral/evolve.ts";
import type { Referral, ReferralState } from "../../bot/referral/state.ts";
import { readGrid, walkReferral } from "../support/given.ts";
import { draft, referralIn, referralStates, typed, wishes, withLead } from "../support/referrals.ts";
import { key, schoolMorning } from "../support/staff.ts";

const events: { readonly [T in ReferralEvent["type"]]: Extract<ReferralEvent, { type: T }> } = {
  referralDrafted: { type: "referralDrafted", schoolId: "oakfield", proposedBy: key("tess"), written: [] },
  referralSaved: { type: "referralSaved", choices: { dangerNow: "yes" }, written: ["childRef"], step: 3 },
  stoppedForAdultInSchool: { type: "stoppedForAdultInSchool" },
  submitted: { type: "submitted" },
  approved: { type: "approved", ownProposal: false },
  returned: { type: "returned", reason: "t9" },
  declined: { type: "declined", reason: "t9" },
  sentWithoutWaiting: { type: "sentWithoutWaiting" },
  sentToFrontDoor: { type: "sentToFrontDoor", how: "phone", reference: "t9" },
  acknowledged: { type: "acknowledged" },
  decided: { type: "decided", answer: "early_help" },
  chased: { type: "chased" },
  filed: { type: "filed" },
  keptFrom: { type: "keptFrom", person: key("dev") },
};

/**
 * The state after each event in each state; ! for a record that cannot have come from the rules.
 * Columns and marks: lead is withLead, alone is sentWithoutWaiting, sent is sentToFrontDoor, known is acknowledged.
 */
const after = `
                          draft   lead     returned approved declined alone sent    known   decided filed stopped
  referralDrafted         !       !        !        !        !        !     !       !       !       !     !
  referralSaved           draft   !        returned !        !        !     !       !       !       !     !
  stoppedForAdultInSchool stopped !        stopped  !        !        !     !       !       !       !     !
  submitted               lead    !        lead     !        !        !     !       !       !       !     !
  approved                !       approved !        !        !        !     !       !       !       !     !
  returned                !       returned !        !        !        !     !       !       !       !     !
  declined                !       declined !        !        !        !     !       !       !       !     !
  sentWithoutWaiting      alone   alone    alone    alone    alone    !     !       !       !       alone !
  sentToFrontDoor         !       !        !        sent     !        sent  !       !       !       !     !
  acknowledged            !       !        !        !        !        !     known   !       !       !     !
  decided                 !       !        !        !        !        !     decided decided !       !     !
  filed                   !       !        !        !        filed    !     !       !       filed   !     !
  chased                  !       lead     !        approved !        alone sent    known   !       !     !
  keptFrom                draft   lead     returned approved declined alone sent    known   decided filed stopped`;

const short: Readonly<Record<string, ReferralState>> = {
  lead: "withLead",
  alone: "sentWithoutWaiting",
  sent: "sentToFrontDoor",
  known: "acknowledged",
};
const full = (word: string): string => short[word] ?? word;

function apply(before: Referral | undefined, event: ReferralEvent, subjectId = "subject"): Referral {
  const seq = (before?.version ?? 0) + 1;
  return evolveReferral(before, { subjectId, seq, by: key("lena"), at: schoolMorning, event });
}

describe("the record of a referral", () => {
  const cells = readGrid(after);

  for (const [type, event] of Object.entries(events))
    it(`"${type}" leads where the table says`, () => {
      for (const { column, mark } of cells.filter((cell) => cell.row === type && cell.mark !== "!")) {
        const before = referralIn(full(column) as ReferralState);
        const result = apply(before, event);
        assert.deepEqual([result.state, result.version], [full(mark), before.version + 1], column);
      }
    });

  it("a record that cannot have come from the rules is never read as if it had", () => {
    const taken: string[] = [];
    for (const { row, column } of cells.filter((cell) => cell.mark === "!"))
      try {
        apply(referralIn(full(column) as ReferralState), events[row as keyof typeof events]);
        taken.push(`${row} while ${full(column)}`);
      } catch (error) {
        if (!(error instanceof ImpossibleRecord)) throw error;
      }
    assert.deepEqual(taken, []);
  });

  it("the table names every event in every state", () => {
    const all = Object.keys(events).flatMap((event) => referralStates.map((state) => `${event} ${state}`));
    assert.deepEqual(cells.map(({ row, column }) => `${row} ${full(column)}`).sort(), all.sort());
  });

  it("begins with a draft, and with nothing else", () => {
    assert.equal(apply(undefined, events.referralDrafted).state, "draft");
    for (const event of Object.values(events))
      if (event.type !== "referralDrafted")
        assert.throws(() => apply(undefined, event), ImpossibleRecord, event.type);
  });

  it("does not mix with the record of another referral", () => {
    for (const event of Object.values(events))
      assert.throws(() => apply(withLead(), event, "another"), ImpossibleRecord, event.type);
  });

  it("a form that is stopped keeps neither choices nor the names of fields that held words", () => {
    const stopped = apply(draft({ danger: true }), events.stoppedForAdultInSchool);
    assert.deepEqual([stopped.choices, stopped.written], [{}, []]);
  });

  it("what it is kept from somebody for stays so, whatever happens to it afterwards, and each is named once", () => {
    for (const state of referralStates) {
      const kept = apply(apply(referralIn(state), events.keptFrom), events.keptFrom);
      assert.deepEqual(kept.keptFrom, [key("dev")], state);
      for (const { row, column } of cells.filter(({ mark }) => mark !== "!"))
        if (full(column) === state)
          assert.deepEqual(apply(kept, events[row as keyof typeof events]).keptFrom, [key("dev")], row);
    }
  });

  it("a draft begins kept from whom its question was kept from, and an older record without that from nobody", () => {
    const before = { ...events.referralDrafted, keptFrom: [key("dev")] };
    assert.deepEqual(apply(undefined, before).keptFrom, [key("dev")]);
    assert.ok(!("keptFrom" in apply(undefined, events.referralDrafted)));
  });

  it("a returned form begins at its first step and keeps what was chosen", () => {
    const returned = apply(withLead(), events.returned);
    assert.ok(returned.state === "returned");
    assert.equal(returned.step, 1);
    assert.deepEqual(returned.choices, withLead().choices);
  });
});

describe("any run of legal commands on a referral", () => {
  const walks = fc
    .array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 })
    .map((picks) => walkReferral(wishes, picks));

  it("folds to the snapshot that was kept along the way", () => {
    fc.assert(
      fc.property(walks, ({ recorded, snapshot }) => {
        const folded = recorded.reduce<Referral | undefined>((s, r) => evolveReferral(s, r), undefined);
        assert.deepEqual(JSON.parse(JSON.stringify(folded)), snapshot);
      }),
    );
  });

  it("has as many versions as events", () => {
    fc.assert(
      fc.property(walks, ({ recorded, snapshot }) => assert.equal(snapshot?.version, recorded.length)),
    );
  });

  it("leaves no typed word in an event or in the state", () => {
    fc.assert(
      fc.property(walks, ({ recorded, snapshot }) => {
        assert.ok(!JSON.stringify([recorded, snapshot]).includes(typed));
      }),
    );
  });

  it("keeps the words that the form names, and of the form no others", () => {
    fc.assert(
      fc.property(walks, ({ snapshot, texts }) => {
        for (const field of ["childRef", "whatSeen", "goingWell"] as const)
          assert.equal(field in texts, snapshot?.written.includes(field), field);
      }),
    );
  });

  it("never loses a milestone, and never changes whose it is", () => {
    fc.assert(
      fc.property(walks, ({ done }) => {
        for (const { before, after: then } of done) {
          if (before === undefined) continue;
          assert.equal(then.proposedBy, before.proposedBy);
          if (then.state !== "stopped")
            assert.deepEqual(then.milestones.slice(0, before.milestones.length), before.milestones);
        }
      }),
    );
  });

  it("is never approved by the one who proposed it", () => {
    const byTheLead = wishes.map(([name, command]) =>
      command.type === "draftReferral"
        ? (["lena", { ...command, proposedBy: key("lena") }] as const)
        : ([name === "tess" ? "lena" : name, command] as const),
    );
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { maxLength: 30 }), (picks) => {
        for (const { event, by } of walkReferral(byTheLead, picks).recorded)
          if (["approved", "returned", "declined"].includes(event.type)) assert.equal(by, key("dev"));
      }),
    );
  });

  it("comes through every state, so that the properties above say something", () => {
    const seen = new Set<string>();
    for (const { done } of fc.sample(walks, { numRuns: 600, seed: 2026 }))
      for (const { after: then } of done) seen.add(then.state);
    assert.deepEqual([...seen].sort(), [...referralStates].sort());
  });
});
