import type { MetricId } from "../../evaluation/evaluate.ts";
import { pulseNumberLabels, pulseQuestions } from "../../cards/pulse.ts";
import { frontDoorLabels } from "../../cards/referral-wording.ts";
import { outcomeLabels, toldLabels } from "../../cards/wording.ts";
import { usualPack } from "../../school/jurisdiction.ts";

const { terms } = usualPack;

/** What each figure is called for the people who read it. */
export const figureTitles: Readonly<Record<MetricId, string>> = {
  timeToFirstAnswer: "Time to the first answer, in school minutes",
  samePeriod: "Answered in the same lesson or break, of those sent in one",
  sameDay: "Answered the same school day, of those sent over an hour before its end",
  oneWorkingDay: "Answered within one school day",
  unanswered: "Without an answer from a social worker by the end of the next school day",
  outOfHours: "Sent out of school hours",
  kept: "Kept for the next school morning, of those written out of hours",
  adviceMix: "What the first answer said",
  askedBack: "The social worker asked something back",
  planAgreement: "The asker's own plan stood: go ahead, of the answers about a plan",
  raterAgreement: "How far two social workers would agree",
  uptake: "The asker said: I will do this",
  said: "The asker said later how it went",
  followThrough: "How it went, of those who said",
  challenge: "The asker saw it differently",
  challengeResolved: "Different views settled at the first stage",
  escalation: "Questions that led to a referral",
  escalationsPerThousand: "Questions that led to a referral, for each 1,000 pupils",
  noFurtherAction: "Ended with no further action, of the decisions that the school recorded",
  frontDoor: `What the ${terms.frontDoor} decided`,
  netWidening: "Whether more children are drawn in who need no help (net-widening)",
  approval: "Sent on, of the referrals that a lead decided about",
  leadDecisions: "What leads decided",
  timeToLeadDecision: "Time to a lead's decision, in school minutes",
  overAnHour: "With the leads for more than an hour",
  leadInformed: "A lead was told, or asked it, on the same day",
  withoutWaiting: "Sent without waiting for a lead",
  danger: "The writer said that somebody was in danger now",
  callMade: "Emergency calls",
  missedUrgent: "Should have been an emergency call and was not",
  identifierFirst: "The first words seemed to name somebody",
  identifierSent: "The words that were sent seemed to name somebody",
  coverage: "Staff who asked at least once",
  askersByRole: "Who asked",
  weeksWithUse: "School weeks with at least one question",
  repeatUsers: "Asked on more than one day, of those who asked",
  concentration: "Asked by the tenth of people who ask most",
  perWorkerDay: "Questions for each day that a social worker was at work on them",
  afterHours: "Answers sent out of school hours",
  minutesPerAnswer: "How long a social worker needs for an answer",
  knowsWhatToDo: `How many said what, from 1 to 5, to: ${pulseQuestions.know}`,
  getsAdviceInTime: `How many said what, from 1 to 5, to: ${pulseQuestions.advice}`,
  safetyBalancing: "Complaints, breaches, looks without a reason",
  recordQuality: "Files that hold concern, action, decision, reason and outcome",
};

const roleLabels = { teacher: "Staff", lead: "Leads", deputyLead: "Deputies", head: "Headteachers" };
const leadLabels = { approved: "Approved", returned: "Returned", declined: "Declined" };
const rowLabels: Readonly<Record<string, string>> = {
  ...{
    ...outcomeLabels,
    ...toldLabels,
    ...frontDoorLabels,
    ...roleLabels,
    ...leadLabels,
    ...pulseNumberLabels,
  },
};

/** A row of a figure in words. */
export function rowLabel(id: string): string {
  return rowLabels[id] ?? id;
}

type Section = { readonly heading: string; readonly ids: readonly MetricId[] };

const speed: Section = {
  heading: "How soon an answer comes",
  ids: ["timeToFirstAnswer", "samePeriod", "sameDay", "oneWorkingDay", "unanswered", "outOfHours", "kept"],
};
const advice: Section = {
  heading: "What was advised, and what came of it",
  ids: [
    ...(["adviceMix", "planAgreement", "askedBack", "uptake", "said", "followThrough", "challenge"] as const),
    ...(["challengeResolved", "raterAgreement", "knowsWhatToDo", "getsAdviceInTime"] as const),
  ],
};
const netWidening: Section = {
  heading: "Use, and next to it whether the net widens",
  ids: [
    ...(["coverage", "askersByRole", "weeksWithUse", "repeatUsers", "concentration"] as const),
    ...(["escalation", "escalationsPerThousand", "noFurtherAction", "frontDoor", "netWidening"] as const),
  ],
};
const leads: Section = {
  heading: "Referrals and leads",
  ids: [
    ...(["approval", "leadDecisions", "timeToLeadDecision", "overAnHour", "withoutWaiting"] as const),
    "leadInformed",
  ],
};
const safety: Section = {
  heading: "Safety",
  ids: [
    ...(["danger", "callMade", "missedUrgent", "identifierFirst", "identifierSent"] as const),
    ...(["safetyBalancing", "recordQuality"] as const),
  ],
};
const work: Section = { heading: "Work", ids: ["perWorkerDay", "afterHours", "minutesPerAnswer"] };

/**
 * What is told to whom. A school's figures leave out how much its workers do: that is about one or two people, who have
 * it in figures of their own.
 */
export const sectionsFor: Readonly<Record<"school" | "council" | "worker", readonly Section[]>> = {
  school: [speed, advice, netWidening, leads, safety],
  council: [speed, advice, netWidening, leads, safety, work],
  worker: [
    { ...speed, ids: ["timeToFirstAnswer", "sameDay", "oneWorkingDay"] },
    { ...advice, ids: ["adviceMix", "planAgreement", "askedBack", "uptake", "said", "challenge"] },
    work,
  ],
};

/** What nobody may conclude from these figures, said on every one of them. */
export const notToConclude: readonly string[] = [
  "These figures say how fast answers came and what people did with them. They do not say that a child is safer.",
  "More or fewer referrals is neither good nor bad by itself. A large trial of social workers in schools found no fall in child protection enquiries.",
  "Without figures from before, and from schools without Sounding Board, nobody can say what it changed.",
  "Small numbers move by chance: where two intervals overlap, two terms or schools may well be alike.",
  `Decisions of the ${terms.frontDoor} are only those that the school wrote down here.`,
];

/** How the numbers are to be read. */
export const howToRead: readonly string[] = [
  "School minutes pass only while the school is open. A question without an answer stays in, as one that was waited for.",
  "The interval after a share is the range in which it would lie 95 times in 100, if all else stayed as it was.",
];

/** What was hidden and why, for everybody but the worker whose own numbers they are. */
export function hiddenWords(to: 5 | 10): string {
  return `Counts of 1 to 5 are hidden, and what would give them away. "About" means rounded to the nearest ${to}. A share is told from 10 on, and only when neither its part nor the rest is small; times from 10 on.`;
}
