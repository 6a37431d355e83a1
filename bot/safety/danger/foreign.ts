import { harm } from "../languages/harm.ts";
import { stems } from "../languages/stems.ts";
import { type Language, languagesOf } from "../languages/which.ts";

const patterns = new Map(
  (Object.keys(harm) as readonly Language[]).map((language) => [language, stems(harm[language])] as const),
);

/** Whether sentences written in another language, or half in it, hold a word of harm in it. */
export function tellsOfHarmInAnotherLanguage(sentences: readonly string[]): boolean {
  const languages = languagesOf(sentences);
  return sentences.some((sentence) =>
    languages.some((language) => patterns.get(language)?.test(sentence) === true),
  );
}
