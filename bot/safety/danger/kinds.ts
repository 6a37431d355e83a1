import type { Rule } from "../rule.ts";
import { phrase } from "../sentences.ts";
import { anyKind } from "./kinds/any.ts";
import { bodyKinds } from "./kinds/body.ts";
import { atOnce, soon } from "./kinds/classes.ts";
import { coercedKinds } from "./kinds/coerced.ts";
import { goneKinds } from "./kinds/gone.ts";
import { homeKinds } from "./kinds/home.ts";
import { moreKinds } from "./kinds/more.ts";
import { othersKinds } from "./kinds/others.ts";
import { ownHandKinds } from "./kinds/own-hand.ts";
import { perilKinds } from "./kinds/perils.ts";
import { placeKinds } from "./kinds/place.ts";
import { veiledKinds } from "./kinds/veiled.ts";
import { weaponKinds } from "./kinds/weapon.ts";
import { isPast } from "./when.ts";

/** Asked in general, with nobody in it: a policy, a training, a form. */
export const inGeneral = phrase(
  String.raw`
  (?:what|which) (?:is|are) (?:the|our) (?:policy|procedure|protocol|rules?|process|guidance|threshold)|what (?:would|should|do) (?:we|i|you|staff) (?:\S+ ){0,3}if (?:a|an|one|someone|somebody|any|we|ever)|if (?:a|an|any) (?:child|pupil|student|parent|person|teacher|member) (?:\S+ )?(?:ever|tells?|told|says?|discloses?|has|had|is|was|comes?|turns?)|
  hypothetical\S*|theoretical\S*|in theory|(?:safeguarding|first aid|prevent|staff|online|fire|epi ?pen|annual|refresher) training|training (?:on|about|course|day|session|module|slides)|inset|cpd|webinar|module|quiz|posters?|(?:the|our|your|a|any) (?:\S+ )?polic(?:y|ies)|guidance (?:on|about|for)|lessons? (?:on|about|plan)|unit on|topic (?:on|about)|workshop|scheme of work|pshe|rshe|assembl(?:y|ies) (?:on|about)|
  (?:fire|lockdown|evacuation|bomb|invacuation|practice|a|the|our) drills?|drills? (?:at|on|this|tomorrow|today|next)|practice (?:lockdown|evacuation)|rehears\S*|risk assessments?|refresher|curriculum|case study|serious case|essay|coursework|worksheet|comprehension|revision|panto\S*|museum of|how (?:do|would|should) (?:we|you|i) (?:teach|record|log|explain|store|write|code)
`.trim(),
);

/** Played, told as a story or a joke. */
export const played = phrase(
  String.raw`
  draw(?:s|ing|ings|n)?|drew|doodl\S*|(?:in|from|about|watch\S*) (?:a|the|his|her) (?:\S+ )?(?:film|films|movie|cartoon|book|novel|story|game|video ?game|play|poem|show|series|programme|documentary|musical|dream|nightmare)|macbeth|shakespeare|romeo|fortnite|call of duty|gta|minecraft|fifa|xbox|playstation|ps5|netflix|eastenders|hollyoaks|halloween|fancy dress|costume|school play|nativity|drama (?:lesson|piece|club|class)|role ?play|pretend\S*|imaginary|make believe|toy|toys|nerf|lego|paintball|water pistol|plastic (?:knife|knives|sword|gun|cutlery)|wooden (?:sword|spoon)|foam|cardboard|
  lol|haha\S*|as a joke|was joking|were joking|for a laugh|all laughed|superhero\S*|tourettes?|volcano|bicarb|dreamt|nightmares?
`.trim(),
);

/** Over, found, or looked after. */
const overNow = phrase(
  String.raw`
  (?<!says )(?<!said )(?:hes|shes|theyre|he is|she is|they are|is|are|all|both|now|and) (?:all |now |back )?(?:safe|fine|ok|okay|sorted|sober|recovered|recovering)(?: again)?(?: now)?|(?:safe|fine|ok|okay|well|better|over|sober) now|now (?:safe|fine|ok|well|better|back|sober|stable)|currently stable|safe and (?:well|sound)|false alarm|back in (?:class|school|lessons?)|back now|discharged|
  (?:was|were|been) found (?:safe|hiding|asleep|quickly|in (?:the|his|her)|by)|found (?:him|her|them) (?:safe|hiding|asleep|quickly|behind)|turned up (?:safe|later|in the)|(?:it|bleeding|fight|fighting|fit|seizure) (?:has|have) (?:now )?stopped|calm(?:ed)? (?:down )?now|police (?:have|took|has) (?:it|him|them|the \S+)|handed (?:it|them) in|was (?:confiscated|arrested)|has been arrested|in prison|in custody|camhs closed|safety plan (?:is )?in place
`.trim(),
);

/** A sign that something happens today or is planned. */
export const isOfToday = phrase(
  `${atOnce}|${soon}|this morning|last night|plan(?:s|ned|ning)? (?:to|on|an?)|going to|about to|bag|waistband|pocket|locker|on (?:him|her)`,
);

/** What began before and is not over. */
const goesOn = phrase(
  "since(?! (?:september|christmas|easter|then|reception|nursery|year \\d+))|still|keeps?|ever since",
);

/**
 * Said of this hour or of what is to come today: then no word beside it makes harm harmless ("has just swallowed a battery out of a
 * toy").
 */
const ofThisHour = phrase(
  String.raw`
  right now|just now|as (?:we|i) (?:speak|type|write)|(?:mins?|minutes?|seconds?) (?:ago|since)|(?:has|have|hes|shes|ive|weve|theyve|and) just|just (?:\S+ed|told|been|seen|found|rang|said|had|gone|run|ran|took|taken|fell|cut|hit|sent|come|came|drunk|eaten)|wont (?:come (?:out|down|away)|wake|stop|let)|in front of (?:me|us)|with me now|home ?time|tonight|(?:theres|there is) (?:\S+ )?(?:blood|smoke|a man)|today|this (?:morning|afternoon|lunch|evening)|at (?:lunch|break|\d+)|
  and now|now (?:he|she|his|her|they|theyre|hes|shes|cant|wont|lips)|after school|going to|will|wait (?:till|until)|when (?:he|she|they|i) (?:\S+ )?gets?|on (?:his|her|their|the) way|coming|waiting|later|tomorrow|soon|about to|plans? to|threat\S*
`.trim(),
);

// "I plan to talk to mum at the gate tonight": what the asker means to do says nothing of what is happening.
const ownPlan =
  /(?<!\S)(?:i|we|id|ill|im|plan|planned|planning|intend|hoping|happy|thinking of|was going|should i|do i|can i|shall i|could i|is it (?:ok|right|fine)|ok|right|best) (?:\S+ ){0,4}(?:speak|speaking|talk|talking|ring|ringing|call|calling|phone|phoning|see|seeing|meet|meeting|email|emailing|write|writing|chat|tell|telling|contact|ask|asking|raise|mention|check|invite|message|visit|discuss|arrange|offer|catch)(?!\S)(?: [^\s,]+)*/gu;

/** Whether a sentence speaks of this hour or of what is to come today, besides what the asker plans. */
export function isOfThisHour(sentence: string): boolean {
  return ofThisHour.test(sentence.replace(ownPlan, ""));
}

const kinds: readonly Rule[] = [
  ...bodyKinds,
  ...ownHandKinds,
  ...weaponKinds,
  ...othersKinds,
  ...coercedKinds,
  ...goneKinds,
  ...homeKinds,
  ...placeKinds,
  ...perilKinds,
  ...veiledKinds,
  ...moreKinds,
  ...anyKind,
];

/** Whether a sentence is of one of the kinds of harm, as classes of words say it, and is neither over nor pretended nor general. */
export function isNearHarm(sentences: readonly string[]): boolean {
  return sentences.some((sentence, i) => {
    if (inGeneral.test(sentence)) return false;
    const isNow = isOfThisHour(sentence);
    if (
      !isNow &&
      [isPast, played, overNow].some((harmless) => harmless.test(sentence)) &&
      !goesOn.test(sentence)
    )
      return false;
    const around = [sentences[i - 1] ?? "", sentence, sentences[i + 1] ?? ""].join(" , ");
    return kinds.some(
      ({ all, unless = [] }) =>
        all.every((pattern, at) => pattern.test(at === 0 ? sentence : around)) &&
        (isNow || !unless.some((pattern) => pattern.test(sentence))),
    );
  });
}
