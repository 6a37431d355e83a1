import { randomUUID } from "node:crypto";
import { activityFrom } from "./activity-envelope.ts";
import type { Surroundings } from "./activity-envelope.ts";
import type { Chats } from "./chats.ts";
import { botAccount } from "./people.ts";
import type { Member } from "./people.ts";
import type { PlaygroundClock } from "./playground-clock.ts";
import type { RawRequests } from "./raw-requests.ts";
import type { JsonObject } from "./wire.ts";

/** What the bot answered. 502 stands for "not reachable", 504 for "too slow". */
export type BotAnswer = { status: number; body: unknown };

/** The way from Teams to the bot. */
export type SendToBot = {
  /** Sends an activity; an id is given to it unless it has one. */
  send(member: Member, part: JsonObject): Promise<BotAnswer>;
  /** Sends an activity to a bot that may never have heard of this person. */
  sendAsIs(member: Member, part: JsonObject): Promise<BotAnswer>;
  /** Takes the app away from this person, as blocking it does. */
  remove(member: Member): Promise<BotAnswer>;
  /** Tells the bot that this person has it now; once, as on a personal install. */
  install(member: Member): Promise<void>;
  /** Sends the person's last activity once more, as Teams does when it is unsure. */
  redeliver(member: Member, isSameId: boolean): Promise<BotAnswer | undefined>;
  forget(): void;
};

const answerWithinMs = 15_000;

/** Whether the bot took the activity. */
export function isTaken(answer: BotAnswer): boolean {
  return answer.status >= 200 && answer.status < 300;
}

/** A refresh that Teams runs by itself is not something the person did. */
function isAutomatic({ value }: JsonObject): boolean {
  return typeof value === "object" && value !== null && "trigger" in value && value.trigger === "automatic";
}

function parsed(text: string): unknown {
  try {
    return text === "" ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return text;
  }
}

async function post(url: string, activity: JsonObject): Promise<BotAnswer> {
  try {
    const res = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(answerWithinMs),
    });
    return { status: res.status, body: parsed(await res.text()) };
  } catch (error) {
    const isSlow = error instanceof DOMException && error.name === "TimeoutError";
    return { status: isSlow ? 504 : 502, body: undefined };
  }
}

/** Connects the emulated Teams to the bot's messages endpoint. */
export function createSendToBot(
  options: Surroundings & { botUrl: string; clock: PlaygroundClock; chats: Chats; requests: RawRequests },
): SendToBot {
  const { botUrl, clock, chats, requests } = options;
  const last = new Map<string, JsonObject>();
  const installing = new Map<string, Promise<void>>();

  async function deliver(activity: JsonObject): Promise<BotAnswer> {
    const answer = await post(botUrl, activity);
    requests.note({
      direction: "toBot",
      method: "POST",
      path: new URL(botUrl).pathname,
      status: answer.status,
      request: activity,
      response: answer.body,
    });
    return answer;
  }

  function newId(part: JsonObject): string {
    return part["type"] === "message" ? chats.nextId() : `f:${randomUUID()}`;
  }

  function wrapped(member: Member, part: JsonObject): JsonObject {
    const id = typeof part["id"] === "string" ? part["id"] : newId(part);
    return activityFrom(member, { ...part, id }, clock.now(), options);
  }

  async function introduce(member: Member): Promise<void> {
    // They have the app before the bot hears of it.
    if (chats.isRemoved(member.key)) chats.noteReturned(member.key);
    const added = [
      { type: "installationUpdate", action: "add" },
      { type: "conversationUpdate", membersAdded: [{ id: botAccount.id }, { id: member.memberId }] },
    ];
    for (const part of added) {
      const answer = await deliver(wrapped(member, part));
      // A bot that was not there to hear it is told again at the next occasion.
      if (!isTaken(answer)) return;
    }
    chats.noteInstalled(member.key);
  }

  async function install(member: Member): Promise<void> {
    if (chats.isInstalled(member.key)) return;
    const underWay = installing.get(member.key) ?? introduce(member);
    installing.set(member.key, underWay);
    await underWay;
    installing.delete(member.key);
  }

  function sendAsIs(member: Member, part: JsonObject): Promise<BotAnswer> {
    const activity = wrapped(member, part);
    if (!isAutomatic(part)) last.set(member.key, activity);
    return deliver(activity);
  }

  return {
    install,
    sendAsIs,
    async remove(member) {
      chats.noteRemoved(member.key);
      return deliver(wrapped(member, { type: "installationUpdate", action: "remove" }));
    },
    async send(member, part) {
      await install(member);
      return sendAsIs(member, part);
    },
    async redeliver(member, isSameId) {
      const activity = last.get(member.key);
      if (activity === undefined) return undefined;
      return deliver(isSameId ? activity : { ...activity, id: newId(activity) });
    },
    forget: () => last.clear(),
  };
}
