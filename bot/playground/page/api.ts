import type { ActionResult } from "../person-actions.ts";
import type { BodyOf, PageRequest } from "../page-requests.ts";
import type { Chat, ClockReading, PlaygroundState, RawRequest, TaskOutcome } from "../wire.ts";

type Answers = {
  open: Chat;
  send: ActionResult;
  submit: ActionResult;
  press: ActionResult;
  task: TaskOutcome;
  extension: TaskOutcome;
  "app-removed": { status: number };
  "app-added": { status: number };
  edit: ActionResult;
  delete: ActionResult;
  clock: ClockReading;
  "start-again": ClockReading;
  redeliver: { status: number };
};

const root = "/playground/api/";

async function answerOf(res: Response): Promise<unknown> {
  const body = (await res.json()) as unknown;
  if (res.ok) return body;
  const message = (body as { message?: unknown } | null)?.message;
  throw new Error(typeof message === "string" ? message : `The playground answered ${res.status}.`);
}

/** Asks the playground to do something. */
export async function post<R extends PageRequest>(name: R, body: BodyOf<R>): Promise<Answers[R]> {
  const init = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  return (await answerOf(await fetch(root + name, init))) as Answers[R];
}

/** The clock and the people. */
export async function readState(): Promise<PlaygroundState> {
  return (await answerOf(await fetch(`${root}state`))) as PlaygroundState;
}

/** The requests so far, newest first. */
export async function readRequests(): Promise<RawRequest[]> {
  return (await answerOf(await fetch(`${root}requests`))) as RawRequest[];
}

/** What Entra would give Teams for this person to show to the tab. */
export async function readTabToken(user: string): Promise<string> {
  const query = new URLSearchParams({ user });
  const answer = (await answerOf(await fetch(`${root}tab-token?${query.toString()}`))) as { token: string };
  return answer.token;
}
