/** Syllables by groups of vowels, as the formula of Flesch and Kincaid is usually computed. */
function syllables(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?:es|ed|e)$/, "")
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}

/** Without the marks of Teams' markdown. */
export const plain = (text: string): string => text.replace(/[*_]/g, "");

/** The grade of Flesch and Kincaid: school years from the age of six, so that 6 is the age of eleven or twelve. */
export function gradeOf(text: string): number {
  const all = text.split(/\s+/).filter((w) => /[a-z]/i.test(w));
  const count = Math.max(1, text.split(/[.?!:](?:\s|$)/).filter((s) => /[a-z]/i.test(s)).length);
  const total = all.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (all.length / count) + 11.8 * (total / all.length) - 15.59;
}

const longEnough = (text: string): boolean => plain(text).split(/\s+/).length >= 8;

/** The average grade of the texts that are long enough to have one, and how many those are. */
export function averageGrade(texts: readonly string[]): { readonly grade: number; readonly texts: number } {
  const long = texts.filter(longEnough);
  return {
    grade: long.reduce((sum, text) => sum + gradeOf(plain(text)), 0) / Math.max(1, long.length),
    texts: long.length,
  };
}

/** Sentences that are too long to be taken in at one go. */
export function longSentences(texts: readonly string[]): readonly string[] {
  return texts
    .flatMap((text) => plain(text).split(/(?<=[.?!:])\s+/))
    .filter((s) => /^[A-Z"].*[a-z]/.test(s) && s.split(/\s+/).length > 30);
}

/** Words that the field would not use, and promises that nobody can keep. */
const never =
  /(?<!lower-)\b(cases?|incidents?|tickets?|resolved|triage|suspects?|perpetrators?|victims?|clients?|users?|logged with|reported|between us|keep this secret|risk score|likelihood|sounds like abuse|abuser)\b/i;

/** Words that make somebody feel that they did wrong. */
const blame =
  /\b(why didn't|you should have (?:done|asked|told|said)|you failed|wrong of you|invalid|error)\b/i;

/** Texts with a word that the field would not use, or a promise. */
export const forbidden = (texts: readonly string[]): readonly string[] => texts.filter((t) => never.test(t));
/** Texts that blame. */
export const blaming = (texts: readonly string[]): readonly string[] => texts.filter((t) => blame.test(t));
