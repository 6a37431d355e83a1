import type { Span } from "./names.ts";
import { spanOf } from "./numbers.ts";

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const year = "(?:(?:19|20)\\d{2}|['’]?\\d{2})";
const shapes = [
  "\\d{1,2}\\s?[/.\\-]\\s?\\d{1,2}\\s?[/.\\-]\\s?(?:19|20)?\\d{2}",
  "(?:19|20)\\d{2}[/.\\-]\\d{1,2}[/.\\-]\\d{1,2}",
  `\\d{1,2}(?:st|nd|rd|th)?[ \\-](?:of )?${month},?[ \\-]${year}(?![.:]\\d)`,
  `${month} \\d{1,2}(?:st|nd|rd|th)?,? ${year}`,
];
const fullDate = new RegExp(`(?<![\\p{L}\\p{N}/.])(?:${shapes.join("|")})(?![\\p{L}\\p{N}])`, "giu");
const partDate = new RegExp(
  `(?<![\\p{L}\\p{N}/.])(?:\\d{8}|\\d{6}|\\d{1,2}[/.\\-]\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}|${month} \\d{1,2}(?:st|nd|rd|th)?|${month} (?:20)\\d{2})(?![\\p{L}\\p{N}/])`,
  "giu",
);
const announced = /(?:\bd\.?\s?o\.?\s?b\b|\bborn\b|\bbirth|\bb'?day\b|\bbday\b)[^\n;]{0,24}$/i;
const announcedAfter =
  /^\)?[\s,–-]{0,3}\(?(?:d\.?o\.?b\b|is (?:her|his|their|the child's) (?:birthday|dob|date of birth))/i;
const afterEvent =
  /\b(?:since|from|until|till|on|dated?|review(?:ed)?|arrived|moved|started?|joined|left|by|and|to|after|before)\s{0,2}$/i;

/** The first and the last year in which somebody was born who is meant. */
export type BirthYears = { readonly from: number; readonly to: number };

const [oldest, youngest] = [20, 3];
const september = 8;

/** When those were born who are 2 to 19 years old in the school year of a moment (ms); it begins in September. */
export function birthYearsAt(now: number): BirthYears {
  const moment = new Date(now);
  const began = moment.getUTCFullYear() - (moment.getUTCMonth() < september ? 1 : 0);
  return { from: began - oldest, to: began - youngest };
}

/**
 * Dates of birth: a date announced as one, or a full date whose year is one in which somebody now at school was born.
 * Two-figure years count too. A date after "since", "on" or the like is an event unless birth is named.
 */
export function birthDateSpans(text: string, years: BirthYears): readonly Span[] {
  if (!/\d/.test(text)) return [];
  const full = [...text.matchAll(fullDate)].filter((match) => {
    const before = text.slice(Math.max(0, match.index - 36), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
    return (
      announced.test(before) ||
      announcedAfter.test(after) ||
      (isSchoolAge(match[0], years) && !afterEvent.test(before))
    );
  });
  const parts = [...text.matchAll(partDate)].filter(
    (match) =>
      announced.test(text.slice(Math.max(0, match.index - 20), match.index)) &&
      !full.some((found) => match.index >= found.index && match.index < found.index + found[0].length),
  );
  return [...full, ...parts].map(spanOf);
}

/** Whether the year of a date is one of these; two figures are read as this century's. */
function isSchoolAge(date: string, { from, to }: BirthYears): boolean {
  const written = /(?:19|20)\d{2}/.exec(date)?.[0] ?? /\d{2}$/.exec(date)?.[0];
  if (written === undefined) return false;
  const value = Number(written.length === 2 ? `20${written}` : written);
  return value >= from && value <= to;
}
