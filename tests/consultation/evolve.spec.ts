import assert from "node:assert/strict";
import fc from "fast-check";
import type { ConsultationEvent } from "../../bot/consultation/events.ts";
import { ImpossibleRecord, evolve } from "../../bot/consultation/evolve.ts";
import { openStates, possibleFrom } from "../../bot/consultation/possible.ts";
import type { Consultation, ConsultationState } from "../../bot/consultation/state.ts";
import { anAdvice, consultationStates, inState, typed, wishes } from "../support/consultations.ts";
import { readGrid, walkConsultation } from "../support/given.ts";
import { key, keys, schoolMorning } from "../support/staff.ts";

const events: { readonly [T in ConsultationEvent["type"]]: Extract<ConsultationEvent, { type: T }> } = {
  questionHeld: {
    type: "questionHeld",
    schoolId: "oakfield",
    text: "t9",
    check: { kind: "outOfHours", opensAt: undefined },
  },
  questionSent: {
    type: "questionSent",
    schoolId: "oakfield",
    text: "t9",
    to: keys("sam"),
    openFrom: 1,
    expectBy: 2,
  },
  draftSent: { type: "draftSent", to: keys("sam"), openFrom: 1, expectBy: 2 },
  draftEdited: { type: "draftEdited", text: "t9" },
  amended: { type: "amended", text: "t9" },
  movedToReply: { type: "movedToReply", replyTo: "earlier" },
  withdrawn: { type: "withdrawn" },
  stoppedForAdultInSchool: { type: "stoppedForAdultInSchool" },
  dangerMarked: { type: "dangerMarked" },
  looked: { type: "looked" },
  taken: { type: "taken" },
  passedOn: { type: "passedOn", to: key("cara") },
  askedBack: { type: "askedBack", text: "t9" },
  replied: { type: "replied", text: "t9" },
  advised: { type: "advised", advice: anAdvice },
  accepted: { type: "accepted" },
  challenged: { type: "challenged", text: "t9" },
  reopened: { type: "reopened", text: "t9" },
  outcomeTold: { type: "outcomeTold", told: "did_it" },
  closed: { type: "closed" },
  referralStarted: { type: "referralStarted", referralId: "referral.new" },
  coverOffered: { type: "coverOffered", to: keys("cara") },
  toldNotToWait: { type: "toldNotToWait" },
  wentUnanswered: { type: "wentUnanswered", owner: key("lena") },
  followedUp: { type: "followedUp" },
  handledByLead: { type: "handledByLead", text: "t9" },
  stillNeeded: { type: "stillNeeded", to: keys("cara") },
  leavingTold: { type: "leavingTold", leavingAt: schoolMorning + 1 },
  familyKnown: { type: "familyKnown" },
  identified: { type: "identified" },
  referenceGiven: { type: "referenceGiven", text: "t9", others: 1 },
  keptFrom: { type: "keptFrom", person: key("sam"), to: keys("cara") },
  callRequested: { type: "callRequested", slot: "break" },
  called: { type: "called" },
  filed: { type: "filed" },
  authorityGiven: { type: "authorityGiven" },
  authorityWithheld: { type: "authorityWithheld" },
  turnedIntoReferral: { type: "turnedIntoReferral", referralId: "referral.new", dangerNow: "no" },
};

/** The state after each event in each state; ! for a record that cannot have come from the rules. */
const after = `
                          draft      sent       passedOn   seen       needsMore  unanswered handled    answered   closed     filed      withdrawn  movedToReply stopped
  questionHeld            !          !          !          !          !          !          !          !          !          !          !          !            !
  questionSent            !          !          !          !          !          !          !          !          !          !          !          !            !
  draftSent               sent       !          !          !          !          !          !          !          !          !          !          !            !
  draftEdited             draft      !          !          !          !          !          !          !          !          !          !          !            !
  amended                 !          sent       passedOn   seen       needsMore  unanswered handled    answered   closed     filed      !          !            !
  movedToReply            movedToReply !          !          !          !          !          !          !          !          !          !          !            !
  withdrawn               withdrawn  withdrawn  withdrawn  withdrawn  withdrawn  withdrawn  !          !          !          !          !          !            !
  stoppedForAdultInSchool stopped    stopped    stopped    stopped    stopped    stopped    stopped    stopped    stopped    stopped    !          !            !
  dangerMarked            draft      sent       passedOn   seen       needsMore  unanswered handled    answered   closed     filed      withdrawn  !            !
  looked                  !          sent       passedOn   !          !          unanswered !          !          !          !          !          !            !
  taken                   !          seen       seen       !          !          seen       !          !          !          !          !          !            !
  passedOn                !          passedOn   passedOn   passedOn   passedOn   !          !          !          !          !          !          !            !
  askedBack               !          !          !          needsMore  !          !          !          !          !          !          !          !            !
  replied                 !          !          !          !          seen       !          !          !          !          !          !          !            !
  advised                 !          !          !          answered   answered   !          !          answered   !          !          !          !            !
  accepted                !          !          !          !          !          !          !          answered   !          !          !          !            !
  challenged              !          !          !          !          !          !          !          answered   !          !          !          !            !
  reopened                !          !          !          !          !          !          sent       seen       seen       sent       !          !            !
  outcomeTold             !          !          !          !          !          !          !          closed     !          !          !          !            !
  closed                  !          !          !          !          !          !          !          closed     !          !          !          !            !
  referralStarted         !          sent       passedOn   seen       needsMore  unanswered handled    answered   closed     filed      withdrawn  !            !
  coverOffered            !          sent       passedOn   !          !          !          !          !          !          !          !          !            !
  toldNotToWait           !          sent       passedOn   seen       needsMore  !          !          !          !          !          !          !            !
  wentUnanswered          !          unanswered unanswered unanswered unanswered !          !          !          !          !          !          !            !
  followedUp              !          !          !          !          !          !          !          answered   !          !          !          !            !
  handledByLead           !          !          !          !          !          handled    !          !          !          !          !          !            !
  stillNeeded             !          !          !          !          !          unanswered !          !          !          !          !          !            !
  leavingTold             draft      sent       passedOn   seen       needsMore  unanswered !          !          !          !          !          !            !
  familyKnown             draft      sent       passedOn   seen       needsMore  unanswered handled    answered   closed     filed      !          !            !
  identified              !          sent       passedOn   seen       needsMore  unanswered !          answered   !          !          !          !            !
  referenceGiven          !          sent       passedOn   seen       needsMore  unanswered !          answered   !          !          !          !            !
  keptFrom                !          passedOn   passedOn   passedOn   passedOn   !          !          !          !          !          !          !            !
  callRequested           !          sent       passedOn   seen       needsMore  unanswered !          !          !          !          !          !            !
  called                  !          !          !          !          !          !          !          !          !          !          !          !            !
  filed                   !          !          !          !          !          !          filed      filed      filed      !          !          !            !
  authorityGiven          draft      sent       passedOn   seen       needsMore  unanswered !          answered   !          !          !          !          !
  authorityWithheld       draft      sent       passedOn   seen       needsMore  unanswered !          answered   !          !          !          !          !
  turnedIntoReferral      !          !          !          seen       needsMore  !          !          answered   !          !          !          !          !`;

function apply(
  before: Consultation | undefined,
  event: ConsultationEvent,
  subjectId = "subject",
): Consultation {
  const seq = (before?.version ?? 0) + 1;
  return evolve(before, { subjectId, seq, by: key("sam"), at: schoolMorning, event });
}

describe("the record of a consultation", () => {
  const cells = readGrid(after);

  for (const [type, event] of Object.entries(events))
    it(`"${type}" leads where the table says`, () => {
      for (const { column, mark } of cells.filter((cell) => cell.row === type && cell.mark !== "!")) {
        const before = inState(column as ConsultationState);
        const result = apply(before, event);
        assert.deepEqual([result.state, result.version], [mark, before.version + 1], column);
      }
    });

  it("an event leads somewhere only from the states in which it can have happened", () => {
    for (const { row, column } of cells.filter((cell) => cell.mark !== "!"))
      assert.ok(
        possibleFrom[row as keyof typeof possibleFrom].some((state) => state === column),
        row,
      );
    for (const state of openStates) assert.ok("silence" in inState(state), state);
  });

  it("a record that cannot have come from the rules is never read as if it had", () => {
    const taken: string[] = [];
    for (const { row, column } of cells.filter((cell) => cell.mark === "!"))
      try {
        apply(inState(column as ConsultationState), events[row as keyof typeof events]);
        taken.push(`${row} while ${column}`);
      } catch (error) {
        if (!(error instanceof ImpossibleRecord)) throw error;
      }
    assert.deepEqual(taken, []);
  });

  it("the table names every event in every state", () => {
    const all = Object.keys(events).flatMap((event) =>
      consultationStates.map((state) => `${event} ${state}`),
    );
    assert.deepEqual(cells.map(({ row, column }) => `${row} ${column}`).sort(), all.sort());
  });

  it("begins with a question that is held or sent, and with nothing else", () => {
    assert.equal(apply(undefined, events.questionHeld).state, "draft");
    assert.equal(apply(undefined, events.questionSent).state, "sent");
    for (const event of Object.values(events))
      if (event.type !== "questionHeld" && event.type !== "questionSent")
        assert.throws(() => apply(undefined, event), ImpossibleRecord, event.type);
  });

  it("does not mix with the record of another consultation", () => {
    for (const event of Object.values(events))
      assert.throws(() => apply(inState("seen"), event, "another"), ImpossibleRecord, event.type);
  });

  it("an impossible record says which event met which state", () => {
    assert.throws(() => apply(inState("stopped"), events.questionSent), /stopped.*questionSent/);
  });
});

describe("any run of legal commands on a consultation", () => {
  const walks = fc
    .array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 })
    .map((picks) => walkConsultation(wishes, picks));

  it("folds to the snapshot that was kept along the way", () => {
    fc.assert(
      fc.property(walks, ({ recorded, snapshot }) => {
        const folded = recorded.reduce<Consultation | undefined>((s, r) => evolve(s, r), undefined);
        assert.deepEqual(JSON.parse(JSON.stringify(folded)), snapshot);
      }),
    );
  });

  it("has as many versions as events", () => {
    fc.assert(
      fc.property(walks, ({ recorded, snapshot }) => {
        assert.equal(snapshot?.version, recorded.length);
        recorded.forEach(({ seq }, i) => assert.equal(seq, i + 1));
      }),
    );
  });

  it("leaves no typed word in an event or in the state", () => {
    fc.assert(
      fc.property(walks, ({ recorded, snapshot }) => {
        assert.ok(!JSON.stringify([recorded, snapshot]).includes(typed));
      }),
    );
  });

  it("keeps the words that the state names", () => {
    fc.assert(
      fc.property(walks, ({ snapshot, texts }) => {
        for (const { text } of snapshot?.thread ?? []) assert.ok(texts[text]?.startsWith(typed), text);
      }),
    );
  });

  it("never changes whose it is, where it belongs, or what a social worker once advised", () => {
    fc.assert(
      fc.property(walks, ({ done }) => {
        for (const { before, after: then } of done) {
          if (before === undefined || then.state === "stopped" || then.state === "movedToReply") continue;
          assert.deepEqual(
            [then.id, then.schoolId, then.askedBy],
            [before.id, before.schoolId, before.askedBy],
          );
          const advised = before.thread.filter((entry) => entry.kind === "advised");
          assert.deepEqual(
            then.thread.filter((entry) => entry.kind === "advised").slice(0, advised.length),
            advised,
          );
        }
      }),
    );
  });

  it("never loses a call of danger", () => {
    fc.assert(
      fc.property(walks, ({ done }) => {
        for (const { before, after: then } of done)
          if (before?.dangerAt !== undefined) assert.equal(then.dangerAt, before.dangerAt);
      }),
    );
  });

  it("comes through every state, so that the properties above say something", () => {
    const seen = new Set<string>();
    for (const { done } of fc.sample(walks, { numRuns: 600, seed: 2026 }))
      for (const { after: then } of done) seen.add(then.state);
    assert.deepEqual([...seen].sort(), [...consultationStates].sort());
  });
});
