import type { MessageChange } from "./chats.ts";
import { isTaken } from "./send-to-bot.ts";
import type { BotAnswer } from "./send-to-bot.ts";
import type { JsonObject, TaskOutcome } from "./wire.ts";

/** What Teams says when a bot does not answer as it should. */
export const somethingWentWrong = "Something went wrong. Please try again.";

const type = {
  card: "application/vnd.microsoft.card.adaptive",
  message: "application/vnd.microsoft.activity.message",
  error: "application/vnd.microsoft.error",
};

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldOf(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

function failure(value: unknown): MessageChange {
  const message = fieldOf(value, "message");
  return { line: { text: typeof message === "string" ? message : somethingWentWrong, isError: true } };
}

/** What the answer to a pressed card button changes about the message, for the person who pressed. */
export function changeByPress(answer: BotAnswer): MessageChange {
  const value = fieldOf(answer.body, "value");
  if (!isTaken(answer)) return failure(undefined);
  switch (fieldOf(answer.body, "type")) {
    case type.card:
      return isObject(value) ? { view: value, line: undefined } : failure(undefined);
    case type.message:
      return { line: typeof value === "string" ? { text: value, isError: false } : undefined };
    case type.error:
      return failure(value);
    case undefined:
      // Teams accepts an empty answer and leaves the card as it is.
      return { line: undefined };
    default:
      return failure(undefined);
  }
}

function cardOf(value: unknown): JsonObject | undefined {
  const attachment = fieldOf(value, "card");
  const content = fieldOf(attachment, "content") ?? attachment;
  return isObject(content) ? content : undefined;
}

/** What the answer to a dialog request (task/fetch, task/submit) does to the dialog. */
export function outcomeOfTask(answer: BotAnswer): TaskOutcome {
  if (!isTaken(answer)) return { kind: "failed", text: somethingWentWrong };
  const task = fieldOf(answer.body, "task");
  if (task === undefined || task === null) return { kind: "closed" };
  const value = fieldOf(task, "value");
  const card = cardOf(value);
  if (fieldOf(task, "type") === "continue" && card !== undefined) {
    const title = fieldOf(value, "title");
    return { kind: "continue", title: typeof title === "string" ? title : "", card };
  }
  if (fieldOf(task, "type") === "message" && typeof value === "string")
    return { kind: "message", text: value };
  return { kind: "failed", text: somethingWentWrong };
}
