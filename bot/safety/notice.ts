import { mayBeAboutAdult } from "./adult.ts";
import { isNotOnlyDuty, mayBeDanger } from "./danger.ts";
import { dutyTouched } from "./duty.ts";
import { birthYearsAt } from "./identifiers/dates.ts";
import { type Identifier, identifiersIn } from "./identifiers.ts";
import { sentencesOf } from "./sentences.ts";
import { isOffTopic } from "./topic.ts";

/** What a text may contain. It only ever adds a prompt: nothing is blocked, nobody is scored, and a miss must be harmless. */
export interface Noticed {
  /** Somebody may be in danger now: 999 first. */
  readonly danger: boolean;
  /** It may concern an adult who works or helps in school: another route, before any detail. */
  readonly aboutAdult: boolean;
  readonly duty: "fgm" | "prevent" | null;
  /** It is nothing for a social worker, and holds no hint of a worry about a child. */
  readonly offTopic: boolean;
  readonly identifiers: readonly Identifier[];
}

/** What the rules notice in a text as somebody typed it, at a moment (ms). Never throws, whatever the text. */
export function notice(text: string, now: number): Noticed {
  const sentences = sentencesOf(text);
  const aboutAdult = mayBeAboutAdult(sentences);
  const duty = dutyTouched(sentences);
  const danger = mayBeDanger(sentences) && (duty === null || isNotOnlyDuty(sentences));
  const identifiers = identifiersIn(text, birthYearsAt(now));
  return {
    danger,
    aboutAdult,
    duty,
    offTopic:
      !danger &&
      !aboutAdult &&
      duty === null &&
      identifiers.every(({ kind }) => kind === "name" || kind === "email" || kind === "phone") &&
      isOffTopic(sentences),
    identifiers,
  };
}
