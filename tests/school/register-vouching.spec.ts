import assert from "node:assert/strict";
import { needsSecond } from "../../bot/school/register-changes.ts";
import { applyImport } from "../../bot/school/register-import.ts";
import { isAnswering, rolesAt } from "../../bot/school/register.ts";
import { type Name, key, register, schoolMorning as now, staff } from "../support/staff.ts";
import { applied, nia, plan, rows } from "./import-rows.ts";

describe("an import into the register", () => {
  describe("needs a second person", () => {
    for (const role of [
      "lead",
      "deputyLead",
      "socialWorker",
      "coverWorker",
      "head",
      "administrator",
    ] as const)
      it(`for a ${role}`, () => {
        const made = plan(rows([nia, "oakfield", role]));
        assert.deepEqual(made.needsSecondPerson, made.changes);
        assert.ok(needsSecond(made.changes[0]!));
        assert.ok("refusal" in applyImport(register, made, now));
        assert.ok(
          rolesAt(applied(made, "lena").staff.get(made.changes[0]!.person), "oakfield", now).has(role),
        );
      });

    it("for another name of a social worker, and not for one of a teacher", () => {
      assert.equal(
        plan(rows([{ digits: "112", name: "Sara Other" }, "oakfield", "socialWorker"])).needsSecondPerson
          .length,
        1,
      );
      assert.equal(plan(rows([nia, "oakfield", "teacher"])).needsSecondPerson.length, 0);
    });

    for (const [second, reason] of [
      ["adam", /somebody else/],
      ["tess", /no lead, deputy, head or administrator there/],
      ["mona", /no lead, deputy, head or administrator there/],
      ["leo", /no lead, deputy, head or administrator there/],
      ["dev", /their own post/],
    ] as const)
      it(`who is not ${second}`, () => {
        const done = applyImport(register, plan(rows(["dev", "oakfield", "lead"])), now, key(second));
        assert.match("refusal" in done ? done.refusal : "", reason);
      });
  });

  it("is not made on a mere look, nor on a register that has changed since", () => {
    const incoming = rows([nia, "oakfield", "teacher"]);
    const look = applyImport(register, plan(incoming, "nobody"), now);
    assert.match("refusal" in look ? look.refusal : "", /not said who imports/);
    const late = applyImport({ ...register }, plan(incoming), now);
    assert.match("refusal" in late ? late.refusal : "", /changed since/);
  });

  it("who answers for a school is its leads, deputies, head and administrator, while they are", () => {
    const answering = (
      Object.keys({ tess: 0, sam: 0, cara: 0, lena: 0, dev: 0, hugh: 0, adam: 0, leo: 0, mona: 0 }) as Name[]
    ).filter((name) => isAnswering(staff(name), "oakfield", now));
    assert.deepEqual(answering, ["lena", "dev", "hugh", "adam"]);
  });
});
