import { rungsFor, usualLadder } from "../school/ladder.ts";
import type { School } from "../school/register.ts";
import { afterSchoolDays, nextOpening } from "../school/school-clock.ts";
import type { Consultation } from "./state.ts";

/** What the clock brings about when nobody does anything. */
export type Rung = "offerCover" | "dontWait" | "unanswered" | "followUp";

/** After so many school days the asker is asked how it went: once, in school hours, and never again. */
export const followUpAfterDays = 5;

/** The next thing that the clock brings about, and when (ms); undefined when it waits for nothing. */
export function nextRung(
  c: Consultation,
  { calendar, ladder = usualLadder }: School,
): { readonly rung: Rung; readonly at: number } | undefined {
  if (c.state === "answered") {
    if (c.acceptedAt === undefined || c.followedUpAt !== undefined) return undefined;
    const sameTime = afterSchoolDays(calendar, c.acceptedAt, followUpAfterDays);
    // Accepted in the evening, it is asked about when the school is open again.
    const at = sameTime === undefined ? undefined : nextOpening(calendar, sameTime);
    return at === undefined ? undefined : { rung: "followUp", at };
  }
  if (!("silence" in c) || c.state === "unanswered") return undefined;
  const { since, coverOfferedAt, toldNotToWaitAt } = c.silence;
  const rungs = rungsFor(calendar, ladder, since);
  if (!rungs) return undefined;
  const isUnseen = c.state === "sent" || c.state === "passedOn";
  const next: { rung: Rung; at: number }[] = [];
  if (isUnseen && coverOfferedAt === undefined) next.push({ rung: "offerCover", at: rungs.offerCover });
  // While the worker waits for the asker's reply, only the end of the day counts.
  if (c.state === "needsMore") return { rung: "unanswered", at: rungs.endOfDay };
  if (toldNotToWaitAt === undefined) next.push({ rung: "dontWait", at: rungs.dontWait });
  next.push({ rung: "unanswered", at: rungs.unanswered });
  return next.reduce((first, one) => (one.at < first.at ? one : first));
}
