import type { Problem } from "../workflow/overview/shapes.ts";
import type { Token } from "./teams.ts";
import { tabProblems } from "./words.ts";

/** Something could not be had or done; `message` is for the person and says what to do. */
export class ApiProblem extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = "ApiProblem";
    this.status = status;
  }
}

/** Asks the tab's API: reads without a body, writes with one. Rejects with an ApiProblem only. */
export type Ask = <T>(path: string, body?: object) => Promise<T>;

const withinMs = 20_000;

/** An API client that shows a token of Teams each time, and a fresh one when the first is not taken. */
export function createAsk(token: Token): Ask {
  return async (path, body) => {
    const response = await signedRequest(token, path, body);
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw new ApiProblem(response.status, sentenceIn(answer));
    return answer as never;
  };
}

/** The same client with these reads begun already: whoever asks for one first gets the answer that is on its way. */
export function withHeadStart(ask: Ask, paths: readonly string[]): Ask {
  const begun = new Map<string, Promise<unknown>>();
  for (const path of paths) {
    const answer = ask<unknown>(path);
    // Told to whoever asks for it; until then nobody is there to be told.
    answer.catch(() => undefined);
    begun.set(path, answer);
  }
  return <T>(path: string, body?: object) => {
    const answer = body === undefined ? begun.get(path) : undefined;
    begun.delete(path);
    return (answer as Promise<T> | undefined) ?? ask<T>(path, body);
  };
}

/** One request with a token of Teams, made again with a fresh one when the first is not taken. */
export async function signedRequest(token: Token, path: string, body?: object): Promise<Response> {
  const response = await request(path, await tokenOrProblem(token, false), body);
  return response.status === 401 ? request(path, await tokenOrProblem(token, true), body) : response;
}

async function tokenOrProblem(token: Token, isRefused: boolean): Promise<string> {
  try {
    return await token(isRefused);
  } catch {
    throw new ApiProblem(401, tabProblems.nobodyNamed);
  }
}

async function request(path: string, token: string, body: object | undefined): Promise<Response> {
  try {
    return await fetch(`/api/${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: "omit",
      signal: AbortSignal.timeout(withinMs),
    });
  } catch {
    throw new ApiProblem(0, tabProblems.cannotBeReached);
  }
}

/** What the API says went wrong, for the person. */
export function sentenceIn(answer: unknown): string {
  const { message } = (answer ?? {}) as Partial<Problem>;
  return message ?? tabProblems.oursToMend;
}
