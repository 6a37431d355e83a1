import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { usualLadder } from "../../bot/school/ladder.ts";
import { spokenProblem } from "../../bot/school/problem-words.ts";
import { fileShape } from "../../bot/school/school-file-shape.ts";
import { SchoolFileProblems, readSchoolFile } from "../../bot/school/school-file.ts";
import { exportStaff, postForFile, postFromFile } from "../../bot/school/staff-file.ts";

type Json = Record<string, unknown>;
type File = { schools: (Json & { calendar: Json; contacts: Json })[]; staff: Json[] };

const invented = (): File =>
  JSON.parse(
    readFileSync(new URL("../../bot/playground/invented-school.json", import.meta.url), "utf8"),
  ) as File;
const lena = "7b1c0000-0000-4000-8000-000000000103";

function problemsOf(spoil: (school: File["schools"][number], file: File) => void): readonly string[] {
  const file = invented();
  spoil(file.schools[0]!, file);
  try {
    readSchoolFile(file);
  } catch (error) {
    assert.ok(error instanceof SchoolFileProblems);
    return error.problems.map((problem) => spokenProblem(problem, file));
  }
  return [];
}

describe("what a school may set", () => {
  it("is all used by the invented school, and read as it stands", () => {
    const oakfield = readSchoolFile(invented()).schools.get("oakfield")!;
    assert.equal(oakfield.calendar.periods?.[1]?.name, "Lesson 1");
    assert.deepEqual(oakfield.calendar.insetDays, ["2026-09-02", "2027-01-04"]);
    assert.equal(oakfield.contacts.police101, "101");
    assert.equal(oakfield.contacts.dutyLine?.hours?.to, "16:30");
    assert.equal(oakfield.rota?.find((day) => day.weekday === 1)?.lead.endsWith(lena), true);
    assert.equal(oakfield.accepted?.[0]?.by, "Lena Lead");
  });

  it("is the usual where nothing is said", () => {
    const file = invented();
    const without = (json: Json, ...names: string[]): Json =>
      Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name)));
    const [school] = file.schools;
    const least = without(school!, "ladder", "rota", "accepted");
    const hours = without(school!.calendar, "periods", "shortDays", "insetDays", "bankHolidays");
    const { schools } = readSchoolFile({
      ...file,
      schools: [{ ...least, calendar: hours }, file.schools[1]],
    });
    const { ladder, rota, accepted, calendar } = schools.get("oakfield")!;
    assert.deepEqual(ladder, usualLadder);
    assert.deepEqual(
      [rota, accepted, calendar.periods, calendar.shortDays, calendar.insetDays],
      [[], [], [], [], []],
    );
    assert.equal(calendar.bankHolidays, "england");
  });

  for (const [title, spoil, sentence] of [
    [
      "a short day that ends before it begins",
      (s) => (s.calendar["shortDays"] = [{ on: 5, closes: "08:00" }]),
      /short day that ends before it opens \(5\)/,
    ],
    [
      "a short day that is neither a date nor a weekday",
      (s) => (s.calendar["shortDays"] = [{ on: 7, closes: "13:00" }]),
      /Oakfield Primary: the hours and term dates: missing/,
    ],
    [
      "periods that overlap",
      (s) =>
        (s.calendar["periods"] = [
          { name: "One", from: "09:00", to: "10:00" },
          { name: "Two", from: "09:30", to: "10:30" },
        ]),
      /period that ends before it begins, or before the last one ends \(Two\)/,
    ],
    [
      "a term of two centuries",
      (s) => (s.calendar["terms"] = [{ from: "2026-09-02", to: "2206-12-18" }]),
      /term of more than a year/,
    ],
    [
      "line hours backwards",
      (s) => ((s.contacts["frontDoor"] as Json)["hours"] = { from: "17:00", to: "08:30" }),
      /the hours of the Children's Front Door end before they begin/,
    ],
    [
      "a rota with somebody who does not lead",
      (s) => (s["rota"] = [{ weekday: 2, lead: lena.replace("103", "101") }]),
      /rota names somebody for Tuesday who is no lead or deputy/,
    ],
    [
      "a ladder upside down",
      (s) => (s["ladder"] = { dontWaitAfter: 90, unansweredAfter: 60 }),
      /unanswered before it tells anybody not to wait/,
    ],
    [
      "a cap of nobody",
      (_, f) => ((f.staff[1]!["posts"] as Json[])[0]!["cap"] = 0),
      /^Sam Social: the posts: missing, or not as it should be \(posts\.0\.cap/,
    ],
    [
      "a missing number",
      (s) => delete s.contacts["lado"],
      /^Oakfield Primary: the name and telephone number of the LADO: missing/,
    ],
    [
      "no numbers",
      (s) => delete (s as Json)["contacts"],
      /^Oakfield Primary: the names and telephone numbers of the front door/,
    ],
    ["a school without a name", (s) => delete s["name"], /^School number 1: the name: missing/],
    ["an unknown setting", (s) => (s["colour"] = "red"), /^Oakfield Primary: .*colour/],
    ["an unknown setting beside the schools", (_, f) => ((f as unknown as Json)["colour"] = "red"), /colour/],
  ] as readonly [string, (school: File["schools"][number], file: File) => unknown, RegExp][])
    it(`${title} is refused in a sentence`, () => {
      const problems = problemsOf(spoil);
      assert.equal(problems.length, 1, problems.join("\n"));
      assert.match(problems[0]!, sentence);
    });

  it("the staff are written as they were read", () => {
    const file = fileShape.parse(invented());
    assert.deepEqual(exportStaff(readSchoolFile(invented())), file.staff);
  });

  it("a post begins and ends at midnight by the school's own clock, in summer and in winter", () => {
    const post = { school: "oakfield", role: "lead", from: "2026-10-25", to: "2027-03-28", cap: 3 } as const;
    const read = postFromFile(post, "Europe/London");
    assert.equal(new Date(read.validFrom!).toISOString(), "2026-10-24T23:00:00.000Z");
    assert.equal(new Date(read.validTo!).toISOString(), "2027-03-28T23:00:00.000Z");
    assert.deepEqual(postForFile(read, "Europe/London"), post);
  });
});
