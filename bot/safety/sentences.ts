import { respelled } from "./spelling.ts";
import { plainly } from "./words.ts";

/**
 * The sentences of a text for the rules of danger, staff, duty and topic: small letters, no accents, short forms written out,
 * slips mended, one space between words, commas on their own.
 */
export function sentencesOf(text: string): readonly string[] {
  return plainly(text)
    .replace(/(?<=\w)\.(?=\w\.)|(?<=\b\w\.\w)\./g, "")
    .replace(/(?<=\d)[.:](?=\d)/g, "")
    .split(/[.!?;\n\r…]+|(?: - )/)
    .map(tidy)
    .filter((sentence) => sentence !== "");
}

function tidy(sentence: string): string {
  const words: string[] = [];
  const opened = sentence
    .replace(/n't\b/g, "nt")
    .replace(/'ll\b/g, " will")
    .replace(/'d\b/g, " would")
    .replace(/'re\b/g, " are")
    .replace(/'ve\b/g, " have")
    .replace(/'/g, "");
  for (const [word] of opened.matchAll(/[\p{L}\p{N}]+|[,()]/gu))
    words.push(word === "," || word === "(" || word === ")" ? "," : respelled(word));
  return words.join(" ");
}

/** A pattern of whole words in a tidied sentence. A space is one space; `~` stands for up to four words between. */
export function phrase(...alternatives: readonly string[]): RegExp {
  const body = alternatives
    .join("|")
    // Long lists of alternatives are written on several lines.
    .replace(/\n\s*/g, "")
    .replace(/ ~(\d) /g, (_, most: string) => `(?: \\S+){0,${most}} `)
    .replace(/ ~ /g, "(?: \\S+){0,4} ");
  return new RegExp(`(?<!\\S)(?:${body})(?!\\S)`, "u");
}
