import type { Doc } from "./ports.ts";

/** A document that a newer Sounding Board has written: reading it half would be worse than not reading it. */
export class NewerDocument extends Error {
  constructor(kind: string, version: number) {
    super(`A ${kind} is of version ${version}, which a newer Sounding Board has written. Update this one.`);
    this.name = "NewerDocument";
  }
}

/** Makes a document of one version into the next, for each kind and version that was ever stored. */
export type Upgraders = Readonly<Record<string, Readonly<Record<number, (doc: Doc) => Doc>>>>;

const newest = 1;
const upgraders: Upgraders = {};

/**
 * The document as this program knows it, whichever version was stored; without one it is of the first. A kind that
 * did not change from one version to the next has no upgrader there. Throws NewerDocument.
 */
export function upgraded(doc: Doc, to = newest, by = upgraders): Doc {
  const { schemaVersion = 1 } = doc as Doc & { readonly schemaVersion?: number };
  if (schemaVersion > to) throw new NewerDocument(doc.kind, schemaVersion);
  let current = doc;
  for (let version = schemaVersion; version < to; version++)
    current = by[doc.kind]?.[version]?.(current) ?? current;
  return current;
}
