import { leadNames } from "../../cards/words-around.ts";
import type { Line, LineHours, School } from "../../school/register.ts";
import { weekdayName } from "../../school/school-clock.ts";
import type { PhoneNumber } from "./shapes.ts";
import { capital } from "./words.ts";
import type { Ports } from "../ports.ts";
import { packOf } from "../../school/jurisdiction.ts";

/** Whom a school telephones, in the order in which they would be needed. */
export function numbersOf(
  ports: Pick<Ports, "register">,
  school: School,
  now: number,
): readonly PhoneNumber[] {
  const { frontDoor, outOfHoursTeam, lado, chairOfGovernors, leadPhone, dutyLine, police101 } =
    school.contacts;
  const { numbers } = packOf(school);
  return [
    {
      name: "Emergency",
      phone: numbers.emergency,
      hours: `If you cannot speak: use a mobile, and press ${numbers.silent} when asked`,
    },
    { name: leadNames(ports.register(), school, now), phone: leadPhone },
    lineNumber(frontDoor),
    ...(dutyLine ? [lineNumber(dutyLine)] : []),
    { ...lineNumber(outOfHoursTeam), hours: "Evenings and weekends" },
    { ...lineNumber(lado), hours: "About an adult in school" },
    { ...lineNumber(chairOfGovernors), hours: "About the headteacher" },
    { name: "Police, not now in danger", phone: police101 ?? numbers.police },
  ];
}

function lineNumber({ name, phone, hours }: Line): PhoneNumber {
  return { name: capital(name), phone, ...(hours ? { hours: spokenHours(hours) } : {}) };
}

/** `Monday to Friday, 09:00 to 17:00`. */
export function spokenHours({ from, to, weekdays = [1, 2, 3, 4, 5] }: LineHours): string {
  return `${spokenWeekdays(weekdays)}, ${from} to ${to}`;
}

/** `Monday to Friday`, or the days one by one. */
export function spokenWeekdays(weekdays: readonly number[]): string {
  const days = [...weekdays].sort((a, b) => a - b);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const isRun = days.length > 2 && last - first === days.length - 1;
  return isRun
    ? `${weekdayName(first)} to ${weekdayName(last)}`
    : new Intl.ListFormat("en-GB").format(days.map(weekdayName));
}
