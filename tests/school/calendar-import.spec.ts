import assert from "node:assert/strict";
import { readSchoolCalendar, withImported } from "../../bot/school/calendar-import.ts";
import { understand } from "../../bot/school/calendar-words.ts";
import { isSchoolDay } from "../../bot/school/calendar.ts";
import { calendar } from "../support/staff.ts";
import { allDay, ical } from "./ical-text.ts";

const zone = "Europe/London";

describe("what an entry means for the school's days", () => {
  const oneDay = { from: "2026-11-27", to: "2026-11-27" };
  const week = { from: "2026-10-26", to: "2026-10-30" };
  const weeks = { from: "2026-09-02", to: "2026-10-23" };
  for (const [summary, days, meaning] of [
    ["INSET day", oneDay, "inset"],
    ["Inset Day - school closed to pupils", oneDay, "inset"],
    ["Staff training day 2", oneDay, "inset"],
    ["Non-pupil day", oneDay, "inset"],
    ["Early May Bank Holiday", oneDay, "bankHoliday"],
    ["Good Friday", oneDay, "bankHoliday"],
    ["Half Term", week, "holiday"],
    ["October half-term holiday", week, "holiday"],
    ["Christmas holidays", { from: "2026-12-21", to: "2027-01-01" }, "holiday"],
    ["Autumn Term 1", weeks, "term"],
    ["Term 1", weeks, "term"],
    ["First day of Autumn Term", oneDay, "termBegins"],
    ["Spring term begins", oneDay, "termBegins"],
    ["School re-opens", oneDay, "termBegins"],
    ["Children return", oneDay, "termBegins"],
    ["Last day of term", oneDay, "termEnds"],
    ["End of Spring Term", oneDay, "termEnds"],
    ["Break up for half term", oneDay, "termEnds"],
    ["School closes for Christmas", oneDay, "termEnds"],
    ["Polling day: school closed", oneDay, "closed"],
    ["End of term - school closes at 1.30pm", oneDay, "termEnds,shortDay 13:30"],
    ["Early finish at 2:00", oneDay, "shortDay 14:00"],
    ["School finishes at 12:15", oneDay, "shortDay 12:15"],
    ["School closes at 13:00", oneDay, "shortDay 13:00"],
  ] as const)
    it(`${summary}: ${meaning}`, () => {
      const found = understand({ summary, ...days });
      assert.ok(typeof found === "object", JSON.stringify(found));
      assert.equal([found.meanings.join(), found.closes].filter((x) => x !== undefined).join(" "), meaning);
    });

  for (const [summary, days, why] of [
    ["Half term", oneDay, /without its length/],
    ["Half term begins", oneDay, /the holiday or the weeks around it/],
    ["Autumn half term 1", weeks, /the holiday or the weeks around it/],
    ["Early closing", oneDay, /not when/],
    ["INSET", weeks, /more than a week/],
    ["Term dates are published", oneDay, /may say when school is closed/],
    ["Strike", oneDay, /may say when school is closed/],
    ["School closes at 99", oneDay, /not when/],
  ] as const)
    it(`${summary} is not clear`, () => {
      const found = understand({ summary, ...days });
      assert.match(typeof found === "string" ? found : "", why);
    });

  for (const summary of [
    "Sports day",
    "Year 6 trip",
    "Holiday club booking opens",
    "Half termly reports",
    "End of term concert",
    "Half term homework due",
    "INSET reminder",
    "",
  ])
    it(`${summary === "" ? "an entry without a name" : summary} says nothing about it`, () => {
      assert.equal(understand({ summary, ...oneDay }), undefined);
    });
});

describe("a school's calendar", () => {
  const autumn = [
    allDay("INSET Day", "2026-09-01"),
    allDay("Autumn term begins", "2026-09-02"),
    allDay("Half term", "2026-10-26", "2026-10-30"),
    allDay("INSET Day", "2026-11-27"),
    allDay("Sports day", "2026-09-18"),
    allDay("Term ends - school finishes at 1pm", "2026-12-18"),
  ];

  it("gives terms without their holidays, training days and short days", () => {
    const read = readSchoolCalendar(ical(...autumn), zone);
    assert.deepEqual(read.terms, [
      { from: "2026-09-02", to: "2026-10-23" },
      { from: "2026-11-02", to: "2026-12-18" },
    ]);
    assert.deepEqual(read.insetDays, ["2026-09-01", "2026-11-27"]);
    assert.deepEqual(read.shortDays, [{ on: "2026-12-18", closes: "13:00" }]);
    assert.deepEqual([read.closedDays, read.unclear, read.leftOut], [[], [], 1]);
    assert.equal(read.understood.length, 5);
  });

  it("gives the same from terms written as stretches, and from half-terms written day by day", () => {
    const stretches = readSchoolCalendar(
      ical(
        allDay("Autumn Term 1", "2026-09-02", "2026-10-23"),
        allDay("Autumn Term 2", "2026-11-02", "2026-12-18"),
      ),
      zone,
    );
    const daily = readSchoolCalendar(
      ical(
        allDay("Autumn Term", "2026-09-02", "2026-12-18"),
        allDay("Half term", "2026-10-26", "2026-10-26", "RRULE:FREQ=DAILY;COUNT=5"),
      ),
      zone,
    );
    assert.deepEqual(stretches.terms, daily.terms);
    assert.deepEqual(daily.terms, readSchoolCalendar(ical(...autumn), zone).terms);
  });

  it("says which beginnings and ends have no other half", () => {
    const { terms, unclear } = readSchoolCalendar(
      ical(
        allDay("Term ends", "2026-07-21"),
        allDay("Term begins", "2026-09-02"),
        allDay("School reopens", "2026-11-02"),
        allDay("Break up", "2026-12-18"),
        allDay("Term begins", "2027-01-05"),
      ),
      zone,
    );
    assert.deepEqual(terms, [{ from: "2026-11-02", to: "2026-12-18" }]);
    assert.deepEqual(
      unclear.map(({ from, why }) => `${from}: ${why}`),
      [
        "2026-07-21: a term ends, and no beginning was found for it",
        "2026-09-02: a term begins, and no end was found for it",
        "2027-01-05: a term begins, and no end was found for it",
      ],
    );
  });

  it("without any term gives its holidays as closed days, weekends left out", () => {
    const read = readSchoolCalendar(
      ical(allDay("Half term", "2026-10-24", "2026-11-01"), allDay("May Day", "2027-05-03")),
      zone,
    );
    assert.deepEqual(read.terms, []);
    assert.deepEqual(read.closedDays, [
      "2026-10-26",
      "2026-10-27",
      "2026-10-28",
      "2026-10-29",
      "2026-10-30",
      "2027-05-03",
    ]);
  });

  it("does not name entries twice that cannot be read", () => {
    const { unclear, leftOut } = readSchoolCalendar(
      ical(["BEGIN:VEVENT", "UID:1", "SUMMARY:INSET", "END:VEVENT"]),
      zone,
    );
    assert.deepEqual([unclear.map(({ why }) => why), leftOut], [["its dates cannot be read"], 0]);
  });

  it("joins the school's own: earlier terms stay, later ones are replaced, days are added and none is lost", () => {
    const imported = readSchoolCalendar(
      ical(
        allDay("Spring term", "2027-01-05", "2027-03-24"),
        allDay("Half term", "2027-02-15", "2027-02-19"),
        allDay("INSET", "2027-01-05"),
        allDay("Easter Monday", "2027-03-29"),
      ),
      zone,
    );
    const school = {
      ...calendar,
      closedDays: [...calendar.closedDays, "2027-03-01"],
      shortDays: [{ on: 5, closes: "15:00" }],
    };
    const { calendar: after, kept } = withImported(school, imported);
    assert.deepEqual(after.terms, [
      { from: "2026-09-02", to: "2026-10-23" },
      { from: "2026-11-02", to: "2026-12-18" },
      { from: "2027-01-05", to: "2027-02-12" },
      { from: "2027-02-22", to: "2027-03-24" },
    ]);
    assert.deepEqual(after.insetDays, ["2027-01-05"]);
    assert.deepEqual(after.closedDays, [
      "2026-09-02",
      "2027-01-04",
      "2027-03-01",
      "2027-03-29",
      "2027-05-03",
    ]);
    assert.deepEqual(after.shortDays, [{ on: 5, closes: "15:00" }]);
    assert.deepEqual(kept, ["2027-03-01"]);
    assert.ok(
      isSchoolDay(after, "2027-01-06") &&
        !isSchoolDay(after, "2027-01-05") &&
        !isSchoolDay(after, "2027-02-17"),
    );
    assert.deepEqual(withImported(after, imported).calendar, after);
  });
});
