import type { PulseCounts } from "../../evaluation/confidence.ts";
import { type Facts, evaluate } from "../../evaluation/evaluate.ts";
import type { QuestionFacts } from "../../evaluation/question-facts.ts";
import { sentOnes } from "../../evaluation/question-facts.ts";
import { rounded } from "../../evaluation/protect.ts";
import { type Span, momentsOf, termBefore } from "../../evaluation/terms.ts";
import type { PersonKey, School } from "../../school/register.ts";
import { localTime, momentAt } from "../../school/school-clock.ts";
import type { Ports } from "../ports.ts";
import {
  type Figure,
  type FigureSection,
  type Level,
  figureOf,
  figuresOf,
  roundedTo,
  shareWords,
} from "./figures.ts";
import { readPulse, withPulse } from "./read-pulse.ts";
import { readFacts } from "./read-facts.ts";
import { usualWording } from "../../wording/wording.ts";

const { figures } = usualWording;

/** One term of a school, a council or one social worker in figures, ready to be shown, printed or handed on. */
export type TermReport = {
  readonly about: string;
  readonly level: Level;
  readonly span: string;
  /** `up to yesterday`, `up to now` for a worker's own, or the whole of it. */
  readonly until: string;
  readonly sections: readonly FigureSection[];
  /** Use, and next to it what it may bring about, term by term, the oldest first. */
  readonly trend: readonly TrendLine[];
  readonly notToConclude: readonly string[];
  readonly howToRead: readonly string[];
};

/** The terms to choose from, today's first. */
export type TermChoices = { readonly choices: readonly { readonly id: string; readonly name: string }[] };

export type TrendLine = {
  readonly span: string;
  readonly questions: string;
  readonly goAhead: string;
  readonly escalation: string;
  readonly noFurtherAction: string;
};

/** How many terms are set side by side: a school year. */
const termsInTrend = 3;

type Asked = {
  readonly about: string;
  readonly level: Level;
  readonly schools: readonly School[];
  readonly span: Span;
  /** Whose own numbers they are. */
  readonly worker?: PersonKey;
};

/**
 * Reads and tells a term or year, up to yesterday, so that no figure moves with a question that somebody has just seen
 * asked; a worker's own up to now. Call only for people who may have figures of this level.
 */
export async function termReport(
  ports: Pick<Ports, "store" | "register" | "clock">,
  asked: Asked,
): Promise<TermReport> {
  const { about, level, span, worker } = asked;
  const facts = await factsOf(ports, asked);
  const trend: TrendLine[] = [trendLine(facts, level)];
  if (span.kind === "term" && worker === undefined) {
    let earlier = span;
    while (trend.length < termsInTrend) {
      earlier = termBefore(earlier);
      trend.unshift(trendLine(await factsOf(ports, { ...asked, span: earlier }), level));
    }
  }
  const to = roundedTo(level);
  return {
    ...{ about, level, span: span.name },
    until: hasEnded(span, asked.schools, facts.now)
      ? figures.wholeSpan
      : worker === undefined
        ? figures.upToYesterday
        : figures.upToNow,
    sections: figuresOf(evaluate(facts), level),
    ...{ trend, notToConclude: figures.notToConclude },
    howToRead: [...figures.howToRead, ...(to === undefined ? [] : [figures.hiddenAndWhy(to)])],
  };
}

async function factsOf(
  ports: Pick<Ports, "store" | "register" | "clock">,
  { schools, span, worker }: Asked,
): Promise<Facts> {
  const all = { questions: [] as QuestionFacts[], referrals: [] as Facts["referrals"][number][] };
  const now = ports.clock.now();
  let until = now;
  let pulse: PulseCounts | undefined;
  for (const school of schools) {
    const upTo = worker === undefined ? startOfDay(school, now) : Infinity;
    until = Math.min(until, upTo);
    const { questions, referrals } = await readFacts(ports, school, span, upTo);
    for (const q of questions) all.questions.push(q);
    for (const r of referrals) all.referrals.push(r);
    if (worker === undefined) pulse = withPulse(pulse, await readPulse(ports, school, span, now));
  }
  const questions =
    worker === undefined ? all.questions : all.questions.flatMap((q) => ownShare(q, worker) ?? []);
  return {
    span,
    now: until,
    schools,
    questions,
    referrals: worker === undefined ? all.referrals : [],
    ...(pulse ? { pulse } : {}),
  };
}

function startOfDay({ calendar: { timeZone } }: School, now: number): number {
  return momentAt(localTime(now, timeZone).date, 0, timeZone);
}

/** Whether a span is over (ms) on the clock of every school. */
export function hasEnded(span: Span, schools: readonly School[], now: number): boolean {
  return schools.every(({ calendar }) => momentsOf(span, calendar.timeZone).to <= now);
}

/** A worker's own part of a question: undefined when somebody else answered it first, or they never had it. */
function ownShare(q: QuestionFacts, worker: PersonKey): QuestionFacts | undefined {
  const [answers, takings] = [q.answers, q.takings].map((acts) => acts.filter(({ by }) => by === worker));
  const isTheirs = q.firstAnswer ? q.firstAnswer.by === worker : takings?.length !== 0;
  return isTheirs ? { ...q, answers: answers ?? [], takings: takings ?? [] } : undefined;
}

function trendLine(facts: Facts, level: Level): TrendLine {
  const all = evaluate(facts);
  const short = ({ told, share, low, high }: Figure): string =>
    told === "hidden"
      ? figures.hidden
      : share === undefined
        ? figures.noFigures
        : shareWords({ share, low, high });
  const count = sentOnes(facts.questions).length;
  const to = roundedTo(level);
  const about = to === undefined ? count : rounded(count, to);
  return {
    span: facts.span.name,
    questions:
      about === undefined
        ? figures.hidden
        : to === undefined || about === 0
          ? String(about)
          : figures.about(about),
    goAhead: short(figureOf("planAgreement", all.planAgreement, level)),
    escalation: short(figureOf("escalation", all.escalation, level)),
    noFurtherAction: short(figureOf("noFurtherAction", all.noFurtherAction, level)),
  };
}
