import type { Rule } from "../rule.ts";
import { phrase } from "../sentences.ts";
import { isPast, isPretend, isResolved } from "./when.ts";

const not = [isPast, isPretend, isResolved];
const small =
  "(?:him|her|them|it|us|me|the baby|baby|(?:the |his |her |my )?(?:child|children|kids?|son|daughter|toddler|boy|girl|little one|sister|brother|face|mouth)|(?:his|her) face)";
const tool =
  "(?:hammers?|bats?|crowbar|bars?|poles?|bricks?|bottles?|screwdrivers?|scissors|compass|blades?|knife|knives|tools?|spanner|chains?|glass|something)";

/** Danger told without its usual words: a stranger at the fence, an open gate, a last message, a parent at the end of her strength. */
export const closeRules: readonly Rule[] = [
  {
    all: [
      phrase(
        "(?:my|his|her|the) last (?:night|day|post|message|ever|lesson|goodbye|day alive|words)|thank you all|thanks for everything|see you (?:all )?on the other side|rip me|dont miss me|nobody will miss me|no one will miss me|miss me when im gone|when im gone|wont have to (?:worry|put up with) (?:about )?me|this is it for me|i love you all",
      ),
      phrase(
        "post\\S*|story|snapchat|instagram|text\\S*|message\\S*|wrote|written|note|says?|said|tonight|not in|off|absent|mum|phone|email\\S*|friend",
      ),
    ],
    unless: [
      ...not,
      phrase(
        "last (?:day|lesson) (?:of|at|in|before|here)|leav(?:es|ing)|end of term|teacher|thank you all (?:for|so)|assembly|card",
      ),
    ],
  },
  {
    all: [
      phrase(
        "(?:man|men|bloke|guy|woman|stranger|someone|somebody|van|car|adult|male|youth|lads) (?:\\S+ ){0,12}(?:sweets|puppy|asking (?:\\S+ ){0,4}(?:to|if|their|names?|her|him)|talking to (?:\\S+ )?(?:kids|children|girls|boys|pupils|a)|calling|beckon\\S*|photograph\\S*|taking (?:photos|pictures|videos)|filming|offering|luring|follow\\S*|approach\\S*|exposing|flash\\S*|naked|masturbat\\S*|touching|watching the (?:kids|children))",
      ),
      phrase("fence|gates?|van|car|outside|railings?|bus stop|park|playground|walk|school|field|road|street"),
      phrase("kids|child|children|girls?|boys?|pupils?|one|her|him|them|students?"),
    ],
    unless: [
      ...not,
      phrase(
        "asking (?:for|about) (?:directions|the office|reception)|parent (?:says|said)|photographer|school photos|caretaker|crossing|follow\\S* (?:up|on)|last (?:winter|year|week|summer)|ofsted|coach|teacher|lollipop|uncle follow",
      ),
    ],
  },
  {
    all: [
      phrase(
        "(?:isnt|not|no longer|wasnt|arent) (?:\\S+ )?(?:in|at|on|with) (?:the |his |her |their )?(?:garden|classroom|room|class|toilets?|playground|line|hall|nursery|group|register|peg|bed|bus|coach|lesson|building|site|school)|counted (?:twice|again|three)|(?:child|one|kid|pupil|boy|girl) (?:down|short|missing|unaccounted)|number(?:s)? (?:dont|doesnt|didnt) (?:add up|match)|dont know where (?:he|she|they)",
      ),
      phrase(
        "(?:gate|door|fence|exit) (?:\\S+ )?(?:is|was|left|open|unlocked|ajar|wide)|counted|twice|search\\S*|looked everywhere|looking|everywhere|(?:not )?seen|vanished|panick\\S*|\\d+ ?(?:yr|year|yo)s?|minutes|anywhere|cant find|gone|coat (?:is )?(?:still|gone)",
      ),
    ],
    unless: [
      ...not,
      phrase(
        "not in (?:school|class|lesson|lessons) (?:today|again|on|yet|all week|most|since|because|as)|isnt in (?:school|today|again)|(?:settled|happy|allowed|enrolled|on roll|potty|supposed|interested|good|bad|well) |not at (?:the )?(?:age|level|expected|school)|ill|poorly|sick|holiday|truant\\S*|attendance|isnt in the (?:right|mood)|never|isnt on the register for",
      ),
    ],
  },
  {
    all: [
      phrase(
        "squar(?:ing|ed) up|kicking off|kick off|fac(?:ing|ed) off|going for (?:him|her|each other)|fight\\S*|scrap|standoff|stand off|going at it|threat\\S*|lashing out|raging|losing it|lost it|meltdown|attack\\S*|waiting for|coming (?:for|up|down)|angry",
      ),
      phrase(
        `(?:with|has|have|got|holding|grabbed|picked up|swinging|waving|one of them) (?:\\S+ ){0,3}${tool}`,
      ),
      phrase(
        "hammers?|bats?|crowbar|bars?|poles?|bricks?|bottles?|screwdrivers?|scissors|compass|blades?|knife|knives|spanner|chains?|glass|something (?:with|on|in|under)|tools?",
      ),
    ],
    unless: [
      ...not,
      phrase(
        "pencil|water bottle|toolkit|behaviour tools?|tools (?:to|for)|about something|told (?:me )?something|something (?:to|about|happened|is wrong|she|he)",
      ),
    ],
  },
  {
    all: [
      phrase(
        "(?:had|took|taken|got|given|gave (?:him|her)|vaped|smoked|eaten|ate|drank|bought|sniffed) (?:something|summat|stuff|a (?:vape|sweet|gummy|drink|pill|tablet|brownie)|an edible|one|some) (?:\\S+ )?(?:off|from|by|given by) (?:a|an|another|some|his|her|older|the|one|someone)|(?:something|summat) (?:off|from) (?:a |some |an )?(?:kid|lad|boy|girl|mate|friend|year|older|someone)",
      ),
      phrase(
        "grey|sweat\\S*|sick|shak\\S*|pale|eyes|dizzy|collaps\\S*|slurr\\S*|drowsy|vomit\\S*|cant (?:stand|walk|talk)|out of it|high|spaced|zombie|trembling|heart|weird|green|white as|clammy|confused|giggl\\S*|wobbl\\S*",
      ),
    ],
    unless: [isPast, isPretend],
  },
  {
    all: [
      phrase(
        "(?:coming|comes|come|turning up|be here|be there|on (?:his|her|their) way|heading|drive|driving|round) (?:\\S+ ){0,5}(?:with|wi) (?:his|her|their|some|a|all) (?:\\S+ ){0,2}(?:cousins?|brothers?|mates|boys|crew|lads|olders|uncles?|group|gang|family|dad)|(?:bringing|brings|getting|gets|sending|sends|calling|told) (?:\\S+ ){0,2}(?:cousins?|brothers?|mates|boys|crew|olders|uncles?|gang|lads|family|older) (?:\\S+ )?(?:to|for|up|down|after|outside|at|onto)|(?:they|he|she|theyve|hes|shes|they have) (?:have |has )?got (?:something|summat|tools?|weapons?|things?) (?:with|on|in|under)",
      ),
      phrase(
        "after school|at (?:\\d+|the gate|home time|lunch|the end)|tonight|today|later|outside|gates?|sort (?:him|her|it|them)|get (?:him|her|them)|fight|batter|jump|scared|hiding|wont leave|refus\\S*|ex|revenge",
      ),
    ],
    unless: [
      ...not,
      phrase(
        "collect|pick(?:s|ing)? (?:him|her|them) up|parents evening|assembly|play|concert|birthday|party|football match|meeting|tea|sleepover|eid|christmas|visit\\S*|contact|holiday",
      ),
    ],
  },
  {
    all: [
      phrase(
        `(?:pillow|cushion|blanket|hand|bag) (?:\\S+ ){0,2}(?:over|on) ${small}|(?:smother|suffocat\\S*|drown|strangl\\S*|shak\\S*|kill|hurt|harm|throw|stab|poison|do something (?:to|stupid)|batter|swing for|end up (?:hurting|hitting|killing)|lose it with|drop) (?:\\S+ ){0,2}${small}|(?:harm|hurt|kill) (?:the )?(?:baby|children|kids|himself|herself)`,
      ),
      phrase(
        "mum|mam|mother|dad|father|parent|carer|stepdad|stepmum|gran|nan|partner|boyfriend|she says|he says|stepmother|foster",
      ),
      phrase(
        "going to|will|might|tonight|scared (?:she|he|of)|afraid (?:she|he)|worried (?:she|he|that she|that he)|cant cope|cannot cope|wants? to|thinking of|threat\\S*|about to|voices|feels like|could|thoughts of|dont trust myself",
      ),
      phrase(
        "says?|said|told|phone|rang|text\\S*|call\\S*|message\\S*|just|now|tonight|voices|today|office|threat\\S*|wants",
      ),
    ],
    unless: [
      ...not,
      phrase(
        "lol|laugh\\S*|jok\\S*|if (?:she|he) (?:sees|finds|knew|knows)|would kill|feelings|shak(?:ing|es) (?:her|his) head|shake hands|hurt (?:her|his) (?:knee|arm|leg|back|foot)|drop (?:him|her|them) (?:off|at|in|to)|might hurt (?:his|her) chances|dropp\\S*|idiom|report|not be (?:happy|pleased)|smack",
      ),
    ],
  },
  {
    all: [
      phrase(
        "(?:enough|hidden|saved|got|has|have|stash\\S*|collected|loads of|full of|box of|bottle of|bought|stolen|took|hiding) (?:\\S+ ){0,3}(?:tablets|pills|paracetamol|medication|razors?|blades?|rope)",
      ),
      phrase(
        "this evening|tonight|today|later|after school|when (?:mum|dad|everyone|they|she|he) (?:is|are|goes|go|gets)|this weekend|tomorrow|soon|going to (?:take|use|do)|will (?:take|use|be)|plan\\S*|goodbye|die|kill|end",
      ),
    ],
    unless: [
      ...not,
      phrase(
        "prescri\\S+|hay ?fever|adhd|headache|period|school trip|medical room|for (?:her|his) (?:asthma|epilepsy|pain)|calpol|from the chemist for",
      ),
    ],
  },
  {
    all: [
      phrase(
        "(?:climb\\S*|sat|sitting|standing|stood|hanging|dangling|leaning|balancing|stuck) (?:\\S+ ){0,5}(?:out of|on|over|off|up) (?:\\S+ ){0,3}(?:windows?|roof|ledge|balcony|banister|railings?|stairwell|scaffold\\S*|goal ?post|tree|fence|wall)|(?:head|arm|finger|fingers|leg|neck|hand) (?:\\S+ ){0,2}(?:stuck|trapped|caught) (?:in|between|under)|(?:swallowed|stuck in (?:his|her) throat|up (?:his|her) nose|inhaled) (?:a |the |an |some )?(?:coin|bead|battery|magnet|lego|grape|toy|marble|sweet|button|pen lid|something)|fish ?hook|bitten by|stung (?:by|and)|sting and|nut allergy|ate (?:a |some )?(?:nuts?|peanuts?|egg|sesame)",
      ),
      phrase(
        "jump|fall|fell|down|wont|refus\\S*|scream\\S*|cant|swell\\S*|breath\\S*|rash|hives|vomit\\S*|sick|lips|tongue|epipen|epi|blood|bleed\\S*|chok\\S*|now|crying|blue|pain|second floor|top floor|upstairs|drop|dangerous",
      ),
    ],
    unless: [...not, phrase("every|always|loves|usually|climbing club|wall bars")],
  },
  {
    all: [
      phrase(
        "(?:mum|dad|nan|gran|grandad|carer|mother|father|stepdad|she|he|adult|baby|brother|sister|parent) (?:\\S+ ){0,5}(?:on the (?:floor|ground|bathroom floor|stairs)|unconscious|not (?:waking|moving|answering the door|responding)|wont (?:wake|answer|get up)|bleeding|dead|dying|not breathing|fitting|hanging|overdosed|taken tablets)",
      ),
      phrase(
        "child|kid|pupil|girl|boy|son|daughter|rang|phone|call\\S*|text\\S*|message\\S*|says|said|told|alone|home|this morning|now|came|came in|arrived|walked",
      ),
    ],
    unless: [
      ...not,
      phrase(
        "sleeps? on the floor|mattress|no bed|play\\S* on the floor|sat on the floor|lego|carpet|died (?:last|in)|dying of|cancer|hospice|terminal|poorly|every morning|most mornings|wont get up (?:in|for)|answer (?:the )?(?:phone|calls|emails|messages)|lies on the floor|rolling|tantrum|idiom",
      ),
    ],
  },
];
