import { afterSchoolMinutes, isOpen, nextOpening } from "../school/school-clock.ts";
import type { ConsultationCommand } from "./commands.ts";
import { type Decided, type Facts, plain, withText } from "./decision.ts";
import type { ConsultationEvent } from "./events.ts";
import { type Actor, mayDo, relationsTo } from "./permissions.ts";
import { refuse } from "./refusals.ts";
import { isOpenTo, keepFrom, passTime, tellLeaving, whyNotKeepFrom } from "./silence.ts";
import {
  type Consultation,
  type DangerAnswer,
  type DraftCheck,
  type NoticedKind,
  type TextId,
  textLimits,
} from "./state.ts";

/**
 * What follows from a person's wish: events to record, or a refusal that changes nothing.
 * Pure: everything it needs is in its arguments.
 */
export function decide(
  c: Consultation | undefined,
  command: ConsultationCommand,
  actor: Actor,
  facts: Facts,
): Decided {
  if (c === undefined) return command.type === "ask" ? ask(command, facts) : refuse("notYours");
  if (command.type === "ask") return refuse("changed");
  if (command.type === "amend") return amend(c, command.text, actor);
  if (command.type === "passTime") return passTime(c, facts);
  if (command.type === "look") return look(c, actor);
  const refusal = mayDo(c, command.type, actor);
  if (refusal) return refusal;
  const textId: TextId = `t${c.version + 1}`;
  const say = (text: string, event: (id: TextId) => ConsultationEvent): Decided =>
    withText(textId, text, textLimits.other, event);

  switch (command.type) {
    case "sendAnyway":
      return facts.askFirst.length === 0 ? refuse("nobodyToAsk") : plain(sendNow(facts));
    case "editDraft":
      return editDraft(c, command.text, textId, command.noticed);
    case "withdraw":
      return plain({ type: "withdrawn" });
    case "markDanger":
      if (c.dangerAt !== undefined) return refuse("alreadyDone");
      return c.state === "draft" && facts.askFirst.length > 0
        ? plain({ type: "dangerMarked" }, { ...sendNow(facts), openFrom: facts.now })
        : plain({ type: "dangerMarked" });
    case "aboutAdult":
      return {
        events: [{ type: "stoppedForAdultInSchool" }],
        texts: {},
        forget: c.thread.map((e) => e.text),
      };
    case "take":
      return plain({ type: "taken" });
    case "handOver":
      return handOver(command, actor, facts, textId);
    case "answer":
      return answer(c, command, facts, textId);
    case "askBack":
      return say(command.text, (text) => ({ type: "askedBack", text }));
    case "reply":
      return reply(c, command.text, say);
    case "accept":
      return c.state === "answered" && c.acceptedAt !== undefined
        ? refuse("alreadyDone")
        : plain({ type: "accepted" });
    case "challenge":
      return say(command.reason, (text) => ({ type: "challenged", text }));
    case "reopen":
      return say(command.text, (text) => ({ type: "reopened", text }));
    case "tellOutcome":
      return plain({ type: "outcomeTold", told: command.outcome });
    case "close":
      return plain({ type: "closed" });
    case "startReferral":
      return c.referralId === undefined
        ? plain({ type: "referralStarted", referralId: facts.referralId })
        : refuse("alreadyDone");
    case "letWorkerRefer":
      return c.authority === "given" ? refuse("alreadyDone") : plain({ type: "authorityGiven" });
    case "keepReferralsMine":
      return c.authority === undefined ? refuse("alreadyDone") : plain({ type: "authorityWithheld" });
    case "turnIntoReferral":
      return turn(c, command.dangerNow, facts);
    case "handled":
      return say(command.text, (text) => ({ type: "handledByLead", text }));
    case "stillNeeded":
      return c.state === "unanswered" && c.stillNeededAt === undefined
        ? plain({ type: "stillNeeded", to: facts.advisers.filter(isOpenTo(c)) })
        : refuse("alreadyDone");
    case "file":
      return plain({ type: "filed" });
    case "tellLeaving":
      return tellLeaving(c, command.leavingAt, facts);
    case "callMe":
      return c.call !== undefined && c.call.calledAt === undefined
        ? refuse("alreadyDone")
        : plain({ type: "callRequested", slot: command.slot });
    case "called":
      return c.call === undefined || c.call.calledAt !== undefined
        ? refuse("notNow")
        : plain({ type: "called" });
    case "identify":
      return c.identifiedAt === undefined ? plain({ type: "identified" }) : refuse("alreadyDone");
    case "giveReference":
      return c.reference === undefined
        ? giveReference(command.reference, textId, facts)
        : refuse("alreadyDone");
    case "knowFamily":
      if (relationsTo(c, actor).has("asker"))
        return c.askerKnowsFamily ? refuse("alreadyDone") : plain({ type: "familyKnown" });
      return keepFrom(c, actor.key, facts);
    case "keepFrom":
      return whyNotKeepFrom(c, c.askedBy, command.to, facts) ?? keepFrom(c, command.to, facts);
    default:
      return command satisfies never;
  }
}

/** Counted once for each of those to whom it is offered, while nobody has taken it. */
function look(c: Consultation, actor: Actor): Decided {
  if (!relationsTo(c, actor).has("offered") || relationsTo(c, actor).has("asker")) return refuse("notYours");
  return c.looks?.some((l) => l.by === actor.key) === true
    ? refuse("alreadyDone")
    : plain({ type: "looked" });
}

/** The card may be older than the asker's word, so what they have said last decides. */
function turn(c: Consultation, dangerNow: DangerAnswer, facts: Facts): Decided {
  if (facts.isAuthorised !== true) return refuse("notAuthorised", c.askedBy);
  if (c.turnedAt !== undefined) return refuse("alreadyDone");
  return plain({ type: "turnedIntoReferral", referralId: c.referralId ?? facts.referralId, dangerNow });
}

function sendNow({ now, school, askFirst }: Facts): Extract<ConsultationEvent, { type: "draftSent" }> {
  const openFrom = nextOpening(school.calendar, now) ?? now;
  const expectBy = afterSchoolMinutes(school.calendar, openFrom, school.usualReplyMinutes);
  return { type: "draftSent", to: askFirst, openFrom, expectBy };
}

function ask(
  { text, awaitingReply, noticed = [], authority }: Extract<ConsultationCommand, { type: "ask" }>,
  facts: Facts,
): Decided {
  const { now, school, askFirst } = facts;
  if (askFirst.length === 0) return refuse("nobodyToAsk");
  const also = noticed.length > 0 ? { noticed } : {};
  const check: DraftCheck | undefined =
    awaitingReply !== undefined
      ? { kind: "replyOrNew", replyTo: awaitingReply, ...also }
      : !isOpen(school.calendar, now)
        ? { kind: "outOfHours", opensAt: nextOpening(school.calendar, now), ...also }
        : noticed.length > 0
          ? { kind: "noticed", noticed }
          : undefined;
  const asked = authority === undefined ? {} : { authority };
  return withText("t1", text, textLimits.question, (id) =>
    check
      ? { type: "questionHeld", schoolId: school.id, text: id, check, ...asked }
      : { ...sendNow(facts), type: "questionSent", schoolId: school.id, text: id, ...asked },
  );
}

/** Words that were edited in Teams stand beside the first ones, which somebody may have acted on. */
function amend(c: Consultation, words: string, actor: Actor): Decided {
  if (!relationsTo(c, actor).has("asker")) return refuse("notYours");
  const textId: TextId = `t${c.version + 1}`;
  switch (c.state) {
    case "draft":
      return editDraft(c, words, textId);
    case "withdrawn":
    case "filed":
    case "stopped":
    case "movedToReply":
      return refuse("notNow");
    case "sent":
    case "passedOn":
    case "seen":
    case "needsMore":
    case "unanswered":
    case "handled":
    case "answered":
    case "closed":
      return withText(textId, words, textLimits.question, (text) => ({ type: "amended", text }));
    default:
      return c satisfies never;
  }
}

function editDraft(
  c: Consultation,
  words: string,
  textId: TextId,
  noticed: readonly NoticedKind[] = [],
): Decided {
  const edited = withText(textId, words, textLimits.question, (text) => ({
    ...{ type: "draftEdited", text },
    ...(noticed.length > 0 ? { noticed } : {}),
  }));
  return "refused" in edited ? edited : { ...edited, forget: c.thread.map((e) => e.text) };
}

// A number of the school's own system: short, and never a name alone.
const looksLikeReference = /^(?=.*\p{N})[\p{L}\p{N} ./-]{2,20}$/u;

function giveReference(written: string, text: TextId, { othersTouching = 0 }: Facts): Decided {
  const reference = written.trim();
  if (!looksLikeReference.test(reference)) return refuse("referenceUnclear");
  const event: ConsultationEvent = { type: "referenceGiven", text, others: othersTouching };
  return { events: [event], texts: { [text]: reference }, forget: [] };
}

function handOver(
  { to, reason }: Extract<ConsultationCommand, { type: "handOver" }>,
  actor: Actor,
  facts: Facts,
  textId: TextId,
): Decided {
  if (to === actor.key) return refuse("passToYourself");
  if (!facts.advisers.includes(to)) return refuse("notAnAdviser");
  if (reason.trim() === "") return plain({ type: "passedOn", to });
  return withText(textId, reason, textLimits.other, (text) => ({ type: "passedOn", to, text }));
}

function answer(
  c: Consultation,
  command: Extract<ConsultationCommand, { type: "answer" }>,
  facts: Facts,
  textId: TextId,
): Decided {
  const { outcome, who, byWhen, phoneFirst } = command;
  // A second answer only follows a professional challenge; it stands beside the first and never replaces it.
  if (c.state === "answered" && c.challengedAt === undefined) return refuse("notNow");
  if (outcome === "need_more") {
    if (c.state !== "seen") return refuse("notNow");
    return withText(textId, command.text, textLimits.other, (text) => ({ type: "askedBack", text }));
  }
  const advised = withText(textId, command.text, textLimits.other, (text) => ({
    type: "advised",
    advice: { outcome, text, who, byWhen, phoneFirst: outcome === "escalate" && phoneFirst },
  }));
  if ("refused" in advised || outcome !== "escalate" || c.referralId !== undefined) return advised;
  return {
    ...advised,
    events: [...advised.events, { type: "referralStarted", referralId: facts.referralId }],
  };
}

function reply(
  c: Consultation,
  text: string,
  say: (text: string, event: (id: TextId) => ConsultationEvent) => Decided,
): Decided {
  if (c.state !== "draft") return say(text, (id) => ({ type: "replied", text: id }));
  if (c.check.kind !== "replyOrNew") return refuse("notNow");
  return {
    events: [{ type: "movedToReply", replyTo: c.check.replyTo }],
    texts: {},
    forget: c.thread.map((e) => e.text),
  };
}
