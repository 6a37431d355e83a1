import assert from "node:assert/strict";
import { type Evaluation, evaluate } from "../../bot/evaluation/evaluate.ts";
import type { Metric } from "../../bot/evaluation/metric.ts";
import { spanOf } from "../../bot/evaluation/terms.ts";
import type { Register, School } from "../../bot/school/register.ts";
import { readSchoolFile } from "../../bot/school/school-file.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { readFacts } from "../../bot/workflow/evaluation/read-facts.ts";
import type { Doc, WholeStore } from "../../bot/workflow/ports.ts";
import { demoSchoolFile } from "./demo-school.ts";
import {
  type Story,
  aDayLater,
  bellAfter,
  efron,
  firstWhen,
  minutesBetween,
  open,
  storiesIn,
  wall,
} from "./naive.ts";
import { runTerm } from "./term.ts";

const span = spanOf("2027-spring")!;
const now = Date.parse("2027-04-20T10:00:00Z");
const hour = 3_600_000;

describe("the figures of a simulated term, computed again from raw entries by another way", function () {
  this.timeout(120_000);
  let figures: Evaluation;
  let questions: readonly Story[];
  let referrals: readonly Story[];
  let schools: readonly School[];

  before(async () => {
    const register: Register = readSchoolFile(demoSchoolFile());
    schools = [...register.schools.values()];
    const store: WholeStore = openSqliteStore(":memory:");
    // The two weeks around the change to summer time, up to the last day of term.
    await runTerm(5, "2027-03-15", "2027-03-26", 260, { store, register });
    const docs: Doc[] = [];
    let next: string | undefined;
    do {
      const page = await store.scan(next, 500);
      docs.push(...page.docs);
      next = page.next;
    } while (next !== undefined);
    const stories = storiesIn(docs, schools);
    questions = stories.filter(({ id }) => id.includes(".c."));
    referrals = stories.filter(({ id }) => id.includes(".r."));
    const read = await Promise.all(
      schools.map((school) => readFacts({ store, register: () => register }, school, span)),
    );
    figures = evaluate({
      ...{ span, now, schools },
      questions: read.flatMap((one) => one.questions),
      referrals: read.flatMap((one) => one.referrals),
    });
    await store.close();
  });

  const first = (story: Story, ...types: readonly string[]) =>
    story.entries.find(({ event }) => types.includes(event.type));
  const sentAt = (story: Story) => first(story, "questionSent", "draftSent")?.at;
  const sent = () =>
    questions.flatMap((q) => (sentAt(q) === undefined ? [] : [{ ...q, sentAt: sentAt(q)! }]));
  const answered = () => sent().filter((q) => first(q, "advised"));
  const outcome = (q: Story) =>
    (first(q, "advised")?.event["advice"] as { outcome: string } | undefined)?.outcome;
  const answerBy = (q: Story, deadline: number) => (first(q, "advised")?.at ?? Infinity) <= deadline;
  const is = (metric: Metric, part: number, of: number): void => {
    assert.ok(metric.kind === "share");
    assert.deepEqual([metric.part, metric.of], [part, of]);
    assert.ok(of > 0);
  };

  it("time to the first answer: n, what has no end, median, quarters and nine of ten", () => {
    const waits = sent().map((q) => {
      const answer = first(q, "advised")?.at;
      const reopened = [...q.entries].reverse().find(({ event }) => event.type === "reopened")?.at ?? 0;
      const given = q.entries.find(
        ({ event, at }) =>
          ["withdrawn", "handledByLead", "stoppedForAdultInSchool"].includes(event.type) && at > reopened,
      )?.at;
      return {
        minutes: minutesBetween(q.school, q.sentAt, answer ?? given ?? now),
        ended: answer !== undefined,
      };
    });
    const { n, unended, isKaplanMeier, ...times } = figures.timeToFirstAnswer;
    assert.deepEqual([n, unended, isKaplanMeier], [waits.length, waits.filter((w) => !w.ended).length, true]);
    assert.ok(n > 150 && unended > 10);
    assert.deepEqual(
      [times.lowerQuarter, times.median, times.upperQuarter, times.nineOfTen],
      [0.25, 0.5, 0.75, 0.9].map((part) => efron(waits, part)),
    );
  });

  it("in time: the same period, the same day, one working day, none by the end of the next, out of hours", () => {
    const inHours = sent().filter((q) => open(q.school, q.sentAt));
    const inPeriod = inHours.flatMap((q) => {
      const [date, time] = wall(q.sentAt);
      const period = q.school.calendar.periods?.find((p) => p.from <= time && time < p.to);
      const ends = period && firstWhen(q.sentAt, (at) => wall(at)[0] === date && wall(at)[1] === period.to);
      return ends === undefined ? [] : [{ q, ends }];
    });
    is(figures.samePeriod, inPeriod.filter(({ q, ends }) => answerBy(q, ends)).length, inPeriod.length);
    const early = inHours.filter((q) => q.sentAt < bellAfter(q.school, q.sentAt) - hour);
    is(figures.sameDay, early.filter((q) => answerBy(q, bellAfter(q.school, q.sentAt))).length, early.length);
    const due = sent().flatMap((q) => {
      const later = aDayLater(q.school, q.sentAt);
      return later === undefined || later > now ? [] : [{ q, later }];
    });
    is(figures.oneWorkingDay, due.filter(({ q, later }) => answerBy(q, later)).length, due.length);
    const byBell = due.filter(({ q, later }) => bellAfter(q.school, later) <= now);
    is(
      figures.unanswered,
      byBell.filter(({ q, later }) => !answerBy(q, bellAfter(q.school, later))).length,
      byBell.length,
    );
    is(figures.outOfHours, sent().length - inHours.length, sent().length);
    const held = questions.filter(
      (q) => (q.entries[0]!.event["check"] as { kind?: string } | undefined)?.kind === "outOfHours",
    );
    is(figures.kept, held.filter((q) => sentAt(q)).length, held.length);
  });

  it("what was advised and done with it", () => {
    const counted = Object.fromEntries(figures.adviceMix.rows.map(({ id, count }) => [id, count]));
    for (const [id, count] of Object.entries(counted))
      assert.equal(count, answered().filter((q) => outcome(q) === id).length, id);
    const plans = answered().filter((q) => outcome(q) !== "signpost");
    is(figures.planAgreement, plans.filter((q) => outcome(q) === "go_ahead").length, plans.length);
    is(figures.uptake, answered().filter((q) => first(q, "accepted")).length, answered().length);
    is(figures.challenge, answered().filter((q) => first(q, "challenged")).length, answered().length);
    is(figures.said, answered().filter((q) => first(q, "outcomeTold")).length, answered().length);
    is(figures.askedBack, sent().filter((q) => first(q, "askedBack")).length, sent().length);
  });

  it("referrals, and what leads and the front door made of them", () => {
    is(figures.escalation, sent().filter((q) => first(q, "referralStarted")).length, sent().length);
    const decided = referrals.filter((r) => first(r, "decided"));
    is(
      figures.noFurtherAction,
      decided.filter((r) => first(r, "decided")!.event["answer"] === "no_further_action").length,
      decided.length,
    );
    const made = referrals.filter((r) => first(r, "submitted", "sentWithoutWaiting"));
    is(figures.withoutWaiting, made.filter((r) => first(r, "sentWithoutWaiting")).length, made.length);
    const seen = referrals.filter((r) => first(r, "approved", "returned", "declined"));
    is(
      figures.approval,
      seen.filter((r) => first(r, "approved") && first(r, "sentToFrontDoor")).length,
      seen.length,
    );
  });

  it("who asked, how often, and who worked on it", () => {
    const askers = [...new Set(sent().map((q) => q.entries[0]!.by))];
    is(figures.coverage, askers.length, 3 * 40);
    const daysOf = (person: string) =>
      new Set(sent().flatMap((q) => (q.entries[0]!.by === person ? [wall(q.sentAt)[0]] : [])));
    is(figures.repeatUsers, askers.filter((a) => daysOf(a).size >= 2).length, askers.length);
    const counts = askers
      .map((a) => sent().filter((q) => q.entries[0]!.by === a).length)
      .sort((a, b) => b - a);
    const top = counts.slice(0, Math.ceil(counts.length / 10));
    is(
      figures.concentration,
      top.reduce((sum, n) => sum + n, 0),
      sent().length,
    );
    const acts = sent().map((q) =>
      q.entries
        .filter(({ event }) => ["taken", "advised"].includes(event.type))
        .map(({ by, at }) => `${by} ${wall(at)[0]}`),
    );
    const { sum, of } = figures.perWorkerDay;
    assert.deepEqual(
      [sum, of],
      [acts.reduce((total, own) => total + new Set(own).size, 0), new Set(acts.flat()).size],
    );
    const told = sent().filter((q) => {
      const at = first(q, "dangerMarked", "toldNotToWait", "wentUnanswered")?.at;
      return at !== undefined && wall(at)[0] === wall(q.sentAt)[0];
    });
    is(figures.leadInformed, told.length, sent().length);
  });
});
