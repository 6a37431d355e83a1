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
import {
  askedByOthers,
  byWhenLabels,
  isContact,
  buttons,
  fixedLine,
  labels,
  neutral,
  outcomeChoices,
  slotLabels,
  toldLabelsForOthers,
  whoChoices,
} from "./wording.ts";
import { usualPack } from "../school/jurisdiction.ts";

const { numbers, terms } = usualPack;

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
  return {
    stamp,
    notice,
    first: ["sent", "passedOn", "unanswered"].includes(c.state) ? neutral.today : neutral.message,
    fixedLine,
    danger:
      c.dangerAt === undefined
        ? ""
        : `**${asker} says someone is in danger now** (${when(c.dangerAt, around)}). They have been told to call ${numbers.emergency}, and the ${terms.lead}s have been told.`,
    headline: headline(c, viewer, around),
    detail: ended ? "" : `${around.school.name} · asked ${when(c.askedAt, around)}${promise(c, around)}`,
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
    say: buttons,
    label: labels,
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
  const { call, leavingAt } = c;
  const known: string[] = [];
  if (call && call.calledAt === undefined)
    known.push(`${asker} would rather talk. Please call ${slotLabels[call.slot]}.`);
  if (call?.calledAt !== undefined) known.push(`Called ${when(call.calledAt, around)}.`);
  if (leavingAt !== undefined) known.push(`The child leaves school at ${when(leavingAt, around)}.`);
  if (c.identifiedAt !== undefined) known.push(isContact);
  if (c.reference && c.reference.others >= othersToSay) known.push(askedByOthers(c.reference.others));
  if (c.askerKnowsFamily) known.push(`${asker} knows this family outside school.`);
  return known.map((text) => ({ text }));
}

function promise(c: Consultation, around: Around): string {
  return c.state === "sent" && c.expectBy !== undefined
    ? ` · they expect an answer by ${when(c.expectBy, around)}`
    : "";
}

function headline(c: Consultation, viewer: Actor, { register }: Around): string {
  const asker = nameOf(register, c.askedBy);
  switch (c.state) {
    case "draft":
    case "sent":
      return `${asker} asks`;
    case "passedOn":
      return c.offeredTo.includes(viewer.key)
        ? `${asker} asks; ${nameOf(register, c.passedBy)} has passed it to you`
        : `Passed on to ${c.offeredTo.map((key) => nameOf(register, key)).join(" and ")}`;
    case "seen":
    case "needsMore":
      if (c.takenBy !== viewer.key) return `${nameOf(register, c.takenBy)} has this question`;
      return c.state === "seen" ? `You have this question from ${asker}` : `You asked ${asker} something`;
    case "unanswered":
      return c.owner === viewer.key
        ? `${asker} asks, and nobody has answered. Please choose what happens now.`
        : `${asker} asks, and nobody has answered yet`;
    case "handled":
      return `${nameOf(register, c.handledBy)} has handled this`;
    case "answered": {
      if (c.takenBy !== viewer.key) return `${nameOf(register, c.takenBy)} has answered`;
      if (c.challengedAt !== undefined) return `${asker} sees it differently`;
      return c.acceptedAt === undefined ? "You have answered" : `You have answered; ${asker} will do this`;
    }
    case "closed":
      return c.told === undefined
        ? "Answered. Nothing more is waiting here."
        : `${asker} told how it went: ${toldLabelsForOthers[c.told]}. Nothing more is waiting here.`;
    case "filed":
      return "This is in the child's record. Nothing more is waiting here.";
    case "withdrawn":
      return `${asker} has taken this question back. There is nothing for you to do.`;
    case "movedToReply":
    case "stopped":
      return `${asker} has stopped this question. There is nothing for you to do.`;
    default:
      return c satisfies never;
  }
}
