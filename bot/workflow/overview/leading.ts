import { termEndsSoon } from "../../cards/lists.ts";
import { usualLadder } from "../../school/ladder.ts";
import { leadOnDuty } from "../../school/on-duty.ts";
import type { School } from "../../school/register.ts";
import { localTime, momentAt, nextSchoolDays, spokenDay } from "../../school/school-clock.ts";
import type { Ports } from "../ports.ts";
import { aroundAt } from "../subjects.ts";
import type { Rota } from "./shapes.ts";

const shownDays = 5;
const noon = 12 * 60;
const reasons = {
  rota: "by the rota",
  lead: "as the lead who is there",
  deputy: "as the deputy who is there",
} as const;

/** Who leads on the coming school days, absences counted in, and when the day's list of what is open comes. */
export function rotaOf(ports: Ports, school: School): Rota {
  const now = ports.clock.now();
  const { calendar, ladder = usualLadder } = school;
  const { date: today } = localTime(now, calendar.timeZone);
  const around = aroundAt(ports, school);
  const ends = termEndsSoon(around);
  return {
    school: school.name,
    days: nextSchoolDays(calendar, today, shownDays).map((date) => {
      const at = momentAt(date, noon, calendar.timeZone);
      const duty = leadOnDuty(ports.register(), school, at, around.presence);
      return {
        ...{ day: spokenDay(date), isToday: date === today },
        lead: duty?.lead.name ?? "Nobody",
        because: duty === undefined ? "every lead has said that they are away" : reasons[duty.because],
      };
    }),
    notes: [
      `What is open then comes into your chat each school day at ${ladder.digestAt ?? usualLadder.digestAt}.`,
      ...(ends === undefined
        ? []
        : [`Term ends ${ends}. Nothing open should go past it without a person who has it.`]),
    ],
  };
}
