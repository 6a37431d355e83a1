import type { Activity } from "botbuilder";
import type { Card } from "../../bot/cards/render.ts";
import { adviceOutcomes, callSlots } from "../../bot/consultation/state.ts";
import { frontDoorAnswers } from "../../bot/referral/fields.ts";
import type { PersonKey } from "../../bot/school/register.ts";
import { staffOf } from "./cast.ts";
import type { Action } from "./plan.ts";
import type { Screens } from "./screens.ts";
import { type Button, asksInDialog, buttonsOn, choicesOn } from "./seen.ts";

/** What a person sends, and the message whose card they pressed. */
export type Doing = {
  readonly content: Partial<Activity>;
  readonly pressed?: { readonly activityId: string; readonly data: Button["data"]; readonly verb: string };
};

const words: Readonly<Record<string, string>> = {
  editDraft: "I mean to speak with the parent after school",
  askBack: "When did you first notice this",
  reply: "It began after the half-term holiday",
  challenge: "I see it differently, because of the siblings",
  reopen: "Something has changed since this morning",
  handled: "I have spoken with the family myself",
};

/** What an action sends from what the person sees now; undefined while the card for it is not there. */
export function doing(action: Action, screens: Screens): Doing | undefined {
  const { does, key } = action;
  if (does === "ask")
    return { content: { type: "message", text: `I plan to talk to the family about number ${key} today` } };
  if (does === "refer") return { content: { type: "message", text: "start a referral" } };
  const found = findButton(action, screens);
  if (!found) return undefined;
  const { activityId, button, card } = found;
  const { verb } = button;
  const data = { ...button.data, ...inputsFor(action, card) };
  const pressed = { activityId, data: button.data, verb };
  if (opensDialog(does)) return { content: { type: "invoke", name: "task/fetch", value: { data } }, pressed };
  if (action.by === "message" && does !== "open")
    return { content: { type: "message", value: { ...data, verb } }, pressed };
  return {
    content: {
      type: "invoke",
      name: "adaptiveCard/action",
      value: { action: { type: "Action.Execute", verb, data } },
    },
    pressed,
  };
}

/** What is done in a dialog that its button opens first. */
export const opensDialog = (does: string): boolean =>
  does === "handOver" || does === "turnIntoReferral" || does === "keepReferralFrom";

/** The verb of the button for it; the referral's card asks in a dialog what the question's card asks on the spot. */
const verbOf = (does: string): string => (does === "keepReferralFrom" ? "keepFrom" : does);

/** The second half of what a dialog asks for: what was chosen in the dialog that came back. */
export function afterDialog(action: Action, body: unknown): Doing | undefined {
  const card = (body as { task?: { value?: { card?: { content?: Card } } } } | undefined)?.task?.value?.card
    ?.content;
  const button = card && buttonsOn(card)[0];
  if (!button) return undefined;
  const people = choicesOn(card, "to");
  const to = people[action.pick % people.length];
  const chosen =
    action.does === "handOver"
      ? { to, reason: `${action.key}` }
      : action.does === "keepReferralFrom"
        ? { to }
        : { dangerNow: action.pick === 1 ? "yes" : "no" };
  const data = { ...button.data, ...chosen };
  return {
    content: { type: "invoke", name: "task/submit", value: { data } },
    pressed: { activityId: "", data: button.data, verb: verbOf(action.does) },
  };
}

function findButton(
  action: Action,
  screens: Screens,
): { activityId: string; button: Button; card: Card } | undefined {
  const owner = staffOf(action.copiedFrom ?? action.who).key;
  const chat = screens.of(owner);
  for (let i = chat.length - 1; i >= 0; i--) {
    const message = chat[i]!;
    const cards = action.sees === "old" ? message.earlier : [message.shown];
    for (const card of cards) {
      const button = action.does === "open" ? openOn(card) : pickButton(card, action);
      if (button) return { activityId: message.activityId, button, card };
    }
  }
  return undefined;
}

function pickButton(card: Card, { does, pick }: Action): Button | undefined {
  const fitting = buttonsOn(card).filter(
    (b) => b.verb === verbOf(does) && (does !== "keepFrom" || !asksInDialog(b)),
  );
  // Of the two ways to save, the first leads forward.
  return does === "saveReferral" ? fitting[0] : fitting[pick % Math.max(fitting.length, 1)];
}

function openOn(card: Card): Button | undefined {
  const nudge = buttonsOn(card).find((b) => b.verb === "open");
  if (nudge) return nudge;
  const refresh = (card["refresh"] as { action?: { verb: string; data: Button["data"] } } | undefined)
    ?.action;
  return refresh && { verb: refresh.verb, data: refresh.data };
}

function inputsFor({ does, pick, key }: Action, card: Card): Record<string, string> {
  switch (does) {
    case "answer":
      return {
        outcome: adviceOutcomes[pick % adviceOutcomes.length]!,
        text: `Advice ${key}`,
        who: "asker",
        byWhen: "today",
        phoneFirst: "false",
      };
    case "callMe":
      return { slot: callSlots[pick % callSlots.length]! };
    case "tellLeaving":
      return { leavingAt: pick % 2 === 0 ? "10:40" : "15:10" };
    case "giveReference":
      return { childRef: `A-${pick}` };
    case "keepFrom": {
      const people = choicesOn(card, "to");
      return { to: people[pick % people.length]! };
    }
    case "challenge":
      return { reason: words["challenge"]! };
    case "returnReferral":
    case "declineReferral":
      return { reason: `Reason ${key}` };
    case "recordSent":
      return { sentHow: "phone", frontDoorRef: `FD-${key}` };
    case "recordFrontDoor":
      return { outcome: frontDoorAnswers[pick % frontDoorAnswers.length]! };
    case "saveReferral":
    case "submitReferral":
      return {
        ...(does === "saveReferral" ? { dangerNow: pick === 1 ? "yes" : "no", childRef: `C${key}` } : {}),
        ...(does === "saveReferral" && pick === 2 ? { aboutAdultInSchool: "yes" } : {}),
      };
    default:
      return does in words ? { text: words[does]! } : {};
  }
}

/** The activity as Teams sends it for this person. */
export function activityOf(person: PersonKey, content: Partial<Activity>, id: string): Activity {
  const [tenantId = "", aadObjectId = ""] = person.split(":");
  return {
    channelId: "msteams",
    serviceUrl: "https://simulated/",
    ...content,
    id,
    from: { id: `29:${aadObjectId}`, name: "", aadObjectId },
    recipient: { id: "28:bot", name: "" },
    conversation: { id: `a:${person}`, conversationType: "personal", tenantId, isGroup: false, name: "" },
    channelData: { tenant: { id: tenantId } },
  } as unknown as Activity;
}
