import type { Card } from "../../bot/cards/render.ts";
import type { PersonKey } from "../../bot/school/register.ts";
import { type Seen, seenOn } from "./seen.ts";

/** One message of the bot in somebody's chat. */
export type Message = {
  readonly activityId: string;
  readonly purpose: "delivery" | "reply";
  /** What the bot last put there. */
  card: Card;
  /** What the person sees: that, or the card that came in the answer to their press. */
  shown: Card;
  /** Everything that was shown before, oldest first; a client that has slept may still show it. */
  readonly earlier: Card[];
};

/** The chats of everybody with the bot, as Teams keeps them. */
export type Screens = {
  of(person: PersonKey): readonly Message[];
  people(): IterableIterator<PersonKey>;
  add(person: PersonKey, card: Card, purpose: Message["purpose"]): string;
  /** False when there is no such message. */
  change(person: PersonKey, activityId: string, card: Card): boolean;
  /** A card in the answer to a press takes the place of the one pressed, for this person. */
  answer(person: PersonKey, activityId: string, card: Card): void;
  /** Subjects and versions that this person has ever been shown. */
  everSeen(person: PersonKey): readonly Seen[];
};

export function createScreens(): Screens {
  const chats = new Map<PersonKey, Message[]>();
  const seen = new Map<PersonKey, Seen[]>();
  let messages = 0;
  const note = (person: PersonKey, card: Card): void => {
    const what = seenOn(card);
    if (what) seen.set(person, [...(seen.get(person) ?? []), what]);
  };
  const find = (person: PersonKey, id: string): Message | undefined =>
    chats.get(person)?.find((m) => m.activityId === id);
  return {
    of: (person) => chats.get(person) ?? [],
    people: () => chats.keys(),
    add(person, card, purpose) {
      const activityId = `m${++messages}`;
      const chat = chats.get(person) ?? [];
      chat.push({ activityId, purpose, card, shown: card, earlier: [] });
      chats.set(person, chat);
      note(person, card);
      return activityId;
    },
    change(person, activityId, card) {
      const message = find(person, activityId);
      if (!message) return false;
      message.earlier.push(message.shown);
      message.card = card;
      message.shown = card;
      note(person, card);
      return true;
    },
    answer(person, activityId, card) {
      const message = find(person, activityId);
      if (!message) return;
      message.earlier.push(message.shown);
      message.shown = card;
      note(person, card);
    },
    everSeen: (person) => seen.get(person) ?? [],
  };
}
