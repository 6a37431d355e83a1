import type { Rule } from "../rule.ts";
import { phrase } from "../sentences.ts";
import { isPast, isPresent } from "./when.ts";

const takes = String.raw`
    (?:taken|took|takes|taking|swallow(?:ed|s|ing)?|necked|necking|popped|downed|eaten|ate|had|drank|drunk|
    drinks|drinking|ingested|consumed|injected|munched|guzzled|neck)`;
const many = String.raw`
    (?:loads|a load|lots|a lot|whole|entire|full|half|all|bunch|handful|handfuls|too many|so many|box|boxes|
    packet|packets|packs?|strip|strips|bottle|several|dozen|\d+|ten|twelve|fifteen|twenty|thirty|forty|
    fifty|most|many|some)`;
const medicines = String.raw`
    (?:tablets?|pills?|paracetamol|ibuprofen|nurofen|aspirin|antidepressants?|medication|medicines?|
    sertraline|fluoxetine|propranolol|codeine|tramadol|diazepam|xanax|insulin|sleeping \S+|calpol|capsules|
    antihistamines|piriton|co codamol|heart tablets|strips? of \S+)`;
const poisons = String.raw`
    (?:bleach|antifreeze|weed ?killer|rat poison|poison|acid|petrol|white spirit|disinfectant|dettol|
    cleaning fluid|drain cleaner|domestos|washing (?:pod|capsule|liquid)|pesticide|hand sanitiser|
    batter(?:y|ies)|button battery|magnets?|glass|needle|mushrooms|berries)`;
/** Medicine as it should be: the daily tablet, the forgotten one, the one taken away. */
export const ordinary = phrase(
  String.raw`
    (?:hay ?fever|adhd|asthma|prescribed|prescription|daily|usual|morning|evening|his own|her own|
    normal) ~2 (?:tablets?|pills?|medication|dose)`,
  String.raw`
    (?:tablets?|pills?|medication|medicine|dose) (?:for|as prescribed|as normal|at (?:breakfast|lunch))|
    forgot|forgets|forgotten|hasnt taken|hasnt had|not taken|not taking|refus(?:es|ed|ing)|stopped taking|
    missed|ran out|runs out|run out|the pill|morning after|strepsils|vitamins?|(?:a|one) (?:tablet|pill|
    paracetamol|ibuprofen|nurofen|strepsil)(?! packet)|has to take|needs to take|supposed to take|
    takes (?:his|her) medication|on medication|(?:took|taken) (?:away|the packet|off)|off him|off her|
    confiscated`,
);

/** Something dangerous taken into the body, and other states of the body that cannot wait. */
export const bodyRules: readonly Rule[] = [
  { all: [phrase("overdose|overdosed|overdosing|taken an od|has od")], unless: [isPast] },
  { all: [phrase(`${takes} ~8 ${medicines}`)], unless: [isPast, ordinary] },
  {
    all: [phrase(`${takes} ~4 ${many} ~3 ${medicines}`)],
    unless: [isPast, phrase("forgot|forgets|prescribed|refus\\S+|missed")],
  },
  {
    all: [
      phrase(`${takes} ~6 ${poisons}|(?:tablets?|pills?|paracetamol) ~3 (?:gone|missing|empty|all gone)`),
    ],
    unless: [isPast],
  },
  {
    all: [
      phrase(String.raw`
    (?:taken|took|necked|swallowed) (?:them all|it all|all of them|the lot|the whole (?:lot|thing|box|
    packet|strip|bottle|pack)|something|everything|a load|loads|an unknown|too much|too many|some sort of|
    half a \S+ of|a whole)|had (?:the|a) whole (?:strip|packet|box|bottle|lot|pack)`),
    ],
    unless: [
      isPast,
      phrase(String.raw`
    took something (?:from|out|off|of)|taken something (?:from|out|off|of)|(?:money|food|(?:his|her|their|
    the|packed|school) lunch|biscuits?|chocolate|cake|crisps|starving|homework|sweets|dinner|seriously|
    toys?|picture|photo)`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:eaten|ate|drunk|drank|swallowed|taken|took|licked|sniffed|inhaled) (?:something|some|stuff|
    a chemical|chemicals|plants?|berries|an edible|edibles|gummies|sweets)`),
      phrase(String.raw`
    sick|unwell|ill|drowsy|sleepy|science|lab|cleaning|chemical\S*|poison\S*|swelling|burning|dizzy|
    collaps\S*|shaking|foaming|wobbly|slurr\S*|pale|grey|odd|weird|high|zombie|spaced|out of it`),
    ],
    unless: [
      isPast,
      phrase(String.raw`
    from (?:my|the|his|her) (?:bag|desk|drawer|cupboard)|stole|money|dodgy (?:takeaway|chicken)|
    ate something (?:bad|dodgy)`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:gone|going|went|is|looks?|looking|very|really|all|so|suddenly|shes|hes) (?:very |really |all |so |
    completely )?(?:floppy|grey|blue|limp|purple|stiff|glazed)(?: and \S+)?`),
      phrase(String.raw`
    child|pupil|baby|y\d+|yr \d+|year \d+|lips|face|cold|clammy|responding|eyes|not|wont|cant|now|shes|hes|
    she|he|breathing|sick`),
    ],
    unless: [
      isPast,
      phrase(String.raw`
    (?:hair|uniform|hands?|nails|trousers|jumper|sky|weather|mood|screen|paint|blue (?:eyes|hair|badge|tac|
    plaster)|with (?:cold|anger))`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    empty (?:pill|tablet|paracetamol|blister|medication|ibuprofen) \S+|(?:blister|pill|tablet|
    paracetamol) (?:packs?|packets?|strips?|bottles?)`),
      phrase("drowsy|sleepy|sick|taken|eyes|pale|grey|empty in (?:the|her|his)"),
    ],
    unless: [isPast, ordinary],
  },
  {
    all: [
      phrase(String.raw`
    unconscious|unresponsive|not responding|non responsive|wont respond|passed out|passing out|blacked out|
    collapsed|collapsing|not conscious|out cold|convulsing|seizure|having a fit|had a fit|anaphyla\S+|
    cardiac|heart attack|having a stroke|not moving|isnt moving|wont move|lifeless|limp`),
    ],
    unless: [
      isPast,
      phrase(String.raw`
    limp(?:s|ing)?|had a seizure disorder|collapsed (?:on|into) (?:the|a) (?:sofa|chair|bed)|
    not moving (?:house|school|up|down|schools|on|class|until|to)|epilepsy (?:plan|training|review)|hand|
    handshake|with a limp|a limp`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:cant|couldnt|unable to|not able to|wont|cant be|impossible to|difficult to|hard to|
    struggling to) (?:\S+ ){0,2}(?:wake(?:n|d)?|rouse|roused|woken|breathe|breath|swallow|keep \S+ awake|
    keep \S+ eyes open|stay awake|stand up|feel (?:her|his) legs|move (?:her|his) (?:legs|neck|arms))|
    mum wont wake|wont wake|not waking`),
    ],
    unless: [
      isPast,
      phrase(String.raw`
    (?:in the mornings?|for school|in time|for work|to the alarm|at night|mornings|every day|through (?:his|
    her) nose|breathe out)`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:not|isnt|stopped|struggling|trouble|difficulty|barely|hardly|cant stop|shallow|
    problems?) (?:\S+ )?(?:breathing|breathe|breath)|(?:lips|face|skin|fingers) (?:\S+ ){0,3}(?:blue|grey|
    purple)|turning blue|gone blue|going blue|looks? (?:really |very |so )?(?:grey|gray)|looking (?:really |
    very |so )?grey|asthma attack|choking|foaming|frothing|throat (?:\S+ ){0,2}(?:closing|swelling|swollen)|
    swelling up|face (?:\S+ ){0,2}(?:swelling|swollen|swelled)|allergic reaction|
    epi ?pen (?:\S+ ){0,3}(?:not|cant|didnt|isnt|lost|out of date|used|given)|
    cant find (?:\S+ ){0,3}epi ?pen|(?:meningitis|rash) (?:\S+ ){0,3}(?:glass test|not fading|doesnt fade)|
    no pulse|cpr|defib|defibrillator`),
    ],
    unless: [
      isPast,
      phrase("training|course|refresher|through (?:his|her|their) nose|snores|out of breath|save|care plan"),
    ],
  },
  {
    all: [
      phrase(String.raw`
    bleeding (?:\S+ ){0,3}(?:badly|heavily|loads|lots|everywhere|out|profusely|a lot|wont|from (?:the|his|
    her) (?:head|neck|wrist|wrists|arm|arms|leg|stomach|chest|ear|ears|mouth))|(?:wont|not|doesnt|cant|
    hasnt|isnt) (?:\S+ ){0,2}(?:stop|stopping|stopped|stem|stemming) (?:\S+ ){0,2}(?:bleeding|blood|bleed)|
    (?:blood|bleeding) (?:all over|everywhere|pouring|pumping|gushing|spurting|down (?:his|her)|
    coming (?:out|from|through))|(?:covered in|pool of|lots of|loads of|tons of|so much|too much|losing|
    lost|a lot of|much|coughing up|vomiting|throwing up) (?:\S+ )?blood|haemorrhag\S+|bleeding to death|
    nose bleeding`),
    ],
    unless: [isPast, phrase("hay fever|period|periods|wobbly tooth")],
  },
  {
    all: [
      phrase(String.raw`
    stabbed|stabbing|shooting|shot|been shot|slashed|knifed|bottled|glassed|run over|knocked (?:down|over|
    off (?:his|her) bike)|hit by (?:a |the )?(?:car|bus|van|train|lorry)|electrocuted|drowning|impaled|
    crushed|severed|scalded|(?:badly|severely|serious(?:ly)?) (?:burn(?:t|ed|s)?|hurt|injured)|
    set (?:himself|herself|him|her) (?:on fire|alight)|burnt himself|burnt herself badly|fractured skull|
    broken (?:neck|back|leg|bone)|bone sticking|dislocated|head injury|serious injury|injury needs hospital|
    hit (?:her|his) head|banged (?:her|his) head|cracked (?:her|his) head|concussion|concussed`),
      isPresent,
    ],
    unless: [isPast],
  },
  {
    all: [
      phrase(String.raw`
    (?:been|got|is|was|has been|just) (?:stabbed|shot|slashed|run over|knocked (?:down|over) (?:by|outside|
    on|in the road|crossing)|knifed|hit by (?:a |the )?(?:car|bus|van|train|lorry))|has (?:stabbed|shot|
    slashed|knifed)|stabb(?:ed|ing) (?:outside|in (?:the|his|her)|by|near)|stabbed (?:\S+ ){0,5}(?:neck|
    chest|stomach|back|leg|deep|arm|eye|face|hand)`),
    ],
    unless: [isPast],
  },
  {
    all: [
      phrase(String.raw`
    fell (?:\S+ )?(?:off|from|down|out)|fallen (?:off|from|down|out)|concuss\S+|head injury|hit (?:his|her) head|
    banged (?:his|her) head`),
      phrase(String.raw`
    (?:isnt|not|cant|wont) (?:\S+ )?(?:mov\S+|respond\S+|answer\S+|speak\S*|feel|talk\S+|wak\S+)|sick|vomit\S+|drowsy|confused|
    no sense|sleepy|ear|blurred|slurr\S+|dizzy|unconscious|roof|window|out of it|in and out`),
    ],
    unless: [
      isPast,
      phrase("fell out with|fell down (?:at home|over)|fallen out|fell off the (?:sofa|bed|chair)|tummy"),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:really |very |so |getting |increasingly )?(?:drowsy|floppy|delirious|hallucinating|disorientated|
    incoherent)|in and out of (?:consciousness|it)|eyes (?:\S+ ){0,2}rolling|eyes rolled|cant keep (?:his|
    her|their) eyes open|talking (?:rubbish|gibberish|nonsense)|(?:no|any) sense (?:out of|from)|
    making no sense|pupils (?:\S+ )?(?:huge|dilated|massive|tiny|pinprick|like)|burning up|
    cold and (?:clammy|floppy)|shaking uncontrollably`),
      phrase(String.raw`
    tak\S+|took|drunk|drank|something|tablets?|pills?|vape|vaped|spice|drugs?|high|vodka|bottle|now|head|
    fell|sick|burning|cold|pupils|eyes|sleep|insulin|hypo|sugar|wont|cant|sense`),
    ],
    unless: [
      isPast,
      phrase(String.raw`
    antihistamine|hay ?fever|medication makes|normally|every (?:day|morning)|up all night|late nights?|
    insomnia`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:drunk|had|necked|drank|vaped|smoked|taken|took|sniffed|inhaled|inhaling) (?:\S+ ){0,5}(?:vodka|
    whisky|gin|spirits?|litre|bottle|cider|spice|ketamine|ket|mdma|ecstasy|pill|acid|lsd|coke|cocaine|
    aerosol|deodorant|butane|lighter gas|nos|balloons|edibles?|thc|fentanyl|heroin|alcohol)|(?:spiked|
    high on (?:something|drugs|spice|ket)|off (?:his|her|their) (?:face|head))`),
      phrase(String.raw`
    (?:floppy|sick|vomit\S+|collaps\S+|wont|cant|cold|unconscious|sleep\S*|drowsy|eyes|foaming|shak\S+|
    stand|slurr\S+|wake|out of it|confused|hallucinat\S+|sense|pale|grey|unwell|blue|passed out|breathing|
    rolling|now|this morning|at (?:break|lunch)|in (?:the|school|my|lesson))`),
    ],
    unless: [isPast, phrase("dad|mum|stepdad|stepmum|party|mother|father")],
  },
  {
    all: [
      phrase("diabetic|insulin|hypo|blood sugar|sickle|epilep\\S+|seizures?"),
      phrase(String.raw`
    (?:collaps\S+|unconscious|wont wake|unrespons\S+|confused|shaking now|very low|too much insulin|
    more than five|5 minutes|five minutes|still fitting|fitting|going on)`),
    ],
    unless: [isPast, phrase("care plan|training")],
  },
  {
    all: [
      phrase(String.raw`
    (?:is|shes|hes|are|starting|started|still|been) (?:having )?(?:fitting|convulsing)|had (?:another |
    a )?(?:big )?(?:fit|seizure)|having a (?:\S+ )?(?:fit|seizure)|in labour|giving birth|
    waters (?:\S+ )?(?:broke|gone)|miscarr\S+|lost the baby (?:in|on)`),
      isPresentOrBody(),
    ],
    unless: [isPast],
  },
  {
    all: [
      phrase(String.raw`
    (?:baby|toddler|child|little one|brother|sister|kids|infant|son|daughter|\d year old|twins|them|him|
    her) (?:\S+ ){0,4}(?:left|locked|alone|stuck) (?:\S+ ){0,4}(?:in|inside) (?:\S+ ){0,2}(?:car|van|boot)|
    left (?:\S+ ){0,3}(?:in|inside) (?:\S+ ){0,2}(?:hot )?(?:car|van) (?:\S+ ){0,2}(?:in the (?:sun|heat)|
    windows|crying|asleep|alone|outside|now)?`),
    ],
    unless: [
      isPast,
      phrase("(?:bag|coat|homework|book|lunch|kit|phone|glasses|shoes) (?:\\S+ ){0,3}in (?:\\S+ ){0,2}car"),
    ],
  },
];

function isPresentOrBody(): RegExp {
  return new RegExp(`${isPresent.source}|unconscious|wont|cant|still|first aid|blood|fit|seizure`);
}
