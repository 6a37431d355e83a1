import type { Rule } from "../rule.ts";
import { phrase } from "../sentences.ts";
import { alarming } from "./alarming.ts";
import { ordinary } from "./body.ts";
import { atHomeBefore } from "./strong.ts";
import { isPast, isPretend, isResolved } from "./when.ts";

// Chosen by trying each word on more than a thousand invented messages without danger: hardly any holds one of these
// together with a sign of the present.
const grave = phrase(
  String.raw`
  knife|knives|guns?|pistol|rifle|firearms?|blades?|weapons?|waistband|machetes?|axes?|swords?|crowbar|hammers?|bats?|balaclavas?|armed|strapped|
  kill|kills|killing|stab|stabs|stabbed|stabbing|shoot|shoots|shooting|murder\S*|behead\S*|alive|suicid\S*|overdos\S*|noose|ligature|rope|goodbyes?|
  pills?|tablets?|poison\S*|screen ?wash|antifreeze|bleach|disinfectant|white spirit|weed ?killer|whisky|vodka|drunk|
  unconscious|unresponsive|collaps\S*|seizures?|wounds?|bleeding|blood|chok\S*|suffocat\S*|strangl\S*|throat|smother\S*|pillow|drown\S*|
  floppy|drowsy|slurr\S*|hallucinat\S*|swollen|swelling|purple|roof|ledge|footbridge|bridge|railway|tracks|canal|river|reservoir|
  vanished|abduct\S*|kidnap\S*|snatch\S*|bundl\S*|strangers?|intruders?|hostage|lockdown|trapped|gunman|rob|robbed|mugged|
  explo\S*|bombs?|petrol|acid|smoke|gas|burning|alight|attack(?:ed|ing|s)?|assault\S*|raped?|threat\S*|gang|debt|revenge|
  airport|heathrow|gatwick|flown|one way|forced|terrified|hysterical|sobbing|begging|screaming|ambulance|paramedics?|999(?! \d)|
  lighter|matches|lighter fluid|fluid|fuel|razors?|shards?|broken glass|mirror|bitten|stung|wasps?|hypo|hives|empty (?:bottle|packet|blister|box|strip)|wrists?|veins?|
  balcony|scaffold\S*|pylon|gasping|wheezing|struggling (?:for|to (?:breathe|stand|walk|stay))|cord|motorway|carriageway|dealers?|olders|injunction|non ?mol\S*|sweating|vomiting|dizzy|pulse|
  barricad\S*|blackmail\S*|mob|crew|paranoid|naked|unlocked|latch|drank|wheels?|lethal|fatal|crushed|crushing|hanging|hung|
  swallow\S*|injected|injecting|snorted|overdose|jump|jumping|jumped|wet up|shank|batter|ice|miscarr\S*|labour
`.trim(),
);
// Graver still: these need no sign of the present.
const gravest = phrase(
  String.raw`
  knife|knives|machetes?|weapons?|firearms?|alive|suicid\S*|overdos\S*|unconscious|strangl\S*|ligature|noose|hostage|abduct\S*|kidnap\S*|bundled|
  screen ?wash|antifreeze|bleach|swallow(?:ed|ing)|pills|stabb\S*|stab|drowning|choking|raped?|floppy|slumped|ledge|intruders?|balaclavas?|petrol|seizures?|
  bleeding|slashed|gunman|poison(?:ed)?|suffocat\S*|smother\S*
`.trim(),
);
const present = phrase(
  String.raw`
  has|have|hes|shes|ive|weve|theyve|is|are|was|says|said|told|now|just|today|tonight|this (?:morning|afternoon|evening|lunch|break|lesson|minute|second)|after (?:school|skl)|at (?:lunch|break|\d+|half|home time)|tomorrow|
  (?:up|in|down|under) (?:his|her|their) (?:sleeve|sock|jumper|hoodie|top|trousers|boot)|minutes?|mins?|seconds?|currently|still|on (?:his|her|their|the) way|outside|with me|in front|half (?:two|three|past)|(?:is|are|hes|shes|theyre|im|there is|theres) \S+ing|
  (?:in|into|to) (?:(?:the|my|his|her|our) )?(?:changing rooms?|toilets?|loos?|office|reception|class|classroom|lesson|room|corridor|playground|yard|car park|hall|field|bag|blazer|sock|locker|pocket|coat|waistband|hand|garden|street|medical|hatch|canteen|bus)|
  from (?:the )?(?:class|medical|room|lesson|site|school|playground)|cant|wont|please|pls|help|theres|there is|has got|going to|will
`.trim(),
);
const harmless = phrase(
  String.raw`
  (?:nappy rash|cream|cut off|murder a|borrow\S*|all smiles|ground to swallow|lumpy|dementia|westerns|hanging (?:out|around|on|up|with|about)|mirror image|matches (?:his|her|the|on)|saturday matches|football matches|fire works|wheels? (?:on|of)|wheelchair|crew cut|sports|drank (?:water|milk|juice|all his)|fine|ok now|lol|haha|worksheet|homework|forgot\S*|plaster|gums|hay ?fever|prescri\S+|adhd|asthma pump|inhaler technique|vitamins?|strepsils|party (?:on|at)|
  nosebleeds?|(?:was|were|only|just) joking|jok(?:e|ing) about|(?:as|for) a joke|period(?! \d)|periods|wobbly|football|rugby|netball|cricket|rounders|tennis|tag|trampoline|trip|museum|pe kit|long jump|high jump|leaking roof|new roof|bridge (?:school|road|street|house)|
  gas (?:bill|meter|card)|smoke (?:on|in his|in her)|smells? of smoke|burning (?:hot|up with)|lessons? (?:on|about)|talk (?:on|about)|ice (?:cream|pack|lolly|skating|pops?)|skating|prom|
  blood (?:test|sugar|pressure|brothers|relative)|swollen (?:glands|gums|knee|finger|ankle|hand|foot)|purple (?:hair|pen|top|book)|gang show|forced (?:to (?:eat|share|apologise|move|leave|sell|choose)|entry|out)|
  terrified of (?:dogs|spiders|wasps|bees|the dark|the dentist|water|exams?|mocks?|the mock|loud|hand dryers|fire alarms?|injections?|jabs)|
  attack(?:ed)? (?:the question|the work|on my|online)|asthma attacks?|panic attacks?|heart attack|threat\S* (?:of (?:eviction|exclusion|redundancy)|to (?:take|sue|complain|report|leave|tell|ring|call|contact|exclude|withdraw|keep|remove|run away|stop))|
  robbed (?:of|the bank)|drunk (?:all|the|his|her|too much water|milk|at (?:weekends|night))|alive and well|strangers? (?:on|at|in) (?:the )?(?:door|church)|stranger danger|bombs? (?:disposal|shelter)|
  bats?(?: and| in| out)|batter(?:y|ies|ed)? (?:dead|flat)|fish (?:and|in)|pancake|gun (?:dog|laws)|rope (?:swing|ladder|bridge)|skipping|labour (?:party|mp|government)|in labour with|drown(?:ing)? in)
`.trim(),
);

// "Refusing" is ordinary of a tablet, and not of a road.
const ordinaryMedicine = new RegExp(
  `^(?=.*?${phrase("(?:anti)?\\S*(?:tablets?|pills?|medication|medicines?|dose|capsules?|paracetamol|ibuprofen|inhalers?|pens?|epipens?|insulin)").source}).*?${ordinary.source}`,
  "u",
);

/** A grave word together with a sign of the present: wide on purpose, because a false alarm costs one look at a line with 999. */
export const broadRules: readonly Rule[] = [
  {
    all: [new RegExp(`^(?=.*?${present.source}).*?${grave.source}`, "u")],
    unless: [isPast, isPretend, isResolved, atHomeBefore, ordinaryMedicine, harmless],
  },
  { all: [alarming], unless: [isPast, isPretend, isResolved, atHomeBefore, ordinaryMedicine, harmless] },
  { all: [gravest], unless: [isPast, isPretend, isResolved, atHomeBefore, ordinaryMedicine, harmless] },
];
