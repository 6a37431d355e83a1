import { createHash } from "node:crypto";
import type { PersonKey } from "../school/register.ts";
import { canonical } from "./audit/chain.ts";
import type { Doc, Kept, Op, Ports } from "./ports.ts";

type Stored<Kind extends string> = Doc & { readonly kind: Kind; readonly schemaVersion: 1 };

/** What was done with something that is no question and no referral. Never a word: `digest` is of the words. */
export type Entry = {
  readonly by: PersonKey;
  readonly what: { readonly type: string; readonly [field: string]: string | true };
  readonly digest?: string | undefined;
};

/** One entry of such a record, chained to the one before. */
export type EntryDoc = Stored<"entry"> &
  Entry & {
    readonly about: string;
    readonly seq: number;
    readonly at: number;
    readonly previous: string;
    readonly hash: string;
  };

/** The end of the chain about one thing. */
export type LedgerDoc = Stored<"ledger"> & {
  readonly about: string;
  readonly count: number;
  readonly head: string;
};

export const ledgerId = (about: string): string => `ledger.${about}`;
export const entryId = (about: string, seq: number): string =>
  `entry.${about}.${String(seq).padStart(6, "0")}`;

/** The end of the record about something, as it stands. */
export async function ledgerEnd(
  { store }: Pick<Ports, "store">,
  pk: string,
  about: string,
): Promise<Kept<LedgerDoc> | undefined> {
  return (await store.read(pk, ledgerId(about))) as Kept<LedgerDoc> | undefined;
}

/** What one more entry writes; it goes into the batch of what it is about. */
export function entryOps(
  { clock }: Pick<Ports, "clock">,
  pk: string,
  about: string,
  before: Kept<LedgerDoc> | undefined,
  { by, what, digest }: Entry,
): readonly Op[] {
  const seq = (before?.doc.count ?? 0) + 1;
  const entry = linked(
    {
      ...{ pk, id: entryId(about, seq), kind: "entry", schemaVersion: 1 },
      ...{ about, seq, at: clock.now(), by, what, ...(digest === undefined ? {} : { digest }) },
    },
    before?.doc.head ?? "",
  );
  const end = endOf(pk, about, entry);
  return [
    { op: "create", doc: entry },
    before ? { op: "replace", doc: end, etag: before.etag } : { op: "create", doc: end },
  ];
}

/** What is wrong with the record about one thing, given in its order and with its end; empty when every link holds. */
export function verifyLedger(entries: readonly EntryDoc[], end: LedgerDoc | undefined): readonly string[] {
  const problems: string[] = [];
  let previous = "";
  for (const [i, entry] of entries.entries()) {
    const { seq, about } = entry;
    if (seq !== i + 1 || entry.id !== entryId(about, seq))
      problems.push(`entry ${i + 1} is missing or out of its place: entry ${seq} stands there`);
    if (entry.previous !== previous) problems.push(`entry ${seq} does not follow the one before it`);
    const { previous: _, hash, ...rest } = entry;
    if (hash !== linked(rest, entry.previous).hash) problems.push(`entry ${seq} has been altered`);
    previous = hash;
  }
  const last = entries.at(-1);
  if (!last) return ["its entries are missing"];
  if (!end) return [...problems, "its end is missing"];
  if (canonical(end) !== canonical(endOf(last.pk, last.about, last)))
    problems.push("its end does not say what its last entry says");
  return problems;
}

function endOf(pk: string, about: string, { seq, hash }: EntryDoc): LedgerDoc {
  return { pk, id: ledgerId(about), kind: "ledger", schemaVersion: 1, about, count: seq, head: hash };
}

function linked(entry: Omit<EntryDoc, "previous" | "hash">, previous: string): EntryDoc {
  const hash = createHash("sha256")
    .update(canonical({ ...entry, previous }))
    .digest("hex");
  return { ...entry, previous, hash };
}
