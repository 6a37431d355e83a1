import type { Rule } from "../rule.ts";
import { phrase } from "../sentences.ts";
import { isPast, isPresent, isPretend } from "./when.ts";

const wantsToDie = String.raw`
    (?:kill(?:ing|s)? (?:him|her|them|my|your)(?:self|selves)|end(?:ing|s)? (?:it all|it|(?:his|her|their|
    my) (?:own )?life|things|everything)|take (?:his|her|their|my) (?:own )?life|taking (?:his|her|their|
    my) (?:own )?life|commit(?:ting)? suicide|suicide|suicidal|top (?:him|her|my)self|hang(?:ing)? (?:him|
    her|my|them)(?:self|selves)|jump(?:ing)? (?:off|in front|from|out|under)|hurt (?:him|her|
    my)self (?:badly|tonight|today|now|when)|(?:wants?|want|wanted|wanting|going|wish|
    wishes) (?:to )?(?:die|be dead|to not be here|not be here|to sleep and never wake|not to wake up|
    not wake up|to disappear forever)|want(?:s)? to be dead|do(?:es)?nt want to (?:be here(?: any ?more)?|
    live|be alive|wake up)|better off (?:dead|without (?:me|him|her))|slit(?:ting)? (?:his|her|
    my) (?:wrists?|throat)|end my life|wont be (?:here|around|alive)|rather be dead|drown (?:him|her|
    my)self|overdose|not be here (?:tomorrow|any ?more|much longer|by))`;
const meaning = phrase(
  String.raw`
    tonight|today|now|tomorrow|this (?:weekend|week|afternoon|evening|morning|lunch)|after school|
    at (?:lunch|break|home time)|later|soon|when (?:he|she|i|they) gets? (?:home|in|back)|plan|plans|
    planned|planning|method|rope|pills?|tablets?|note|letters?|goodbyes?|knows how|told me how|how (?:he|
    she) (?:would|will|is going to)|saved up|saving up|going to|will|bridge|railway|train|tracks?|roof|
    wrote|written|text\S*|message\S*|means it|serious|immediate|actively|actually|really|keeps saying|says|
    said|saying|told|tells|disclosed|feeling|feels|feel|wants|locked|crying|is|shes|hes|found|search\S*|
    google\S*|looking up|googling`,
);
const known = phrase(
  String.raw`
    (?:camhs|safety plan|in place|none now|no current|under (?:camhs|the crisis team)|counselling|therapy|
    recovered|anniversary|sister|brother|uncle|aunt|cousin|grandad|grandpa|nan|gran|grandma|dad|mum|father|
    mother|neighbour|celebrity|family member) (?:\S+ ){0,3}(?:attempt\S*|died|took (?:his|
    her) (?:own )?life|killed (?:him|her)self|suicide|suicid\S+ (?:last|in|when|before|\d))|
    attempted suicide (?:in|when|last|before)|suicide (?:prevention|awareness|training|in the family|
    bereavement|of (?:his|her))|bereaved|lost (?:his|her) \S+ to suicide|suicidal (?:thoughts|
    ideation) (?:in the|last|before|previously|years?)|be with (?:him|her|grandad|nan|dad|mum)`,
);

/** A plan or wish to die now, and self-harm under way; old scars and last week's scratches are worries, not these. */
export const selfRules: readonly Rule[] = [
  {
    all: [phrase(wantsToDie), meaning],
    unless: [
      isPast,
      isPretend,
      known,
      phrase(String.raw`
    end it (?:with|there|on a)|end things with|jump(?:ing)? (?:off|from) (?:the )?(?:wall bars|bench|step|
    swing|climbing)|wants? to (?:be with|die laughing)|wont be (?:here|around) (?:for (?:the )?(?:lesson|
    trip|meeting|holiday|test)|on (?:monday|tuesday|wednesday|thursday|friday)|until|next week|as|because)|
    die of|overdose training|end everything early`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:goodbye|suicide|farewell) (?:\S+ )?(?:letters?|notes?|texts?|messages?|video|posts?)|(?:saying|said|
    says) (?:\S+ )?(?:goodbye|goodbyes|bye forever)|giv(?:en|ing) away (?:his|her|their|all)|
    gave away (?:his|her|all)|(?:wrote|written|writing|leaving|left) (?:\S+ ){0,3}(?:a note|notes|
    will) (?:\S+ ){0,4}(?:friends|family|mum|parents|sorry|end|die|goodbye)|last (?:message|day alive|
    day on earth)|ive done it|its done now|made (?:his|her|my) peace|goodbye (?:everyone|everybody|all|
    world|forever|cruel world)|bye everyone|look after (?:her|his|my) (?:cat|dog|brother|sister|hamster|
    rabbit|little)|tell (?:mum|dad|my mum) i love|by the time you (?:read|see) this|you wont see (?:me|her|
    him) again|(?:last|final) goodbye|sorry for everything`),
    ],
    unless: [
      isPast,
      isPretend,
      phrase(String.raw`
    leav(?:ing|es) (?:the )?(?:school|class|area)|moving (?:school|house|away)|new (?:school|teacher)|toys|
    end of (?:term|year)|charity|saying goodbye to (?:mum|dad|nan|his mum|her mum) at|drop off|
    gate in the morning|contact|foster`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:on|onto|up on|top of|standing on|climbed|over|sitting on|hanging off|edge of|sat on|off|
    at) (?:\S+ ){0,4}(?:roof|ledge|bridge|railway|train tracks?|tracks|railings|parapet|balcony|
    window ?sill|window ledge|multi ?storey|car park roof|motorway|platform edge|viaduct|cliff|fire escape|
    flyover|overpass|water tower)`),
      phrase(String.raw`
    jump|wont (?:come|get) down|threat\S*|says|said|standing|dangl\S*|refus\S+|hanging|edge|suicid\S+|die|
    end|kill|crying|ledge|climbed|sat|sitting|text\S*|message\S*|train|2nd floor|second floor|top floor|
    going to`),
    ],
    unless: [
      isPast,
      isPretend,
      phrase(String.raw`
    ball|kite|pigeon|leak\S*|repair\S*|builders?|scaffold\S*|trip|visit|walk\S* (?:over|across)|sponsored|
    holiday|contractor`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    ligature|noose|rope (?:\S+ ){0,3}(?:neck|at home|ready|bag|in his|in her|tied)|
    tied (?:\S+ ){0,4}(?:neck|throat)|(?:something|tie|belt|lace|laces|scarf|cord|bag|cable|wire|shoelace|
    jumper|tights|lanyard) (?:\S+ ){0,3}(?:round|around|over) (?:his|her|their) (?:own )?(?:neck|head)|
    hung (?:himself|herself)|hanged (?:himself|herself)|hanging (?:from|in) (?:the|a) (?:toilet|toilets|
    door|tree|cubicle|beam)|tried to (?:hang|strangle|suffocate|drown) (?:himself|herself)|plastic bag over`),
    ],
    unless: [isPast, isPretend, phrase("tug of war|climbing rope|skipping rope|gym rope")],
  },
  {
    all: [
      phrase(String.raw`
    (?:cut|cuts|cutting|slashed|slit|slitting|sliced|stabbed|stabbing|burning|burnt|self harm(?:ed|ing)?|
    self harmed|hurting|hurt|harmed|harming|bang(?:ed|ing) (?:his|her) head|headbanging|
    scratching) (?:(?:him|her|them)sel(?:f|ves) ?)?`),
      phrase(String.raw`
    (?:deep|deeply|bleeding|blood|wont stop|stitches|badly|bad|gaping|vein|artery|a lot|right now|just now|
    now in|cubicle|in the (?:toilets?|loo|bathroom|cubicle)|at (?:break|lunch)|ten minutes|this lesson|
    in my (?:lesson|class)|locked)`),
      phrase(String.raw`
    (?:cut(?:s|ting)?|sl\S+|self harm\S*|stab\S*|harm\S*|hurt\S*|burn\S*|bang\S*) ?(?:\S+ ){0,4}(?:him|her|
    them)sel(?:f|ves)|self harm\S*|(?:wrists?|arms?|legs?|thighs?|throat|neck|stomach|veins?)`),
    ],
    unless: [
      isPast,
      isPretend,
      phrase(String.raw`
    not deep|superficial|old|scars?|healed|healing|last (?:week|month)|scratch(?:es)?|surface|small|tiny|
    cut (?:her|his) (?:finger|knee|hand)|scab\S*|scratching (?:his|her) (?:head|arms)`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    sav(?:ed|ing) (?:\S+ ){0,2}(?:up )?(?:\S+ ){0,2}(?:pills|tablets|paracetamol|medication)|stockpil\S+|
    hoard(?:ed|ing) (?:\S+ )?(?:pills|tablets|paracetamol|medication)|stash of (?:pills|tablets|
    paracetamol)|(?:pills|tablets|paracetamol|rope|medication|blade|noose) (?:\S+ )?(?:ready|saved|hidden|
    waiting|lined up|under (?:his|her) (?:bed|pillow))|no point (?:any ?more|in (?:living|being|life)|
    carrying on)|cant (?:go on|do this any ?more|carry on|take (?:it|
    this) any ?more) (?:\S+ ){0,3}(?:tonight|goodbye|die|end|pills)|attempted suicide|suicide attempt|
    tried to (?:kill|end)|will do it (?:tonight|today|at|when)|has a plan (?:for|
    to) (?:\S+ ){0,2}(?:tonight|the weekend|today|tomorrow|end|kill|die)|plan to (?:end|kill|die)|
    active(?:ly)? suicid\S+|suicid\S+ with (?:a )?plan|high risk of suicide|intent to (?:die|end|kill)`),
    ],
    unless: [
      isPast,
      isPretend,
      known,
      phrase("no point in (?:ringing|calling|asking|trying|him|her|me|homework|school|coming|maths)"),
    ],
  },
  {
    all: [
      phrase("(?:razor|blade|blades|razors|scissors|glass|sharpener|compass|knife)"),
      phrase(String.raw`
    (?:locked|wont come out|hurt (?:him|her)self|use (?:them|it) (?:on (?:him|her)self|at|tonight|later|
    when|now|today)|will use|going to (?:use|cut|do)|do it|cut (?:him|her)self|to (?:his|her) (?:throat|
    wrist|neck|arm))`),
      isPresent,
    ],
    unless: [isPast, isPretend],
  },
];
