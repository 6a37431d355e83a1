import { type Card, firstLine } from "../cards/render.ts";
import type { PersonKey } from "../school/register.ts";
import { createOneAtATime } from "../workflow/one-at-a-time.ts";
import type { CardPost, Chat, Sent } from "../workflow/ports.ts";

/** Longer than Teams ever takes, shorter than a delivery's lease. */
const sendTimeoutMs = 15_000;

type Failed = Exclude<Sent, { result: "ok" }>;
type Answer = { readonly status: number; readonly body: { id?: unknown }; readonly retryAfterMs: number };

/**
 * Sends cards over the Bot Connector: one request per attempt, never repeated here, one at a time per
 * conversation, no redirects, and only to addresses that `mayServe` accepts, because our token goes with it.
 */
export function createCardPost(options: {
  readonly mayServe: (serviceUrl: string) => boolean;
  /** The bearer token for the connector; undefined in local mode. */
  readonly token: () => Promise<string | undefined>;
  /** Where to open the chat of a person who has not written yet. */
  readonly firstContact: { readonly serviceUrl: string; readonly botId: string };
}): CardPost {
  const oneAtATime = createOneAtATime();

  const call = async (
    serviceUrl: string,
    method: "POST" | "PUT",
    path: string,
    body: object,
  ): Promise<Answer | Failed> => {
    if (!options.mayServe(serviceUrl)) return { result: "refused", code: "serviceUrlNotAllowed" };
    try {
      const token = await options.token();
      const response = await fetch(serviceUrl.replace(/\/?$/, path), {
        method,
        redirect: "error",
        signal: AbortSignal.timeout(sendTimeoutMs),
        headers: {
          "content-type": "application/json; charset=utf-8",
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      const retryAfter = Number(response.headers.get("retry-after") ?? "");
      return {
        status: response.status,
        body: text.startsWith("{") ? (JSON.parse(text) as { id?: unknown }) : {},
        retryAfterMs: Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter * 1000 : 2000,
      };
    } catch (error) {
      return { result: "ambiguous", code: error instanceof Error ? error.name : "unknown" };
    }
  };

  const send = (chat: Chat, method: "POST" | "PUT", path: string, card: Card, id?: string): Promise<Sent> =>
    oneAtATime(chat.conversationId, async () => {
      const answer = await call(chat.serviceUrl, method, path, messageWith(chat, card, id));
      if ("result" in answer) return answer;
      if (answer.status >= 200 && answer.status < 300) {
        return { result: "ok", activityId: typeof answer.body.id === "string" ? answer.body.id : id };
      }
      return failureOf(answer, method);
    });

  return {
    post: (chat, card) => send(chat, "POST", conversation(chat), card),
    update: (chat, activityId, card) =>
      send(chat, "PUT", `${conversation(chat)}/${encodeURIComponent(activityId)}`, card, activityId),
    openChat: (person) => openChat(options.firstContact, call, person),
  };
}

function conversation(chat: Chat): string {
  return `/v3/conversations/${encodeURIComponent(chat.conversationId)}/activities`;
}

async function openChat(
  { serviceUrl, botId }: { readonly serviceUrl: string; readonly botId: string },
  call: (serviceUrl: string, method: "POST", path: string, body: object) => Promise<Answer | Failed>,
  person: PersonKey,
): Promise<{ readonly chat: Chat } | Failed> {
  const [tenantId = "", aadObjectId = ""] = person.split(":");
  const answer = await call(serviceUrl, "POST", "/v3/conversations", {
    isGroup: false,
    bot: { id: botId },
    members: [{ id: aadObjectId }],
    tenantId,
    channelData: { tenant: { id: tenantId } },
  });
  if ("result" in answer) return answer;
  const { id } = answer.body;
  if (answer.status < 200 || answer.status >= 300 || typeof id !== "string") return failureOf(answer, "POST");
  return { chat: { person, tenantId, conversationId: id, serviceUrl, userId: undefined, botId } };
}

/** The card alone: text beside a card would be split off and the message id lost. `summary` says nothing. */
function messageWith(chat: Chat, card: Card, id: string | undefined): object {
  return {
    type: "message",
    ...(id === undefined ? {} : { id }),
    from: { id: chat.botId },
    conversation: { id: chat.conversationId },
    summary: firstLine(card),
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }],
  };
}

function failureOf({ status, retryAfterMs, body }: Answer, method: "POST" | "PUT"): Failed {
  const stated = (body as { error?: { code?: unknown } }).error?.code;
  const code = typeof stated === "string" && /^\w{1,60}$/.test(stated) ? stated : String(status);
  if (status === 429 || status === 412) return { result: "throttled", retryAfterMs };
  if (status === 404) return { result: method === "PUT" ? "missing" : "gone", code };
  if (status === 403) return { result: "gone", code };
  // 401 is our own token: renewed, the same message may go.
  if (status === 401 || status >= 500) return { result: "ambiguous", code };
  return { result: "refused", code };
}
