import type { Rule } from "../rule.ts";
import { phrase } from "../sentences.ts";
import { harmlessNow } from "./when.ts";

const small = String.raw`
    (?:him|her|them|it|us|me|the baby|baby|(?:the |his |her |my )?(?:child|children|kids?|son|daughter|
    toddler|boy|girl|little one|sister|brother|face|mouth)|(?:his|her) face)`;
const tool = String.raw`
    (?:hammers?|bats?|crowbar|bars?|poles?|bricks?|bottles?|screwdrivers?|scissors|compass|blades?|knife|
    knives|tools?|spanner|chains?|glass|something)`;

/** Threats, attacks under way and calls for help, without the usual words for weapons. */
export const threatRules: readonly Rule[] = [
  {
    all: [
      phrase(String.raw`
    (?:hold of|holding|has|got|with|picked up|grabbed|swinging|swung|using) (?:a |the |some )?(?:broken|
    sharp|jagged|smashed|snapped|metal|iron|wooden) \S+|like a (?:blade|weapon|knife|bat|club)|(?:swung|
    swinging|throwing|threw|hurling|hurled|launch\S*) (?:a |the |his |her )?(?:chairs?|tables?|desks?|
    bricks?|bottles?|stools?|rocks?|stones?) (?:at|around|across|everywhere)|metal pole|iron bar`),
      phrase(String.raw`
    at|blade|weapon|now|someone|cant|hurt|refus\S*|threat\S*|staff|pupils?|kids|men|lads|looking for|
    outside|face|head|attack\S*|stab`),
    ],
    unless: [
      ...harmlessNow,
      phrase(String.raw`
    broken (?:\S+ )?(?:home|phone|english|glasses|arm|heart|sleep|zip|shoes?|fridge|boiler|bed|
    window at home|family|uniform|bag|pencil|watch|tooth|nail|promise\S*|marriage|biscuits?|lift|door)|
    metal (?:work|detector)|sharp (?:tongue|mind|pencil|drop)|wooden (?:spoon|toy)`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:going to|will|gonna|want(?:s)? to|come (?:in|up|down|round) (?:and|to)|coming (?:in|up|down|
    round) (?:and|to)|threat\S* to|says? (?:he|she|theyll|hell) ?|so (?:he|they) can) (?:\S+ )?(?:knife|do|
    sort (?:out)?|batter|bury|end|finish|deal with|merk|wet up|poke|slice|chef|splash|jook|ching|lamp|
    knock (?:\S+ )?out|smash(?: up)?|glass|bottle|cave|cut (?:up|off)|get|put) (?:him|her|them|us|me|you|
    someone|somebody|the head|a teacher|his \S+|her \S+|up|all)(?: \S+){0,3}`),
      phrase(String.raw`
    knife|merk|wet|poke|bury|outside|tonight|after school|today|now|on (?:his|her|my|the) way|come in|
    coming|tell|told|if (?:we|she|he|i)|doesnt come home|to sleep|in the ground|throat|face|head|threat\S*|
    mcdonalds|park|gate|bus|rung|rang|phoned|screaming`),
      phrase(String.raw`
    knife|merk|wet up|poke him|bury|to sleep like|put us (?:all )?to sleep|in the ground|cave|slice|splash|
    batter|smash|rang|rung|phoned|coming|come in|finish (?:him|her|us|them)|end (?:him|her|us|them)|
    do the head|if (?:we|she|he|i) tells?|sort (?:him|her|them|it|someone|somebody) out`),
    ],
    unless: [
      ...harmlessNow,
      phrase(String.raw`
    get (?:him|her|them|me|us|you) (?:a |an |some |to |into |out |help|home|up|dressed|ready|through|in|on|
    back|there|the|sorted|anything|more|food|support|assess\S*)|sort (?:out )?(?:the|a|his|her|
    it) (?:uniform|lunch|bus|place|money|work|phone|problem|situation|meeting|form|bullying|school)|
    put (?:him|her|them) (?:in|on|to bed|back|up|down for|forward|with|through|into)|do (?:his|her|their|
    the) (?:homework|work|hair|test|washing|shopping|cooking|dishes|pe|reading|gcse\S*|interview|contact|
    register|food)|coming in (?:to|for) (?:talk|speak|see|meet|discuss|a|sort)|come in (?:to|for|
    and) (?:talk|speak|see|meet|discuss|a|chat)|lol|sort (?:it|this|things) out|phoned to say|
    rang to (?:say|ask)|end (?:her|his) (?:contact|placement|day)|deal with (?:it|this|his|her|them)|
    finish (?:his|her) (?:work|lunch|dinner|course)|smash (?:it|his|her)|governors?|sort out the bullying`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:on|over) (?:facetime|the phone|video|video call|a call|face ?time|snapchat|speaker|loudspeaker|live|
    whatsapp|teams)|can (?:see|hear)|(?:shouting|screaming|banging|smashing|glass)|i can hear|
    in the background|pls help|please help|someone help|help me|dont know what to do|what do i do (?:now|
    right)|need someone (?:now|here|quick)`),
      phrase(String.raw`
    kicking|scream\S*|hitting|smash\S*|bang\S*|fight\S*|beat\S*|knife|machete|throat|blood|door down|
    attack\S*|stab\S*|999|gun|chok\S*|strangl\S*|breath\S*|unconscious|fire|police|ambulance|weapon|
    hurt(?:ing)?|jump|roof`),
      phrase("now|is|hes|shes|can|theres|theyre|help|mum|dad|man|someone|phone|locked"),
    ],
    unless: [
      ...harmlessNow,
      phrase(String.raw`
    banging (?:his|her) (?:head|drum|on about|tune)|smash(?:ing|ed) (?:it|the test|burger)|upset by|
    every (?:night|friday)|at night|neighbours? (?:fight|argue)|when doors bang|sleep because|
    shouting at (?:me|us|each other) about|drum\S*|pinata`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:being|getting|been|was|just|is) (?:beaten|kicked|stamped|battered|jumped|attacked|punched|set upon|
    cornered|surrounded|chased|strangled|throttled|dragged|stabbed|robbed|held down|pinned)|cornered by|
    surrounded by|set (?:her|his|their) (?:\S+ )?(?:hair|clothes|bag|coat) (?:alight|on fire)`),
      phrase(String.raw`
    now|outside|group|lads|girls|boys|men|older|floor|ground|office|gate|alight|by (?:about |a |some |two |
    three |\d)|corridor|toilets?|park|bus|field|help|bleeding|blood|weapon`),
    ],
    unless: [
      ...harmlessNow,
      phrase(String.raw`
    in (?:fifa|the game|football|rugby)|by (?:one goal|\d+ (?:goals|points|nil))|beaten (?:by|in) (?:the|a|
    oakfield|another) (?:team|school|final)|says? (?:he|she) (?:was|is|gets) (?:kicked|punched) (?:at|
    in) (?:home|football)|most days|every|bullied|for weeks|surrounded by (?:books|love|friends|family|
    rubbish|mess)`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    just now|right now|as we speak|in front of (?:me|us|the class|everyone)|happening now|this (?:minute|
    second|instant)|at this moment|as i (?:type|write)`),
      phrase(String.raw`
    hurt|attack\S*|kni(?:fe|ves)|stab\S*|fight\S*|hit by|fire|smoke|blood|bleed\S*|collaps\S*|faint\S*|
    unconscious|missing|gone missing|run (?:off|out|away)|ran (?:off|out|away)|drunk|pills|tablets|
    cut (?:him|her|them)sel\S+|jump\S*|roof|threat\S*|weapon\S*|exposed|assault\S*|raped|chok\S*|breath\S*|
    kill|die|broken|swollen|burn\S*|punch\S*|kick\S*|strangl\S*|grabbed|snatched|danger|seizure|smash\S*`),
    ],
    unless: [
      ...harmlessNow,
      phrase(String.raw`
    wont say|calm|parents rung|not scared|broken (?:home|family|printer|phone|boiler)|burnt? out|kick off|
    fight for|hurt (?:his|her) feelings|both fine|no injur\S*|breathing exercises|
    in front of me in the queue|missing (?:school|lessons|work|out|home|her|his)`),
    ],
  },
  {
    all: [
      phrase("999(?! \\d)"),
      phrase("help|pls|please|call|ring|need|now|someone|should|shall|or|do i|quick|\\?"),
    ],
    unless: [
      ...harmlessNow,
      phrase(String.raw`
    dont need|not (?:a )?999|isnt (?:a )?999|rather than|was called|were called|called 999 (?:last|in|when|
    before)|rang 999 (?:last|in|when)|calls? 999 (?:as a|for fun)|poster|lesson|how to (?:ring|call|dial)|
    teach\S*`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    squar(?:ing|ed) up|kicking off|kick off|fac(?:ing|ed) off|going for (?:him|her|each other)|fight\S*|
    scrap|standoff|stand off|going at it|threat\S*|lashing out|raging|losing it|lost it|meltdown|attack\S*|
    waiting for|coming (?:for|up|down)|angry`),
      phrase(
        `(?:with|has|have|got|holding|grabbed|picked up|swinging|waving|one of them) (?:\\S+ ){0,3}${tool}`,
      ),
      phrase(String.raw`
    hammers?|bats?|crowbar|bars?|poles?|bricks?|bottles?|screwdrivers?|scissors|compass|blades?|knife|
    knives|spanner|chains?|glass|something (?:with|on|in|under)|tools?`),
    ],
    unless: [
      ...harmlessNow,
      phrase(String.raw`
    pencil|water bottle|toolkit|behaviour tools?|tools (?:to|for)|about something|told (?:me )?something|
    something (?:to|about|happened|is wrong|she|he)`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:coming|comes|come|turning up|be here|be there|on (?:his|her|their) way|heading|drive|driving|
    round) (?:\S+ ){0,5}(?:with|wi) (?:his|her|their|some|a|all) (?:\S+ ){0,2}(?:cousins?|brothers?|mates|
    boys|crew|lads|olders|uncles?|group|gang|family|dad)|(?:bringing|brings|getting|gets|sending|sends|
    calling|told) (?:\S+ ){0,2}(?:cousins?|brothers?|mates|boys|crew|olders|uncles?|gang|lads|family|
    older) (?:\S+ )?(?:to|for|up|down|after|outside|at|onto)|(?:they|he|she|theyve|hes|shes|
    they have) (?:have |has )?got (?:something|summat|tools?|weapons?|things?) (?:with|on|in|under)`),
      phrase(String.raw`
    after school|at (?:\d+|the gate|home time|lunch|the end)|tonight|today|later|outside|gates?|sort (?:him|
    her|it|them)|get (?:him|her|them)|fight|batter|jump|scared|hiding|wont leave|refus\S*|ex|revenge`),
    ],
    unless: [
      ...harmlessNow,
      phrase(String.raw`
    collect|pick(?:s|ing)? (?:him|her|them) up|parents evening|assembly|play|concert|birthday|party|
    football match|meeting|tea|sleepover|eid|christmas|visit\S*|contact|holiday`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:pillow|cushion|blanket|hand|bag) (?:\S+ ){0,2}(?:over|on) ${small}|(?:smother|suffocat\S*|drown|
    strangl\S*|shak\S*|kill|hurt|harm|throw|stab|poison|do something (?:to|stupid)|batter|swing for|
    end up (?:hurting|hitting|killing)|lose it with|drop) (?:\S+ ){0,2}${small}|(?:harm|hurt|
    kill) (?:the )?(?:baby|children|kids|himself|herself)`),
      phrase(String.raw`
    mum|mam|mother|dad|father|parent|carer|stepdad|stepmum|gran|nan|partner|boyfriend|she says|he says|
    stepmother|foster`),
      phrase(String.raw`
    going to|will|might|tonight|scared (?:she|he|of)|afraid (?:she|he)|worried (?:she|he|that she|that he)|
    cant cope|cannot cope|wants? to|thinking of|threat\S*|about to|voices|feels like|could|thoughts of|
    dont trust myself`),
      phrase(String.raw`
    says?|said|told|phone|rang|text\S*|call\S*|message\S*|just|now|tonight|voices|today|office|threat\S*|
    wants`),
    ],
    unless: [
      ...harmlessNow,
      phrase(String.raw`
    lol|laugh\S*|jok\S*|if (?:she|he) (?:sees|finds|knew|knows)|would kill|feelings|shak(?:ing|es) (?:her|
    his) head|shake hands|hurt (?:her|his) (?:knee|arm|leg|back|foot)|throw (?:him|her|them) out|drop (?:him|her|them) (?:off|at|in|
    to)|might hurt (?:his|her) chances|dropp\S*|idiom|report|not be (?:happy|pleased)|smack`),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    (?:pour(?:ed|ing)?|spray(?:ed|ing)|douse\S*|splash(?:ed|ing)|flick(?:ed|ing)?|light(?:ing|s)?|lit|
    hold(?:ing)?|playing with|strik(?:ing|es)) (?:\S+ ){0,3}(?:petrol|lighter(?: fluid)?|fluid|fuel|matches|
    aerosol|deodorant|paper|bins?|curtains?|fire ?works?|bangers?|rockets?)`,
      ),
      phrase(
        String.raw`
    now|is|has|hes|shes|are|fire|burn|toilets?|bins?|school|field|corridor|kids|pupils?|going to|threat\S*|
    lit`,
      ),
    ],
    unless: [
      ...harmlessNow,
      phrase(
        String.raw`
    candles?|science|bunsen|bonfire night|experiment|birthday|paper (?:aeroplane|planes?|boat)|
    holding (?:his|her) paper|light(?:s|ing)? (?:the )?(?:room|stage|candle)`,
      ),
    ],
  },
];
