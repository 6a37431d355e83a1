import assert from "node:assert/strict";
import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { linesOf } from "../../bot/pdf/lines.ts";
import { printPdf } from "../../bot/pdf/print-pdf.ts";
import type { SubjectDoc } from "../../bot/workflow/documents.ts";
import type { Doc } from "../../bot/workflow/ports.ts";
import { type Story, wholeStory } from "../audit/story.ts";
import { around, documentOf } from "./given.ts";
import { readPdf } from "./read-pdf.ts";

const squeezed = (text: string): string => text.replace(/\s+/g, "");

/** The typefaces, each with its size, that a PDF's pages use. */
function typesIn(pdf: Buffer): readonly string[] {
  const streams = [...pdf.toString("latin1").matchAll(/\/FlateDecode[^]*?stream\n([^]*?)\nendstream/g)];
  const texts = streams.map(([, bytes = ""]) => inflateSync(Buffer.from(bytes, "latin1")).toString("latin1"));
  const found = texts.flatMap((text) =>
    [...text.matchAll(/\/(F\d+ [\d.]+) Tf/g)].map(([, type = ""]) => type),
  );
  return [...new Set(found)].sort();
}

describe("the PDF", () => {
  let story: Story;
  let all: readonly Doc[];
  before(async () => {
    story = await wholeStory();
    all = story.all();
  });
  const printed = async (subject: SubjectDoc, texts: Record<string, string> = {}): Promise<Buffer> =>
    printPdf(documentOf(all, { ...subject, texts: { ...subject.texts, ...texts } }), around.at);

  it("says what the text says, in the same order", async () => {
    for (const subject of [story.consultation, story.referral]) {
      const text = squeezed(readPdf(await printed(subject)));
      const { title, facts, sections } = documentOf(all, subject);
      let from = 0;
      for (const part of [
        title,
        ...facts.map((f) => `${f.label}: ${f.text}`),
        ...sections.flatMap((s) => [s.heading, ...s.entries.flatMap((e) => [e.label, e.words ?? ""])]),
      ]) {
        const at = text.indexOf(squeezed(part), from);
        assert.ok(at >= from, `${part.length} characters of it are missing or elsewhere`);
        from = at;
      }
    }
  });

  it("is the same bytes for the same document and moment", async () => {
    assert.ok((await printed(story.referral)).equals(await printed(story.referral)));
  });

  it("keeps its type and size over the end of a page", async () => {
    const label = "A line of a list that goes on over the end of a page and of the next";
    const document = { ...documentOf(all, story.consultation), facts: [], footer: [] };
    const long = (length: number) => ({
      ...document,
      sections: [{ heading: "A list", entries: Array.from({ length }, () => ({ label })) }],
    });
    const [short, over] = [await printPdf(long(3), around.at), await printPdf(long(90), around.at)];
    assert.deepEqual(typesIn(over), typesIn(short));
    assert.ok(typesIn(over).length > 3);
  });

  it("shows the letters of Polish, Greek, Cyrillic, Hebrew and Arabic script", async () => {
    const words = "Zażółć gęślą jaźń Ελένη Світлана";
    const text = readPdf(await printed(story.consultation, { t1: `${words} יעל` }));
    for (const word of words.split(" ")) assert.ok(text.includes(word), word);
    assert.ok(!text.includes("typeface"));
  });

  it("says so when letters have no shape in its typeface, so that nobody takes a box for what was written", async () => {
    const text = readPdf(await printed(story.consultation, { t1: "Her name in her own script: শ্রেয়া" }));
    assert.match(squeezed(text), /arenotinthistypefaceandshowasboxes/);
  });

  it("is tagged, in English, with pages that say where they belong, however long it is", async () => {
    const pdf = await printed(story.consultation, { t1: "many words, ".repeat(1500) });
    const source = pdf.toString("latin1");
    assert.match(source, /\/Marked true/);
    assert.match(source, /\/Lang \(en-GB\)/);
    const text = readPdf(pdf);
    const pages = /page 1 of (\d+)/.exec(text)?.[1];
    assert.ok(Number(pages) >= 4, String(pages));
    assert.ok(text.includes(`page ${String(pages)} of ${String(pages)}`));
    assert.equal(squeezed(text).split("manywords,").length - 1, 1500);
  });
});

describe("lines", () => {
  const measure = (text: string): number => text.length;
  const shown = (text: string, width = 100): readonly string[] =>
    linesOf(text, width, measure).map((line) => line.runs.map((run) => run.text).join("|"));

  it("put words of two directions into the order in which they are read", () => {
    assert.deepEqual(shown("Child: מרים כהן Nowak"), ["Child: |מרים כהן| Nowak"]);
    // From the right: the name first, then the number, which itself runs from the left.
    assert.deepEqual(
      shown("ילדה 12 היום"),
      [" היום|12|ילדה "].map((line) => line),
    );
    assert.deepEqual(
      linesOf("מרים", 100, measure).map((line) => line.fromRight),
      [true],
    );
  });

  it("turn brackets round in words that run from the right", () => {
    assert.deepEqual(shown("(היום)"), [")היום("]);
  });

  it("never exceed their width and lose no letter", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "ż", " ", ".", "\n", "ש", "1") }),
        fc.integer({ min: 3, max: 30 }),
        (text, width) => {
          const lines = linesOf(text, width, measure);
          for (const { runs } of lines) assert.ok(measure(runs.map((r) => r.text).join("")) <= width);
          const letters = (s: string): string => Array.from(s.replace(/\s/g, "")).sort().join("");
          assert.equal(letters(lines.flatMap((l) => l.runs.map((r) => r.text)).join("")), letters(text));
        },
      ),
    );
  });
});
