import assert from "node:assert/strict";
import fc from "fast-check";
import { parse } from "csv-parse/sync";
import { csvColumns, exportRegister, readRegisterCsv } from "../../bot/school/register-csv.ts";
import { readIncoming, readRegisterJson } from "../../bot/school/register-incoming.ts";
import { type Post, type Register, type Staff, personKey } from "../../bot/school/register.ts";
import { type FilePost, personShape } from "../../bot/school/school-file-shape.ts";
import { exportStaff, postFromFile } from "../../bot/school/staff-file.ts";
import { register } from "../support/staff.ts";

const tenant = "7b1c0000-0000-4000-8000-000000000001";
const account = "7b1c0000-0000-4000-8000-000000000301";
const head = csvColumns.join(",");
const row = (...cells: string[]): string => [head, cells.join(",")].join("\r\n");
const good = [tenant, account, "Nia New", "oakfield", "teacher"];
const refusalOf = (text: string): string => {
  const { rows, refused } = readRegisterCsv(text);
  assert.deepEqual([rows.length, refused.length], [0, 1], text);
  return refused[0]!.reason;
};

/** Whatever a register may hold, names that a spreadsheet would run among it. */
const names = fc
  .tuple(
    fc.constantFrom("", "=", "+", "-", "@", "'", "'=", "''@", "＝", '"', ",", ";"),
    fc.string({
      unit: fc.constantFrom("a", "É", "ß", " ", "'", '"', ",", ";", "=", "-", "+", "@", "0", "\n"),
      maxLength: 20,
    }),
  )
  .map(([start, rest]) => `${start}x${rest}`)
  .filter((name) => personShape.shape.name.safeParse(name).success && name === name.trim());
const times = fc.constantFrom("09:00", "12:15", "16:30");
const dates = fc.date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true });
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const posts: fc.Arbitrary<Post> = fc
  .record({
    school: fc.constantFrom("oakfield", "brook"),
    role: fc.constantFrom(
      "teacher",
      "socialWorker",
      "coverWorker",
      "lead",
      "deputyLead",
      "head",
      "administrator",
    ),
    from: optional(dates.map((d) => d.toISOString().slice(0, 10))),
    to: optional(dates.map((d) => d.toISOString().slice(0, 10))),
    siteDays: optional(
      fc.array(
        fc.record({
          weekday: fc.integer({ min: 1, max: 5 }),
          ...{ from: times, to: times },
          how: fc.constantFrom("inSchool", "byPhone"),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    ),
    cap: optional(fc.integer({ min: 1, max: 500 })),
  })
  .map((post) => postFromFile(post as FilePost, "Europe/London"));
const registers: fc.Arbitrary<Register> = fc
  .uniqueArray(fc.tuple(fc.uuid(), names, fc.array(posts, { minLength: 1, maxLength: 4 })), {
    selector: ([id]) => id,
    maxLength: 5,
  })
  .map((people) => ({
    schools: register.schools,
    staff: new Map(
      people.map(([aadObjectId, name, held]): [string, Staff] => {
        const key = personKey(tenant, aadObjectId);
        return [key, { key, tenantId: tenant, aadObjectId, name, posts: held }];
      }),
    ),
  }));

describe("the register as a table", () => {
  it("comes back as it went, whatever is in it", () => {
    fc.assert(
      fc.property(registers, (all) => {
        const { rows, refused } = readRegisterCsv(exportRegister(all));
        assert.deepEqual(refused, []);
        const people = Map.groupBy(rows, (r) => r.aadObjectId);
        const back = [...people.values()].map((own) => ({
          ...{ tenantId: own[0]!.tenantId, aadObjectId: own[0]!.aadObjectId, name: own[0]!.name },
          posts: own.map((r) => r.post),
        }));
        assert.deepEqual(back, exportStaff(all));
      }),
    );
  });

  it("has no cell that a spreadsheet would run", () => {
    fc.assert(
      fc.property(registers, (all) => {
        for (const cells of parse(exportRegister(all)))
          for (const cell of cells) assert.ok(!/^[=+\-@\t\r＝＋－＠]/.test(cell), cell);
      }),
    );
  });

  it("comes back through JSON as well", () => {
    fc.assert(
      fc.property(registers, (all) => {
        const { rows, refused } = readRegisterJson({ staff: exportStaff(all) });
        assert.deepEqual(refused, []);
        assert.deepEqual(
          rows.map((r) => r.post),
          exportStaff(all).flatMap((person) => person.posts),
        );
      }),
    );
  });

  it("is read as offices write it: dates as in England, roles in words, columns in any order, a BOM", () => {
    const text =
      "\uFEFFName,ROLE,School,tenantid,aadobjectid,From,siteDays,cap\n" +
      `"New, Nia",Deputy DSL,oakfield,${tenant.toUpperCase()},${account},2/9/2026,"Mon 9:00–12:00 in school; Tuesday 12:00-16:30 by phone",12\n\n,,,\n`;
    assert.deepEqual(readRegisterCsv(text), {
      refused: [],
      rows: [
        {
          ...{ line: 2, tenantId: tenant, aadObjectId: account, name: "New, Nia" },
          post: {
            ...{ school: "oakfield", role: "deputyLead", from: "2026-09-02", cap: 12 },
            siteDays: [
              { weekday: 1, from: "09:00", to: "12:00", how: "inSchool" },
              { weekday: 2, from: "12:00", to: "16:30", how: "byPhone" },
            ],
          },
        },
      ],
    });
  });

  for (const [column, cell, reason] of [
    ["tenantId", "oakfield.example", /tenant id is no GUID/],
    ["aadObjectId", "", /object id of the account is no GUID/],
    ["name", "**Nia**", /name is empty, too long, or holds characters/],
    ["school", "Oak Field", /no id of lower-case letters/],
    ["role", "caretaker", /the role is none of/],
    ["from", "September", /first day is no date/],
    ["to", "31/02/2027", /last day is no date/],
    ["siteDays", "Mondays", /site days cannot be read/],
    ["siteDays", "Sat 09:00-12:00 in school", /site days cannot be read/],
    ["cap", "many", /cap is no whole number/],
  ] as const)
    it(`a row is refused for ${column} ${cell === "" ? "left empty" : cell}`, () => {
      const cells = [...good, "", "", "", ""];
      cells[csvColumns.indexOf(column)] = cell;
      assert.match(refusalOf(row(...cells)), reason);
    });

  it("a row with several mistakes is refused for all of them, with its line", () => {
    const { refused } = readRegisterCsv(`${row(...good)}\r\nx,y,Nia,oakfield,teacher\r\n`);
    assert.equal(refused[0]?.line, 3);
    assert.match(refused[0].reason, /tenant id.*; .*object id/);
  });

  it("a row with more cells than there are columns is refused", () => {
    assert.match(refusalOf(row(...good, "", "", "", "", "more")), /more cells than columns/);
  });

  for (const [title, text, reason] of [
    ["empty", "", /does not name tenantId, aadObjectId, name, school, role/],
    ["without a column that is needed", "tenantId,aadObjectId,name,school\n", /does not name role/],
    ["with a column that nobody knows", `${head},shoe size\n`, /names shoe size, which is no column/],
    ["with letters in another encoding", `${head}\nZo\uFFFD`, /CSV UTF-8/],
    ["with a quote that never ends", `${head}\n"Nia`, /no table of comma-separated values \(CSV_/],
  ] as const)
    it(`a table ${title} is refused whole`, () => assert.match(refusalOf(text), reason));

  it("JSON without staff is refused whole, a person without sense alone", () => {
    for (const json of [undefined, [], { staff: "everybody" }])
      assert.match(readRegisterJson(json).refused[0]!.reason, /no JSON with a list called staff/);
    const { rows, refused } = readRegisterJson({
      staff: [
        { tenantId: tenant, aadObjectId: account, name: "Nia", posts: [{ school: "oakfield", role: "spy" }] },
      ],
    });
    assert.deepEqual([rows.length, refused[0]?.line], [0, 1]);
    assert.match(refused[0]!.reason, /the role is none of/);
  });

  it("a row reads alone as it does in its table", () => {
    const read = readIncoming(7, {
      tenantId: tenant,
      aadObjectId: account,
      name: "Nia",
      school: "brook",
      role: "DSL",
    });
    assert.deepEqual("post" in read && read.post, { school: "brook", role: "lead" });
  });
});
