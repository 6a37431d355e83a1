import assert from "node:assert/strict";
import {
  type Post,
  type Role,
  type Staff,
  askingSchool,
  firstNameOf,
  isAdvising,
  isAsking,
  isLead,
  isStaffNow,
  nameOf,
  peopleWith,
  personKey,
  rolesAt,
} from "../../bot/school/register.ts";
import { key, keys, moment, register, schoolMorning, staff } from "../support/staff.ts";

const from = moment("2026-11-01T00:00:00");
const to = moment("2026-12-01T00:00:00");

const withPosts = (...posts: readonly Post[]): Staff => ({ ...staff("tess"), posts });
const rolesOf = (person: Staff, schoolId: string, now = schoolMorning): readonly Role[] =>
  [...rolesAt(person, schoolId, now)].sort();

describe("the register", () => {
  describe("a post", () => {
    const person = withPosts({ schoolId: "oakfield", role: "teacher", validFrom: from, validTo: to });

    for (const [now, valid, why] of [
      [from - 1, false, "the moment before it begins"],
      [from, true, "the moment it begins"],
      [to - 1, true, "its last moment"],
      [to, false, "the moment it ends"],
    ] as const)
      it(`${valid ? "gives" : "does not give"} its role at ${why}`, () => {
        assert.deepEqual(rolesOf(person, "oakfield", now), valid ? ["teacher"] : []);
        assert.equal(isStaffNow(person, now), valid);
        assert.equal(askingSchool(person, now), valid ? "oakfield" : undefined);
      });

    it("without a beginning or an end is valid always", () => {
      const always = withPosts({ schoolId: "oakfield", role: "teacher" });
      for (const now of [0, schoolMorning, moment("2100-01-01T00:00:00")])
        assert.deepEqual(rolesOf(always, "oakfield", now), ["teacher"]);
    });

    it("gives no role at any other school", () => {
      assert.deepEqual(rolesOf(person, "brook"), []);
    });
  });

  describe("several posts", () => {
    it("at one school give all their roles there", () => {
      const both = withPosts(
        { schoolId: "oakfield", role: "teacher" },
        { schoolId: "oakfield", role: "lead" },
      );
      assert.deepEqual(rolesOf(both, "oakfield"), ["lead", "teacher"]);
    });

    it("at several schools give each school its own", () => {
      const shared = withPosts(
        { schoolId: "oakfield", role: "socialWorker" },
        { schoolId: "brook", role: "coverWorker" },
      );
      assert.deepEqual(rolesOf(shared, "oakfield"), ["socialWorker"]);
      assert.deepEqual(rolesOf(shared, "brook"), ["coverWorker"]);
    });

    it("follow each other: one ends as the other begins, without a moment of both or of none", () => {
      const promoted = withPosts(
        { schoolId: "oakfield", role: "teacher", validTo: to },
        { schoolId: "oakfield", role: "lead", validFrom: to },
      );
      assert.deepEqual(rolesOf(promoted, "oakfield", to - 1), ["teacher"]);
      assert.deepEqual(rolesOf(promoted, "oakfield", to), ["lead"]);
    });

    it("make somebody staff as long as one of them is valid", () => {
      const staying = withPosts(
        { schoolId: "oakfield", role: "teacher", validTo: from },
        { schoolId: "brook", role: "teacher" },
      );
      assert.ok(isStaffNow(staying, schoolMorning));
      assert.equal(askingSchool(staying, schoolMorning), "brook");
    });
  });

  it("whoever is not in it has no role anywhere", () => {
    assert.deepEqual([...rolesAt(undefined, "oakfield", schoolMorning)], []);
  });

  describe("what roles allow", () => {
    const table: Readonly<Record<Role, { asks: boolean; advises: boolean; leads: boolean }>> = {
      teacher: { asks: true, advises: false, leads: false },
      head: { asks: true, advises: false, leads: false },
      lead: { asks: true, advises: false, leads: true },
      deputyLead: { asks: true, advises: false, leads: true },
      socialWorker: { asks: false, advises: true, leads: false },
      coverWorker: { asks: false, advises: true, leads: false },
      administrator: { asks: false, advises: false, leads: false },
    };
    for (const [role, { asks, advises, leads }] of Object.entries(table))
      it(`a ${role} ${asks ? "asks" : "does not ask"}, ${advises ? "advises" : "does not advise"} and ${leads ? "leads" : "does not lead"}`, () => {
        const roles = new Set([role as Role]);
        assert.deepEqual([isAsking(roles), isAdvising(roles), isLead(roles)], [asks, advises, leads]);
      });

    it("nobody without a role asks, advises or leads", () => {
      for (const may of [isAsking, isAdvising, isLead]) assert.ok(!may(new Set()));
    });

    it("a social worker of several schools asks at none", () => {
      assert.equal(askingSchool(staff("sam"), schoolMorning), undefined);
    });
  });

  describe("finding people", () => {
    const found = (schoolId: string, now: number, ...roles: Role[]): readonly string[] =>
      peopleWith(register, schoolId, roles, now).map((s) => s.key);

    it("the social workers of a school are those with a post there now", () => {
      assert.deepEqual(found("oakfield", schoolMorning, "socialWorker"), keys("sam", "sara"));
      assert.deepEqual(found("brook", schoolMorning, "socialWorker"), keys("sam", "priya"));
    });

    it("the leads of a school do not include the one whose post has ended", () => {
      assert.deepEqual(found("oakfield", schoolMorning, "lead", "deputyLead"), keys("lena", "dev"));
      assert.deepEqual(
        found("oakfield", moment("2026-11-20T17:59:59"), "lead", "deputyLead"),
        keys("lena", "dev", "leo"),
      );
    });

    it("nobody is found at a school that is not there", () => {
      assert.deepEqual(found("nowhere", schoolMorning, "teacher", "lead"), []);
    });
  });

  describe("names", () => {
    it("a person is known by tenant and account, however the letters are written", () => {
      assert.equal(personKey("ABC", "DEF"), personKey("abc", "def"));
      assert.notEqual(personKey("abc", "def"), personKey("abd", "def"));
    });

    it("a card prints the name, or the first name in a friendly sentence", () => {
      assert.equal(nameOf(register, key("tess")), "Tess Teacher");
      assert.equal(firstNameOf(register, key("tess")), "Tess");
    });

    it("somebody who has left the register keeps their place without a name", () => {
      assert.equal(nameOf(register, "gone"), "A colleague who has left");
      assert.equal(firstNameOf(register, "gone"), "your colleague");
    });
  });
});
