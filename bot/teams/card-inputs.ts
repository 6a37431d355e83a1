import { z } from "zod";
import { pressedPlaces } from "../cards/where.ts";
import { adviceOutcomes, byWhens, callSlots, toldOutcomes, whoActs } from "../consultation/state.ts";
import { type Refusal, refuse } from "../consultation/refusals.ts";
import {
  type ChoiceField,
  type MultiField,
  choices,
  frontDoorAnswers,
  multiChoices,
  sentHows,
  textFields,
} from "../referral/fields.ts";
import type { FormInput } from "../referral/commands.ts";
import type { PressCommand } from "../workflow/commands.ts";
import type { EverydayVerb } from "../workflow/typed-verbs.ts";

/** What a card's data may hold besides inputs. Anything else was not put there by us. */
const carried = new Set(["id", "version", "nonce", "verb", "goTo", "reply", "msteams"]);

const inputIds = new Set([
  ...["text", "outcome", "reason", "to", "who", "byWhen", "phoneFirst", "sentHow", "frontDoorRef", "slot"],
  ...["leavingAt", "childName", "birthDate", "address", "household"],
  ...Object.keys(choices),
  ...Object.keys(multiChoices),
  ...Object.keys(textFields),
]);

/** Far above every limit that a person meets; beyond it the press is not read at all. */
export const longestInput = 20_000;

const stampShape = z.object({
  id: z.string().max(100),
  version: z.int().nonnegative(),
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
});

export type CardData = Readonly<Record<string, unknown>>;

/** Which card was pressed. A damaged stamp keeps its id, so that the person still gets the current card. */
export function readStamp(data: CardData): { id: string; version: number; nonce: string } {
  const parsed = stampShape.safeParse(data);
  if (parsed.success) return parsed.data;
  return { id: typeof data["id"] === "string" ? data["id"].slice(0, 100) : "", version: 0, nonce: "" };
}

const wishShape = z.object({
  place: z.enum(pressedPlaces),
  until: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .or(z.literal("").transform(() => undefined))
    .optional(),
});

/** Where somebody says they are, by two presses; undefined when it is none of our places. */
export function readWhere(data: CardData): EverydayVerb | undefined {
  const { success, data: wish } = wishShape.safeParse(data);
  if (!success) return undefined;
  if (wish.place === "away") return { kind: "away", day: "today" };
  return wish.place === "back" ? { kind: "back" } : { kind: "placed", place: wish.place, until: wish.until };
}

/** The inputs as typed; undefined when the data holds anything that no card of ours could hold. */
export function readInputs(data: CardData): Readonly<Record<string, string>> | undefined {
  const typed: Record<string, string> = {};
  for (const key of Object.keys(data)) {
    if (carried.has(key)) continue;
    const value = data[key];
    if (!inputIds.has(key) || typeof value !== "string" || value.length > longestInput) return undefined;
    typed[key] = value;
  }
  return typed;
}

function oneOf<T extends string>(allowed: readonly T[], value: string | undefined): T | undefined {
  return allowed.find((a) => a === value);
}

/** The command that a verb and its inputs make, or why they make none. Pure; rights are not its business. */
export function readPressCommand(verb: string, data: CardData): PressCommand | Refusal {
  const typed = readInputs(data);
  if (!typed) return refuse("unreadable");
  const text = typed["text"] ?? "";
  const reason = typed["reason"] ?? "";
  switch (verb) {
    case "sendAnyway":
    case "withdraw":
    case "markDanger":
    case "aboutAdult":
    case "take":
    case "accept":
    case "close":
    case "startReferral":
    case "letWorkerRefer":
    case "keepReferralsMine":
    case "called":
    case "knowFamily":
    case "identify":
    case "stillNeeded":
    case "approveReferral":
    case "sendWithoutWaiting":
    case "file":
      return { type: verb };
    case "editDraft":
    case "askBack":
    case "reply":
    case "reopen":
    case "handled":
      return { type: verb, text };
    case "challenge":
    case "returnReferral":
    case "declineReferral":
      return { type: verb, reason };
    case "handOver":
      return typed["to"] ? { type: verb, to: typed["to"], reason } : refuse("choiceMissing");
    case "keepFrom":
      return typed["to"] ? { type: verb, to: typed["to"] } : refuse("choiceMissing");
    case "giveReference":
      return { type: verb, reference: typed["childRef"] ?? "" };
    case "tellLeaving":
      return typed["leavingAt"] ? { type: verb, leavingAt: typed["leavingAt"] } : refuse("timeUnclear");
    case "callMe": {
      const slot = oneOf(callSlots, typed["slot"]);
      return slot ? { type: verb, slot } : refuse("choiceMissing");
    }
    case "answer":
      return readAnswer(typed);
    case "turnIntoReferral": {
      const dangerNow = oneOf(choices.dangerNow, typed["dangerNow"]);
      return dangerNow ? { type: verb, dangerNow } : refuse("dangerAnswerMissing");
    }
    case "tellOutcome": {
      const outcome = oneOf(toldOutcomes, typed["outcome"]);
      return outcome ? { type: verb, outcome } : refuse("choiceMissing");
    }
    case "saveReferral": {
      const goTo = z.union([z.literal(1), z.literal(2), z.literal(3)]).safeParse(data["goTo"] ?? 1);
      const form = readForm(typed);
      return form && goTo.success ? { type: verb, goTo: goTo.data, ...form } : refuse("unreadable");
    }
    case "submitReferral": {
      const form = readForm(typed);
      return form ? { type: verb, ...form } : refuse("unreadable");
    }
    case "recordSent": {
      const how = oneOf(sentHows, typed["sentHow"]);
      return how ? { type: verb, how, reference: typed["frontDoorRef"] ?? "" } : refuse("choiceMissing");
    }
    case "recordFrontDoor": {
      const answer = oneOf(frontDoorAnswers, typed["outcome"]);
      return answer ? { type: verb, answer } : refuse("choiceMissing");
    }
    default:
      return refuse("unreadable");
  }
}

function readAnswer(typed: Readonly<Record<string, string>>): PressCommand | Refusal {
  const outcome = oneOf(adviceOutcomes, typed["outcome"]);
  if (!outcome) return refuse("choiceMissing");
  const who = oneOf(whoActs, typed["who"] ?? "asker");
  const byWhen = oneOf(byWhens, typed["byWhen"] ?? "today");
  if (!who || !byWhen) return refuse("unreadable");
  return {
    type: "answer",
    outcome,
    text: typed["text"] ?? "",
    who,
    byWhen,
    phoneFirst: typed["phoneFirst"] === "true",
  };
}

/** Reads the form leniently towards gaps and strictly towards values: undefined when a choice is not on the list. */
function readForm(typed: Readonly<Record<string, string>>): FormInput | undefined {
  const chosen: Record<string, string | readonly string[]> = {};
  for (const field of Object.keys(choices) as ChoiceField[]) {
    const value = typed[field];
    if (value === undefined || value === "") continue;
    if (!oneOf(choices[field] as readonly string[], value)) return undefined;
    chosen[field] = value;
  }
  for (const field of Object.keys(multiChoices) as MultiField[]) {
    const value = typed[field];
    if (value === undefined) continue;
    const values = value.split(",").filter((v) => v !== "");
    if (!values.every((v) => oneOf(multiChoices[field] as readonly string[], v))) return undefined;
    chosen[field] = values;
  }
  const texts: Record<string, string> = {};
  for (const field of Object.keys(textFields)) if (typed[field] !== undefined) texts[field] = typed[field];
  return { choices: chosen, texts };
}
