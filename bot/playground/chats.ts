import { openChatLog, readChatLog } from "./chat-log.ts";
import type { LogLine } from "./chat-log.ts";
import type { PlaygroundClock } from "./playground-clock.ts";
import type { Chat, ChatMessage, LiveEvents } from "./wire.ts";

/** Tells every open page what has changed. */
export type Tell = <E extends keyof LiveEvents>(event: E, data: LiveEvents[E]) => void;

/** What may be said about a new message; the rest has plain beginnings. */
export type NewMessage = Pick<ChatMessage, "from" | "text"> &
  Partial<Pick<ChatMessage, "cards" | "isMarkdown" | "otherAttachments">>;

/** What may change about a message; `undefined` takes an optional part away. */
export type MessageChange = { [P in keyof Omit<ChatMessage, "id">]?: ChatMessage[P] | undefined };

/** All chats: the one place where messages are kept, logged and announced. */
export type Chats = {
  nextId(): string;
  add(chat: string, message: NewMessage): ChatMessage;
  find(chat: string, id: string): ChatMessage | undefined;
  change(chat: string, id: string, change: MessageChange): ChatMessage | undefined;
  read(chat: string): Chat;
  notePress(chat: string, verb: string): void;
  isInstalled(chat: string): boolean;
  noteInstalled(chat: string): void;
  /** Whether the person had the app and has removed or blocked it, so that nothing reaches them. */
  isRemoved(chat: string): boolean;
  noteRemoved(chat: string): void;
  noteReturned(chat: string): void;
  noteMoment(): void;
  /** The moment at which everything began; starting again goes back to it. */
  firstMoment: number;
  clear(): void;
};

type Kept = { messages: Map<string, ChatMessage>; presses: string[]; installed: boolean; removed: boolean };

function changed(message: ChatMessage, change: MessageChange): ChatMessage {
  const merged = Object.entries({ ...message, ...change, revision: message.revision + 1 });
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined)) as ChatMessage;
}

/** Opens the chats, as the log remembers them. */
export function openChats(file: string | undefined, clock: PlaygroundClock, tell: Tell): Chats {
  const kept = new Map<string, Kept>();
  const lines = readChatLog(file);
  const log = openChatLog(file);
  const firstMoment = lines[0]?.at ?? clock.now();
  let lastId = 0;

  function chatOf(chat: string): Kept {
    const found = kept.get(chat) ?? {
      messages: new Map<string, ChatMessage>(),
      presses: [],
      installed: false,
      removed: false,
    };
    kept.set(chat, found);
    return found;
  }

  function apply(line: LogLine): void {
    if (line.kind === "installed") chatOf(line.chat).installed = true;
    if (line.kind === "removed") Object.assign(chatOf(line.chat), { installed: false, removed: true });
    if (line.kind === "returned") chatOf(line.chat).removed = false;
    if (line.kind === "press") chatOf(line.chat).presses.push(line.verb);
    if (line.kind === "message") {
      chatOf(line.chat).messages.set(line.message.id, line.message);
      lastId = Math.max(lastId, Number(line.message.id));
    }
  }

  function record(line: LogLine): void {
    log.append(line);
    apply(line);
  }

  function nextId(): string {
    lastId = Math.max(lastId + 1, clock.now());
    return String(lastId);
  }

  function put(chat: string, message: ChatMessage): ChatMessage {
    record({ at: clock.now(), kind: "message", chat, message });
    tell("message", { user: chat, message });
    return message;
  }

  lines.forEach(apply);
  if (lines.length === 0) log.append({ at: firstMoment, kind: "clock" });

  return {
    firstMoment,
    nextId,
    add: (chat, message) =>
      put(chat, {
        cards: [],
        otherAttachments: [],
        isMarkdown: false,
        ...message,
        id: nextId(),
        sentAt: clock.now(),
        isEdited: false,
        isDeleted: false,
        version: 1,
        revision: 1,
      }),
    find: (chat, id) => chatOf(chat).messages.get(id),
    change(chat, id, change) {
      const message = chatOf(chat).messages.get(id);
      return message && put(chat, changed(message, change));
    },
    read: (chat) => ({
      user: chat,
      messages: [...chatOf(chat).messages.values()],
      presses: [...chatOf(chat).presses],
    }),
    notePress(chat, verb) {
      record({ at: clock.now(), kind: "press", chat, verb });
      tell("press", { user: chat, verb });
    },
    isInstalled: (chat) => chatOf(chat).installed,
    noteInstalled: (chat) => record({ at: clock.now(), kind: "installed", chat }),
    isRemoved: (chat) => chatOf(chat).removed,
    noteRemoved: (chat) => record({ at: clock.now(), kind: "removed", chat }),
    noteReturned: (chat) => record({ at: clock.now(), kind: "returned", chat }),
    noteMoment: () => record({ at: clock.now(), kind: "clock" }),
    clear() {
      kept.clear();
      log.startAfresh({ at: firstMoment, kind: "clock" });
    },
  };
}
