/** One word of a text: where it stands, and its form for looking up (small letters, no accents, straight apostrophes). */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly plain: string;
}

// Apostrophes and hyphens count only between letters, so that quotation marks and dashes stay outside.
const pattern = /[\p{L}\p{M}]+(?:['’\-‐][\p{L}\p{M}]+)*|\p{N}+(?:st|nd|rd|th)?/giu;

/** A word list written as running text, as a set. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ""));
}

/** Small letters, no accents, straight quotation marks; may change the length. */
export function plainly(text: string): string {
  const lower = text
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐‑–—]/g, "-");
  // Most messages have no accents, and taking letters apart is slow.
  return /^[\p{ASCII}]*$/u.test(lower)
    ? lower
    : lower
        .normalize("NFD")
        .replace(/\p{M}+/gu, "")
        .replaceAll("ł", "l")
        .replaceAll("ı", "i");
}

/** The words of a text in order, with their places in it. */
export function wordsOf(text: string): readonly Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(pattern)) {
    const word = match[0];
    found.push({ start: match.index, end: match.index + word.length, text: word, plain: plainly(word) });
  }
  return found;
}
