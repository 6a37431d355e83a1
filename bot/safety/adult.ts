import { everyday, onReceivingEnd, onlyTells, otherDoer, relatives } from "./adult/around.ts";
import { conduct } from "./adult/conduct.ts";
import { staff } from "./adult/roles.ts";
import { duty, isTraining, worried } from "./adult/worries.ts";
import { conductWords, staffWords } from "./languages/staff.ts";
import { stems } from "./languages/stems.ts";
import { type Language, languagesOf } from "./languages/which.ts";
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

// "I told the head and he said to keep it off the record."
const silences = phrase(
  "(?:he|she|they|who|was|been|got|im|i am) (?:\\S+ )?(?:told|said|says|asked|wants|wanted|warned|instructed|advised|pressured|ordered|being told) (?:\\S+ ){0,4}(?:not to|to keep|to leave|to drop|to change|to delete|to rewrite|to say nothing|to forget|to ignore|keep (?:it|this|that|quiet)|leave it|off the record) (?:\\S+ ){0,8}(?:cpoms|record\\S*|report\\S*|log\\S*|write|writing|down|out of|off|quiet|parents|police|social|lado|ofsted|ourselves|house|reputation|anyone|it|this|that|until|inspection)",
);
const alsoRelated = new RegExp(
  `(?<!\\S)${staff} (?:\\S+ ){0,2}(?:is|was|are|who is) (?:\\S+ )?(?:his|her|their|the (?:childs|boys|girls)) ${relatives}`,
  "u",
);

// "A TA told me she smacked a child": what somebody says of themselves.
const ownWords = phrase(
  `${staff} (?:\\S+ )?(?:told|admitted|confessed|confided|says|said|let slip|mentioned|owned up|blurted|reckons|boasted|bragged|joked)(?: (?:to )?(?:me|us|the head|a colleague|in the staff ?room|that|today|this morning|just now|out)){0,3} (?:(?:that )?(?:he|she|they) (?:\\S+ ){0,3}|hes |shes |theyve |to (?:\\S+ )?|having |about )(?:smack\\S*|slap\\S*|hit|hitting|tapped|grabb\\S*|push\\S*|shov\\S*|drag\\S*|pinch\\S*|shook|shak\\S*|kick\\S*|threw|throw\\S*|swore|shouted|lost (?:it|his|her|their)|snapped|restrain\\S*|hurt\\S*|locked|kiss\\S*|hugg\\S*|messag\\S*|text\\S*|dating|seeing|sleeping|drinking|drunk|taking|fancies|fancied|in love|feelings|manhandl\\S*|clipp\\S*|clout\\S*|whack\\S*|handl\\S*|pull\\S*|yank\\S*|touch\\S*|film\\S*|left (?:\\S+ ){0,3}alone)`,
);
// "She is seeing the assistant coach."
const attached = phrase(
  `(?:seeing|dating|kiss(?:ed|ing|es)?|snogg\\S*|sleeping with|slept with|sex with|going out with|in love with|engaged to|pregnant by|living with|moved in with|sexting|shagging|messaging|messages|texting|texts|snapping|snapchatting|facetiming|meeting|meeting up with|meets up with|met up with|fancies|besotted with|obsessed with|infatuated with|hooking up with|a thing with|a relationship with|something going on with|holding hands with|cuddl\\S*(?: up)?(?: to| with)?|on the phone to|drinking with|partying with) (?:the |a |an |her |his |our |their |one of (?:the|our) |that |this |some |my )?(?:\\S+ )?(?:\\S+ )?${staff}(?! (?:about|to (?:discuss|talk|arrange)|tomorrow|next|on (?:mon|tues|wednes|thurs|fri)|this|for|regarding|re|today|at \\d|team|room))`,
);

// "A governor asked me to e-mail him photos of the girls' races."
const wantsPictures = phrase(
  `${staff} (?:\\S+ ){0,2}(?:asked|asks|asking|told|tells|telling|wants|wanted|keeps asking|requested|begged) (?:\\S+ ){0,5}(?:send|email|e mail|share|forward|text|message|take|give|show|for) (?:\\S+ ){0,3}(?:photos?|pictures?|images|selfies?|videos?|snaps) (?:of|in) (?:\\S+ ){0,3}(?:girls?|boys?|her|him|herself|himself|kids|children|pupils?|swimm\\S*|kit|bikini|underwear|gym\\S*|changing|uniform|costume)`,
);

// Knees, lifts, nights, money and words that no member of staff has for a child.
const tooNear = phrase(
  "(?:on|onto) (?:his|her|their) (?:knee|knees|lap)|calls? (?:him|her|them)sel(?:f|ves) (?:daddy|mummy|uncle|big brother)|calling (?:him|her|them)sel(?:f|ves) (?:daddy|mummy|uncle)|(?:texts?|texting|messag\\S*|sends?|sending) (?:\\S+ ){0,3}(?:goodnight|good night|kisses|hearts|love)|(?:pay|pays|paying|paid) (?:\\S+ ){0,3}(?:bus fare|taxi|phone bill|rent|lunch|fare|uber)|by (?:the|her|his|their) (?:hips?|waist|bottom|thighs?)|(?:reek\\S*|stink\\S*|smell\\S*) (?:\\S+ )?of (?:whisky|vodka|drink|alcohol|booze|beer|gin|cannabis|weed)",
);

const rules: readonly Rule[] = [
  ...worried,
  { all: [silences] },
  { all: [ownWords] },
  { all: [attached] },
  { all: [wantsPictures] },
  { all: [mention, tooNear] },
  { all: [alsoRelated, harms] },
  { all: [alsoRelated, conduct] },
  { all: [atWork, harms], unless: [elsewhere] },
  {
    all: [
      phrase(
        `${staff} (?:\\S+ ){0,2}wants? to (?:take|be alone with|kiss|date|text|message|photograph|film) (?:him|her|them|a \\S+|one|some)`,
      ),
    ],
  },
  {
    all: [
      phrase(
        `(?:(?:came|come|comes|coming|back|out|returned|home) (?:\\S+ ){0,2}(?:of|from|after)|after (?:being|time|a session|lunch) with|it was|its|it is|was|because of|caused by|did it|done by|blames?|blamed) (?:\\S+ ){0,2}${staff}`,
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
  return (
    toldInAnotherLanguage(sentences) ||
    sentences.some((sentence, i) => {
      const next = sentences[i + 1] ?? "";
      if (duty.test(sentence) && !isTraining.test(sentence)) return true;
      if (oneself.test(sentence) && !isTraining.test(sentence)) return true;
      return mention.test(sentence) && (fires(rules, sentence, next) || doesSomething(sentence, next));
    })
  );
}

const otherLanguages = new Map(
  (Object.keys(staffWords) as readonly Language[]).map((language) => [
    language,
    { staff: stems(staffWords[language] ?? ""), conduct: stems(conductWords[language] ?? "") },
  ]),
);

function toldInAnotherLanguage(sentences: readonly string[]): boolean {
  const languages = languagesOf(sentences);
  return sentences.some((sentence) =>
    languages.some((language) => {
      const words = otherLanguages.get(language);
      return words !== undefined && words.staff.test(sentence) && words.conduct.test(sentence);
    }),
  );
}

const parentNamed = new RegExp(`(?<!\\S)${relatives} (?:, )?$`, "u");
const longest = 24;
// Letters read on each side of a member of staff, so that a long text takes time by its length only.
const reach = 300;

/** Whether a member of staff in the sentence does, or is, something that somebody should ask about. */
function doesSomething(sentence: string, next: string): boolean {
  for (const found of sentence.matchAll(mentions)) {
    const before = ` ${sentence.slice(Math.max(0, found.index - reach), found.index)}`;
    const after = sentence.slice(found.index + found[0].length, found.index + found[0].length + reach);
    // "Her stepdad, Mr Lacey": a title makes nobody staff.
    if (parentNamed.test(before) && /^(?:mr|mrs|ms|miss|mx|dr)(?!\S)/.test(found[0])) continue;
    const whoDid = /^ who (?!told|said|says|saw|noticed|heard|found|reported|is worried|was worried)/.test(
      after,
    );
    const asksIfRight = isItRight.test(before);
    if ((onReceivingEnd.test(before) || onlyTells.test(after)) && !whoDid && !asksIfRight) {
      const later = / then (.*)$/.exec(after)?.[1];
      if (later !== undefined && conduct.test(untilSomebodyElse(` ${later}`))) return true;
      if (isAvoided.test(before) && pronounActs.test(after) && conduct.test(after)) return true;
      continue;
    }
    const own = untilSomebodyElse(after);
    if (conduct.test(own)) return true;
    if (isUnusual(own)) return true;
    if (own === after && pronounGoesOn.test(next) && conduct.test(untilSomebodyElse(` ${next}`))) return true;
  }
  return false;
}

// "Is it okay for a mentor to …"
const isItRight =
  /(?:is it|is that|its|it is|is this|isnt it) (?:\S+ )?(?:ok|okay|right|normal|wrong|allowed|an offence|a crime|illegal|against the rules|abuse|appropriate|acceptable|legal|usual|odd|weird|strange|fine|not right)(?: \S+){0,2} (?:for|that|if|when)(?: \S+){0,3} ?$/;

// Not what staff do every day, and a child is what it is done to.
const actsOnChild =
  /^(?: ,)?(?! (?:with|and|or|re|to|in|from|about|for|of|at|on)\s)(?: \S+){1,14} (?:him|her(?! (?:class|room|lessons?|desk|office|phone|job|car|leave|note|form|best|own|work|book|notes|group|team|concerns?|planner))|them|(?:a|an|the|one|two|three|some|this|that|another|my|our|certain|little|young|half|most|all|several|every|each|any|other|older|younger) (?:\S+ ){0,2}(?:ones?|childs?|children|childrens|kids?|pupils?|girls?|boys?|students?|lads?|class|toddlers?|bab(?:y|ies)|y\d+s?|year \d+s?|reception|teenagers?|sixth ?formers?|ex pupils?|former pupils?|tutees?)|children|kids|pupils|girls|boys|students|toddlers|babies|teenagers|sixth ?formers?|ex pupils?|one of (?:the|our|my|his|her) \S+|y\d+s?|year \d+s?|(?:his|her|their) (?:hands?|arms?|legs?|hair|fingers?|face|head|body|daughter|son))(?!\S)/;

// "He hates going to the librarian because he stands too close."
const isAvoided =
  /(?<!\S)(?:hates?|scared|afraid|wont|refus\S+|avoid\S*|dread\S*|doesnt (?:want|like)|dont (?:want|like)|not going|stopped|uncomfortable|drop)(?!\S)/;
const pronounActs =
  /^ (?:because|cos|as|since) (?:of )?(?:how |the way )?(?:he|she|they|hes|shes|theyre)(?!\S)/;

/** Whether something is done to a child that is not what staff do every day. */
function isUnusual(own: string): boolean {
  const done = own
    .replace(
      /^ (?:who|that|whos) (?:also )?(?:helps?|works?|volunteers?|comes? in|runs?|drives?|covers?|teaches)(?: (?:out|with|in|at|on|for|as))?(?: (?:the|our|a|my))?(?: \S+){1,2}/,
      "",
    )
    .replace(/^ ,[^,]{1,40},/, "")
    .replace(/^ (?:in|from|at|of|for|on) (?:(?:the|my|our|year|key stage) )?\S+/, "");
  const found = actsOnChild.exec(done);
  if (found === null) return false;
  return !everyday.test(`${found[0]}${done.slice(found[0].length).split(" ").slice(0, 4).join(" ")}`);
}

// "A new coach. He had a boy on his lap."
const pronounGoesOn =
  /^(?:\S+ ){0,3}(?:he|she|they|hes|shes|theyre|keeps|always|seen|saw|caught|walked in)(?!\S)/;

/** The words after a member of staff up to where a relative or another child becomes the one that does something. */
function untilSomebodyElse(after: string): string {
  const other = otherDoer.exec(after);
  const own = (other === null ? after : after.slice(0, other.index)).replace(
    /(?<!\S)(?<!who )(?:hears?|heard|hearing|sees|noticed|reported)(?!\S).*/,
    "",
  );
  return own.split(" ").slice(0, longest).join(" ");
}
