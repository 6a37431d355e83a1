// Controls that reorder or hide text, and the zero-width characters used to disguise it. The zero-width joiner
// (U+200D) stays: families and professions in emoji need it.
const deceptive =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * A person's words made safe to bind into a card: always a plain string, no hidden controls, and no `{{`, which
 * Teams clients would expand as a date function. Shown in a TextRun, where markdown is inert.
 */
export function inert(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(deceptive, "\uFFFD").replaceAll("{{", "{ {").toWellFormed();
}
