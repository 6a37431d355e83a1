import assert from "node:assert/strict";
import { type Actor, consultationRules, mayDo, mayView } from "../../bot/consultation/permissions.ts";
import type { ConsultationVerb } from "../../bot/consultation/commands.ts";
import type { RefusalCode } from "../../bot/consultation/refusals.ts";
import type { Consultation, ConsultationState } from "../../bot/consultation/state.ts";
import { consultationStates, inDanger, inState } from "../support/consultations.ts";
import { readGrid } from "../support/given.ts";
import { type Name, actor, former, key, stranger } from "../support/staff.ts";

/*
 * Y  may do it
 * w  not now: this is not done in this state            n  not theirs: the answer that strangers get
 * t  somebody else holds it, who is named               d  done already
 * .  there is no such person in this state
 */
const codes: Readonly<Record<string, RefusalCode>> = {
  w: "notNow",
  n: "notYours",
  t: "alreadyTaken",
  d: "alreadyDone",
};

const theAsker = `
                draft sent passedOn seen needsMore answered closed withdrawn movedToReply stopped
  sendAnyway    Y     w    w        w    w         w        w      w         w            w
  editDraft     Y     w    w        w    w         w        w      w         w            w
  withdraw      Y     Y    Y        Y    Y         w        w      w         w            w
  markDanger    Y     Y    Y        Y    Y         Y        Y      Y         w            w
  aboutAdult    Y     Y    Y        Y    Y         Y        Y      w         w            w
  take          w     n    n        w    w         w        w      w         w            w
  handOver      w     n    n        n    n         w        w      w         w            w
  answer        w     w    w        n    n         n        w      w         w            w
  askBack       w     w    w        n    w         w        w      w         w            w
  reply         Y     w    w        w    Y         w        w      w         w            w
  accept        w     w    w        w    w         Y        w      w         w            w
  challenge     w     w    w        w    w         Y        w      w         w            w
  reopen        w     w    w        w    w         Y        Y      w         w            w
  tellOutcome   w     w    w        w    w         Y        w      w         w            w
  close         w     w    w        w    w         Y        w      w         w            w
  startReferral w     Y    Y        Y    Y         Y        Y      Y         w            w`;

const aWorkerWhoWasOfferedIt = `
                draft sent passedOn seen needsMore answered closed withdrawn movedToReply stopped
  sendAnyway    .     w    w        .    .         .        .      .         .            .
  editDraft     .     w    w        .    .         .        .      .         .            .
  withdraw      .     n    n        .    .         .        .      .         .            .
  markDanger    .     n    n        .    .         .        .      .         .            .
  aboutAdult    .     n    n        .    .         .        .      .         .            .
  take          .     Y    Y        .    .         .        .      .         .            .
  handOver      .     Y    Y        .    .         .        .      .         .            .
  answer        .     w    w        .    .         .        .      .         .            .
  askBack       .     w    w        .    .         .        .      .         .            .
  reply         .     w    w        .    .         .        .      .         .            .
  accept        .     w    w        .    .         .        .      .         .            .
  challenge     .     w    w        .    .         .        .      .         .            .
  reopen        .     w    w        .    .         .        .      .         .            .
  tellOutcome   .     w    w        .    .         .        .      .         .            .
  close         .     w    w        .    .         .        .      .         .            .
  startReferral .     n    n        .    .         .        .      .         .            .`;

const theHolder = `
                draft sent passedOn seen needsMore answered closed withdrawn movedToReply stopped
  sendAnyway    .     .    .        w    w         w        w      .         .            .
  editDraft     .     .    .        w    w         w        w      .         .            .
  withdraw      .     .    .        n    n         w        w      .         .            .
  markDanger    .     .    .        n    n         n        n      .         .            .
  aboutAdult    .     .    .        n    n         n        n      .         .            .
  take          .     .    .        d    d         d        d      .         .            .
  handOver      .     .    .        Y    Y         w        w      .         .            .
  answer        .     .    .        Y    Y         Y        w      .         .            .
  askBack       .     .    .        Y    w         w        w      .         .            .
  reply         .     .    .        w    n         w        w      .         .            .
  accept        .     .    .        w    w         n        w      .         .            .
  challenge     .     .    .        w    w         n        w      .         .            .
  reopen        .     .    .        w    w         n        n      .         .            .
  tellOutcome   .     .    .        w    w         n        w      .         .            .
  close         .     .    .        w    w         n        w      .         .            .
  startReferral .     .    .        n    n         n        n      .         .            .`;

const aWorkerWhoNoLongerHasIt = `
                draft sent passedOn seen needsMore answered closed withdrawn movedToReply stopped
  sendAnyway    .     .    w        w    w         w        w      w         .            w
  editDraft     .     .    w        w    w         w        w      w         .            w
  withdraw      .     .    n        t    t         w        w      w         .            w
  markDanger    .     .    n        t    t         t        t      n         .            w
  aboutAdult    .     .    n        t    t         t        t      w         .            w
  take          .     .    n        t    t         t        t      w         .            w
  handOver      .     .    n        t    t         w        w      w         .            w
  answer        .     .    w        t    t         t        w      w         .            w
  askBack       .     .    w        t    w         w        w      w         .            w
  reply         .     .    w        w    t         w        w      w         .            w
  accept        .     .    w        w    w         t        w      w         .            w
  challenge     .     .    w        w    w         t        w      w         .            w
  reopen        .     .    w        w    w         t        t      w         .            w
  tellOutcome   .     .    w        w    w         t        w      w         .            w
  close         .     .    w        w    w         t        w      w         .            w
  startReferral .     .    n        t    t         t        t      n         .            w`;

/** A lead is shown a consultation in danger, and does nothing in it: they pick up the telephone. */
const aLeadOnceDangerIsCalled = `
                draft sent passedOn seen needsMore answered closed withdrawn movedToReply stopped
  sendAnyway    n     w    w        w    w         w        w      w         w            w
  editDraft     n     w    w        w    w         w        w      w         w            w
  withdraw      n     n    n        n    n         w        w      w         w            w
  markDanger    n     n    n        n    n         n        n      n         w            w
  aboutAdult    n     n    n        n    n         n        n      w         w            w
  take          w     n    n        w    w         w        w      w         w            w
  handOver      w     n    n        n    n         w        w      w         w            w
  answer        w     w    w        n    n         n        w      w         w            w
  askBack       w     w    w        n    w         w        w      w         w            w
  reply         n     w    w        w    n         w        w      w         w            w
  accept        w     w    w        w    w         n        w      w         w            w
  challenge     w     w    w        w    w         n        w      w         w            w
  reopen        w     w    w        w    w         n        n      w         w            w
  tellOutcome   w     w    w        w    w         n        w      w         w            w
  close         w     w    w        w    w         n        w      w         w            w
  startReferral w     n    n        n    n         n        n      n         w            w`;

const nobodyToIt = `
                draft sent passedOn seen needsMore answered closed withdrawn movedToReply stopped
  sendAnyway    n     n    n        n    n         n        n      n         n            n
  editDraft     n     n    n        n    n         n        n      n         n            n
  withdraw      n     n    n        n    n         n        n      n         n            n
  markDanger    n     n    n        n    n         n        n      n         n            n
  aboutAdult    n     n    n        n    n         n        n      n         n            n
  take          n     n    n        n    n         n        n      n         n            n
  handOver      n     n    n        n    n         n        n      n         n            n
  answer        n     n    n        n    n         n        n      n         n            n
  askBack       n     n    n        n    n         n        n      n         n            n
  reply         n     n    n        n    n         n        n      n         n            n
  accept        n     n    n        n    n         n        n      n         n            n
  challenge     n     n    n        n    n         n        n      n         n            n
  reopen        n     n    n        n    n         n        n      n         n            n
  tellOutcome   n     n    n        n    n         n        n      n         n            n
  close         n     n    n        n    n         n        n      n         n            n
  startReferral n     n    n        n    n         n        n      n         n            n`;

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

const offered = onlyIn({ sent: "sara", passedOn: "sara" });
const holder = onlyIn({ seen: "sam", needsMore: "sam", answered: "sam", closed: "sam" });
const pastWorker = onlyIn({
  passedOn: "sam",
  seen: "sara",
  needsMore: "sara",
  answered: "sara",
  closed: "sara",
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
  ["the lead", always("lena"), nobodyToIt, "ordinary"],
  ["the deputy", always("dev"), nobodyToIt, "ordinary"],
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
  else assert.equal(refusal.who, undefined);
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

  it("a lead and a deputy only once its asker has called danger", () => {
    for (const name of ["lena", "dev"] as const) {
      everywhere(false, name, actor(name), inState);
      everywhere(true, name, actor(name), inDanger);
    }
  });

  it("nobody else, in danger or not", () => {
    const others = (["cara", "leo", "hugh", "adam", "toby", "bilal", "priya", "mona"] as const).map((n) =>
      actor(n),
    );
    for (const who of [...others, stranger, former("tess"), former("sam"), former("lena")])
      for (const build of [inState, inDanger]) everywhere(false, who.key, who, build);
  });
});
