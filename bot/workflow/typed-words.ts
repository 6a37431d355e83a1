import { usualWording } from "../wording/wording.ts";
import { type EverydayVerb, readVerb } from "./typed-verbs.ts";

const { chat } = usualWording;

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
/** What starts a referral wherever it is typed. */
export const startReferral = "start a referral";
const referral = new Set([
  startReferral,
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
      sentence: chat.noFiles,
    };
  if (thanks.has(key)) return { kind: "unclear", sentence: chat.thanksIsNoPress };
  const letters = bare.replace(/[^\p{L}]/gu, "").length;
  if (letters < fewestLetters) return { kind: "unclear", sentence: chat.tooShort };
  return { kind: "question", text: words };
}
