import assert from "node:assert/strict";
import {
  type SiteDay,
  isAwayOn,
  presenceAfter,
  spokenWhereabouts,
  whereIs,
} from "../../bot/school/presence.ts";
import { oakfield } from "../support/staff.ts";

const { calendar } = oakfield;
const at = (time: string): number => Date.parse(`2026-11-24T${time}:00Z`);
const siteDays: readonly SiteDay[] = [
  { weekday: 2, from: "09:00", to: "12:00", how: "inSchool" },
  { weekday: 2, from: "13:00", to: "16:30", how: "byPhone" },
];

describe("where a worker is", () => {
  const table: readonly (readonly [string, Parameters<typeof whereIs>[1], string])[] = [
    ["08:50", undefined, "on from 09:00"],
    ["09:00", undefined, "in school until 12:00"],
    ["12:00", undefined, "on from 13:00"],
    ["16:29", undefined, "by phone until 16:30"],
    ["16:30", undefined, "not on any more today"],
    [
      "08:50",
      { today: { date: "2026-11-24", place: "atTheGate", until: "09:00" } },
      "at the gate until 09:00",
    ],
    ["09:00", { today: { date: "2026-11-24", place: "atTheGate", until: "09:00" } }, "in school until 12:00"],
    ["10:00", { today: { date: "2026-11-23", place: "byPhone" } }, "in school until 12:00"],
    ["10:00", { away: { from: "2026-11-24", to: "2026-11-24" } }, "away today"],
    ["10:00", { away: { from: "2026-11-25", to: "2026-11-26" } }, "in school until 12:00"],
  ];
  for (const [time, said, words] of table)
    it(`at ${time}, ${said ? Object.keys(said).join() : "nothing"} said: ${words}`, () => {
      assert.equal(spokenWhereabouts(whereIs(siteDays, said, calendar, at(time)), calendar, at(time)), words);
    });

  it("without site days: by phone while the school is open, and not on at a weekend", () => {
    assert.equal(whereIs([], undefined, calendar, at("10:00")).is, "byPhone");
    assert.equal(whereIs(undefined, undefined, calendar, Date.parse("2026-11-28T10:00Z")).is, "notOn");
  });

  it("what is said of today leaves what was said of other days, and the reverse", () => {
    const today = "2026-11-24";
    const later = { from: "2026-11-26", to: "2026-11-27", cover: "somebody" };
    const atTheGate = presenceAfter(
      { away: later },
      { say: "placed", place: "atTheGate", until: "09:00" },
      today,
    );
    assert.deepEqual(atTheGate, {
      today: { date: today, place: "atTheGate", until: "09:00" },
      away: later,
    });
    assert.deepEqual(presenceAfter(atTheGate, { say: "away", ...later }, today), atTheGate);
    const offToday = presenceAfter(atTheGate, { say: "away", from: today, to: today }, today);
    assert.deepEqual(offToday, { away: { from: today, to: today } });
    assert.deepEqual(presenceAfter(offToday, { say: "placed", place: "inSchool" }, today), {
      today: { date: today, place: "inSchool" },
    });
    assert.deepEqual(presenceAfter(atTheGate, { say: "back" }, today), {});
  });

  it("an absence covers its first and last day", () => {
    const away = { away: { from: "2026-11-25", to: "2026-11-26" } };
    assert.deepEqual(
      ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"].map((day) => isAwayOn(away, day)),
      [false, true, true, false],
    );
    assert.equal(isAwayOn(undefined, "2026-11-25"), false);
  });
});
