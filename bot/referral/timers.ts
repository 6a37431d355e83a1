import { afterWorkingDays } from "../school/bank-holidays.ts";
import type { School } from "../school/register.ts";
import { afterSchoolMinutes } from "../school/school-clock.ts";
import type { Referral } from "./state.ts";

/** A lead has this long (school minutes) to decide or to send before everybody is reminded. */
export const leadMinutes = 60;
/** The front door says what happens next within one working day (Working Together to Safeguard Children 2026). */
export const frontDoorDays = 1;

/** When people are reminded that a referral stands still (ms); undefined when it does not, or they have been. */
export function chaseAt(r: Referral, { calendar }: School): number | undefined {
  if (r.chasedAt !== undefined) return undefined;
  switch (r.state) {
    case "withLead":
      return afterSchoolMinutes(calendar, r.submittedAt, leadMinutes);
    case "approved":
      return afterSchoolMinutes(calendar, r.milestones.at(-1)?.at ?? r.startedAt, leadMinutes);
    case "sentWithoutWaiting":
      return afterSchoolMinutes(calendar, r.sentAt, leadMinutes);
    case "sentToFrontDoor":
      return afterWorkingDays(r.sentAt, frontDoorDays, calendar.timeZone);
    case "acknowledged":
      return afterWorkingDays(r.acknowledgedAt, frontDoorDays, calendar.timeZone);
    case "draft":
    case "returned":
    case "declined":
    case "decided":
    case "filed":
    case "stopped":
      return undefined;
    default:
      return r satisfies never;
  }
}
