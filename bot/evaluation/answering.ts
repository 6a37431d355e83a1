import { endOfPeriod } from "../school/periods.ts";
import { afterSchoolDays, closingOn, isOpen, nextOpening, schoolMinutes } from "../school/school-clock.ts";
import { type Metric, type Share, type Times, countedShare, notMeasured, share, times } from "./metric.ts";
import { type QuestionFacts, type SentQuestion, sentOnes } from "./question-facts.ts";

const MINUTE = 60_000;
/** A question in the last hour is not counted as missed for the same day. */
const lastHour = 60 * MINUTE;

/** Where in the school's day a question was sent. */
export function whenSent({ school, sentAt }: SentQuestion): "beforeLastHour" | "lastHour" | "outOfHours" {
  if (!isOpen(school.calendar, sentAt)) return "outOfHours";
  return sentAt < closingOn(school.calendar, sentAt) - lastHour ? "beforeLastHour" : "lastHour";
}

/**
 * Time to first answer: schoolMinutes(send tap, first advice). An unanswered question stays in, censored at the moment
 * it was taken back, handled by a lead or stopped, else at `now` (ms). Median, quarters and 90th percentile of the
 * answered; by Kaplan–Meier when more than 5% of all are unanswered.
 */
export function timeToFirstAnswer(questions: readonly QuestionFacts[], now: number): Times {
  return times(
    sentOnes(questions).map(({ school, sentAt, firstAnswer, endedUnansweredAt }) => ({
      minutes: schoolMinutes(school.calendar, sentAt, firstAnswer?.at ?? endedUnansweredAt ?? now),
      happened: firstAnswer !== undefined,
    })),
  );
}

/** Answered before the end of the period in which it was sent ÷ sent while a period of the school's bells ran. */
export function samePeriodShare(questions: readonly QuestionFacts[], now: number): Metric {
  const sent = sentOnes(questions);
  if (sent.length > 0 && sent.every(({ school }) => (school.calendar.periods ?? []).length === 0))
    return notMeasured("the school file lists no bell times");
  return byDeadline(sent, ({ school, sentAt }) => endOfPeriod(school.calendar, sentAt), now);
}

/** Answered before the end of the school day ÷ sent in school hours more than 60 minutes before that end. */
export function sameDayShare(questions: readonly QuestionFacts[], now: number): Share {
  const early = sentOnes(questions).filter((q) => whenSent(q) === "beforeLastHour");
  return byDeadline(early, ({ school, sentAt }) => closingOn(school.calendar, sentAt), now);
}

/** The moment (ms) one working day after a question: the same time on the next school day; it starts at the next opening. */
export function oneWorkingDayAfter({ school, sentAt }: SentQuestion): number | undefined {
  const start = nextOpening(school.calendar, sentAt);
  return start === undefined ? undefined : afterSchoolDays(school.calendar, start, 1);
}

/** The end (ms) of the next working day: the closing bell of the school day after the one on which it starts. */
export function endOfNextDay(question: SentQuestion): number | undefined {
  const next = oneWorkingDayAfter(question);
  return next === undefined ? undefined : closingOn(question.school.calendar, next);
}

/** Answered within one working day ÷ all. */
export function oneWorkingDayShare(questions: readonly QuestionFacts[], now: number): Share {
  return byDeadline(sentOnes(questions), oneWorkingDayAfter, now);
}

/** No answer of a social worker at the end of the next working day ÷ all; also where a lead handled it or it was taken back. */
export function unansweredShare(questions: readonly QuestionFacts[], now: number): Share {
  const { part, of, open } = byDeadline(sentOnes(questions), endOfNextDay, now);
  return countedShare(of - part, of, open);
}

/** Sent out of school hours ÷ all. */
export function outOfHoursShare(questions: readonly QuestionFacts[]): Share {
  return share(sentOnes(questions), (q) => whenSent(q) === "outOfHours");
}

/** Kept for the next school morning by its writer ÷ written out of hours and held for that choice. */
export function keptShare(questions: readonly QuestionFacts[]): Share {
  return share(
    questions.filter((q) => q.heldOutOfHours),
    (q) => q.sentAt !== undefined,
  );
}

/**
 * Answered at or before a deadline. Whose deadline lies ahead is left out, answered or not: counting only the answered
 * ones among them would flatter.
 */
function byDeadline(
  sent: readonly SentQuestion[],
  deadlineOf: (question: SentQuestion) => number | undefined,
  now: number,
): Share {
  const due = sent.flatMap((question) => {
    const deadline = deadlineOf(question);
    return deadline === undefined ? [] : [{ question, deadline }];
  });
  const decided = due.filter(({ deadline }) => deadline <= now);
  return share(
    decided,
    ({ question: { firstAnswer }, deadline }) => firstAnswer !== undefined && firstAnswer.at <= deadline,
    due.length - decided.length,
  );
}
