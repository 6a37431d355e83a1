import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { ChatMessage } from "./wire.ts";

/** One change to the chats, with the playground's time. A `clock` line only says that time went on. */
export type LogLine = { at: number } & (
  | { kind: "clock" }
  | { kind: "installed"; chat: string }
  | { kind: "removed" | "returned"; chat: string }
  | { kind: "press"; chat: string; verb: string }
  | { kind: "message"; chat: string; message: ChatMessage }
);

/** Where changes are kept; without a file, nowhere. */
export type ChatLog = { append(line: LogLine): void; startAfresh(line: LogLine): void };

function parseLine(text: string): LogLine | undefined {
  try {
    const line = JSON.parse(text) as Partial<LogLine> | null;
    return typeof line?.at === "number" && typeof line.kind === "string" ? (line as LogLine) : undefined;
  } catch {
    // A process that was killed while writing leaves half a line behind: it never happened.
    return undefined;
  }
}

/** Everything the file remembers, oldest first; lines that were torn are left out. */
export function readChatLog(file: string | undefined): LogLine[] {
  if (file === undefined || !existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .map(parseLine)
    .filter((line) => line !== undefined);
}

/** The latest clock reading in the file, so that a restarted bot does not start in its own past. */
export function latestMomentIn(file: string): number | undefined {
  const moments = readChatLog(file).map((line) => line.at);
  return moments.length === 0 ? undefined : moments.reduce((a, b) => Math.max(a, b));
}

/** Opens the file for appending; each change is on disk before the call returns. */
export function openChatLog(file: string | undefined): ChatLog {
  if (file === undefined) return { append: () => undefined, startAfresh: () => undefined };
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file)) {
    const text = readFileSync(file, "utf8");
    if (text !== "" && !text.endsWith("\n")) appendFileSync(file, "\n");
  }
  return {
    append: (line) => appendFileSync(file, `${JSON.stringify(line)}\n`),
    startAfresh: (line) => writeFileSync(file, `${JSON.stringify(line)}\n`),
  };
}
