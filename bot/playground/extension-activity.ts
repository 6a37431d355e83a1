import type { Member } from "./people.ts";
import type { ChatMessage, JsonObject } from "./wire.ts";

/** The command that the package for Teams declares; a stand-in for Teams knows it from there. */
const commandId = "askTheSoundingBoard";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** The words of a message as Teams hands them on: always HTML, whatever was typed. */
function html(text: string): string {
  const lines = text.split("\n").map((line) => line.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign));
  return lines.map((line) => `<p>${line === "" ? "&nbsp;" : line}</p>`).join("");
}

function payloadOf(member: Member, message: ChatMessage): JsonObject {
  return {
    linkToMessage: `https://teams.microsoft.com/l/message/${encodeURIComponent(member.chatId)}/${message.id}`,
    id: message.id,
    replyToId: null,
    createdDateTime: new Date(message.sentAt).toISOString(),
    lastModifiedDateTime: null,
    deleted: false,
    subject: null,
    summary: null,
    importance: "normal",
    locale: "en-gb",
    body: { contentType: "html", content: html(message.text) },
    from: {
      device: null,
      conversation: null,
      user: { userIdentityType: "aadUser", id: member.aadObjectId, displayName: member.name },
      application: null,
    },
    reactions: [],
    mentions: [],
    attachments: [],
  };
}

/** What Teams sends when a person asks for the extension, and for each button in its dialog. */
export function extensionActivity(
  member: Member,
  message: ChatMessage | undefined,
  step: "fetch" | "submit",
  data: JsonObject,
): JsonObject {
  return {
    type: "invoke",
    name: step === "fetch" ? "composeExtension/fetchTask" : "composeExtension/submitAction",
    value: {
      commandId,
      commandContext: message === undefined ? "compose" : "message",
      ...(message === undefined ? {} : { messagePayload: payloadOf(member, message) }),
      ...(step === "submit" ? { data } : {}),
      context: { theme: "default" },
    },
    channelData: { source: { name: message === undefined ? "compose" : "message" } },
  };
}
