import bidiFactory from "bidi-js";

/** A piece of a line that runs in one direction, as it is read. */
export type Run = { readonly text: string; readonly isRightToLeft: boolean };

/** One line: its runs from left to right, and whether it starts at the right. */
export type Line = { readonly runs: readonly Run[]; readonly fromRight: boolean };

const bidi = bidiFactory();
const letters = new Intl.Segmenter("en-GB", { granularity: "grapheme" });

/**
 * Breaks words into lines of at most `width`, as `measure` reckons it, and puts Arabic, Hebrew and the like into the
 * order in which they are read. The PDF library does neither for text of two directions.
 */
export function linesOf(text: string, width: number, measure: (text: string) => number): readonly Line[] {
  return text.split("\n").flatMap((paragraph) => {
    const fromRight = (bidi.getEmbeddingLevels(paragraph).paragraphs[0]?.level ?? 0) % 2 === 1;
    return broken(paragraph, width, measure).map((line) => ({ runs: runsOf(line, fromRight), fromRight }));
  });
}

function broken(paragraph: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const add = (piece: string): void => {
    if (line !== "" && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  };
  for (const word of paragraph.match(/\S+\s*|\s+/gu) ?? [])
    // A word that is longer than a line is broken between letters.
    if (measure(word.trimEnd()) > width) for (const { segment } of letters.segment(word)) add(segment);
    else add(word);
  return [...lines, line.trimEnd()];
}

function runsOf(line: string, fromRight: boolean): readonly Run[] {
  const { levels } = bidi.getEmbeddingLevels(line, fromRight ? "rtl" : "ltr");
  const runs: { text: string; level: number }[] = [];
  for (let i = 0; i < line.length; i++) {
    const level = levels[i] ?? 0;
    const last = runs.at(-1);
    const letter = line[i] ?? "";
    const shown = level % 2 === 1 ? (bidi.getMirroredCharacter(letter) ?? letter) : letter;
    if (last?.level === level) last.text += shown;
    else runs.push({ text: shown, level });
  }
  // UAX 9, rule L2: from the highest level down to the lowest odd one, whatever is at that level or above is turned.
  for (let level = Math.max(0, ...runs.map((r) => r.level)); level > 0; level--)
    for (let start = 0; start < runs.length; start++) {
      let end = start;
      while (end < runs.length && (runs[end]?.level ?? 0) >= level) end++;
      if (end > start) runs.splice(start, end - start, ...runs.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  return runs.map(({ text, level }) => ({ text, isRightToLeft: level % 2 === 1 }));
}
