import { onReceivingEnd, onlyTells, otherDoer, relatives } from "./adult/around.ts";
import { conduct } from "./adult/conduct.ts";
import { staff } from "./adult/roles.ts";
import { duty, isTraining, worried } from "./adult/worries.ts";
import { type Rule, fires } from "./rule.ts";
import { phrase } from "./sentences.ts";

const mentions = new RegExp(`(?<!\\S)${staff}(?!\\S)`, "gu");
const mention = new RegExp(`(?<!\\S)${staff}(?!\\S)`, "u");

const elsewhere = phrase(
  "(?:another|different|other|secondary|his old|her old|primary) schools?|elsewhere|university",
);
const atWork = phrase(
  `${relatives} (?:\\S+ ){0,2}(?:is|works|work|who is|whos|was|also|volunteers|teaches|coaches|helps|runs) (?:\\S+ ){0,4}(?:${staff}|here|our school|this school|in school|with us|in reception|in our)`,
);
const harms = phrase(
  "hits?|hitting|slaps?|slapped|smacks?|hurts?|beats?|belt|bruis\\S*|kick(?:s|ed)|punch\\S*|threatens?|scream\\S*|locks?|sexual\\S*|neglect\\S*|burn(?:s|ed|t)|drunk|arrested|violent|abus\\S*|rough|grabs?|grabbed|strangl\\S+|touch(?:es|ed|ing) (?:him|her|me)",
);
const oneself = phrase(
  "i (?:\\S+ )?(?:grabbed|slapped|smacked|hit|shoved|pushed|dragged|restrained|lost my temper|lost it|snapped|manhandled|hurt|pinned|shook|pulled) (?:\\S+ ){0,4}(?:him|her|them|child|pupil|boy|girl|kid|arm|lad|student)|i (?:\\S+ ){0,2}lost my temper|(?:says?|said|saying|claims?|claimed|claiming|alleg\\S+|accus\\S+|told \\S+) (?:\\S+ ){0,2}(?:i|me of) (?:\\S+ )?(?:hit|hitting|touched|touching|hurt|hurting|grabbed|grabbing|pushed|pushing|slapped|slapping|kicked|kissed|shouted|shouting|assault\\S*|restrained|pulled)|(?:allegation|complaint|accusation) (?:\\S+ ){0,2}(?:against|about) me|accused me|had to (?:use physical|restrain)",
);
const injured = phrase(
  "bruis\\S*|black eye|marks?|hurts?|cut lip|injur\\S+|swollen|sore|scratch\\S*|broken|fractur\\S+|nosebleed|limp\\S*",
);

const rules: readonly Rule[] = [
  ...worried,
  { all: [atWork, harms], unless: [elsewhere] },
  {
    all: [
      phrase(
        `(?:it was|its|it is|was|because of|caused by|did it|done by|blames?|blamed|from|overheard) (?:\\S+ ){0,2}${staff}`,
      ),
      injured,
    ],
  },
];

/**
 * Whether the sentences may tell of a concern about an adult who works or helps in school. Staff who tell, see, help or are hurt by
 * a pupil are not meant; a relative who also works there is.
 */
export function mayBeAboutAdult(sentences: readonly string[]): boolean {
  return sentences.some((sentence, i) => {
    const next = sentences[i + 1] ?? "";
    if (duty.test(sentence) && !isTraining.test(sentence)) return true;
    if (oneself.test(sentence) && !isTraining.test(sentence)) return true;
    return mention.test(sentence) && (fires(rules, sentence, next) || doesSomething(sentence, next));
  });
}

const longest = 24;

/** Whether a member of staff in the sentence does, or is, something that somebody should ask about. */
function doesSomething(sentence: string, next: string): boolean {
  for (const found of sentence.matchAll(mentions)) {
    const before = sentence.slice(0, found.index);
    const after = sentence.slice(found.index + found[0].length);
    const whoDid =
      /^ (?:who|that) (?!told|said|says|saw|noticed|heard|found|reported|is worried|was worried)/.test(after);
    if ((onReceivingEnd.test(before) || onlyTells.test(after)) && !whoDid) continue;
    const own = untilSomebodyElse(after);
    if (conduct.test(own)) return true;
    if (own === after && pronounGoesOn.test(next) && conduct.test(untilSomebodyElse(` ${next}`))) return true;
  }
  return false;
}

// "A new coach. He had a boy on his lap."
const pronounGoesOn =
  /^(?:\S+ ){0,3}(?:he|she|they|hes|shes|theyre|keeps|always|seen|saw|caught|walked in)(?!\S)/;

/** The words after a member of staff up to where a relative or another child becomes the one that does something. */
function untilSomebodyElse(after: string): string {
  const other = otherDoer.exec(after);
  const own = other === null ? after : after.slice(0, other.index);
  return own.split(" ").slice(0, longest).join(" ");
}
