import { termEndsSoon } from "../../cards/lists.ts";
import { usualLadder } from "../../school/ladder.ts";
import { leadOnDuty } from "../../school/on-duty.ts";
import type { School } from "../../school/register.ts";
import { localTime, momentAt, nextSchoolDays, spokenDay } from "../../school/school-clock.ts";
import type { Ports } from "../ports.ts";
import { aroundAt } from "../subjects.ts";
import type { Rota } from "./shapes.ts";
import { wordingOf } from "../../wording/wording.ts";

const shownDays = 5;
const noon = 12 * 60;

/** Who leads on the coming school days, absences counted in, and when the day's list of what is open comes. */
export function rotaOf(ports: Ports, school: School): Rota {
  const now = ports.clock.now();
  const { calendar, ladder = usualLadder } = school;
  const { date: today } = localTime(now, calendar.timeZone);
  const around = aroundAt(ports, school);
  const ends = termEndsSoon(around);
  const { board, lists } = wordingOf(school);
  const { rota } = board;
  return {
    school: school.name,
    days: nextSchoolDays(calendar, today, shownDays).map((date) => {
      const at = momentAt(date, noon, calendar.timeZone);
      const duty = leadOnDuty(ports.register(), school, at, around.presence);
      return {
        ...{ day: spokenDay(date), isToday: date === today },
        lead: duty?.lead.name ?? rota.nobody,
        because: duty === undefined ? rota.everybodyAway : rota.because[duty.because],
      };
    }),
    notes: [
      rota.digestAt(ladder.digestAt ?? usualLadder.digestAt),
      ...(ends === undefined ? [] : [lists.termEnds(ends)]),
    ],
  };
}
