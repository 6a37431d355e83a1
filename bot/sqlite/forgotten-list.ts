import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { forgottenLine, readForgotten } from "../workflow/purge/again.ts";
import type { Forgotten } from "../workflow/purge/purge.ts";

/** What was forgotten, beside the backups that may still hold it: ids and moments only. */
const listIn = (folder: string): string => join(folder, "forgotten.jsonl");

/** The list that lies beside the backups; undefined when nobody has kept one. */
export function forgottenIn(folder: string): readonly Forgotten[] | undefined {
  return existsSync(listIn(folder)) ? readForgotten(readFileSync(listIn(folder), "utf8")) : undefined;
}

/** Adds to the list. It is there from then on, even when nothing was added. */
export function addForgotten(folder: string, found: readonly Forgotten[]): void {
  mkdirSync(folder, { recursive: true });
  // Begins on a line of its own: a machine that stopped may have cut the last one short.
  const begin = existsSync(listIn(folder)) ? "\n" : "";
  appendFileSync(listIn(folder), begin + found.map(forgottenLine).join(""));
}
