import { zipSync } from "fflate";

/** Files by their name in the package. */
export type Files = Readonly<Record<string, Uint8Array>>;

/**
 * The zip, with the same bytes for the same files wherever and whenever it is made: names sorted, one fixed moment.
 * Zip stores local time without a zone, so that moment is named in local time.
 */
export function pack(files: Files): Uint8Array {
  const sorted = Object.keys(files)
    .sort()
    .map((name) => [name, files[name] ?? new Uint8Array()] as const);
  return zipSync(Object.fromEntries(sorted), { mtime: new Date(1980, 0, 1, 12), os: 0, level: 9 });
}
