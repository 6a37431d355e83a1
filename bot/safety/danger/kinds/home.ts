import type { Rule } from "../../rule.ts";
import { phrase } from "../../sentences.ts";
import { atOnce, collecting, fear, hurts, parent, soon, unfit, young } from "./classes.ts";

const calm = phrase(
  "report|homework|grades?|detention|phone (?:taken|off)|lol|in the mornings?|drop off in|settl\\S*|school (?:refus\\S*|phobi\\S*|avoid\\S*)|of (?:dogs?|spiders?|the dark)|exams?|mocks?|sats|test|injection|jab|dentist|no marks|not frightened|not scared|isnt scared|(?:mum|dad|nan|grandad|gran|grandma) (?:\\S+ )?(?:died|has died|passed away)|every (?:night|weekend|friday|day|other)|most (?:nights|days|weekends)|at weekends|on (?:a )?(?:friday|saturday|weekend)s|some nights|sometimes|used to|taxi driver says|new baby|funeral|sad|misses|missing",
);

/** Home and whoever collects: violence under way, an adult who is unfit, small children with nobody, what waits tonight. */
export const homeKinds: readonly Rule[] = [
  {
    all: [
      phrase(`${parent}|driver|person|he|she|man|woman|escort`),
      phrase(unfit),
      phrase(collecting),
      phrase(
        `is|are|has|hes|shes|theyre|just|now|outside|here|came|come|turned up|arrived|still|reception|gate|gates|in the|at the|car|driv\\S*|drove|collect\\S*|pick\\S*`,
      ),
    ],
    unless: [
      phrase(
        "every (?:night|weekend|friday|day)|most (?:nights|days|weekends)|at weekends|sometimes|always|usually|often|last (?:week|month|year|term)|years ago|used to|rehab|sober|recover\\S*|high (?:school|chair|street|vis|viz)|water bottle|bottle (?:of|for) (?:water|milk|juice)|baby bottle|(?:milk|feeding|hot water) bottle|lost (?:his|her) licence|was caught|banned from driving|drink (?:of|bottle|carton)|smashed (?:it|his|her|the)|buggy (?:park|shed)|ta|teacher|technician|coach|caretaker|staff|supervisor|sir|miss|wobbly tooth|pupil|student|y\\d+|year \\d+|fell over in|not high|went viral|smok\\S*",
      ),
    ],
  },
  {
    all: [
      phrase(
        `${parent} (?:\\S+ ){0,4}(?:is|was|are|has|been|keeps?|just|still|hes|shes) (?:\\S+ ){0,2}(?:beating|hitting|kicking|punching|strangling|choking|attacking|hurting|whipping|smothering|stabbing|threatening|killing|smashing|battering|raping|drowning|stamping|burning|throttling|going for|laying into)|(?:hear|heard|see|watching|listening to|on (?:facetime|the phone|video|speaker|loudspeaker|snapchat)) (?:\\S+ ){0,8}(?:scream\\S*|smash\\S*|beat\\S*|hit\\S*|fight\\S*|bang\\S*|thump\\S*|kick\\S*|attack\\S*|strangl\\S*|shout\\S*|begg\\S*|crying)`,
      ),
      phrase(
        `${atOnce}|right now|now|at home|phone|hear|facetime|text\\S*|door|police|help|today|this morning|on the way|car|still|blood|knife`,
      ),
    ],
    unless: [
      calm,
      phrase(
        "neighbours?|through the wall|at night|most|often|argu\\S*|teacher|sir|miss|ta|coach|staff|supply|year ago",
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`(?:mum|mam|mummy|dad|daddy|nan|nana|gran|granny|grandad|grandma|carer|stepdad|auntie|mother|father|parent|brother|sister) `.trim(),
      ),
      phrase(
        String.raw`
    (?:wont|wouldnt|doesnt|isnt|not|cant|didnt|couldnt) (?:\S+ )?(?:wake|waking|move|moving|get up off|breath\S*|talking|respond\S*|open (?:her|his) eyes)(?! (?:house|school|on|to|for|in the morning|schools|through))|on the (?:\S+ )?floor|unconscious|overdos\S*|needle|foaming|gone cold|cold and|lots of blood|blood (?:everywhere|on)|bleeding|(?:knows?|sure|say) (?:if|whether) (?:\S+ )?(?:alive|dead|ok)|is (?:alive|dead)|taken (?:loads|all|a load|too many|lots)|pillow (?:over|on)|down the stairs|hanging
  `.trim(),
      ),
      phrase(
        `${atOnce}|this morning|last night|today|before school|when (?:he|she|they|i) left|still|is|wont|isnt|not|at home|alone with|baby|doesnt know|dont know|left (?:her|him|them)`,
      ),
    ],
    unless: [
      calm,
      phrase(
        "plays? on the floor|lego|sleeps? on the floor|mattress|floor (?:plan|work|bed)|blood (?:pressure|test|sugar)|years ago|when (?:he|she|i) was (?:little|young|small|\\d)|not (?:talking|responding) to|sat on the floor|nosebleed|hanging (?:out|around)|moving (?:house|in)|not (?:moving|responding) (?:to|on|house)|cant move (?:house|until|schools?)|ta|teacher|staff|last (?:year|month|week)|slept",
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`(?:baby|babies|newborn|toddler|infant|(?:\d|one|two|three|four|five|six|seven) ?(?:year|yr|month|week)s? ?olds?|little (?:brother|sister|ones?)|baby (?:brother|sister)|twins?|younger (?:brother|sister|siblings?)|siblings|kids|children|${young}) `.trim(),
      ),
      phrase(
        "(?:left|home|been|is|are|all|hes|shes|theyre) (?:\\S+ ){0,3}(?:alone|on (?:his|her|their) own|by (?:him|her|them)sel\\S*|unattended|unsupervised|locked (?:in|out|up))|locked (?:\\S+ ){0,3}(?:in|out|up) (?:\\S+ ){0,4}(?:car|room|cupboard|house|flat|cellar|shed|garage|bathroom|garden|boot|van)|(?:in|inside) (?:the|a|her|his|mums|dads) (?:\\S+ )?(?:car|van|bath)(?= |$)|with (?:no ?one|nobody|no adult)|(?:no ?one|nobody|no adult|no grown ?up) (?:\\S+ ){0,2}(?:at home|home|in the house|there|with (?:them|him|her)|looking after|in)",
      ),
      phrase(
        `${atOnce}|now|tonight|today|this morning|all (?:day|night|weekend)|since|hours?|days?|until|till|work|at work|hot|sun|heat|windows?|crying|screaming|asleep|gas|cooker|candles?|bath|freezing|snow|locked|wont (?:come|open)|abroad|hospital|arrested`,
      ),
      phrase(
        "baby|babies|newborn|toddler|infant|\\d|one|two|three|four|five|six|seven|months|weeks|little|twins?|younger|locked|hot|sun|heat|gas|candles?|days|weekend|abroad|arrested",
      ),
    ],
    unless: [
      calm,
      phrase(
        "after school (?:till|until|for an)|(?:walks?|plays?|eats?|sits?|works?|sat|stood) (?:\\S+ )?(?:alone|on (?:his|her|their) own|by)|ipad|toilet (?:is|was)|locked out of|timetable|mark\\S*|in the car (?:on the way|with (?:mum|dad)|yesterday|every|and)|sat in the|after the bath|class|ta|one to one|teacher|staff|assistant|miss|sir|supervisor|club|worker|keyworker|colleague",
      ),
    ],
  },
  {
    all: [
      phrase(fear),
      phrase(
        "(?:go|going|goes|sent|send|sending|return\\S*|due|get|gets|walk\\S*|be|back|heading|ring|rings?|call|contact|tell|phone|with|near|alone with|left with) (?:\\S+ ){0,2}(?:home|back|dad|mum|him|her|them|stepdad|house|parents)|of (?:what|dad|him|her|mum|his|stepdad)|arrives?|collect\\S*|picks? (?:him|her|them)? ?up|hand (?:him|her|them) over|(?:get|gets|getting) (?:me|him|her)|what (?:\\S+ ){0,3}(?:do|does|happens?|happen)|tonight|when (?:he|she|they|dad|mum) (?:\\S+ )?(?:gets?|finds?|comes?)|at home",
      ),
      phrase(hurts),
      phrase(
        `${soon}|now|today|if|when|again|gets? (?:in|home)|finds? out|waiting|released|coming|last time|next time`,
      ),
    ],
    unless: [
      calm,
      phrase(
        "brother (?:hits|kicks|punches)|friend|bull(?:y|ied|ying|ies)|(?:other|older) (?:boys|girls|kids)|lesson|class(?:room)?|pe|teacher|ta|coach|staff|miss|sir|supply|supervisor|assistant|his leg|her leg|crying (?:because|about) (?:he|she) (?:lost|fell)|sick|stomach|bored",
      ),
    ],
  },
  {
    all: [
      phrase(
        `(?:if|when|once|as soon as|wait (?:till|until)|next time|tonight) (?:\\S+ ){0,8}(?:finds? out|gets? (?:home|in|back)|goes? home|comes? (?:home|in|back)|tells?|told|hears|sees|rings?|call|calls|phones?|get home|sent home|go home|talks?|says anything|leaves?|contact\\S*)`,
      ),
      phrase(
        "kill\\S*|murder\\S*|stab\\S*|strangl\\S*|burn\\S*|beat\\S*|batter\\S*|belt|whip\\S*|break (?:his|her|my|your|ya|ur) (?:arm|leg|neck|jaw|fingers?|legs|arms)|knife|hurt\\S*|hospital|die|dead|take (?:the rest|them all|pills|tablets)|rest of the|acid|drown|shoot\\S*|throw\\S* (?:him|her|me) (?:down|out of the window)|cable|hammer|smash\\S*|bury|set fire|lock\\S*|chain\\S*",
      ),
      phrase(`${parent}|he|she|they|brothers?`),
    ],
    unless: [
      calm,
      phrase(
        "rings? (?:the )?(?:bell|hospital)|in hospital (?:for|with|having)|late|lost (?:his|her) (?:coat|bag|tie|jumper)|broken up|feelings|trainers|hospital appointment|dead (?:late|tired)|smash\\S* (?:it|the|his)|fire ?works?|teacher|ta|sir|miss|coach",
      ),
    ],
  },
  {
    all: [
      phrase(
        "(?:mum|mam|dad|mother|father|parent|carer|stepdad|stepmum|partner|she|he|ex|nan) (?:\\S+ ){0,6}(?:says?|said|saying|told|texted|rang|messaged|called|phoned|emailed|threat\\S*|feels like|thinking|scared|afraid|worried|might|going to|will|could|wants to|shell|hell)",
      ),
      phrase(
        "(?:hurt|harm|kill|smother|shake|drown|poison|strangle|suffocate|stab|gas|burn|throw|drop|do something to|swing for) (?:\\S+ ){0,2}(?:the |my |his |her |their )?(?:baby|kids|children|child|toddler|son|daughter|them all|us all|him|her|them|all of|everyone|whole family|herself|himself)|drive (?:\\S+ ){0,5}(?:off|into|over)|crash the car|(?:take|taking) (?:us|them|the kids|everyone) (?:all )?with|all be (?:together|better off|gone|dead|in heaven)|(?:no ?one|nobody|neither) (?:\\S+ )?(?:will|can|gets?|is going to) (?:\\S+ )?(?:them|have|him|her|the kids)|no one will|nobody will|if (?:he|she|i) cant have|end it|not safe (?:with|to be)|(?:dont|cant) trust (?:my|her|him)self|voices|put us (?:all )?to sleep|pillow|suicid\\S*|overdos\\S*",
      ),
      phrase(
        "now|just|today|tonight|says?|said|told|text\\S*|rang|phone\\S*|message\\S*|email\\S*|office|reception|here|threat\\S*|scared|will|going|if|when",
      ),
    ],
    unless: [
      calm,
      phrase(
        "lol|laugh\\S*|jok\\S*|if (?:he|she) (?:sees|loses|forgets)|throw (?:him|her|them|it|the) (?:out|away|a party)|drop (?:him|her|them|it|the) (?:off|at|in|to|round)|shake (?:hands|his hand)|hurt (?:his|her) (?:feelings|knee|back)|could kill|burn (?:the|his) (?:dinner|tea|toast)|pillow (?:fight|case)|drive (?:\\S+ )?(?:over to|off to) (?:work|school|nan|see)|coach|teacher|ta|sir|miss|staff|worker|assistant|history of|years ago|gay|out",
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    (?:shook|shaken|shakes|dropped|threw|thrown|smothered|squeezed|bit|slapped|burnt|burned|scalded|strangled|drowning) (?:\S+ ){0,2}(?:baby|newborn|infant|toddler)|(?:baby|newborn|infant|toddler) (?:\S+ ){0,6}(?:wont wake|wont feed|limp|floppy|blue|bruis\S*|bleeding|not breathing|stopped breathing|burn\S*|scald\S*|lifeless|unconscious|hot car)|
    (?:no|without|stopped|refus\S*|withh\S*|taken away|took away|binned|thrown|hidden|run out of|ran out of|hasnt had|not had|missed|not got|need\S*) (?:\S+ ){0,4}(?:insulin|oxygen|seizure med\S*|epilepsy med\S*|heart med\S*|dialysis|chemo\S*|feeding tube|tracheostomy|suction|adrenaline)|nowhere to (?:go|sleep|stay) tonight|(?:sleep\S*|spending|stay\S*) (?:\S+ ){0,4}(?:rough|in (?:the|a) (?:park|stairwell|street|tent|doorway|station|bin|skip)|on the streets?) (?:\S+ ){0,4}(?:tonight|again|now|last night)|(?:kicked|thrown|chucked|turfed|put) (?:\S+ )?out (?:\S+ ){0,8}(?:tonight|today|this morning|nowhere|no coat|snow|last night|now)|locked (?:\S+ )?(?:in|out) (?:\S+ ){0,6}(?:tonight|all (?:night|day|weekend)|no food|freezing|snow|days)|(?:shut|locked|kept|tied|chained|left) (?:\S+ ){0,4}(?:in|out|outside|up) (?:\S+ ){0,6}(?:since (?:last|this|\S+day)|all night|overnight|still in there|for hours)|tied (?:up|to|down)|chained (?:up|to)|kept prisoner|held prisoner|
    (?:police|ambulance) (?:are |is )?(?:at|outside) (?:the|his|her|their) (?:house|flat|home)|hasnt been collected (?:\S+ ){0,12}(?:off|police|answer\S*|hours?)|carbon monoxide|co alarm|gas (?:is )?(?:on|leak\S*|smell)(?: \S+){0,4}
  `.trim(),
      ),
    ],
    unless: [
      calm,
      phrase(
        "training|tied (?:to|up) (?:a|her|his|the) (?:hair|shoe|laces|balloon|table)|shoelaces?|put (?:\\S+ )?out (?:the|a|an|his|her)|out to (?:dry|tender)|dementia|gas (?:on|off) (?:key|card|meter|top)|colleague|nurse|ta|teacher|miss|sir|staff|worker|assistant|supervisor|coach|kicked (?:\\S+ )?out of (?:class|the lesson|school|college|football|the team)",
      ),
    ],
  },
];
