import assert from "node:assert/strict";
import { type Actor, consultationRules, mayDo, mayView } from "../../bot/consultation/permissions.ts";
import type { ConsultationVerb } from "../../bot/consultation/commands.ts";
import type { RefusalCode } from "../../bot/consultation/refusals.ts";
import type { Consultation, ConsultationState } from "../../bot/consultation/state.ts";
import { consultationStates, inDanger, inState } from "../support/consultations.ts";
import { readGrid } from "../support/given.ts";
import {
  theAsker,
  aWorkerWhoWasOfferedIt,
  theHolder,
  aWorkerWhoNoLongerHasIt,
  aLeadOnceDangerIsCalled,
  aLeadWhoIsTold,
  aLeadNotYetTold,
  nobodyToIt,
} from "./permission-tables.ts";
import { type Name, actor, former, key, stranger } from "../support/staff.ts";

const codes: Readonly<Record<string, RefusalCode>> = {
  w: "notNow",
  n: "notYours",
  t: "alreadyTaken",
  d: "alreadyDone",
  a: "notAuthorised",
};

type Person = (state: ConsultationState) => Actor | undefined;
const always =
  (who: Name | Actor): Person =>
  () =>
    typeof who === "string" ? actor(who) : who;
const onlyIn =
  (who: Partial<Record<ConsultationState, Name>>): Person =>
  (state) => {
    const name = who[state];
    return name === undefined ? undefined : actor(name);
  };

const told = (who: Name) => ({ unanswered: who, handled: who });
const unlessTold =
  (who: Name): Person =>
  (state) =>
    state === "unanswered" || state === "handled" ? undefined : actor(who);

const offered = onlyIn({ sent: "sara", passedOn: "sara", unanswered: "sara" });
const holder = onlyIn({ seen: "sam", needsMore: "sam", answered: "sam", closed: "sam" });
const pastWorker = onlyIn({
  passedOn: "sam",
  seen: "sara",
  needsMore: "sara",
  handled: "sara",
  answered: "sara",
  closed: "sara",
  filed: "sara",
  withdrawn: "sara",
  stopped: "sara",
});

type Case = readonly [title: string, person: Person, grid: string, when: "ordinary" | "danger" | "either"];
const table: readonly Case[] = [
  ["the asker", always("tess"), theAsker, "either"],
  ["a social worker who was offered it", offered, aWorkerWhoWasOfferedIt, "either"],
  ["the social worker who holds it", holder, theHolder, "either"],
  ["a social worker who no longer has it", pastWorker, aWorkerWhoNoLongerHasIt, "either"],
  ["a worker of the school who was never offered it", always("cara"), nobodyToIt, "either"],
  ["the lead", unlessTold("lena"), aLeadNotYetTold, "ordinary"],
  ["the deputy", unlessTold("dev"), aLeadNotYetTold, "ordinary"],
  ["the lead, once nobody has answered in time", onlyIn(told("lena")), aLeadWhoIsTold, "ordinary"],
  ["the deputy, once nobody has answered in time", onlyIn(told("dev")), aLeadWhoIsTold, "ordinary"],
  ["the lead, once danger is called", always("lena"), aLeadOnceDangerIsCalled, "danger"],
  ["the deputy, once danger is called", always("dev"), aLeadOnceDangerIsCalled, "danger"],
  ["a lead whose post has ended", always("leo"), nobodyToIt, "either"],
  ["the head", always("hugh"), nobodyToIt, "either"],
  ["the administrator", always("adam"), nobodyToIt, "either"],
  ["another teacher of the school", always("toby"), nobodyToIt, "either"],
  ["a teacher of another school", always("bilal"), nobodyToIt, "either"],
  ["a social worker of another school", always("priya"), nobodyToIt, "either"],
  ["the lead of another school", always("mona"), nobodyToIt, "either"],
  ["a stranger", always(stranger), nobodyToIt, "either"],
  ["the asker after their post has ended", always(former("tess")), nobodyToIt, "either"],
  ["the holder after their post has ended", always(former("sam")), nobodyToIt, "either"],
];

function answerFor(c: Consultation, verb: string, who: Actor): string {
  const refusal = mayDo(c, verb as ConsultationVerb, who);
  if (refusal === undefined) return "Y";
  const mark = Object.keys(codes).find((m) => codes[m] === refusal.refused) ?? refusal.refused;
  if (mark === "t") assert.equal(refusal.who, key("sam"), "the refusal names the one who holds it");
  else assert.equal(refusal.who, mark === "a" ? key("tess") : undefined);
  return mark;
}

describe("who may do what with a consultation", () => {
  for (const [title, person, grid, when] of table) {
    const builders = [...(when === "danger" ? [] : [inState]), ...(when === "ordinary" ? [] : [inDanger])];
    it(`${title} may do exactly what the table says`, () => {
      const wrong: string[] = [];
      for (const build of builders)
        for (const { row: verb, column, mark } of readGrid(grid)) {
          const state = column as ConsultationState;
          const who = person(state);
          const given = who === undefined ? "." : answerFor(build(state), verb, who);
          if (given !== mark) wrong.push(`${verb} while ${state}: ${mark} expected, ${given} given`);
        }
      assert.deepEqual(wrong, []);
    });
  }

  it("the tables name every command in every state", () => {
    for (const [title, , grid] of table) {
      const cells = readGrid(grid).map(({ row, column }) => `${row} ${column}`);
      const all = Object.keys(consultationRules).flatMap((verb) =>
        consultationStates.map((s) => `${verb} ${s}`),
      );
      assert.deepEqual([...cells].sort(), all.sort(), title);
    }
  });
});

describe("who may see a consultation", () => {
  const everywhere = (
    see: boolean,
    title: string,
    who: Actor,
    build: (s: ConsultationState) => Consultation,
  ): void =>
    consultationStates.forEach((state) =>
      assert.equal(mayView(build(state), who), see, `${title}, ${state}`),
    );

  it("its asker, always", () => everywhere(true, "asker", actor("tess"), inState));

  it("the social workers who were offered it, from when it is sent", () => {
    for (const state of consultationStates)
      for (const name of ["sam", "sara"] as const)
        assert.equal(mayView(inState(state), actor(name)), !["draft", "movedToReply"].includes(state), state);
  });

  it("a lead and a deputy only once its asker has called danger, or nobody has answered in time", () => {
    for (const name of ["lena", "dev"] as const) {
      for (const state of consultationStates)
        assert.equal(mayView(inState(state), actor(name)), ["unanswered", "handled"].includes(state), state);
      everywhere(true, name, actor(name), inDanger);
    }
  });

  it("nobody from whom it is kept, whoever they are, in danger or not", () => {
    for (const name of ["sam", "sara", "cara", "lena", "dev", "hugh"] as const)
      for (const build of [inState, inDanger])
        everywhere(false, name, actor(name), (s) => ({ ...build(s), keptFrom: [key(name)] }));
  });

  it("nobody else, in danger or not", () => {
    const others = (["cara", "leo", "hugh", "adam", "toby", "bilal", "priya", "mona"] as const).map((n) =>
      actor(n),
    );
    for (const who of [...others, stranger, former("tess"), former("sam"), former("lena")])
      for (const build of [inState, inDanger]) everywhere(false, who.key, who, build);
  });
});
