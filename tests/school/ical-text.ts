const compact = (date: string): string => date.replaceAll("-", "");
const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T12:00Z`) + 86_400_000).toISOString().slice(0, 10);
let uid = 0;

/** An all-day entry from one date to another, both included. */
export function allDay(
  summary: string,
  from: string,
  to = from,
  ...more: readonly string[]
): readonly string[] {
  return [
    ...["BEGIN:VEVENT", `UID:${++uid}@school.example`, `SUMMARY:${summary}`],
    ...[`DTSTART;VALUE=DATE:${compact(from)}`, `DTEND;VALUE=DATE:${compact(dayAfter(to))}`],
    ...[...more, "END:VEVENT"],
  ];
}
/** An entry between two times, each with what stands between its name and its value. */
export function timed(
  summary: string,
  start: string,
  end: string,
  ...more: readonly string[]
): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${++uid}@school.example`,
    `SUMMARY:${summary}`,
    `DTSTART${start}`,
    `DTEND${end}`,
    ...more,
    "END:VEVENT",
  ];
}
/** A calendar of such entries. */
export function ical(...entries: readonly (readonly string[])[]): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//school//EN",
    ...entries.flat(),
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}
