import { usualLadder } from "../../school/ladder.ts";
import { writtenDay } from "../../school/written-days.ts";
import { checkSchool, mayGoLive } from "../../school/readiness.ts";
import { type Role, type School, peopleWith } from "../../school/register.ts";
import { numbersOf, spokenWeekdays } from "./numbers.ts";
import { capital } from "./words.ts";
import type { SchoolSetup } from "./shapes.ts";
import type { Ports } from "../ports.ts";
import { usualPurgeDays } from "../purge/clock.ts";
import { wordingOf } from "../../wording/wording.ts";

/**
 * A school as it is set up, with everything that is still missing. Nothing in it comes from a question or a referral:
 * those who set a school up have no access to what anybody wrote.
 */
export function setupOf(ports: Pick<Ports, "register" | "clock">, school: School): SchoolSetup {
  const register = ports.register();
  const now = ports.clock.now();
  const findings = checkSchool(school, register, now);
  const wording = wordingOf(school);
  const { people, schoolSetup: say } = wording;
  const days = (dates: readonly string[]): string =>
    dates.length === 0 ? say.noneListed : people.listed(dates.map(writtenDay));
  const { ladder = usualLadder, calendar, purgeAfterDays = usualPurgeDays } = school;
  return {
    name: school.name,
    mayGoLive: mayGoLive(findings),
    findings: findings.map(({ severity, words, acceptedBy }) => ({
      ...{ severity, words },
      ...(acceptedBy ? { accepted: say.acceptedBy(acceptedBy.by, writtenDay(acceptedBy.on)) } : {}),
    })),
    people: (Object.keys(say.roles) as Role[]).map((role) => ({
      role: capital(say.roles[role]),
      names: peopleWith(register, school.id, [role], now).map((s) => s.name),
    })),
    hours: [
      { label: say.timeZone, text: calendar.timeZone },
      { label: say.schoolDay, text: say.fromTo(calendar.opens, calendar.closes) },
      { label: say.days, text: spokenWeekdays(calendar.weekdays, wording) },
      { label: say.periods, text: (calendar.periods ?? []).map((p) => p.name).join(", ") || say.noneListed },
      {
        label: say.bankHolidays,
        text: calendar.bankHolidays === "england" ? say.bankHolidaysOfNation : say.bankHolidaysListed,
      },
      { label: say.trainingDays, text: days(calendar.insetDays ?? []) },
      { label: say.closedDays, text: days(calendar.closedDays) },
    ],
    terms: calendar.terms.map(({ from, to }) => ({ from: writtenDay(from), to: writtenDay(to) })),
    numbers: numbersOf(ports, school, now),
    promises: [
      { label: say.usualReply, text: say.schoolMinutes(school.usualReplyMinutes) },
      { label: say.coverOffered, text: say.schoolMinutes(ladder.offerCoverAfter) },
      { label: say.toldNotToWait, text: say.schoolMinutes(ladder.dontWaitAfter) },
      { label: say.leadChooses, text: say.schoolMinutes(ladder.unansweredAfter) },
      {
        label: say.leavingSoon,
        text: say.minutes(ladder.leavingSoonMinutes),
      },
    ],
    forgetting: [
      { label: say.adviceAlone, text: say.daysAfterFiling(purgeAfterDays.adviceOnly) },
      { label: say.withReferral, text: say.daysAfterFiling(purgeAfterDays.referral) },
    ],
  };
}
