import assert from "node:assert/strict";
import type { ConsultationCommand } from "../../bot/consultation/commands.ts";
import { evolve } from "../../bot/consultation/evolve.ts";
import { type Actor, mayDo } from "../../bot/consultation/permissions.ts";
import type { Consultation, ConsultationState } from "../../bot/consultation/state.ts";
import { consultationStates, inDanger, inState, seen, sent, withReferral } from "../support/consultations.ts";
import { givenConsultation, readGrid } from "../support/given.ts";
import { type Name, actor, former, key, stranger } from "../support/staff.ts";

const turn: ConsultationCommand = { type: "turnIntoReferral", dangerNow: "no" };
const allowed = { isAuthorised: true } as const;
const turned = (referralId: string) => ({ type: "turnedIntoReferral", referralId, dangerNow: "no" }) as const;
const given = (c: Consultation): Consultation => ({ ...c, authority: "given" });

/* Y may turn it into a referral, w not in this state, n not theirs, t somebody else holds it, a not allowed by its asker */
const onceAllowed = `
          draft sent passedOn seen needsMore unanswered handled answered closed filed withdrawn movedToReply stopped
  sam     n     w    w        Y    Y         w          w       Y        w      w     w         n            w
  sara    n     w    w        t    t         w          w       t        w      w     w         n            w
  tess    w     w    w        n    n         w          w       n        w      w     w         w            w
  cara    n     n    n        n    n         n          n       n        n      n     n         n            n
  toby    n     n    n        n    n         n          n       n        n      n     n         n            n
  hugh    n     n    n        n    n         n          n       n        n      n     n         n            n
  adam    n     n    n        n    n         n          n       n        n      n     n         n            n
  bilal   n     n    n        n    n         n          n       n        n      n     n         n            n
  priya   n     n    n        n    n         n          n       n        n      n     n         n            n
  mona    n     n    n        n    n         n          n       n        n      n     n         n            n
  leo     n     n    n        n    n         n          n       n        n      n     n         n            n`;
const marks: Readonly<Record<string, string>> = {
  notNow: "w",
  notYours: "n",
  alreadyTaken: "t",
  notAuthorised: "a",
};
const markFor = (c: Consultation, who: Actor): string => {
  const refusal = mayDo(c, "turnIntoReferral", who);
  return refusal ? (marks[refusal.refused] ?? refusal.refused) : "Y";
};

describe("who may turn a question into a referral, once its asker has allowed it", () => {
  for (const build of [inState, inDanger])
    it(`exactly the linked social worker who holds it (${build.name})`, () => {
      const wrong: string[] = [];
      for (const { row, column, mark } of readGrid(onceAllowed)) {
        const is = markFor(given(build(column as ConsultationState)), actor(row as Name));
        if (is !== mark) wrong.push(`${row} while ${column}: ${mark} expected, ${is} given`);
      }
      assert.deepEqual(wrong, []);
    });

  it("no lead, no stranger, and nobody whose post has ended", () => {
    const others = [actor("lena"), actor("dev"), stranger, former("sam"), former("tess")];
    for (const who of others)
      for (const build of [inState, inDanger])
        for (const state of consultationStates)
          assert.notEqual(markFor(given(build(state)), who), "Y", who.key);
  });

  it("nobody without the asker's word, whatever the state, and not while they have only been asked", () => {
    for (const state of ["seen", "needsMore", "answered"] as const)
      for (const c of [inState(state), { ...inState(state), authority: "asked" } as Consultation])
        assert.deepEqual(mayDo(c, "turnIntoReferral", actor("sam")), {
          refused: "notAuthorised",
          who: key("tess"),
        });
  });

  it("not whoever covers, because it was said to the linked social workers", () => {
    const held = { ...seen(), takenBy: key("cara"), workers: [key("cara")] };
    assert.equal(markFor(given(held), actor("cara")), "n");
  });

  it("nobody where it is kept from somebody: only its asker knows who must not hear of it", () => {
    for (const name of ["dev", "lena", "sara"] as const)
      assert.equal(markFor({ ...given(seen()), keptFrom: [key(name)] }, actor("sam")), "a", name);
  });

  it("nobody when it is about an adult in school: the form has stopped, and so has this", () => {
    const { state } = givenConsultation(given(seen())).when({ type: "aboutAdult" }, "tess");
    assert.equal(markFor(state, actor("sam")), "w");
  });
});

describe("the asker's word about referrals", () => {
  it("is asked with the first question, and kept through everything that happens to it", () => {
    const command = { type: "ask", text: "words", authority: "asked" } as const;
    const { state } = givenConsultation(undefined).when(command, "tess");
    assert.equal(state.authority, "asked");
    const taken = givenConsultation(state).when({ type: "take" }, "sam").state;
    assert.equal(
      givenConsultation(taken).when({ type: "askBack", text: "words" }, "sam").state.authority,
      "asked",
    );
  });

  it("is given, once", () => {
    const { state } = givenConsultation(sent())
      .when({ type: "letWorkerRefer" }, "tess")
      .then({ type: "authorityGiven" });
    assert.equal(state.authority, "given");
    givenConsultation(state).when({ type: "letWorkerRefer" }, "tess").thenRefused("alreadyDone");
  });

  it("is refused, or taken back, once", () => {
    for (const authority of ["asked", "given"] as const) {
      const { state } = givenConsultation({ ...sent(), authority })
        .when({ type: "keepReferralsMine" }, "tess")
        .then({ type: "authorityWithheld" });
      assert.ok(!("authority" in state));
      givenConsultation(state).when({ type: "keepReferralsMine" }, "tess").thenRefused("alreadyDone");
    }
  });

  it("reaches the workers' cards quietly, so that both sides read the same", () => {
    for (const command of [{ type: "letWorkerRefer" }, { type: "keepReferralsMine" }] as const)
      givenConsultation({ ...seen(), authority: "asked" })
        .when(command, "tess")
        .tells({ sam: ["consultation"], sara: ["consultation"] });
  });
});

describe("turning a question into a referral", () => {
  it("begins the referral, tells the asker so that Teams notifies, and happens once", () => {
    const outcome = givenConsultation(given(seen())).when(turn, "sam", allowed).then(turned("referral.new"));
    outcome.tells({ tess: ["consultation", "nudge"], sara: ["consultation"] });
    assert.equal(outcome.state.referralId, "referral.new");
    givenConsultation(outcome.state).when(turn, "sam", allowed).thenRefused("alreadyDone");
  });

  it("hands in the draft of an earlier answer instead of beginning a second one", () => {
    givenConsultation(given(withReferral(seen())))
      .when(turn, "sam", allowed)
      .then(turned("referral.first"));
  });

  it("asks what the asker has said last, not what an older card says", () => {
    givenConsultation(given(seen())).when(turn, "sam").thenRefused("notAuthorised", "tess");
    givenConsultation(given(seen()))
      .when(turn, "sam", { isAuthorised: false })
      .thenRefused("notAuthorised", "tess");
  });

  it("leaves the answer to be given: the question goes on as it was", () => {
    const { state } = givenConsultation(given(seen())).when(turn, "sam", allowed).becoming("seen");
    const event = { type: "authorityWithheld" } as const;
    const after = evolve(state, { subjectId: state.id, seq: 9, by: key("tess"), at: 1, event });
    assert.equal(after.referralId, "referral.new", "what was started stays");
  });
});
