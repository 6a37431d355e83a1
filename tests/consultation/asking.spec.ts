import assert from "node:assert/strict";
import type { ConsultationCommand } from "../../bot/consultation/commands.ts";
import { type NoticedKind, textLimits } from "../../bot/consultation/state.ts";
import { draftOutOfHours, draftReplyOrNew, needsMore, sent } from "../support/consultations.ts";
import { givenConsultation } from "../support/given.ts";
import { key, keys, moment, mondayOpening, saturday, schoolMorning } from "../support/staff.ts";

const minutes = (n: number): number => n * 60_000;
const ask = (text = "words", awaitingReply?: string): ConsultationCommand => ({
  type: "ask",
  text,
  awaitingReply,
});
const toBoth = keys("sam", "sara");

describe("asking", () => {
  describe("in school hours", () => {
    it("a question goes to the linked social workers at once, with a time by which to expect an answer", () => {
      givenConsultation(undefined)
        .when(ask(), "tess")
        .then({
          type: "questionSent",
          schoolId: "oakfield",
          text: "t1",
          to: toBoth,
          openFrom: schoolMorning,
          expectBy: schoolMorning + minutes(30),
        })
        .keeping({ t1: "words" })
        .forgetting()
        .becoming("sent");
    });

    it("the promise counts school minutes only, so a question before the last bell is promised for next morning", () => {
      const beforeTheBell = moment("2026-11-24T15:20:00");
      givenConsultation(undefined)
        .when(ask(), "tess", { now: beforeTheBell })
        .then({
          type: "questionSent",
          schoolId: "oakfield",
          text: "t1",
          to: toBoth,
          openFrom: beforeTheBell,
          expectBy: moment("2026-11-25T08:50:00"),
        });
    });

    it("a question goes to whoever covers when the school has no linked worker now", () => {
      givenConsultation(undefined)
        .when(ask(), "tess", { askFirst: keys("cara") })
        .then({
          type: "questionSent",
          schoolId: "oakfield",
          text: "t1",
          to: keys("cara"),
          openFrom: schoolMorning,
          expectBy: schoolMorning + minutes(30),
        });
    });

    it("a question is refused when there is nobody to ask, instead of waiting unseen", () => {
      givenConsultation(undefined).when(ask(), "tess", { askFirst: [] }).thenRefused("nobodyToAsk");
    });
  });

  describe("the words", () => {
    it("an empty question is refused", () => {
      for (const text of ["", "   ", "\n\t "])
        givenConsultation(undefined).when(ask(text), "tess").thenRefused("textMissing");
    });

    it("space around a question is not kept", () => {
      givenConsultation(undefined).when(ask("  two words \n"), "tess").keeping({ t1: "two words" });
    });

    it("a question of 4000 characters is taken and one of 4001 is refused", () => {
      const longest = "a".repeat(textLimits.question);
      givenConsultation(undefined).when(ask(longest), "tess").becoming("sent").keeping({ t1: longest });
      givenConsultation(undefined)
        .when(ask("a".repeat(4001)), "tess")
        .thenRefused("questionTooLong");
    });

    it("space around the longest question does not make it too long", () => {
      givenConsultation(undefined)
        .when(ask(` ${"a".repeat(4000)} `), "tess")
        .becoming("sent");
    });
  });

  describe("out of hours", () => {
    it("a question is held, not queued silently, and says when the school opens", () => {
      givenConsultation(undefined)
        .when(ask(), "tess", { now: saturday })
        .then({
          type: "questionHeld",
          schoolId: "oakfield",
          text: "t1",
          check: { kind: "outOfHours", opensAt: mondayOpening },
        })
        .keeping({ t1: "words" })
        .becoming("draft");
    });

    it("a held question has no opening time when the calendar holds no further school day", () => {
      givenConsultation(undefined)
        .when(ask(), "tess", { now: moment("2027-08-10T10:00:00") })
        .then({
          type: "questionHeld",
          schoolId: "oakfield",
          text: "t1",
          check: { kind: "outOfHours", opensAt: undefined },
        });
    });

    it("a question kept for Monday opens on Monday and is promised from then", () => {
      givenConsultation(draftOutOfHours())
        .when({ type: "sendAnyway" }, "tess", { now: saturday })
        .then({
          type: "draftSent",
          to: toBoth,
          openFrom: mondayOpening,
          expectBy: mondayOpening + minutes(30),
        })
        .becoming("sent");
    });

    it("a held question that is sent once school is open goes at once", () => {
      const laterOnMonday = mondayOpening + minutes(45);
      givenConsultation(draftOutOfHours())
        .when({ type: "sendAnyway" }, "tess", { now: laterOnMonday })
        .then({
          type: "draftSent",
          to: toBoth,
          openFrom: laterOnMonday,
          expectBy: laterOnMonday + minutes(30),
        });
    });

    it("a held question goes at once, without a promise, when no school day is left to keep it for", () => {
      const august = moment("2027-08-10T10:00:00");
      givenConsultation(draftOutOfHours())
        .when({ type: "sendAnyway" }, "tess", { now: august })
        .then({ type: "draftSent", to: toBoth, openFrom: august, expectBy: undefined });
    });

    it("a held question stays held when there is nobody to ask any more", () => {
      givenConsultation(draftOutOfHours())
        .when({ type: "sendAnyway" }, "tess", { askFirst: [] })
        .thenRefused("nobodyToAsk");
    });

    it("a held question cannot be turned into a reply to something else", () => {
      givenConsultation(draftOutOfHours()).when({ type: "reply", text: "" }, "tess").thenRefused("notNow");
    });
  });

  describe("while a social worker waits for a reply", () => {
    it("a new message is held until the teacher says whether it is the reply or a new question", () => {
      givenConsultation(undefined)
        .when(ask("words", "earlier"), "tess")
        .then({
          type: "questionHeld",
          schoolId: "oakfield",
          text: "t1",
          check: { kind: "replyOrNew", replyTo: "earlier" },
        });
    });

    it("a message that is the reply moves there, and its words do not stay here", () => {
      givenConsultation(draftReplyOrNew())
        .when({ type: "reply", text: "" }, "tess")
        .then({ type: "movedToReply", replyTo: "earlier" })
        .keeping({})
        .forgetting("t1")
        .becoming("movedToReply");
    });

    it("a message that is a new question is sent as one", () => {
      givenConsultation(draftReplyOrNew()).when({ type: "sendAnyway" }, "tess").becoming("sent");
    });

    it("a reply on the card goes back to the social worker who asked", () => {
      givenConsultation(needsMore())
        .when({ type: "reply", text: " more words " }, "tess")
        .then({ type: "replied", text: "t4" })
        .keeping({ t4: "more words" })
        .becoming("seen");
    });

    it("an empty reply and one of more than 500 characters are refused", () => {
      givenConsultation(needsMore()).when({ type: "reply", text: " " }, "tess").thenRefused("textMissing");
      givenConsultation(needsMore())
        .when({ type: "reply", text: "a".repeat(501) }, "tess")
        .thenRefused("textTooLong");
      givenConsultation(needsMore())
        .when({ type: "reply", text: "a".repeat(500) }, "tess")
        .becoming("seen");
    });
  });

  describe("changing a held question", () => {
    it("the new words replace the old ones and it stays held for the same reason", () => {
      const outcome = givenConsultation(draftOutOfHours())
        .when({ type: "editDraft", text: "better words" }, "tess")
        .then({ type: "draftEdited", text: "t2" })
        .keeping({ t2: "better words" })
        .becoming("draft");
      assert.deepEqual(outcome.state.thread, [
        { kind: "asked", by: key("tess"), at: schoolMorning, text: "t2" },
      ]);
      assert.ok(outcome.state.state === "draft");
      assert.deepEqual(outcome.state.check, draftOutOfHours().check);
    });

    it("the words that were edited out are forgotten", () => {
      givenConsultation(draftOutOfHours())
        .when({ type: "editDraft", text: "better words" }, "tess")
        .forgetting("t1");
    });

    it("empty words and more than 4000 characters are refused, and the held question stays", () => {
      givenConsultation(draftOutOfHours())
        .when({ type: "editDraft", text: " " }, "tess")
        .thenRefused("textMissing");
      givenConsultation(draftOutOfHours())
        .when({ type: "editDraft", text: "a".repeat(4001) }, "tess")
        .thenRefused("questionTooLong");
    });
  });

  describe("in which something was noticed", () => {
    const noticed = ["identifiers", "danger"] as const;
    const asks = (what: readonly NoticedKind[]): ConsultationCommand => ({
      ...{ type: "ask", text: "words", noticed: what },
    });

    it("is held for one look before anybody sees it, and goes as it is with one press", () => {
      const outcome = givenConsultation(undefined).when(asks(noticed), "tess");
      assert.ok(outcome.state.state === "draft");
      assert.deepEqual(outcome.state.check, { kind: "noticed", noticed });
      givenConsultation(outcome.state).when({ type: "sendAnyway" }, "tess").becoming("sent");
      givenConsultation(outcome.state).when({ type: "markDanger" }, "tess").becoming("sent");
    });

    it("is held for its first reason as well, and what was noticed is kept beside it", () => {
      const night = { now: schoolMorning + 12 * 3_600_000 };
      const held = givenConsultation(undefined).when(asks(noticed), "tess", night).state;
      assert.ok(held.state === "draft" && held.check.kind === "outOfHours");
      assert.deepEqual(held.check.noticed, noticed);
    });

    it("is looked at again when its words are changed", () => {
      const held = givenConsultation(undefined).when(asks(noticed), "tess").state;
      const better = givenConsultation(held).when({ type: "editDraft", text: "better words" }, "tess").state;
      assert.ok(better.state === "draft" && better.check.noticed === undefined);
    });

    it("is sent at once when nothing was noticed", () => {
      givenConsultation(undefined).when(asks([]), "tess").becoming("sent");
    });
  });

  it("asking again on a consultation that exists is refused as out of date", () => {
    givenConsultation(sent()).when(ask(), "tess").thenRefused("changed");
  });

  it("every command on a consultation that is not there gets the answer that strangers get", () => {
    for (const command of [{ type: "take" }, { type: "withdraw" }, { type: "markDanger" }] as const)
      givenConsultation(undefined).when(command, "sam").thenRefused("notYours");
  });
});
