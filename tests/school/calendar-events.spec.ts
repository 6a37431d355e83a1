import assert from "node:assert/strict";
import { CalendarFileProblem, readEntries } from "../../bot/school/calendar-events.ts";
import { allDay, ical, timed } from "./ical-text.ts";

const zone = "Europe/London";
const dates = (text: string): readonly string[] =>
  readEntries(text, zone).entries.map(({ from, to }) => (from === to ? from : `${from}/${to}`));

describe("the entries of a school's calendar", () => {
  it("end on the day before their end, as iCal has it", () => {
    assert.deepEqual(dates(ical(allDay("Half term", "2026-10-26", "2026-10-30"))), ["2026-10-26/2026-10-30"]);
    assert.deepEqual(
      dates(ical(["BEGIN:VEVENT", "UID:1", "SUMMARY:x", "DTSTART;VALUE=DATE:20261026", "END:VEVENT"])),
      ["2026-10-26"],
    );
    assert.deepEqual(dates(ical(timed("x", ":20261026T000000", ":20261028T000000"))), [
      "2026-10-26/2026-10-27",
    ]);
  });

  it("are on the school's own days, whatever zone they are written in", () => {
    for (const [start, end, day] of [
      [":20260901T230000Z", ":20260902T140000Z", "2026-09-02"],
      [";TZID=Europe/London:20260902T090000", ";TZID=Europe/London:20260902T150000", "2026-09-02"],
      [":20260902T003000", ":20260902T150000", "2026-09-02"],
    ] as const)
      assert.deepEqual(dates(ical(timed("INSET", start, end))), [day]);
    const newYork = [
      ...["BEGIN:VTIMEZONE", "TZID:Far", "BEGIN:STANDARD", "DTSTART:19700101T000000"],
      ...["TZOFFSETFROM:-0500", "TZOFFSETTO:-0500", "END:STANDARD", "END:VTIMEZONE"],
    ];
    assert.deepEqual(
      dates(ical(newYork, timed("INSET", ";TZID=Far:20261124T210000", ";TZID=Far:20261124T220000"))),
      ["2026-11-25"],
    );
  });

  it("repeat, but for what is taken out, moved or cancelled", () => {
    const daily = timed(
      "INSET",
      ":20260901T090000",
      ":20260901T150000",
      "RRULE:FREQ=DAILY;COUNT=4",
      "EXDATE:20260902T090000",
    );
    const id = daily.find((line) => line.startsWith("UID:"))!;
    const moved = [
      "BEGIN:VEVENT",
      id,
      "SUMMARY:INSET",
      "RECURRENCE-ID:20260903T090000",
      "DTSTART:20260910T090000",
      "DTEND:20260910T150000",
      "END:VEVENT",
    ];
    const cancelled = [
      "BEGIN:VEVENT",
      id,
      "SUMMARY:INSET",
      "RECURRENCE-ID:20260904T090000",
      "DTSTART:20260904T090000",
      "STATUS:CANCELLED",
      "END:VEVENT",
    ];
    assert.deepEqual(dates(ical(daily, moved, cancelled)), ["2026-09-01", "2026-09-10"]);
    assert.deepEqual(dates(ical(allDay("INSET", "2026-09-01", "2026-09-01", "STATUS:CANCELLED"))), []);
  });

  it("that repeat for ever are followed for some years", () => {
    const found = dates(ical(allDay("Bank holiday", "2026-12-25", "2026-12-25", "RRULE:FREQ=YEARLY")));
    assert.deepEqual(found, ["2026-12-25", "2027-12-25", "2028-12-25", "2029-12-25"]);
    assert.equal(dates(ical(allDay("Lunch", "2026-12-25", "2026-12-25", "RRULE:FREQ=DAILY"))).length, 400);
  });

  it("that cannot be read are named", () => {
    const { entries, unreadable } = readEntries(
      ical(["BEGIN:VEVENT", "UID:1", "SUMMARY:INSET one day", "END:VEVENT"], allDay("x", "2026-12-25")),
      zone,
    );
    assert.deepEqual([entries.length, unreadable], [1, ["INSET one day"]]);
  });

  it("of two calendars in one file are read both", () => {
    assert.equal(dates(ical(allDay("x", "2026-12-25")) + ical(allDay("y", "2026-12-26"))).length, 2);
  });

  for (const [title, text] of [
    ["nothing", ""],
    ["a web page", "<html><body>Term dates</body></html>"],
    ["half a calendar", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"],
    ["a visiting card", "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:x\r\nEND:VCARD\r\n"],
    ["a rule that is none", ical(allDay("x", "2026-12-25", "2026-12-25", "RRULE:FREQ=SOMETIMES"))],
    ["far too much", "x".repeat(5_000_001)],
  ] as const)
    it(`are refused from ${title}`, () => assert.throws(() => readEntries(text, zone), CalendarFileProblem));
});
