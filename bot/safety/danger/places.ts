import type { Rule } from "../rule.ts";
import { phrase } from "../sentences.ts";
import { isPast, isPresent, isPretend, isResolved } from "./when.ts";

/** Fire, gas and the like, a call for help, an assault just now, and fear of tonight. A fire or a gas leak is a danger too. */
export const placeRules: readonly Rule[] = [
  {
    all: [
      phrase(String.raw`
    (?:smell|smells|smelling|stinks|reeks|leak|leaking) (?:\S+ ){0,2}(?:gas|burning)|gas leak|
    carbon monoxide|co alarm|chemical (?:spill|leak)|smoke (?:is )?(?:coming|pouring|in the|everywhere|
    filling)|theres smoke|there is smoke|can see (?:smoke|flames)|flames|(?:is|its|are|bin|room|toilets?|
    kitchen|lab|building|car|house|roof) (?:\S+ )?(?:on fire|alight|burning down)|(?:there is|theres|a|big|
    small) fire (?:in|at|by)|set (?:fire to|light to|the \S+ (?:on fire|alight))|(?:lit|starting|started|
    lighting) (?:a )?fires? (?:in|at|by)|explosion|exploded|explod\S+|ceiling (?:\S+ )?(?:collapsed|
    coming down)|roof (?:has )?collapsed|suspicious (?:package|bag|device)|live wires?|exposed wires|
    electric shock|bomb in|bomb threat|is a bomb`),
    ],
    unless: [
      isPast,
      isPretend,
      isResolved,
      phrase("candle|birthday|lol|microwave|heat pump|idiom in|burning (?:calories|toast)|toast"),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:should|do|shall|must|can) (?:i|we|you|someone) (?:\S+ )?(?:call|ring|phone|dial|
    get) (?:\S+ ){0,2}(?:999|police|ambulance|paramedics)|(?:call|ring|phone|dial|get|need|needs|send|want|
    calling|rang|called|phoned|on to|dialled) (?:\S+ ){0,3}(?:ambulance|999|paramedics)|
    ambulance (?:is )?(?:on|now|please|asap|needed|called|coming)|^ambulance$|^999|need (?:the )?police|
    police (?:now|asap|please|needed)|is this 999|(?:its|it is|is|this is) (?:an |a )?(?:\S+ )?emergency|
    emergency (?:now|please|help|in)|^emergency|life threatening|in (?:immediate|real|serious|grave|mortal|
    imminent) danger|in danger (?:now|right|of|today|tonight|at|from)|(?:is|are|child|pupil|girl|boy|hes|
    shes|be|him|her) in danger|(?:please )?(?:someone |somebody )?help (?:now|me now|us now|please someone|
    quick|quickly|asap|immediately)|need help (?:now|right|immediately|urgently|asap)|sos|might die|
    could die|going to die|is dying|hes dying|shes dying|dead body|found dead|a amp e|a and e|resus|
    lockdown now|get help|life or death|hes dead|shes dead|is dead in`),
    ],
    unless: [
      isPast,
      isPretend,
      isResolved,
      phrase(String.raw`
    emergency (?:contact|contacts|number|details|card|plan|procedures?|exit|lighting|cover|meeting|food|
    accommodation|housing|money|fund|loan|services visit)|grandad|nan|grandma|granny|cancer|hospice|poorly|
    worries|would die|not (?:sure )?(?:this is )?(?:an )?emergency|dont need|rabbit|dog|cat|hamster|pet|
    help (?:me )?(?:with|now and|please with)`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    raped|rape|sexually assaulted|sexual assault|indecently (?:assaulted|exposed)|molested|forced (?:her|
    him) to have sex|pinned (?:her|him) down|pulled (?:her|his) (?:trousers|pants|knickers) down|
    dragged (?:her|him) into|spiked|someone touched her on the way|attacked (?:on|in) the (?:way|park|bus)`),
      isPresent,
    ],
    unless: [isPast, isPretend, isResolved, phrase("years|grapes?|rapeseed")],
  },
  {
    all: [
      phrase(String.raw`
    (?:too |so |really |very )?(?:scared|terrified|frightened|afraid|petrified|begging|begged|refus(?:es|ed|
    ing)|wont|doesnt want|crying) (?:\S+ ){0,4}(?:to )?go(?:ing)? (?:back )?home|(?:scared|terrified|
    frightened|afraid|petrified) of (?:what|dad|mum|him|her|his|tonight|home|stepdad)|begging (?:me|
    us) not to (?:ring|send|call|let)|if (?:i|we) (?:send|let) (?:him|her) home`),
      phrase(String.raw`
    kill|break|beat|batter|hurt|knife|belt|gun|threat\S+|tonight|today|strangl\S+|stab|punch\S*|burn|die|
    worse|again tonight|hell get|will get it|get it when|waiting for (?:him|her)|hospital|he said he will|
    smash`),
      phrase(String.raw`
    today|tonight|now|after school|when (?:he|she|they) gets? (?:in|home)|at (?:3|home time|pick up)|
    this (?:afternoon|evening)|home time|end of the day|going to|will|threat\S+|\d+`),
    ],
    unless: [isPast, isPretend, isResolved, phrase("report|homework|grades?|detention|lol|phone|not scared")],
  },
  {
    all: [
      phrase(String.raw`
    (?:parent|dad|mum|mother|father|stepdad|stepmum|carer|nan|gran|uncle|grandad|man|adult|boyfriend|ex|
    brother) (?:\S+ ){0,3}(?:punch(?:ed|ing)|kick(?:ed|ing)|hit(?:ting)?|slapp(?:ed|ing)|attack(?:ed|ing)|
    beat(?:ing)?|throttl\S+|strangl\S+|shak(?:ing|en)|shook|headbutt\S+|dragg(?:ed|ing)|assault(?:ed|ing)|
    threw|thrown|pushed) (?:\S+ ){0,6}(?:in (?:the )?(?:car park|playground|office|reception|street|
    corridor|hall|car)|outside|at the gate|at reception|in front of (?:us|me|staff|everyone)|right now|
    just now|now)`),
      phrase("now|just|is|hes|shes|still|bleed\\S*|blood|car|right|dragg\\S+|help|unconscious|outside"),
    ],
    unless: [isPast, isPretend, isResolved],
  },
  {
    all: [
      phrase(String.raw`
    (?:tonight is the night|gets? (?:home|in) tonight|kill (?:us|them) all|take (?:us|them) all with|
    burn (?:the|our) house|burn (?:us|them)|petrol (?:in|on|over|round|around)|douse\S*|poured petrol|
    set us on fire)`),
    ],
    unless: [
      isPast,
      isPretend,
      isResolved,
      phrase("petrol (?:in|for) the (?:car|tank)|petrol station|petrol money"),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:running|run|ran|walking|standing|sitting|lying|playing|wandering|gone|going) (?:\S+ ){0,3}(?:into|
    onto|on|in|towards?|near|by|across) (?:\S+ ){0,2}(?:road|motorway|dual carriageway|traffic|railway|
    train (?:line|tracks?)|tracks|river|canal|lake|reservoir|ice|quarry|live rail)|in the (?:river|canal|
    lake|water|sea)|under a (?:car|bus)`),
      phrase(
        "now|just|traffic|cant|wont|dual|motorway|railway|fell|drown\\S*|chasing|child|pupil|train|has|he|she|live",
      ),
    ],
    unless: [
      isPast,
      isPretend,
      isResolved,
      phrase(String.raw`
    alone at \d|every (?:day|morning)|walks? (?:home|down|to)|playing (?:near|by|in|on) (?:the )?(?:road|
    street|river|canal) (?:after|at|most|till|until)|trip|lives|swim\S*|sponsored|
    runs across the road every|project|geography|crossing patrol`),
    ],
  },
];
