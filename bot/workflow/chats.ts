import type { PersonKey } from "../school/register.ts";
import { type ChatDoc, chatPartition } from "./documents.ts";
import type { Chat, Kept, Ports, Sent } from "./ports.ts";

/** Knows where each registered person is reached. */
export type Chats = {
  /** The person's chat, opened if they have never written; or why it cannot be had. */
  chatOf(person: PersonKey): Promise<Chat | Exclude<Sent, { result: "ok" }>>;
  /** Whether the person has been met before, and so has had their welcome. */
  isKnown(person: PersonKey): Promise<boolean>;
  /** Keeps what the latest activity says, because Teams may move a conversation to another service address. */
  remember(chat: Chat): Promise<void>;
};

/** Chats are read once per process and written only when they change. */
export function createChats(ports: Ports): Chats {
  const partition = (person: PersonKey): string => chatPartition(ports.secrets.seal("person", person));
  const seen = new Map<PersonKey, Chat>();
  const load = async (person: PersonKey): Promise<Chat | undefined> => {
    const known = seen.get(person);
    if (known) return known;
    const kept = (await ports.store.read(partition(person), "chat")) as Kept<ChatDoc> | undefined;
    if (kept) seen.set(person, kept.doc.chat);
    return kept?.doc.chat;
  };
  const save = async (chat: Chat): Promise<void> => {
    const pk = partition(chat.person);
    const doc: ChatDoc = { pk, id: "chat", kind: "chat", schemaVersion: 1, chat, seenAt: ports.clock.now() };
    await ports.store.write(pk, [{ op: "upsert", doc }]);
    seen.set(chat.person, chat);
  };
  return {
    async chatOf(person) {
      const known = await load(person);
      if (known) return known;
      const opened = await ports.post.openChat(person);
      if (!("chat" in opened)) return opened;
      await save(opened.chat);
      return opened.chat;
    },
    async isKnown(person) {
      return (await load(person)) !== undefined;
    },
    async remember(chat) {
      const known = await load(chat.person);
      const same =
        known?.conversationId === chat.conversationId &&
        known.serviceUrl === chat.serviceUrl &&
        known.userId === chat.userId;
      if (!same) await save(chat);
    },
  };
}
