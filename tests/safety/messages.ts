import { globSync, readFileSync } from "node:fs";

/** What a message holds as its writer meant it: the labels, and the substrings that identify somebody. */
export interface Labels {
  readonly danger: boolean;
  readonly aboutAdult: boolean;
  readonly duty: "fgm" | "prevent" | null;
  readonly offTopic: boolean;
  readonly identifiers: readonly string[];
}

export interface Message {
  readonly id: string;
  readonly text: string;
  readonly labels: Labels;
}

/** The invented messages of a folder below `tests/safety`. */
export function messagesIn(folder: string): readonly Message[] {
  return globSync(`tests/safety/${folder}/*.jsonl`)
    .sort()
    .flatMap((file) => readFileSync(file, "utf8").split("\n"))
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Message);
}

/** One third of the ids, by a fixed hash (FNV-1a): nobody looks at these while writing rules. */
export function isUnseen(id: string): boolean {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return hash % 3 === 0;
}
