import type { Activity } from "botbuilder";
import { type DialogVerb, dialogVerbs } from "../cards/in-dialog.ts";
import { personKey } from "../school/register.ts";
import type { From } from "../workflow/commands.ts";
import type { Carried, ExtensionCall } from "../workflow/handle-extension.ts";
import { type CardData, longestInput, readInputs, readPressCommand, readStamp } from "./card-inputs.ts";
import { wordsOfHtml } from "./message-words.ts";
import { tenantOf } from "./read-command.ts";

/** The only command of the message extension, as the package for Teams names it. */
export const extensionCommand = "askTheSoundingBoard";

/** Whether it comes from the message extension, wherever the person was. */
export function isExtension({ type, name }: Activity): boolean {
  return type === "invoke" && typeof name === "string" && name.startsWith("composeExtension/");
}

/**
 * Reads what the message extension asks; undefined for every other activity and for one that names no person. It comes
 * from whatever chat the person is in, so nothing here says where the bot may write: only who, and which words.
 */
export function readExtension(activity: Activity): ExtensionCall | undefined {
  if (!isExtension(activity)) return undefined;
  const from = personOf(activity);
  if (!from) return undefined;
  const unreadable = { kind: "unreadable", from } as const;
  const value = record(activity.value);
  // A preview is what is posted into the chat where the person is, and that never happens here.
  if (value?.["commandId"] !== extensionCommand || (value["botMessagePreviewAction"] ?? "") !== "")
    return unreadable;
  if (activity.name === "composeExtension/fetchTask") {
    const carried = readCarried(value);
    return carried === "unreadable" ? unreadable : { kind: "opened", from, carried };
  }
  const data = activity.name === "composeExtension/submitAction" ? record(value["data"]) : undefined;
  return (data && readSent(from, data)) ?? unreadable;
}

function personOf(activity: Activity): From | undefined {
  const tenantId = tenantOf(activity);
  const { id, aadObjectId } = activity.from as Partial<Activity["from"]>;
  if (!tenantId || !aadObjectId) return undefined;
  return { person: personKey(tenantId, aadObjectId), tenantId, teamsUserId: id };
}

/** The words of the message that was pointed at; undefined in the compose box. Its author and its chat are not read. */
function readCarried(value: CardData): Carried | undefined | "unreadable" {
  if (value["commandContext"] === "compose") return undefined;
  const payload = record(value["messagePayload"]);
  if (value["commandContext"] !== "message" || !payload) return "unreadable";
  const body = record(payload["body"]) ?? {};
  const {
    content = "",
    contentType,
    subject = "",
  } = { ...body, subject: payload["subject"] ?? "" } as CardData;
  if (typeof content !== "string" || typeof subject !== "string") return "unreadable";
  const isDeleted = payload["deleted"] === true;
  const words = contentType === "text" ? { text: content.trim(), leftOut: false } : wordsOfHtml(content);
  if (!words) return "tooLong";
  const hasFiles = Array.isArray(payload["attachments"]) && payload["attachments"].length > 0;
  const text = isDeleted ? "" : [subject.trim(), words.text].filter((part) => part !== "").join("\n");
  return { text, leftOut: words.leftOut || hasFiles };
}

/** What was pressed in the dialog; undefined when no dialog of ours could have sent it. */
function readSent(from: From, data: CardData): ExtensionCall | undefined {
  const verb = data["verb"];
  if (verb === "ask") {
    const { text = "", school } = data;
    const isOurs = Object.keys(data).every((key) => formKeys.has(key));
    if (!isOurs || typeof text !== "string" || text.length > longestInput) return undefined;
    if (school !== undefined && typeof school !== "string") return undefined;
    return { kind: "sent", from, stamp: readStamp(data), text, schoolId: school === "" ? undefined : school };
  }
  const pressed: DialogVerb | undefined = dialogVerbs.find((v) => v === verb);
  if (!pressed) return undefined;
  const command = readPressCommand(pressed, data);
  const typed = readInputs(data) ?? {};
  return {
    kind: "pressed",
    press: { from, stamp: readStamp(data), verb: pressed, command, typed, answeredBy: "extension" },
  };
}

const formKeys = new Set(["id", "version", "nonce", "verb", "text", "school", "msteams"]);

function record(value: unknown): CardData | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as CardData)
    : undefined;
}
