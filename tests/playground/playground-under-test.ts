import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createPlaygroundClock } from "../../bot/playground/playground-clock.ts";
import { createPlayground } from "../../bot/playground/playground.ts";
import type { Playground, PlaygroundClock, PlaygroundPerson } from "../../bot/playground/playground.ts";

type Activity = Record<string, unknown> & { type: string; id: string; conversation: { id: string } };

/** A playground with a bot beside it that notes what it hears and answers what the test wants. */
export type UnderTest = {
  url: string;
  clock: PlaygroundClock;
  heard: Activity[];
  moves: number[];
  wipes: number;
  /** What the bot answers; by default it takes everything. */
  reply: (activity: Activity) => { status: number; body?: unknown };
  get(path: string, headers?: Record<string, string>): Promise<Heard>;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Heard>;
  close(): Promise<void>;
};

/** A status and a parsed body. */
export type Heard = { status: number; body: Record<string, unknown>; headers: Headers };

const tenantId = "22222222-2222-4222-8222-222222222222";

function person(n: number, name: string, role: string): PlaygroundPerson {
  const aadObjectId = `11111111-1111-4111-8111-11111111111${n}`;
  return { tenantId, aadObjectId, name, roles: [role], school: "Oakfield School" };
}

/** Three people of one school, and a fourth who shares a first name. */
export const people = [
  person(1, "Tess Taylor", "teacher"),
  person(2, "Sam Shah", "socialWorker"),
  person(3, "Lena Lewis", "lead"),
  person(4, "Tess Thorne", "teacher"),
];

/** Tuesday, 10:15 in London. */
export const startAt = Date.parse("2026-11-24T10:15:00Z");

async function textOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** Starts a playground on a free port of this computer. */
export async function startPlayground(chatLogFile?: string): Promise<UnderTest> {
  const built: { playground?: Playground } = {};

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (req.url !== "/api/messages") return built.playground?.handle(req, res);
    const activity = JSON.parse(await textOf(req)) as Activity;
    test.heard.push(activity);
    const { status, body } = test.reply(activity);
    res.writeHead(status, { "content-type": "application/json" });
    res.end(body === undefined ? "" : JSON.stringify(body));
  }

  const server = createServer((req, res) => void answer(req, res));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function send(method: string, path: string, body?: unknown, headers = {}): Promise<Heard> {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const res = await fetch(url + path, {
      method,
      redirect: "manual",
      headers: { "content-type": "application/json", ...headers },
      ...content,
    });
    const text = await res.text();
    const isJson = res.headers.get("content-type")?.startsWith("application/json") === true;
    const parsed = isJson ? (JSON.parse(text) as Record<string, unknown>) : { text };
    return { status: res.status, body: parsed, headers: res.headers };
  }

  const clock = createPlaygroundClock(startAt);
  const test: UnderTest = {
    url,
    clock,
    heard: [],
    moves: [],
    wipes: 0,
    reply: () => ({ status: 200 }),
    get: (path, headers) => send("GET", path, undefined, headers),
    send,
    close: async () => {
      built.playground?.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  built.playground = createPlayground({
    people,
    baseUrl: url,
    clock,
    onClockMoved: () => test.moves.push(clock.now()),
    startAgain: () => {
      test.wipes++;
      return Promise.resolve();
    },
    timeZone: "Europe/London",
    ...(chatLogFile === undefined ? {} : { chatLogFile }),
  });
  return test;
}

/** A message activity with one adaptive card. */
export function cardActivity(text: string): Record<string, unknown> {
  const content = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text }] };
  return {
    type: "message",
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }],
  };
}

/** The messages of a person's chat, as the page gets them. */
export async function messagesOf(test: UnderTest, user: string): Promise<Record<string, unknown>[]> {
  const { body } = await test.get(`/playground/api/chat?user=${user}`);
  return body["messages"] as Record<string, unknown>[];
}

/** Opens a person's chat through the connector and returns the path of its activities and members. */
export async function chatPath(test: UnderTest, memberId: string): Promise<string> {
  const { body } = await test.send("POST", "/playground/connector/v3/conversations", {
    members: [{ id: memberId }],
    tenantId,
  });
  return `/playground/connector/v3/conversations/${encodeURIComponent(String(body["id"]))}`;
}
