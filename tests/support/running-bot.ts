import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Chat, ChatMessage, JsonObject, RawRequest } from "../../bot/playground/wire.ts";
import { serverFlags } from "./server-flags.ts";
import { assertNotPrinted, writtenIn } from "./words-apart.ts";

/** The real product in local mode, in its own process, on a free port and a file of its own. */
export type RunningBot = {
  readonly url: string;
  readonly output: () => string;
  open(user: string): Promise<Chat>;
  say(user: string, text: string): Promise<void>;
  /** The bot's messages to this person, oldest first. */
  messages(user: string): Promise<readonly ChatMessage[]>;
  /** The newest card of this person that offers the verb, when it is there. */
  cardWith(user: string, verb: string): Promise<{ messageId: string; action: JsonObject; card: JsonObject }>;
  /** Presses the newest button with this verb; `change` alters what the card carries. */
  press(
    user: string,
    verb: string,
    inputs?: JsonObject,
    change?: (data: JsonObject) => JsonObject,
  ): Promise<void>;
  submit(user: string, messageId: string, value: JsonObject): Promise<void>;
  task(user: string, messageId: string, step: "fetch" | "submit", data: JsonObject): Promise<JsonObject>;
  /** "Ask the sounding board": from the menu of a message, or from the compose box without one. */
  extension(
    user: string,
    step: "fetch" | "submit",
    data?: JsonObject,
    messageId?: string,
  ): Promise<JsonObject>;
  /** Takes the app from this person, or gives it back. */
  app(user: string, to: "removed" | "added"): Promise<void>;
  redeliver(user: string, sameId: boolean): Promise<void>;
  moveClock(minutes: number): Promise<void>;
  requests(): Promise<readonly RawRequest[]>;
  /** Kills the process as a power cut would, and starts it again on the same file. */
  restart(signal?: "SIGKILL" | "SIGTERM"): Promise<void>;
  /** Ends it; fails when anything that people wrote to it stands in its output. */
  stop(): Promise<void>;
};

const readyWithinMs = 15_000;

/** Starts the product. `env` adds to its environment; the data folder goes when it is stopped. */
export async function startBot(env: Readonly<Record<string, string>> = {}): Promise<RunningBot> {
  const folder = mkdtempSync(join(tmpdir(), "sounding-board-"));
  let output = "";
  let child: ChildProcess;
  let url = "";

  const boot = async (port: string): Promise<void> => {
    child = spawn(process.execPath, [...serverFlags, "bot/main.ts"], {
      env: {
        PATH: process.env["PATH"],
        SOUNDING_BOARD_MODE: "local",
        LOG_LEVEL: "info",
        PORT: port,
        DATA_FILE: join(folder, "board.sqlite"),
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    url = await new Promise<string>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`Not ready:\n${output}`)), readyWithinMs);
      child.once("exit", () => reject(new Error(`Ended:\n${output}`)));
      child.stdout?.on("data", (chunk: Buffer) => {
        output += chunk.toString();
        const found = /is running: (http:\S+)\//.exec(chunk.toString());
        if (!found?.[1]) return;
        clearTimeout(late);
        resolve(found[1]);
      });
    });
  };

  const end = (signal: "SIGKILL" | "SIGTERM"): Promise<void> =>
    new Promise((resolve) => {
      child.removeAllListeners("exit");
      child.once("exit", () => resolve());
      child.kill(signal);
    });

  const ask = async <T>(name: string, body?: object): Promise<T> => {
    const response = await fetch(`${url}/playground/api/${name}`, {
      signal: AbortSignal.timeout(10_000),
      ...(body === undefined
        ? {}
        : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return (text === "" ? {} : JSON.parse(text)) as T;
  };
  const messages = async (user: string): Promise<readonly ChatMessage[]> =>
    (await ask<Chat>(`chat?user=${user}`)).messages;

  const cardWith: RunningBot["cardWith"] = (user, verb) =>
    eventually(async () => {
      for (const message of [...(await messages(user))].reverse()) {
        const card = shownCard(message);
        const action = card && findAction(card, verb);
        if (action) return { messageId: message.id, action, card };
      }
      throw new Error(`${user} has no button ${verb}`);
    });

  await boot(env["PORT"] ?? "0");
  return {
    get url() {
      return url;
    },
    output: () => output,
    open: (user) => ask<Chat>("open", { user }),
    async say(user, text) {
      await ask("send", { user, text });
    },
    messages,
    cardWith,
    async press(user, verb, inputs = {}, change = (data) => data) {
      const { messageId, action } = await cardWith(user, verb);
      const data = change({ ...(action["data"] as JsonObject), ...inputs });
      await ask("press", {
        user,
        messageId,
        action: { type: "Action.Execute", title: action["title"], verb, data },
      });
    },
    async submit(user, messageId, value) {
      await ask("submit", { user, messageId, value });
    },
    task: (user, messageId, step, data) => ask<JsonObject>("task", { user, messageId, step, data }),
    extension: (user, step, data = {}, messageId) =>
      ask<JsonObject>("extension", { user, step, data, ...(messageId === undefined ? {} : { messageId }) }),
    async app(user, to) {
      await ask(`app-${to}`, { user });
    },
    async redeliver(user, sameId) {
      await ask("redeliver", { user, sameId });
    },
    async moveClock(minutes) {
      await ask("clock", { minutes });
    },
    requests: () => ask<readonly RawRequest[]>("requests"),
    async restart(signal = "SIGKILL") {
      const { port } = new URL(url);
      await end(signal);
      await boot(port);
    },
    async stop() {
      const requests = child.exitCode === null ? await ask<readonly RawRequest[]>("requests") : [];
      await end("SIGTERM");
      assertNotPrinted(writtenIn(requests), output);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The card that this person sees in a message. */
export function shownCard(message: ChatMessage): JsonObject | undefined {
  return message.from === "bot" && !message.isDeleted ? (message.view ?? message.cards[0]) : undefined;
}

/** The action with this verb in a card, fallbacks and refresh aside. */
export function findAction(json: unknown, verb: string): JsonObject | undefined {
  if (Array.isArray(json))
    return json.map((part: unknown) => findAction(part, verb)).find((a) => a !== undefined);
  if (typeof json !== "object" || json === null) return undefined;
  const node = json as JsonObject;
  const carried = node["data"] as JsonObject | undefined;
  if (node["verb"] === verb || (node["type"] === "Action.Submit" && carried?.["verb"] === verb)) return node;
  for (const [key, part] of Object.entries(node)) {
    const found = key === "fallback" || key === "refresh" ? undefined : findAction(part, verb);
    if (found) return found;
  }
  return undefined;
}

/** Every sentence on a card, top to bottom. */
export function wordsOn(json: unknown): string {
  if (Array.isArray(json)) return json.map(wordsOn).join("\n");
  if (typeof json !== "object" || json === null) return "";
  return Object.entries(json)
    .filter(([key]) => key !== "actions" && key !== "fallback" && key !== "refresh")
    .map(([key, part]) => (key === "text" && typeof part === "string" ? part : wordsOn(part)))
    .filter((words) => words !== "")
    .join("\n");
}

/** Tries until it succeeds, for what arrives a moment later; the last failure is the one that is told. */
export async function eventually<T>(attempt: () => Promise<T>, withinMs = 8000): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
