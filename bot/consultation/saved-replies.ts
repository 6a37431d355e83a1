import { readText } from "./decision.ts";
import { type Refusal, refuse } from "./refusals.ts";
import type { AdviceOutcome } from "./state.ts";

/**
 * An answer that the workers of a council give again and again. Its words are kept beside it, as with everything that
 * people write; nothing about a child belongs in it.
 */
export type SavedReply = {
  readonly id: string;
  /** Number of events so far; a change of an older version is refused. */
  readonly version: number;
  readonly outcome: AdviceOutcome;
  readonly removed?: true;
};

/** What a worker may want of a saved reply. `evenSo` is their second press, after they were warned. */
export type ReplyCommand =
  | {
      readonly type: "saveReply";
      readonly outcome: AdviceOutcome | undefined;
      readonly text: string;
      readonly evenSo: boolean;
    }
  | {
      readonly type: "changeReply";
      readonly version: number;
      readonly outcome: AdviceOutcome | undefined;
      readonly text: string;
      readonly evenSo: boolean;
    }
  | { readonly type: "removeReply"; readonly version: number };

/** What happened to a saved reply; its words are named by their digest only. */
export type ReplyEvent =
  | { readonly type: "replySaved"; readonly outcome: AdviceOutcome; readonly evenSo?: true }
  | { readonly type: "replyChanged"; readonly outcome: AdviceOutcome; readonly evenSo?: true }
  | { readonly type: "replyRemoved" };

/** What is known around such a wish. */
export type ReplyFacts = {
  /** The person answers questions of a school of this council now. */
  readonly isWorker: boolean;
  /** How many replies the council keeps already. */
  readonly kept: number;
  /** The words look as if they named somebody. */
  readonly mayName: boolean;
};

/** More than these nobody looks through while somebody waits. */
export const mostReplies = 60;

/** What follows from a worker's wish about a saved reply: one event and its words, or a refusal that changes nothing. */
export function decideReply(
  before: SavedReply | undefined,
  command: ReplyCommand,
  { isWorker, kept, mayName }: ReplyFacts,
): { readonly event: ReplyEvent; readonly words?: string } | Refusal {
  if (!isWorker) return refuse("notYours");
  if (command.type === "saveReply") {
    if (before !== undefined) return refuse("alreadyDone");
    if (kept >= mostReplies) return refuse("repliesFull");
  } else {
    if (before === undefined || before.removed) return refuse("replyGone");
    if (command.version !== before.version) return refuse("changed");
    if (command.type === "removeReply") return { event: { type: "replyRemoved" } };
  }
  const { outcome, text, evenSo } = command;
  if (outcome === undefined) return refuse("choiceMissing");
  const read = readText(text);
  if ("refused" in read) return read;
  if (mayName && !evenSo) return refuse("mayName");
  const type = command.type === "saveReply" ? "replySaved" : "replyChanged";
  return { event: { type, outcome, ...(mayName ? { evenSo: true } : {}) }, words: read.text };
}

/** The saved reply after one more event. */
export function evolveReply(before: SavedReply | undefined, id: string, event: ReplyEvent): SavedReply {
  const version = (before?.version ?? 0) + 1;
  if (event.type !== "replyRemoved") return { id, version, outcome: event.outcome };
  if (before === undefined) throw new Error("A saved reply that is not there cannot have been removed.");
  return { id, version, outcome: before.outcome, removed: true };
}
