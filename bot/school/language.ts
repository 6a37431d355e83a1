/** The languages in which this program speaks; what it says in each stands in bot/wording. */
export const languages = ["en"] as const;
export type Language = (typeof languages)[number];
export const usualLanguage: Language = "en";

/** What is said of a language that is not there. */
export function unknownLanguage(): string {
  return `Sounding Board speaks ${languages.join(", ")} only. Please leave the language out until yours is there.`;
}
