import assert from "node:assert/strict";
import fc from "fast-check";
import {
  answerOf,
  answered,
  challenged,
  closed,
  draftOutOfHours,
  draftReplyOrNew,
  inDanger,
  keptUntilMonday,
  needsMore,
  passedOn,
  seen,
  sent,
  wishes,
} from "../support/consultations.ts";
import { isBeforeLeads } from "../../bot/consultation/permissions.ts";
import type { Consultation } from "../../bot/consultation/state.ts";
import { givenConsultation, walkConsultation } from "../support/given.ts";
import { key, leads, mondayOpening, saturday, schoolMorning, whoIs } from "../support/staff.ts";

const card = ["consultation"] as const;
/** Leads who have the card since danger was called or nobody answered. */
const isToldAlready = (before: Consultation, to: string): boolean =>
  isBeforeLeads(before) && leads.includes(to);
const cardAndNudge = ["consultation", "nudge"] as const;

describe("who is told of a consultation", () => {
  describe("asking", () => {
    it("the asker gets a receipt and every worker who is asked gets a card", () => {
      givenConsultation(undefined)
        .when({ type: "ask", text: "words" }, "tess")
        .tells({ tess: card, sam: card, sara: card });
    });

    it("a held question is shown to its asker only", () => {
      givenConsultation(undefined)
        .when({ type: "ask", text: "words" }, "tess", { now: saturday })
        .tells({ tess: card });
      givenConsultation(undefined)
        .when({ type: "ask", text: "words", awaitingReply: "earlier" }, "tess")
        .tells({ tess: card });
    });

    it("nobody is told that a held question was changed, moved or withdrawn", () => {
      givenConsultation(draftOutOfHours()).when({ type: "editDraft", text: "words" }, "tess").tells({});
      givenConsultation(draftOutOfHours()).when({ type: "withdraw" }, "tess").tells({});
      givenConsultation(draftOutOfHours()).when({ type: "aboutAdult" }, "tess").tells({});
      givenConsultation(draftReplyOrNew()).when({ type: "reply", text: "" }, "tess").tells({});
    });

    it("a held question that is sent reaches the workers", () => {
      givenConsultation(draftReplyOrNew())
        .when({ type: "sendAnyway" }, "tess")
        .tells({ sam: card, sara: card });
    });
  });

  describe("answering", () => {
    it("taking shows the asker and the other workers who has it, quietly", () => {
      givenConsultation(sent()).when({ type: "take" }, "sam").tells({ tess: card, sara: card });
    });

    it("advice, and a question back, make the asker's Teams ring", () => {
      for (const command of [
        answerOf("pause"),
        answerOf("need_more"),
        { type: "askBack", text: "words" } as const,
      ])
        givenConsultation(seen()).when(command, "sam").tells({ tess: cardAndNudge, sara: card });
    });

    it("an escalation makes the asker's Teams ring; no lead is told by the consultation", () => {
      givenConsultation(seen()).when(answerOf("escalate"), "sam").tells({ tess: cardAndNudge, sara: card });
    });

    it("a reply, a challenge and a change ring at the worker who holds it, and at no other", () => {
      givenConsultation(needsMore())
        .when({ type: "reply", text: "words" }, "tess")
        .tells({ sam: cardAndNudge, sara: card });
      givenConsultation(answered())
        .when({ type: "challenge", reason: "words" }, "tess")
        .tells({ sam: cardAndNudge, sara: card });
      givenConsultation(closed())
        .when({ type: "reopen", text: "words" }, "tess")
        .tells({ sam: cardAndNudge, sara: card });
    });

    it("a second answer rings at the asker again", () => {
      givenConsultation(challenged())
        .when(answerOf("pause"), "sam")
        .tells({ tess: cardAndNudge, sara: card });
    });
  });

  describe("handing over", () => {
    it("the new worker gets a first card, and the asker and the others see the change", () => {
      givenConsultation(seen())
        .when({ type: "handOver", to: key("cara"), reason: "" }, "sam")
        .tells({ tess: card, sara: card, cara: card });
    });

    it("a worker who gets it again is nudged, because they have the card already", () => {
      givenConsultation(passedOn())
        .when({ type: "handOver", to: key("sam"), reason: "" }, "sara")
        .tells({ tess: card, sam: cardAndNudge });
    });
  });

  describe("ending", () => {
    it("the workers see quietly what the asker does with the advice", () => {
      for (const command of [
        { type: "accept" },
        { type: "tellOutcome", outcome: "did_it" },
        { type: "close" },
        { type: "startReferral" },
      ] as const)
        givenConsultation(answered()).when(command, "tess").tells({ sam: card, sara: card });
    });

    it("the workers see quietly that a question was withdrawn or stopped", () => {
      for (const command of [{ type: "withdraw" }, { type: "aboutAdult" }] as const)
        givenConsultation(seen()).when(command, "tess").tells({ sam: card, sara: card });
    });
  });

  describe("danger", () => {
    it("leads get a card, and the workers who have one already are nudged", () => {
      for (const before of [sent(), seen(), answered(), closed()])
        givenConsultation(before)
          .when({ type: "markDanger" }, "tess")
          .tells({ sam: cardAndNudge, sara: cardAndNudge, lena: card, dev: card });
    });

    it("on a held question, leads and workers get their first card", () => {
      givenConsultation(draftOutOfHours())
        .when({ type: "markDanger" }, "tess", { now: saturday })
        .tells({ sam: card, sara: card, lena: card, dev: card });
    });

    it("leads are told even when there is no worker to ask", () => {
      givenConsultation(draftOutOfHours())
        .when({ type: "markDanger" }, "tess", { askFirst: [] })
        .tells({ lena: card, dev: card });
    });

    it("from then on the leads' cards follow every step", () => {
      givenConsultation(inDanger("sent"))
        .when({ type: "take" }, "sam")
        .tells({ tess: card, sara: card, lena: card, dev: card });
      givenConsultation(inDanger("seen"))
        .when({ type: "withdraw" }, "tess")
        .tells({ sam: card, sara: card, lena: card, dev: card });
    });

    it("a lead who asked and calls danger is not told of it, and the deputy is", () => {
      const asked = givenConsultation(undefined).when({ type: "ask", text: "words" }, "lena").state;
      givenConsultation(asked)
        .when({ type: "markDanger" }, "lena")
        .tells({ sam: cardAndNudge, sara: cardAndNudge, dev: card });
    });
  });

  describe("a question that is kept for Monday", () => {
    it("reaches the workers when school opens, not before", () => {
      const outcome = givenConsultation(draftOutOfHours()).when({ type: "sendAnyway" }, "tess", {
        now: saturday,
      });
      for (const name of ["sam", "sara"] as const) assert.equal(outcome.toldFrom(name), mondayOpening);
    });

    it("still reaches the workers on Monday when its asker begins a referral at the weekend", () => {
      const outcome = givenConsultation(keptUntilMonday()).when({ type: "startReferral" }, "tess", {
        now: saturday,
      });
      for (const name of ["sam", "sara"] as const) assert.equal(outcome.toldFrom(name), mondayOpening);
    });

    it("and withdrawn or stopped at the weekend reaches no worker before Monday", () => {
      for (const command of [{ type: "withdraw" }, { type: "aboutAdult" }] as const) {
        const outcome = givenConsultation(keptUntilMonday()).when(command, "tess", { now: saturday });
        for (const name of ["sam", "sara"] as const)
          assert.ok((outcome.toldFrom(name) ?? mondayOpening) >= mondayOpening, `${name}, ${command.type}`);
      }
    });

    it("and withdrawn stays unseen until Monday when its asker then begins a referral at the weekend", () => {
      const withdrawn = givenConsultation(keptUntilMonday()).when({ type: "withdraw" }, "tess", {
        now: saturday,
      });
      const outcome = givenConsultation(withdrawn.state).when({ type: "startReferral" }, "tess", {
        now: saturday,
      });
      for (const name of ["sam", "sara"] as const)
        assert.ok((outcome.toldFrom(name) ?? mondayOpening) >= mondayOpening, name);
    });

    it("reaches workers and leads at once when its asker calls danger at the weekend", () => {
      const outcome = givenConsultation(keptUntilMonday()).when({ type: "markDanger" }, "tess", {
        now: saturday,
      });
      for (const name of ["lena", "dev", "sam", "sara"] as const)
        assert.equal(outcome.toldFrom(name), saturday, name);
    });

    it("and called dangerous while it was held is told to everybody at once", () => {
      const outcome = givenConsultation(draftOutOfHours()).when({ type: "markDanger" }, "tess", {
        now: saturday,
      });
      for (const name of ["lena", "dev", "sam", "sara"] as const)
        assert.equal(outcome.toldFrom(name), saturday, name);
    });
  });

  it("in school hours everybody is told at once", () => {
    const outcome = givenConsultation(seen()).when(answerOf("pause"), "sam");
    for (const name of ["tess", "sara"] as const) assert.equal(outcome.toldFrom(name), schoolMorning);
  });
});

describe("who is never told of a consultation", () => {
  const walks = fc
    .array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 })
    .map((picks) => walkConsultation(wishes, picks).done);

  it("nobody but its asker, the workers it was offered to and, in danger or silence, the leads", () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { after, owed } of steps) {
          const allowed = [after.askedBy, ...after.workers, ...(isBeforeLeads(after) ? leads : [])];
          for (const { to } of owed) assert.ok(allowed.includes(to), `${whoIs(to)} was told`);
        }
      }),
    );
  });

  it("nobody from whom it is kept, but for taking the words from their screen once", () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { before, owed } of steps)
          for (const { to } of owed) assert.ok(!before?.keptFrom?.includes(to), `${whoIs(to)} was told`);
      }),
    );
  });

  it("nobody who acted themselves: their card is in the reply, but for a receipt and what they may see no more", () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { before, after, by, owed } of steps)
          if (before !== undefined && !after.keptFrom?.includes(by))
            assert.ok(owed.every(({ to }) => to !== by));
      }),
    );
  });

  it("nobody twice with the same card", () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { owed } of steps)
          assert.equal(new Set(owed.map(({ to, card: kind }) => `${to} ${kind}`)).size, owed.length);
      }),
    );
  });

  it("nobody is nudged about a card that they have not got", () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { before, owed } of steps)
          for (const { to, card: kind } of owed)
            if (kind === "nudge")
              assert.ok(
                before && (isToldAlready(before, to) || [before.askedBy, ...before.workers].includes(to)),
              );
      }),
    );
  });
});
