import type { Rule } from "../rule.ts";
import { phrase } from "../sentences.ts";
import { harmlessNow, isPast, isPretend, isResolved } from "./when.ts";

/** Strangers at the fence or inside, and meetings with people known from a screen only. */
export const strangerRules: readonly Rule[] = [
  {
    all: [
      phrase(String.raw`
    (?:men|man|fella|bloke|guy|guys|lads?|youths?|people|someone|stranger|car|van|woman|adult|adults|
    males?) (?:\S+ ){0,6}(?:looking for|in the (?:bushes|trees|hedge|woods)|hiding|lurking|
    behind the (?:fence|hedge|wall|bins)|filming|photographing|watching|following|circling|trying (?:the|
    car) door\S*|not on the list|bundl\S+|waiting for|with (?:a|an) (?:pole|bat|knife|dog|hood))|(?:bundled|
    shoved|pushed|dragged|pulled|forced) (?:\S+ ){0,2}in(?:to)? (?:a|the|some) (?:\S+ )?(?:car|van|boot)|
    not on the (?:collection |pick up )?list|not authorised to collect|dont know who (?:he|she|they) (?:is|
    are)|wont (?:say|tell us) who (?:he|she|they)`),
      phrase(String.raw`
    pole|bat|knife|car|van|playground|school|gate|outside|filming|fence|bushes|bundl\S+|trees|collect\S*|
    kids?|child|children|girls?|boys?|pupil|pupils|twins|y\d+|year \d+|him|her`),
      phrase(String.raw`
    now|are|is|has|have|theres|there is|being|just|outside|come|came|today|one has|at the|still|with|
    bundl\S+|trying|car`),
    ],
    unless: [
      ...harmlessNow,
      phrase(String.raw`
    looking for (?:work|a job|advice|help|ideas|support|a|somewhere|the|his|her|some|housing)|
    waiting for (?:a|an|the|camhs|assess\S*|results?|news|his|her|their|mum|dad|me|you|him at home)|
    filming (?:a|the|for|each|fights?)|tiktok|watching (?:tv|telly|films?|youtube|porn|videos?|him struggle|
    her|football)|following (?:up|on|the|her on|his)|teacher|coach|hiding (?:food|in|under|behind)|
    photographer|hide and seek|followed him home last|dad (?:is )?hiding|coach driver|caretaker|staff|cctv|
    most days|every day|usually`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:man|men|bloke|guy|woman|stranger|someone|somebody|van|car|adult|male|youth|
    lads) (?:\S+ ){0,12}(?:sweets|puppy|asking (?:\S+ ){0,4}(?:to|if|their|names?|her|him)|
    talking to (?:\S+ )?(?:kids|children|girls|boys|pupils|a)|calling|beckon\S*|photograph\S*|
    taking (?:photos|pictures|videos)|filming|offering|luring|follow\S*|approach\S*|exposing|flash\S*|naked|
    masturbat\S*|touching|watching the (?:kids|children))`),
      phrase("fence|gates?|van|car|outside|railings?|bus stop|park|playground|walk|school|field|road|street"),
      phrase("kids|child|children|girls?|boys?|pupils?|one|her|him|them|students?"),
    ],
    unless: [
      ...harmlessNow,
      phrase(String.raw`
    asking (?:for|about) (?:directions|the office|reception)|parent (?:says|said)|photographer|
    school photos|caretaker|crossing|follow\S* (?:up|on)|last (?:winter|year|week|summer)|ofsted|coach|
    teacher|lollipop|uncle follow`),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    meet(?:ing|s)?|met|see(?:ing)?|met up|hook up|go(?:ing)? (?:to )?(?:stay|live) with|picked up by|
    run(?:ning)? away (?:with|to)`,
      ),
      phrase(
        String.raw`
    (?:boy|man|men|lad|guy|bloke|woman|girl|someone|somebody|person|friend|boyfriend|
    people) (?:\S+ ){0,4}(?:from|off|on|through|via) (?:\S+ )?(?:roblox|snapchat|discord|instagram|tiktok|
    fortnite|online|the internet|an app|wizz|yubo|omegle|kik|telegram|whatsapp|tinder|xbox|playstation|
    facebook|hinge|reddit|twitch|minecraft)|(?:met|talking to|knows?|chatting to) (?:\S+ ){0,3}online`,
      ),
      phrase(
        String.raw`
    on (?:her|his|their) way|phone (?:is )?(?:dead|off)|gone|going|left|train|bus|taxi|station|hotel|
    after school|tonight|today|tomorrow|now|weekend|london|manchester|birmingham|meet|meeting|collect\S*|
    pick\S*`,
      ),
    ],
    unless: [
      isPast,
      isResolved,
      phrase(
        String.raw`
    parents? (?:know|arranged|are meeting)|meeting (?:with (?:mum|dad|parents)|on|at \d)|in a lesson|
    not (?:met|meeting)|hasnt met|has not met|blocked (?:him|her|them)`,
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    (?:some|a|an|strange|unknown|random|adult|older|grown) (?:\S+ )?(?:man|men|bloke|guy|male|woman|adult|
    lad|stranger|youths?|person) (?:\S+ )?(?:is |was |are |has got |has come |got |walked |came )?(?:in|
    into|inside|on|round) (?:the |our |my )?(?:\S+ )?(?:changing|toilets?|loos?|girls|boys|playground|
    school|building|site|nursery|classroom|corridor|field|grounds|cloakroom|showers?|yard)`,
      ),
      phrase("\\S+"),
    ],
    unless: [
      ...harmlessNow,
      phrase(
        String.raw`
    from the council|ofsted|inspector|plumber|electrician|engineer|builder|workman|visitor badge|signed in|
    to fix|to read|governor|supply|teacher|ta|staff|caretaker|coach|photographer|parent helper|fixing|
    repair\S*|delivery`,
      ),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:stranger|strangers|man|bloke|guy|men|woman|lady|uncle|someone|somebody|dad|father|mum|mother|stepdad|
    ex|partner|van|car|older (?:boy|lad|man|boys)|driver|parent|relative) (?:\S+ ){0,14}(?:tak(?:e|en|ing)|
    took|grabb(?:ed|ing)|snatch(?:ed|ing)?|tried to (?:get|take|lure|grab|pull)|trying to (?:get|take|grab|
    snatch|pull|lure|remove|collect)|follow(?:ing|ed)|pull(?:ing|ed)|dragg(?:ed|ing)|lur(?:ed|ing)|
    hanging (?:around|about|round)|approach(?:ed|ing)|offer(?:ed|ing) (?:\S+ )?(?:sweets|lift|a lift)|
    waiting (?:in|outside|for)|demand(?:s|ing)|snatched|bundled|got (?:him|her|them) in|forced|watching)`),
      phrase(String.raw`
    gate|gates|playground|outside|car|van|school|site|reception|screaming|bus stop|bus|street|road|park|
    walk(?:ing)? (?:to|home)|way (?:home|to school|in)|girls?|boys?|pupils?|one of (?:our|mine|my)|
    not allowed|isnt allowed|court order|no contact|non mol|injunction|order|kids|him|her|children|child|
    pupil`),
      phrase(String.raw`
    now|right now|just|still (?:there|here|outside)|today|screaming|trying to|tried to|at the gate|
    this (?:morning|afternoon)|is (?:in|at|here|outside)|has (?:got|taken|grabbed)|wont leave|in reception|
    in the playground|waiting|going at|outside`),
    ],
    unless: [
      isPast,
      isPretend,
      isResolved,
      phrase(String.raw`
    taken (?:him|her|them) (?:to|out|on) (?:the )?(?:doctor|park|football|dentist|shops|mcdonalds|holiday)|
    hanging around with|follow(?:ing|ed|s) (?:up|me|the|on instagram|him on)|hang(?:s|
    ing)? round (?:the )?(?:shops|park)|mum knew|turned out|caretaker|teacher|driver (?:says|said)|coach|
    takes? (?:him|her) (?:phone|money)|parking|most days|always|usually|every day|booked|collect (?:the|her|
    his) (?:form|bag|letter|report|medication|coat)|pick(?:ed)? up by`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:no badge|intruder|trespasser|unknown (?:man|male|adult|person)|stranger|strange man|random (?:man|
    bloke|guy)|man we dont know|someone we dont know|man|parent|dad|mum) (?:\S+ ){0,6}(?:(?:in|into|inside|
    on) (?:the )?(?:building|school|site|corridor|playground|infant|classroom|office|reception|toilets?|
    grounds)|wont leave|refus\S+ to leave|wandering|got in|broke(?:n)? in|forced)|lockdown|intruder`),
      phrase(String.raw`
    now|wont leave|refus\S+|aggressive|shouting|threat\S+|no badge|got in|wandering|unknown|stranger|
    intruder|lockdown|kicking|punch\S*|smash\S*|swinging|weapon|demand\S*|scream\S*`),
    ],
    unless: [
      isPast,
      isPretend,
      isResolved,
      phrase(String.raw`
    lockdown (?:drill|practice|procedure|policy|babies|learning|kids|work)|(?:in|since|during|of) lockdown|
    shouted (?:at|in)|came in upset`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:meet(?:ing|s)?|met|going to (?:meet|see)|meet up|picked up by|collected by|go(?:ing)? (?:off )?with|
    getting in (?:a|his)|got in(?:to)? (?:a|his|the)) (?:\S+ ){0,6}(?:man|men|guy|bloke|boyfriend|stranger|
    someone|somebody|adult|online|older|snapchat|discord|roblox|internet|year old|car|person|him)`),
      phrase(String.raw`
    online|internet|snapchat|discord|roblox|instagram|tiktok|doesnt know|never met|stranger|older|
    \d\d year old|man|men|app`),
      phrase(String.raw`
    tonight|today|now|after school|this (?:afternoon|evening)|at \d+|at the (?:station|park|gate)|lunch|
    station|hotel|tomorrow|outside|on (?:his|her) way|wont listen|just (?:got|left|gone)|hour`),
    ],
    unless: [isPast, phrase("meeting with|parents? meeting|boyfriend who is 1[4-7]")],
  },
  {
    all: [
      phrase(String.raw`
    (?:older (?:boys?|lads?|kids|men|ones)|gang|olders|dealers?|man|men|
    someone) (?:\S+ ){0,10}(?:made (?:him|her)|making (?:him|her)|forc\S+|take (?:him|her)|taking (?:him|
    her)|pick(?:ing)? (?:him|her) up|drop (?:something|drugs|it|a package)|owes|collect\S*|debt|
    county lines|go country|running drugs|waiting)`),
      phrase("now|today|tonight|lunch|after school|in a car|waiting|outside|london|train|at \\d+"),
      phrase(
        "made|forc\\S+|drop|threat\\S+|kill|stab|kidnap|hurt|owes|debt|scared|terrified|waiting in|drugs|package",
      ),
    ],
    unless: [...harmlessNow],
  },
];
