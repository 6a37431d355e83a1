import {
  type Calendar,
  type ClockTime,
  afterSchoolMinutes,
  closingOn,
  nextOpening,
  todayAt,
} from "./school-clock.ts";

/** How long silence may last, in school minutes, and when the leads get the day's list. */
export type Ladder = {
  /** Not looked at by anybody: the question is offered to cover as well. */
  readonly offerCoverAfter: number;
  /** No answer: the asker is told not to wait, with names and numbers, and the leads see the question. */
  readonly dontWaitAfter: number;
  /** No answer, or the end of the school day: a lead must choose what happens. */
  readonly unansweredAfter: number;
  /** A child who leaves within this many minutes is not waited with at all. */
  readonly leavingSoonMinutes: number;
  /** When the leads are told of everything that is still open; without it, at the usual time. */
  readonly digestAt?: ClockTime | undefined;
};

/** What a school has until it chooses otherwise. */
export const usualLadder: Ladder & { readonly digestAt: ClockTime } = {
  offerCoverAfter: 10,
  dontWaitAfter: 20,
  unansweredAfter: 60,
  leavingSoonMinutes: 45,
  digestAt: "15:45",
};

/** The moments (ms) of the rungs. */
export type Rungs = {
  readonly offerCover: number;
  readonly dontWait: number;
  readonly unanswered: number;
  readonly endOfDay: number;
};

/**
 * When the rungs are reached for somebody who waits since `since`; out of hours the wait begins at the next opening.
 * No rung lies past the end of that school day. Undefined when the calendar has no school day left.
 */
export function rungsFor(calendar: Calendar, ladder: Ladder, since: number): Rungs | undefined {
  const opens = nextOpening(calendar, since);
  if (opens === undefined) return undefined;
  const end = closingOn(calendar, opens);
  const after = (minutes: number): number =>
    Math.min(afterSchoolMinutes(calendar, opens, minutes) ?? end, end);
  return {
    offerCover: after(ladder.offerCoverAfter),
    dontWait: after(ladder.dontWaitAfter),
    unanswered: after(ladder.unansweredAfter),
    endOfDay: end,
  };
}

/** Whether a child who leaves at this moment (ms) leaves too soon to wait for an answer. */
export function isLeavingSoon(ladder: Ladder, leavingAt: number, now: number): boolean {
  return leavingAt - now < ladder.leavingSoonMinutes * 60_000;
}

/**
 * The moment (ms) of the leads' list on the day of `now`. A short day has it as long before or after its end as any
 * other day, so that the leads are still there.
 */
export function digestOn(calendar: Calendar, ladder: Ladder, now: number): number {
  const at = (time: ClockTime): number => todayAt(calendar, time, now) ?? 0;
  return closingOn(calendar, now) + at(ladder.digestAt ?? usualLadder.digestAt) - at(calendar.closes);
}
