import type { Chats } from "./chats.ts";
import { extensionActivity } from "./extension-activity.ts";
import { BadRequest } from "./http-json.ts";
import { changeByPress, outcomeOfTask, somethingWentWrong } from "./invoke-answers.ts";
import type { BodyOf } from "./page-requests.ts";
import type { Member } from "./people.ts";
import { isTaken } from "./send-to-bot.ts";
import type { BotAnswer, SendToBot } from "./send-to-bot.ts";
import type { ChatMessage, JsonObject, TaskOutcome } from "./wire.ts";

/** What came of an action: the bot's status, the message it touched, and what Teams says if it failed. */
export type ActionResult = { status: number; message?: ChatMessage | undefined; trouble?: string };

/** Everything a person does in their chat, as Teams passes it on to the bot. */
export type PersonActions = {
  send(member: Member, body: BodyOf<"send">): Promise<ActionResult>;
  submit(member: Member, body: BodyOf<"submit">): Promise<ActionResult>;
  press(member: Member, body: BodyOf<"press">): Promise<ActionResult>;
  task(member: Member, body: BodyOf<"task">): Promise<TaskOutcome>;
  /** "Ask the sounding board", in the menu of a message or beside the compose box. */
  extension(member: Member, body: BodyOf<"extension">): Promise<TaskOutcome>;
  edit(member: Member, body: BodyOf<"edit">): Promise<ActionResult>;
  delete(member: Member, body: BodyOf<"delete">): Promise<ActionResult>;
};

function resultOf(answer: BotAnswer, message?: ChatMessage): ActionResult {
  return { status: answer.status, message, ...(isTaken(answer) ? {} : { trouble: somethingWentWrong }) };
}

/** Connects a person's actions to their chat and to the bot. */
export function createPersonActions(chats: Chats, bot: SendToBot): PersonActions {
  function messageOf(member: Member, id: string, from: ChatMessage["from"]): ChatMessage {
    const message = chats.find(member.key, id);
    if (message === undefined || message.isDeleted || message.from !== from) {
      throw new BadRequest(404, `${member.name} has no such message.`);
    }
    return message;
  }

  function noteVerb(member: Member, data: JsonObject): void {
    if (typeof data["verb"] === "string") chats.notePress(member.key, data["verb"]);
  }

  return {
    async send(member, { text }) {
      // Teams introduces a bot before it passes on the first word, so the greeting comes first too.
      await bot.install(member);
      const message = chats.add(member.key, { from: "person", text });
      const part = { type: "message", id: message.id, text, textFormat: "plain" };
      return resultOf(await bot.send(member, part), message);
    },

    async submit(member, { messageId, value, text }) {
      const message = messageOf(member, messageId, "bot");
      const part = { type: "message", replyToId: messageId, value, ...(text === undefined ? {} : { text }) };
      if (text !== undefined) chats.add(member.key, { from: "person", text });
      const answer = await bot.send(member, part);
      if (!isTaken(answer)) {
        const line = { text: somethingWentWrong, isError: true };
        return resultOf(answer, chats.change(member.key, messageId, { line }));
      }
      noteVerb(member, value);
      if (message.line?.isError === true) chats.change(member.key, messageId, { line: undefined });
      return resultOf(answer, chats.find(member.key, messageId));
    },

    async press(member, { messageId, trigger, action }) {
      const { version } = messageOf(member, messageId, "bot");
      const part = {
        type: "invoke",
        name: "adaptiveCard/action",
        replyToId: messageId,
        value: { action, trigger },
      };
      const answer = await bot.send(member, part);
      const change = changeByPress(answer);
      const isAutomatic = trigger === "automatic";
      // Teams keeps quiet about a refresh that failed, and a card that changed meanwhile is newer than the answer.
      const isStale = isAutomatic && chats.find(member.key, messageId)?.version !== version;
      const isShown = !isStale && !(isAutomatic && change.view === undefined);
      if (change.view !== undefined && !isAutomatic) chats.notePress(member.key, action.verb);
      const message = isShown ? chats.change(member.key, messageId, change) : undefined;
      return { status: answer.status, message: message ?? chats.find(member.key, messageId) };
    },

    async task(member, { messageId, step, data }) {
      messageOf(member, messageId, "bot");
      const answer = await bot.send(member, {
        type: "invoke",
        name: `task/${step}`,
        replyToId: messageId,
        value: { data, context: { theme: "default" } },
      });
      const outcome = outcomeOfTask(answer);
      if (step === "submit" && (outcome.kind === "closed" || outcome.kind === "message"))
        noteVerb(member, data);
      return outcome;
    },

    async extension(member, { messageId, step, data }) {
      const message = messageId === undefined ? undefined : messageOf(member, messageId, "person");
      // Teams opens an extension without telling the bot first that the person has it.
      const answer = await bot.sendAsIs(member, extensionActivity(member, message, step, data));
      return outcomeOfTask(answer);
    },

    async edit(member, { messageId, text }) {
      const { version } = messageOf(member, messageId, "person");
      const message = chats.change(member.key, messageId, { text, isEdited: true, version: version + 1 });
      const answer = await bot.send(member, {
        type: "messageUpdate",
        id: messageId,
        text,
        textFormat: "plain",
        channelData: { eventType: "editMessage" },
      });
      return resultOf(answer, message);
    },

    async delete(member, { messageId }) {
      const { version } = messageOf(member, messageId, "person");
      const change = { text: "", isDeleted: true, version: version + 1 };
      const message = chats.change(member.key, messageId, change);
      const answer = await bot.send(member, {
        type: "messageDelete",
        id: messageId,
        channelData: { eventType: "softDeleteMessage" },
      });
      return resultOf(answer, message);
    },
  };
}
