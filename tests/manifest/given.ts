import { strFromU8, strToU8 } from "fflate";
import { packageFiles } from "../../manifest/build.ts";
import { type Files, pack } from "../../manifest/pack.ts";
import { readSettings } from "../../manifest/read-settings.ts";

export const exampleEnv = new URL("../../manifest/example.env", import.meta.url).pathname;

/** Everything of a package that a test may break, as plain values. */
export type Parts = {
  manifest: object;
  words: Record<string, string>;
  files: Record<string, Uint8Array>;
};

let sound: Promise<Files> | undefined;

/** The files of a sound package with the invented ids. */
export function soundFiles(): Promise<Files> {
  sound ??= packageFiles(readSettings([exampleEnv]));
  return sound;
}

/** A zip after something has been done to it. */
export async function zipWith(change: (parts: Parts) => void): Promise<Uint8Array> {
  const files = { ...(await soundFiles()) };
  const read = (name: string): unknown => JSON.parse(strFromU8(files[name]!));
  const parts: Parts = {
    manifest: read("manifest.json") as object,
    words: read("en-gb.json") as Record<string, string>,
    files,
  };
  change(parts);
  const written = (name: string, value: unknown): void => {
    if (files[name] === undefined || strFromU8(files[name]).startsWith("no ")) return;
    files[name] = strToU8(JSON.stringify(value));
  };
  written("manifest.json", parts.manifest);
  written("en-gb.json", parts.words);
  return pack(files);
}
