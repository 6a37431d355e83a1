import { addressSpans, postcodeSpans } from "./identifiers/addresses.ts";
import { type BirthYears, birthDateSpans } from "./identifiers/dates.ts";
import { hasCapital } from "./identifiers/name-signs.ts";
import { type Span, nameSpans } from "./identifiers/names.ts";
import { emailSpans, nhsNumberSpans, phoneSpans, upnSpans } from "./identifiers/numbers.ts";
import { languagesOf } from "./languages/which.ts";
import { sentencesOf } from "./sentences.ts";
import { type Word, wordsOf } from "./words.ts";

export type IdentifierKind =
  "name" | "birthDate" | "pupilNumber" | "nhsNumber" | "address" | "postcode" | "phone" | "email";

/** A stretch of a text that may identify somebody: `text` is exactly what stands from `start` up to `end`. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

// In this order: what is found first keeps its place, so that the street "Victoria Road" is not also a person.
const finders: readonly (readonly [IdentifierKind, (text: string, years: BirthYears) => readonly Span[]])[] =
  [
    ["email", emailSpans],
    ["pupilNumber", upnSpans],
    ["nhsNumber", nhsNumberSpans],
    ["birthDate", birthDateSpans],
    ["phone", phoneSpans],
    ["postcode", postcodeSpans],
    ["address", addressSpans],
    ["name", (text) => nameSpans(readingOf(text))],
  ];

/**
 * What in a text may identify somebody, in the order of the text. A first name alone counts, because in a school it is enough to
 * know the child; a title with a surname counts, staff included. Initials ("child J", "JB in Y4") do not: that is how staff
 * are asked to write. `years` are those of birth in which a full date by itself is taken for one.
 */
export function identifiersIn(text: string, years: BirthYears): readonly Identifier[] {
  const found: Identifier[] = [];
  for (const [kind, find] of finders)
    for (const { start, end } of find(text, years))
      if (!found.some((other) => start < other.end && other.start < end))
        found.push({ kind, start, end, text: text.slice(start, end) });
  return found.sort((a, b) => a.start - b.start);
}

function readingOf(text: string) {
  const words = wordsOf(text);
  const isForeign = languagesOf(sentencesOf(text)).length > 0;
  return { text, words, capitalsMute: capitalsAreMute(words), isForeign };
}

/** Capitals tell nothing where nearly every word has one, or the whole text is in capitals. */
function capitalsAreMute(words: readonly Word[]): boolean {
  const written = words.filter((word) => /^\p{L}/u.test(word.text));
  const long = written.filter((word) => word.text.length > 2);
  const shouted = long.filter(
    (word) => word.text === word.text.toUpperCase() && word.text !== word.text.toLowerCase(),
  );
  if (long.length >= 3 && shouted.length > long.length * 0.6) return true;
  return written.length >= 6 && written.filter(hasCapital).length > written.length * 0.7;
}
