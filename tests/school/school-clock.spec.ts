import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type Calendar,
  afterSchoolMinutes,
  clockTime,
  closingOn,
  isOpen,
  isSchoolDay,
  localTime,
  momentAt,
  nextOpening,
  spokenTime,
} from "../../bot/school/school-clock.ts";
import { calendar } from "../support/staff.ts";

const at = (isoWithZone: string): number => Date.parse(isoWithZone);
const iso = (moment: number | undefined): string | undefined =>
  moment === undefined ? undefined : new Date(moment).toISOString();

describe("the school clock", () => {
  describe("open and closed", () => {
    for (const [moment, open, why] of [
      ["2026-11-24T08:29:59.999Z", false, "the last moment before the bell"],
      ["2026-11-24T08:30:00.000Z", true, "the bell"],
      ["2026-11-24T15:29:59.999Z", true, "the last moment of the day"],
      ["2026-11-24T15:30:00.000Z", false, "the closing bell"],
      ["2026-11-28T11:00:00Z", false, "a Saturday"],
      ["2026-11-29T11:00:00Z", false, "a Sunday"],
      ["2026-09-02T09:00:00Z", false, "a training day at the beginning of term"],
      ["2026-09-03T07:30:00Z", true, "the first day with pupils, in summer time"],
      ["2026-09-01T09:00:00Z", false, "the day before term"],
      ["2026-10-23T14:29:00Z", true, "the last afternoon before half-term"],
      ["2026-10-26T10:00:00Z", false, "the Monday of half-term"],
      ["2026-11-02T08:30:00Z", true, "the Monday after half-term"],
      ["2026-12-18T15:29:00Z", true, "the last afternoon of term"],
      ["2026-12-21T10:00:00Z", false, "the Monday after term"],
      ["2027-05-03T10:00:00Z", false, "a bank holiday inside term"],
      ["2027-05-28T14:29:00Z", true, "the last afternoon of the calendar"],
      ["2027-06-01T10:00:00Z", false, "after the last term of the calendar"],
    ] as const)
      it(`school is ${open ? "open" : "closed"} at ${why}`, () => {
        assert.equal(isOpen(calendar, at(moment)), open);
      });

    it("a school without a Wednesday is closed on Wednesdays", () => {
      const fourDays: Calendar = { ...calendar, weekdays: [1, 2, 4, 5] };
      assert.ok(!isOpen(fourDays, at("2026-11-25T10:00:00Z")));
      assert.ok(isOpen(fourDays, at("2026-11-26T10:00:00Z")));
    });

    it("a school day is a matter of its date, whatever the hour", () => {
      assert.ok(isSchoolDay(calendar, "2026-11-24"));
      assert.ok(!isSchoolDay(calendar, "2026-11-28"));
      assert.ok(!isSchoolDay(calendar, "2026-10-28"));
    });
  });

  describe("when the clocks change", () => {
    it("the bell stays at half past eight by the clock on the wall", () => {
      for (const [day, bell] of [
        ["2026-10-23", "2026-10-23T07:30:00.000Z"],
        ["2026-11-02", "2026-11-02T08:30:00.000Z"],
        ["2027-03-26", "2027-03-26T08:30:00.000Z"],
        ["2027-03-29", "2027-03-29T07:30:00.000Z"],
      ] as const)
        assert.equal(iso(momentAt(day, 8 * 60 + 30, "Europe/London")), bell);
    });

    it("a question on the Friday before the clocks go forward is kept until the bell on Monday", () => {
      assert.equal(iso(nextOpening(calendar, at("2027-03-26T17:00:00Z"))), "2027-03-29T07:30:00.000Z");
    });

    it("school minutes run on over the night when the clocks go forward", () => {
      const from = at("2027-03-26T15:20:00Z");
      assert.equal(iso(afterSchoolMinutes(calendar, from, 30)), "2027-03-29T07:50:00.000Z");
    });

    it("school minutes run on over the night when the clocks go back", () => {
      const noBreak: Calendar = { ...calendar, terms: [{ from: "2026-09-02", to: "2026-12-18" }] };
      const from = at("2026-10-23T14:20:00Z");
      assert.equal(iso(afterSchoolMinutes(noBreak, from, 30)), "2026-10-26T08:50:00.000Z");
    });

    it("a school open all night counts the hours that there are", () => {
      const boarding: Calendar = {
        ...calendar,
        opens: "00:00",
        closes: "06:00",
        weekdays: [0, 1, 2, 3, 4, 5, 6],
        terms: [{ from: "2026-10-01", to: "2027-04-30" }],
      };
      const lengthOf = (day: string): number =>
        (closingOn(boarding, momentAt(day, 0, "Europe/London")) - momentAt(day, 0, "Europe/London")) /
        3_600_000;
      assert.deepEqual(["2026-10-24", "2026-10-25", "2027-03-28"].map(lengthOf), [6, 7, 5]);
    });

    it("the night of the change is right far from Greenwich too", () => {
      assert.equal(iso(momentAt("2026-10-04", 30, "Australia/Sydney")), "2026-10-03T14:30:00.000Z");
    });

    it("a moment and the time on the wall agree, to the minute, all year round", () => {
      fc.assert(
        fc.property(fc.integer({ min: at("2026-09-01T00:00Z"), max: at("2027-08-31T00:00Z") }), (moment) => {
          const { date, minutes } = localTime(moment, "Europe/London");
          const back = momentAt(date, minutes, "Europe/London");
          // The hour that comes twice in October may be read as either.
          const off = moment - back;
          assert.ok((off >= 0 && off < 60_000) || date === "2026-10-25", new Date(moment).toISOString());
        }),
      );
    });
  });

  describe("the next opening", () => {
    for (const [from, opening, why] of [
      ["2026-11-24T10:15:00.123Z", "2026-11-24T10:15:00.123Z", "is now while school is open"],
      ["2026-11-24T06:00:00Z", "2026-11-24T08:30:00.000Z", "is this morning before the bell"],
      ["2026-11-24T15:30:00Z", "2026-11-25T08:30:00.000Z", "is tomorrow after the closing bell"],
      ["2026-11-24T23:59:00Z", "2026-11-25T08:30:00.000Z", "is tomorrow late at night"],
      ["2026-11-27T16:00:00Z", "2026-11-30T08:30:00.000Z", "is Monday on a Friday evening"],
      ["2026-10-23T15:00:00Z", "2026-11-02T08:30:00.000Z", "is after half-term on its eve"],
      ["2026-12-18T16:00:00Z", "2027-01-05T08:30:00.000Z", "is after the holidays and the training day"],
      ["2027-04-30T15:00:00Z", "2027-05-04T07:30:00.000Z", "is Tuesday before a bank holiday"],
      [
        "2026-01-01T00:00:00Z",
        "2026-09-03T07:30:00.000Z",
        "is the first day of the calendar before it begins",
      ],
    ] as const)
      it(why, () => assert.equal(iso(nextOpening(calendar, at(from))), opening));

    it("is not known when no term is left", () => {
      assert.equal(nextOpening(calendar, at("2027-05-28T14:30:00Z")), undefined);
      assert.equal(nextOpening(calendar, at("2027-08-10T10:00:00Z")), undefined);
    });

    it("is found in terms that are not listed in order", () => {
      const mixed: Calendar = { ...calendar, terms: [...calendar.terms].reverse() };
      assert.equal(iso(nextOpening(mixed, at("2026-10-23T15:00:00Z"))), "2026-11-02T08:30:00.000Z");
    });
  });

  describe("so many school minutes later", () => {
    for (const [from, minutes, then, why] of [
      ["2026-11-24T10:15:00Z", 30, "2026-11-24T10:45:00.000Z", "is the same morning"],
      ["2026-11-24T15:00:00Z", 30, "2026-11-24T15:30:00.000Z", "may be the closing bell itself"],
      ["2026-11-24T15:20:00Z", 30, "2026-11-25T08:50:00.000Z", "leaves out the night"],
      [
        "2026-11-24T19:00:00Z",
        30,
        "2026-11-25T09:00:00.000Z",
        "counts from the bell when it begins at night",
      ],
      ["2026-11-27T15:20:00Z", 30, "2026-11-30T08:50:00.000Z", "leaves out the weekend"],
      ["2026-10-23T14:20:00Z", 30, "2026-11-02T08:50:00.000Z", "leaves out half-term"],
      ["2026-12-18T15:20:00Z", 30, "2027-01-05T08:50:00.000Z", "leaves out the holidays"],
      ["2027-04-30T14:20:00Z", 30, "2027-05-04T07:50:00.000Z", "leaves out a bank holiday"],
      ["2026-11-24T10:00:00Z", 420, "2026-11-25T10:00:00.000Z", "counts a whole school day as seven hours"],
      ["2026-11-24T10:00:00Z", 0, "2026-11-24T10:00:00.000Z", "is now for no minutes"],
      ["2026-11-24T19:00:00Z", 0, "2026-11-25T08:30:00.000Z", "is the bell for no minutes at night"],
    ] as const)
      it(why, () => assert.equal(iso(afterSchoolMinutes(calendar, at(from), minutes)), then));

    it("is not known when the calendar holds not that much school", () => {
      assert.equal(afterSchoolMinutes(calendar, at("2027-05-28T14:20:00Z"), 30), undefined);
      assert.equal(
        iso(afterSchoolMinutes(calendar, at("2027-05-28T14:00:00Z"), 30)),
        "2027-05-28T14:30:00.000Z",
      );
    });

    const moments = fc.integer({ min: at("2026-08-25T00:00Z"), max: at("2027-05-01T00:00Z") });
    const lengths = fc.integer({ min: 0, max: 1_000 });

    it("always lies within school hours and not before it began", () => {
      fc.assert(
        fc.property(moments, lengths, (from, minutes) => {
          const then = afterSchoolMinutes(calendar, from, minutes)!;
          assert.ok(then >= from);
          // The closing bell belongs to the day that it ends.
          assert.ok(isOpen(calendar, then) || isOpen(calendar, then - 1));
        }),
      );
    });

    it("never comes earlier for more minutes, nor for a later beginning", () => {
      fc.assert(
        fc.property(moments, moments, lengths, lengths, (from, other, minutes, more) => {
          const then = afterSchoolMinutes(calendar, from, minutes)!;
          assert.ok(then <= afterSchoolMinutes(calendar, from, minutes + more)!);
          const [early, late] = from < other ? [from, other] : [other, from];
          assert.ok(
            afterSchoolMinutes(calendar, early, minutes)! <= afterSchoolMinutes(calendar, late, minutes)!,
          );
        }),
      );
    });

    it("comes to the same in one step or in two", () => {
      fc.assert(
        fc.property(moments, lengths, fc.integer({ min: 1, max: 1_000 }), (from, first, second) => {
          const between = afterSchoolMinutes(calendar, from, first)!;
          assert.equal(
            afterSchoolMinutes(calendar, between, second),
            afterSchoolMinutes(calendar, from, first + second),
          );
        }),
      );
    });
  });

  describe("in words", () => {
    const now = at("2026-11-24T10:15:00Z");
    for (const [moment, words, why] of [
      ["2026-11-24T15:05:00Z", "15:05", "today"],
      ["2026-11-24T00:00:00Z", "00:00", "midnight this morning"],
      ["2026-11-25T08:30:00Z", "Wednesday 08:30", "tomorrow"],
      ["2026-11-20T15:30:00Z", "Friday 15:30", "last Friday"],
      ["2026-12-01T09:00:00Z", "Tuesday 1 December, 09:00", "this day next week"],
      ["2027-01-05T08:30:00Z", "Tuesday 5 January, 08:30", "after the holidays"],
    ] as const)
      it(`${why} is written as ${words}`, () =>
        assert.equal(spokenTime(at(moment), now, "Europe/London"), words));

    it("a time is what the clock on the wall shows, in summer as in winter", () => {
      assert.equal(clockTime(at("2026-07-01T07:30:00Z"), "Europe/London"), "08:30");
      assert.equal(clockTime(at("2026-12-01T08:30:00Z"), "Europe/London"), "08:30");
    });

    it("today is a matter of the school's date, not of the hours between", () => {
      const lateEvening = at("2026-07-01T23:30:00Z");
      assert.equal(spokenTime(at("2026-07-01T12:00:00Z"), lateEvening, "Europe/London"), "Wednesday 13:00");
    });
  });
});
