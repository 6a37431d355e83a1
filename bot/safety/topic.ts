import { meantLiterally } from "./danger/idioms.ts";
import { ofFamily, ofHarm } from "./topic/hints.ts";
import { paperwork, topic } from "./topic/topics.ts";

const broken =
  /(?:laptop|computer|phone|battery|printer|board|projector|screen|ipad|server|boiler|car|kettle|microwave|mouse) (?:(?:has|is|just|have) ){0,2}(?:died|dead)/g;

/**
 * Whether the sentences are only about something that is not for a social worker (IT, pay, rooms, cover, paperwork). One hint of a
 * worry about a child anywhere, and they are not.
 */
export function isOffTopic(sentences: readonly string[]): boolean {
  // "Projector dead" and "killing me" are no hints.
  const words = sentences
    .map((sentence) =>
      meantLiterally(sentence)
        .replaceAll("idiom", "")
        .replace(broken, "")
        .replace(/(?:boys|girls|staff|pupil) (?=toilets?|changing|loos?|pe |football|netball)/g, ""),
    )
    .join(" , ");
  if (ofHarm.test(words)) return false;
  const said = sentences.join(" , ");
  return paperwork.test(said) || (topic.test(said) && !ofFamily.test(words));
}
