import { type Language, usualLanguage } from "../school/language.ts";
import type { School } from "../school/register.ts";
import { english } from "./english/english.ts";

type Widened<Words> = Words extends string
  ? string
  : Words extends (...given: infer Given) => string
    ? (...given: Given) => string
    : Words extends (...given: infer Given) => readonly string[]
      ? (...given: Given) => readonly string[]
      : { readonly [Key in keyof Words]: Widened<Words[Key]> };

/**
 * Everything that people read, by topic and by what each sentence is for. Another language is one more object that
 * `satisfies Wording`: the compiler names every sentence that is missing, and every value that a sentence must carry.
 */
export type Wording = Widened<typeof english>;

const wordings: Readonly<Record<Language, Wording>> = { en: english };

/** What is said before it is known for which school. */
export const usualWording: Wording = wordings[usualLanguage];

/** What is said to the people of a school, in the language of its school file. */
export function wordingOf({ language = usualLanguage }: Pick<School, "language">): Wording {
  return wordings[language];
}
