import { type Card, firstLine } from "../cards/render.ts";
import type { PersonKey } from "../school/register.ts";
import type { CardPost, Chat, Sent } from "../workflow/ports.ts";
import { type Called, uncalled } from "../workflow/timing.ts";
import { type HttpAnswer, callHttp, codeOf, within } from "./http-call.ts";
import { type RateLimits, type Time, createRateLimits, createTurns, realTime } from "./rate-limits.ts";

/** Longer than Teams ever takes, shorter than a delivery's lease. */
const sendTimeoutMs = 15_000;

/** What a connection says that never came about. */
const neverArrived = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);
const noListenerRetryMs = 30_000;

type Failed = Exclude<Sent, { result: "ok" }>;
type Place = { readonly tenantId: string; readonly conversationId: string; readonly serviceUrl: string };
type Call = (
  place: Place,
  method: "POST" | "PUT",
  path: string,
  body: object,
) => Promise<HttpAnswer | Failed>;

/**
 * Sends cards over the Bot Connector: one request per attempt, never repeated here, one at a time per
 * conversation and within the rate limits of Teams, no redirects, and only to addresses that `mayServe` accepts,
 * because our token goes with it.
 */
export function createCardPost(options: {
  readonly mayServe: (serviceUrl: string) => boolean;
  /** The bearer token for the connector; undefined in local mode. */
  readonly token: () => Promise<string | undefined>;
  /** Where to open the chat of a person who has not written yet. */
  readonly firstContact: { readonly serviceUrl: string; readonly botId: string };
  /** Hears what Teams' clock shows (ms) at every answer. */
  readonly onServerTime?: (serverTime: number) => void;
  /** Times each request by its pattern. */
  readonly called?: Called;
  /** How long one request may take as a whole, its token included. */
  readonly timeoutMs?: number;
  readonly time?: Time;
  /** The documented limits, unless something else is to be measured. */
  readonly limits?: RateLimits;
}): CardPost {
  const { timeoutMs = sendTimeoutMs, time = realTime, called = uncalled } = options;
  const limits = options.limits ?? createRateLimits(time.now);
  const inTurn = createTurns(limits, time);

  const attempt = async (
    { serviceUrl }: Place,
    method: "POST" | "PUT",
    path: string,
    body: object,
  ): Promise<HttpAnswer | Failed> => {
    // Not AbortSignal.timeout: its timer would outlive each of thousands of requests by seconds.
    const over = new AbortController();
    const timer = setTimeout(() => over.abort(new DOMException("too late", "TimeoutError")), timeoutMs);
    const { signal } = over;
    try {
      const token = await within(signal, options.token());
      const send = (): Promise<HttpAnswer> =>
        callHttp({
          url: new URL(serviceUrl.replace(/\/?$/, "") + path),
          method,
          headers: {
            "content-type": "application/json; charset=utf-8",
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify(body),
          signal,
        });
      return await called("teams", `${method} ${patternOf(path)}`, send, ({ status }) => status);
    } catch (error) {
      const code = codeOf(error);
      // Where nobody listens nothing has arrived: it may go again as soon as somebody does.
      return neverArrived.has(code)
        ? { result: "throttled", retryAfterMs: noListenerRetryMs }
        : { result: "ambiguous", code };
    } finally {
      clearTimeout(timer);
    }
  };

  const call: Call = async (place, method, path, body) => {
    if (!options.mayServe(place.serviceUrl)) return { result: "refused", code: "serviceUrlNotAllowed" };
    const { tenantId, conversationId } = place;
    const had = await inTurn(tenantId, conversationId, async () => {
      const answer = await attempt(place, method, path, body);
      if ("status" in answer && answer.serverTime !== undefined) options.onServerTime?.(answer.serverTime);
      if ("status" in answer && isThrottled(answer.status)) limits.hold(conversationId, answer.retryAfterMs);
      return answer;
    });
    return "waitMs" in had ? { result: "throttled", retryAfterMs: had.waitMs } : had;
  };

  const send = async (
    chat: Chat,
    method: "POST" | "PUT",
    path: string,
    card: Card,
    id?: string,
  ): Promise<Sent> => {
    const answer = await call(chat, method, path, messageWith(chat, card, id));
    if ("result" in answer) return answer;
    if (!isTaken(answer)) return failureOf(answer, method);
    return { result: "ok", activityId: typeof answer.body["id"] === "string" ? answer.body["id"] : id };
  };

  return {
    post: (chat, card) => send(chat, "POST", conversation(chat), card),
    update: (chat, activityId, card) =>
      send(chat, "PUT", `${conversation(chat)}/${encodeURIComponent(activityId)}`, card, activityId),
    openChat: (person) => openChat(options.firstContact, call, person),
  };
}

/** `/v3/conversations/{id}/activities/{id}`: what a path asks for, without whom. */
function patternOf(path: string): string {
  return path.replace(/(conversations|activities)\/[^/]+/g, "$1/{id}");
}

function conversation(chat: Chat): string {
  return `/v3/conversations/${encodeURIComponent(chat.conversationId)}/activities`;
}

async function openChat(
  { serviceUrl, botId }: { readonly serviceUrl: string; readonly botId: string },
  call: Call,
  person: PersonKey,
): Promise<{ readonly chat: Chat } | Failed> {
  const [tenantId = "", aadObjectId = ""] = person.split(":");
  // No conversation yet: the person stands for it, so that nobody's chat is opened twice at once.
  const place = { tenantId, conversationId: person, serviceUrl };
  const answer = await call(place, "POST", "/v3/conversations", {
    isGroup: false,
    bot: { id: botId },
    members: [{ id: aadObjectId }],
    tenantId,
    channelData: { tenant: { id: tenantId } },
  });
  if ("result" in answer) return answer;
  if (!isTaken(answer) || typeof answer.body["id"] !== "string") return failureOf(answer, "POST");
  return {
    chat: { person, tenantId, conversationId: answer.body["id"], serviceUrl, userId: undefined, botId },
  };
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

// 503 says that nothing was taken, so it may go again like 429 and 412 without being counted as doubtful.
function isThrottled(status: number): boolean {
  return status === 429 || status === 412 || status === 503;
}

// A success that speaks no JSON is not the connector's: somebody in between may have answered for it.
function isTaken(answer: HttpAnswer): answer is HttpAnswer & { body: NonNullable<HttpAnswer["body"]> } {
  return answer.status >= 200 && answer.status < 300 && answer.body !== undefined;
}

function failureOf({ status, retryAfterMs, body }: HttpAnswer, method: "POST" | "PUT"): Failed {
  const stated = (body?.["error"] as { code?: unknown } | null | undefined)?.code;
  const code = typeof stated === "string" && /^\w{1,60}$/.test(stated) ? stated : String(status);
  if (isThrottled(status)) return { result: "throttled", retryAfterMs };
  if (status === 404) return { result: method === "PUT" ? "missing" : "gone", code };
  if (status === 403) return { result: "gone", code };
  if (status >= 400 && status < 500 && !tryAgain.has(status)) return { result: "refused", code };
  return { result: "ambiguous", code };
}

// 401 is our own token: renewed, the same message may go. 408 is the connector's own timeout.
const tryAgain: ReadonlySet<number> = new Set([401, 408]);
