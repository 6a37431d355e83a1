import { type EverydayVerb, readVerb } from "./typed-verbs.ts";

/** What a typed message turns out to be. Everything that could be a question is one; the rest gets a way forward. */
export type Said =
  | { readonly kind: "help" }
  | { readonly kind: "numbers" }
  | { readonly kind: "verb"; readonly verb: EverydayVerb }
  | { readonly kind: "startReferral"; readonly text: string }
  | { readonly kind: "question"; readonly text: string }
  | { readonly kind: "unclear"; readonly sentence: string };

const help = new Set(["hi", "hello", "help", "hey", "hiya", "good morning", "good afternoon", "start", "?"]);
const numbers = new Set(["numbers", "phone numbers", "who to call"]);
const referral = new Set([
  "start a referral",
  "start referral",
  "referral",
  "refer",
  "new referral",
  "make a referral",
]);
const thanks = new Set([
  "thanks",
  "thank you",
  "thx",
  "ta",
  "cheers",
  "ok",
  "okay",
  "ok thanks",
  "great",
  "yes",
  "no",
]);

/** Fewer letters than this cannot say what somebody plans to do. */
const fewestLetters = 8;

/** Reads typed words. Greetings and commands in any case and with any punctuation around them. */
export function readSaid(text: string, hasFiles: boolean): Said {
  const words = text.trim();
  const bare = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s?]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const key = bare.replace(/\?+$/, (marks) => (bare === marks ? "?" : "")).trim();
  if (help.has(key)) return { kind: "help" };
  if (numbers.has(key)) return { kind: "numbers" };
  const verb = readVerb(words);
  if (verb) return { kind: "verb", verb };
  if (referral.has(key)) return { kind: "startReferral", text: key };
  // Nothing is taken in part: a picture left behind could be what mattered.
  if (hasFiles)
    return {
      kind: "unclear",
      sentence: "Pictures and files are not kept here. Please say it in words, without names.",
    };
  if (thanks.has(key))
    return { kind: "unclear", sentence: "To act on a question, use the buttons on its card." };
  const letters = bare.replace(/[^\p{L}]/gu, "").length;
  if (letters < fewestLetters)
    return { kind: "unclear", sentence: "That is too short for anyone to advise on." };
  return { kind: "question", text: words };
}
