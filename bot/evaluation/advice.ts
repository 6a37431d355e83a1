import { type AdviceOutcome, toldOutcomes } from "../consultation/state.ts";
import { isOpen, localTime } from "../school/school-clock.ts";
import { type Mean, type Mix, type Share, mix, share } from "./metric.ts";
import { type QuestionFacts, answeredOnes, sentOnes } from "./question-facts.ts";

/** The outcomes that a first answer can have. */
export const givenOutcomes = [
  "go_ahead",
  "adjust",
  "pause",
  "escalate",
  "signpost",
] as const satisfies readonly AdviceOutcome[];
const aboutAPlan: readonly AdviceOutcome[] = ["go_ahead", "adjust", "pause", "escalate"];

/** Advice mix: count of each outcome of the first answer ÷ answered. */
export function adviceMix(questions: readonly QuestionFacts[]): Mix {
  return mix<AdviceOutcome>(
    givenOutcomes,
    answeredOnes(questions).map((q) => q.firstAnswer.outcome),
  );
}

/** Needed more first: questions that a worker asked something back about ÷ sent. */
export function askedBackShare(questions: readonly QuestionFacts[]): Share {
  return share(sentOnes(questions), (q) => q.askedBack > 0);
}

/** Plan agreement: go ahead ÷ (go ahead + adjust + pause + escalate), how often the asker's own plan stood. */
export function planAgreement(questions: readonly QuestionFacts[]): Share {
  const aboutPlans = answeredOnes(questions).filter((q) => aboutAPlan.includes(q.firstAnswer.outcome));
  return share(aboutPlans, (q) => q.firstAnswer.outcome === "go_ahead");
}

/** Uptake: "I will do this" ÷ answered. */
export function uptake(questions: readonly QuestionFacts[]): Share {
  return share(answeredOnes(questions), (q) => q.accepted);
}

/** Follow-through: what askers said became of it, by one tap, ÷ those who said. Who did not say is in `said`. */
export function followThrough(questions: readonly QuestionFacts[]): Mix {
  return mix(
    toldOutcomes,
    answeredOnes(questions).flatMap((q) => (q.told ? [q.told.outcome] : [])),
  );
}

/** Said at all what became of it ÷ answered. */
export function saidShare(questions: readonly QuestionFacts[]): Share {
  return share(answeredOnes(questions), (q) => q.told !== undefined);
}

/** Challenge rate: "I see it differently" ÷ answered. */
export function challengeRate(questions: readonly QuestionFacts[]): Share {
  return share(answeredOnes(questions), (q) => q.challenged);
}

/** Workload: questions that a worker took or answered on a day, summed ÷ days on which a worker did so. */
export function perWorkerDay(questions: readonly QuestionFacts[]): Mean {
  const days = new Set<string>();
  let sum = 0;
  for (const { school, answers, takings } of questions) {
    const own = new Set(
      [...answers, ...takings].map(({ by, at }) => `${by} ${localTime(at, school.calendar.timeZone).date}`),
    );
    sum += own.size;
    for (const day of own) days.add(day);
  }
  return { kind: "mean", sum, of: days.size };
}

/** After hours: answers sent out of school hours ÷ answers. */
export function afterHoursShare(questions: readonly QuestionFacts[]): Share {
  const answers = questions.flatMap(({ school, answers: own }) => own.map(({ at }) => ({ school, at })));
  return share(answers, ({ school, at }) => !isOpen(school.calendar, at));
}
