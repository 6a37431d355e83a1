import { type Span, overlaps } from "./terms.ts";

/** How fine an export is: all schools by term, or each school by year; nothing finer. */
export type Grain = "council" | "school";

/** One export that left the house: what it was of and a digest of what was in it. */
export type Exported = Pick<Span, "id" | "from" | "to"> & { readonly grain: Grain; readonly digest: string };

/** Why an export must not leave, in a sentence; undefined when it may. */
export function whyNotExport(
  wanted: Omit<Exported, "digest"> & { readonly kind: Span["kind"] },
  digest: string,
  earlier: readonly Exported[],
): string | undefined {
  if ((wanted.grain === "school") !== (wanted.kind === "year"))
    return "All schools together are exported by term, and single schools by school year: nothing finer.";
  const same = earlier.find((one) => one.id === wanted.id && one.grain === wanted.grain);
  if (same)
    return same.digest === digest
      ? undefined
      : `${wanted.id} has been exported already, and the figures have changed since: two versions could be subtracted. Use the first one.`;
  const other = earlier.find((one) => overlaps(one, wanted));
  return (
    other &&
    `${other.id} has been exported already (${other.grain === "school" ? "school by school" : "all schools together"}), and shares days with ${wanted.id}: the two could be subtracted.`
  );
}
