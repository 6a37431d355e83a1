import type { PersonKey, Role, School } from "../school/register.ts";
import { type SchoolDate, localTime } from "../school/school-clock.ts";
import { schoolDaysOf } from "../school/school-days.ts";
import { dateOf, dayNumber } from "../school/zone-time.ts";
import { type Metric, type Mix, type Share, countedShare, mix, notMeasured, share } from "./metric.ts";
import { type QuestionFacts, type SentQuestion, sentOnes } from "./question-facts.ts";
import type { Span } from "./terms.ts";

function byAsker(questions: readonly QuestionFacts[]): ReadonlyMap<PersonKey, readonly SentQuestion[]> {
  const found = new Map<PersonKey, SentQuestion[]>();
  for (const q of sentOnes(questions)) {
    const own = found.get(q.askedBy);
    if (own) own.push(q);
    else found.set(q.askedBy, [q]);
  }
  return found;
}

const dateIn = ({ school, sentAt }: SentQuestion): SchoolDate =>
  localTime(sentAt, school.calendar.timeZone).date;

/** The Monday of a date's week: nothing that is told is finer. */
export function weekOf(date: SchoolDate): SchoolDate {
  const number = dayNumber(date);
  // Day 0, 1 January 1970, was a Thursday.
  return dateOf(number - ((number + 3) % 7));
}

/** Coverage: distinct staff who asked ÷ staff headcount, by the school file. */
export function coverage(questions: readonly QuestionFacts[], headcount: number | undefined): Metric {
  if (headcount === undefined)
    return notMeasured("the school file does not say how many staff there are (staffCount)");
  const askers = byAsker(questions).size;
  return countedShare(askers, Math.max(headcount, askers));
}

/** Who asked, by what they were for the school: distinct people. */
export function askersByRole(questions: readonly QuestionFacts[]): Mix {
  const groups = ["teacher", "lead", "deputyLead", "head"] as const satisfies readonly Role[];
  const roles = [...byAsker(questions).values()].map(([q]) => q?.role);
  return mix<Role>(groups, roles);
}

/** Weeks with use: school weeks with at least one question ÷ weeks of the span with a school day up to `now`, over all schools. */
export function weeksWithUse(
  questions: readonly QuestionFacts[],
  schools: readonly School[],
  { from, to }: Span,
  now: number,
): Share {
  const used = new Set(sentOnes(questions).map((q) => `${q.school.id} ${weekOf(dateIn(q))}`));
  const weeks = schools.flatMap(({ id, calendar }) => {
    const days = schoolDaysOf(calendar).filter((d) => from <= d.date && d.date <= to && d.opens <= now);
    return [...new Set(days.map(({ date }) => `${id} ${weekOf(date)}`))];
  });
  return share(weeks, (week) => used.has(week));
}

/** Repeat users: staff with at least two consultations on at least two days ÷ staff who asked. */
export function repeatUsers(questions: readonly QuestionFacts[]): Share {
  return share([...byAsker(questions).values()], (own) => new Set(own.map(dateIn)).size >= 2);
}

/** Concentration: questions of the tenth of askers who asked most (rounded up) ÷ all questions. */
export function concentration(questions: readonly QuestionFacts[]): Share {
  const counts = [...byAsker(questions).values()].map((own) => own.length).sort((a, b) => b - a);
  const most = counts.slice(0, Math.ceil(counts.length / 10)).reduce((sum, n) => sum + n, 0);
  return countedShare(most, sentOnes(questions).length);
}

/**
 * Lead informed: consultations about which a lead was sent a card on the same day, or that a lead asked ÷
 * consultations. The record says when a card was due to the leads, not whether it was read.
 */
export function leadInformedShare(questions: readonly QuestionFacts[]): Share {
  return share(sentOnes(questions), (q) => {
    if (q.role === "lead" || q.role === "deputyLead") return true;
    const { timeZone } = q.school.calendar;
    return q.leadsToldAt !== undefined && localTime(q.leadsToldAt, timeZone).date === dateIn(q);
  });
}

/** Danger: messages whose writer said that somebody is in danger now ÷ messages begun. */
export function dangerShare(questions: readonly QuestionFacts[]): Share {
  return share(questions, (q) => q.danger);
}

/** Identifiers: messages in whose first words the rules noticed what identifies somebody ÷ messages begun. */
export function identifierFirstShare(questions: readonly QuestionFacts[]): Share {
  return share(questions, (q) => q.identifier.first);
}

/** Identifiers at send: the same in the words that were sent, after the warning ÷ messages sent. */
export function identifierSentShare(questions: readonly QuestionFacts[]): Share {
  return share(sentOnes(questions), (q) => q.identifier.sent);
}
