import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";

/** One request. It is over, answered or not, when `signal` aborts. */
export type HttpCall = {
  readonly url: URL;
  readonly method: "POST" | "PUT";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
};

/** A whole answer. A redirect is an answer like any other: nobody follows it. */
export type HttpAnswer = {
  readonly status: number;
  /** Undefined when the answer holds something other than a JSON object; nothing at all is an empty one. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly retryAfterMs: number;
  /** What the other side's clock shows (ms, to the second); undefined when it does not say. */
  readonly serverTime: number | undefined;
};

/** The largest answer that is read (bytes); the connector answers with one id. */
export const largestAnswer = 64 * 1024;

// Idle connections go before servers usually close them, so that no card is written into a closing one.
const idleMs = 4000;

/** However long the server asks us to keep away, we look again after an hour. */
const longestRetryMs = 3_600_000;
const usualRetryMs = 2000;

const agents = {
  "http:": new HttpAgent({ keepAlive: true, timeout: idleMs }),
  "https:": new HttpsAgent({ keepAlive: true, timeout: idleMs }),
};

/** An answer that could not be read, with a code that holds nothing of it. */
export class NoAnswer extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.name = "NoAnswer";
    this.code = code;
  }
}

/**
 * Makes exactly one request over a kept connection; `node:http` because it costs less than `fetch`. Throws when
 * no whole answer came: whether the server has taken the request is then unknown.
 */
export function callHttp({ url, method, headers, body, signal }: HttpCall): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const isTls = url.protocol === "https:";
    const options = {
      method,
      agent: isTls ? agents["https:"] : agents["http:"],
      headers: { ...headers, "content-length": Buffer.byteLength(body) },
    };
    const req = isTls ? requestHttps(url, options) : requestHttp(url, options);
    let isAnswering = false;
    const end = (settle: () => void): void => {
      signal.removeEventListener("abort", onAbort);
      settle();
    };
    const fail = (error: unknown): void => {
      // Settled first: what the torn connection reports afterwards is of no interest.
      end(() => reject(error instanceof Error ? error : new NoAnswer("unknown")));
      req.destroy();
    };
    const onAbort = (): void => fail(signal.reason);
    req.on("error", fail);
    // Without a response this is the only sign when the other side changes the protocol.
    req.on("close", () => {
      if (!isAnswering) fail(new NoAnswer("closed"));
    });
    req.on("response", (res) => {
      isAnswering = true;
      read(res).then((text) => {
        const retryAfterMs = retryAfterIn(res.headers["retry-after"]);
        const serverTime = timeIn(res.headers.date);
        end(() => resolve({ status: res.statusCode ?? 0, body: parsed(text), retryAfterMs, serverTime }));
      }, fail);
    });
    signal.addEventListener("abort", onAbort);
    if (signal.aborted) onAbort();
    else req.end(body);
  });
}

/** Listens itself: going through a stream as an iterator costs more than the request. */
function read(res: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    res.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > largestAnswer) reject(new NoAnswer("answerTooLong"));
      else chunks.push(chunk);
    });
    res.on("end", () => resolve(Buffer.concat(chunks, size).toString("utf8")));
    res.on("error", reject);
    res.on("close", () => {
      if (!res.complete) reject(new NoAnswer("closed"));
    });
  });
}

function parsed(text: string): HttpAnswer["body"] {
  if (text.trim() === "") return {};
  try {
    const json = JSON.parse(text) as unknown;
    return typeof json === "object" && json !== null ? { ...json } : undefined;
  } catch {
    return undefined;
  }
}

/** Seconds or a date, as HTTP has it; two seconds when the server does not say. */
function retryAfterIn(header = ""): number {
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return ms > 0 ? Math.min(ms, longestRetryMs) : usualRetryMs;
}

function timeIn(header = ""): number | undefined {
  const time = Date.parse(header);
  return Number.isNaN(time) ? undefined : time;
}

/** The value, unless the signal comes first. */
export function within<T>(signal: AbortSignal, value: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason as Error);
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    void value.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}

/** Only a code of ours or Node's: messages of errors may hold what the other side has said. */
export function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  const stated = typeof code === "string" ? code : name;
  return typeof stated === "string" && /^\w{1,60}$/.test(stated) ? stated : "unknown";
}
