import type { Rule } from "../../rule.ts";
import { phrase } from "../../sentences.ts";
import { atOnce, fear, parent, soon, young } from "./classes.ts";

const who = `${young}|${parent}|he|she|they|him|her|them|hes|shes|one|someone|teacher|ta|colleague|lad|mate|friend|i|me`;

/** Perils that stand in no other class: a machine that holds a sleeve, a bus that goes with a sleeping child, a fit after fits. */
export const moreKinds: readonly Rule[] = [
  {
    all: [
      phrase(
        "(?:sleeve|sleeves|hair|tie|hand|arm|finger|fingers|thumb|scarf|apron|lanyard|foot|leg|head|neck) (?:\\S+ ){0,4}(?:in|into|inside|under|through|between|caught|stuck|trapped|jammed) (?:\\S+ ){0,3}(?:lathe|drill|saw|machine|sander|mixer|mower|press|gate|lift|door|railings?|hinge|blades?|chair|grate|bars|shutter|escalator|goal|net|rope|wheel|spokes)",
      ),
      phrase(`${atOnce}|${who}|pupil`),
    ],
    unless: [phrase("last (?:week|term|year)|yesterday|years ago|plaster|fine now|ice pack")],
  },
  {
    all: [
      phrase(
        `(?:left|forgotten|locked|shut|abandoned|dumped|stranded|stuck) (?:\\S+ )?(?:on|in|inside|at|by|behind|out on) (?:the |a |his |her |their |mums |dads )?(?:\\S+ )?(?:bus|minibus|coach|car|van|roof|depot|station|services|cupboard|beach|woods|forest|freezer|boot|lay ?by|motorway|side of the road|container)`,
      ),
      phrase(young),
    ],
    unless: [
      phrase(
        "last (?:week|term|year|month)|yesterday|coats?|bag|lunch ?box|book|homework|phone|phones|kit|reading folder|ball|balls|usually|sometimes|staff|ta|coach (?:locked|shut)",
      ),
    ],
  },
  {
    all: [
      phrase(
        "(?:second|third|2nd|3rd|fourth|another|one after another|back to back|longest) (?:\\S+ )?(?:fit|fits|seizures?|convulsion)|(?:fit|fits|seizure|fitting) (?:\\S+ ){0,5}(?:hasnt|not|wont|isnt|didnt) (?:stopp?\\S*|end\\S*|com\\S* out)|(?:fit|fitting|seizure) (?:\\S+ ){0,3}(?:for|over|more than|past) (?:\\S+ )?(?:minutes?|mins?|\\d+)",
      ),
    ],
    unless: [phrase("last (?:week|term|year|month)|care plan|training|yesterday")],
  },
  {
    all: [
      phrase(
        "(?:threat\\S*|going|wants?|wanting|plans?|planning|says|said) (?:\\S+ ){0,3}(?:harm|hurt|kill|hang|cut|poison) (?:him|her|them|my)sel(?:f|ves)",
      ),
      phrase(`${soon}|${atOnce}|locked|in the|room|store|office|toilets?|car|now`),
    ],
    unless: [phrase("last (?:week|term|year|month)|yesterday|years ago|used to|camhs (?:are|is|have)")],
  },
  {
    all: [
      phrase(
        "(?:coach|bus|minibus|car|van|train|boat|taxi) (?:\\S+ )?(?:came|come|gone|has come|went|skidded|slid|left|swerved) (?:\\S+ )?off the (?:road|track|bridge)|(?:coach|bus|minibus|van|car) (?:\\S+ ){0,3}(?:on its side|in (?:a|the) ditch|in the water|on fire|rolled|hit (?:a|an) (?:tree|lorry|wall|car)|smoking)",
      ),
    ],
  },
  {
    all: [
      phrase(
        "powder (?:\\S+ )?(?:on|round|around|up) (?:his|her|their) (?:nose|nostrils?|lip|face)|(?:heart|pulse) (?:\\S+ )?(?:is |going |beating )?(?:pounding|racing|thumping|flying|jumping|\\d{3}|irregular|all over)|pupils (?:are )?(?:huge|massive|like saucers|pin ?pricks?|pinpoint|tiny|different sizes?|uneven)|eyes like saucers|jaw (?:\\S+ )?(?:going|clench\\S*|swinging)|sweating buckets",
      ),
    ],
    unless: [phrase("before (?:exams?|the|her|his)|exam nerves|crush|last (?:week|term|year)|yesterday")],
  },
  {
    all: [
      phrase(
        "(?:lost|had|given birth to|delivered|birthed|buried|hid|hidden|left|flushed) (?:\\S+ ){0,2}(?:the |a |her |my )?(?:baby|newborn|foetus) (?:\\S+ ){0,5}(?:loo|toilets?|bin|bag|locker|bathroom|cubicle|alone|bleeding|hid|secret|bush\\S*|bedroom)|(?:waters? (?:has |have )?(?:just )?(?:broke|broken|gone))|(?:contractions?|labour pains)",
      ),
      phrase(who),
    ],
    unless: [
      phrase("staff|my wife|midwife training|her mum|his mum|mum is|last (?:week|term|year)|maternity"),
    ],
  },
  {
    all: [
      phrase(
        "(?:light|lights|lighting|lit|set off|setting off|let off|letting off|thr(?:e|o)w\\S*|aim\\S*|point\\S*|fir(?:ed|ing)) (?:\\S+ ){0,4}(?:fireworks?|bangers?|rockets?|roman candle|firecrackers?|flares?|aerosol|petrol|bin|curtains?|paper|display|smoke bomb)|(?:fireworks?|bangers?|rockets?|flares?|aerosol) (?:\\S+ ){0,6}(?:light\\S*|lit|lighter|off|at (?:them|kids|people|us|each))",
      ),
      phrase(
        `${atOnce}|corridor|toilets?|class\\S*|hall|field|playground|in school|at the|hes|shes|they|lads?|kids`,
      ),
    ],
    unless: [
      phrase(
        "bonfire (?:night|safety)|display|last (?:week|term|year|night)|yesterday|scared of|hates|safety talk|in november|diwali|recycling",
      ),
    ],
  },
  {
    all: [
      phrase(
        `(?:parents?|mum|dad|mam|mother|father|carer|nan|they|everyone|adults?) (?:\\S+ ){0,4}(?:went|gone|flew|flown|left|moved|driven|drove|disappeared|cleared off|buggered off|walked out|away) (?:\\S+ ){0,3}(?:to|in|off|without|for|on|and|saying|since)|(?:dropped|dumped|left) (?:him|her|them) (?:\\S+ )?(?:and|off|here|at)`,
      ),
      phrase(
        `(?:no|without|any|nothing) (?:\\S+ ){0,2}(?:food|gas|heating|electric\\S*|money|adult|adults|key|keys|medication|insulin|one|way in)|alone|on (?:his|her|their) own|by (?:himself|herself|themselves)|(?:wont|refus\\S*|doesnt want|cant|not) (?:\\S+ ){0,2}(?:have|take|collect|keep|want) (?:him|her|them) (?:back|any ?more|home|tonight)|fend\\S*|nowhere to (?:go|sleep|stay)`,
      ),
      phrase(`${young}|${soon}|days?|he|she|they|him|her`),
    ],
    unless: [
      phrase(
        "last (?:year|month|term)|years ago|nan (?:has|looks)|staying with|with (?:her|his|their) (?:nan|gran|aunt\\S*|dad|mum)|food ?bank|voucher|referral to",
      ),
    ],
  },
  {
    all: [
      phrase(
        "(?:drag(?:s|ging|ged)|bundl\\S*|forc(?:ing|ed)|pull(?:ing|ed)|carr(?:ying|ied)|haul\\S*|shov(?:ing|ed)|push(?:ing|ed)) (?:\\S+ )?(?:him|her|them|the \\S+|a \\S+|one of \\S+) (?:\\S+ ){0,2}(?:to|into|in|out|towards|across|off|away|down) (?:\\S+ ){0,2}(?:car|van|gate|gates|door|taxi|road|woods|alley|bushes|site|toilets?|building)",
      ),
    ],
    unless: [phrase("last (?:week|term|year)|yesterday|tray|trolley|table|bin|chairs?|play(?:ing)?")],
  },
  {
    all: [
      phrase(
        "burn(?:ed|t|s)?|scald(?:ed|s|ing)?|boiling (?:water|oil|kettle)|hot (?:oil|fat|glue|wax|iron|drink|tea|coffee|soup)|acid|bunsen",
      ),
      phrase(
        "urn|kettle|boiling|bunsen|acid|spill\\S*|spilt|tipped|poured|skin|blister\\S*|peel\\S*|face|chest|arm|arms|screaming",
      ),
      phrase(
        `${atOnce}|has|just|screaming|skin|blister\\S*|peel\\S*|face|today|this (?:morning|lunch|lesson)`,
      ),
    ],
    unless: [
      phrase(
        "last (?:week|term|year|month)|yesterday|old (?:burn|scar)|sun ?burn\\S*|years ago|policy|calories|risk assess\\S*|fine|plaster|tiny|small|healed|fear|scared|acid reflux|over the weekend|at the weekend|when (?:he|she) was|cooking dinner",
      ),
    ],
  },
  {
    all: [
      phrase(
        "(?:smell\\S*|fumes|haze|cloud|leak\\S*) (?:\\S+ ){0,3}(?:gas|chemical|chlorine|ammonia|burning|carbon monoxide)|(?:co|carbon monoxide|gas) (?:alarm|detector)|(?:live|bare|exposed|sparking) (?:wires?|cables?|socket)|(?:ceiling|wall|roof|floor|stand|tent|marquee|scaffold\\S*) (?:\\S+ )?(?:collaps\\S*|come down|came down|fell|fallen|giving way)",
      ),
      phrase(`${young}|${atOnce}|class|room|hall|kids|dizzy|headaches?|trapped|under`),
    ],
    unless: [phrase("last (?:week|term|year)|yesterday|site team have|fixed|made safe|drill")],
  },
  {
    all: [
      phrase(
        "(?:package|parcel|drone|bag|rucksack|device|suitcase) (?:\\S+ ){0,6}(?:dropped|drop|left|ticking|wires|unattended|suspicious|nobody|noone|powder)|suspicious (?:package|parcel|bag|man|car|vehicle|person)",
      ),
      phrase(`${atOnce}|playground|gate|reception|fence|field|hall|school|at the|by the`),
    ],
    unless: [phrase("lost property|delivery|amazon|homework|pe bag|last (?:week|term|year)|yesterday|drill")],
  },
  {
    all: [
      phrase(
        `(?:says?|said|told|tells|texts?|messag\\S*|writes?|wrote|scream\\S*|whisper\\S*) (?:\\S+ ){0,8}(?:he|she|they|dad|mum|uncle|brother|stepdad|boyfriend|someone) (?:will|is going to|are going to|would|ll|might) (?:\\S+ )?(?:${fear}|kill|hurt|beat|batter|burn|lock|drown|bury|stab|shoot|break|cut|send|take|marry|find|do it)`,
      ),
      phrase(
        `${soon}|${fear}|(?:wont|refus\\S*|scared to|afraid to|frightened to|cant) (?:\\S+ )?(?:go|leave|get)`,
      ),
    ],
    unless: [
      phrase(
        "phone|xbox|grounded|school trip|detention|take (?:her|him|me|them) (?:to|out|shopping|swimming|for|on)|last (?:week|term|year)|ages|report|grade|joking|laugh\\S*|lol|film|game|complain\\S*|send (?:a|an|the|me|us|it|in)|coat|homework|shoes|tea",
      ),
    ],
  },
  {
    all: [
      phrase(
        "(?:slamm?|smash|bash|crack|bang|whack|ramm?|smack|knock)(?:ed|ing|s|es)? (?:\\S+ ){0,4}(?:head|face|skull) (?:\\S+ )?(?:off|against|into|on|onto|in)|(?:head|face) (?:\\S+ ){0,2}(?:slammed|smashed|rammed|bashed|pushed|forced|held) (?:\\S+ )?(?:off|against|into|on|onto|down|under)",
      ),
      phrase(`${atOnce}|still|locked|just|today|again|blood|now|wont`),
    ],
    unless: [phrase("last (?:week|term|year)|yesterday|by accident|accidentally|bumped")],
  },
  {
    all: [
      phrase(
        "pressure cookers?|wires|ball bearings|nails in|fertiliser|peroxide|detonator\\S*|pipes? bombs?|timer|ticking|explosi\\S*|vest|petrol|gas canister|knives|machete|gun",
      ),
      phrase(
        "(?:todays|today is|tomorrows|tonights) (?:the|my|their) (?:day|night|last)|the day (?:has|is)|infidels?|kuff?ar|unbelievers?|day of (?:reckoning|judgement|the rope)|martyr\\S*|paradise|they will (?:all )?(?:pay|see|die|know)|everyone will (?:know|remember|see)",
      ),
    ],
  },
  {
    all: [
      phrase(
        "(?:tie|belt|scarf|lace|laces|rope|cord|lanyard|cable|sleeve) (?:\\S+ ){0,4}(?:looped|tied|knotted|hooked|slung|hung|wrapped|over|round|around) (?:\\S+ ){0,5}(?:hook|peg|rail|door|beam|pipe|bar|neck|throat)|(?:his|her|their) neck (?:in|through) (?:it|the|a)",
      ),
      phrase(who),
    ],
    unless: [phrase("last (?:week|term|year)|yesterday|years ago|school tie|tie off")],
  },
  {
    all: [
      phrase(
        "(?:step|stepp|jump|walk|throw|lay|ly|li|driv|drive|run)(?:s|ed|ing)? (?:\\S+ ){0,2}(?:in front of|under|off|into|onto) (?:a|the|an) (?:train|bus|lorry|car|traffic|tracks?|bridge|motorway|tube|tram|sea|river)",
      ),
      phrase(`${soon}|${atOnce}|once|says?|said|going|taking|now`),
    ],
    unless: [
      phrase(
        "last (?:week|term|year)|years ago|stranger|road safety|lesson|nearly|by accident|late|miss\\S*",
      ),
    ],
  },
  {
    all: [
      phrase(
        "(?:photo|picture|pic|screenshot|screen ?shots?|video|story|post|selfie|clip) (?:\\S+ ){0,8}(?:handgun|gun|pistol|machete|knife|blade|weapon|zombie)|caption (?:\\S+ ){0,4}(?:see u|see you|youre next|tomorrow|today|ready)",
      ),
      phrase(`${soon}|caption|see (?:u|you)|next|\\d+|today|tomorrow|after school|threat\\S*`),
    ],
    unless: [phrase("last (?:week|term|year)|film|game|history|toy|fortnite|policy|museum")],
  },
  {
    all: [
      phrase(
        "deliverance|exorcis\\S*|witch|witchcraft|possessed|demons?|evil spirit|djinn|jinn|kindoki|juju",
      ),
      phrase(
        "tie|tied|pepper|starv\\S*|fast\\S*|beat\\S*|burn\\S*|hold|cut|pastor|eyes|drown\\S*|lock\\S*|hurt\\S*",
      ),
      phrase(`${soon}|tonight|this|next|again|will`),
    ],
    unless: [phrase("macbeth|halloween|story|book|film|costume|drama|salem|crucible")],
  },
];
