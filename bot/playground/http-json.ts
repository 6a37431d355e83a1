import type { IncomingMessage, ServerResponse } from "node:http";

/** What a route answers: a status and a JSON body, or no body at all. */
export type Answer = { status: number; body?: unknown };

/** The largest request body that the playground reads. */
export const bodyLimit = 256 * 1024;

/** A request that cannot be answered, with the sentence to say about it. */
export class BadRequest extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Reads and parses the body; an empty body is an empty object. */
export async function readJson(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Reading on without keeping lets the sender finish and hear the answer.
    if (size <= bodyLimit) chunks.push(chunk);
  }
  if (size > bodyLimit) throw new BadRequest(413, "The request body is larger than 256 KB.");
  if (size === 0) return {};
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown;
  } catch {
    throw new BadRequest(400, "The request body is not JSON.");
  }
}

/** Sends a JSON answer that no cache may keep. */
export function sendJson(res: ServerResponse, answer: Answer): void {
  if (answer.body === undefined) {
    res.writeHead(answer.status, { "cache-control": "no-store" });
    res.end();
    return;
  }
  const text = JSON.stringify(answer.body);
  // Two calls, because restify's own writeHead does not return the response.
  res.writeHead(answer.status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
  res.end(text);
}
