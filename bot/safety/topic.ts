import { ofFamily, ofHarm } from "./topic/hints.ts";
import { paperwork, topic } from "./topic/topics.ts";

/**
 * Whether the sentences are only about something that is not for a social worker (IT, pay, rooms, cover, paperwork). One hint of a
 * worry about a child anywhere, and they are not.
 */
export function isOffTopic(sentences: readonly string[]): boolean {
  const words = sentences.join(" , ");
  if (ofHarm.test(words)) return false;
  return paperwork.test(words) || (topic.test(words) && !ofFamily.test(words));
}
