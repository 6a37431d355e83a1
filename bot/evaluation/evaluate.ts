import type { School } from "../school/register.ts";
import * as advice from "./advice.ts";
import * as answering from "./answering.ts";
import { type PulseCounts, confidence } from "./confidence.ts";
import { type Metric, notMeasured } from "./metric.ts";
import type { QuestionFacts } from "./question-facts.ts";
import type { ReferralFacts } from "./referral-facts.ts";
import * as referring from "./referring.ts";
import type { Span } from "./terms.ts";
import * as use from "./use.ts";

/** Everything that happened in a span at some schools, and when it was looked at (ms). */
export type Facts = {
  readonly span: Span;
  readonly now: number;
  readonly schools: readonly School[];
  readonly questions: readonly QuestionFacts[];
  readonly referrals: readonly ReferralFacts[];
  /** What was said to the two questions of a term; missing while no term of the span is over. */
  readonly pulse?: PulseCounts;
};

/** The sum over schools of what their files say; undefined as long as one of them says nothing. */
function sumOf(schools: readonly School[], of: (school: School) => number | undefined): number | undefined {
  const counts = schools.map(of);
  return counts.every((n) => n !== undefined) && counts.length > 0
    ? counts.reduce((sum, n) => sum + n, 0)
    : undefined;
}

/** Every metric of domain.md section 6, in its order. What the data does not permit says so. */
export function evaluate({ span, now, schools, questions, referrals, pulse }: Facts) {
  return {
    timeToFirstAnswer: answering.timeToFirstAnswer(questions, now),
    samePeriod: answering.samePeriodShare(questions, now),
    sameDay: answering.sameDayShare(questions, now),
    oneWorkingDay: answering.oneWorkingDayShare(questions, now),
    unanswered: answering.unansweredShare(questions, now),
    outOfHours: answering.outOfHoursShare(questions),
    kept: answering.keptShare(questions),
    adviceMix: advice.adviceMix(questions),
    askedBack: advice.askedBackShare(questions),
    planAgreement: advice.planAgreement(questions),
    raterAgreement: notMeasured("no answer is rated by a second social worker"),
    uptake: advice.uptake(questions),
    said: advice.saidShare(questions),
    followThrough: advice.followThrough(questions),
    challenge: advice.challengeRate(questions),
    challengeResolved: notMeasured("the record does not say at which stage a different view was settled"),
    escalation: referring.escalationRate(questions),
    escalationsPerThousand: referring.escalationsPerThousand(
      questions,
      sumOf(schools, (s) => s.pupilCount),
    ),
    noFurtherAction: referring.noFurtherActionShare(referrals),
    frontDoor: referring.frontDoorMix(referrals),
    netWidening: notMeasured(
      "it needs the council's own figures: all contacts of the school, before and after, and of schools without Sounding Board",
    ),
    approval: referring.approvalRate(referrals),
    leadDecisions: referring.leadDecisions(referrals),
    timeToLeadDecision: referring.timeToLeadDecision(referrals, now),
    overAnHour: referring.overAnHourShare(referrals, now),
    leadInformed: use.leadInformedShare(questions),
    withoutWaiting: referring.withoutWaitingShare(referrals),
    danger: use.dangerShare(questions),
    callMade: notMeasured(
      "nobody is asked whether they called for help, so that nothing stands before the call",
    ),
    missedUrgent: notMeasured("workers do not mark in the record what should have been an emergency call"),
    identifierFirst: use.identifierFirstShare(questions),
    identifierSent: use.identifierSentShare(questions),
    coverage: use.coverage(
      questions,
      sumOf(schools, (s) => s.staffCount),
    ),
    askersByRole: use.askersByRole(questions),
    weeksWithUse: use.weeksWithUse(questions, schools, span, now),
    repeatUsers: use.repeatUsers(questions),
    concentration: use.concentration(questions),
    perWorkerDay: advice.perWorkerDay(questions),
    afterHours: advice.afterHoursShare(questions),
    minutesPerAnswer: notMeasured("workers are not asked how long an answer took them"),
    knowsWhatToDo: confidence(pulse, "know"),
    getsAdviceInTime: confidence(pulse, "advice"),
    safetyBalancing: notMeasured(
      "complaints and breaches are kept by the school; looks with a reason are in the record",
    ),
    recordQuality: notMeasured("it needs somebody who reads a sample of the children's files"),
  } as const satisfies Readonly<Record<string, Metric>>;
}

/** All metrics of a span by name. */
export type Evaluation = ReturnType<typeof evaluate>;
export type MetricId = keyof Evaluation;
