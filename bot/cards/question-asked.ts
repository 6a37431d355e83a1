import type { ConsultationVerb } from "../consultation/commands.ts";
import { consultationRules } from "../consultation/permissions.ts";
import { type Consultation, callSlots, toldOutcomes } from "../consultation/state.ts";
import { spokenWhereabouts, whereIs } from "../school/presence.ts";
import { type PersonKey, firstNameOf, nameOf, siteDaysOf } from "../school/register.ts";
import { clockTime, nextOpening } from "../school/school-clock.ts";
import { authorityLines, referralNote } from "./authority.ts";
import { inert } from "./escape.ts";
import template from "./question-asked.json" with { type: "json" };
import { type Card, type Stamp, compile } from "./render.ts";
import { type Around, type Texts, adviceView, mayBeKeptFrom, threadLines, when } from "./thread.ts";
import {
  adultInSchoolPanel,
  dontWaitPanel,
  emergencyPanel,
  noticedPanel,
  outOfHoursPanel,
} from "./words-around.ts";
import {
  adviceFooter,
  buttons,
  fixedLine,
  labels,
  identifySwitch,
  isContact,
  neutral,
  slotLabels,
  toldLabels,
} from "./wording.ts";
import { usualPack } from "../school/jurisdiction.ts";

const { terms } = usualPack;

/** What somebody typed into a card that could not be taken as it was; shown again so that nothing is lost. */
export type Typed = Readonly<Record<string, string>>;

type Can = Readonly<Record<ConsultationVerb | "sendAsReply" | "more", boolean>>;

type View = ReturnType<typeof view>;

const card = compile<View>(template);

/** The card of the person who asked: receipt, progress, answer. `notice` says why a press changed nothing. */
export function questionAsked(
  c: Consultation,
  texts: Texts,
  around: Around,
  stamp: Stamp,
  notice = "",
  typed: Typed = {},
): Card {
  return card(view(c, texts, around, stamp, notice, typed));
}

function view(c: Consultation, texts: Texts, around: Around, stamp: Stamp, notice: string, typed: Typed) {
  const { register, school, now } = around;
  return {
    stamp,
    notice,
    first: firstLineOf(c),
    fixedLine,
    danger: mayBeDanger(c) ? emergencyPanel(register, school, now, c.keptFrom) : "",
    noticed: noticedPanels(c, around),
    ...standing(c, around),
    thread: c.state === "withdrawn" ? [] : threadLines(c, texts, c.askedBy, around),
    authority: authorityLines(c, around),
    contact: c.identifiedAt === undefined ? "" : isContact,
    identifySwitch,
    question: inert(texts[c.thread[0]?.text ?? ""] ?? ""),
    advice: adviceView(c, texts, c.askedBy, around),
    footer: "advice" in c ? adviceFooter : "",
    can: offers(c),
    say: buttons,
    label: labels,
    sendAnyway: sendAnywayTitle(c, around),
    withdraw: c.state === "draft" ? buttons.discard : buttons.withdraw,
    typed: { text: inert(typed["text"] ?? ""), reason: inert(typed["reason"] ?? "") },
    // A press on one of them is the whole answer.
    told: toldOutcomes.map((outcome) => ({ title: toldLabels[outcome], data: { ...stamp, outcome } })),
    slots: callSlots.map((value) => ({ value, title: slotLabels[value] })),
    colleagues: mayBeKeptFrom(c, around).map((s) => ({ title: s.name, value: s.key })),
  };
}

/** Out of hours nothing is queued in silence: the button says when it will be seen. */
function sendAnywayTitle(c: Consultation, around: Around): string {
  if (c.state !== "draft") return "";
  const opens = nextOpening(around.school.calendar, around.now);
  if (c.check.kind === "outOfHours") return `Keep for ${when(c.check.opensAt ?? around.now, around)}`;
  if (c.check.kind === "noticed") return buttons.sendAsItIs;
  return opens === undefined || opens <= around.now
    ? buttons.sendAsNew
    : `Keep as a new question for ${when(opens, around)}`;
}

/** Danger that was called, or that the words may speak of: the number stands above everything else. */
function mayBeDanger(c: Consultation): boolean {
  return c.dangerAt !== undefined || (c.state === "draft" && c.check.noticed?.includes("danger") === true);
}

function noticedPanels(c: Consultation, { school }: Around): readonly { text: string }[] {
  if (c.state !== "draft") return [];
  return (c.check.noticed ?? []).map((kind) => ({ text: noticedPanel(kind, school) }));
}

function firstLineOf(c: Consultation): string {
  if (c.state === "answered" && c.acceptedAt !== undefined) return neutral.message;
  if (c.state === "answered" || c.state === "needsMore") return neutral.answer;
  return c.state === "draft" || c.state === "unanswered" ? neutral.today : neutral.message;
}

/** Which buttons help in this state. The rules decide again at every press; this is courtesy, not authority. */
function offers(c: Consultation): Can {
  const may = (verb: ConsultationVerb): boolean =>
    consultationRules[verb].who.includes("asker") && consultationRules[verb].from.includes(c.state);
  const accepted = c.state === "answered" && c.acceptedAt !== undefined;
  const held = c.state === "draft" && c.check.kind === "replyOrNew";
  return {
    sendAnyway:
      may("sendAnyway") &&
      (c.state !== "draft" || c.check.kind !== "outOfHours" || c.check.opensAt !== undefined),
    sendAsReply: held,
    editDraft: may("editDraft"),
    withdraw: may("withdraw"),
    markDanger: may("markDanger") && c.dangerAt === undefined,
    aboutAdult: may("aboutAdult"),
    reply: c.state === "needsMore",
    accept: may("accept") && !accepted,
    challenge: may("challenge"),
    reopen: may("reopen"),
    tellOutcome: accepted,
    // Six buttons are the most a card may have.
    close: accepted && c.referralId !== undefined,
    startReferral: may("startReferral") && c.referralId === undefined,
    // A seventh button would not be shown.
    callMe:
      may("callMe") && c.state !== "needsMore" && (c.call === undefined || c.call.calledAt !== undefined),
    more: may("callMe"),
    tellLeaving: may("tellLeaving"),
    identify: may("identify") && c.identifiedAt === undefined,
    knowFamily: may("knowFamily") && c.askerKnowsFamily === undefined,
    giveReference: may("giveReference") && c.reference === undefined,
    keepFrom: may("keepFrom"),
    letWorkerRefer: false,
    keepReferralsMine: false,
    turnIntoReferral: false,
    take: false,
    handOver: false,
    answer: false,
    askBack: false,
    called: false,
    handled: false,
    stillNeeded: false,
    // While it is answered there are six buttons already.
    file: may("file") && c.state !== "answered",
  };
}

/** Nobody has answered: said above everything else, with what to do instead. */
function standing(c: Consultation, around: Around): { headline: string; detail: string } {
  const { headline, detail } = situation(c, around);
  const { register, school, now } = around;
  const calls =
    c.call && c.call.calledAt === undefined ? ` You asked for a call ${slotLabels[c.call.slot]}.` : "";
  const seen = seenBy(c, around);
  if (!("silence" in c) || c.state === "unanswered" || c.silence.toldNotToWaitAt === undefined)
    return { headline, detail: `${detail}${calls}${seen}`.trim() };
  return {
    headline: "No answer yet. Do not wait.",
    detail: `${dontWaitPanel(register, school, now, c.keptFrom)} ${headline}.${calls}${seen}`,
  };
}

/** Who is known to have seen it; of everybody else nothing is said, because nothing is known. */
function seenBy(c: Consultation, around: Around): string {
  const offered = "offeredTo" in c ? c.offeredTo : [];
  return (c.looks ?? [])
    .filter(({ by }) => offered.includes(by))
    .map(
      ({ by, at }) =>
        ` ${firstNameOf(around.register, by)} has seen it at ${clockTime(at, around.school.calendar.timeZone)}.`,
    )
    .join("");
}

function situation(c: Consultation, around: Around): { headline: string; detail: string } {
  const { register, school, now } = around;
  const name = (key: string): string => nameOf(register, key);
  const referral = referralNote(c);
  switch (c.state) {
    case "draft":
      if (c.check.kind === "noticed")
        return {
          headline: "Please look once more before this goes",
          detail: "Nothing has been sent yet. You can change the words, send it as it is, or leave it.",
        };
      if (c.check.kind === "replyOrNew")
        return {
          headline: "Is this your reply, or a new question?",
          detail: `You were asked something about an earlier question. Nothing has been sent yet.${nightNote(around)}`,
        };
      return {
        headline: "Not sent yet",
        detail:
          c.check.opensAt === undefined
            ? `${outOfHoursPanel(school, "the next school day")} The calendar has no school day left, so this cannot be kept.`
            : outOfHoursPanel(school, when(c.check.opensAt, around)),
      };
    case "sent": {
      const names = c.offeredTo.map(name).join(" and ");
      if (c.openFrom > around.now)
        return {
          headline: `Kept for ${names} until ${when(c.openFrom, around)}`,
          detail: "Nobody will see it before then. Do not wait if you are worried now.",
        };
      const expect = c.expectBy === undefined ? "" : ` Expect an answer by ${when(c.expectBy, around)}.`;
      return {
        headline: `Sent to ${names}, ${terms.linkedWorker}, at ${when(c.askedAt, around)}`,
        detail:
          `${c.offeredTo.map((key) => whereNow(key, around)).join("")}${expect} If it cannot wait, speak to your ${terms.lead} on ${school.contacts.leadPhone}.`.trim(),
      };
    }
    case "passedOn":
      return {
        headline: `Passed on to ${c.offeredTo.map(name).join(" and ")}`,
        detail: `${firstNameOf(register, c.passedBy)} has asked them to take it. You need do nothing.`,
      };
    case "seen":
      return {
        headline: `${name(c.takenBy)} has your question since ${when(c.takenAt, around)}`,
        detail: `The answer will appear here.${referral}`,
      };
    case "needsMore":
      return { headline: `${name(c.takenBy)} needs to ask you something`, detail: referral.trim() };
    case "unanswered":
      return {
        headline: "No answer yet. Do not wait.",
        detail: `${c.owner === undefined ? "" : `${name(c.owner)} has been told and decides what happens now. `}${dontWaitPanel(register, school, now, c.keptFrom)}`,
      };
    case "handled":
      return {
        headline: `${name(c.handledBy)} has handled this`,
        detail: `Nothing more is waiting here.${referral}`,
      };
    case "answered":
      return {
        headline:
          c.acceptedAt === undefined
            ? `${name(c.takenBy)} has answered`
            : c.followedUpAt === undefined
              ? "You said you will do this. Thank you."
              : "You said you would do this",
        detail:
          `${c.challengedAt === undefined ? "" : "Your view has been sent; the answer stays as it is until they write again."}${referral}`.trim(),
      };
    case "closed":
      return {
        headline: "Thank you. Nothing more is waiting here.",
        detail: `${c.told === undefined ? "" : `You said: ${toldLabels[c.told]}.`}${referral}`.trim(),
      };
    case "filed":
      return {
        headline: "This is in the child's record",
        detail: `The words here are removed ${school.purgeAfterDays?.adviceOnly ?? 30} days after that.`,
      };
    case "withdrawn":
      return {
        headline: "You took this back",
        detail: `The social worker can no longer read it.${referral}`,
      };
    case "movedToReply":
      return { headline: "Sent as your reply", detail: "It is now part of the earlier question." };
    case "stopped":
      return { headline: "This question has stopped here", detail: adultInSchoolPanel(school) };
    default:
      return c satisfies never;
  }
}

/** Where a worker is now, so that the asker can also meet them. */
function whereNow(key: PersonKey, { register, school, now, presence }: Around): string {
  const days = siteDaysOf(register.staff.get(key), school.id, now);
  const where = whereIs(days, presence[key], school.calendar, now);
  return ` ${firstNameOf(register, key)} is ${spokenWhereabouts(where, school.calendar, now)}.`;
}

function nightNote(around: Around): string {
  const { school, now } = around;
  const opens = nextOpening(school.calendar, now);
  return opens === undefined || opens > now
    ? ` ${outOfHoursPanel(school, opens === undefined ? "the next school day" : when(opens, around))}`
    : "";
}
