import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { type Finding, checkSchool, mayGoLive } from "../../bot/school/readiness.ts";
import { type Post, type Register, type School, type Staff } from "../../bot/school/register.ts";
import { readSchoolFile } from "../../bot/school/school-file.ts";
import { type Name, key, oakfield, register, schoolMorning as now, staff } from "../support/staff.ts";

const url = new URL("../../bot/playground/invented-school.json", import.meta.url);
const invented = readSchoolFile(JSON.parse(readFileSync(url, "utf8")));
const spoken = (findings: readonly Finding[], severity: Finding["severity"]): readonly string[] =>
  findings.filter((f) => f.severity === severity && !f.acceptedBy).map((f) => f.finding);
const without = (...names: readonly Name[]): Register => ({
  ...register,
  staff: new Map([...register.staff].filter(([person]) => !names.some((name) => key(name) === person))),
});
const accepting = (finding: string, by: string, on: string): School => ({
  ...oakfield,
  accepted: [{ finding, by, on }],
});

describe("whether a school may go live", () => {
  it("the invented schools may: what they lack, somebody has accepted", () => {
    for (const school of invented.schools.values()) {
      const findings = checkSchool(school, invented, now);
      assert.ok(mayGoLive(findings), school.name);
      assert.ok(findings.some((f) => f.acceptedBy));
    }
  });

  for (const [title, school, people, finding, severity] of [
    ["no lead", oakfield, without("lena"), "noLead", "mustFix"],
    ["no linked worker", oakfield, without("sam", "sara"), "noWorker", "mustFix"],
    ["no cover", oakfield, without("cara"), "noCover", "mustAccept"],
    ["no deputy", oakfield, without("dev"), "noDeputy", "mustAccept"],
    ["invented numbers", oakfield, register, "inventedNumbers", "mustAccept"],
    ["no head", oakfield, without("hugh"), "noHead", "advice"],
    ["no administrator", oakfield, without("adam"), "noAdministrator", "advice"],
    ["no site days", oakfield, register, "noSiteDays", "advice"],
    ["no rota", oakfield, register, "noRota", "advice"],
    ["no hours of the front door", oakfield, register, "noFrontDoorHours", "advice"],
    [
      "a rota that is out of date",
      { ...oakfield, rota: [{ weekday: 1, lead: key("leo") }] },
      register,
      "rotaOutOfDate",
      "advice",
    ],
  ] as const)
    it(`${title}: ${severity}`, () => {
      const findings = checkSchool(school, people, now);
      assert.ok(spoken(findings, severity).includes(finding));
      assert.equal(mayGoLive(findings), false);
    });

  it("whose post has ended does not count", () => {
    const gone = (name: Name): Staff => ({
      ...staff(name),
      posts: staff(name).posts.map((p): Post => ({ ...p, validTo: now })),
    });
    const people = {
      ...register,
      staff: new Map([...register.staff, [key("lena"), gone("lena")], [key("cara"), gone("cara")]]),
    };
    const findings = checkSchool(oakfield, people, now);
    assert.deepEqual(spoken(findings, "mustFix"), ["noLead"]);
    assert.ok(spoken(findings, "mustAccept").includes("noCover"));
  });

  for (const [moment, finding, severity] of [
    ["2027-05-28T10:00Z", "termsRunOut", "advice"],
    ["2027-05-29T10:00Z", "noTermsLeft", "mustFix"],
  ] as const)
    it(`on ${moment}: ${finding}`, () => {
      assert.ok(spoken(checkSchool(oakfield, register, Date.parse(moment)), severity).includes(finding));
    });

  it("terms that are long enough are not spoken of", () => {
    const all = checkSchool(oakfield, register, now).map((f) => f.finding);
    assert.ok(!all.includes("termsRunOut") && !all.includes("noTermsLeft"));
  });

  it("bank holidays that run out are told to a school that goes by them", () => {
    const late = Date.parse("2028-12-01T10:00Z");
    const calendar = { ...oakfield.calendar, bankHolidays: "england" } as const;
    const says = (school: School): boolean =>
      checkSchool(school, register, late).some((f) => f.finding === "bankHolidaysRunOut");
    assert.ok(says({ ...oakfield, calendar }));
    assert.ok(!says(oakfield));
  });

  for (const [by, on, counts, why] of [
    ["Lena Lead", "2026-11-02", true, "by the lead"],
    ["Hugh Head", "2025-11-24", true, "almost a year ago"],
    ["Hugh Head", "2025-11-22", false, "more than a year ago"],
    ["Lena Lead", "2026-11-25", false, "tomorrow"],
    ["Tess Teacher", "2026-11-02", false, "by a teacher"],
    ["Leo Left", "2026-11-02", false, "by a lead who has left"],
    ["Nobody Known", "2026-11-02", false, "by somebody whom the register does not know"],
  ] as const)
    it(`an acceptance ${why} ${counts ? "counts" : "does not count"}`, () => {
      const found = checkSchool(accepting("noCover", by, on), without("cara"), now).find(
        (f) => f.finding === "noCover",
      );
      assert.equal(found?.acceptedBy !== undefined, counts);
    });

  it("what must be put right cannot be accepted, and one acceptance does not stand for another", () => {
    const accepted = checkSchool(accepting("noLead", "Hugh Head", "2026-11-02"), without("lena"), now);
    assert.ok(!mayGoLive(accepted));
    assert.deepEqual(
      accepted.filter((f) => f.acceptedBy),
      [],
    );
  });

  it("real numbers are not taken for invented ones", () => {
    // No local number begins with a nought, so this one is nobody's.
    const phone = "0114 000 0000";
    const line = { name: "the line", phone };
    const contacts = {
      ...{ frontDoor: line, outOfHoursTeam: line, lado: line, chairOfGovernors: line },
      leadPhone: phone,
    };
    const findings = checkSchool({ ...oakfield, contacts }, register, now);
    assert.ok(!findings.some((f) => f.finding === "inventedNumbers"));
    assert.deepEqual(spoken(findings, "mustAccept"), []);
    assert.ok(mayGoLive(findings));
  });

  it("a duty line by telephone is named where nobody covers", () => {
    const dutyLine = { name: "the Duty Line", phone: "0114 496 0105" };
    const school = { ...oakfield, contacts: { ...oakfield.contacts, dutyLine } };
    const words = checkSchool(school, without("cara"), now).find((f) => f.finding === "noCover")?.words;
    assert.match(words ?? "", /only the Duty Line by telephone/);
  });
});
