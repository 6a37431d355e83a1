import type { IncomingMessage } from "node:http";

const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

function isSameOrigin(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host.toLowerCase() === host.toLowerCase();
}

/**
 * Why this request must not be answered, if so. A web page elsewhere can point a name of its own at 127.0.0.1
 * (so the Host header counts) and can post blindly to this port (so the Origin header counts).
 */
export function refusalFor(req: IncomingMessage): string | undefined {
  const host = req.headers.host ?? "";
  if (!loopbackHost.test(host)) return "The playground answers on this computer only.";
  const { origin } = req.headers;
  const reads = req.method === "GET" || req.method === "HEAD";
  if (!reads && origin !== undefined && !isSameOrigin(origin, host)) {
    return "The playground takes requests from its own page only.";
  }
  return undefined;
}
