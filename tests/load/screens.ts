import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Which card it is, as the card itself says. */
export type Stamp = { readonly id: string; readonly version: number; readonly nonce: string };

/** A message of the bot in somebody's chat, as it looks now. */
export type Shown = {
  readonly chatId: string;
  readonly json: string;
  /** What a card carries; undefined for a nudge and other words. */
  readonly stamp: Stamp | undefined;
  /** The subject that a nudge opens. */
  readonly nudgeFor: string | undefined;
};

/** Everybody's screen: a Bot Connector that outlives the servers and remembers all that it has accepted. */
export type Screens = {
  readonly url: string;
  /** Requests that were accepted, updates included. */
  accepted(): number;
  /** What one person sees, by message id. */
  in(chatId: string): ReadonlyMap<string, Shown>;
  onShown(listener: (shown: Shown) => void): void;
  close(): Promise<void>;
};

const activities = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;

/** Starts the screens. Each request is accepted at once and answered up to `slowMs` later, so that a kill may fall between. */
export async function startScreens(slowMs: number): Promise<Screens> {
  const chats = new Map<string, Map<string, Shown>>();
  let accepted = 0;
  let listener: (shown: Shown) => void = () => undefined;

  const accept = (method: string, url: string, json: string): { status: number; id: string } => {
    const [, chat, messageId] = activities.exec(url) ?? [];
    if (chat === undefined) return { status: 404, id: "" };
    const chatId = decodeURIComponent(chat);
    const messages = chats.get(chatId) ?? new Map<string, Shown>();
    chats.set(chatId, messages);
    if (method === "PUT" && !messages.has(messageId ?? "")) return { status: 404, id: "" };
    const id = method === "PUT" ? (messageId ?? "") : `m${++accepted}`;
    if (method === "PUT") accepted++;
    const shown = shownBy(chatId, json);
    messages.set(id, shown);
    listener(shown);
    return { status: method === "PUT" ? 200 : 201, id };
  };

  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      const { status, id } = accept(req.method ?? "", req.url ?? "", Buffer.concat(chunks).toString("utf8"));
      setTimeout(() => {
        res.writeHead(status, { "content-type": "application/json" });
        res.end(JSON.stringify({ id }));
      }, Math.random() * slowMs);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    accepted: () => accepted,
    in: (chatId) => chats.get(chatId) ?? new Map<string, Shown>(),
    onShown(next) {
      listener = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type CardShape = { readonly refresh?: { readonly action?: { readonly data?: Partial<Stamp> } } };

/** The stamp of a card, if it has one. */
export function stampOf(card: unknown): Stamp | undefined {
  const { id, version, nonce } = (card as CardShape | undefined)?.refresh?.action?.data ?? {};
  return id === undefined || version === undefined || nonce === undefined
    ? undefined
    : { id, version, nonce };
}

function shownBy(chatId: string, json: string): Shown {
  const body = JSON.parse(json) as { attachments?: { content?: unknown }[] };
  const stamp = stampOf(body.attachments?.[0]?.content);
  const nudgeFor = stamp === undefined ? /"id":"(school-\d+\.c\.[0-9a-f]{32})"/.exec(json)?.[1] : undefined;
  return { chatId, json, stamp, nudgeFor };
}
