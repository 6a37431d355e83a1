import type { ConsultationEvent } from "../../consultation/events.ts";
import type { Consultation } from "../../consultation/state.ts";
import type { ReferralEvent } from "../../referral/events.ts";
import { wentWithoutWaiting } from "../../referral/permissions.ts";
import type { Referral } from "../../referral/state.ts";
import { periodAt } from "../../school/periods.ts";
import type { School } from "../../school/register.ts";
import { isOpen, localTime, schoolMinutes } from "../../school/school-clock.ts";

type Subject = Consultation | Referral;
type Event = ConsultationEvent | ReferralEvent;

/** One document for each day of the school's clock, of kind `count`; its fields are added to, never set. */
export const countKind = "count";
export const countId = (date: string): string => `count.${date}`;
export const countPrefix = "count.";

/** Upper ends of the classes of reply time, in school minutes; the last class is open. */
export const replyClasses = [10, 30, 60, 120, 390] as const;

/** `minutes_10_30`: the class of a reply time. */
export function replyField(minutes: number): string {
  const index = replyClasses.findIndex((end) => minutes <= end);
  const from = index === -1 ? replyClasses.at(-1) : (replyClasses[index - 1] ?? 0);
  return index === -1 ? `minutes_over_${from}` : `minutes_${from}_${replyClasses[index]}`;
}

/**
 * What one command adds to the counters of its day: how many and of which sort, never who, what or which child. At most
 * ten fields. `before` is undefined for a subject that begins.
 */
export function countsOf(
  events: readonly Event[],
  before: Subject | undefined,
  after: Subject,
  school: School,
  now: number,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const add = (...fields: string[]): void => {
    for (const field of fields) counts[field] = (counts[field] ?? 0) + 1;
  };
  for (const event of events)
    switch (event.type) {
      case "questionHeld":
        add(...(event.check.noticed ?? []).map((kind) => `noticed_${kind}`));
        break;
      case "questionSent":
      case "draftSent":
        add("asked", ...whenAsked(school, now));
        break;
      case "advised":
        add(...whatAnswered(event, before, school, now));
        break;
      case "outcomeTold":
        add(`told_${event.told}`);
        break;
      case "coverOffered":
      case "toldNotToWait":
      case "accepted":
      case "followedUp":
      case "challenged":
      case "withdrawn":
      case "sentWithoutWaiting":
      case "approved":
      case "returned":
      case "declined":
        add(event.type);
        break;
      case "wentUnanswered":
        add("unanswered");
        break;
      case "dangerMarked":
        add("danger");
        break;
      case "referralDrafted":
        add("referralsStarted");
        break;
      case "submitted":
        add("referralsSubmitted", ...concernsOf(after));
        break;
      case "sentToFrontDoor":
        add("referralsSent");
        if ("milestones" in after && wentWithoutWaiting(after)) add("referralsSentByTheirWriter");
        break;
      case "decided":
        add(`decided_${event.answer}`);
        break;
      default:
        break;
    }
  return counts;
}

/** Weekday and period in which it was written, or that it was out of hours. */
function whenAsked({ calendar }: School, now: number): readonly string[] {
  if (!isOpen(calendar, now)) return ["asked_out_of_hours"];
  const { weekday, minutes } = localTime(now, calendar.timeZone);
  const period = periodAt(calendar, now)?.period.from;
  const hour = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:00`;
  return [`asked_weekday_${weekday}`, `asked_at_${(period ?? hour).replace(":", "")}`];
}

/** The first answer counts; a second one only follows a different view, and stands beside it. */
function whatAnswered(
  event: Extract<ConsultationEvent, { type: "advised" }>,
  before: Subject | undefined,
  { calendar }: School,
  now: number,
): readonly string[] {
  if (!before || !("thread" in before) || before.thread.some((e) => e.kind === "advised")) return [];
  const minutes = schoolMinutes(calendar, before.askedAt, now);
  return ["answered", `outcome_${event.advice.outcome}`, replyField(minutes)];
}

/** What a referral is about, once for each time it is given to the leads. */
function concernsOf(after: Subject): readonly string[] {
  const chosen = "choices" in after ? (after.choices.concernTypes ?? []) : [];
  return chosen.map((kind) => `concern_${kind}`);
}
