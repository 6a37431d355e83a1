import type { IncomingMessage, ServerResponse } from "node:http";
import restify from "restify";
import type { Log } from "../workflow/ports.ts";
import type { Telemetry } from "../workflow/timing.ts";
import { harden } from "./headers.ts";
import { pageNames, readPublicPages } from "./public-pages.ts";
import { Unreadable, readJson } from "./read-json.ts";
import type { TabSite } from "./tab-site.ts";

/** Answers a Teams activity whose body has been read. */
export type Messages = (req: restify.Request, res: restify.Response) => Promise<void>;

/** What stands in front of `/api/messages`: the HTTP status of a refusal, asked before and after the body is read. */
export type Guard = {
  headers(req: IncomingMessage): number | undefined;
  body(req: IncomingMessage, body: Readonly<Record<string, unknown>>): number | undefined;
};

export type WebOptions = {
  readonly host: string;
  readonly port: number;
  readonly log: Log;
  readonly messages: Messages;
  /** Teams mode: who may knock at all. */
  readonly guard?: Guard;
  /** Whether the store answers: what `/health/ready` says. */
  readonly isReady: () => Promise<boolean>;
  /** Local mode: everything under `/playground`, and `/` leads there. */
  readonly playground?: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  /** The tab under `/tab/` and its API under `/api/`. */
  readonly tab?: TabSite;
  /** Hears of every request but those that ask for our health. */
  readonly telemetry?: Pick<Telemetry, "request">;
};

/** `close` takes no more requests and waits for the answers of those that are there, `longestDrainMs` at most. */
export type Web = { readonly port: number; close(): Promise<void> };

/** Longer than Teams waits for an answer; Azure ends a process after 30 seconds. */
const longestDrainMs = 15_000;
const lookForIdleMs = 50;

/** Starts listening. Slow or silent clients are cut off after ten seconds. */
export async function startWeb(options: WebOptions): Promise<Web> {
  const { log, playground, guard } = options;
  const server = restify.createServer({ name: "sounding-board" });
  server.server.requestTimeout = 10_000;
  server.server.headersTimeout = 10_000;
  server.pre((_req, res, next) => {
    harden(res, playground === undefined);
    next();
  });

  if (options.telemetry) timeRequests(server, options.telemetry);
  const underWay = new Set<ServerResponse>();
  server.pre((_req, res, next) => {
    underWay.add(res);
    res.once("close", () => underWay.delete(res));
    next();
  });

  if (playground) {
    server.pre((req, res, next) => {
      const [path] = (req.url ?? "").split("?");
      if (path !== "/" && path !== "/playground" && !path?.startsWith("/playground/")) {
        next();
        return;
      }
      if (path === "/") {
        res.redirect(302, "/playground/", next);
        return;
      }
      playground(req, res).then(
        () => next(false),
        (error: unknown) => {
          log.error("playground.failed", { error: error instanceof Error ? error.name : "unknown" });
          if (!res.headersSent) res.send(500);
          next(false);
        },
      );
    });
  }

  server.post("/api/messages", async (req, res) => {
    const refuse = (status: number): void => {
      // The rest of the body is not read; the connection ends with the answer.
      res.header("connection", "close");
      res.send(status);
    };
    const stopped = guard?.headers(req);
    if (stopped !== undefined) {
      refuse(stopped);
      return;
    }
    let body: Record<string, unknown>;
    try {
      body = await readJson(req);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      refuse(error.status);
      return;
    }
    const unfit = guard?.body(req, body);
    if (unfit !== undefined) {
      refuse(unfit);
      return;
    }
    req.body = body;
    await options.messages(req, res);
  });
  server.get("/health/live", (_req, res, next) => {
    res.send(200, { live: true });
    next();
  });
  server.get("/health/ready", async (_req, res) => {
    const ready = await options.isReady().catch(() => false);
    res.send(ready ? 200 : 503, { ready });
  });
  servePages(server);
  if (options.tab) serveTab(server, options.tab);
  server.on("restifyError", (_req: unknown, _res: unknown, error: Error, done: () => void) => {
    log.warn("http.error", { error: error.name });
    done();
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, () => {
      server.removeListener("error", reject);
      resolve();
    });
  });
  return {
    port: server.address().port,
    close: () =>
      new Promise((resolve) => {
        options.tab?.close();
        // Live news has no end of its own; whoever listens asks again, and another instance answers.
        for (const res of underWay)
          if (String(res.getHeader("content-type")).startsWith("text/event-stream")) res.end();
        const idle = setInterval(() => server.server.closeIdleConnections(), lookForIdleMs);
        const late = setTimeout(() => server.server.closeAllConnections(), longestDrainMs);
        server.close(() => {
          clearInterval(idle);
          clearTimeout(late);
          resolve();
        });
      }),
  };
}

/** A client that left before its answer; nginx's number, because HTTP has none. */
const clientLeft = 499;

function timeRequests(server: restify.Server, telemetry: Pick<Telemetry, "request">): void {
  server.pre((req, res, next) => {
    if (req.url?.startsWith("/health/")) {
      next();
      return;
    }
    telemetry.request((done) => {
      res.once("close", () => {
        // The pattern of the route, never the address: that may hold anything.
        const route = (req.getRoute() as restify.Route | undefined)?.path ?? "nowhere";
        done(`${req.method} ${String(route)}`, res.writableFinished ? res.statusCode : clientLeft);
      });
      next();
    });
  });
}

/** The pages that everybody may read. */
function servePages(server: restify.Server): void {
  const pages = readPublicPages();
  for (const name of pageNames)
    server.get(`/${name}`, (_req, res, next) => {
      const page = pages.get(name);
      res.setHeader("content-security-policy", page?.policy ?? "");
      res.writeHead(200, {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "public, max-age=3600",
      });
      res.end(page?.html);
      next();
    });
}

function serveTab(server: restify.Server, tab: TabSite): void {
  server.get("/tab", (_req, res, next) => res.redirect(301, "/tab/", next));
  server.get("/tab/*", (req, res, next) => {
    tab.page((req.params as { "*"?: string })["*"] ?? "", req, res);
    next();
  });
  for (const route of tab.routes)
    server[route.method](route.path, async (req, res) => {
      await tab.answer(route, req.params as Record<string, string>, req, res);
    });
}
