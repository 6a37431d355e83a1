import assert from "node:assert/strict";
import fc from "fast-check";
import { written } from "../../bot/school/register-changes.ts";
import { exportRegister, readRegisterCsv } from "../../bot/school/register-csv.ts";
import { type ImportPlan, applyImport, planImport } from "../../bot/school/register-import.ts";
import { type Register, rolesAt } from "../../bot/school/register.ts";
import type { FilePost } from "../../bot/school/school-file-shape.ts";
import { type Name, key, register, schoolMorning as now, staff } from "../support/staff.ts";
import { type Row, applied, nia, plan, rows } from "./import-rows.ts";

const words = ({ changes }: ImportPlan): readonly string[] => changes.map((change) => change.words);
/** Everybody at Brook as they are. */
const brook: readonly Row[] = [
  ["sam", "brook", "socialWorker"],
  ["bilal", "brook", "teacher"],
  ["priya", "brook", "socialWorker"],
  ["mona", "brook", "lead"],
];

describe("an import into the register", () => {
  it("of what is there already changes nothing", () => {
    const own = plan(readRegisterCsv(exportRegister(register)), "nobody", true);
    assert.deepEqual([own.changes, own.refused, own.stops, own.withheld], [[], [], [], []]);
  });

  it("adds a teacher on one person's word, and changes nothing before it is made", () => {
    const made = plan(rows([nia, "oakfield", "teacher", { from: "2026-12-01" }]));
    assert.deepEqual(words(made), ["Nia New becomes teacher at Oakfield Primary from 2026-12-01."]);
    const before = exportRegister(register);
    const after = applied(made);
    assert.equal(exportRegister(register), before);
    assert.equal(after.staff.size, register.staff.size + 1);
  });

  it("tells a new name, a new post and a changed post apart", () => {
    const made = plan(
      rows(
        ["toby", "oakfield", "teacher", { to: "2026-12-18" }],
        ["toby", "oakfield", "administrator"],
        [{ digits: "101", name: "Tess Tutor" }, "oakfield", "teacher"],
      ),
    );
    assert.deepEqual(
      made.changes.map(({ what, line }) => [what, line]),
      [
        ["postChanged", 2],
        ["postAdded", 3],
        ["nameChanged", 4],
      ],
    );
    assert.equal(
      words(made)[0],
      "Toby Teacher is teacher at Oakfield Primary until 2026-12-18, no longer teacher at Oakfield Primary.",
    );
    assert.equal(applied(made, "hugh").staff.get(key("tess"))?.name, "Tess Tutor");
  });

  it("leaves posts that have ended as they are", () => {
    const after = applied(plan(rows(["leo", "oakfield", "lead", { from: "2026-12-01" }])), "hugh");
    assert.equal(after.staff.get(key("leo"))?.posts.length, 2);
    assert.deepEqual(after.staff.get(key("leo"))?.posts[0], staff("leo").posts[0]);
  });

  it("does not turn one post into another that is named beside it", () => {
    const both = rows(
      ["toby", "oakfield", "teacher"],
      ["toby", "oakfield", "teacher", { from: "2027-09-01" }],
    );
    for (const incoming of [both, { ...both, rows: both.rows.toReversed() }]) {
      const made = plan(incoming);
      assert.deepEqual(
        made.changes.map(({ what }) => what),
        ["postAdded"],
      );
      assert.equal(applied(made).staff.get(key("toby"))?.posts.length, 2);
    }
  });

  for (const [title, incoming, reason] of [
    [
      "a school that is not there",
      rows([nia, "nowhere", "teacher"]),
      /school nowhere is not in the school file/,
    ],
    [
      "a school where the importer is nobody",
      rows([nia, "brook", "teacher"]),
      /no lead, deputy, head or administrator of Brook/,
    ],
    [
      "an end before the beginning",
      rows([nia, "oakfield", "teacher", { from: "2026-12-01", to: "2026-11-01" }]),
      /ends before it begins/,
    ],
    [
      "a site day backwards",
      rows([
        nia,
        "oakfield",
        "coverWorker",
        { siteDays: [{ weekday: 1, from: "12:00", to: "09:00", how: "inSchool" }] },
      ]),
      /site day ends before it begins/,
    ],
  ] as const)
    it(`refuses a row with ${title}`, () => {
      const { refused, changes } = plan(incoming);
      assert.equal(changes.length, 0);
      assert.deepEqual(
        refused.map((r) => r.line),
        [2],
      );
      assert.match(refused[0]!.reason, reason);
    });

  it("refuses a row twice, and an account with two names", () => {
    const made = plan(
      rows(
        [nia, "oakfield", "teacher"],
        [nia, "oakfield", "teacher"],
        [{ ...nia, name: "Una" }, "oakfield", "head"],
      ),
    );
    assert.deepEqual(
      made.refused.map(({ line, reason }) => `${line}: ${reason}`),
      ["3: the same as line 2", "4: the same account has another name on line 2"],
    );
  });

  it("tells what the reader refused as well", () => {
    const made = plan({ rows: [], refused: [{ line: 9, reason: "no sense" }] });
    assert.deepEqual(made.refused, [{ line: 9, reason: "no sense" }]);
  });

  describe("of the whole staff", () => {
    it("ends the posts of those who are not named, at the schools that are, from today on", () => {
      const made = plan(rows(...brook.filter(([who]) => who !== "bilal")), "mona", true);
      assert.deepEqual(words(made), ["Bilal Brook is no longer teacher at Brook Academy."]);
      const after = applied(made);
      assert.equal(rolesAt(after.staff.get(key("bilal")), "brook", now).size, 0);
      // The record still knows them by name.
      assert.equal(after.staff.get(key("bilal"))?.name, "Bilal Brook");
      assert.ok(rolesAt(after.staff.get(key("tess")), "oakfield", now).has("teacher"));
    });

    it("drops a post that was still to come, and ends one from today today", () => {
      const posts = (from: string) => [
        { schoolId: "brook", role: "teacher", validFrom: Date.parse(from) } as const,
      ];
      const around = (from: string): Register => ({
        ...register,
        staff: new Map([...register.staff, [key("bilal"), { ...staff("bilal"), posts: posts(from) }]]),
      });
      const after = (from: string) => {
        const incoming = rows(...brook.filter(([who]) => who !== "bilal"));
        return planImport(around(from), incoming, { person: key("mona"), now, isWholeStaff: true }).result;
      };
      assert.equal(after("2027-01-04T00:00Z").staff.has(key("bilal")), false);
      assert.equal(
        after("2026-11-24T00:00Z").staff.get(key("bilal"))?.posts[0]?.validTo,
        Date.parse("2026-11-25T00:00Z"),
      );
    });

    it("ends nobody's post while a row is refused", () => {
      const made = plan(
        { ...rows(...brook.slice(0, 1), ...brook.slice(2)), refused: [{ line: 9, reason: "no sense" }] },
        "mona",
        true,
      );
      assert.deepEqual(made.changes, []);
      assert.match(made.withheld[0] ?? "", /rows were refused/);
    });

    it("stops where a school would be left without a lead or a worker", () => {
      const made = plan(rows(["bilal", "brook", "teacher"]), "mona", true);
      assert.deepEqual(made.stops, [
        "Brook Academy would be left without a safeguarding lead.",
        "Brook Academy would be left without a linked social worker.",
      ]);
      assert.match(
        (applyImport(register, made, now, key("mona")) as { refusal: string }).refusal,
        /left without/,
      );
    });
  });

  it("made once is made: the same again changes nothing", () => {
    const people = fc.constantFrom<Name>("tess", "toby", "dev", "lena", "cara", "leo");
    const roles = fc.constantFrom<FilePost["role"]>("teacher", "lead", "deputyLead", "coverWorker", "head");
    const dates = fc.constantFrom(undefined, "2026-01-01", "2026-11-24", "2027-02-01");
    const incoming = fc
      .array(fc.tuple(people, roles, dates), { maxLength: 8 })
      .map((all) =>
        rows(
          ...all.map(([who, role, from]): Row => [who, "oakfield", role, from === undefined ? {} : { from }]),
        ),
      );
    fc.assert(
      fc.property(incoming, fc.boolean(), (what, isWholeStaff) => {
        const first = plan(what, "adam", isWholeStaff);
        const again = planImport(first.result, what, { person: key("hugh"), now, isWholeStaff });
        assert.deepEqual(
          again.changes.map((c) => c.words),
          [],
        );
      }),
    );
  });

  it("posts are the same when they are written the same", () => {
    const post = staff("sam").posts[0]!;
    assert.equal(written(post, "Europe/London"), written({ ...post, siteDays: [] }, "Europe/London"));
    assert.notEqual(written(post, "Europe/London"), written({ ...post, cap: 1 }, "Europe/London"));
  });
});
