import type { Card } from "../../bot/cards/render.ts";
import type { PersonKey } from "../../bot/school/register.ts";
import { createOneAtATime } from "../../bot/workflow/one-at-a-time.ts";
import type { CardPost, Chat, Sent } from "../../bot/workflow/ports.ts";
import type { PostFault } from "./plan.ts";
import type { Message, Screens } from "./screens.ts";
import type { Wire } from "./timeline.ts";

/** As long as the real port waits for an answer (ms). */
export const sendTimeoutMs = 15_000;

type Purpose = Message["purpose"];
type Failed = Exclude<Sent, { result: "ok" }>;

/** What the connector knows besides the screens. */
export type ConnectorOptions = {
  readonly screens: Screens;
  readonly fault: (fits: (kind: PostFault) => boolean) => PostFault | undefined;
  readonly hasRemovedTheApp: (person: PersonKey) => boolean;
  /** Called when the bot asks for a card to be shown, and when Teams shows it. */
  readonly onSend: (person: PersonKey, card: Card, purpose: Purpose) => void;
  readonly onShown: (person: PersonKey, card: Card, purpose: Purpose, how: "post" | "update") => void;
};

/** What one process, or one turn, needs to send. One request at a time per conversation, like the real port. */
export type Connection = {
  as(purpose: Purpose, onSay?: () => void): CardPost;
  /** New messages that were sent and not answered yet. */
  underWay(): number;
  /** Changes in place that were sent and not answered yet. */
  changing(): number;
};

/** Connects a life of a process to Teams. */
export function connectToTeams(options: ConnectorOptions, wire: Wire): Connection {
  const { screens } = options;
  const oneAtATime = createOneAtATime();
  const silence = (sent: { result: string; code?: string }): number =>
    sent.code === "TimeoutError" ? sendTimeoutMs : 0;
  const ambiguous = (code: string): Failed => ({ result: "ambiguous", code });

  const post = (chat: Chat, card: Card, purpose: Purpose): Sent => {
    if (options.hasRemovedTheApp(chat.person)) return { result: "gone", code: "BotNotInConversationRoster" };
    const kind = options.fault((k) => k !== "missing");
    const failed = before(kind);
    if (failed) return failed;
    const activityId = screens.add(chat.person, card, purpose);
    options.onShown(chat.person, card, purpose, "post");
    return after(kind) ?? { result: "ok", activityId: kind === "takenWithoutId" ? undefined : activityId };
  };
  const update = (chat: Chat, activityId: string, card: Card): Sent => {
    if (options.hasRemovedTheApp(chat.person)) return { result: "gone", code: "BotNotInConversationRoster" };
    const kind = options.fault((k) => k !== "takenWithoutId");
    if (kind === "missing") return { result: "missing", code: "ActivityNotFoundInConversation" };
    const failed = before(kind);
    if (failed) return failed;
    if (!screens.change(chat.person, activityId, card)) return { result: "missing", code: "404" };
    options.onShown(chat.person, card, "delivery", "update");
    return after(kind) ?? { result: "ok", activityId };
  };
  const after = (kind: PostFault | undefined): Failed | undefined =>
    kind === "takenThenFails"
      ? ambiguous("504")
      : kind === "takenThenSilent"
        ? ambiguous("TimeoutError")
        : undefined;

  let underWay = 0;
  let changing = 0;
  return {
    underWay: () => underWay,
    changing: () => changing,
    as: (purpose, onSay) => ({
      post(chat, card) {
        onSay?.();
        options.onSend(chat.person, card, purpose);
        return oneAtATime(chat.conversationId, () => {
          underWay++;
          const answer = wire(() => post(chat, card, purpose), silence);
          return answer.finally(() => underWay--);
        });
      },
      update(chat, activityId, card) {
        options.onSend(chat.person, card, purpose);
        return oneAtATime(chat.conversationId, () => {
          changing++;
          const answer = wire(() => update(chat, activityId, card), silence);
          return answer.finally(() => changing--);
        });
      },
      openChat: (person) =>
        wire<{ readonly chat: Chat } | Failed>(
          () => {
            if (options.hasRemovedTheApp(person))
              return { result: "gone", code: "ForbiddenOperationException" };
            const kind = options.fault((k) => k !== "missing" && !k.startsWith("taken"));
            return before(kind) ?? { chat: firstChat(person) };
          },
          (answer) => ("result" in answer ? silence(answer) : 0),
        ),
    }),
  };
}

function before(kind: PostFault | undefined): Failed | undefined {
  switch (kind) {
    case "throttled":
    case "conflict":
      return { result: "throttled", retryAfterMs: 2000 };
    case "throttledFor":
      return { result: "throttled", retryAfterMs: 30_000 };
    case "unavailable":
      return { result: "ambiguous", code: "503" };
    case "silent":
      return { result: "ambiguous", code: "TimeoutError" };
    case "forbidden":
      return { result: "gone", code: "ConversationBlockedByUser" };
    case "missing":
    case "takenThenFails":
    case "takenThenSilent":
    case "takenWithoutId":
    case undefined:
      return undefined;
    default:
      return kind satisfies never;
  }
}

function firstChat(person: PersonKey): Chat {
  const [tenantId = ""] = person.split(":");
  return {
    person,
    tenantId,
    conversationId: `a:${person}`,
    serviceUrl: "https://simulated/",
    userId: undefined,
    botId: "28:bot",
  };
}
