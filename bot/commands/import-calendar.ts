import { CalendarFileProblem } from "../school/calendar-events.ts";
import { type CalendarImport, readSchoolCalendar, withImported } from "../school/calendar-import.ts";
import type { Meaning } from "../school/calendar-words.ts";
import type { Calendar } from "../school/calendar.ts";
import { CommandProblem, run } from "./command-line.ts";
import { readWords } from "./positionals.ts";
import { readSchoolFileOnDisk, readText, registerOf, replaceSchoolFile } from "./school-file-on-disk.ts";

const usage = "npm run school:calendar -- SCHOOL_FILE SCHOOL_ID ICAL_FILE [--write]";

const meanings: Readonly<Record<Meaning, string>> = {
  ...{ term: "a term", termBegins: "a term begins", termEnds: "a term ends", holiday: "a holiday" },
  ...{ inset: "training day", bankHoliday: "bank holiday", closed: "closed", shortDay: "a short day" },
};

function days({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? from : `${from} to ${to}`;
}

function list(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  - ${line}`)];
}

function report(imported: CalendarImport, after: Calendar, kept: readonly string[]): readonly string[] {
  const { understood, unclear, leftOut } = imported;
  return [
    ...list(
      "Understood:",
      understood.map((e) => `${days(e)} ${e.summary}: ${e.as.map((as) => meanings[as]).join(", ")}`),
    ),
    ...list(
      "NOT understood; look at these yourself:",
      unclear.map((e) => [days(e), `${e.summary}: ${e.why}`].filter((part) => part !== "").join(" ")),
    ),
    `${leftOut} entries say nothing about when school is open.`,
    ...list("The school's terms are then:", after.terms.map(days)),
    ...list("Its training days:", after.insetDays ?? []),
    ...list("Its other closed days:", after.closedDays),
    ...list(
      "Its short days:",
      (after.shortDays ?? []).map(({ on, closes }) => `${on}: until ${closes}`),
    ),
    ...list("Kept, though the calendar does not name them:", kept),
  ];
}

function read(text: string, timeZone: string): CalendarImport {
  try {
    return readSchoolCalendar(text, timeZone);
  } catch (error) {
    if (!(error instanceof CalendarFileProblem)) throw error;
    throw new CommandProblem(error.message);
  }
}

await run(() => {
  const { words, switches } = readWords(usage, 3, [], ["write"]);
  const [path = "", schoolId = "", calendarPath = ""] = words;
  const file = readSchoolFileOnDisk(path);
  const school = registerOf(file).schools.get(schoolId);
  if (!school) throw new CommandProblem(`${schoolId} is not in ${path}.`);
  const imported = read(readText(calendarPath), school.calendar.timeZone);
  if (imported.understood.length === 0)
    throw new CommandProblem("Nothing in this calendar says when school is open. Nothing was changed.");
  const { calendar, kept } = withImported(school.calendar, imported);
  const lines = report(imported, calendar, kept);
  if (!switches.has("write"))
    return Promise.resolve([...lines, "Nothing was changed. Add --write to do it."].join("\n"));
  const { terms, closedDays, insetDays, shortDays } = calendar;
  const schools = (file.json["schools"] as readonly Readonly<Record<string, unknown>>[]).map((one) =>
    one["id"] === schoolId
      ? { ...one, calendar: { ...(one["calendar"] as object), terms, closedDays, insetDays, shortDays } }
      : one,
  );
  replaceSchoolFile(file, { ...file.json, schools });
  return Promise.resolve([...lines, `Written to ${path}.`].join("\n"));
});
