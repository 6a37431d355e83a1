import { frontDoorAnswers } from "../referral/fields.ts";
import { schoolMinutes } from "../school/school-clock.ts";
import { type Metric, type Mix, type Share, type Times, mix, notMeasured, share, times } from "./metric.ts";
import { type QuestionFacts, sentOnes } from "./question-facts.ts";
import type { ReferralFacts } from "./referral-facts.ts";

/** Escalation rate: consultations that start a referral ÷ consultations. */
export function escalationRate(questions: readonly QuestionFacts[]): Share {
  return share(sentOnes(questions), (q) => q.referralStarted);
}

/** Escalations per 1,000 pupils: 1,000 × consultations that start a referral ÷ pupils on roll, by the school file. */
export function escalationsPerThousand(
  questions: readonly QuestionFacts[],
  pupils: number | undefined,
): Metric {
  if (pupils === undefined)
    return notMeasured("the school file does not say how many pupils there are (pupilCount)");
  return {
    kind: "mean",
    sum: 1000 * sentOnes(questions).filter((q) => q.referralStarted).length,
    of: pupils,
  };
}

/**
 * No further action: front-door decisions with no further action ÷ decisions that the school recorded. It is not yet
 * the net-widening check: that compares all contacts of the school, before and after, with other schools.
 */
export function noFurtherActionShare(referrals: readonly ReferralFacts[]): Share {
  return share(decidedOnes(referrals), (r) => r.decision === "no_further_action");
}

/** What the front door decided, as the school recorded it. */
export function frontDoorMix(referrals: readonly ReferralFacts[]): Mix {
  const [, ...answers] = frontDoorAnswers;
  return mix(
    answers,
    decidedOnes(referrals).map((r) => r.decision),
  );
}

function decidedOnes(referrals: readonly ReferralFacts[]): readonly ReferralFacts[] {
  return referrals.filter((r) => r.decision !== undefined);
}

const isByLead = (by: string | undefined): boolean => by !== undefined && by !== "overtaken";

/** Approval rate: referrals sent after a lead approved them ÷ referrals that a lead has decided about. */
export function approvalRate(referrals: readonly ReferralFacts[]): Share {
  const decided = referrals.filter((r) => r.submissions.some(({ by }) => isByLead(by)));
  return share(decided, (r) => r.sentToFrontDoor && r.submissions.some(({ by }) => by === "approved"));
}

/** What leads decided, each time that a referral lay with them. */
export function leadDecisions(referrals: readonly ReferralFacts[]): Mix {
  const decisions = referrals.flatMap((r) => r.submissions.map(({ by }) => by).filter(isByLead));
  return mix(["approved", "returned", "declined"] as const, decisions as ("approved" | undefined)[]);
}

/**
 * Time to the lead's decision: schoolMinutes(submitted, decided) of each submission; one that waits still, or whose
 * writer sent it without waiting, stays as censored.
 */
export function timeToLeadDecision(referrals: readonly ReferralFacts[], now: number): Times {
  return times(
    referrals.flatMap(({ school, submissions }) =>
      submissions.map(({ at, endedAt, by }) => ({
        minutes: schoolMinutes(school.calendar, at, endedAt ?? now),
        happened: isByLead(by),
      })),
    ),
  );
}

/** Over an hour: submissions that lay with the leads for more than 60 school minutes ÷ submissions. */
export function overAnHourShare(referrals: readonly ReferralFacts[], now: number): Share {
  const all = referrals.flatMap(({ school, submissions }) => submissions.map((one) => ({ school, ...one })));
  return share(all, ({ school, at, endedAt }) => schoolMinutes(school.calendar, at, endedAt ?? now) > 60);
}

/** Sent without waiting for a lead ÷ referrals that were made: submitted, or sent so. */
export function withoutWaitingShare(referrals: readonly ReferralFacts[]): Share {
  const made = referrals.filter((r) => r.submissions.length > 0 || r.withoutWaiting);
  return share(made, (r) => r.withoutWaiting);
}
