import assert from "node:assert/strict";
import {
  draftOutOfHours,
  draftReplyOrNew,
  inDanger,
  inState,
  keptUntilMonday,
  needsMore,
  passedOn,
  seen,
  sent,
} from "../support/consultations.ts";
import { givenConsultation } from "../support/given.ts";
import { keys, mondayOpening, saturday, schoolMorning } from "../support/staff.ts";

const minutes = (n: number): number => n * 60_000;

describe("danger", () => {
  it("may be called in every state from the held question to the closed consultation, and changes nothing else", () => {
    for (const state of ["sent", "passedOn", "seen", "needsMore", "answered", "closed"] as const) {
      const after = givenConsultation(inState(state))
        .when({ type: "markDanger" }, "tess")
        .then({ type: "dangerMarked" })
        .becoming(state).state;
      assert.equal(after.dangerAt, schoolMorning);
    }
  });

  it("sends a held question at once, even on a Saturday", () => {
    const { state } = givenConsultation(draftOutOfHours())
      .when({ type: "markDanger" }, "tess", { now: saturday })
      .then(
        { type: "dangerMarked" },
        {
          type: "draftSent",
          to: keys("sam", "sara"),
          openFrom: saturday,
          expectBy: mondayOpening + minutes(30),
        },
      )
      .becoming("sent");
    assert.equal(state.dangerAt, saturday);
  });

  it("sends a message that was held as a reply or a new question", () => {
    givenConsultation(draftReplyOrNew()).when({ type: "markDanger" }, "tess").becoming("sent");
  });

  it("is recorded on a held question even when there is nobody to send it to", () => {
    const { state } = givenConsultation(draftOutOfHours())
      .when({ type: "markDanger" }, "tess", { askFirst: [] })
      .then({ type: "dangerMarked" })
      .becoming("draft");
    assert.equal(state.dangerAt, schoolMorning);
  });

  it("called twice changes nothing", () => {
    for (const state of ["sent", "seen", "answered"] as const)
      givenConsultation(inDanger(state)).when({ type: "markDanger" }, "tess").thenRefused("alreadyDone");
  });

  it("once called stays with the consultation through every later step", () => {
    for (const state of ["passedOn", "needsMore", "answered", "closed", "withdrawn", "stopped"] as const)
      assert.notEqual(inDanger(state).dangerAt, undefined, state);
  });

  it("is the asker's to call: not the social worker's, nor the lead's", () => {
    givenConsultation(seen()).when({ type: "markDanger" }, "sam").thenRefused("notYours");
    givenConsultation(inDanger("seen")).when({ type: "markDanger" }, "lena").thenRefused("notYours");
  });
});

describe("a concern about an adult in school", () => {
  it("stops the consultation before it is answered, and every word of it is forgotten", () => {
    for (const before of [draftOutOfHours(), keptUntilMonday(), sent(), passedOn(), seen(), needsMore()]) {
      const { state } = givenConsultation(before)
        .when({ type: "aboutAdult" }, "tess")
        .then({ type: "stoppedForAdultInSchool" })
        .keeping({})
        .forgetting(...before.thread.map((entry) => entry.text))
        .becoming("stopped");
      assert.deepEqual(state.thread, []);
    }
  });

  it("also forgets what was edited out of the held question before", () => {
    const edited = givenConsultation(draftOutOfHours()).when(
      { type: "editDraft", text: "new words" },
      "tess",
    );
    const gone = new Set<string>();
    for (const text of edited.forgotten) gone.add(text);
    for (const text of givenConsultation(edited.state).when({ type: "aboutAdult" }, "tess").forgotten)
      gone.add(text);
    assert.deepEqual([...gone].sort(), ["t1", "t2"]);
  });

  it("leaves a stop that cannot be undone", () => {
    const after = inState("stopped");
    for (const command of [
      { type: "sendAnyway" },
      { type: "withdraw" },
      { type: "markDanger" },
      { type: "startReferral" },
      { type: "reopen", text: "words" },
    ] as const)
      givenConsultation(after).when(command, "tess").thenRefused("notNow");
  });
});
