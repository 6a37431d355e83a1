import { type QuestionFacts, questionFacts } from "../../bot/evaluation/question-facts.ts";
import { type ReferralFacts, referralFacts } from "../../bot/evaluation/referral-facts.ts";
import type { ConsultationEvent } from "../../bot/consultation/events.ts";
import { theClock } from "../../bot/consultation/events.ts";
import type { Advice } from "../../bot/consultation/state.ts";
import type { ReferralEvent } from "../../bot/referral/events.ts";
import type { School } from "../../bot/school/register.ts";
import { type Name, key, moment, oakfield, register } from "../support/staff.ts";

/** Who did what when; the time is of the week of 23 November 2026, `Tue 10:15`, or whole. */
export type Line<Event> = readonly [when: string, by: Name | "theClock", event: Event];

const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** `Tue 10:15` of the week of 23 November 2026; `Mon+ 08:30` of the week after. */
export function at(when: string): number {
  const [, day = "", next = "", time = ""] = /^(\w{3})(\+?) (\d\d:\d\d)$/.exec(when) ?? [];
  const date = 23 + days.indexOf(day) + (next === "+" ? 7 : 0);
  return date > 30 ? moment(`2026-12-0${date - 30}T${time}:00`) : moment(`2026-11-${date}T${time}:00`);
}

function recorded<E>(lines: readonly Line<E>[]) {
  return lines.map(([when, by, event], i) => ({
    ...{ subjectId: "subject", seq: i + 1, at: at(when), event },
    by: by === "theClock" ? theClock : key(by),
  }));
}

/** The facts of a question with this record. */
export function question(
  lines: readonly Line<ConsultationEvent>[],
  school: School = oakfield,
): QuestionFacts {
  return questionFacts(recorded(lines), school, register)!;
}

/** The facts of a referral with this record. */
export function referral(lines: readonly Line<ReferralEvent>[]): ReferralFacts {
  return referralFacts(recorded(lines), oakfield)!;
}

export const sent: ConsultationEvent = {
  ...{ type: "questionSent", schoolId: "oakfield", text: "t1", to: [], openFrom: 0, expectBy: undefined },
};

export const heldOutOfHours: ConsultationEvent = {
  ...{ type: "questionHeld", schoolId: "oakfield", text: "t1" },
  check: { kind: "outOfHours", opensAt: undefined },
};

export const draftSent: ConsultationEvent = { type: "draftSent", to: [], openFrom: 0, expectBy: undefined };

export function advised(outcome: Advice["outcome"]): ConsultationEvent {
  return {
    type: "advised",
    advice: { outcome, text: "t2", who: "asker", byWhen: "today", phoneFirst: false },
  };
}

/** A question of Tess that Sam answers. */
export function answered(
  when: string,
  answer: string,
  outcome: Advice["outcome"] = "adjust",
  more: readonly Line<ConsultationEvent>[] = [],
): QuestionFacts {
  return question([
    [when, "tess", sent],
    [answer, "sam", { type: "taken" }],
    [answer, "sam", advised(outcome)],
    ...more,
  ]);
}
