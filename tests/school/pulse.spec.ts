import assert from "node:assert/strict";
import { pulseAt } from "../../bot/school/pulse.ts";
import { halfTermAt, nextTermFrom, termOf } from "../../bot/school/terms.ts";
import { calendar } from "../support/staff.ts";

const at = (iso: string): number => Date.parse(iso);

describe("when somebody is asked how sure they feel", () => {
  for (const [asked, when, why] of [
    ["2026-11-24T10:15:00Z", "2026-12-08T10:30", "ten school days later, two hours after the bell"],
    ["2026-12-08T10:15:00Z", "2026-12-15T10:30", "sooner, on the last day that is not near the holiday"],
    ["2026-12-15T10:15:00Z", undefined, "not any more, when only the last days of term are left"],
    ["2026-10-12T10:15:00Z", "2026-11-05T10:30", "not in the first days after half-term either"],
    ["2027-03-29T10:15:00Z", undefined, "not in the next term for a question of this one"],
  ] as const)
    it(why, () => {
      const moment = pulseAt(calendar, at(asked));
      assert.equal(moment && new Date(moment).toISOString().slice(0, 16), when);
    });
});

describe("a half-term", () => {
  for (const [moment, from, to] of [
    ["2026-11-24T10:00:00Z", "2026-11-02", "2026-12-18"],
    ["2026-11-02T00:30:00Z", "2026-11-02", "2026-12-18"],
    ["2026-10-28T10:00:00Z", "2026-09-03", "2026-10-23"],
    ["2027-05-03T10:00:00Z", "2027-04-12", "2027-05-28"],
  ] as const)
    it(`at ${moment} runs from ${from} to ${to}`, () => {
      assert.deepEqual(halfTermAt(calendar, at(moment)), { from, to });
    });

  it("is none before the first school day", () => {
    assert.equal(halfTermAt(calendar, at("2026-08-20T10:00:00Z")), undefined);
  });
});

describe("a term", () => {
  for (const [date, term] of [
    ["2026-09-01", "2026-autumn"],
    ["2026-12-31", "2026-autumn"],
    ["2027-01-01", "2027-spring"],
    ["2027-04-09", "2027-spring"],
    ["2027-04-10", "2027-summer"],
    ["2027-08-31", "2027-summer"],
  ] as const)
    it(`of ${date} is ${term}`, () => assert.equal(termOf(date), term));

  it("ends where the next one begins", () => {
    for (const [date, next] of [
      ["2026-11-24", "2027-01-01"],
      ["2027-02-01", "2027-04-10"],
      ["2027-05-01", "2027-09-01"],
    ] as const) {
      assert.equal(nextTermFrom(date), next);
      assert.notEqual(termOf(next), termOf(date));
    }
  });
});
