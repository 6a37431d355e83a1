import { usualLadder } from "../../school/ladder.ts";
import { writtenDay } from "../../school/written-days.ts";
import { checkSchool, mayGoLive } from "../../school/readiness.ts";
import { type Role, type School, peopleWith } from "../../school/register.ts";
import { numbersOf, spokenWeekdays } from "./numbers.ts";
import { capital } from "./words.ts";
import type { SchoolSetup } from "./shapes.ts";
import type { Ports } from "../ports.ts";
import { usualPurgeDays } from "../purge/clock.ts";
import { usualPack } from "../../school/jurisdiction.ts";

const { terms } = usualPack;

const roleNames: Readonly<Record<Role, string>> = {
  lead: capital(terms.leadInFull),
  deputyLead: "Deputy lead",
  socialWorker: capital(terms.linkedWorker),
  coverWorker: "Cover",
  head: "Headteacher",
  administrator: "Administrator",
  teacher: "Teachers and other staff",
};

/**
 * A school as it is set up, with everything that is still missing. Nothing in it comes from a question or a referral:
 * those who set a school up have no access to what anybody wrote.
 */
export function setupOf(ports: Pick<Ports, "register" | "clock">, school: School): SchoolSetup {
  const register = ports.register();
  const now = ports.clock.now();
  const findings = checkSchool(school, register, now);
  const { ladder = usualLadder, calendar, purgeAfterDays = usualPurgeDays } = school;
  return {
    name: school.name,
    mayGoLive: mayGoLive(findings),
    findings: findings.map(({ severity, words, acceptedBy }) => ({
      ...{ severity, words },
      ...(acceptedBy ? { accepted: `Accepted by ${acceptedBy.by} on ${writtenDay(acceptedBy.on)}` } : {}),
    })),
    people: (Object.keys(roleNames) as Role[]).map((role) => ({
      role: roleNames[role],
      names: peopleWith(register, school.id, [role], now).map((s) => s.name),
    })),
    hours: [
      { label: "Time zone", text: calendar.timeZone },
      { label: "School day", text: `${calendar.opens} to ${calendar.closes}` },
      { label: "Days", text: spokenWeekdays(calendar.weekdays) },
      { label: "Periods", text: (calendar.periods ?? []).map((p) => p.name).join(", ") || "None listed" },
      {
        label: "Bank holidays",
        text: calendar.bankHolidays === "england" ? "England" : "Listed by the school",
      },
      { label: "Training days", text: spokenDates(calendar.insetDays ?? []) },
      { label: "Other closed days", text: spokenDates(calendar.closedDays) },
    ],
    terms: calendar.terms.map(({ from, to }) => ({ from: writtenDay(from), to: writtenDay(to) })),
    numbers: numbersOf(ports, school, now),
    promises: [
      { label: "An answer usually takes", text: `${school.usualReplyMinutes} school minutes` },
      { label: "Cover is offered a question after", text: `${ladder.offerCoverAfter} school minutes` },
      { label: "The asker is told not to wait after", text: `${ladder.dontWaitAfter} school minutes` },
      { label: "A lead must choose after", text: `${ladder.unansweredAfter} school minutes` },
      {
        label: "Nobody waits when the child leaves within",
        text: `${ladder.leavingSoonMinutes} minutes`,
      },
    ],
    forgetting: [
      { label: "Advice alone", text: `${purgeAfterDays.adviceOnly} days after it is filed` },
      { label: "With a referral", text: `${purgeAfterDays.referral} days after it is filed` },
    ],
  };
}

function spokenDates(dates: readonly string[]): string {
  return dates.length === 0 ? "None listed" : new Intl.ListFormat("en-GB").format(dates.map(writtenDay));
}
