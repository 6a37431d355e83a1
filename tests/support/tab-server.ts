import { pathToFileURL } from "node:url";
import { type Register, personKey } from "../../bot/school/register.ts";
import { readInputs, readPressCommand } from "../../bot/teams/card-inputs.ts";
import { printPdf } from "../../bot/pdf/print-pdf.ts";
import { startWeb } from "../../bot/web/server.ts";
import { createTabSite } from "../../bot/web/tab-site.ts";
import { createNewsRoom } from "../../bot/workflow/overview/live.ts";
import type { Store } from "../../bot/workflow/ports.ts";
import { type Board, createBoard, inventedRegister, people, tenantId } from "./board.ts";
import { type LocalIssuer, startLocalIssuer } from "./local-issuer.ts";
import { createMemoryStore } from "./memory-store.ts";
import { rulesAt, tabClaims } from "./tab-tokens.ts";

/** Two more invented people: the administrator of Oakfield, and a teacher whose post has ended. */
export const more = {
  adam: personKey(tenantId, "7b1c0000-0000-4000-8000-000000000107"),
  leo: personKey(tenantId, "7b1c0000-0000-4000-8000-000000000108"),
} as const;

export type Caller = keyof typeof people | keyof typeof more;
const keys: Readonly<Record<Caller, string>> = { ...people, ...more };

/** The invented register with them in it. */
export function registerWithMore(now: number): Register {
  const staff = new Map(inventedRegister.staff);
  const add = (key: string, name: string, role: "administrator" | "teacher", validTo?: number): void => {
    const [tenant = "", oid = ""] = key.split(":");
    const post = { schoolId: "oakfield", role, ...(validTo === undefined ? {} : { validTo }) };
    staff.set(key, { key, tenantId: tenant, aadObjectId: oid, name, posts: [post] });
  };
  add(more.adam, "Adam Administrator", "administrator");
  add(more.leo, "Leo Left", "teacher", now - 1);
  return { ...inventedRegister, staff };
}

export type Got = { readonly status: number; readonly body: unknown; readonly headers: Headers };

/** The tab's API over a board, with tokens of a local issuer that the real sign-in checks. */
export type TabServer = {
  readonly url: string;
  readonly board: Board;
  readonly issuer: LocalIssuer;
  bearer(who: Caller): Readonly<Record<string, string>>;
  get(who: Caller, path: string): Promise<Got>;
  post(who: Caller, path: string, body: object): Promise<Got>;
  close(): Promise<void>;
};

/** Starts it on a free port. `folder` is where the built tab is. */
export async function startTabServer(
  store: Store = createMemoryStore(),
  folder = "dist/tab",
): Promise<TabServer> {
  const issuer = await startLocalIssuer();
  const boards: Board[] = [];
  const news = createNewsRoom(() => boards[0]?.ports);
  const made = createBoard(news.watch(store));
  boards.push(made);
  made.register.now = registerWithMore(made.at.now);
  const { log } = made.ports;
  const web = await startWeb({
    ...{ host: "127.0.0.1", port: 0, log },
    messages: () => Promise.resolve(),
    isReady: () => Promise.resolve(true),
    tab: createTabSite({
      board: () => made,
      rules: rulesAt(issuer, [tenantId]),
      readPress: (verb, inputs) => {
        if (!readInputs(inputs)) return { refused: "unreadable" };
        return readPressCommand(verb, inputs);
      },
      ...{ news, log, printPdf, folder: pathToFileURL(folder), isLocal: true },
    }),
  });
  const url = `http://127.0.0.1:${web.port}`;
  const bearer = (who: Caller): Readonly<Record<string, string>> => {
    const [tenant = "", oid = ""] = keys[who].split(":");
    return { authorization: `Bearer ${issuer.mint(tabClaims(tenant, oid))}` };
  };
  const ask = async (path: string, init: RequestInit): Promise<Got> => {
    const response = await fetch(`${url}${path}`, { ...init, signal: AbortSignal.timeout(5000) });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
    return {
      status: response.status,
      body: isJson ? (JSON.parse(text) as unknown) : text,
      headers: response.headers,
    };
  };
  return {
    ...{ url, board: made, issuer, bearer },
    get: (who, path) => ask(path, { headers: bearer(who) }),
    post: (who, path, body) =>
      ask(path, {
        method: "POST",
        headers: { ...bearer(who), "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    async close() {
      await web.close();
      await issuer.close();
    },
  };
}
