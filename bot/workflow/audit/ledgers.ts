import { type ReplyEvent, type SavedReply, evolveReply } from "../../consultation/saved-replies.ts";
import { type EntryDoc, type LedgerDoc, verifyLedger } from "../ledger.ts";
import type { Doc } from "../ports.ts";
import type { SavedReplyDoc } from "../saved-replies.ts";
import { canonical } from "./chain.ts";
import type { Seal } from "./subject.ts";

type Kept = { readonly entries: EntryDoc[]; end?: LedgerDoc; reply?: SavedReplyDoc };

/**
 * What is wrong in a partition with the records about what is no question and no referral, and with the saved replies
 * that such records vouch for. `read` turns damage that cannot be read into a finding.
 */
export function auditLedgers(
  docs: readonly Doc[],
  seal: Seal,
  read: (problems: () => readonly string[]) => readonly string[],
): { readonly entries: number; readonly problems: readonly string[] } {
  let entries = 0;
  const problems: string[] = [];
  for (const [about, kept] of sorted(docs)) {
    entries += kept.entries.length;
    const found = read(() => {
      const broken = verifyLedger(kept.entries, kept.end);
      // What entries that do not hold add up to says nothing.
      return broken.length > 0 ? broken : auditReply(about, kept, seal);
    });
    problems.push(...found.map((problem) => `${about}: ${problem}`));
  }
  return { entries, problems };
}

function auditReply(about: string, { entries, reply }: Kept, seal: Seal): readonly string[] {
  if (!about.startsWith("reply.")) return [];
  if (!reply) return ["the saved reply is missing"];
  const id = about.slice("reply.".length);
  const state = entries.reduce<SavedReply | undefined>(
    (before, { what }) => evolveReply(before, id, what as ReplyEvent),
    undefined,
  );
  const { state: is, words, salt } = reply;
  const digest = entries.at(-1)?.digest;
  const isSame =
    words === undefined || salt === undefined
      ? digest === undefined
      : seal === undefined || seal("words", salt, words) === digest;
  return canonical(is) === canonical(state) && isSame ? [] : ["the saved reply is not what its entries say"];
}

function sorted(docs: readonly Doc[]): ReadonlyMap<string, Kept> {
  const found = new Map<string, Kept>();
  const of = (about: string): Kept => {
    const known = found.get(about) ?? { entries: [] };
    found.set(about, known);
    return known;
  };
  for (const doc of docs) {
    const [, kind, about = ""] = /^(entry|ledger)\.(.+?)(?:\.\d{6})?$/.exec(doc.id) ?? [];
    if (kind === "entry") of(about).entries.push(doc as EntryDoc);
    else if (kind === "ledger") of(about).end = doc as LedgerDoc;
    else if (/^reply\.[0-9a-f]{32}$/.test(doc.id)) of(doc.id).reply = doc as SavedReplyDoc;
  }
  return found;
}
