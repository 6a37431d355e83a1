import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { languages, unknownLanguage, usualLanguage } from "../../bot/school/language.ts";
import type { School } from "../../bot/school/register.ts";
import { SchoolFileProblems, readSchoolFile } from "../../bot/school/school-file.ts";
import { usualWording, wordingOf } from "../../bot/wording/wording.ts";

type Json = Record<string, unknown>;

function invented(more: Json = {}): School {
  const file = JSON.parse(readFileSync("bot/playground/invented-school.json", "utf8")) as { schools: Json[] };
  Object.assign(file.schools[0]!, more);
  return readSchoolFile(file).schools.get("oakfield")!;
}

describe("the language in which a school's people are spoken to", () => {
  it("is English where the school file says nothing", () => {
    assert.equal(usualLanguage, "en");
    assert.equal(invented().language, "en");
    assert.equal(wordingOf(invented({ language: "en" })), usualWording);
  });

  it("is refused kindly where it is not there yet, naming those that are", () => {
    for (const language of ["cy", "EN", "", 7])
      assert.throws(
        () => invented({ language }),
        (error) =>
          error instanceof SchoolFileProblems &&
          error.problems.length === 1 &&
          error.problems[0]?.includes(unknownLanguage()) === true &&
          languages.every((known) => unknownLanguage().includes(known)),
        String(language),
      );
  });
});
