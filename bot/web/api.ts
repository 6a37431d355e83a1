import type { IncomingMessage, ServerResponse } from "node:http";
import type { Staff } from "../school/register.ts";
import type { Deliverer } from "../workflow/deliver-pending.ts";
import type { Copy, PrintPdf } from "../workflow/overview/copy.ts";
import type { NewsRoom } from "../workflow/overview/live.ts";
import type { ReadPress } from "../workflow/overview/press.ts";
import type { Problem } from "../workflow/overview/shapes.ts";
import { staffNow } from "../workflow/overview/overview.ts";
import type { Log, Ports } from "../workflow/ports.ts";
import { apiPolicy } from "./headers.ts";
import { createPersonLimits } from "./person-limits.ts";
import { Unreadable, readJson } from "./read-json.ts";
import { type TokenRules, createSignIn } from "./sign-in.ts";
import { usualWording } from "../wording/wording.ts";

const { answers } = usualWording;

/** What the API works with at this moment; undefined while the bot is being built. */
export type Board = { readonly ports: Ports; readonly deliverer: Deliverer };

export type ApiOptions = {
  readonly board: () => Board | undefined;
  /** Whose tokens are taken. */
  readonly rules: TokenRules;
  /** Reads what was filled in as it is read from a card. */
  readonly readPress: ReadPress;
  readonly news: NewsRoom;
  readonly printPdf: PrintPdf;
  readonly log: Log;
};

/** One request of somebody in the register, ready to be answered. */
export type Asked = Board & {
  readonly staff: Staff;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly expiresAt: number;
  readonly options: ApiOptions;
};

/** JSON, or a file to be saved. */
export type Answer =
  { readonly status: number; readonly body: unknown } | { readonly status: 200; readonly file: Copy };

/** A route, and which of the limits it counts against. */
export type Route = {
  readonly method: "get" | "post";
  readonly path: string;
  readonly limit: keyof typeof limits;
  /** Answers; or takes the connection over, and then answers nothing. */
  answer(asked: Asked, req: IncomingMessage, res: ServerResponse): Promise<Answer | undefined>;
};

/** What one person may ask of the tab; far above what anybody does by hand. */
const limits = {
  read: { count: 240, ms: 60_000 },
  /** A term is read question by question. */
  figures: { count: 20, ms: 60_000 },
  press: { count: 60, ms: 60_000 },
  copy: { count: 12, ms: 60_000 },
  live: { count: 30, ms: 60_000 },
} as const;

export const notFound: Answer = {
  status: 404,
  body: problem(answers.notFound),
};

export const unreadable: Answer = { status: 400, body: problem(answers.unreadable) };

/** A sentence for the person who meets the problem. */
export function problem(message: string): Problem {
  return { message };
}

export type Handler = (
  route: Route,
  params: Readonly<Record<string, string>>,
  req: IncomingMessage,
  res: ServerResponse,
) => Promise<void>;

/**
 * Answers the tab: who is it (bearer token), are they in the register, have they asked too often, and then the route.
 * Nothing is remembered in a cookie, so that no other page can make a browser ask on somebody's behalf.
 */
export function createApi(options: ApiOptions): Handler {
  const signIn = createSignIn(options.rules);
  const now = (): number => performance.now();
  const counted = {
    read: createPersonLimits(limits.read, now),
    figures: createPersonLimits(limits.figures, now),
    press: createPersonLimits(limits.press, now),
    copy: createPersonLimits(limits.copy, now),
    live: createPersonLimits(limits.live, now),
  };
  const answer = async (
    route: Route,
    params: Readonly<Record<string, string>>,
    req: IncomingMessage,
    res: ServerResponse,
  ): Promise<Answer | undefined> => {
    const board = options.board();
    if (!board) return refusal(503, answers.starting);
    const signed = await signIn(req.headers.authorization);
    if ("status" in signed) {
      options.log.info("api.refused", { status: signed.status, why: signed.why });
      if (signed.status === 401) res.setHeader("www-authenticate", "Bearer");
      return refusal(signed.status, signed.status === 401 ? answers.nobodyNamed : answers.cannotCheck);
    }
    const staff = staffNow(board.ports, signed.person);
    if (!staff) return refusal(403, usualWording.everyCard.strangerSentence);
    const waitSeconds = counted[route.limit].take(staff.key);
    if (waitSeconds > 0) {
      res.setHeader("retry-after", String(waitSeconds));
      return refusal(429, answers.tooMuch);
    }
    const { searchParams: query } = new URL(req.url ?? "/", "http://localhost");
    const body = route.method === "post" ? await readJson(req) : {};
    const asked: Asked = { ...board, staff, params, query, body, expiresAt: signed.expiresAt, options };
    return route.answer(asked, req, res);
  };
  return async (route, params, req, res) => {
    res.setHeader("content-security-policy", apiPolicy);
    const answered = await answer(route, params, req, res).catch((error: unknown) => {
      if (error instanceof Unreadable) return refusal(error.status, answers.unreadable);
      // What an error says may hold what somebody wrote: its name alone is logged, and nothing of it goes out.
      options.log.error("api.failed", {
        path: route.path,
        error: error instanceof Error ? error.name : "unknown",
      });
      return refusal(500, answers.oursToMend);
    });
    if (answered && !res.headersSent) send(res, answered);
  };
}

function refusal(status: number, message: string): Answer {
  return { status, body: problem(message) };
}

function send(res: ServerResponse, answer: Answer): void {
  const isFile = "file" in answer;
  const bytes = isFile ? answer.file.bytes : Buffer.from(JSON.stringify(answer.body));
  res.writeHead(answer.status, {
    "content-type": isFile ? answer.file.type : "application/json; charset=utf-8",
    ...(isFile ? { "content-disposition": `attachment; filename="${answer.file.name}"` } : {}),
    "cache-control": "no-store",
    "content-length": bytes.byteLength,
  });
  res.end(bytes);
}
