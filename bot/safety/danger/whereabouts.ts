import type { Rule } from "../rule.ts";
import { phrase } from "../sentences.ts";
import { isPast, isPretend, isResolved } from "./when.ts";

const child =
  "(?:child|children|kid|pupil|student|boy|girl|toddler|baby|one of (?:mine|my|the|our)|little (?:one|boy|girl)|reception|nursery|he|she|hes|shes|him|her|them|theyre|they|y\\d+|yr \\d+|year \\d+|yr\\d+|ks\\d|\\d+ ?(?:yr|year)s? ?old|\\d+yr|lad|twins|someone|eyfs|preschooler)";
const belongings = phrase(
  "missing (?:\\S+ )?(?:dad|mum|home|friends?|nan|work|homework|coursework|lessons?|school|kit|days?|form|forms|money|deadlines?|teeth|tooth|meals?|breakfast|lunch|assessments?|appointments?|education|data|paperwork|page|attendance|from education|marks?|registration mark|reports?|fridays?|mondays?|sessions?|a lot|lots|loads|so much|too much|out|him|her|them|parts?|buttons?|jumper|shoe|shoes|coat|bag|book|books|her dog|his dog|cat|cats|mums|a week|a few|several|every|the point|so many|since september)|(?:dad|mum|brother|sister|coursework|homework|work|kit|money|phone|bag|coat|shoe|jumper|book|ipad|laptop|laptops|keys?|cat|dog|hamster|teddy|lunch ?box|glasses) (?:\\S+ ){0,3}missing|(?:ran|run|running) (?:out of|off) (?:nappies|money|food|time|the|electric|gas|credit|steam|milk)|cme|missing from home (?:last|in|before)|went missing (?:last|in|a|two|three|on|for|overnight|before|once)|goes missing|go missing|missing episodes?|missing (?:person )?history",
);

/** A child nobody can find, a child being taken, and a handover that must not happen. */
export const whereaboutsRules: readonly Rule[] = [
  {
    all: [
      phrase(
        `${child} ~4 (?:is |are |gone |been |has gone |s )?missing|missing ~3 ${child}|(?:gone|went|reported) missing|missing (?:since|for \\d+|from (?:the )?(?:playground|class|lesson|site|school|line|room|register|nursery|group|trip)|right now|now)|still missing|amber alert|missing child`,
      ),
    ],
    unless: [isPast, isPretend, isResolved, belongings],
  },
  {
    all: [
      phrase(
        `(?:cant|couldnt|cannot|unable to|not able to|havent been able to|still havent|havent) (?:\\S+ )?(?:find|found|locate|located|see|trace|account for)|(?:lost|losing) (?:sight of|track of|a child|a pupil|one of|(?:him|her|them|${child})(?= (?:on|at|in|near|outside|,)|$))|no ?(?:one|body) (?:\\S+ ){0,3}(?:seen|knows where|can find|saw|has seen)|dont know where (?:he|she|they|the child)|whereabouts unknown|unaccounted for|nowhere to be (?:seen|found)|no sign of (?:him|her|them|the (?:child|boy|girl|pupil))|not (?:been )?seen since|disappeared|vanished|(?:never|not|hasnt|didnt|havent|has not|not yet) (?:come|came|returned|return|got|gone|arrived|made it) (?:back|to (?:class|lesson|school|registration)|home|off the bus)|head ?count|one short|a child short`,
      ),
      phrase(
        `${child}|searching|search|looking|gate|minutes|mins|loo|toilet|since|trip|playground|site|police|class|coach`,
      ),
    ],
    unless: [
      isPast,
      isPretend,
      isResolved,
      belongings,
      phrase(
        "(?:find|found|see|locate) (?:\\S+ ){0,2}(?:form|file|policy|link|email|code|book|books|record|paperwork|notes?|number|anything|any|a (?:time|place|way|slot|record|reason)|his (?:file|work|record)|the (?:file|link|form|policy|number|key|keys|template|words|epipen|inhaler|epi pen)|phone|inhaler|her (?:epipen|bag|phone|work|inhaler|book)|his (?:phone|bag|inhaler|book|shoes|coat|epipen)|point|funding|accommodation|work|job)|hasnt come back (?:to|from) (?:me|us)|havent seen (?:mum|dad|parents)|seen since (?:september|june|july|christmas)|disappeared (?:into|when he|from our)|dont know where (?:he|she|they) (?:live|lives|sleeps?|stays?)|havent found (?:a|any|the)|lost (?:track of time)",
      ),
    ],
  },
  {
    all: [
      phrase(
        `${child} ~5 (?:ran|run|runs|legged it|bolted|absconded|escaped|climbed|jumped|walked|gone|wandered|got|left|slipped|snuck|sneaked|stormed) (?:off|out|away|over|through|onto|into the road|past|from|the (?:site|building|premises|school|grounds|fence|gate))|(?:ran|run|legged it|bolted|absconded|escaped|climbed|wandered|walked|slipped|got|gone|jumped) ~4 (?:gates?|fence|wall|site|off site|road|car park|main road|dual carriageway|motorway|a14|street|woods|river|canal|railway|field|fire exit|building|premises|grounds|school)|off site|left (?:the )?(?:site|building|premises|grounds|school)|absconded`,
      ),
      phrase(
        "gone|lost|cant|gate|fence|road|dual|motorway|site|searching|where|missing|sight|minutes|mins|ago|now|just|aged|\\d+|little|reception|nursery|woods|river|canal|railway|alone|chasing|looking|after him|after her|wont come back|crying|upset|saying|suicid\\S+|die",
      ),
    ],
    unless: [
      isPast,
      isPretend,
      isResolved,
      phrase(
        "(?:walked|walks?|came) in on|site (?:man|lead|super|team)\\S*|ran off (?:from me|laughing|to play|giggling)|ran off to|hid in|back (?:in|with|now)|school early|left (?:the )?school (?:in|at the end|last|to go|years|for|with no)|left school early|cross country|runs? (?:\\S+ )?(?:club|race)|most days|every day|walks? home|leaving school|left for the day|gone into care|gone to (?:the nurse|live)|(?:dad|mum|father|mother|stepdad|he) (?:walked out|left) (?:on|last)|walked out on|always|usually|keeps (?:running|walking|leaving)|often|most lessons|gates? (?:every|each|in the morning)|wont come out of|refuses|ex pupil",
      ),
    ],
  },
  {
    all: [
      phrase(
        "(?:stranger|strangers|man|bloke|guy|men|woman|lady|uncle|someone|somebody|dad|father|mum|mother|stepdad|ex|partner|van|car|older (?:boy|lad|man|boys)|driver|parent|relative) (?:\\S+ ){0,14}(?:tak(?:e|en|ing)|took|grabb(?:ed|ing)|snatch(?:ed|ing)?|tried to (?:get|take|lure|grab|pull)|trying to (?:get|take|grab|snatch|pull|lure|remove|collect)|follow(?:ing|ed)|pull(?:ing|ed)|dragg(?:ed|ing)|lur(?:ed|ing)|hanging (?:around|about|round)|approach(?:ed|ing)|offer(?:ed|ing) (?:\\S+ )?(?:sweets|lift|a lift)|waiting (?:in|outside|for)|demand(?:s|ing)|snatched|bundled|got (?:him|her|them) in|forced|watching)",
      ),
      phrase(
        "gate|gates|playground|outside|car|van|school|site|reception|screaming|bus stop|bus|street|road|park|walk(?:ing)? (?:to|home)|way (?:home|to school|in)|girls?|boys?|pupils?|one of (?:our|mine|my)|not allowed|isnt allowed|court order|no contact|non mol|injunction|order|kids|him|her|children|child|pupil",
      ),
      phrase(
        "now|right now|just|still (?:there|here|outside)|today|screaming|trying to|tried to|at the gate|this (?:morning|afternoon)|is (?:in|at|here|outside)|has (?:got|taken|grabbed)|wont leave|in reception|in the playground|waiting|going at|outside",
      ),
    ],
    unless: [
      isPast,
      isPretend,
      isResolved,
      phrase(
        "taken (?:him|her|them) (?:to|out|on) (?:the )?(?:doctor|park|football|dentist|shops|mcdonalds|holiday)|hanging around with|follow(?:ing|ed|s) (?:up|me|the|on instagram|him on)|hang(?:s|ing)? round (?:the )?(?:shops|park)|mum knew|turned out|caretaker|teacher|driver (?:says|said)|coach|takes? (?:him|her) (?:phone|money)|parking|most days|always|usually|every day|booked|collect (?:the|her|his) (?:form|bag|letter|report|medication|coat)|pick(?:ed)? up by",
      ),
    ],
  },
  {
    all: [
      phrase(
        "(?:not allowed|isnt allowed|not supposed to|no contact|court order|non mol\\S*|non molestation|injunction|restraining order|barred|prohibited steps|bail conditions|banned)",
      ),
      phrase(
        "(?:at the (?:gate|school|office)|in reception|outside|here|turned up|in the playground|on his way|on her way|waiting|trying to (?:take|collect|pick)|wants to (?:take|collect)|collected|picked (?:him|her|them) up|taken|took (?:him|her|them)|has got (?:him|her))",
      ),
      phrase(
        "now|just|here|turned up|outside|on (?:his|her) way|trying|wants|waiting|today|reception|has taken|took",
      ),
    ],
    unless: [isPast, isPretend, isResolved, phrase("barred from site but")],
  },
  {
    all: [
      phrase(
        "(?:no badge|intruder|trespasser|unknown (?:man|male|adult|person)|stranger|strange man|random (?:man|bloke|guy)|man we dont know|someone we dont know|man|parent|dad|mum) (?:\\S+ ){0,6}(?:(?:in|into|inside|on) (?:the )?(?:building|school|site|corridor|playground|infant|classroom|office|reception|toilets?|grounds)|wont leave|refus\\S+ to leave|wandering|got in|broke(?:n)? in|forced)|lockdown|intruder",
      ),
      phrase(
        "now|wont leave|refus\\S+|aggressive|shouting|threat\\S+|no badge|got in|wandering|unknown|stranger|intruder|lockdown|kicking|punch\\S*|smash\\S*|swinging|weapon|demand\\S*|scream\\S*",
      ),
    ],
    unless: [
      isPast,
      isPretend,
      isResolved,
      phrase(
        "lockdown (?:drill|practice|procedure|policy|babies|learning|kids|work)|(?:in|since|during|of) lockdown|shouted (?:at|in)|came in upset",
      ),
    ],
  },
  {
    all: [
      phrase(
        "drunk|drinking|been drinking|had a (?:drink|few)|alcohol|vodka|wine|whisky|beer|booze|boozed|smashed|off (?:his|her|their) (?:face|head|trolley|tits)|stoned|high as a kite|high|on drugs|on something|under the influence|slurring|slurred|slurs|cant (?:\\S+ )?(?:stand|walk|speak|string)|hardly stand|barely stand|unsteady|staggering|swaying|stumbling|stinks? of|smell(?:s|ing|ed)? of (?:drink|alcohol|vodka|booze|weed|cannabis|beer)|reek(?:s|ing) of|out of it|wobbly|glazed|legless|trolleyed|bladdered|worse for wear|three sheets|tipsy|nodding off at the wheel",
      ),
      phrase(
        "mum|mam|mom|mummy|dad|daddy|mother|father|parents?|stepdad|stepmum|gran|nan|nana|grandad|grandma|grandpa|uncle|aunt|auntie|partner|boyfriend|girlfriend|carer|foster\\S*|guardian|neighbour|man|childminder|adult|whoever|someone|he|she|hes|shes|driver|family friend|brother|sister",
      ),
      phrase(
        "gates?|pick ?up|pick(?:ing)? (?:\\S+ ){0,2}up|collect\\S*|driv(?:e|es|ing|er)|drove|car|cars|keys|van|reception|outside|take (?:\\S+ ){0,3}home|taking|office|here (?:to|for|now)|hand (?:\\S+ )?over|handover|release|home time|let (?:her|him|them) (?:go|take)|wheel|motorbike|motor",
      ),
    ],
    unless: [
      isPast,
      isResolved,
      isPretend,
      phrase(
        "walked home|sometimes|some nights|by his own account|was fine|high (?:school|ability|street|needs|achiever|attendance|time|temperature|expectations|five)|high anxiety|drink driving (?:course|ban|offence)|energy drinks?|(?:would|will) be (?:sober|fine)",
      ),
    ],
  },
  {
    all: [
      phrase(
        "(?:flown|flying|flight|flights|fly|airport|heathrow|gatwick|luton airport|stansted|plane|passport|passports|tak(?:en|ing|e) (?:her |him |them )?(?:abroad|out of the country|back home|to (?:pakistan|somalia|india|bangladesh|afghanistan|iraq|yemen|egypt|sudan|gambia|guinea|mali|kenya|turkey|iran|albania|romania|nigeria|syria|kurdistan|ethiopia|eritrea|sierra leone))|sent (?:abroad|back|away|to (?:pakistan|somalia|india|bangladesh|iraq|yemen|egypt|sudan|gambia))|leaving the country|being sent|going to (?:pakistan|somalia|india|bangladesh|iraq|yemen|egypt|sudan|gambia)|tickets?)",
      ),
      phrase(
        "tonight|today|tomorrow|this (?:afternoon|evening|weekend|morning)|after school|straight after|now|in (?:a few|two|three|\\d+) (?:hours|days)|at the airport|(?:on|this) (?:friday|saturday|sunday|monday|tuesday|wednesday|thursday)|before the weekend|already booked|one way|one-way",
      ),
      phrase(
        "marr\\S+|wedding|husband|wife|engaged|engagement|forced|cutting|cut|fgm|wont be (?:back|coming)|wont come back|not coming back|never come back|terrif\\S+|scared|crying|doesnt want|begg\\S+|dont want|against her|against his|cousin|one way|honour|ceremony|passport|hiding|help|ring|spoon",
      ),
    ],
    unless: [
      isPast,
      isPretend,
      phrase(
        "sister (?:is )?getting married|cousins wedding|family wedding|her (?:brother|sister|aunt|uncle)s wedding|for a wedding|excited|looking forward",
      ),
    ],
  },
  {
    all: [
      phrase(
        "forced (?:to marry|marriage|into marriage)|being (?:made|forced) to marry|made to marry|found (?:\\S+ )?(?:a |her a |him a )?husband|get(?:ting)? married|be(?:ing)? married|marry (?:her|his|an|a|someone|a man)|marriage|wedding",
      ),
      phrase(
        "tonight|today|tomorrow|this (?:afternoon|evening|weekend)|after school|this week|flight|airport|locked|kill|hours",
      ),
      phrase(
        "forced|made to|against|scared|terrified|crying|doesnt want|refus\\S+|run away|help|locked|flown|flight|airport|being|husband|kill|honour",
      ),
    ],
    unless: [
      isPast,
      isPretend,
      phrase(
        "sister (?:is )?getting married|cousins wedding|mum (?:is )?(?:getting married|marrying)|dad (?:is )?getting married",
      ),
    ],
  },
  {
    all: [
      phrase(
        "(?:meet(?:ing|s)?|met|going to (?:meet|see)|meet up|picked up by|collected by|go(?:ing)? (?:off )?with|getting in (?:a|his)|got in(?:to)? (?:a|his|the)) (?:\\S+ ){0,6}(?:man|men|guy|bloke|boyfriend|stranger|someone|somebody|adult|online|older|snapchat|discord|roblox|internet|year old|car|person|him)",
      ),
      phrase(
        "online|internet|snapchat|discord|roblox|instagram|tiktok|doesnt know|never met|stranger|older|\\d\\d year old|man|men|app",
      ),
      phrase(
        "tonight|today|now|after school|this (?:afternoon|evening)|at \\d+|at the (?:station|park|gate)|lunch|station|hotel|tomorrow|outside|on (?:his|her) way|wont listen|just (?:got|left|gone)|hour",
      ),
    ],
    unless: [isPast, isPretend, phrase("meeting with|parents? meeting|boyfriend who is 1[4-7]")],
  },
  {
    all: [
      phrase(
        "(?:older (?:boys?|lads?|kids|men|ones)|gang|olders|dealers?|man|men|someone) (?:\\S+ ){0,10}(?:made (?:him|her)|making (?:him|her)|forc\\S+|take (?:him|her)|taking (?:him|her)|pick(?:ing)? (?:him|her) up|drop (?:something|drugs|it|a package)|owes|collect\\S*|debt|county lines|go country|running drugs|waiting)",
      ),
      phrase("now|today|tonight|lunch|after school|in a car|waiting|outside|london|train|at \\d+"),
      phrase(
        "made|forc\\S+|drop|threat\\S+|kill|stab|kidnap|hurt|owes|debt|scared|terrified|waiting in|drugs|package",
      ),
    ],
    unless: [isPast, isPretend, isResolved],
  },
  {
    all: [
      phrase(
        "(?:on (?:his|her|their) own|home alone|alone (?:at home|in the (?:house|flat|park|street|car))|(?:no ?one|nobody|no adult) (?:is |at )?(?:home|there|with them|looking after|in the house)|left alone|by (?:him|her|them)sel(?:f|ves)|locked (?:in|out|inside)|wont wake|cant get out|abandoned)",
      ),
      phrase(
        "now|right now|rang|phoned|text\\S*|calling|called|on the phone|tonight|just|currently|outside|freezing|snow",
      ),
      phrase(
        "\\d year old|toddler|baby|mum wont wake|little|aged \\d|reception|y1|y2|nursery|year 1|help|crying|smoke|wont wake|unconscious|locked (?:in|us)|rang from home|no adult|abandoned",
      ),
    ],
    unless: [
      isPast,
      isPretend,
      isResolved,
      phrase(
        "cries a lot|cries all|new baby|no electric|up all night|most (?:days|evenings)|every (?:day|evening|night)|till \\d|until \\d|after school till|usually|always|teething|expecting|sleeps (?:in|on)|baby (?:sister|brother) (?:has|is poorly|was)|called (?:him|her) a baby|works nights|locks? (?:the door|him out)|locked (?:him|her) out last",
      ),
    ],
  },
  {
    all: [
      phrase(
        "(?:locked (?:us |me |them |him |her )?in|hiding (?:in|under|from)|hes hitting|he is hitting|shes hitting|hitting (?:mum|mummy|my mum)|hurting (?:mum|my mum)|kicking the door|smash(?:ing|ed) (?:the|up)|has got (?:mum|her) by|beating (?:mum|my mum|her) up|screaming (?:in the background|down the phone))",
      ),
      phrase(
        "text\\S*|message\\S*|rang|ring|phone\\S*|call\\S*|now|whisper\\S*|online|teams|emailed|from (?:a |the )?(?:pupil|child|student|home)|help|snapchat|bathroom|cupboard",
      ),
    ],
    unless: [
      isPast,
      isPretend,
      isResolved,
      phrase("hid(?:ing)? in the library|under the table|smash(?:ing|ed) (?:up )?the (?:test|exam)"),
    ],
  },
];
