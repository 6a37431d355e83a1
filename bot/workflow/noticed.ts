import type { NoticedKind } from "../consultation/state.ts";
import { notice } from "../safety/notice.ts";
import { warmingTexts } from "../safety/warm.ts";

/** What the rules notice in a question before it is sent, at a moment (ms); the most urgent first. */
export function noticedIn(text: string, now: number): readonly NoticedKind[] {
  const found = notice(text, now);
  return [
    ...(found.danger ? (["danger"] as const) : []),
    ...(found.aboutAdult ? (["aboutAdult"] as const) : []),
    ...(found.duty === null ? [] : [found.duty]),
    ...(found.identifiers.length > 0 ? (["identifiers"] as const) : []),
    ...(found.offTopic ? (["offTopic"] as const) : []),
  ];
}

/** Prepares the rules in pieces, one for each step, so that whatever else waits can be done in between. */
export function* readyToNotice(now: number): Iterable<void> {
  for (const text of warmingTexts) yield void noticedIn(text, now);
}
