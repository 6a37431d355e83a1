import type { ConsultationVerb } from "../consultation/commands.ts";
import type { Actor } from "../consultation/permissions.ts";
import { mayDo } from "../consultation/permissions.ts";
import { type Consultation, adviceOutcomes, othersToSay, byWhens, whoActs } from "../consultation/state.ts";
import { firstNameOf, nameOf } from "../school/register.ts";
import { turnLine } from "./authority.ts";
import { inert } from "./escape.ts";
import template from "./question-received.json" with { type: "json" };
import type { Typed } from "./question-asked.ts";
import { type Card, type Stamp, compile } from "./render.ts";
import { type Around, type Texts, adviceView, noAdvice, threadLines, when } from "./thread.ts";
import { wordingOf } from "../wording/wording.ts";

type View = ReturnType<typeof view>;

const card = compile<View>(template);

/** The card of a social worker who may answer, or of a lead once danger has been called. */
export function questionReceived(
  c: Consultation,
  texts: Texts,
  viewer: Actor,
  around: Around,
  stamp: Stamp,
  notice = "",
  typed: Typed = {},
): Card {
  return card(view(c, texts, viewer, around, stamp, notice, typed));
}

function view(
  c: Consultation,
  texts: Texts,
  viewer: Actor,
  around: Around,
  stamp: Stamp,
  notice: string,
  typed: Typed,
) {
  const asker = nameOf(around.register, c.askedBy);
  const may = (verb: ConsultationVerb): boolean => mayDo(c, verb, viewer) === undefined;
  const ended = c.state === "withdrawn" || c.state === "stopped" || c.state === "movedToReply";
  const answering = may("answer") && (c.state !== "answered" || c.challengedAt !== undefined);
  const say = wordingOf(around.school);
  const { neutral, fixedLine } = say.everyCard;
  const { byWhenLabels, outcomeChoices, whoChoices } = say.advice;
  return {
    stamp,
    notice,
    first: ["sent", "passedOn", "unanswered"].includes(c.state) ? neutral.today : neutral.message,
    fixedLine,
    danger: c.dangerAt === undefined ? "" : say.received.dangerSaid(asker, when(c.dangerAt, around)),
    headline: headline(c, viewer, around),
    detail: ended ? "" : detailOf(c, around),
    thread: ended ? [] : threadLines(c, texts, viewer.key, around),
    advice: ended ? noAdvice : adviceView(c, texts, viewer.key, around),
    also: ended ? [] : alsoToKnow(c, around),
    turn: turnLine(c, viewer, around),
    callUrl: may("called") ? callUrl(c, around) : "",
    can: {
      ...{ take: may("take"), answer: answering, askBack: may("askBack"), handOver: may("handOver") },
      called: may("called") && c.call !== undefined && c.call.calledAt === undefined,
      turn: may("turnIntoReferral") && c.turnedAt === undefined,
      knowFamily: may("knowFamily"),
      identify: may("identify") && c.identifiedAt === undefined,
      handled: may("handled"),
      file: may("file"),
      stillNeeded: may("stillNeeded") && c.state === "unanswered" && c.stillNeededAt === undefined,
    },
    say: say.buttons,
    label: say.labels,
    typed: {
      outcome: inert(typed["outcome"] ?? ""),
      text: inert(typed["text"] ?? ""),
      who: inert(typed["who"] ?? "asker"),
      byWhen: inert(typed["byWhen"] ?? "today"),
      phoneFirst: typed["phoneFirst"] === "true" ? "true" : "false",
    },
    outcomes: adviceOutcomes
      .filter((o) => o !== "need_more" || c.state === "seen")
      .map((value) => ({ value, title: outcomeChoices[value] })),
    whos: whoActs.map((value) => ({ value, title: whoChoices[value] })),
    byWhens: byWhens.map((value) => ({ value, title: byWhenLabels[value] })),
  };
}

/** Opens a call in Teams with the person who would rather talk, where the school gives their address. */
function callUrl({ call, askedBy }: Consultation, { register }: Around): string {
  const address = register.staff.get(askedBy)?.callAddress;
  return call && call.calledAt === undefined && address !== undefined
    ? `https://teams.microsoft.com/l/call/0/0?users=${encodeURIComponent(address)}`
    : "";
}

function alsoToKnow(c: Consultation, around: Around): readonly { text: string }[] {
  const asker = firstNameOf(around.register, c.askedBy);
  const { advice, received } = wordingOf(around.school);
  const { call, leavingAt } = c;
  const known: string[] = [];
  if (call && call.calledAt === undefined)
    known.push(received.wantsCall(asker, advice.slotLabels[call.slot]));
  if (call?.calledAt !== undefined) known.push(received.calledAt(when(call.calledAt, around)));
  if (leavingAt !== undefined) known.push(received.childLeaves(when(leavingAt, around)));
  if (c.identifiedAt !== undefined) known.push(advice.isContact);
  if (c.reference && c.reference.others >= othersToSay)
    known.push(advice.askedByOthers(c.reference.others + 1));
  if (c.askerKnowsFamily) known.push(received.knowsFamily(asker));
  return known.map((text) => ({ text }));
}

function detailOf(c: Consultation, around: Around): string {
  const { received } = wordingOf(around.school);
  const asked = received.askedAt(around.school.name, when(c.askedAt, around));
  return c.state === "sent" && c.expectBy !== undefined
    ? `${asked}${received.expectedBy(when(c.expectBy, around))}`
    : asked;
}

function headline(c: Consultation, viewer: Actor, { register, school }: Around): string {
  const { advice, people, received } = wordingOf(school);
  const asker = nameOf(register, c.askedBy);
  switch (c.state) {
    case "draft":
    case "sent":
      return received.asks(asker);
    case "passedOn":
      return c.offeredTo.includes(viewer.key)
        ? received.passedToYou(asker, nameOf(register, c.passedBy))
        : received.passedTo(people.allOf(c.offeredTo.map((key) => nameOf(register, key))));
    case "seen":
    case "needsMore":
      if (c.takenBy !== viewer.key) return received.takenBy(nameOf(register, c.takenBy));
      return c.state === "seen" ? received.yours(asker) : received.youAskedBack(asker);
    case "unanswered":
      return c.owner === viewer.key ? received.chooseNow(asker) : received.unanswered(asker);
    case "handled":
      return received.handledBy(nameOf(register, c.handledBy));
    case "answered": {
      if (c.takenBy !== viewer.key) return received.answeredBy(nameOf(register, c.takenBy));
      if (c.challengedAt !== undefined) return received.challengedBy(asker);
      return c.acceptedAt === undefined ? received.youAnswered : received.acceptedBy(asker);
    }
    case "closed":
      return c.told === undefined
        ? received.ended
        : received.endedAs(asker, advice.toldLabelsForOthers[c.told]);
    case "filed":
      return received.filed;
    case "withdrawn":
      return received.takenBack(asker);
    case "movedToReply":
    case "stopped":
      return received.stopped(asker);
    default:
      return c satisfies never;
  }
}
