import type { Card } from "../cards/render.ts";
import type { PersonKey, Register } from "../school/register.ts";
import type { EnvelopeKey } from "./envelope/envelope.ts";
import type { PresenceBook } from "./presence-book.ts";

/**
 * A stored document. `pk` is the school (or another partition); a batch never leaves its partition. A field that says
 * nothing is left out, never null: not every store tells the two apart.
 */
export type Doc = {
  readonly pk: string;
  readonly id: string;
  readonly kind: string;
  /** When something is to be done with it (ms); documents with this set are found by `due`. */
  readonly dueAt?: number | undefined;
  /** The lists of its partition that show it, by `listedAt` (ms), newest first. Lists are short by design. */
  readonly lists?: readonly string[] | undefined;
  readonly listedAt?: number | undefined;
};

/** A document as read: the etag changes with every write. */
export type Kept<D extends Doc> = { readonly doc: D; readonly etag: string };

/**
 * One step of an atomic batch. `set` changes single fields of a document, whatever its etag; null removes one. `add`
 * adds to at most ten counters of a document and creates it when there is none. `remove` needs the document.
 */
export type Op =
  | { readonly op: "create" | "upsert"; readonly doc: Doc }
  | { readonly op: "replace"; readonly doc: Doc; readonly etag: string }
  | { readonly op: "set"; readonly id: string; readonly fields: Readonly<Record<string, string | null>> }
  | {
      readonly op: "add";
      readonly id: string;
      readonly kind: string;
      readonly fields: Readonly<Record<string, number>>;
    }
  | { readonly op: "remove"; readonly id: string };

/** All steps took effect, with the new etag of each (empty after `remove`); or none did, and why. */
export type Written =
  | { readonly ok: true; readonly etags: readonly string[] }
  | { readonly ok: false; readonly why: "exists" | "changed" | "missing"; readonly id: string };

export type PlaceInList = { readonly listedAt: number; readonly id: string };

/** Durable storage. Every implementation passes the same contract suite. A failure to reach it is thrown. */
export type Store = {
  read(pk: string, id: string): Promise<Kept<Doc> | undefined>;
  /**
   * All or nothing within one partition, durable when the promise resolves. A batch for `soon` may wait a moment for
   * another one, where a durable commit is what costs.
   */
  write(pk: string, ops: readonly Op[], urgency?: "now" | "soon"): Promise<Written>;
  /** Documents of a kind in a partition whose `dueAt` is at or before the moment, oldest first. */
  due(pk: string, kind: string, at: number, limit: number): Promise<readonly Kept<Doc>[]>;
  /** Documents whose id starts with the prefix, in id order, after the given id. */
  list(pk: string, prefix: string, after: string, limit: number): Promise<readonly Kept<Doc>[]>;
  /** One page of a list, newest first and by falling id within one moment; `before` is the last entry seen. */
  page(
    pk: string,
    list: string,
    before: PlaceInList | undefined,
    limit: number,
  ): Promise<readonly Kept<Doc>[]>;
  close(): Promise<void>;
};

/** A store that can be read whole, for moving house and for nothing else. `next` goes on where a page ended. */
export type WholeStore = Store & {
  scan(
    next: string | undefined,
    limit: number,
  ): Promise<{ readonly docs: readonly Doc[]; readonly next: string | undefined }>;
};

/** The one place to which the bot writes for a person: their 1:1 chat in Teams. */
export type Chat = {
  readonly person: PersonKey;
  readonly tenantId: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
  /** The person's Teams id (`29:…`), valid for this bot only. */
  readonly userId: string | undefined;
  readonly botId: string;
};

/**
 * What became of one attempt to send. `ambiguous` may have arrived; `gone` never will (the app was removed or
 * blocked); `missing` means the message to update is no longer there. Teams may accept a card
 * without saying its id; such a card cannot be changed later.
 */
export type Sent =
  | { readonly result: "ok"; readonly activityId: string | undefined }
  | { readonly result: "throttled"; readonly retryAfterMs: number }
  | { readonly result: "ambiguous" | "missing" | "gone" | "refused"; readonly code: string };

/** Sending to Teams: one attempt per call, never more. */
export type CardPost = {
  post(chat: Chat, card: Card): Promise<Sent>;
  update(chat: Chat, activityId: string, card: Card): Promise<Sent>;
  /** Opens the 1:1 chat with a person who has not written yet. */
  openChat(person: PersonKey): Promise<{ readonly chat: Chat } | Exclude<Sent, { result: "ok" }>>;
};

/** Something that people must hear of by another way than Teams. Ids and codes, nothing about a child. */
export type Signal = {
  readonly what:
    | "deliveryDead"
    | "deliveryLate"
    | "strangers"
    | "recipientGone"
    | "cardMissing"
    | "clockSkew"
    | "sweeperSilent";
  readonly schoolId?: string;
  readonly id: string;
};

/** The second channel. Resolves when somebody outside Teams has it; rejects when it must be tried again. */
export type AlarmPort = { raise(signal: Signal): Promise<void> };

export type Clock = { now(): number };

/** Randomness and keyed digests, so that rules and steps stay repeatable in tests. */
export type Secrets = {
  /** 128 random bits as 32 hex digits. */
  random(): string;
  /** A digest that only this deployment can make; 32 hex digits. */
  seal(...parts: readonly (string | number)[]): string;
};

/** Ids and outcome codes only: no field takes what a person wrote. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;
export type Log = {
  info(what: string, fields?: LogFields): void;
  warn(what: string, fields?: LogFields): void;
  error(what: string, fields?: LogFields): void;
};

/** Everything the steps need from outside. */
export type Ports = {
  readonly store: Store;
  readonly post: CardPost;
  readonly alarm: AlarmPort;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly presence: PresenceBook;
  /** Wraps the keys under which children's details are kept. */
  readonly envelopeKey: EnvelopeKey;
  /** Runs work about one thing after other work about it in this process. */
  readonly inTurn: <T>(about: string, work: () => Promise<T>) => Promise<T>;
  /** The address of a question or referral in the tab, by its id alone; missing where there is no tab. */
  readonly boardLink?: ((id: string) => string) | undefined;
  /** Waits (ms). */
  readonly pause: (ms: number) => Promise<void>;
  readonly register: () => Register;
  readonly log: Log;
};
