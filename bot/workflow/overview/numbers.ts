import { leadNames } from "../../cards/words-around.ts";
import type { Line, LineHours, School } from "../../school/register.ts";
import { weekdayName } from "../../school/school-clock.ts";
import type { PhoneNumber } from "./shapes.ts";
import { capital } from "./words.ts";
import type { Ports } from "../ports.ts";
import { packOf } from "../../school/jurisdiction.ts";
import { type Wording, wordingOf } from "../../wording/wording.ts";

/** Whom a school telephones, in the order in which they would be needed. */
export function numbersOf(
  ports: Pick<Ports, "register">,
  school: School,
  now: number,
): readonly PhoneNumber[] {
  const { frontDoor, outOfHoursTeam, lado, chairOfGovernors, leadPhone, dutyLine, police101 } =
    school.contacts;
  const { numbers } = packOf(school);
  const wording = wordingOf(school);
  const { numbers: say } = wording.board;
  return [
    {
      name: say.emergency,
      phone: numbers.emergency,
      hours: say.cannotSpeak(numbers),
    },
    { name: leadNames(ports.register(), school, now), phone: leadPhone },
    lineNumber(frontDoor, wording),
    ...(dutyLine ? [lineNumber(dutyLine, wording)] : []),
    { ...lineNumber(outOfHoursTeam, wording), hours: say.outOfHours },
    { ...lineNumber(lado, wording), hours: say.aboutAdult },
    { ...lineNumber(chairOfGovernors, wording), hours: say.aboutHead },
    { name: say.police, phone: police101 ?? numbers.police },
  ];
}

function lineNumber({ name, phone, hours }: Line, say: Wording): PhoneNumber {
  return { name: capital(name), phone, ...(hours ? { hours: spokenHours(hours, say) } : {}) };
}

/** `Monday to Friday, 09:00 to 17:00`. */
function spokenHours({ from, to, weekdays = [1, 2, 3, 4, 5] }: LineHours, say: Wording): string {
  return say.board.numbers.hours(spokenWeekdays(weekdays, say), from, to);
}

/** `Monday to Friday`, or the days one by one. */
export function spokenWeekdays(weekdays: readonly number[], { board, people }: Wording): string {
  const days = [...weekdays].sort((a, b) => a - b);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const isRun = days.length > 2 && last - first === days.length - 1;
  return isRun
    ? board.numbers.days(weekdayName(first), weekdayName(last))
    : people.listed(days.map(weekdayName));
}
