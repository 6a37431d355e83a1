import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rolesAt } from "../../bot/school/register.ts";
import { changeableOf } from "../../bot/school/school-change.ts";
import { readSchoolFile } from "../../bot/school/school-file.ts";

type Json = {
  schools: Record<string, unknown>[];
  staff: Record<string, unknown>[];
  imports?: Record<string, unknown>[];
};
type Ran = { readonly status: number | null; readonly out: string; readonly err: string };

function command(name: string, ...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", `bot/commands/${name}.ts`, ...args],
    { encoding: "utf8", timeout: 30_000 },
  );
  return { status, out: stdout, err: stderr };
}
const tenant = "7b1c0000-0000-4000-8000-000000000001";
const account = (digits: string): string => `7b1c0000-0000-4000-8000-000000000${digits}`;

describe("the commands of a school", () => {
  let folder: string;
  let school: string;
  const file = (name: string, text?: string): string => {
    if (text !== undefined) writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const json = (): Json => JSON.parse(readFileSync(school, "utf8")) as Json;
  const spoilt = (spoil: (json: Json) => unknown): string => {
    const spoiltJson = json();
    spoil(spoiltJson);
    return file("spoilt.json", JSON.stringify(spoiltJson));
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sounding-board-school-"));
    school = file("school.json");
    copyFileSync("bot/playground/invented-school.json", school);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  describe("school:check", () => {
    it("says what is accepted and by whom, and ends with 0 when every school may go live", () => {
      const { status, out } = command("school-check", school, "--on", "2026-11-24");
      assert.equal(status, 0, out);
      assert.match(out, /Oakfield Primary\n {2}Accepted:\n.*Lena Lead, 2026-11-02/);
      assert.match(out, /Brook Academy[^]*May go live/);
    });

    it("ends with 1, and says how to accept, when nobody has accepted", () => {
      const path = spoilt((it) => (it.schools[1]!["accepted"] = []));
      const { status, out } = command("school-check", path, "--on", "2026-11-24");
      assert.equal(status, 1);
      assert.match(out, /add to "accepted": \{"finding":"noCover","by":"THEIR NAME","on":"2026-11-24"\}/);
      assert.match(out, /May NOT go live/);
    });

    it("ends with 1, in a school's words, when the file lacks numbers and a lead", () => {
      const path = spoilt((it) => delete (it.schools[0]!["contacts"] as Record<string, unknown>)["lado"]);
      const { status, out } = command("school-check", path);
      assert.equal(status, 1);
      assert.match(out, /- Oakfield Primary: the name and telephone number of the LADO: missing/);
    });

    for (const [title, args, says] of [
      ["there is no file", (f: string) => [`${f}/nowhere.json`], /There is no file/],
      ["the file is no JSON", () => ["README.md"], /README\.md is no JSON/],
      ["it is a folder", (f: string) => [f], /cannot be read \(EISDIR\)/],
      ["none is named", () => [], /Use it so: npm run school:check/],
      ["something else is typed", (f: string) => [`${f}/school.json`, "--colour", "red"], /Use it so/],
    ] as const)
      it(`ends with 2 when ${title}`, () => {
        const { status, err, out } = command("school-check", ...args(folder));
        assert.deepEqual([status, out], [2, ""]);
        assert.match(err, says);
      });
  });

  describe("register:import", () => {
    const head = "tenantId,aadObjectId,name,school,role";
    const csv = (...rows: string[]): string => file("staff.csv", [head, ...rows].join("\r\n"));
    const teacher = `${tenant},${account("301")},Nia New,oakfield,teacher`;
    const deputy = `${tenant},${account("302")},Ola Other,oakfield,deputyLead`;

    it("changes nothing unless it is told to write, and lists every change and refusal with its line", () => {
      const before = readFileSync(school, "utf8");
      const { status, out } = command("register-import", school, csv(teacher, "x,y,Z,oakfield,teacher"));
      assert.equal(status, 0);
      assert.match(out, /Changes \(1\):\n {2}- Line 2: Nia New becomes teacher at Oakfield Primary\./);
      assert.match(out, /Refused \(1\):\n {2}- Line 3: the tenant id is no GUID/);
      assert.match(out, /Nothing was changed/);
      assert.equal(readFileSync(school, "utf8"), before);
    });

    it("writes a file that can be used, with who imported what and who agreed, and leaves nothing else behind", () => {
      chmodSync(school, 0o640);
      const words = ["--write", "--by", "Hugh Head", "--second", "Lena Lead"];
      const { status, out, err } = command("register-import", school, csv(teacher, deputy), ...words);
      assert.equal(status, 0, err);
      assert.match(
        out,
        /Ola Other becomes deputy safeguarding lead at Oakfield Primary\. Needs a second person\./,
      );
      const register = readSchoolFile(json());
      const ola = register.staff.get(`${tenant}:${account("302")}`);
      assert.ok(rolesAt(ola, "oakfield", Date.parse("2026-11-24T10:15Z")).has("deputyLead"));
      const [done] = json().imports ?? [];
      assert.deepEqual([done?.["by"], done?.["second"]], ["Hugh Head", "Lena Lead"]);
      assert.equal((done?.["changes"] as string[]).length, 2);
      assert.deepEqual(readdirSync(folder).sort(), ["school.json", "staff.csv"]);
      assert.equal(statSync(school).mode & 0o777, 0o640);
    });

    for (const [title, words, says] of [
      ["a second person is needed", ["--by", "Hugh Head"], /a second person has to agree/],
      [
        "the second person is the first",
        ["--by", "Hugh Head", "--second", "Hugh Head"],
        /has to be somebody else/,
      ],
      ["it is not said by whom", [], /not said who imports/],
      [
        "a teacher would do it",
        ["--by", "Tess Teacher"],
        /Tess Teacher is no lead, deputy, head or administrator/,
      ],
    ] as const)
      it(`writes nothing when ${title}`, () => {
        const before = readFileSync(school, "utf8");
        const { status, err } = command("register-import", school, csv(deputy), "--write", ...words);
        assert.equal(status, 1);
        assert.match(err, says);
        assert.equal(readFileSync(school, "utf8"), before);
      });

    it("takes back what register:export gives, and finds nothing to change", () => {
      const { out } = command("register-export", school);
      const { status, out: said } = command("register-import", school, file("out.csv", out), "--whole-staff");
      assert.equal(status, 0);
      assert.equal(said, "Nothing was changed. Add --write to do it.\n");
    });

    it("takes JSON by its name", () => {
      const { out } = command(
        "register-import",
        school,
        spoilt((it) => (it.staff[0]!["name"] = "Tess Tutor")),
      );
      assert.match(out, /Line 1: Tess Teacher is now called Tess Tutor\./);
    });
  });

  describe("school:change", () => {
    let changes = 0;
    const change = (closes = "15:15", more: object = {}): string => {
      const { schools } = readSchoolFile(json());
      const text = JSON.stringify({ ...changeableOf(schools.get("oakfield")!), ...more });
      return file(`change${++changes}.json`, text.replace('"closes":"15:30"', `"closes":"${closes}"`));
    };

    it("shows what would change, and changes nothing unless it is told to write", () => {
      const before = readFileSync(school, "utf8");
      const { status, out } = command("school-change", school, change());
      assert.equal(status, 0);
      assert.match(out, /Oakfield Primary:\n {2}- School ends: 15:30 → 15:15\nNothing was changed/);
      assert.equal(readFileSync(school, "utf8"), before);
    });

    it("writes that and nothing else, and keeps in the file who wanted it", () => {
      const before = json();
      const ran = command("school-change", school, change(), "--write", "--by", "Lena Lead");
      assert.equal(ran.status, 0, ran.err);
      const after = json();
      const calendar = after.schools[0]?.["calendar"] as Record<string, unknown>;
      assert.equal(calendar["closes"], "15:15");
      assert.deepEqual(after.schools.slice(1), before.schools.slice(1));
      assert.deepEqual(after.staff, before.staff);
      calendar["closes"] = "15:30";
      assert.deepEqual(after.schools[0], before.schools[0]);
      const last = after.imports?.at(-1);
      assert.equal(last?.["by"], "Lena Lead");
      assert.deepEqual(last["changes"], ["Oakfield Primary: School ends: 15:30 → 15:15"]);
    });

    it("refuses nobody's change, somebody else's, what makes no sense and what is no change", () => {
      const before = readFileSync(school, "utf8");
      for (const [args, says] of [
        [[change(), "--write"], /Who wants it\?/],
        [[change(), "--write", "--by", "Tess Teacher"], /Tess Teacher is no lead.* of this school/],
        [[change(), "--write", "--by", "Mona Mentor"], /Mona Mentor is no lead.* of this school/],
        [[change("08:00"), "--write", "--by", "Lena Lead"], /closes before it opens/],
        [[change("15:15", { staff: [] }), "--write", "--by", "Lena Lead"], /is no change of a school/],
        [[change("15:15", { school: "nowhere" })], /nowhere is not in/],
      ] as const) {
        const { status, err } = command("school-change", school, ...args);
        assert.equal(status, 1);
        assert.match(err, says);
      }
      assert.equal(readFileSync(school, "utf8"), before);
    });
  });

  describe("school:calendar", () => {
    const entry = (n: number, summary: string, from: string, to: string): string =>
      `BEGIN:VEVENT\r\nUID:${n}\r\nSUMMARY:${summary}\r\nDTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${to}\r\nEND:VEVENT\r\n`;
    const ical = (...entries: string[]): string =>
      file(
        `dates${entries.length}.ics`,
        `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${entries.join("")}END:VCALENDAR\r\n`,
      );
    const nextYear = (): string =>
      ical(
        entry(1, "Autumn Term", "20270902", "20271218"),
        entry(2, "Half Term", "20271025", "20271030"),
        entry(3, "INSET", "20270902", "20270903"),
        entry(4, "Half term begins", "20271025", "20271026"),
      );

    it("shows what it understood and what not, and changes nothing unless it is told to write", () => {
      const before = readFileSync(school, "utf8");
      const { status, out } = command("import-calendar", school, "brook", nextYear());
      assert.equal(status, 0);
      assert.match(out, /2027-10-25 to 2027-10-29 Half Term: a holiday/);
      assert.match(out, /NOT understood; look at these yourself:\n {2}- 2027-10-25 Half term begins/);
      assert.equal(readFileSync(school, "utf8"), before);
    });

    it("writes the terms and days of that school only", () => {
      assert.equal(command("import-calendar", school, "brook", nextYear(), "--write").status, 0);
      const { schools } = readSchoolFile(json());
      const { terms, insetDays } = schools.get("brook")!.calendar;
      assert.deepEqual(terms.slice(-2), [
        { from: "2027-09-02", to: "2027-10-22" },
        { from: "2027-11-01", to: "2027-12-17" },
      ]);
      assert.deepEqual(insetDays, ["2027-09-02"]);
      assert.equal(schools.get("oakfield")!.calendar.terms.at(-1)?.to, "2027-07-21");
    });

    it("writes nothing that could not be used afterwards", () => {
      const before = readFileSync(school, "utf8");
      const path = ical(entry(1, "School finishes at 8am", "20261218", "20261219"));
      const { status, err } = command("import-calendar", school, "brook", path, "--write");
      assert.equal(status, 1);
      assert.match(err, /Brook Academy has a short day that ends before it opens \(2026-12-18\)/);
      assert.equal(readFileSync(school, "utf8"), before);
    });

    it("refuses what is no calendar, what says nothing of terms, and a school that is not there", () => {
      for (const [args, says] of [
        [["brook", "README.md"], /cannot be read as an iCal calendar/],
        [["brook", ical(entry(1, "Sports day", "20270902", "20270903"))], /Nothing in this calendar says/],
        [["nowhere", nextYear()], /nowhere is not in/],
      ] as const) {
        const { status, err } = command("import-calendar", school, ...args);
        assert.equal(status, 1);
        assert.match(err, says);
      }
    });
  });
});
