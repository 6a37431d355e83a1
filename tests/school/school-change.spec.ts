import assert from "node:assert/strict";
import { changeableOf, changedSchool, changesIn, wrongIn } from "../../bot/school/school-change.ts";
import { changeShape } from "../../bot/school/school-file-shape.ts";
import { inventedRegister } from "../support/board.ts";

const oakfield = inventedRegister.schools.get("oakfield")!;

describe("what a school changes of itself", () => {
  it("is nothing while everything stands as it stood", () => {
    const change = changeableOf(oakfield);
    assert.deepEqual(changeShape.parse(change), change);
    assert.deepEqual(changesIn(oakfield, change), []);
    assert.deepEqual(changedSchool(oakfield, change), oakfield);
    assert.deepEqual(wrongIn(oakfield, change), []);
  });

  it("is told field by field, with what was there before", () => {
    const change = changeableOf(oakfield);
    const { calendar, contacts } = change;
    const after = {
      ...change,
      calendar: { ...calendar, closes: "15:15", closedDays: ["2026-11-27"] },
      contacts: { ...contacts, lado: { ...contacts.lado, phone: "01632 960123" } },
    };
    assert.deepEqual(changesIn(oakfield, after), [
      { what: "School ends", before: "15:30", after: "15:15" },
      { what: "Other closed days", before: "nothing", after: "27 November 2026" },
      {
        what: "About an adult in school",
        before: "the council's Designated Officer, 0114 496 0103",
        after: "the council's Designated Officer, 01632 960123",
      },
    ]);
  });

  it("leaves people, bell times, the ladder and whatever else it does not name", () => {
    const change = changeableOf(oakfield);
    const after = changedSchool(oakfield, { ...change, usualReplyMinutes: 45 });
    assert.deepEqual({ ...after, usualReplyMinutes: 30 }, oakfield);
    assert.deepEqual(after.calendar.periods, oakfield.calendar.periods);
  });

  it("is refused where it makes no sense", () => {
    const change = changeableOf(oakfield);
    const { calendar } = change;
    assert.match(
      wrongIn(oakfield, { ...change, calendar: { ...calendar, closes: "08:00" } }).join(),
      /closes before it opens/,
    );
    const terms = [{ from: "2027-01-04", to: "2026-12-18" }];
    assert.match(
      wrongIn(oakfield, { ...change, calendar: { ...calendar, terms } }).join(),
      /term that ends before it begins/,
    );
  });

  it("names no person and no post, so that nobody gets to see anything by it", () => {
    const change = changeableOf(oakfield);
    assert.ok(!changeShape.safeParse({ ...change, staff: [] }).success);
    assert.ok(!changeShape.safeParse({ ...change, accepted: [] }).success);
  });
});
