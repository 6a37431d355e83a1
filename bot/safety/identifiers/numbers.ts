import { findPhoneNumbersInText } from "libphonenumber-js";
import type { Span } from "./names.ts";

// The letters of a UPN leave out I, O and S: DfE, "Unique pupil numbers (UPNs)", how to generate them.
const upnLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

/** Whether 13 characters are a unique pupil number with the right check letter (weights 2 to 13, modulo 23). */
export function isUpn(text: string): boolean {
  const upn = text.replace(/\s+/g, "").toUpperCase();
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(upn)) return false;
  let sum = 0;
  for (let i = 1; i < 13; i += 1) {
    const sign = upn.charAt(i);
    sum += (i + 1) * (/\d/.test(sign) ? Number(sign) : upnLetters.indexOf(sign));
  }
  return upnLetters[sum % 23] === upn[0];
}

/** Whether ten digits are an NHS number: NHS Data Dictionary, modulus 11 with weights 10 to 2. */
export function isNhsNumber(text: string): boolean {
  const digits = text.replace(/\D/g, "");
  if (digits.length !== 10) return false;
  let sum = 0;
  for (let i = 0; i < 9; i += 1) sum += (10 - i) * Number(digits[i]);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

/** Unique pupil numbers: the written shape alone, or a looser shape with the right check letter or "UPN" before it. */
export function upnSpans(text: string): readonly Span[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])[A-Z] ?\d{4} ?\d{4} ?\d{3} ?[\dA-Z](?![\p{L}\p{N}])/giu)]
    .filter(
      ({ 0: found, index }) =>
        /^[A-Z]\d{11}[\dA-Z]$/.test(found) ||
        isUpn(found) ||
        /\bupn\b/i.test(text.slice(Math.max(0, index - 25), index)),
    )
    .map(spanOf);
}

/** NHS numbers: right by their check digit, or announced as one, because a mistyped one still identifies. */
export function nhsNumberSpans(text: string): readonly Span[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}+])\d{3}([ -]?)\d{3}\1\d{4}(?![\p{L}\p{N}])/gu)]
    .filter(
      ({ 0: found, index }) =>
        (isNhsNumber(found) && !found.startsWith("0")) ||
        /\bnhs\b/i.test(text.slice(Math.max(0, index - 25), index)),
    )
    .map(spanOf);
}

// A stretch of figures with what stands between them in a number; the library reads only these, so that long texts stay quick.
const figures = /[+(]{0,2}\d[\d ()./+\u00a0‐–-]{7,}\d/g;
const longest = 200;

/** Telephone numbers of persons; helplines on free and national numbers (0800, 0808, 03) identify nobody. */
export function phoneSpans(text: string): readonly Span[] {
  return [...text.matchAll(figures)]
    .filter(({ 0: run }) => run.replace(/\D/g, "").length >= 9)
    .flatMap(({ 0: run, index }) =>
      findPhoneNumbersInText(run.slice(0, longest), { defaultCountry: "GB", extended: true }).map(
        ({ startsAt, endsAt }) => ({
          start: index + startsAt,
          end: index + endsAt,
        }),
      ),
    )
    .filter(({ start, end }) => {
      const found = text.slice(start, end);
      const before = text.slice(Math.max(0, start - 25), start);
      const announced = /\b(?:ring|call|text|phone|mobile|mob|number|tel|whatsapp)\b/i.test(before);
      const whole = !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(text.slice(end));
      return (
        whole && (/^(?:\+|\(?0)/.test(found) || announced) && !/^(?:\+44\s?|0)(?:80[08]|3\d\d)/.test(found)
      );
    });
}

/** E-mail addresses; the local part is bounded so that a long run of letters stays quick. */
export function emailSpans(text: string): readonly Span[] {
  if (!text.includes("@")) return [];
  return [...text.matchAll(/(?<![\w.+-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g)].map(spanOf);
}

/** The span of a match. */
export function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
