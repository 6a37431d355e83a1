import type { IncomingMessage } from "node:http";

/** The largest body that is read (bytes); a Teams activity is a few kilobytes. */
export const largestBody = 256 * 1024;

/** Far deeper than any card; to parse 100,000 levels takes long and leaves a hundred megabytes behind. */
const deepestBody = 100;

/** How long a whole body may take (ms); Node itself looks only every half minute. */
const bodyWithinMs = 10_000;

/** A request that is not read, with the HTTP status that says so. */
export class Unreadable extends Error {
  readonly status: 400 | 408 | 413 | 415;
  constructor(status: 400 | 408 | 413 | 415, reason: string) {
    super(reason);
    this.name = "Unreadable";
    this.status = status;
  }
}

/**
 * Reads a JSON object from a request. Our own because restify's parsers let one compressed body end the process:
 * here compression is refused, and the limit counts the bytes as they come. Throws Unreadable.
 */
export async function readJson(
  req: IncomingMessage,
  withinMs = bodyWithinMs,
): Promise<Record<string, unknown>> {
  if (req.headers["content-encoding"] !== undefined)
    throw new Unreadable(415, "No content encoding, please.");
  if (!/^application\/json\b/i.test(req.headers["content-type"] ?? ""))
    throw new Unreadable(415, "JSON only, please.");
  if (Number(req.headers["content-length"] ?? 0) > largestBody) throw new Unreadable(413, "Too large.");
  const text = await readText(req, withinMs);
  if (isTooDeep(text)) throw new Unreadable(400, "Too deep.");
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Unreadable(400, "Not JSON.");
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed))
    throw new Unreadable(400, "Not an object.");
  return parsed as Record<string, unknown>;
}

/** Whoever sent it has gone; there is nobody to answer. */
class BrokenOff extends Error {}

/** Listens itself: going through a stream as an iterator costs more than the reading. */
function readText(req: IncomingMessage, withinMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const deadline = setTimeout(() => req.destroy(new Unreadable(408, "Too slow.")), withinMs);
    const fail = (error: Error): void => {
      clearTimeout(deadline);
      reject(error);
    };
    req.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= largestBody) chunks.push(chunk);
      else {
        req.pause();
        fail(new Unreadable(413, "Too large."));
      }
    });
    req.on("end", () => {
      clearTimeout(deadline);
      resolve(Buffer.concat(chunks, size).toString("utf8"));
    });
    req.on("error", fail);
    req.on("close", () => {
      if (!req.complete) fail(new BrokenOff());
    });
  });
}

const codes = {
  quote: 34,
  backslash: 92,
  openBracket: 91,
  closeBracket: 93,
  openBrace: 123,
  closeBrace: 125,
};

/** Counts open brackets outside strings, without parsing. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < text.length && depth <= deepestBody; i++) {
    const char = text.charCodeAt(i);
    if (char === codes.quote) isInString = !isInString;
    else if (isInString) i += char === codes.backslash ? 1 : 0;
    else if (char === codes.openBracket || char === codes.openBrace) depth++;
    else if (char === codes.closeBracket || char === codes.closeBrace) depth--;
  }
  return depth > deepestBody;
}
