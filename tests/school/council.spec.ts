import assert from "node:assert/strict";
import { councilOf, councilsOf } from "../../bot/school/council.ts";
import type { Register } from "../../bot/school/register.ts";
import { type Name, register, schoolMorning, staff } from "../support/staff.ts";

const schools = (...councils: (string | undefined)[]): Register => ({
  ...register,
  schools: new Map([...register.schools].map(([id, school], i) => [id, { ...school, council: councils[i] }])),
});
const keys = (of: Register, name: Name): readonly string[] =>
  councilsOf(of, staff(name), schoolMorning).map((c) => c.key);

describe("the council of a school", () => {
  it("is the one that the school file names; schools that name the same are of one council", () => {
    assert.deepEqual(keys(schools("northshire", "northshire"), "sam"), ["northshire"]);
    assert.deepEqual(keys(schools("northshire", "southshire"), "sam"), ["northshire", "southshire"]);
  });

  it("is its own where none is named, and no name can be taken for it", () => {
    assert.deepEqual(keys(schools(), "sam"), ["school.oakfield", "school.brook"]);
    assert.notEqual(councilOf({ id: "oakfield" }), councilOf({ id: "brook", council: "oakfield" }));
  });

  it("is worked for by social workers and cover of its schools, and by nobody else", () => {
    const one = schools("northshire", "southshire");
    for (const name of ["sam", "sara", "cara", "priya"] as const) assert.ok(keys(one, name).length > 0, name);
    for (const name of ["tess", "lena", "dev", "hugh", "adam", "bilal", "mona", "leo"] as const)
      assert.deepEqual(keys(one, name), [], name);
    assert.deepEqual(keys(one, "priya"), ["southshire"]);
    assert.deepEqual(keys(one, "cara"), ["northshire"]);
  });

  it("is no longer theirs once their post has ended", () => {
    const sara = {
      ...staff("sara"),
      posts: staff("sara").posts.map((p) => ({ ...p, validTo: schoolMorning })),
    };
    assert.deepEqual(councilsOf(register, sara, schoolMorning), []);
  });
});
