import type { Actor } from "../consultation/permissions.ts";
import type { ReferralVerb } from "../referral/commands.ts";
import { frontDoorAnswers, sentHows } from "../referral/fields.ts";
import { mayDoReferral } from "../referral/permissions.ts";
import type { Referral, ReferralMilestone } from "../referral/state.ts";
import { isLead, firstNameOf, nameOf } from "../school/register.ts";
import { inert } from "./escape.ts";
import type { Typed } from "./question-asked.ts";
import { type Fact, factsOf } from "./referral-facts.ts";
import { stoppedReferral } from "./referral-form.ts";
import template from "./referral-summary.json" with { type: "json" };
import { type Card, type Stamp, compile } from "./render.ts";
import { type Around, type Texts, when } from "./thread.ts";
import { emergencyPanel, leadNames } from "./words-around.ts";
import { type Wording, wordingOf } from "../wording/wording.ts";

type View = ReturnType<typeof view>;

const card = compile<View>(template);

/** The referral to read and to decide on, for its proposer, the leads and the social worker who advised. */
export function referralSummary(
  r: Referral,
  texts: Texts,
  viewer: Actor,
  around: Around,
  stamp: Stamp,
  notice = "",
  typed: Typed = {},
): Card {
  return card(view(r, texts, viewer, around, stamp, notice, typed));
}

function view(
  r: Referral,
  texts: Texts,
  viewer: Actor,
  around: Around,
  stamp: Stamp,
  notice: string,
  typed: Typed,
) {
  const { register, school, now } = around;
  const toldOf = r.proposedBy === viewer.key ? r.keptFrom : undefined;
  const may = (verb: ReferralVerb): boolean => mayDoReferral(r, verb, viewer, school.soleLead) === undefined;
  const say = wordingOf(school);
  const { neutral, fixedLine } = say.everyCard;
  const { sentHowLabels, frontDoorLabels } = say.referralForm;
  return {
    stamp,
    notice,
    first: may("approveReferral") || may("recordSent") ? neutral.today : neutral.message,
    fixedLine,
    danger: r.choices.dangerNow === "yes" ? emergencyPanel(register, school, now, toldOf) : "",
    ...standing(r, viewer, around),
    reason: reasonOf(r, texts, around),
    facts: r.state === "stopped" ? [] : [...factsOf(r, texts, around), ...referenceFact(r, texts, say)],
    milestones: r.milestones.map((m) => ({ text: milestoneText(m, r, around) })),
    can: {
      decide: may("approveReferral"),
      recordSent: may("recordSent"),
      recordFrontDoor: may("recordFrontDoor"),
      file: may("file"),
      sendWithoutWaiting: may("sendWithoutWaiting"),
      ...dialogsFor(r, viewer, may("keepFrom")),
    },
    value: { sentHow: "phone", outcome: r.state === "acknowledged" ? "" : "acknowledged" },
    typed: { reason: inert(typed["reason"] ?? ""), frontDoorRef: inert(typed["frontDoorRef"] ?? "") },
    options: {
      sentHow: sentHows.map((value) => ({ value, title: sentHowLabels[value] })),
      outcome: frontDoorAnswers
        .filter((a) => a !== "acknowledged" || r.state !== "acknowledged")
        .map((value) => ({ value, title: frontDoorLabels[value] })),
    },
    say: say.buttons,
    label: say.labels,
  };
}

/** Who may open which dialog is decided again when it opens. */
function dialogsFor(
  r: Referral,
  viewer: Actor,
  mayKeepFrom: boolean,
): { identity: boolean; whoSaw: boolean; more: boolean } {
  const isWork = r.state !== "stopped" && r.state !== "draft";
  const isForLeads = isLead(viewer.roles);
  return {
    identity: isWork && (isForLeads || r.adviser === viewer.key),
    // Six buttons are the most a card may have, so its writer finds who saw it behind "More".
    whoSaw: isWork && isForLeads && !mayKeepFrom,
    more: isWork && mayKeepFrom,
  };
}

function reasonOf(r: Referral, texts: Texts, { register, school }: Around): { by: string; text: string } {
  const { referral } = wordingOf(school);
  if (r.state === "returned")
    return { by: referral.returnedBy(nameOf(register, r.returnedBy)), text: inert(texts[r.reason] ?? "") };
  if (r.state === "declined")
    return { by: referral.declinedBy(nameOf(register, r.declinedBy)), text: inert(texts[r.reason] ?? "") };
  return { by: "", text: "" };
}

function referenceFact(r: Referral, texts: Texts, { labels }: Wording): readonly Fact[] {
  const sent = r.milestones.findLast((m) => m.kind === "sentToFrontDoor");
  return sent === undefined ? [] : [{ label: labels.frontDoorRef, text: inert(texts[sent.reference] ?? "") }];
}

function milestoneText(m: ReferralMilestone, r: Referral, around: Around): string {
  const { milestones } = wordingOf(around.school).referral;
  return milestones.at(when(m.at, around), nameOf(around.register, m.by), milestoneDid(m, r, around));
}

function milestoneDid(m: ReferralMilestone, r: Referral, around: Around): string {
  const { referral, referralForm, timeline } = wordingOf(around.school);
  const { did } = timeline;
  switch (m.kind) {
    case "submitted":
      return m.onAuthority
        ? referral.milestones.submittedFor(firstNameOf(around.register, r.proposedBy))
        : did.submitted;
    case "approved":
      return m.ownProposal ? did.approvedOwn : did.approved;
    case "sentToFrontDoor":
      return referral.milestones.sent(referralForm.sentHowLabels[m.how]);
    case "decided":
      return did.decided(referralForm.frontDoorLabels[m.answer]);
    case "returned":
    case "declined":
    case "sentWithoutWaiting":
    case "acknowledged":
    case "filed":
      return did[m.kind];
    default:
      return m satisfies never;
  }
}

/** The worker who sent it to the leads, as its proposer had allowed. */
function startedBy(r: Referral): string | undefined {
  const last = r.milestones.findLast((m) => m.kind === "submitted");
  return last?.onAuthority ? last.by : undefined;
}

function startedFor(
  { proposedBy, submittedAt, keptFrom }: Extract<Referral, { state: "withLead" }>,
  worker: string,
  viewer: Actor,
  around: Around,
): { headline: string; detail: string } {
  const { register, school, now } = around;
  const { referral } = wordingOf(school);
  const at = when(submittedAt, around);
  return proposedBy === viewer.key
    ? {
        headline: referral.startedForYou(worker),
        detail: referral.startedForYouDetail(
          ...([leadNames(register, school, now, "allOf", keptFrom), at, school.contacts.frontDoor] as const),
        ),
      }
    : {
        headline: referral.startedFor(worker, nameOf(register, proposedBy)),
        detail: referral.startedForDetail(at, firstNameOf(register, proposedBy)),
      };
}

/** What stands still for too long is said first. */
function standing(r: Referral, viewer: Actor, around: Around): { headline: string; detail: string } {
  const now = situation(r, viewer, around);
  return r.chasedAt === undefined ? now : { ...now, detail: `${waiting(r, around)} ${now.detail}`.trim() };
}

function waiting(r: Referral, { school }: Around): string {
  const { referral } = wordingOf(school);
  switch (r.state) {
    case "withLead":
      return referral.hasWaited;
    case "approved":
    case "sentWithoutWaiting":
      return referral.notRecordedAsSent;
    case "sentToFrontDoor":
    case "acknowledged":
      return referral.answerOverdue;
    default:
      return "";
  }
}

function situation(r: Referral, viewer: Actor, around: Around): { headline: string; detail: string } {
  const { register, school, now } = around;
  const proposer = nameOf(register, r.proposedBy);
  const mine = r.proposedBy === viewer.key;
  const { frontDoor } = school.contacts;
  const { referral, referralForm } = wordingOf(school);
  switch (r.state) {
    case "draft":
      return {
        headline: referral.writing(proposer),
        detail: referral.writingDetail,
      };
    case "withLead": {
      const worker = startedBy(r);
      if (worker !== undefined) return startedFor(r, nameOf(register, worker), viewer, around);
      return mine
        ? {
            headline: referral.withLeads(
              leadNames(register, school, now, "allOf", r.keptFrom),
              when(r.submittedAt, around),
            ),
            detail: referral.nobodyCanStopYou(frontDoor),
          }
        : {
            headline: isLead(viewer.roles) ? referral.asksYou(proposer) : referral.hasSent(proposer),
            detail: referral.sentAt(when(r.submittedAt, around)),
          };
    }
    case "returned":
      return { headline: referral.returnedTo(proposer), detail: referral.returnedToDetail };
    case "approved":
      return {
        headline: referral.approvedBy(nameOf(register, r.approvedBy)),
        detail: isLead(viewer.roles) ? referral.sendItNow(frontDoor) : referral.leadSendsIt,
      };
    case "declined":
      return {
        headline: referral.declinedByLead(nameOf(register, r.declinedBy)),
        detail: mine ? referral.sendItAnyway(frontDoor) : referral.theyMaySendIt(proposer),
      };
    case "sentWithoutWaiting":
      return mine
        ? {
            headline: referral.goAhead,
            detail: referral.goAheadDetail(frontDoor, leadNames(register, school, now, "allOf", r.keptFrom)),
          }
        : {
            headline: referral.beingSent(proposer),
            detail: referral.beingSentDetail(frontDoor),
          };
    case "sentToFrontDoor":
      return {
        headline: referral.sent(when(r.sentAt, around)),
        detail: referral.sentDetail,
      };
    case "acknowledged":
      return {
        headline: referral.acknowledged,
        detail: referral.acknowledgedDetail,
      };
    case "decided":
      return {
        headline: referral.decided(referralForm.frontDoorLabels[r.answer]),
        detail: referral.decidedDetail,
      };
    case "filed":
      return { headline: referral.filed, detail: "" };
    case "stopped":
      return stoppedReferral(r, around);
    default:
      return r satisfies never;
  }
}
