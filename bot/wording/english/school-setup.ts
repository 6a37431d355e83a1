import { usualPack } from "../../school/jurisdiction.ts";
import type { Role } from "../../school/register.ts";

const { terms } = usualPack;

const roles: Readonly<Record<Role, string>> = {
  lead: terms.leadInFull,
  deputyLead: "Deputy lead",
  socialWorker: terms.linkedWorker,
  coverWorker: "Cover",
  head: "Headteacher",
  administrator: "Administrator",
  teacher: "Teachers and other staff",
};

/** How a school is set up, for whoever answers for it. */
export const schoolSetup = {
  roles,
  acceptedBy: (name: string, day: string): string => `Accepted by ${name} on ${day}`,
  timeZone: "Time zone",
  schoolDay: "School day",
  fromTo: (from: string, to: string): string => `${from} to ${to}`,
  days: "Days",
  periods: "Periods",
  noneListed: "None listed",
  bankHolidays: "Bank holidays",
  bankHolidaysOfNation: "England",
  bankHolidaysListed: "Listed by the school",
  trainingDays: "Training days",
  closedDays: "Other closed days",
  usualReply: "An answer usually takes",
  coverOffered: "Cover is offered a question after",
  toldNotToWait: "The asker is told not to wait after",
  leadChooses: "A lead must choose after",
  leavingSoon: "Nobody waits when the child leaves within",
  schoolMinutes: (minutes: number): string => `${minutes} school minutes`,
  minutes: (minutes: number): string => `${minutes} minutes`,
  adviceAlone: "Advice alone",
  withReferral: "With a referral",
  daysAfterFiling: (days: number): string => `${days} days after it is filed`,
} as const;
