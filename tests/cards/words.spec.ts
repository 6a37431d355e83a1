import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { averageGrade, blaming, forbidden, longSentences } from "../support/readability.ts";
import { textsIn } from "../support/words-in-code.ts";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Sentences and titles on a card that are ours: what people wrote stands in TextRuns. */
function ourWords(json: Json, key = ""): readonly string[] {
  if (typeof json === "string")
    return ["text", "title", "label", "errorMessage", "placeholder"].includes(key) ? [json] : [];
  if (Array.isArray(json)) return json.flatMap((part: Json) => ourWords(part));
  if (typeof json !== "object" || json === null) return [];
  const node = json as { readonly [key: string]: Json };
  if (node["type"] === "TextRun") return [];
  return Object.entries(node).flatMap(([name, part]) => ourWords(part, name));
}

const approved = globSync("tests/cards/approved/*.json");
const inCode = (...patterns: string[]): readonly string[] => globSync(patterns).sort().flatMap(textsIn);

/** Everything that people read, by where; how many texts there are at least, so that none is looked for in vain. */
const read: readonly (readonly [where: string, atLeast: number, texts: readonly string[]])[] = [
  ["on the cards", 40, approved.flatMap((f) => ourWords(JSON.parse(readFileSync(f, "utf8")) as Json))],
  ["in the room of wording, wherever they come to stand", 250, inCode("bot/wording/**/*.ts")],
  ["of the nation, and of what a school lacks", 20, inCode("bot/school/*.ts")],
  ["of the steps: what is typed, checked, copied and refused", 25, inCode("bot/workflow/**/*.ts")],
  ["on the screens of the tab", 50, inCode("bot/wording/english/tab-*.ts", "bot/tab/*.{ts,tsx,html}")],
  [
    "on the pages and in the answers of the server",
    20,
    inCode("bot/web/pages/*/*.html", "bot/wording/english/answers.ts"),
  ],
];

for (const [where, atLeast, all] of read) {
  const texts = [...new Set(all)];
  describe(`the words ${where}`, () => {
    it("can be read at the age of eleven", () => {
      const { grade, texts: count } = averageGrade(texts);
      assert.ok(count >= atLeast, `${count} texts`);
      // School year 7 begins at eleven; the formula counts grades from the age of six.
      assert.ok(grade <= 7, `grade ${grade.toFixed(1)}`);
    });

    it("make no sentence longer than thirty words", () => assert.deepEqual(longSentences(texts), []));

    it("use no word that the field would not, and promise nothing", () =>
      assert.deepEqual(forbidden(texts), []));

    it("blame nobody", () => assert.deepEqual(blaming(texts), []));
  });
}
