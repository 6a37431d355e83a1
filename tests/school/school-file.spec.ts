import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { type Register, askingSchools, peopleWith, personKey, rolesAt } from "../../bot/school/register.ts";
import { SchoolFileProblems, readSchoolFile } from "../../bot/school/school-file.ts";

type Json = Record<string, unknown>;
type File = { schools: Json[]; staff: Json[] };

const tenantId = "7b1c0000-0000-4000-8000-000000000001";
const account = (digits: string): string => `7b1c0000-0000-4000-8000-000000000${digits}`;
const contact = { name: "the front door", phone: "0114 496 0101" };
const hours = { opens: "08:30", closes: "15:30", terms: [{ from: "2026-09-02", to: "2026-12-18" }] };
const contacts = {
  frontDoor: contact,
  outOfHoursTeam: contact,
  lado: contact,
  chairOfGovernors: contact,
  leadPhone: "0114 496 0111",
};
const person = (digits: string, name: string, ...posts: Json[]): Json => ({
  tenantId,
  aadObjectId: account(digits),
  name,
  posts,
});

/** The shortest file that can be used, written afresh for each test to spoil. */
function smallest(): File {
  return {
    schools: [
      { id: "oakfield", name: "Oakfield Primary", calendar: { ...hours }, contacts: { ...contacts } },
    ],
    staff: [
      person("102", "Sam Social", { school: "oakfield", role: "socialWorker" }),
      person("103", "Lena Lead", { school: "oakfield", role: "lead" }),
      person("104", "Dev Deputy", { school: "oakfield", role: "deputyLead" }),
    ],
  };
}

function spoilt(spoil: (file: File, school: Json, calendar: Json) => void): File {
  const file = smallest();
  const school = file.schools[0]!;
  spoil(file, school, school["calendar"] as Json);
  return file;
}

function problemsOf(json: unknown): readonly string[] {
  try {
    readSchoolFile(json);
  } catch (error) {
    assert.ok(error instanceof SchoolFileProblems);
    for (const problem of error.problems) assert.ok(error.message.includes(problem));
    return error.problems;
  }
  return [];
}

function assertNamed(json: unknown, ...expected: readonly RegExp[]): void {
  const problems = problemsOf(json);
  assert.equal(problems.length, expected.length, problems.join("\n"));
  for (const pattern of expected)
    assert.ok(
      problems.some((p) => pattern.test(p)),
      `${problems.join("\n")} ${pattern.source}`,
    );
}

describe("the school file", () => {
  describe("a file that can be used", () => {
    it("is the invented one that comes with the playground", () => {
      const url = new URL("../../bot/playground/invented-school.json", import.meta.url);
      const register: Register = readSchoolFile(JSON.parse(readFileSync(url, "utf8")));
      assert.deepEqual([...register.schools.keys()], ["oakfield", "brook"]);
      for (const school of register.schools.keys())
        for (const role of ["teacher", "socialWorker", "lead", "deputyLead"] as const)
          assert.ok(
            peopleWith(register, school, [role], Date.parse("2026-11-24T10:15:00Z")).length > 0,
            role,
          );
    });

    it("may leave out what is usual", () => {
      const school = readSchoolFile(smallest()).schools.get("oakfield")!;
      assert.equal(school.usualReplyMinutes, 30);
      assert.equal(school.soleLead, false);
      assert.equal(school.calendar.timeZone, "Europe/London");
      assert.deepEqual(school.calendar.weekdays, [1, 2, 3, 4, 5]);
      assert.deepEqual(school.calendar.closedDays, []);
    });

    it("finds a person however their account was written", () => {
      const file = spoilt((f) => (f.staff[0]!["aadObjectId"] = account("102").toUpperCase()));
      const register = readSchoolFile(file);
      assert.ok(register.staff.has(personKey(tenantId, account("102"))));
    });

    it("counts the first and the last day of a post in full, by the school's own clock", () => {
      const post = { school: "oakfield", role: "teacher", from: "2026-10-20", to: "2026-10-25" };
      const register = readSchoolFile(spoilt((f) => f.staff.push(person("101", "Tess Teacher", post))));
      const tess = register.staff.get(personKey(tenantId, account("101")));
      const isThere = (iso: string): boolean => rolesAt(tess, "oakfield", Date.parse(iso)).size > 0;
      assert.deepEqual(
        [
          "2026-10-19T22:59:59.999Z",
          "2026-10-19T23:00:00Z",
          "2026-10-25T23:59:59.999Z",
          "2026-10-26T00:00:00Z",
        ].map(isThere),
        [false, true, true, false],
      );
    });

    it("takes names with apostrophes, hyphens and accents", () => {
      for (const name of ["Órla O’Neill-Brón", "D'Arcy Day", "Zoë Zed"])
        assert.deepEqual(problemsOf(spoilt((f) => (f.staff[0]!["name"] = name))), []);
    });

    it("lets a teacher ask at several schools, and names them in order", () => {
      const file = spoilt((f, school) => {
        f.schools.push({ ...school, id: "brook", name: "Brook Academy", soleLead: true });
        f.staff.push(person("202", "Priya Partner", { school: "brook", role: "socialWorker" }));
        f.staff.push(person("203", "Mona Mentor", { school: "brook", role: "lead" }));
        const posts = ["oakfield", "brook"].map((at) => ({ school: at, role: "teacher" }));
        f.staff.push(person("109", "Tim Two", ...posts));
      });
      const tim = readSchoolFile(file).staff.get(personKey(tenantId, account("109")));
      assert.deepEqual(askingSchools(tim!, Date.parse("2026-11-24T10:15Z")), ["oakfield", "brook"]);
    });

    it("lets one social worker serve several schools", () => {
      const file = spoilt((f, school) => {
        f.schools.push({ ...school, id: "brook", name: "Brook Academy", soleLead: true });
        f.staff[0]!["posts"] = ["oakfield", "brook"].map((s) => ({ school: s, role: "socialWorker" }));
        f.staff.push(person("203", "Mona Mentor", { school: "brook", role: "lead" }));
      });
      assert.deepEqual(problemsOf(file), []);
    });
  });

  describe("a file that is not a school file", () => {
    for (const [title, json] of [
      ["nothing", undefined],
      ["null", null],
      ["a text", "schools"],
      ["a list", []],
      ["an empty object", {}],
    ] as const)
      it(`${title} is refused`, () => assert.ok(problemsOf(json).length > 0));

    it("a misspelt setting is refused by its name, rather than left out in silence", () => {
      const file = spoilt((_, school) => (school["soleLeed"] = true));
      assertNamed(file, /schools\.0.*soleLeed/);
    });
  });

  describe("each wrong value is named by where it stands", () => {
    for (const [title, spoil, where] of [
      ["a file without schools", (f) => (f.schools = []), /^schools:/],
      ["an id with a space", (_, s) => (s["id"] = "Oak field"), /^schools\.0\.id: lower-case letters/],
      ["a school without a name", (_, s) => (s["name"] = " "), /^schools\.0\.name:/],
      ["a name with markdown", (_, s) => (s["name"] = "**Oak**"), /^schools\.0\.name: no markdown/],
      ["a link in a person's name", (f) => (f.staff[0]!["name"] = "[a](b)"), /^staff\.0\.name: no markdown/],
      ["an opening time without a colon", (_, __, c) => (c["opens"] = "0830"), /calendar\.opens: HH:MM/],
      ["a closing time after midnight", (_, __, c) => (c["closes"] = "24:30"), /calendar\.closes: HH:MM/],
      ["a calendar without terms", (_, __, c) => (c["terms"] = []), /calendar\.terms:/],
      ["a date that does not exist", (_, __, c) => (c["closedDays"] = ["2026-02-30"]), /closedDays\.0:/],
      ["a school day on Saturday", (_, __, c) => (c["weekdays"] = [6]), /weekdays\.0:/],
      [
        "a time zone that does not exist",
        (_, __, c) => (c["timeZone"] = "Mars"),
        /timeZone: not a time zone/,
      ],
      ["a promise of no minutes", (_, s) => (s["usualReplyMinutes"] = 0), /usualReplyMinutes:/],
      ["a missing number", (_, s) => (s["contacts"] = { ...contacts, lado: undefined }), /contacts\.lado:/],
      [
        "a number that cannot be dialled",
        (_, s) => (s["contacts"] = { ...contacts, leadPhone: "ask Sue" }),
        /contacts\.leadPhone: digits/,
      ],
      ["an account that is no id", (f) => (f.staff[0]!["aadObjectId"] = "sam"), /^staff\.0\.aadObjectId:/],
      ["a person without a post", (f) => (f.staff[0]!["posts"] = []), /^staff\.0\.posts:/],
      [
        "a role that does not exist",
        (f) => f.staff.push(person("109", "Gus Guest", { school: "oakfield", role: "visitor" })),
        /^staff\.3\.posts\.0\.role:/,
      ],
    ] as readonly [string, (file: File, school: Json, calendar: Json) => void, RegExp][])
      it(title, () => {
        const problems = problemsOf(spoilt(spoil));
        assert.ok(problems.length > 0);
        for (const problem of problems) assert.match(problem, where);
      });
  });

  describe("what does not fit together is said in a sentence", () => {
    for (const [title, spoil, sentence] of [
      ["a school twice", (f, s) => f.schools.push({ ...s }), /^School oakfield is listed twice\.$/],
      [
        "a school that closes before it opens",
        (_, __, c) => (c["closes"] = "08:00"),
        /^Oakfield Primary closes before it opens\.$/,
      ],
      [
        "a school that closes as it opens",
        (_, __, c) => (c["closes"] = "08:30"),
        /^Oakfield Primary closes before it opens\.$/,
      ],
      [
        "an account twice",
        (f) => {
          const post = { school: "oakfield", role: "teacher" };
          f.staff.push(person("109", "Fay First", post), person("109", "Sid Second", post));
        },
        /^Sid Second is listed twice under the same account\.$/,
      ],
      [
        "a post at a school that is not there",
        (f) => f.staff.push(person("109", "Nell Nowhere", { school: "nowhere", role: "teacher" })),
        /^Nell Nowhere has a post at nowhere, which is not in the file\.$/,
      ],
      ["no lead", (f) => f.staff.splice(1, 1), /has no designated safeguarding lead\.$/],
      ["no linked social worker", (f) => f.staff.splice(0, 1), /has no linked social worker\.$/],
      [
        "no deputy without saying so",
        (f) => f.staff.splice(2, 1),
        /has no deputy lead and does not say .*soleLead/,
      ],
      [
        "a term that ends before it begins",
        (_, __, c) => (c["terms"] = [{ from: "2026-12-18", to: "2026-09-02" }]),
        /term/i,
      ],
      [
        "a post that ends before it begins",
        (f) =>
          f.staff.push(
            person("109", "Bea Backwards", {
              school: "oakfield",
              role: "teacher",
              from: "2026-12-01",
              to: "2026-11-01",
            }),
          ),
        /Bea Backwards/,
      ],
      ["a school without school days", (_, __, c) => (c["weekdays"] = []), /day/i],
    ] as readonly [string, (file: File, school: Json, calendar: Json) => void, RegExp][])
      it(title, () => assertNamed(spoilt(spoil), sentence));

    it("a school with one lead is taken when it says so", () => {
      const file = spoilt((f, school) => {
        school["soleLead"] = true;
        f.staff.splice(2, 1);
      });
      assert.deepEqual(problemsOf(file), []);
    });
  });

  describe("all problems at once", () => {
    it("every wrong value is named in one go", () => {
      const file = spoilt((f, school, calendar) => {
        school["name"] = "*";
        calendar["opens"] = "early";
        f.staff[0]!["name"] = "[a](b)";
        f.staff[1]!["aadObjectId"] = "lena";
      });
      assertNamed(file, /schools\.0\.name/, /opens/, /staff\.0\.name/, /staff\.1\.aadObjectId/);
    });

    it("everything that does not fit is named in one go", () => {
      const file = spoilt((f, _, calendar) => {
        calendar["closes"] = "08:00";
        f.staff = [person("109", "Nell Nowhere", { school: "nowhere", role: "teacher" })];
      });
      assertNamed(
        file,
        /closes before it opens/,
        /Nell Nowhere/,
        /no designated safeguarding lead/,
        /no linked social worker/,
        /no deputy lead/,
      );
    });

    it("the message for the log lists each on a line of its own", () => {
      assert.match(
        new SchoolFileProblems(["First.", "Second."]).message,
        /2 problem.*\n- First\.\n- Second\.$/,
      );
    });
  });
});
