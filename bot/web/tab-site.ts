import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import type { Log } from "../workflow/ports.ts";
import { type ApiOptions, type Handler, type Route, createApi } from "./api.ts";
import { createRoutes } from "./api-routes.ts";
import { tabPolicy } from "./headers.ts";
import { type TabFile, readTabFiles, sentForm } from "./tab-files.ts";
import { usualWording } from "../wording/wording.ts";

export type TabOptions = ApiOptions & {
  /** Where the built tab is. */
  readonly folder: URL;
  /** Only the playground on this computer shows it, instead of Teams. */
  readonly isLocal: boolean;
};

/** The tab of this process: its API, its files, and a regular look at what other instances have written. */
export type TabSite = {
  readonly routes: readonly Route[];
  readonly answer: Handler;
  /** Answers `/tab/…`. */
  page(path: string, req: IncomingMessage, res: ServerResponse): void;
  close(): void;
};

const lookEveryMs = 5000;

/** Builds the tab's side of the web server; `close` ends its looking. */
export function createTabSite(options: TabOptions): TabSite {
  const { news, log, folder, isLocal } = options;
  const files = readTabFiles(fileURLToPath(folder));
  const looking = setInterval(() => {
    if (news.listeners() > 0 && options.board()) void news.look().catch(failed(log));
  }, lookEveryMs).unref();
  return {
    routes: createRoutes(),
    answer: createApi(options),
    page(path, req, res) {
      if (path !== "") {
        const file = files.file(path);
        if (file) sendFile(file, req, res);
        else sendText(res, 404, usualWording.answers.nothingHere);
        return;
      }
      const nonce = randomBytes(16).toString("base64url");
      const html = files.page(nonce);
      if (html === undefined) {
        sendText(res, 503, "The tab has not been built yet: npm run build:tab");
        return;
      }
      res.setHeader("content-security-policy", tabPolicy(nonce, isLocal));
      res.setHeader("cross-origin-resource-policy", "cross-origin");
      res.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
      res.end(html);
    },
    close: () => clearInterval(looking),
  };
}

function failed(log: Log): (error: unknown) => void {
  return (error) => log.warn("news.failed", { error: error instanceof Error ? error.name : "unknown" });
}

function sendFile(file: TabFile, req: IncomingMessage, res: ServerResponse): void {
  const { bytes, encoding } = sentForm(file, req.headers["accept-encoding"]?.toString());
  res.writeHead(200, {
    "content-type": file.type,
    "cache-control": "public, max-age=31536000, immutable",
    vary: "accept-encoding",
    "content-length": bytes.byteLength,
    ...(encoding === undefined ? {} : { "content-encoding": encoding }),
  });
  res.end(bytes);
}

function sendText(res: ServerResponse, status: number, text: string): void {
  res.setHeader("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
  res.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  res.end(text);
}
