import { type Card, firstLine } from "../cards/render.ts";
import type { PersonKey } from "../school/register.ts";
import { createOneAtATime } from "../workflow/one-at-a-time.ts";
import type { CardPost, Chat, Sent } from "../workflow/ports.ts";
import { callHttp } from "./http-call.ts";
import { type RateLimits, createRateLimits } from "./rate-limits.ts";

/** Longer than Teams ever takes, shorter than a delivery's lease. */
const sendTimeoutMs = 15_000;

/** A message waits its turn here up to this long; beyond it the record keeps the time, as it outlives this process. */
const longestTurnMs = 30_000;

/** However long the connector asks us to keep away, we look again after an hour. */
const longestHoldMs = 3_600_000;

/** Where the time of the rate limits comes from; it never runs backwards. */
type Time = { now(): number; sleep(ms: number): Promise<void> };

const realTime: Time = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, Math.ceil(ms))),
};

type Failed = Exclude<Sent, { result: "ok" }>;
type Answer = {
  readonly status: number;
  /** Undefined when the answer holds something other than JSON. */
  readonly body: { readonly id?: unknown; readonly error?: { readonly code?: unknown } } | undefined;
  readonly retryAfterMs: number;
};
type Place = { readonly tenantId: string; readonly conversationId: string; readonly serviceUrl: string };

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
  /** How long one request may take as a whole, its token included. */
  readonly timeoutMs?: number;
  readonly time?: Time;
  /** The documented limits, unless something else is to be measured. */
  readonly limits?: RateLimits;
}): CardPost {
  const { timeoutMs = sendTimeoutMs, time = realTime } = options;
  const limits = options.limits ?? createRateLimits(time.now);
  const inConversation = createOneAtATime();
  const inTenant = createOneAtATime();

  const call = async (
    serviceUrl: string,
    method: "POST" | "PUT",
    path: string,
    body: object,
  ): Promise<Answer | Failed> => {
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const token = await within(signal, options.token());
      const { status, retryAfter, text } = await callHttp({
        url: new URL(serviceUrl.replace(/\/?$/, "") + path),
        method,
        headers: {
          "content-type": "application/json; charset=utf-8",
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
        signal,
      });
      return { status, body: parsed(text), retryAfterMs: retryAfterIn(retryAfter) };
    } catch (error) {
      return { result: "ambiguous", code: codeOf(error) };
    }
  };

  /** Waits until the limits let one more message through; or says how long that would take. */
  const turn = async ({ tenantId, conversationId }: Place): Promise<Failed | undefined> => {
    for (let wait = 1; wait > 0;) {
      wait = limits.conversationWait(conversationId);
      if (wait > longestTurnMs) return { result: "throttled", retryAfterMs: Math.ceil(wait) };
      if (wait > 0) await time.sleep(wait);
    }
    await inTenant(tenantId, async () => {
      for (let wait = 1; wait > 0;) {
        wait = limits.tenantWait(tenantId);
        if (wait > 0) await time.sleep(wait);
      }
      limits.note(tenantId, conversationId);
    });
    return undefined;
  };

  const inTurn = (
    place: Place,
    method: "POST" | "PUT",
    path: string,
    body: object,
  ): Promise<Answer | Failed> => {
    if (!options.mayServe(place.serviceUrl))
      return Promise.resolve({ result: "refused", code: "serviceUrlNotAllowed" });
    return inConversation(place.conversationId, async () => {
      const tooLate = await turn(place);
      if (tooLate) return tooLate;
      const answer = await call(place.serviceUrl, method, path, body);
      if ("status" in answer && isThrottled(answer.status))
        limits.hold(place.conversationId, answer.retryAfterMs);
      return answer;
    });
  };

  const send = async (
    chat: Chat,
    method: "POST" | "PUT",
    path: string,
    card: Card,
    id?: string,
  ): Promise<Sent> => {
    const answer = await inTurn(chat, method, path, messageWith(chat, card, id));
    if ("result" in answer) return answer;
    if (!isTaken(answer)) return failureOf(answer, method);
    return { result: "ok", activityId: typeof answer.body.id === "string" ? answer.body.id : id };
  };

  return {
    post: (chat, card) => send(chat, "POST", conversation(chat), card),
    update: (chat, activityId, card) =>
      send(chat, "PUT", `${conversation(chat)}/${encodeURIComponent(activityId)}`, card, activityId),
    openChat: (person) => openChat(options.firstContact, inTurn, person),
  };
}

/** The value, unless the signal comes first. */
function within<T>(signal: AbortSignal, value: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason as Error);
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    value.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}

/** Only a code of ours or Node's: messages of errors may hold what the other side has said. */
function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  const stated = typeof code === "string" ? code : name;
  return typeof stated === "string" && /^\w{1,60}$/.test(stated) ? stated : "unknown";
}

/** An empty answer is as good as an empty object; anything that is no object is undefined. */
function parsed(text: string): Answer["body"] {
  if (text.trim() === "") return {};
  try {
    const json = JSON.parse(text) as unknown;
    return typeof json === "object" && json !== null ? json : undefined;
  } catch {
    return undefined;
  }
}

/** Seconds or a date, as HTTP has it; two seconds when the connector does not say. */
function retryAfterIn(header: string | undefined): number {
  const seconds = Number(header ?? "");
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header ?? "") - Date.now();
  return ms > 0 ? Math.min(ms, longestHoldMs) : 2000;
}

function conversation(chat: Chat): string {
  return `/v3/conversations/${encodeURIComponent(chat.conversationId)}/activities`;
}

async function openChat(
  { serviceUrl, botId }: { readonly serviceUrl: string; readonly botId: string },
  inTurn: (place: Place, method: "POST", path: string, body: object) => Promise<Answer | Failed>,
  person: PersonKey,
): Promise<{ readonly chat: Chat } | Failed> {
  const [tenantId = "", aadObjectId = ""] = person.split(":");
  // No conversation yet: the person stands for it, so that nobody's chat is opened twice at once.
  const place = { tenantId, conversationId: person, serviceUrl };
  const answer = await inTurn(place, "POST", "/v3/conversations", {
    isGroup: false,
    bot: { id: botId },
    members: [{ id: aadObjectId }],
    tenantId,
    channelData: { tenant: { id: tenantId } },
  });
  if ("result" in answer) return answer;
  if (!isTaken(answer) || typeof answer.body.id !== "string") return failureOf(answer, "POST");
  return { chat: { person, tenantId, conversationId: answer.body.id, serviceUrl, userId: undefined, botId } };
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

function isThrottled(status: number): boolean {
  return status === 429 || status === 412;
}

// A success that speaks no JSON is not the connector's: somebody in between may have answered for it.
function isTaken(answer: Answer): answer is Answer & { body: NonNullable<Answer["body"]> } {
  return answer.status >= 200 && answer.status < 300 && answer.body !== undefined;
}

function failureOf({ status, retryAfterMs, body }: Answer, method: "POST" | "PUT"): Failed {
  const stated = body?.error?.code;
  const code = typeof stated === "string" && /^\w{1,60}$/.test(stated) ? stated : String(status);
  if (isThrottled(status)) return { result: "throttled", retryAfterMs };
  if (status === 404) return { result: method === "PUT" ? "missing" : "gone", code };
  if (status === 403) return { result: "gone", code };
  if (status >= 400 && status < 500 && !tryAgain.has(status)) return { result: "refused", code };
  return { result: "ambiguous", code };
}

// 401 is our own token: renewed, the same message may go. 408 is the connector's own timeout.
const tryAgain: ReadonlySet<number> = new Set([401, 408]);
