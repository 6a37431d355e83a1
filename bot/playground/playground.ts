import type { IncomingMessage, ServerResponse } from "node:http";
import { openChats } from "./chats.ts";
import type { Tell } from "./chats.ts";
import { createConnector } from "./connector.ts";
import { createEventStream } from "./event-stream.ts";
import { BadRequest, readJson, sendJson } from "./http-json.ts";
import type { Answer } from "./http-json.ts";
import { refusalFor } from "./loopback-only.ts";
import { createPageApi } from "./page-api.ts";
import { createPageFiles } from "./page-files.ts";
import type { PageFile } from "./page-files.ts";
import { toMembers } from "./people.ts";
import type { PlaygroundPerson } from "./people.ts";
import { createPersonActions } from "./person-actions.ts";
import type { PlaygroundClock } from "./playground-clock.ts";
import { createRawRequests } from "./raw-requests.ts";
import { createSendToBot } from "./send-to-bot.ts";
import { createTabTokens } from "./tab-tokens.ts";

export { latestMomentIn } from "./chat-log.ts";
export { tabRules } from "./tab-tokens.ts";
export type { PlaygroundPerson } from "./people.ts";
export type { PlaygroundClock } from "./playground-clock.ts";

/** A local stand-in for Teams: everything under `/playground`. */
export type Playground = { handle(req: IncomingMessage, res: ServerResponse): Promise<void>; close(): void };

const pageHeaders = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
    "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-cache",
};

/** Builds the playground beside a bot that listens at the same address. */
export function createPlayground(options: {
  people: PlaygroundPerson[];
  baseUrl: string;
  clock: PlaygroundClock;
  onClockMoved: () => void;
  startAgain: () => Promise<void>;
  chatLogFile?: string;
  timeZone: string;
}): Playground {
  const { people, baseUrl, clock, timeZone } = options;
  const members = toMembers(people);
  const stream = createEventStream();
  const tell: Tell = (event, data) => stream.tell(event, data);
  const chats = openChats(options.chatLogFile, clock, tell);
  const requests = createRawRequests(clock, tell);
  const connector = createConnector(members, chats, tell);
  const botUrl = `${baseUrl}/api/messages`;
  const serviceUrl = `${baseUrl}/playground/connector/`;
  const bot = createSendToBot({ botUrl, serviceUrl, timeZone, clock, chats, requests });
  const actions = createPersonActions(chats, bot);
  const tabTokens = createTabTokens(baseUrl);
  const api = createPageApi({ ...options, members, chats, bot, actions, requests, tabTokens, tell });
  const fileNamed = createPageFiles();

  async function answerBot(method: string, path: string[], req: IncomingMessage): Promise<Answer> {
    const request = await readJson(req);
    const answer = connector.answer(method, path, request);
    requests.note({
      direction: "fromBot",
      method,
      path: `/${path.join("/")}`,
      status: answer.status,
      request,
      response: answer.body,
    });
    return answer;
  }

  async function fileAnswer(name: string): Promise<PageFile> {
    const file = await fileNamed(name);
    if (file === undefined) throw new BadRequest(404, "There is no such file.");
    return file;
  }

  async function answerTo(req: IncomingMessage, url: URL): Promise<Answer | PageFile> {
    const method = req.method ?? "GET";
    const [area = "", ...path] = url.pathname.split("/").filter(Boolean).slice(1).map(decodeURIComponent);
    const name = path.join("/");
    if (area === "connector") return answerBot(method, path, req);
    if (area === "api" && method === "POST") return api.post(name, await readJson(req));
    if (method !== "GET") throw new BadRequest(405, "This cannot be posted.");
    if (area === "api") return api.get(name, url.searchParams);
    if (area === "people") return { status: 200, body: people };
    if (area === "page") return fileAnswer(name);
    if (area === "tab") return fileAnswer("tab.html");
    if (area === "tab-keys") return { status: 200, body: tabTokens.keys() };
    if (area === "") return fileAnswer("index.html");
    throw new BadRequest(404, "There is nothing here.");
  }

  function failureAnswer(error: unknown): Answer {
    if (error instanceof URIError) return { status: 400, body: { message: "The address is malformed." } };
    const status = error instanceof BadRequest ? error.status : 500;
    return { status, body: { message: error instanceof Error ? error.message : "The playground failed." } };
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? "/", baseUrl);
    if (url.pathname === "/playground/api/events" && req.method === "GET") {
      stream.open(req, res);
    } else if (url.pathname === "/playground") {
      res.writeHead(302, { location: `/playground/${url.search}` });
      res.end();
    } else {
      const found = await answerTo(req, url).catch(failureAnswer);
      if ("status" in found) sendJson(res, found);
      else {
        res.writeHead(200, { ...pageHeaders, "content-type": found.type });
        res.end(found.body);
      }
    }
  }

  return {
    async handle(req, res) {
      const refusal = refusalFor(req);
      if (refusal === undefined) await answer(req, res);
      else sendJson(res, { status: 403, body: { message: refusal } });
    },
    close() {
      chats.noteMoment();
      stream.close();
    },
  };
}
