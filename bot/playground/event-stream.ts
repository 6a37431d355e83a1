import type { IncomingMessage, ServerResponse } from "node:http";
import type { LiveEvents } from "./wire.ts";

/** Server-sent events to every open page. */
export type EventStream = {
  open(req: IncomingMessage, res: ServerResponse): void;
  tell<E extends keyof LiveEvents>(event: E, data: LiveEvents[E]): void;
  close(): void;
};

const heartbeatMs = 20_000;

/** An event stream with no listeners yet. */
export function createEventStream(): EventStream {
  const listeners = new Set<ServerResponse>();
  // A silent connection would be cut by whatever lies between, and the page would think the bot is gone.
  const heartbeat = setInterval(() => {
    for (const res of listeners) res.write(":\n\n");
  }, heartbeatMs).unref();
  return {
    open(req, res) {
      res.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      res.write("retry: 1000\n\n");
      listeners.add(res);
      req.on("close", () => listeners.delete(res));
    },
    tell(event, data) {
      const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
      for (const res of listeners) res.write(text);
    },
    close() {
      clearInterval(heartbeat);
      for (const res of listeners) res.end();
      listeners.clear();
    },
  };
}
