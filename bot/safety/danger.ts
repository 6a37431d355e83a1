import { bodyRules } from "./danger/body.ts";
import { closeRules } from "./danger/close.ts";
import { meantLiterally } from "./danger/idioms.ts";
import { hasForeignDanger } from "./danger/other-languages.ts";
import { placeRules } from "./danger/places.ts";
import { selfRules } from "./danger/self.ts";
import { strongRules } from "./danger/strong.ts";
import { weaponRules } from "./danger/weapons.ts";
import { whereaboutsRules } from "./danger/whereabouts.ts";
import { fires } from "./rule.ts";

const rules = [
  ...strongRules,
  ...closeRules,
  ...bodyRules,
  ...selfRules,
  ...weaponRules,
  ...whereaboutsRules,
  ...placeRules,
];

/**
 * Whether the sentences may tell of somebody in danger now, for whom 999 comes first: something taken, a weapon, a child nobody can
 * find, an unsafe adult at the gate, a threat, a plan to die, fire or gas. Worries, old scars and things over are not these.
 */
export function mayBeDanger(sentences: readonly string[]): boolean {
  const literal = sentences.map(meantLiterally);
  return literal.some(
    (sentence, i) => hasForeignDanger(sentence) || fires(rules, sentence, literal[i + 1] ?? ""),
  );
}
