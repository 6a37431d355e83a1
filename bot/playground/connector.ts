import { z } from "zod";
import type { Chats, NewMessage, Tell } from "./chats.ts";
import type { Answer } from "./http-json.ts";
import { toTeamsAccount } from "./people.ts";
import type { Member } from "./people.ts";
import type { JsonObject } from "./wire.ts";

/** The Bot Connector of the emulated Teams: what the bot calls. */
export type Connector = {
  answer(method: string, path: readonly string[], body: unknown): Answer;
};

const card = "application/vnd.microsoft.card.adaptive";
const sizeLimitBytes = 100 * 1024;

const activityShape = z.looseObject({
  type: z.string().default("message"),
  text: z.string().default(""),
  textFormat: z.string().default("markdown"),
  attachments: z
    .array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() }))
    .default([]),
});

const conversationShape = z.looseObject({
  members: z.array(z.looseObject({ id: z.string() })).default([]),
  tenantId: z.string().optional(),
  activity: z.unknown().optional(),
});

function refused(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}

const noConversation = refused(404, "ConversationNotFound", "Conversation not found.");
const noActivity = refused(404, "ActivityNotFoundInConversation", "The activity was not found.");
const noMember = refused(404, "MemberNotFoundInConversation", "Member not found in conversation.");
const notReachable = refused(
  403,
  "BotNotInConversationRoster",
  "The bot is not part of the conversation roster.",
);
const badBody = refused(400, "BadSyntax", "The activity is malformed.");

function isTooBig(activity: unknown): boolean {
  // Teams counts UTF-16: two bytes for each unit of a JavaScript string.
  return JSON.stringify(activity).length * 2 > sizeLimitBytes;
}

function toMessage(activity: z.infer<typeof activityShape>): NewMessage {
  return {
    from: "bot",
    text: activity.text,
    isMarkdown: activity.textFormat !== "plain",
    cards: activity.attachments.filter((a) => a.contentType === card).map((a) => a.content as JsonObject),
    otherAttachments: activity.attachments.map((a) => a.contentType).filter((type) => type !== card),
  };
}

/** Builds the connector over the chats. */
export function createConnector(members: readonly Member[], chats: Chats, tell: Tell): Connector {
  const isCalled = (member: Member, id: string) =>
    member.memberId === id || member.aadObjectId.toLowerCase() === id.toLowerCase();

  function post(member: Member, body: unknown): Answer {
    if (isTooBig(body)) return refused(413, "MessageSizeTooBig", "Message size too large.");
    const activity = activityShape.safeParse(body);
    if (!activity.success) return badBody;
    if (activity.data.type === "typing") tell("typing", { user: member.key });
    if (activity.data.type !== "message") return { status: 201, body: { id: chats.nextId() } };
    return { status: 201, body: { id: chats.add(member.key, toMessage(activity.data)).id } };
  }

  function createConversation(body: unknown): Answer {
    const wanted = conversationShape.safeParse(body);
    if (!wanted.success) return badBody;
    const id = wanted.data.members[0]?.id ?? "";
    const member = members.find((m) => isCalled(m, id));
    const isElsewhere = wanted.data.tenantId !== undefined && wanted.data.tenantId !== member?.tenantId;
    if (member === undefined || isElsewhere || chats.isRemoved(member.key)) return notReachable;
    if (wanted.data.activity === undefined) return { status: 201, body: { id: member.chatId } };
    const posted = post(member, wanted.data.activity);
    if (posted.status !== 201) return posted;
    return { status: 201, body: { id: member.chatId, activityId: (posted.body as { id: string }).id } };
  }

  function update(member: Member, id: string, body: unknown): Answer {
    const message = chats.find(member.key, id);
    if (message === undefined || message.isDeleted) return noActivity;
    if (message.from === "person")
      return refused(403, "Forbidden", "The bot may change its own messages only.");
    if (isTooBig(body)) return refused(413, "MessageSizeTooBig", "Message size too large.");
    const activity = activityShape.safeParse(body);
    if (!activity.success) return badBody;
    const { version } = message;
    const seenAfresh = { view: undefined, line: undefined, isEdited: true, version: version + 1 };
    chats.change(member.key, id, { ...toMessage(activity.data), ...seenAfresh });
    return { status: 200, body: { id } };
  }

  function remove(member: Member, id: string): Answer {
    const message = chats.find(member.key, id);
    if (message === undefined || message.isDeleted) return noActivity;
    if (message.from === "person")
      return refused(403, "Forbidden", "The bot may delete its own messages only.");
    const emptied = { text: "", cards: [], otherAttachments: [], view: undefined, line: undefined };
    chats.change(member.key, id, { ...emptied, isDeleted: true, version: message.version + 1 });
    return { status: 200, body: {} };
  }

  function inConversation(
    member: Member,
    method: string,
    path: readonly string[],
    body: unknown,
  ): Answer | undefined {
    const [what, id] = path;
    if (path.length > 2) return undefined;
    if (what === "activities" && method === "POST") return post(member, body);
    if (what === "activities" && id !== undefined && method === "PUT") return update(member, id, body);
    if (what === "activities" && id !== undefined && method === "DELETE") return remove(member, id);
    if (method !== "GET") return undefined;
    if (what === "members" && id === undefined) return { status: 200, body: [toTeamsAccount(member)] };
    if (what === "members" && id !== undefined) {
      return isCalled(member, id) ? { status: 200, body: toTeamsAccount(member) } : noMember;
    }
    // One person and the bot: everybody fits on the first page.
    if (what === "pagedmembers") return { status: 200, body: { members: [toTeamsAccount(member)] } };
    return undefined;
  }

  return {
    answer(method, path, body) {
      const [version, conversations, chatId, ...rest] = path;
      const isKnown = version === "v3" && conversations === "conversations";
      if (isKnown && chatId === undefined && method === "POST") return createConversation(body);
      if (isKnown && chatId !== undefined) {
        const member = members.find((m) => m.chatId === chatId);
        if (member === undefined) return noConversation;
        if (chats.isRemoved(member.key)) return notReachable;
        const answer = inConversation(member, method, rest, body);
        if (answer !== undefined) return answer;
      }
      return refused(404, "NotFound", `${method} /${path.join("/")} is not emulated.`);
    },
  };
}
