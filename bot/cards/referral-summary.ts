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
import { frontDoorLabels, sentHowLabels } from "./referral-wording.ts";
import { type Card, type Stamp, compile } from "./render.ts";
import { type Around, type Texts, when } from "./thread.ts";
import { emergencyPanel, leadNames } from "./words-around.ts";
import { buttons, fixedLine, labels, neutral } from "./wording.ts";
import { usualPack } from "../school/jurisdiction.ts";

const { terms } = usualPack;

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
  return {
    stamp,
    notice,
    first: may("approveReferral") || may("recordSent") ? neutral.today : neutral.message,
    fixedLine,
    danger: r.choices.dangerNow === "yes" ? emergencyPanel(register, school, now, toldOf) : "",
    ...standing(r, viewer, around),
    reason: reasonOf(r, texts, around),
    facts: r.state === "stopped" ? [] : [...factsOf(r, texts), ...referenceFact(r, texts)],
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
    say: buttons,
    label: labels,
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

function reasonOf(r: Referral, texts: Texts, { register }: Around): { by: string; text: string } {
  if (r.state === "returned")
    return { by: `${nameOf(register, r.returnedBy)} returned it:`, text: inert(texts[r.reason] ?? "") };
  if (r.state === "declined")
    return { by: `${nameOf(register, r.declinedBy)} declined it:`, text: inert(texts[r.reason] ?? "") };
  return { by: "", text: "" };
}

function referenceFact(r: Referral, texts: Texts): readonly Fact[] {
  const sent = r.milestones.findLast((m) => m.kind === "sentToFrontDoor");
  return sent === undefined ? [] : [{ label: labels.frontDoorRef, text: inert(texts[sent.reference] ?? "") }];
}

function milestoneText(m: ReferralMilestone, r: Referral, around: Around): string {
  const name = nameOf(around.register, m.by);
  const at = when(m.at, around);
  switch (m.kind) {
    case "submitted":
      return `${at} – ${name} sent it to the ${terms.lead}s${m.onAuthority ? `, as ${firstNameOf(around.register, r.proposedBy)} had allowed` : ""}`;
    case "approved":
      return `${at} – ${name} approved it${m.ownProposal ? ", as the school's only lead and its writer" : ""}`;
    case "returned":
      return `${at} – ${name} returned it`;
    case "declined":
      return `${at} – ${name} declined it`;
    case "sentWithoutWaiting":
      return `${at} – ${name} sent it without waiting`;
    case "sentToFrontDoor":
      return `${at} – ${name} recorded that it was sent: ${sentHowLabels[m.how].toLowerCase()}`;
    case "acknowledged":
      return `${at} – ${name} recorded that the ${terms.frontDoor} has it`;
    case "decided":
      return `${at} – ${name} recorded the ${terms.frontDoor}'s decision: ${frontDoorLabels[m.answer].toLowerCase()}`;
    case "filed":
      return `${at} – ${name} put it into the child's record`;
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
  const { name, phone } = school.contacts.frontDoor;
  const at = when(submittedAt, around);
  return proposedBy === viewer.key
    ? {
        headline: `${worker} has started this referral for you`,
        detail: `As you allowed. ${leadNames(register, school, now, " and ", keptFrom)} have had it since ${at}. Nobody can stop you from referring. If it cannot wait: phone ${name} on ${phone}.`,
      }
    : {
        headline: `${worker} has started a referral for ${nameOf(register, proposedBy)}`,
        detail: `Sent at ${at}, as ${firstNameOf(register, proposedBy)} had allowed. Please speak to them: it holds the words of their question.`,
      };
}

/** What stands still for too long is said first. */
function standing(r: Referral, viewer: Actor, around: Around): { headline: string; detail: string } {
  const now = situation(r, viewer, around);
  return r.chasedAt === undefined ? now : { ...now, detail: `${waiting(r)} ${now.detail}`.trim() };
}

function waiting(r: Referral): string {
  switch (r.state) {
    case "withLead":
      return "It has waited for an hour. Nobody has to wait: it can be sent without.";
    case "approved":
    case "sentWithoutWaiting":
      return "It is not recorded as sent yet. Has it gone?";
    case "sentToFrontDoor":
    case "acknowledged":
      return `The working day in which the ${terms.frontDoor} should have answered is over. Please phone them.`;
    default:
      return "";
  }
}

function situation(r: Referral, viewer: Actor, around: Around): { headline: string; detail: string } {
  const { register, school, now } = around;
  const proposer = nameOf(register, r.proposedBy);
  const mine = r.proposedBy === viewer.key;
  const { frontDoor } = school.contacts;
  const phone = `${frontDoor.name} on ${frontDoor.phone}`;
  switch (r.state) {
    case "draft":
      return {
        headline: `${proposer} is writing a referral`,
        detail: "It is not sent yet. Please find them now.",
      };
    case "withLead": {
      const worker = startedBy(r);
      if (worker !== undefined) return startedFor(r, nameOf(register, worker), viewer, around);
      return mine
        ? {
            headline: `With ${leadNames(register, school, now, " and ", r.keptFrom)} since ${when(r.submittedAt, around)}`,
            detail: `Nobody can stop you from referring. If it cannot wait: phone ${phone}.`,
          }
        : {
            headline: isLead(viewer.roles)
              ? `${proposer} asks you to approve a referral`
              : `${proposer} has sent a referral to the ${terms.lead}s`,
            detail: `Sent at ${when(r.submittedAt, around)}.`,
          };
    }
    case "returned":
      return { headline: `Returned to ${proposer}`, detail: "It comes back when they send it again." };
    case "approved":
      return {
        headline: `Approved by ${nameOf(register, r.approvedBy)} – not sent yet`,
        detail: isLead(viewer.roles)
          ? `Approved is not sent. Send it to ${phone}, then record the reference here.`
          : `Approved is not sent. A ${terms.lead} sends it to the ${terms.frontDoor} and records the reference.`,
      };
    case "declined":
      return {
        headline: `Declined by ${nameOf(register, r.declinedBy)}`,
        detail: mine
          ? `Nobody can stop you from referring: you can send it without waiting, or phone ${phone}.`
          : `${proposer} can still send it without waiting.`,
      };
    case "sentWithoutWaiting":
      return mine
        ? {
            headline: "Go ahead: nobody has to approve this first",
            detail: `Phone ${phone} now. Then record the reference here. ${leadNames(register, school, now, " and ", r.keptFrom)} will see that you sent it.`,
          }
        : {
            headline: `${proposer} is sending this without waiting`,
            detail: `They were told to phone ${phone}. Please speak to them.`,
          };
    case "sentToFrontDoor":
      return {
        headline: `Sent to the ${terms.frontDoor}, ${when(r.sentAt, around)}`,
        detail: "They should say within one working day what happens next. Record their answer here.",
      };
    case "acknowledged":
      return {
        headline: `The ${terms.frontDoor} has it`,
        detail: "Record their decision here when it comes.",
      };
    case "decided":
      return {
        headline: `The ${terms.frontDoor} decided: ${frontDoorLabels[r.answer].toLowerCase()}`,
        detail: "Please put it into the child's record.",
      };
    case "filed":
      return { headline: "It is in the child's record", detail: "" };
    case "stopped":
      return stoppedReferral(r, around);
    default:
      return r satisfies never;
  }
}
