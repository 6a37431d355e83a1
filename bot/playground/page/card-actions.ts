import type { ChatMessage, JsonObject } from "../wire.ts";
import { post } from "./api.ts";
import { openUrl } from "./card-view.ts";
import type { CardActions } from "./card-view.ts";
import { showOutcome } from "./task-dialog.ts";
import type { Look } from "./theme.ts";

/** What the buttons of a message's card need around them. */
export type CardSurroundings = {
  user: string;
  messageId: string;
  look: () => Look;
  /** Runs one press at a time. */
  whilePressing(press: () => Promise<void>): void;
  /** A newer picture of the message has come with the answer to the press. */
  show(message: ChatMessage): void;
  fail(text: string): void;
};

function msteamsOf(data: JsonObject): JsonObject {
  const { msteams } = data;
  return typeof msteams === "object" && msteams !== null ? (msteams as JsonObject) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** What the buttons of a card do, as they do in Teams. */
export function createCardActions(around: CardSurroundings): CardActions {
  const { user, messageId } = around;

  async function openDialog(data: JsonObject): Promise<void> {
    const outcome = await post("task", { user, messageId, step: "fetch", data });
    showOutcome(outcome, {
      look: around.look,
      fail: (text) => around.fail(text),
      submit: (typed) => post("task", { user, messageId, step: "submit", data: typed }),
    });
  }

  async function submit(data: JsonObject): Promise<void> {
    const { msteams, ...rest } = data;
    const asked = msteamsOf(data);
    const said = textOf(asked["text"]) ?? textOf(asked["value"]);
    if (asked["type"] === "task/fetch") {
      await openDialog(data);
    } else if (asked["type"] === "imBack" && said !== undefined) {
      await post("send", { user, text: said });
    } else {
      const value = msteams === undefined ? data : rest;
      const isSpoken = asked["type"] === "messageBack" && said !== undefined;
      const result = await post("submit", { user, messageId, value, ...(isSpoken ? { text: said } : {}) });
      if (result.message) around.show(result.message);
    }
  }

  return {
    execute: (action) =>
      around.whilePressing(async () => {
        const body = {
          user,
          messageId,
          trigger: "manual",
          action: { type: "Action.Execute", ...action },
        } as const;
        const { message } = await post("press", body);
        if (message) around.show(message);
      }),
    submit: (data) => around.whilePressing(() => submit(data)),
    openBoard(item) {
      const { theme } = document.documentElement.dataset;
      const query = new URLSearchParams({ user, item, ...(theme === undefined ? {} : { theme }) });
      openUrl(new URL(`/playground/tab?${query.toString()}`, location.href).href);
    },
  };
}

/** The action that a card wants to have run by itself whenever this person sees it afresh, if any. */
export function automaticRefresh(card: JsonObject, memberId: string): JsonObject | undefined {
  const refresh = card["refresh"] as { action?: JsonObject; userIds?: unknown } | undefined;
  if (refresh?.action?.["type"] !== "Action.Execute") return undefined;
  // Without a list, Teams refreshes for everybody in a small chat; an empty list means: only by hand.
  if (refresh.userIds === undefined) return refresh.action;
  return Array.isArray(refresh.userIds) && refresh.userIds.includes(memberId) ? refresh.action : undefined;
}
