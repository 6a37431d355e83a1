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
  readonly retryAfter: string | undefined;
  readonly text: string;
};

/** The largest answer that is read (bytes); the connector answers with one id. */
export const largestAnswer = 64 * 1024;

// Idle connections go before servers usually close them, so that no card is written into a closing one.
const idleMs = 4000;
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
    req.on("close", () => fail(new NoAnswer("closed")));
    req.on("response", (res) => {
      read(res).then((text) => {
        const retryAfter = res.headers["retry-after"];
        end(() => resolve({ status: res.statusCode ?? 0, retryAfter, text }));
      }, fail);
    });
    signal.addEventListener("abort", onAbort);
    if (signal.aborted) onAbort();
    else req.end(body);
  });
}

async function read(res: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of res as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestAnswer) throw new NoAnswer("answerTooLong");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size).toString("utf8");
}
