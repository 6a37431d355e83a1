import assert from "node:assert/strict";
import * as advice from "../../bot/evaluation/advice.ts";
import * as answering from "../../bot/evaluation/answering.ts";
import { confidence } from "../../bot/evaluation/confidence.ts";
import { evaluate } from "../../bot/evaluation/evaluate.ts";
import type { Metric } from "../../bot/evaluation/metric.ts";
import { questionFacts, sentOnes } from "../../bot/evaluation/question-facts.ts";
import { referralFacts } from "../../bot/evaluation/referral-facts.ts";
import * as referring from "../../bot/evaluation/referring.ts";
import { spanOf } from "../../bot/evaluation/terms.ts";
import * as use from "../../bot/evaluation/use.ts";
import { key, oakfield, register } from "../support/staff.ts";
import { advised, answered, at, draftSent, heldOutOfHours, question, referral, sent } from "./given.ts";

const parts = (metric: Metric): readonly [number, number] => {
  assert.ok(metric.kind === "share", metric.kind);
  return [metric.part, metric.of];
};
const counts = (metric: Metric): Record<string, number> => {
  assert.ok(metric.kind === "mix", metric.kind);
  return Object.fromEntries(metric.rows.filter((r) => r.count > 0).map((r) => [r.id, r.count]));
};
const bells = { name: "Lesson 1", from: "09:00", to: "10:00" };
const withBells = { ...oakfield, calendar: { ...oakfield.calendar, periods: [bells] } };

/** A week by hand; school is from 08:30 to 15:30. */
const week = [
  answered("Mon 09:00", "Mon 09:10", "go_ahead", [["Mon 09:12", "tess", { type: "accepted" }]]), // 10 minutes
  answered("Mon 15:00", "Tue 09:00"), // 30 + 30 minutes, in the last hour
  answered("Tue 10:00", "Tue 15:00", "pause", [["Wed 09:00", "tess", { type: "challenged", text: "t3" }]]), // 300
  question([
    ["Sat 11:00", "toby", heldOutOfHours],
    ["Sat 11:01", "toby", draftSent],
    ["Mon+ 08:50", "sara", { type: "taken" }],
    ["Mon+ 16:00", "sara", advised("escalate")], // from the opening to the bell: 420, after hours
    ["Mon+ 16:05", "toby", { type: "referralStarted", referralId: "r" }],
  ]),
  question([
    ["Wed 14:00", "lena", sent],
    ["Wed 14:20", "theClock", { type: "toldNotToWait" }],
    ["Wed 15:00", "dev", { type: "handledByLead", text: "t2" }], // never answered, waited 60 minutes
  ]),
  question([["Sun 20:00", "toby", heldOutOfHours]]), // let be: no consultation
];
const now = at("Fri+ 12:00");

describe("how fast an answer comes", () => {
  it("time to first answer: 10, 60, 300, 420 and 60 without an end; one of five is above 5%, so Kaplan–Meier", () => {
    const times = answering.timeToFirstAnswer(week, now);
    assert.deepEqual([times.n, times.unended, times.isKaplanMeier], [5, 1, true]);
    // S: 10 → 4/5, 60 → 4/5 × 3/4 = 3/5, 300 → 3/5 × 1/2 = 3/10, 420 → 0
    assert.deepEqual(
      [times.lowerQuarter, times.median, times.upperQuarter, times.nineOfTen],
      [60, 300, 420, 420],
    );
    const all = answering.timeToFirstAnswer(week.slice(0, 3), now);
    // 10, 60, 300: median 60; quarters halfway; 60 + 0.8 × 240
    assert.deepEqual([all.lowerQuarter, all.median, all.upperQuarter, all.nineOfTen], [35, 60, 180, 252]);
  });

  it("an answer that a lead's handling came before, and that things changed after, is still the first answer", () => {
    const late = question([
      ["Mon 09:00", "tess", sent],
      ["Mon 10:00", "lena", { type: "handledByLead", text: "t2" }],
      ["Mon 10:30", "tess", { type: "reopened", text: "t3" }],
      ["Mon 11:00", "sam", { type: "taken" }],
      ["Mon 11:00", "sam", advised("adjust")],
    ]);
    assert.equal(answering.timeToFirstAnswer([late], now).median, 120);
    assert.equal(late.endedUnansweredAt, undefined);
  });

  it("same period: sent at 09:00 and answered 09:10 in a lesson to 10:00; sent at 09:30, answered 10:01; by a school with bells", () => {
    const sends = (when: string, answer: string) =>
      question(
        [
          [when, "tess", sent],
          [answer, "sam", advised("adjust")],
        ],
        withBells,
      );
    const rate = answering.samePeriodShare(
      [sends("Mon 09:00", "Mon 09:10"), sends("Mon 09:30", "Mon 10:01"), sends("Mon 11:00", "Mon 11:01")],
      now,
    );
    assert.deepEqual(parts(rate), [1, 2]);
    assert.equal(answering.samePeriodShare(week, now).kind, "notMeasured");
  });

  it("same day: of three sent before 14:30 two are answered by the bell; the one in the last hour is not counted", () => {
    assert.deepEqual(parts(answering.sameDayShare(week, now)), [2, 3]);
    assert.deepEqual(sentOnes(week).map(answering.whenSent), [
      ...["beforeLastHour", "lastHour", "beforeLastHour", "outOfHours", "beforeLastHour"],
    ]);
  });

  it("one working day: four of five; the kept one counts from Monday's opening", () => {
    assert.deepEqual(parts(answering.oneWorkingDayShare(week, now)), [4, 5]);
  });

  it("unanswered at the end of the next working day: one of five, and what may still come in time is not counted yet", () => {
    assert.deepEqual(parts(answering.unansweredShare(week, now)), [1, 5]);
    const early = answering.unansweredShare([...week, question([["Fri+ 09:00", "tess", sent]])], now);
    assert.deepEqual([early.part, early.of, early.open], [1, 5, 1]);
    assert.deepEqual([early.low?.toFixed(3), early.high?.toFixed(3)], ["0.036", "0.624"]);
  });

  it("out of hours: one of five; kept by choice: one of two that were held", () => {
    assert.deepEqual(parts(answering.outOfHoursShare(week)), [1, 5]);
    assert.deepEqual(parts(answering.keptShare(week)), [1, 2]);
  });
});

describe("what was advised and done", () => {
  it("advice mix and plan agreement: the plan stood once in four, and a signpost is about no plan", () => {
    const more = [...week, answered("Mon 09:00", "Mon 09:30", "signpost")];
    assert.deepEqual(counts(advice.adviceMix(more)), {
      go_ahead: 1,
      adjust: 1,
      pause: 1,
      escalate: 1,
      signpost: 1,
    });
    assert.deepEqual(parts(advice.planAgreement(more)), [1, 4]);
  });

  it("uptake and challenge: one of four answered each; a second answer does not count twice", () => {
    assert.deepEqual(parts(advice.uptake(week)), [1, 4]);
    assert.deepEqual(parts(advice.challengeRate(week)), [1, 4]);
    const twice = answered("Mon 09:00", "Mon 09:10", "pause", [
      ["Mon 09:20", "tess", { type: "challenged", text: "t3" }],
      ["Mon 09:30", "sam", advised("adjust")],
    ]);
    assert.deepEqual(counts(advice.adviceMix([twice])), { pause: 1 });
  });

  it("follow-through: what people said became of it, and how many said", () => {
    const did = answered("Mon 09:00", "Mon 09:10", "adjust", [
      ["Fri 09:00", "tess", { type: "outcomeTold", told: "could_not" }],
    ]);
    assert.deepEqual(counts(advice.followThrough([...week, did])), { could_not: 1 });
    assert.deepEqual(parts(advice.saidShare([...week, did])), [1, 5]);
  });

  it("asked back: one of six", () => {
    const back = question([
      ["Mon 09:00", "tess", sent],
      ["Mon 09:05", "sam", { type: "askedBack", text: "t2" }],
    ]);
    assert.deepEqual(parts(advice.askedBackShare([...week, back])), [1, 6]);
  });

  it("workload: Sam on Monday 1, on Tuesday 2, Sara on Monday 1: four on three worker days; one answer of four after hours", () => {
    const { sum, of } = advice.perWorkerDay(week);
    assert.deepEqual([sum, of], [4, 3]);
    assert.deepEqual(parts(advice.afterHoursShare(week)), [1, 4]);
  });
});

describe("what became of referrals", () => {
  const began = {
    type: "referralDrafted",
    schoolId: "oakfield",
    proposedBy: key("tess"),
    written: [],
  } as const;
  const out = { type: "sentToFrontDoor", how: "phone", reference: "t1" } as const;
  const made = [
    referral([
      ["Mon 09:00", "tess", { ...began, consultationId: "c" }],
      ["Mon 09:30", "tess", { type: "submitted" }],
      ["Mon 10:00", "lena", { type: "returned", reason: "t1" }], // 30 minutes
      ["Mon 11:00", "tess", { type: "submitted" }],
      ["Mon 13:00", "lena", { type: "approved", ownProposal: false }], // 120
      ["Mon 13:10", "lena", out],
      ["Tue 09:00", "lena", { type: "decided", answer: "no_further_action" }],
    ]),
    referral([
      ["Mon 09:00", "toby", began],
      ["Mon 15:20", "toby", { type: "submitted" }],
      ["Tue 08:40", "toby", { type: "sentWithoutWaiting" }], // overtaken after 10 + 10
      ["Tue 09:00", "toby", out],
      ["Wed 09:00", "lena", { type: "decided", answer: "assessment" }],
    ]),
    referral([["Mon 09:00", "tess", began]]), // never made
    referral([
      ["Mon 09:00", "tess", began],
      ["Mon 09:00", "tess", { type: "submitted" }],
      ["Mon 09:10", "dev", { type: "declined", reason: "t1" }], // 10
    ]),
  ];

  it("escalation: one of five consultations, and 1000 × 1 ÷ 400 pupils", () => {
    assert.deepEqual(parts(referring.escalationRate(week)), [1, 5]);
    assert.deepEqual(referring.escalationsPerThousand(week, 400), { kind: "mean", sum: 1000, of: 400 });
    assert.equal(referring.escalationsPerThousand(week, undefined).kind, "notMeasured");
  });

  it("front door: no further action once in two decisions that the school recorded", () => {
    assert.deepEqual(parts(referring.noFurtherActionShare(made)), [1, 2]);
    assert.deepEqual(counts(referring.frontDoorMix(made)), { no_further_action: 1, assessment: 1 });
  });

  it("leads: one of two that they decided about was sent; three decisions; one of three made went without waiting", () => {
    assert.deepEqual(parts(referring.approvalRate(made)), [1, 2]);
    assert.deepEqual(counts(referring.leadDecisions(made)), { approved: 1, returned: 1, declined: 1 });
    assert.deepEqual(parts(referring.withoutWaitingShare(made)), [1, 3]);
  });

  it("time to a lead's decision: 30, 120, 10, and 20 that was overtaken; one of four over an hour", () => {
    const { n, unended, median } = referring.timeToLeadDecision(made, now);
    // S: 10 → 3/4; 20 is censored; 30 → 3/4 × 1/2 = 3/8
    assert.deepEqual([n, unended, median], [4, 1, 30]);
    assert.deepEqual(parts(referring.overAnHourShare(made, now)), [1, 4]);
  });
});

describe("who uses it, and how safely", () => {
  it("coverage: three of thirty staff, by role, and not measured where nobody counted the staff", () => {
    assert.deepEqual(parts(use.coverage(week, 30)), [3, 30]);
    assert.deepEqual(parts(use.coverage(week, 2)), [3, 3]);
    assert.equal(use.coverage(week, undefined).kind, "notMeasured");
    assert.deepEqual(counts(use.askersByRole(week)), { teacher: 2, lead: 1 });
  });

  it("weeks with use: two schools, five autumn weeks each up to 4 December, one week with a question", () => {
    const brook = { ...oakfield, id: "brook" };
    const span = { ...spanOf("2026-autumn")!, from: "2026-11-01" };
    const inHours = week.filter((q) => q.startedAt < at("Sat 00:00"));
    assert.deepEqual(parts(use.weeksWithUse(inHours, [oakfield, brook], span, now)), [1, 10]);
    assert.equal(use.weekOf("2026-11-29"), "2026-11-23");
    assert.equal(use.weekOf("2026-11-30"), "2026-11-30");
  });

  it("repeat users: Tess asked on two days, Toby and Lena on one; the busiest tenth asked three of five", () => {
    assert.deepEqual(parts(use.repeatUsers(week)), [1, 3]);
    assert.deepEqual(parts(use.concentration(week)), [3, 5]);
    assert.deepEqual(parts(use.concentration([])), [0, 0]);
  });

  it("lead informed: only what a lead asked herself or was told of on the day", () => {
    const told = question([
      ["Mon 15:20", "tess", sent],
      ["Tue 08:40", "theClock", { type: "toldNotToWait" }],
    ]);
    assert.deepEqual(parts(use.leadInformedShare([...week, told])), [1, 6]);
  });

  it("danger and identifiers: noticed in the first words, and gone from those that were sent", () => {
    const check = { kind: "noticed", noticed: ["identifiers"] } as const;
    const held = question([
      ["Mon 09:00", "tess", { type: "questionHeld", schoolId: "oakfield", text: "t1", check }],
      ["Mon 09:01", "tess", { type: "draftEdited", text: "t2", noticed: [] }],
      ["Mon 09:02", "tess", draftSent],
      ["Mon 09:03", "tess", { type: "dangerMarked" }],
    ]);
    assert.deepEqual(parts(use.identifierFirstShare([...week, held])), [1, 7]);
    assert.deepEqual(parts(use.identifierSentShare([...week, held])), [0, 6]);
    assert.deepEqual(parts(use.dangerShare([...week, held])), [1, 7]);
  });

  it("how sure staff were: three of four chose 4 or 5 for one, two chose 1 for the other", () => {
    const pulse = { know: [0, 0, 1, 2, 1], advice: [2, 0, 0, 0, 2] };
    assert.deepEqual(counts(confidence(pulse, "know")), { 3: 1, 4: 2, 5: 1 });
    assert.deepEqual(counts(confidence(pulse, "advice")), { 1: 2, 5: 2 });
    assert.equal(confidence(undefined, "know").kind, "notMeasured");
  });

  it("an empty record adds nothing", () => {
    assert.equal(questionFacts([], oakfield, register), undefined);
    assert.equal(referralFacts([], oakfield), undefined);
  });

  it("everything is there, and what the data does not permit says why", () => {
    const facts = { span: spanOf("2026-autumn")!, now, schools: [oakfield], questions: week, referrals: [] };
    const all = Object.entries(evaluate(facts));
    assert.ok(all.length > 35);
    for (const [id, metric] of all)
      if (metric.kind === "notMeasured") assert.match(metric.why, /^[a-z].{20,}[^.]$/, id);
    assert.deepEqual(
      all.filter(([, m]) => m.kind === "notMeasured").map(([id]) => id),
      [
        ...["samePeriod", "raterAgreement", "challengeResolved", "escalationsPerThousand", "netWidening"],
        ...["callMade", "missedUrgent", "coverage", "minutesPerAnswer", "knowsWhatToDo", "getsAdviceInTime"],
        ...["safetyBalancing", "recordQuality"],
      ],
    );
    const none = evaluate({ ...facts, questions: [], schools: [] });
    assert.deepEqual([none.timeToFirstAnswer.n, none.timeToFirstAnswer.median], [0, undefined]);
  });
});
