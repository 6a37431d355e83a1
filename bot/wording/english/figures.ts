import type { MetricId } from "../../evaluation/evaluate.ts";
import { usualPack } from "../../school/jurisdiction.ts";
import { pulse } from "./pulse.ts";

const { terms } = usualPack;

/** What each figure is called for the people who read it. */
const titles: Readonly<Record<MetricId, string>> = {
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
  knowsWhatToDo: `How many said what, from 1 to 5, to: ${pulse.questions.know}`,
  getsAdviceInTime: `How many said what, from 1 to 5, to: ${pulse.questions.advice}`,
  safetyBalancing: "Complaints, breaches, looks without a reason",
  recordQuality: "Files that hold concern, action, decision, reason and outcome",
};

/** The figures of a term in words. */
export const figures = {
  titles,
  roles: { teacher: "Staff", lead: "Leads", deputyLead: "Deputies", head: "Headteachers" },
  leadDecisions: { approved: "Approved", returned: "Returned", declined: "Declined" },
  sections: {
    speed: "How soon an answer comes",
    advice: "What was advised, and what came of it",
    netWidening: "Use, and next to it whether the net widens",
    leads: "Referrals and leads",
    safety: "Safety",
    work: "Work",
  },
  /** What nobody may conclude from these figures, said on every one of them. */
  notToConclude: [
    "These figures say how fast answers came and what people did with them. They do not say that a child is safer.",
    "More or fewer referrals is neither good nor bad by itself. A large trial of social workers in schools found no fall in child protection enquiries.",
    "Without figures from before, and from schools without Sounding Board, nobody can say what it changed.",
    "Small numbers move by chance: where two intervals overlap, two terms or schools may well be alike.",
    `Decisions of the ${terms.frontDoor} are only those that the school wrote down here.`,
  ],
  /** How the numbers are to be read. */
  howToRead: [
    "School minutes pass only while the school is open. A question without an answer stays in, as one that was waited for.",
    "The interval after a share is the range in which it would lie 95 times in 100, if all else stayed as it was.",
  ],
  /** What was hidden and why, for everybody but the worker whose own numbers they are. */
  hiddenAndWhy: (to: number): string =>
    `Counts of 1 to 5 are hidden, and what would give them away. "About" means rounded to the nearest ${to}. A share is told from 10 on, and only when neither its part nor the rest is small; times from 10 on.`,
  notMeasured: (why: string): string => `Not measured: ${why}.`,
  nothingYet: "Nothing yet.",
  tooFew: "Hidden: too few.",
  hidden: "hidden",
  about: (count: number): string => `about ${count}`,
  exactly: (n: number): string => `n = ${n}`,
  roughly: (n: number): string => `n about ${n}`,
  under: (fewest: number): string => `n is under ${fewest}`,
  share: (share: string, low: string, high: string): string => `${share} (${low} to ${high})`,
  newestDoNotCount: "; the newest ones do not count yet",
  half: "Half",
  quarter: "a quarter",
  threeQuarters: "three quarters",
  nineOfTen: "nine of ten",
  within: (what: string, minutes: number): string => `${what} within ${minutes}`,
  notReached: (what: string): string => `${what}: not reached`,
  method: "by Kaplan and Meier, because more than 5% have no end",
  upToYesterday: "up to yesterday",
  upToNow: "up to now",
  wholeSpan: "the whole of it",
  noFigures: "no figures",
  report: {
    title: (span: string): string => `Sounding Board in figures: ${span}`,
    period: "Period",
    periodUntil: (span: string, until: string): string => `${span}, ${until}`,
    use: (questions: string, planStood: string): string =>
      `Questions: ${questions}. Own plan stood: ${planStood}.`,
    referrals: (led: string, noFurtherAction: string): string =>
      `Led to a referral: ${led}. No further action: ${noFurtherAction}.`,
    sideBySide: "Term by term, side by side",
    notToConclude: "What cannot be concluded",
    madeOn: (when: string): string => `Made on ${when}.`,
  },
} as const;
