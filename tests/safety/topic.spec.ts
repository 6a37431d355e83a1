import assert from "node:assert/strict";
import { notice } from "../../bot/safety/notice.ts";
import { asked } from "./measure.ts";

let count = 0;

function isOff(expected: boolean, ...texts: readonly string[]): void {
  for (const text of texts)
    it(`${expected ? "is" : "is not"} off topic: message ${(count += 1)}`, () => {
      assert.equal(notice(text, asked).offTopic, expected);
    });
}

describe("what is not for a social worker", () => {
  describe("computers, pay, rooms, cover, papers", () =>
    isOff(
      true,
      "Projector dead in room 12",
      "my payslip is wrong, overtime missing",
      "Is the hall free on Thursday",
      "who's covering 9C maths tomorrow",
      "Fire drill at 10.15, please ignore the alarm",
      "EHCP review overdue, who chases the paperwork",
      "Can dad have copies of every e-mail about his son?",
      "need to swap my lunch duty with someone",
    ));
  describe("one hint of a worry is enough", () =>
    isOff(
      false,
      "lunch duty: saw a boy take food out of the bin",
      "parents evening: dad gripped her neck as they left",
      "SENCo says no funding but he's scared to go home",
      "boiler off at their house since October",
      "Laptop search flagged “how to hurt myself”",
      "covering 9C, one of them has a knife",
    ));
  describe("what says nothing is not sent elsewhere", () =>
    isOff(false, "", "test", "hello, anybody there?", "Thank you"));
});
