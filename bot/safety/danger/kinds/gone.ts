import type { Rule } from "../../rule.ts";
import { phrase } from "../../sentences.ts";
import { adult, atOnce, fear, soon, young } from "./classes.ts";

const abroad = String.raw`
  (?:abroad|pakistan|bangladesh|india|somalia|somaliland|kenya|sudan|egypt|iraq|iran|syria|lebanon|afghanistan|turkey|albania|romania|poland|nigeria|ghana|gambia|guinea|mali|sierra leone|eritrea|ethiopia|yemen|morocco|algeria|jamaica|dubai|kurdistan|mirpur|sylhet|lahore|karachi|islamabad|dhaka|punjab|kashmir|mogadishu|cairo|istanbul|spain|france|back home|(?:his|her|their|home) country|out of the country|overseas|another country|the country|(?:the )?port|border|airport|heathrow|gatwick|stansted|luton|ferry|dover|calais|eurostar|tunnel|plane|flights?|fly|flies|flying|flown|tickets?|passports?|visa|suitcases?|bags packed|packed (?:\S+ )?bags?|cases packed|boarding pass)
`.trim();
const small = String.raw`
  (?:aged? \d|(?:is|hes|shes|theyre|only|just) (?:only |just )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})|\d{1,2} ?(?:yr|year|yo)s? ?old|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen) year ?olds?|reception|nursery|toddler|tiny|little|smallest|youngest|y[1-6]|year [1-6]|non ?verbal|autis\S*|asd|send|sen|diabet\S*|epilep\S*|suicid\S*|vulnerable|preschool\S*|twins?)
`.trim();

/** A child nobody can find, or who is about to be taken where nobody can. */
export const goneKinds: readonly Rule[] = [
  {
    all: [
      phrase(
        String.raw`
    (?:cant|cannot|couldnt|unable to|not able to|still havent|nobody can|no one can|trying to|struggling to) (?:\S+ )?(?:find|found|locate|trace|see|account for|track down) (?:\d+|all|some|him|her|them|the (?:child|boy|girl|pupil|\S+ (?:year|yr) ?old|little|two|twins)|${young}|one|either|two|three|our|any of|all of|\d+|some of)|(?:gone|went|going|been|reported|still|is|are|has gone|have gone|hes|shes|theyre) missing(?! (?:school|lessons?|work|meals?|breakfast|lunch|home|her|his|mum|dad|a|the|out|so|too|every|most|appointments?|homework|kit|registration))|(?:child|pupil|girl|boy|kid|student|kids|pupils|one|toddler|${young}) (?:\S+ ){0,4}missing from|missing (?:child|pupil|girl|boy|from (?:the |my |our )?(?:class|lesson|site|playground|room|line|register|group|trip|nursery|garden|coach|hospital|museum))|unaccounted for|nowhere to be (?:seen|found)|no (?:sign|trace|sighting) of (?:him|her|them|the|a|our|${young})|vanish\S*|(?:came|come|coming|arrived|got|gone) (?:back|home|off) (?:\S+ ){0,3}without (?:his|her|their|one|a|the|him|them|two)|left (?:one|two|him|her|them|a child|somebody|someone|\S+) (?:\S+ )?(?:at|behind at|on) (?:the|a) (?:\S+ )?(?:services|station|museum|zoo|beach|park|coach|bus|minibus|train|farm|pool|theatre|motorway|moor|hill)|lost (?:sight of |track of |one of |a |two )(?:\S+ )?(?:him|her|them|child|${young}|the|my|our|mine)|(?:one|child|kid|two|pupil) (?:short|missing|fewer|unaccounted)|(?:head ?count|counted|count|register|roll call|numbers) (?:\S+ ){0,6}(?:short|down|wrong|missing|one less|one off|add up|twice|three times)|
    (?:isnt|not|no longer|arent|wasnt) (?:in|at|on|with) (?:the |his |her |their |any |my )?(?:room|class|classroom|garden|playground|line|hall|nursery|group|coach|bus|minibus|taxi|train|transport|van|boat|plane|ferry|toilets?|building|peg|cot|bed|lesson|period \d|registration|seat)|(?:took|taken|made|run|ran|running|legged|bolt\S*|abscond\S*|escap\S*|climb\S*|wander\S*|sprint\S*|slipp\S*|sneak\S*|snuck|storm\S*|walked|squeez\S*|scaled|hopped|scarper\S*|dash\S*|jump\S*|shot|got|gone|disappear\S*|left|let (?:him|her|them)(?:self|selves)?) (?:\S+ ){0,3}(?:off|out|away|over|through|onto|into|past|from|under|off site|site|down|the (?:fence|gate|wall|site|building))|(?:has|have|hes|shes|is|just) (?:\S+ )?gone(?= ,|$| from| and| through| over| off| with| to)|never (?:came|come|got|arrived|returned|made it|turned up)|hasnt (?:come|arrived|returned|been seen|turned up|got)|havent (?:come|arrived|returned|been seen|seen)|didnt (?:come back|come out|get off|arrive|return|turn up|make it)|not (?:come back|been seen|returned|arrived|turned up)|(?:nobody|no one) (?:has |have )?(?:seen|knows where|heard from)|(?:dont|doesnt|no idea|not sure) (?:\S+ )?where (?:he|she|they|the \S+)|whereabouts|runaway|bunk\S* off|off site|on (?:a|the) train to|(?:walking|wandering|stood|standing|sitting|sat|crying|found|seen|spotted) (?:\S+ ){0,5}(?:on (?:his|her|their) own|alone|by (?:him|her)self)
  `.trim(),
      ),
      phrase(
        String.raw`
    gates?|doors?|latch|fence|exit|window|open|ajar|unlocked|propped|looked|looking|search\S*|everywhere|counted|minutes?|mins|hours?|half an hour|${small}|road|traffic|street|river|canal|pond|lake|reservoir|woods|railway|station|train|london|motorway|carriageway|park|beach|town|dark|snow|freezing|minus|no (?:coat|shoes)|barefoot|socks|phone (?:is |now |keeps )?(?:off|dead|going|switched)|not answering|boyfriend|older|man|men|suicid\S*|note|goodbye|sorry|upset|crying|sobbing|distress\S*|threat\S*|pills|knife|hurt|police|trip|museum|zoo|coach|since (?:\d|break|lunch|registration|this|period|before)|last seen|anywhere|on (?:the|our) (?:site|cctv)|cctv|chasing|following|cant (?:see|find)|online|met|mum (?:is|says|thinks|thought)|toilet|loo
  `.trim(),
      ),
    ],
    unless: [
      phrase(
        String.raw`
    (?:find|see|locate|trace) (?:\S+ ){0,3}(?:form|file|policy|link|email|code|books?|record\S*|paperwork|notes?|number|template|words|phone|inhaler|bag|coat|shoes|glasses|lunch|homework|anything|any (?:record|note|way)|a (?:way|time|place|slot|job|school|reason)|why|how|what)|went missing (?:last|in|a|two|three|on|for|overnight|before|once)|goes missing|turned up (?:in|at|under|behind|later|this|safe)|back (?:now|in|with|safe)|fell out|left (?:school|us|the (?:lesson|country|family)) (?:in|last|early)|left (?:behind|out|alone|home (?:clothes|kit))|gone (?:down|up|quiet|very|well|back|home (?:ill|sick|with)|off (?:food|his|her)|through (?:a|so)|to (?:the nurse|live|bed|his|her|work|pakistan|a))|got (?:out of (?:bed|pe)|over|through|into (?:trouble|a fight|the)|off (?:lightly|with)|on|away with|from)|walks? (?:home|to school)|walked (?:home|in|out (?:on|of (?:the )?(?:meeting|room) when))|(?:dad|mum|father|mother|stepdad|husband|he) (?:\S+ )?(?:walked out|left (?:us|them|home|mum|when|last)|took off)|every (?:day|morning|week|lesson)|most (?:days|mornings)|often|usually|sometimes|always|takes? off|taken (?:off|out|away) (?:the|by|from|him|her|of)|took (?:\S+ )?(?:off|away|out) (?:his|her|the|from|him)|run(?:s|ning)? out of|ran out of|made (?:out|off|over|from)|made (?:\S+ )?(?:from|out of)|jumper|lost property|never (?:got|had|came) (?:a|the|his|her|an|on|to (?:meetings|parents))|hasnt (?:got|had|come) (?:a|any|his|her|the|an|to terms|up)|havent (?:got|had|seen) (?:a|any|his|her|the|an|mum|dad|much)|not sure where (?:to|he stands|this)|where (?:he|she|they) (?:lives?|sleeps?|stands?|fits?|could|should|might|would)|into (?:care|foster|trouble|year|y\d|a (?:fight|row|argument|routine|habit))|climb\S* (?:club|wall|frame)|cross country|sports day|storm\S* out of (?:class|my|the) (?:lesson|room|class)?|slipp\S* (?:on|over|down|from \w+ to|through the net)|jump\S* (?:off|over) (?:the )?(?:bench|horse|step)|old school|last (?:school|week|term|year)|attendance|truant\S*|hasnt been seen by|escap\S* (?:from )?(?:war|afghanistan|syria|ukraine|domestic|violence|room)|run(?:s|ning)? (?:a|the|away with)
  `.trim(),
      ),
    ],
  },
  {
    all: [
      phrase(
        `${abroad}|${adult} (?:\\S+ ){0,6}tak(?:e|es|ing) (?:him|her|them|me|us|the (?:kids|children|baby))`,
      ),
      phrase(soon),
      phrase(
        `${fear}|marr\\S*|wedding|husband|nikah|engage\\S*|rishta|bride|groom|ceremony|dress|cousin|older man|\\d\\d year old|one way|single ticket|wont (?:be )?(?:com\\S*|bring\\S*) back|not (?:com\\S*|bring\\S*) back|never (?:com\\S*|see\\S*|be)|secret\\S*|dont tell|court|order|custody|without (?:telling|permission|consent|mum|dad)|hid(?:den)?|took (?:her|his|their) passports?|(?:got|has|have|hidden|taken) (?:her|his|their|the) passports?|said goodbye|goodbyes?|for good|forever|cut|blade|straight from|not to tell|cleaned|army|fight\\S*|martyr\\S*|jihad|brothers (?:will|are|meet)|caliphate|syria`,
      ),
    ],
    unless: [
      phrase(
        "excited|look(?:s|ing)? forward|holiday form|term time|unauthorised|leave of absence|(?:a|his|her|their|the) (?:cousin|uncle|aunt|brother|sister|family)s? wedding|funeral|geography|trip letter|school trip|raffle|tickets? for|the country park|hamster|fly(?:ing)? (?:start|colours)|on the fly",
      ),
    ],
  },
  {
    all: [
      phrase("marr(?:y|ied|ying|iage)|wedding|husband|nikah|engagement|rishta|bride|suitor|ceremony"),
      phrase(soon),
      phrase(
        `${fear}|forc\\S*|doesnt know him|dont know him|\\d\\d year old|(?:is|hes) (?:3|4|5|6)\\d|older|cousin|no choice|year \\d+|y\\d+|her own|shes (?:1\\d|fourteen|fifteen|sixteen)|taken out of school`,
      ),
    ],
    unless: [
      phrase(
        "excited|look(?:s|ing)? forward|(?:mum|dad|sister|brother|aunt|uncle|cousin)s? (?:is )?(?:getting married|wedding|married)|for (?:a|his|her|the) (?:\\S+ )?wedding",
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`(?:taken|took|tak(?:e|ing)|collected|collect(?:s|ing)?|pick\S* (?:\S+ )?up|left|gone off|going|walked off|driven off|drove off|got in(?:to)?|disappeared|here for|come for|turned up for|turned up|pulled up|parked|outside|here|arrived)`,
      ),
      phrase(
        String.raw`without (?:permission|consent|telling|signing|asking|anyone|a car seat)|with (?:a |an )?(?:stranger|unknown|strange|different|random|older (?:man|lad|boy|guy)|man (?:we|nobody|she|he))|wrong (?:adult|parent|person|taxi|car|child)|not on (?:the|her|his|our) (?:list|contacts?|form)|isnt on (?:the|her|his|our) (?:list|contacts?|form)|not (?:allowed|supposed|meant) (?:to be )?(?:near|within|here|on site|anywhere|to (?:see|have|take|collect|contact))|no(?:t)? allowed|isnt allowed|not supposed to|isnt (?:supposed|meant) to|not meant to|within \d+ (?:yards|metres|miles|feet)|no contact|supervised|court order|breach\S*|lost custody|doesnt have (?:custody|parental|contact)|no parental|nobody knows|no id|no car seat|wont (?:bring|give|hand|say)`,
      ),
      phrase(`${young}|${adult}|him|her|them|she|he`),
      phrase(
        `${atOnce}|${soon}|outside|reception|gate|gates|office|here|just|car|now|today|turned up|arrived|pulled up|parked`,
      ),
    ],
    unless: [
      phrase(
        "phones?|agreed|sweets|last (?:week|term|year)|every|museum|not allowed (?:to (?:wear|eat|go on|use|play|bring|come|have)|out|on)|trip|coach (?:took|takes|gave|is)|teacher|ta|staff|tutor|caretaker|supervisor|assistant",
      ),
    ],
  },
];
