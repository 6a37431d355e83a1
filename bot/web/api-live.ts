import { schoolsOf } from "../workflow/overview/overview.ts";
import { type Answer, type Route, problem } from "./api.ts";
import { usualWording } from "../wording/wording.ts";

/** A silent connection would be cut by whatever lies between, and the tab would think that nothing happens. */
const heartbeatMs = 15_000;
const mostOpen = 6;
/** An hour is the usual life of a token. */
const longestMs = 24 * 3_600_000;
const tooMany: Answer = {
  status: 429,
  body: problem(usualWording.answers.tooManyWindows),
};

/**
 * Server-sent events of one person: ids and versions of what they may see and has changed,
 * and that somebody has said where they are; nothing else. It ends with
 * the token that opened it, so that somebody who has left hears nothing for longer than that.
 */
export function createLive(): Route["answer"] {
  const open = new Map<string, number>();
  return async ({ staff, ports, options, expiresAt }, _req, res) => {
    const count = open.get(staff.key) ?? 0;
    if (count >= mostOpen) return tooMany;
    open.set(staff.key, count + 1);
    res.writeHead(200, {
      "content-type": "text/event-stream",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    const say = (event: string, data: unknown): void =>
      void res.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    const schools = schoolsOf(ports, staff).map((school) => school.id);
    const stop = options.news.listen(staff.key, schools, (news) =>
      news ? say("changed", news) : say("whereabouts", {}),
    );
    const heartbeat = setInterval(() => res.write(":\n\n"), heartbeatMs);
    const end = setTimeout(() => res.end(), Math.min(Math.max(0, expiresAt - Date.now()), longestMs));
    const closed = new Promise<void>((resolve) => res.once("close", resolve));
    try {
      // What other instances have written up to here is known before the tab is told to look.
      await options.news.look();
      say("ready", {});
      await closed;
    } finally {
      stop();
      clearInterval(heartbeat);
      clearTimeout(end);
      open.set(staff.key, (open.get(staff.key) ?? 1) - 1);
      if (open.get(staff.key) === 0) open.delete(staff.key);
      if (!res.writableEnded) res.end();
    }
    return undefined;
  };
}
