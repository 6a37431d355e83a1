import { bodyRules } from "./danger/body.ts";
import { broadRules } from "./danger/broad.ts";
import { carerRules } from "./danger/carers.ts";
import { tellsOfHarmInAnotherLanguage } from "./danger/foreign.ts";
import { meantLiterally } from "./danger/idioms.ts";
import { injuryRules } from "./danger/injuries.ts";
import { lastWordsRules } from "./danger/last-words.ts";
import { hasForeignDanger } from "./danger/other-languages.ts";
import { placeRules } from "./danger/places.ts";
import { selfRules } from "./danger/self.ts";
import { strangerRules } from "./danger/strangers.ts";
import { strongRules } from "./danger/strong.ts";
import { takenAwayRules } from "./danger/taken-away.ts";
import { threatRules } from "./danger/threats.ts";
import { weaponRules } from "./danger/weapons.ts";
import { whereaboutsRules } from "./danger/whereabouts.ts";
import { inGeneral, isNearHarm, isOfThisHour, isOfToday, played } from "./danger/kinds.ts";
import { fires, matches } from "./rule.ts";

// The wide rules first: they answer most messages with danger at once.
const rules = [
  ...broadRules,
  ...strongRules,
  ...bodyRules,
  ...injuryRules,
  ...selfRules,
  ...lastWordsRules,
  ...weaponRules,
  ...threatRules,
  ...whereaboutsRules,
  ...strangerRules,
  ...takenAwayRules,
  ...carerRules,
  ...placeRules,
];

/**
 * Whether the sentences may tell of somebody in danger now, for whom 999 comes first: something taken, a weapon, a child nobody can
 * find, an unsafe adult at the gate, a threat, a plan to die, fire or gas. Worries, old scars and things over are not these.
 */
export function mayBeDanger(sentences: readonly string[]): boolean {
  const literal = sentences.map(meantLiterally);
  return (
    literal.some(
      (sentence, i) =>
        hasForeignDanger(sentence) ||
        (!inGeneral.test(sentence) && firesHere(sentence, literal[i + 1] ?? "")),
    ) ||
    isNearHarm(literal) ||
    tellsOfHarmInAnotherLanguage(sentences)
  );
}

function firesHere(sentence: string, next: string): boolean {
  if (isOfThisHour(sentence)) return matches(rules, sentence, next);
  return !played.test(sentence) && fires(rules, sentence, next);
}

/**
 * Whether sentences that touch a duty also speak of today. Talk of bombs or blades is how a duty sounds: it is a danger now only where
 * something is to happen.
 */
export function isNotOnlyDuty(sentences: readonly string[]): boolean {
  return sentences.some((sentence) => isOfToday.test(sentence)) || tellsOfHarmInAnotherLanguage(sentences);
}
