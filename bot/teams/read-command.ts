import type { Activity } from "botbuilder";
import { personKey } from "../school/register.ts";
import type { From, Press } from "../workflow/commands.ts";
import type { Chat } from "../workflow/ports.ts";
import type { EverydayVerb } from "../workflow/typed-verbs.ts";
import { type Dialog, type IdentityVerb, dialogs, isIdentityVerb } from "../workflow/handle-dialogs.ts";
import { type CardData, readInputs, readPressCommand, readStamp, readWhere } from "./card-inputs.ts";
import type { PulsePress } from "../workflow/pulse.ts";
import { readPulse } from "./pulse-inputs.ts";

/** What an activity asks of us. Parsed once, here; everything unknown is "not for us". */
export type Incoming =
  | { readonly kind: "said"; readonly from: From; readonly text: string; readonly hasFiles: boolean }
  | { readonly kind: "pressed"; readonly press: Press }
  /** `onPurpose` is a person who pressed a button; otherwise Teams brings a card up to date. */
  | { readonly kind: "opened"; readonly from: From; readonly id: string; readonly onPurpose: boolean }
  | { readonly kind: "dialogOpened"; readonly from: From; readonly id: string; readonly dialog: Dialog }
  | {
      readonly kind: "identity";
      readonly from: From;
      readonly stamp: Press["stamp"];
      readonly verb: IdentityVerb;
      readonly typed: Readonly<Record<string, string>>;
    }
  /** An everyday wish by a button instead of typed words. */
  | {
      readonly kind: "wished";
      readonly from: From;
      readonly verb: EverydayVerb;
      readonly answeredBy: Press["answeredBy"];
    }
  /** Teams says that this person has read up to this message; it never says that somebody has not. */
  | { readonly kind: "read"; readonly from: From; readonly upTo: string }
  | { readonly kind: "pulse"; readonly from: From; readonly press: PulsePress }
  /** A saved reply was picked in its dialog. */
  | { readonly kind: "picked"; readonly from: From; readonly stamp: Press["stamp"]; readonly reply: string }
  | { readonly kind: "edited"; readonly from: From; readonly text: string }
  | { readonly kind: "deleted"; readonly from: From }
  | { readonly kind: "installed"; readonly from: From }
  | { readonly kind: "notForUs"; readonly why: string };

/** Who sent it, from the verified activity alone; undefined when it names no person or tenant. */
export function senderOf(activity: Activity): { from: From; chat: Chat } | undefined {
  const tenantId = tenantOf(activity);
  const aadObjectId = activity.from.aadObjectId;
  if (!tenantId || !aadObjectId || activity.conversation.conversationType !== "personal") return undefined;
  const person = personKey(tenantId, aadObjectId);
  const teamsUserId = activity.from.id;
  return {
    from: { person, tenantId, teamsUserId, messageId: activity.id },
    chat: {
      person,
      tenantId,
      conversationId: activity.conversation.id,
      serviceUrl: activity.serviceUrl,
      userId: teamsUserId,
      botId: activity.recipient.id,
    },
  };
}

/** The tenant in which the activity happened; undefined when its two statements contradict each other. */
export function tenantOf(activity: Activity): string | undefined {
  const channelData = activity.channelData as { tenant?: { id?: unknown } } | undefined;
  const stated = [activity.conversation.tenantId, channelData?.tenant?.id].filter((t) => t !== undefined);
  const [tenant] = stated;
  return typeof tenant === "string" && stated.every((t) => t === tenant) ? tenant : undefined;
}

/** Reads one activity of Microsoft Teams. Pure: it looks nothing up and decides nothing. */
export function readCommand(activity: Activity): Incoming {
  const sender = senderOf(activity);
  if (!sender) return { kind: "notForUs", why: "notPersonal" };
  const { from } = sender;
  switch (activity.type) {
    case "message": {
      const data = record(activity.value);
      if (data) return press(from, text(data["verb"]), data, "message");
      return { kind: "said", from, text: plainText(activity), hasFiles: hasFiles(activity) };
    }
    case "invoke":
      return readInvoke(activity, from);
    case "messageUpdate":
      return eventOf(activity) === "editMessage"
        ? { kind: "edited", from, text: plainText(activity) }
        : { kind: "notForUs", why: "restored" };
    case "messageDelete":
      return { kind: "deleted", from };
    case "event":
      return readEvent(activity, from);
    case "installationUpdate":
      return text(activity.action).startsWith("add")
        ? { kind: "installed", from }
        : { kind: "notForUs", why: "removed" };
    default:
      return { kind: "notForUs", why: activity.type };
  }
}

function eventOf(activity: Activity): unknown {
  return (activity.channelData as { eventType?: unknown } | undefined)?.eventType;
}

function readEvent(activity: Activity, from: From): Incoming {
  const upTo = record(activity.value)?.["lastReadMessageId"];
  return activity.name === "application/vnd.microsoft.readReceipt" && typeof upTo === "string"
    ? { kind: "read", from, upTo }
    : { kind: "notForUs", why: "event" };
}

function readInvoke(activity: Activity, from: From): Incoming {
  const value = record(activity.value) ?? {};
  switch (activity.name) {
    case "adaptiveCard/action": {
      const action = record(value["action"]) ?? {};
      return press(from, text(action["verb"]), record(action["data"]) ?? {}, "invoke");
    }
    case "task/fetch": {
      const data = record(value["data"]) ?? {};
      const dialog = dialogs.find((d) => d === data["verb"]);
      return dialog
        ? { kind: "dialogOpened", from, id: text(data["id"]), dialog }
        : { kind: "notForUs", why: "dialog" };
    }
    case "task/submit": {
      const data = record(value["data"]) ?? {};
      const verb = text(data["verb"]);
      if (isIdentityVerb(verb))
        return { kind: "identity", from, stamp: readStamp(data), verb, typed: readInputs(data) ?? {} };
      if (verb === "fillReply")
        return { kind: "picked", from, stamp: readStamp(data), reply: text(data["reply"]) };
      return press(from, verb, data, "dialog");
    }
    default:
      return { kind: "notForUs", why: "invoke" };
  }
}

function press(from: From, verb: string, data: CardData, answeredBy: Press["answeredBy"]): Incoming {
  if (verb === "refresh" || verb === "open")
    return { kind: "opened", from, id: text(data["id"]), onPurpose: verb === "open" };
  if (verb === "whereIAm") {
    const where = readWhere(data);
    return where ? { kind: "wished", from, verb: where, answeredBy } : { kind: "notForUs", why: "place" };
  }
  const pulse = answeredBy === "extension" ? undefined : readPulse(verb, data, answeredBy);
  if (pulse) return { kind: "pulse", from, press: pulse };
  const command = readPressCommand(verb, data);
  const typed = readInputs(data) ?? {};
  return { kind: "pressed", press: { from, stamp: readStamp(data), verb, command, typed, answeredBy } };
}

function record(value: unknown): CardData | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as CardData)
    : undefined;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The typed words without a mention of the bot in front. */
function plainText(activity: Activity): string {
  return text(activity.text)
    .replace(/^\s*<at>[^<]*<\/at>/i, "")
    .trim();
}

// Teams repeats formatted words as an HTML attachment; anything else attached is a picture or a file.
function hasFiles(activity: Activity): boolean {
  const attachments = (activity.attachments as { contentType?: string }[] | undefined) ?? [];
  return attachments.some((a) => a.contentType !== "text/html");
}
