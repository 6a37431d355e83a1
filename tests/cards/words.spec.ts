import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";

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

const cards = globSync("tests/cards/approved/*.json");
const words = [...new Set(cards.flatMap((f) => ourWords(JSON.parse(readFileSync(f, "utf8")) as Json)))];
const plain = (text: string): string => text.replace(/[*_]/g, "");
const sentences = words
  .flatMap((text) => plain(text).split(/(?<=[.?!:])\s+/))
  .filter((s) => /^[A-Z"].*[a-z]/.test(s));

/** Syllables by groups of vowels, as the formula of Flesch and Kincaid is usually computed. */
function syllables(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?:es|ed|e)$/, "")
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}

function gradeOf(text: string): number {
  const all = text.split(/\s+/).filter((w) => /[a-z]/i.test(w));
  const count = Math.max(1, text.split(/[.?!:](?:\s|$)/).filter((s) => /[a-z]/i.test(s)).length);
  const total = all.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (all.length / count) + 11.8 * (total / all.length) - 15.59;
}

describe("the words on the cards", () => {
  it("can be read at the age of eleven", () => {
    const long = words.filter((text) => plain(text).split(/\s+/).length >= 8);
    const average = long.reduce((sum, text) => sum + gradeOf(plain(text)), 0) / long.length;
    assert.ok(long.length > 40, `${long.length} texts`);
    // School year 7 begins at eleven; the formula counts grades from the age of six.
    assert.ok(average <= 7, `grade ${average.toFixed(1)}`);
  });

  it("make no sentence longer than thirty words", () => {
    assert.deepEqual(
      sentences.filter((s) => s.split(/\s+/).length > 30),
      [],
    );
  });

  it("use no word that the field would not, and promise nothing", () => {
    const never =
      /\b(cases?|incidents?|tickets?|resolved|triage|suspects?|perpetrators?|victims?|clients?|users?|logged with|reported|between us|keep this secret|risk score|likelihood|sounds like abuse|abuser)\b/i;
    assert.deepEqual(
      words.filter((text) => never.test(text)),
      [],
    );
  });

  it("blame nobody", () => {
    assert.deepEqual(
      words.filter((text) =>
        /\b(why didn't|you should have (?:done|asked|told|said)|you failed|wrong of you|invalid|error)\b/i.test(
          text,
        ),
      ),
      [],
    );
  });
});
