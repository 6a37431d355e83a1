import assert from "node:assert/strict";
import { digestOn, usualLadder } from "../../bot/school/ladder.ts";
import { isAnswered, leadOnDuty, spokenOnDuty, whoIsOn } from "../../bot/school/on-duty.ts";
import { type Register, type School, capOf } from "../../bot/school/register.ts";
import { key, moment, oakfield, register, saturday, schoolMorning, staff } from "../support/staff.ts";

const tuesday = { date: "2026-11-24" };
const away = { away: { from: tuesday.date, to: tuesday.date } };
const line = { name: "the Duty Line", phone: "0114 496 0105", hours: { from: "09:00", to: "16:30" } };
const withLine: School = { ...oakfield, contacts: { ...oakfield.contacts, dutyLine: line } };
const sayOn = (school: School, now: number, said: Parameters<typeof whoIsOn>[3]): string =>
  spokenOnDuty(whoIsOn(register, school, now, said), school, now);

describe("who answers a school", () => {
  it("is a linked worker, with where they are and until when", () => {
    assert.equal(sayOn(oakfield, schoolMorning, {}), "Sam Social is by phone until 15:30.");
  });

  it("is the next linked worker while the first is away", () => {
    const { who, notOn } = whoIsOn(register, oakfield, schoolMorning, { [key("sam")]: away });
    assert.equal(who.is === "linked" && who.staff.key, key("sara"));
    assert.deepEqual(notOn, [{ staff: staff("sam"), where: { is: "away" } }]);
  });

  it("is the cover worker while every linked worker is away, and it says why", () => {
    assert.equal(
      sayOn(oakfield, schoolMorning, { [key("sam")]: away, [key("sara")]: away }),
      "Sam Social is away today. Sara Social is away today. Cara Cover covers, by phone until 15:30.",
    );
  });

  it("is the duty line while everybody is away, in its hours", () => {
    const said = { [key("sam")]: away, [key("sara")]: away, [key("cara")]: away };
    assert.match(sayOn(withLine, schoolMorning, said), /the Duty Line is there on 0114 496 0105\.$/);
    assert.match(sayOn(oakfield, schoolMorning, said), /Nobody is on for Oakfield Primary now\.$/);
    assert.equal(whoIsOn(register, withLine, moment("2026-11-24T08:50:00"), said).who.is, "nobody");
  });

  it("is nobody at a weekend, and the line only on the council's working days", () => {
    assert.equal(whoIsOn(register, withLine, saturday).who.is, "nobody");
    assert.equal(whoIsOn(register, withLine, moment("2026-12-21T10:00:00")).who.is, "dutyLine");
    assert.equal(whoIsOn(register, withLine, moment("2026-12-28T10:00:00")).who.is, "nobody");
  });

  it("somebody who is linked and covers as well is named once", () => {
    const twice = {
      ...staff("sam"),
      posts: [...staff("sam").posts, { schoolId: "oakfield", role: "coverWorker" }],
    } as const;
    const one: Register = { ...register, staff: new Map([[twice.key, twice]]) };
    assert.equal(whoIsOn(one, oakfield, schoolMorning, { [key("sam")]: away }).notOn.length, 1);
  });

  it("a line without hours is answered always; one with days only on them", () => {
    assert.ok(isAnswered(undefined, oakfield, saturday));
    const mondays = { from: "09:00", to: "12:00", weekdays: [1] };
    assert.ok(!isAnswered(mondays, oakfield, schoolMorning));
    assert.ok(isAnswered(mondays, oakfield, moment("2026-11-30T09:00:00")));
    assert.ok(!isAnswered(mondays, oakfield, moment("2026-11-30T12:00:00")));
  });
});

describe("the lead on duty", () => {
  const rota: School = {
    ...oakfield,
    rota: [
      { weekday: 2, lead: key("dev") },
      { weekday: 3, lead: key("tess") },
    ],
  };
  for (const [school, now, said, lead, because, why] of [
    [rota, schoolMorning, {}, "dev", "rota", "is whom the rota names"],
    [rota, schoolMorning, { [key("dev")]: away }, "lena", "lead", "is another lead while that one is away"],
    [rota, moment("2026-11-25T10:00:00"), {}, "lena", "lead", "is a lead where the rota names somebody else"],
    [oakfield, schoolMorning, {}, "lena", "lead", "is a lead without a rota"],
    [
      oakfield,
      schoolMorning,
      { [key("lena")]: away },
      "dev",
      "deputy",
      "is a deputy while the leads are away",
    ],
  ] as const)
    it(why, () => {
      const found = leadOnDuty(register, school, now, said);
      assert.deepEqual([found?.lead.key, found?.because], [key(lead), because]);
    });

  it("is nobody when all are away", () => {
    const said = { [key("lena")]: away, [key("dev")]: away };
    assert.equal(leadOnDuty(register, rota, schoolMorning, said), undefined);
  });
});

describe("how many consultations a worker takes", () => {
  it("has no limit unless one is named, and then the lowest counts", () => {
    assert.equal(capOf(staff("sam"), "oakfield", schoolMorning), undefined);
    const posts = [12, 9].map((cap) => ({ schoolId: "oakfield", role: "socialWorker", cap }) as const);
    const capped = {
      ...staff("sam"),
      posts: [...posts, { schoolId: "brook", role: "socialWorker", cap: 3 } as const],
    };
    assert.equal(capOf(capped, "oakfield", schoolMorning), 9);
    assert.equal(capOf(undefined, "oakfield", schoolMorning), undefined);
  });
});

describe("the leads' list of the day", () => {
  const at = (now: string, calendar = oakfield.calendar): string =>
    new Date(digestOn(calendar, usualLadder, moment(now))).toISOString().slice(0, 16);
  it("comes at its time, in winter and in summer", () => {
    assert.equal(at("2026-11-24T10:00:00"), "2026-11-24T15:45");
    assert.equal(at("2027-05-10T10:00:00"), "2027-05-10T14:45");
  });

  it("comes as long after the end of a short day as of any other", () => {
    const short = { ...oakfield.calendar, shortDays: [{ on: "2026-12-18", closes: "13:00" }] };
    assert.equal(at("2026-12-18T10:00:00", short), "2026-12-18T13:15");
    const { digestAt: _, ...ladder } = usualLadder;
    assert.equal(digestOn(short, ladder, moment("2026-12-18T10:00:00")), moment("2026-12-18T13:15:00"));
  });
});
