import { givenOutcomes } from "./advice.ts";
import { oneWorkingDayAfter, sameDayShare, timeToFirstAnswer, whenSent } from "./answering.ts";
import type { Facts } from "./evaluate.ts";
import type { Times } from "./metric.ts";
import { type SentQuestion, answeredOnes, sentOnes } from "./question-facts.ts";
import { coverage } from "./use.ts";
import { usualPack } from "../school/jurisdiction.ts";

const { terms } = usualPack;

/** A whole that is divided into categories which do not overlap. */
export type Measure = {
  readonly id: string;
  readonly what: string;
  readonly categories: readonly { readonly id: string; readonly what: string }[];
  /** The whole is the number in this category of another measure, or all but it; hidden there, all of this is hidden. */
  readonly beneath?: { readonly measure: string; readonly category: string };
  /** How often each category is there, in their order; undefined when the data is not there. */
  readonly count: (facts: Facts) => readonly number[] | undefined;
};

const yesNo = (yes: string, no: string) => [
  { id: "yes", what: yes },
  { id: "no", what: no },
];
const split = <T>(all: readonly T[], isYes: (one: T) => boolean): readonly number[] => {
  const yes = all.filter(isYes).length;
  return [yes, all.length - yes];
};
const tally = <T>(
  all: readonly T[],
  categories: readonly string[],
  of: (one: T) => string,
): readonly number[] => categories.map((category) => all.filter((one) => of(one) === category).length);

const whens = ["beforeLastHour", "lastHour", "outOfHours"] as const;
const answers = [...givenOutcomes, "none"] as const;

/** Answered by the same time on the next school day; where the calendar ends before, answered at all. */
function isInOneWorkingDay(q: SentQuestion): boolean {
  return q.firstAnswer !== undefined && q.firstAnswer.at <= (oneWorkingDayAfter(q) ?? Infinity);
}

/** Everything that an evaluator gets counts of. The data dictionary is made from this list. */
export const measures: readonly Measure[] = [
  {
    id: "when_sent",
    what: "Questions by when they were sent",
    categories: [
      { id: whens[0], what: "in school hours, more than 60 minutes before their end" },
      { id: whens[1], what: "in the last 60 minutes of school hours" },
      { id: whens[2], what: "out of school hours" },
    ],
    count: ({ questions }) => tally(sentOnes(questions), whens, whenSent),
  },
  {
    id: "first_answer",
    what: "Questions by the outcome of the social worker's first answer",
    categories: [
      { id: answers[0], what: "the plan is right: go ahead" },
      { id: answers[1], what: "right with a change" },
      { id: answers[2], what: "pause and talk first" },
      { id: answers[3], what: "this needs a referral" },
      { id: answers[4], what: "somebody else is the one to ask" },
      { id: answers[5], what: "no answer: taken back, handled by a lead, or never answered" },
    ],
    count: ({ questions }) => tally(sentOnes(questions), answers, (q) => q.firstAnswer?.outcome ?? "none"),
  },
  {
    id: "same_day",
    what: "Questions sent more than 60 minutes before the end of school hours, by whether they were answered before that end",
    categories: yesNo("answered the same school day", "not"),
    beneath: { measure: "when_sent", category: "beforeLastHour" },
    count: ({ questions }) => {
      const { part, of } = sameDayShare(questions, Infinity);
      return [part, of - part];
    },
  },
  {
    id: "one_working_day",
    what: "Questions by whether they were answered by the same time on the next school day",
    categories: yesNo("answered within one school day", "not"),
    beneath: { measure: "first_answer", category: "none" },
    count: ({ questions }) => split(sentOnes(questions), isInOneWorkingDay),
  },
  {
    id: "uptake",
    what: "Answered questions by whether the asker pressed: I will do this",
    categories: yesNo("said so", "did not say so"),
    beneath: { measure: "first_answer", category: "none" },
    count: ({ questions }) => split(answeredOnes(questions), (q) => q.accepted),
  },
  {
    id: "challenge",
    what: "Answered questions by whether the asker saw it differently",
    categories: yesNo("saw it differently", "did not say so"),
    beneath: { measure: "first_answer", category: "none" },
    count: ({ questions }) => split(answeredOnes(questions), (q) => q.challenged),
  },
  {
    id: "danger",
    what: "Questions by whether somebody said that somebody is in danger now",
    categories: yesNo("said so", "did not say so"),
    count: ({ questions }) => split(sentOnes(questions), (q) => q.danger),
  },
  {
    id: "escalation",
    what: "Questions by whether a referral was started from them",
    categories: yesNo("a referral was started", "none was"),
    count: ({ questions }) => split(sentOnes(questions), (q) => q.referralStarted),
  },
  {
    id: "front_door",
    what: `Decisions of the ${terms.frontDoor} that the school recorded`,
    categories: [
      { id: "no_further_action", what: "no further action" },
      { id: "anything_else", what: "early help, an assessment, an enquiry, or something else" },
    ],
    count: ({ referrals }) =>
      split(
        referrals.filter((r) => r.decision !== undefined),
        (r) => r.decision === "no_further_action",
      ),
  },
  {
    id: "coverage",
    what: "Staff by whether they asked at least once; the number of staff is the school file's",
    categories: yesNo("asked", "did not ask"),
    count: ({ questions, schools }) => {
      const counts = schools.map((s) => s.staffCount);
      if (counts.includes(undefined)) return undefined;
      const staff = counts.reduce<number>((sum, n) => sum + (n ?? 0), 0);
      const share = coverage(questions, staff);
      return share.kind === "share" ? [share.part, share.of - share.part] : undefined;
    },
  },
];

/** What is counted and timed in one area and period, before anything is hidden. */
export type Tables = {
  readonly questions: number;
  readonly counts: Readonly<Record<string, readonly number[] | undefined>>;
  readonly minutes: Times;
};

/** Counts everything that an evaluator gets of one area and period. */
export function tablesOf(facts: Facts): Tables {
  return {
    questions: sentOnes(facts.questions).length,
    counts: Object.fromEntries(measures.map(({ id, count }) => [id, count(facts)])),
    minutes: timeToFirstAnswer(facts.questions, facts.now),
  };
}
