import { type IdentifierKind, identifiersIn } from "../../safety/identifiers.ts";
import type { Entry, ExportDocument } from "./entries.ts";
import { usualWording } from "../../wording/wording.ts";

/** A stretch of text that identifies somebody, and what it is: a name, a phone, an address. */
export type Mark = { readonly start: number; readonly end: number; readonly kind: string };

/** Finds what identifies people in words. It may find too much; whoever discloses reads what it did. */
export type Identify = (text: string) => readonly Mark[];

/** One thing that was removed, by its number: the same thing has the same number throughout. Never the words. */
export type Removed = { readonly kind: string; readonly number: number; readonly times: number };

/** What the redaction does and does not do, for the person who decides about disclosure. */
export const redactionRules: readonly string[] = usualWording.exported.redaction;

/** Redacts documents one after the other, numbering what is removed across all of them. */
export type Redactor = {
  redact(document: ExportDocument): ExportDocument;
  removed(): readonly Removed[];
};

/** `own` are the child's own names and numbers, which are theirs to see. */
export function createRedactor(identify: Identify, own: readonly string[]): Redactor {
  const keeps = new Set(own.flatMap((text) => [normal(text), ...text.split(/\s+/).map(normal)]));
  const numbers = new Map<string, Removed>();

  const replaced = (kind: string, text: string): string => {
    const key = `${kind}\n${normal(text)}`;
    const known = numbers.get(key);
    const number = known?.number ?? [...numbers.values()].filter((r) => r.kind === kind).length + 1;
    numbers.set(key, { kind, number, times: (known?.times ?? 0) + 1 });
    return `[removed: ${kind} ${number}]`;
  };
  const words = (text: string): string => {
    let result = "";
    let from = 0;
    for (const { start, end, kind } of apart(identify(text))) {
      const found = text.slice(start, end);
      if (keeps.has(normal(found))) continue;
      result += text.slice(from, start) + replaced(kind, found);
      from = end;
    }
    return result + text.slice(from);
  };
  const entry = ({ label, words: said }: Entry): Entry =>
    said === undefined ? { label } : { label, words: words(said) };
  return {
    redact: (document) => ({
      ...document,
      sections: document.sections.map(({ heading, entries }) => ({
        heading,
        entries: entries.filter((e) => e.ofStaff === undefined).map(entry),
      })),
    }),
    removed: () => [...numbers.values()],
  };
}

function normal(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]s$/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Marks in their order, without overlaps: of two that overlap, both are removed as one. */
function apart(marks: readonly Mark[]): readonly Mark[] {
  const merged: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (!last || mark.start >= last.end) merged.push(mark);
    else if (mark.end > last.end) merged[merged.length - 1] = { ...last, end: mark.end };
  }
  return merged;
}

const patterns: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["e-mail", /[^\s@<>()]+@[^\s@<>()]+\.[A-Za-z]{2,}/gu],
  ["number", /\+?\d[\d ()-]{7,}\d/gu],
  ["number", /\b[A-Z]\d{12}\b|\b[A-Z]\d{11}[A-Z]\b/gu],
  ["date", /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/gu],
  [
    "address",
    /\b\d{1,4}[A-Za-z]?\s+(?:\p{Lu}[\p{L}'’-]+\s+){1,3}(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Way|Court|Crescent|Terrace|Place|Gardens)\b/gu,
  ],
  ["address", /\b[A-Za-z]{1,2}\d[A-Za-z\d]?\s*\d[A-Za-z]{2}\b/gu],
];

/** Words with a capital that are nobody's name. */
const neverNames = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august " +
    "september october november december christmas easter year reception key stage english maths science i i'm i've " +
    "i'll ofsted camhs send senco dsl mash family help children's services social care"
  ).split(" "),
);
/** Words that often begin a sentence; with a capital there, and nowhere else, they are no part of a name. */
const openings = new Set(
  (
    "a an the this that these those today yesterday tomorrow on in at by for from with without then again after before " +
    "when while since if as and but or so because he she they it we you his her their our my your its there here what " +
    "who how why where no not yes please is was are were has had have did does do can could will would should may"
  ).split(" "),
);

/** Words that begin with a capital and stand together, without what only begins a sentence. */
function names(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { 0: word, index: start } of text.matchAll(/\p{Lu}[\p{L}'’-]*/gu)) {
    const end = start + word.length;
    const opens = /(?:^|[.!?:\n"“(]\s*)$/.test(text.slice(0, start));
    if (neverNames.has(normal(word)) || (opens && openings.has(normal(word)))) continue;
    const last = marks.at(-1);
    if (last && /^\.?[ \u00A0]$/.test(text.slice(last.end, start)))
      marks[marks.length - 1] = { ...last, end };
    // A single word at the start of a sentence may be any word: it is left, and the reader told so.
    else if (!opens || /^\.?\s\p{Lu}/u.test(text.slice(end))) marks.push({ start, end, kind: "name" });
  }
  return marks;
}

/** A record may be old, and so may whoever was a pupil then. */
const anyPupil = { from: 1980, to: 2099 };

const kindsNoticed: Readonly<Record<IdentifierKind, string>> = {
  name: "name",
  birthDate: "date",
  pupilNumber: "number",
  nhsNumber: "number",
  phone: "number",
  address: "address",
  postcode: "address",
  email: "e-mail",
};

/**
 * What looks like a name, number, date or address, and what is noticed before a question is sent (names in small
 * letters too). It takes too much rather than too little.
 */
export const plainMarks: Identify = (text) => [
  ...identifiersIn(text, anyPupil).map(({ start, end, kind }) => ({ start, end, kind: kindsNoticed[kind] })),
  ...patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      ...{ start: match.index, end: match.index + match[0].length, kind },
    })),
  ),
  ...names(text),
];
