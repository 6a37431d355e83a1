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
import { type Wording, wordingOf } from "../wording/wording.ts";

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
  const say = wordingOf(school);
  const { advice, buttons } = say;
  return {
    stamp,
    notice,
    first: firstLineOf(c, say),
    fixedLine: say.everyCard.fixedLine,
    danger: mayBeDanger(c) ? emergencyPanel(register, school, now, c.keptFrom) : "",
    noticed: noticedPanels(c, around),
    ...standing(c, around),
    thread: c.state === "withdrawn" ? [] : threadLines(c, texts, c.askedBy, around),
    authority: authorityLines(c, around),
    contact: c.identifiedAt === undefined ? "" : advice.isContact,
    identifySwitch: advice.identifySwitch,
    question: inert(texts[c.thread[0]?.text ?? ""] ?? ""),
    advice: adviceView(c, texts, c.askedBy, around),
    footer: "advice" in c ? advice.adviceFooter : "",
    can: offers(c),
    say: buttons,
    label: say.labels,
    sendAnyway: sendAnywayTitle(c, around),
    withdraw: c.state === "draft" ? buttons.discard : buttons.withdraw,
    typed: { text: inert(typed["text"] ?? ""), reason: inert(typed["reason"] ?? "") },
    // A press on one of them is the whole answer.
    told: toldOutcomes.map((outcome) => ({ title: advice.toldLabels[outcome], data: { ...stamp, outcome } })),
    slots: callSlots.map((value) => ({ value, title: advice.slotLabels[value] })),
    colleagues: mayBeKeptFrom(c, around).map((s) => ({ title: s.name, value: s.key })),
  };
}

/** Out of hours nothing is queued in silence: the button says when it will be seen. */
function sendAnywayTitle(c: Consultation, around: Around): string {
  if (c.state !== "draft") return "";
  const { asked, buttons } = wordingOf(around.school);
  const opens = nextOpening(around.school.calendar, around.now);
  if (c.check.kind === "outOfHours") return asked.keepFor(when(c.check.opensAt ?? around.now, around));
  if (c.check.kind === "noticed") return buttons.sendAsItIs;
  return opens === undefined || opens <= around.now
    ? buttons.sendAsNew
    : asked.keepAsNew(when(opens, around));
}

/** Danger that was called, or that the words may speak of: the number stands above everything else. */
function mayBeDanger(c: Consultation): boolean {
  return c.dangerAt !== undefined || (c.state === "draft" && c.check.noticed?.includes("danger") === true);
}

function noticedPanels(c: Consultation, { school }: Around): readonly { text: string }[] {
  if (c.state !== "draft") return [];
  return (c.check.noticed ?? []).map((kind) => ({ text: noticedPanel(kind, school) }));
}

function firstLineOf(c: Consultation, { everyCard: { neutral } }: Wording): string {
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
  const { asked, advice } = wordingOf(school);
  const calls =
    c.call && c.call.calledAt === undefined ? asked.callAsked(advice.slotLabels[c.call.slot]) : "";
  const seen = seenBy(c, around);
  if (!("silence" in c) || c.state === "unanswered" || c.silence.toldNotToWaitAt === undefined)
    return { headline, detail: together(detail, calls, ...seen) };
  return {
    headline: asked.lateDoNotWait,
    detail: together(dontWaitPanel(register, school, now, c.keptFrom), `${headline}.`, calls, ...seen),
  };
}

/** Sentences one after the other, without those that have nothing to say. */
function together(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

/** Who is known to have seen it; of everybody else nothing is said, because nothing is known. */
function seenBy(c: Consultation, { register, school }: Around): readonly string[] {
  const { asked } = wordingOf(school);
  const offered = "offeredTo" in c ? c.offeredTo : [];
  return (c.looks ?? [])
    .filter(({ by }) => offered.includes(by))
    .map(({ by, at }) => asked.seenBy(firstNameOf(register, by), clockTime(at, school.calendar.timeZone)));
}

function situation(c: Consultation, around: Around): { headline: string; detail: string } {
  const { register, school, now } = around;
  const { advice, asked, people } = wordingOf(school);
  const name = (key: string): string => nameOf(register, key);
  const names = (keys: readonly string[]): string => people.allOf(keys.map(name));
  const referral = referralNote(c, around);
  switch (c.state) {
    case "draft":
      if (c.check.kind === "noticed")
        return {
          headline: asked.lookAgain,
          detail: asked.lookAgainDetail,
        };
      if (c.check.kind === "replyOrNew")
        return {
          headline: asked.replyOrNew,
          detail: together(asked.replyOrNewDetail, nightNote(around)),
        };
      return {
        headline: asked.notSent,
        detail:
          c.check.opensAt === undefined
            ? asked.cannotBeKept(outOfHoursPanel(school))
            : outOfHoursPanel(school, when(c.check.opensAt, around)),
      };
    case "sent": {
      const to = names(c.offeredTo);
      if (c.openFrom > around.now)
        return {
          headline: asked.keptFor(to, when(c.openFrom, around)),
          detail: asked.keptForDetail,
        };
      return {
        headline: asked.sentTo(to, when(c.askedAt, around)),
        detail: together(
          ...c.offeredTo.map((key) => whereNow(key, around)),
          c.expectBy === undefined ? "" : asked.expectBy(when(c.expectBy, around)),
          asked.ifItCannotWait(school.contacts.leadPhone),
        ),
      };
    }
    case "passedOn":
      return {
        headline: asked.passedTo(names(c.offeredTo)),
        detail: asked.passedToDetail(firstNameOf(register, c.passedBy)),
      };
    case "seen":
      return {
        headline: asked.takenBy(name(c.takenBy), when(c.takenAt, around)),
        detail: together(asked.takenByDetail, referral),
      };
    case "needsMore":
      return { headline: asked.askedBack(name(c.takenBy)), detail: referral };
    case "unanswered":
      return {
        headline: asked.lateDoNotWait,
        detail: together(
          c.owner === undefined ? "" : asked.leadDecides(name(c.owner)),
          dontWaitPanel(register, school, now, c.keptFrom),
        ),
      };
    case "handled":
      return {
        headline: asked.handledBy(name(c.handledBy)),
        detail: together(asked.nothingWaits, referral),
      };
    case "answered":
      return {
        headline:
          c.acceptedAt === undefined
            ? asked.answeredBy(name(c.takenBy))
            : c.followedUpAt === undefined
              ? asked.accepted
              : asked.acceptedSomeTimeAgo,
        detail: together(c.challengedAt === undefined ? "" : asked.viewSent, referral),
      };
    case "closed":
      return {
        headline: asked.ended,
        detail: together(c.told === undefined ? "" : asked.youTold(advice.toldLabels[c.told]), referral),
      };
    case "filed":
      return {
        headline: asked.filed,
        detail: asked.filedDetail(school.purgeAfterDays?.adviceOnly ?? 30),
      };
    case "withdrawn":
      return {
        headline: asked.takenBack,
        detail: together(asked.takenBackDetail, referral),
      };
    case "movedToReply":
      return { headline: asked.sentAsReply, detail: asked.sentAsReplyDetail };
    case "stopped":
      return { headline: asked.stopped, detail: adultInSchoolPanel(school) };
    default:
      return c satisfies never;
  }
}

/** Where a worker is now, so that the asker can also meet them. */
function whereNow(key: PersonKey, { register, school, now, presence }: Around): string {
  const days = siteDaysOf(register.staff.get(key), school.id, now);
  const where = whereIs(days, presence[key], school.calendar, now);
  return wordingOf(school).asked.whereIs(
    firstNameOf(register, key),
    spokenWhereabouts(where, school.calendar, now),
  );
}

function nightNote(around: Around): string {
  const { school, now } = around;
  const opens = nextOpening(school.calendar, now);
  return opens === undefined || opens > now
    ? outOfHoursPanel(school, opens === undefined ? undefined : when(opens, around))
    : "";
}
