import type { Place } from "../school/presence.ts";
import type { ClockTime } from "../school/school-clock.ts";

/** An everyday wish typed into the chat. Days are as people say them; a time is on the school's clock. */
export type EverydayVerb =
  | { readonly kind: "myQuestions" }
  | { readonly kind: "whoIsOn" }
  | { readonly kind: "savedReplies" }
  /** Whether their linked social workers may start a referral for them. */
  | { readonly kind: "referring"; readonly isAllowed: boolean }
  | { readonly kind: "away"; readonly day: Day }
  | { readonly kind: "back" }
  | { readonly kind: "placed"; readonly place: Place; readonly until: ClockTime | undefined };

/** `today`, `tomorrow`, or the next such weekday (1 is Monday). */
export type Day = "today" | "tomorrow" | 1 | 2 | 3 | 4 | 5;

const simple: Readonly<Record<string, EverydayVerb>> = {
  "my questions": { kind: "myQuestions" },
  questions: { kind: "myQuestions" },
  "open questions": { kind: "myQuestions" },
  "my open questions": { kind: "myQuestions" },
  "who is on": { kind: "whoIsOn" },
  "who is on today": { kind: "whoIsOn" },
  "who is on duty": { kind: "whoIsOn" },
  "who is there": { kind: "whoIsOn" },
  cover: { kind: "whoIsOn" },
  "who covers": { kind: "whoIsOn" },
  "who is covering": { kind: "whoIsOn" },
  "saved replies": { kind: "savedReplies" },
  "my saved replies": { kind: "savedReplies" },
  replies: { kind: "savedReplies" },
  "only i refer": { kind: "referring", isAllowed: false },
  "i refer myself": { kind: "referring", isAllowed: false },
  "do not refer for me": { kind: "referring", isAllowed: false },
  "don't refer for me": { kind: "referring", isAllowed: false },
  "you may refer for me": { kind: "referring", isAllowed: true },
  "my social worker may refer": { kind: "referring", isAllowed: true },
  "i am back": { kind: "back" },
  "i am back today": { kind: "back" },
  "back today": { kind: "back" },
};

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"];
const awayWords =
  /^(?:i am )?(?:away|off|off sick|sick|ill|not in|on leave|on a course)(?: on)?(?: (today|tomorrow|monday|tuesday|wednesday|thursday|friday))?$/;
const placeWords =
  /^(?:i am )?(at the gate|in school|at school|in the building|in the office|by phone|on the phone|working from home)(?: (?:until|till|til) (\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?)?$/;
const places: Readonly<Record<string, Place>> = {
  "at the gate": "atTheGate",
  "by phone": "byPhone",
  "on the phone": "byPhone",
  "working from home": "byPhone",
};

/** Reads an everyday wish in any case and spelling of the apostrophe; undefined when the words are something else. */
export function readVerb(text: string): EverydayVerb | undefined {
  const words = text
    .toLowerCase()
    .replace(/[’‘´`]/g, "'")
    .replace(/\bi'm\b|\bim\b/g, "i am")
    .replace(/\bwho's\b|\bwhos\b/g, "who is")
    .replace(/[!.?]+$/, "")
    .replace(/\s+/g, " ")
    .trim();
  const found = simple[words];
  if (found) return found;
  const away = awayWords.exec(words);
  // A bare `sick` or `off` may be about a child.
  if (away && (words.startsWith("i am ") || away[1] !== undefined))
    return { kind: "away", day: dayOf(away[1]) };
  const placed = placeWords.exec(words);
  if (!placed?.[1]) return undefined;
  const until =
    placed[2] === undefined ? undefined : timeOf(Number(placed[2]), Number(placed[3] ?? 0), placed[4]);
  if (placed[2] !== undefined && until === undefined) return undefined;
  return { kind: "placed", place: places[placed[1]] ?? "inSchool", until };
}

function dayOf(word: string | undefined): Day {
  if (word === undefined || word === "today") return "today";
  return word === "tomorrow" ? "tomorrow" : ((weekdays.indexOf(word) + 1) as Day);
}

/** `4` in a school day is the afternoon, `9` the morning. */
function timeOf(hours: number, minutes: number, half: string | undefined): ClockTime | undefined {
  const isAfternoon = half === "pm" ? hours < 12 : half === undefined && hours < 7;
  const hour = isAfternoon ? hours + 12 : half === "am" && hours === 12 ? 0 : hours;
  if (hour > 23 || minutes > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
