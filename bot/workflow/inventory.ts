import { createHash } from "node:crypto";
import { auditSchool } from "./audit/audit.ts";
import { canonical } from "./audit/chain.ts";
import { schoolIn } from "./documents.ts";
import type { Doc, WholeStore } from "./ports.ts";

/** How many documents a partition holds, and a digest of them that does not depend on their order. */
type Part = { readonly documents: number; readonly digest: string; readonly hasRecord: boolean };

/** What is in a store, by partition. */
export type Inventory = {
  readonly documents: number;
  /** Of everything. */
  readonly digest: string;
  readonly parts: ReadonlyMap<string, Part>;
};

const page = 200;

/** Reads a whole store but for the documents that are not part of the record. `seen` hears how many were read. */
export async function takeInventory(
  store: WholeStore,
  isAside: (doc: Doc) => boolean,
  seen: (documents: number) => void,
): Promise<Inventory> {
  const sums = new Map<string, ReturnType<typeof nothing>>();
  const total = nothing();
  for (let next: string | undefined; ;) {
    const found = await store.scan(next, page);
    for (const doc of found.docs) {
      if (isAside(doc)) continue;
      const part = sums.get(doc.pk) ?? nothing();
      sums.set(doc.pk, part);
      part.hasRecord ||= doc.kind === "event" || doc.kind === "entry" || schoolIn(doc.id) !== undefined;
      const digest = createHash("sha256").update(canonical(doc)).digest();
      for (const place of [part, total]) {
        place.documents++;
        add(place.sum, digest);
      }
    }
    seen(total.documents);
    next = found.next;
    if (next === undefined) break;
  }
  const parts = [...sums].map(([pk, { documents, sum, hasRecord }]): [string, Part] => [
    pk,
    { documents, digest: hex(sum), hasRecord },
  ]);
  return { documents: total.documents, digest: hex(total.sum), parts: new Map(parts) };
}

function nothing() {
  return { documents: 0, sum: new Uint8Array(32), hasRecord: false };
}

/** Where two stores differ, as partitions. */
export function differing(a: Inventory, b: Inventory): readonly string[] {
  const all = new Set([...a.parts.keys(), ...b.parts.keys()]);
  return [...all].filter((pk) => a.parts.get(pk)?.digest !== b.parts.get(pk)?.digest);
}

/** What is wrong with the record, school by school: chains, their ends, and what their entries add up to. */
export async function brokenRecords(store: WholeStore, { parts }: Inventory): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const [pk, { hasRecord }] of parts) {
    if (!hasRecord) continue;
    const docs: Doc[] = [];
    // Ids in order, whatever order the store is scanned in; one school at a time, because all would not fit.
    for (let after = ""; ;) {
      const found = await store.list(pk, "", after, page);
      docs.push(...found.map((k) => k.doc));
      const last = found.at(-1);
      if (!last || found.length < page) break;
      after = last.doc.id;
    }
    problems.push(...auditSchool(pk, docs, undefined).problems);
  }
  return problems;
}

function hex(sum: Uint8Array): string {
  return Buffer.from(sum).toString("hex");
}

/** Adds two 256-bit numbers: a sum does not depend on the order of its parts. */
function add(sum: Uint8Array, part: Uint8Array): void {
  let carry = 0;
  for (let i = sum.length - 1; i >= 0; i--) {
    const total = (sum[i] ?? 0) + (part[i] ?? 0) + carry;
    sum[i] = total & 0xff;
    carry = total >> 8;
  }
}
