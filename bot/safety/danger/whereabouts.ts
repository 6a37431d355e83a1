import type { Rule } from "../rule.ts";
import { phrase } from "../sentences.ts";
import { harmlessNow, isPast, isPretend, isResolved } from "./when.ts";

const child = String.raw`
    (?:child|children|kid|pupil|student|boy|girl|toddler|baby|one of (?:mine|my|the|our)|little (?:one|boy|
    girl)|reception|nursery|he|she|hes|shes|him|her|them|theyre|they|y\d+|yr \d+|year \d+|yr\d+|ks\d|
    \d+ ?(?:yr|year)s? ?old|\d+yr|lad|twins|someone|eyfs|preschooler)`;
const belongings = phrase(
  String.raw`
    missing (?:\S+ )?(?:dad|mum|home|friends?|nan|work|homework|coursework|lessons?|school|kit|days?|form|
    forms|money|deadlines?|teeth|tooth|meals?|breakfast|lunch|assessments?|appointments?|education|data|
    paperwork|page|attendance|from education|marks?|registration mark|reports?|fridays?|mondays?|sessions?|
    a lot|lots|loads|so much|too much|out|him|her|them|parts?|buttons?|jumper|shoe|shoes|coat|bag|book|
    books|her dog|his dog|cat|cats|mums|a week|a few|several|every|the point|so many|since september)|
    (?:dad|mum|brother|sister|coursework|homework|work|kit|money|phone|bag|coat|shoe|jumper|book|ipad|
    laptop|laptops|keys?|cat|dog|hamster|teddy|lunch ?box|glasses) (?:\S+ ){0,3}missing|(?:ran|run|
    running) (?:out of|off) (?:nappies|money|food|time|the|electric|gas|credit|steam|milk)|cme|
    missing from home (?:last|in|before)|went missing (?:last|in|a|two|three|on|for|overnight|before|once)|
    goes missing|go missing|missing episodes?|missing (?:person )?history`,
);

/** A child nobody can find. */
export const whereaboutsRules: readonly Rule[] = [
  {
    all: [
      phrase(String.raw`
    ${child} ~4 (?:is |are |gone |been |has gone |s )?missing|missing ~3 ${child}|(?:gone|went|
    reported) missing|missing (?:since|for \d+|from (?:the )?(?:playground|class|lesson|site|school|line|
    room|register|nursery|group|trip)|right now|now)|still missing|amber alert|missing child`),
    ],
    unless: [...harmlessNow, belongings],
  },
  {
    all: [
      phrase(String.raw`
    (?:cant|couldnt|cannot|unable to|not able to|havent been able to|still havent|havent) (?:\S+ )?(?:find|
    found|locate|located|see|trace|account for)|(?:lost|losing) (?:sight of|track of|a child|a pupil|one of|
    (?:him|her|them|${child})(?= (?:on|at|in|near|outside|,)|$))|no ?(?:one|body) (?:\S+ ){0,3}(?:seen|
    knows where|can find|saw|has seen)|dont know where (?:he|she|they|the child)|whereabouts unknown|
    unaccounted for|nowhere to be (?:seen|found)|no sign of (?:him|her|them|the (?:child|boy|girl|pupil))|
    not (?:been )?seen since|disappeared|vanished|(?:never|not|hasnt|didnt|havent|has not|not yet) (?:come|
    came|returned|return|got|gone|arrived|made it) (?:back|to (?:class|lesson|school|registration)|home|
    off the bus)|head ?count|one short|a child short`),
      phrase(String.raw`
    ${child}|searching|search|looking|gate|minutes|mins|loo|toilet|since|trip|playground|site|police|class|
    coach`),
    ],
    unless: [
      isPast,
      isPretend,
      isResolved,
      belongings,
      phrase(String.raw`
    (?:find|found|see|locate) (?:\S+ ){0,2}(?:form|file|policy|link|email|code|book|books|record|paperwork|
    notes?|number|anything|any|a (?:time|place|way|slot|record|reason)|his (?:file|work|record)|the (?:file|
    link|form|policy|number|key|keys|template|words|epipen|inhaler|epi pen)|phone|inhaler|her (?:epipen|bag|
    phone|work|inhaler|book)|his (?:phone|bag|inhaler|book|shoes|coat|epipen)|point|funding|accommodation|
    work|job)|hasnt come back (?:to|from) (?:me|us)|havent seen (?:mum|dad|parents)|seen since (?:september|
    june|july|christmas)|disappeared (?:into|when he|from our)|dont know where (?:he|she|they) (?:live|
    lives|sleeps?|stays?)|havent found (?:a|any|the)|lost (?:track of time)`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    ${child} ~5 (?:ran|run|runs|legged it|bolted|absconded|escaped|climbed|jumped|walked|gone|wandered|got|
    left|slipped|snuck|sneaked|stormed) (?:off|out|away|over|through|onto|into the road|past|from|
    the (?:site|building|premises|school|grounds|fence|gate))|(?:ran|run|legged it|bolted|absconded|escaped|
    climbed|wandered|walked|slipped|got|gone|jumped) ~4 (?:gates?|fence|wall|site|off site|road|car park|
    main road|dual carriageway|motorway|a14|street|woods|river|canal|railway|field|fire exit|building|
    premises|grounds|school)|off site|left (?:the )?(?:site|building|premises|grounds|school)|absconded`),
      phrase(String.raw`
    gone|lost|cant|gate|fence|road|dual|motorway|site|searching|where|missing|sight|minutes|mins|ago|now|
    just|aged|\d+|little|reception|nursery|woods|river|canal|railway|alone|chasing|looking|after him|
    after her|wont come back|crying|upset|saying|suicid\S+|die`),
    ],
    unless: [
      isPast,
      isPretend,
      isResolved,
      phrase(String.raw`
    (?:walked|walks?|came) in on|site (?:man|lead|super|team)\S*|gone from (?:no|being|a|one|good|bad|not|happy|never|loving|quiet|top|strength)|ran off (?:from me|laughing|to play|
    giggling)|ran off to|hid in|back (?:in|with|now)|school early|left (?:the )?school (?:in|at the end|
    last|to go|years|for|with no)|left school early|cross country|runs? (?:\S+ )?(?:club|race)|most days|
    every day|walks? home|leaving school|left for the day|gone into care|gone to (?:the nurse|live)|(?:dad|
    mum|father|mother|stepdad|he) (?:walked out|left) (?:on|last)|walked out on|always|usually|
    keeps (?:running|walking|leaving)|often|most lessons|gates? (?:every|each|in the morning)|
    wont come out of|refuses|ex pupil`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:isnt|not|no longer|wasnt|arent) (?:\S+ )?(?:in|at|on|with) (?:the |his |her |their )?(?:garden|
    classroom|room|class|toilets?|playground|line|hall|nursery|group|register|peg|bed|bus|coach|lesson|
    building|site|school)|counted (?:twice|again|three)|(?:child|one|kid|pupil|boy|girl) (?:down|short|
    missing|unaccounted)|number(?:s)? (?:dont|doesnt|didnt) (?:add up|match)|dont know where (?:he|she|they)`),
      phrase(String.raw`
    (?:gate|door|fence|exit) (?:\S+ )?(?:is|was|left|open|unlocked|ajar|wide)|counted|twice|search\S*|
    looked everywhere|looking|everywhere|(?:not )?seen|vanished|panick\S*|\d+ ?(?:yr|year|yo)s?|minutes|
    anywhere|cant find|gone|coat (?:is )?(?:still|gone)`),
    ],
    unless: [
      ...harmlessNow,
      phrase(String.raw`
    not in (?:school|class|lesson|lessons) (?:today|again|on|yet|all week|most|since|because|as)|
    isnt in (?:school|today|again)|(?:settled|happy|allowed|enrolled|on roll|potty|supposed|interested|good|
    bad|well) |not at (?:the )?(?:age|level|expected|school)|ill|poorly|sick|holiday|truant\S*|attendance|
    isnt in the (?:right|mood)|never|isnt on the register for`),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    (?:boy|girl|child|kid|pupil|toddler|baby|one|he|she|hes|shes|they|twins?|reception|nursery|y\d+|
    year \d+|\d+ ?(?:yr|year)s? old) (?:\S+ ){0,4}(?:has|is|are|have|just|been|hes|shes)? ?(?:gone|vanished|
    disappeared)(?= ,|$|\sfrom (?:the )?(?:room|garden|class|classroom|site|school|playground|nursery|line|
    medical|toilets?)|\sand (?:we|no|the|her|his))`,
      ),
      phrase(
        String.raw`
    looked|look(?:ing)? everywhere|search\S*|everywhere|(?:door|gate|window|fence|
    exit) (?:\S+ ){0,3}(?:open|unlocked|ajar|propped|latch)|cant (?:find|see)|minutes|nobody|no one|coat|
    phone|where|missing|police`,
      ),
    ],
    unless: [
      ...harmlessNow,
      phrase(
        String.raw`
    gone (?:to|home|into|off|quiet|up|down|very|back|for|on|missing (?:last|in))|gone through|gone well|
    money|food|has gone (?:to|from bad)`,
      ),
    ],
  },
];
