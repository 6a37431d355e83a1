/** The time of day as a school says it: 24 hours. */
export function timeOfDay(moment: number, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(moment);
}

/** The day and the time of day. */
export function dayAndTime(moment: number, timeZone: string): string {
  const day = new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "long" }).format(moment);
  return `${day} ${timeOfDay(moment, timeZone)}`;
}

const minute = 60_000;
const dayMinutes = 24 * 60;
const morning = 8 * 60 + 30;

function minuteOfDay(moment: number, timeZone: string): number {
  const [hours, minutes] = timeOfDay(moment, timeZone).split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** The next 08:30 on a weekday after this moment; it knows nothing of holidays. */
export function nextSchoolMorning(now: number, timeZone: string): number {
  const wholeMinute = Math.floor(now / minute) * minute;
  const wait = morning - minuteOfDay(wholeMinute, timeZone);
  let moment = wholeMinute + (wait > 0 ? wait : wait + dayMinutes) * minute;
  const weekday = () => new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "short" }).format(moment);
  while (weekday().startsWith("S")) moment += dayMinutes * minute;
  // A night in which the clocks change is an hour shorter or longer.
  return moment + (morning - minuteOfDay(moment, timeZone)) * minute;
}
