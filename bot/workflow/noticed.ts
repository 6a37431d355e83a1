import type { NoticedKind } from "../consultation/state.ts";
import { notice } from "../safety/notice.ts";

/** What the rules notice in a question before it is sent; the most urgent first. */
export function noticedIn(text: string): readonly NoticedKind[] {
  const found = notice(text);
  return [
    ...(found.danger ? (["danger"] as const) : []),
    ...(found.aboutAdult ? (["aboutAdult"] as const) : []),
    ...(found.duty === null ? [] : [found.duty]),
    ...(found.identifiers.length > 0 ? (["identifiers"] as const) : []),
    ...(found.offTopic ? (["offTopic"] as const) : []),
  ];
}
