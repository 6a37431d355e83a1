import type { Rule } from "../../rule.ts";
import { phrase } from "../../sentences.ts";
import { ordinary } from "../body.ts";
import { badly, drug, medicine, poison, takes, young } from "./classes.ts";

const tooMany = String.raw`
  (?:\d{1,3}|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|handfuls?|loads?|lots|whole|entire|box(?:es)?|packets?|packs?|strips?|bottles?|all|full|too many|too much|so many|several|tons?|half|most|rest|double|triple|extra|bunch|some of|unknown|something|summat|stuff|them)
`.trim();

/** The body: what is taken into it, and how it looks when minutes count. */
export const bodyKinds: readonly Rule[] = [
  {
    all: [
      phrase(`${takes} (?:\\S+ ){0,6}${medicine}|${takes} (?:\\S+ ){0,6}${tooMany}`),
      phrase(medicine),
      phrase(tooMany),
    ],
    unless: [
      ordinary,
      phrase(
        "forgot|forgets|prescri\\S+|hay ?fever|adhd|inhalers?|calpol for|cough|strepsils|vitamins?|for (?:his|her) (?:asthma|headache|period)|take it all|it all (?:out|in|on)|all of them (?:out|in|to|were|are)",
      ),
    ],
  },
  {
    all: [phrase(`${takes} (?:\\S+ ){0,10}${poison}`)],
    unless: [
      phrase(
        "hair|make ?up|food tech|took (?:\\S+ )?(?:away|off)|confiscat\\S*|vape (?:off|from|in)|sprayed (?:his|her) (?:hair|deodorant)|put (?:on|his) deodorant|(?:had|has|got) (?:a |some )?(?:perfume|deodorant|nail|hand)|smell\\S*|glue (?:stick|sticks|on)",
      ),
    ],
  },
  {
    all: [phrase(drug), phrase(badly)],
    unless: [
      phrase(
        "mum|dad|stepdad|stepmum|parents?|mother|father|uncle|nan|grandad|weekend|talk(?:s|ed|ing)? about|smells? of (?:weed|smoke)|high (?:school|heels|street|jump|marks?|expectations|five|temperature|chair)|drink (?:of|bottle|water|juice|milk)|fizzy|energy drinks?|something (?:to|about|else|with|for|he|she|they|i|we|on (?:his|her) mind|wrong|happened|off|going)|breath(?:ing)? exercises|make sense|makes sense|sense of|chest of|(?:his|her|my) heart|common sense|stuff (?:about|on|in)|soft drink|lean(?:s|ing)? on|sick note|fit in|keep(?:s|ing)? fit|feels? sick",
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    (?:cant|couldnt|wont|not|isnt|hard to|unable to|struggling to|barely|hardly|stopped|cant get (?:him|her) to) (?:be )?(?:wake|waking|rouse|rousable|woken|roused|responding|responsive|come round|coming round|breathe|breathing|focusing|conscious|stay awake|open (?:his|her) eyes|keep (?:his|her) (?:eyes|head)|feel (?:his|her|any)|move (?:his|her)|swallow|stand up)(?! (?:for|well to|to (?:the|our|my) (?:email|letter|message)|in the mornings?|through|out (?:well|of)))|
    (?:lips?|face|fingers|fingertips|nails|mouth|skin|eyes?) (?:\S+ ){0,4}(?:blue|grey|gray|purple|mottled|swell\S*|swoll\S*|puff\S*|balloon\S*|droop\S*|yellow|blister\S*|burning|raw|bleeding|fat)|(?:tongue|throat|airway|neck) (?:\S+ ){0,3}(?:swell\S*|swoll\S*|clos\S*|tight\S*|blocked|itch\S*)|(?:turn\S*|go(?:ne|ing|es)?|went|look\S*|is|shes|hes|all) (?:\S+ ){0,2}(?:blue|grey|gray|purple|floppy|limp|mottled|clammy|rigid|ashen|stiff|delirious)(?= |$)(?! (?:hair|eyes|top|jumper|coat|with|pen|area|about|as))|
    (?:foam|froth)ing|eyes (?:\S+ ){0,3}(?:roll\S*|glaz\S*|fixed|vacant)|(?:pupils|eyes) (?:\S+ ){0,2}(?:dilated|massive|huge|pinpricks?|like saucers)|drifting in|in and out of (?:it|consciousness|sleep)|losing consciousness|
    keel\S* over|(?:alkali|acid|chemicals?|bleach|bromine|sodium|pepper spray|hot oil|boiling \S+|solvent|petrol) (?:\S+ ){0,8}(?:face|eyes?|skin|mouth|chin|hands?|arms?|hair)|(?:holding|clutching|rubbing) (?:his|her) (?:face|eyes?|throat|chest)|pupils (?:\S+ ){0,3}(?:pin|pinned|dots|blown|tiny|pinpoint)|dribbling|laced|blanking out|(?:lips|tongue|mouth) (?:\S+ )?numb|(?:side of (?:his|her) (?:face|mouth)|face|mouth) (?:\S+ ){0,3}(?:is down|dropped|lopsided|wonky|hanging|pulled down)|same question (?:\S+ )?times|mouth ?ful{1,2} of (?:glass|blood|batter\S*|pills|tablets|bleach|pins)|mouth full of (?:glass|blood|batter\S*|pills|tablets|bleach|pins)|(?:prick|jabb|stuck|stabb)\S* (?:him|her|them)sel\S+ (?:with|on)|(?:going|gone|goes|went) (?:blank|vacant|glassy|rigid|stiff|cross ?eyed)|(?:second|third|fourth|fifth|another) (?:one|fit|seizure|episode) in (?:\S+ )?(?:mins?|minutes|hours?)|out (?:cold|for the count)|went down like|(?:slumped|face ?down|motionless|lifeless)|hives|anaphyl\S*|(?:auto ?injector|jext) (?:given|used)|(?:given|used|using|gave) (?:\S+ ){0,3}(?:epi ?pen|adrenaline|auto ?injector|jext)|allergic reaction|stung (?:\S+ ){0,5}(?:allerg|swell|throat|mouth)\S*|(?:nuts?|peanuts?|egg|milk|sesame|fish|kiwi) (?:\S+ ){0,8}(?:allerg|swell|throat|lips|hives|breath|reaction)\S*|allerg\S* (?:\S+ ){0,8}(?:ate|eaten|had|swell\S*|lips|throat|breath\S*|wheez\S*)|
    (?:having|had|has had|has|in) (?:a|an|another|some kind of|some sort of|what looks like a|two|three|four|several|back to back) (?:\S+ )?(?:fits?|seizures?|stroke|heart attack|hypo|miscarriage|asthma attack|convulsion)(?= |$)|seizing|convuls\S*|spasming|(?:seizure|fit|fitting) (?:\S+ ){0,4}(?:minutes|mins|wont stop|not stopp\S*|still|again)|rescue med\S*|buccal|midazolam|
    struggl\S* (?:to|for) (?:breath\S*|air)|gasping|(?:cant|not) (?:get|getting|catch|catching) (?:his|her|their|any|enough|my) (?:breath|air)|short of breath|fighting for (?:breath|air)|inhaler (?:\S+ ){0,5}(?:not working|isnt working|nothing|empty|run out|no effect|isnt helping|not helping)|
    blood (?:everywhere|all over|pour\S*|gush\S*|spurt\S*|pump\S*|dripping|soaking|coming (?:out|from|through)|in (?:his|her) (?:vomit|sick|ear|ears|urine|wee|eye))|(?:pouring|losing|loads of|lots of|so much|too much|pool of|puddle of|covered in|cough\S* up|vomit\S*|spitting|soaked in|a lot of|trail of) (?:\S+ )?blood|bleeding (?:\S+ )?(?:heavily|badly|loads|lots|everywhere|profusely|a lot|out|internally|from (?:the|his|her) (?:head|neck|ears?|wrists?|eyes?|mouth|bottom|stomach|chest|leg|arm))|(?:nosebleed|bleed\S*|blood) (?:\S+ ){0,4}(?:wont|cant|doesnt|not|hasnt) (?:\S+ ){0,2}stop\S*|(?:wont|cant|doesnt|not|hasnt) (?:\S+ ){0,2}stop(?:ped|ping)? (?:the |it )?(?:bleed\S*|blood)|haemorrhag\S*|arter(?:y|ial)|
    (?:bone|ankle|arm|leg|wrist|elbow|finger|knee|shoulder|foot) (?:\S+ ){0,4}(?:sticking out|wrong (?:way|angle)|funny angle|hanging off|at an angle|snapped|bent the wrong|looks wrong|under (?:it|the))|(?:finger|thumb|fingers|toe|hand|arm|leg|ear) (?:\S+ ){0,3}(?:chopped|sliced|cut|torn|ripped|bitten) off|(?:end|tip|top) of (?:his|her) (?:finger|thumb|toe)|amputat\S*|impal\S*|severed|gash\S*|gaping|(?:see|to) the (?:bone|fat|muscle)|deep (?:cut|wound|puncture)|
    electrocut\S*|electric shock|(?:had|got|getting|gets) (?:a|an|some) (?:\S+ )?shock (?:off|from)|on the (?:floor|ground|deck|carpet|grass|lino) (?:\S+ ){0,4}(?:jerk\S*|twitch\S*|shak\S*|stiff|thrash\S*|rigid|moan\S*|grey|cold|clutch\S*|not|wont)|is on the deck|(?:jerk|twitch|thrash|convuls)ing (?:on|in|and)|(?:asthma\S*|wheez\S*|inhaler|pump|neb\S*) (?:\S+ ){0,8}(?:empty|heaving|words|working|helping|sucking|ribs|stopp\S*|blue)|(?:only|just) (?:get|say|manage) (?:\S+ )?(?:\d|one|two|three|a few) words|(?:fork|fingers?|knife|scissors|pen|key) in (?:the|a) (?:\S+ )?(?:socket|plug)|struck by lightning|hit by (?:a |an |the )?(?:\S+ )?(?:car|van|lorry|bus|train|taxi|motorbike|bike|scooter|tractor|tram|truck|moped)|run over|knocked (?:down|over|off (?:his|her)) (?:\S+ )?(?:by|bike|on the road|outside|crossing)|crushed|(?:trapped|pinned|stuck|wedged) (?:under|beneath|by)|fell (?:\S+ ){0,2}(?:from|off|out of|down|through) (?:a |the |an |his |her )?(?:\S+ )?(?:roof|height|window|wall|tree|ladder|balcony|stairs|stage|fence|climbing frame|bars|scaffold\S*|bann?ister|building|cliff|bridge|skylight|storey|floor|lorry|horse|bike|platform) (?:\S+ ){0,8}(?:feel|move|moving|legs?|neck|back|head|sick|breath\S*|respond\S*|unconscious|out|lying|wont|cant|not|bone|blood)|
    fluid (?:\S+ ){0,3}(?:nose|ear|ears)|(?:hit|banged|smashed|cracked|whacked|knocked|bumped|split|hurt) (?:\S+ ){0,2}head (?:\S+ ){0,10}(?:sick|vomit\S*|drowsy|sleepy|confus\S*|vision|blurr\S*|memory|remember|dizzy|not right|concuss\S*|unconscious|out|blood|bleed\S*|doesnt know|name|same (?:question|thing)|odd)|fractured skull|
    scalded|scalding|(?:badly|severely|third degree) (?:burn\S*|hurt|injur\S*|scald\S*)|skin (?:\S+ ){0,3}(?:blister\S*|peeling off|coming off|melted)|boiling (?:water|oil|kettle|tea|soup) (?:\S+ ){0,4}(?:over|on|down)|(?:clothes|hair|sleeve|coat) (?:\S+ ){0,3}(?:fire|alight|flames)|heat ?stroke|overheat\S* (?:\S+ ){0,6}(?:sense|collaps|confus|sick|faint)\S*|hypotherm\S*|
    rash (?:\S+ ){0,8}(?:glass|fade|fading|disappear|blanch\S*|purple|stiff neck)|stiff neck|meningitis|sepsis|septic|no pulse|cpr|defib\S*|resus\S*|cardiac arrest|(?:speech|face|mouth|side|arm) (?:\S+ ){0,3}(?:drooping|drooped|slurred|gone numb)|
    in labour|contractions|waters? (?:\S+ )?(?:broke|broken|gone)|giving birth|given birth|baby is coming|had (?:a|the) baby (?:in|on|at)|(?:pregnant|weeks gone|expecting) (?:\S+ ){0,10}(?:bleeding|blood|cramp\S*|collaps\S*|fell|kicked)|ectopic|
    (?:diabetic|diabetes|insulin|pump|type (?:1|one)) (?:\S+ ){0,12}(?:confus\S*|shak\S*|drowsy|sweat\S*|pale|grey|sick|collaps\S*|sleepy|unrespons\S*|failed|no insulin|without|thirsty|missing|vomit\S*|passed|not (?:with|herself|himself))|(?:blood )?sugars? (?:is |are |was |reading )?(?:\S+ )?(?:\d\S*|crash\S*|drop\S*|dangerously)|ketones|ketoacid\S*|sickle (?:cell )?crisis|
    (?:bitten|mauled|savaged) by (?:a |an |the |his |her )?(?:\S+ )?(?:dog|snake|adder|bully|bull|rottweiler|alsatian)|snake ?bite|drowned|drowning|under the water|face down in|(?:fished|pulled|dragged) (?:\S+ )?(?:from|out of) (?:the )?(?:pool|water|river|canal|lake|pond|sea)|swept away|(?:glass|chemical\S*|acid|bleach|needle|metal|nail|dart|screw|hook) (?:\S+ )?(?:in|into|through) (?:his|her|their|the|a) (?:eye|eyes|foot|hand|neck|head|leg|arm|face)|
    (?:been |was |got |drink )spiked|(?:put|slipped|added) (?:\S+ )?(?:something|summat|stuff|a pill|pills) (?:\S+ )?in (?:\S+ )?(?:drink|drinks|vape|bottle|water|coke|juice|tea)|alcohol poison\S*|blind drunk|comatose|(?:eaten|drunk|drank|eating|drinking|had) (?:\S+ )?(?:nothing|anything) (?:\S+ ){0,3}(?:days?|since (?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:not|stopped|nothing|refus\S*|without) (?:\S+ )?(?:eat\S*|drink\S*|drunk|fluids?|water) (?:\S+ ){0,6}(?:days|collaps\S*|faint\S*|stand)|conked out|flat ?lin\S*|cant stop (?:shaking|being sick|vomiting|fitting)
  `.trim(),
      ),
    ],
    unless: [
      ordinary,
      phrase(
        "epilepsy (?:plan|training|review|nurse)|diabetic (?:nurse|team|review|care)|nose when|snores|blue (?:tac|card|badge|book|plaster|group|team)|labour (?:party|mp)|knee|paper ?cut|mood|as (?:a )?kid|asleep|hypo (?:training|kit|box)|allerg\\S* (?:form|list|card|menu|information|plan|training|test)|forgot|forgotten|out of date|new epi ?pen|nit|eczema|carpet burn|fake",
      ),
    ],
  },
  {
    all: [
      phrase(
        `${young} (?:\\S+ ){0,8}(?:unwell|poorly|ill|collapsed|fainted|passed out|blacked out|fitting|unconscious|unresponsive|in agony|doubled (?:up|over)|screaming in pain|not right|vomiting|bleeding|choking|wheezing|swelling up|overdosed)`,
      ),
      phrase(
        "now|999|ambulance|call(?:ing)?|floor|ground|wont|cant|minutes|mins|just|suddenly|help|quick\\S*|first aid(?:er)?|medical|again and again|getting worse|worse|field|hall|toilets?|corridor|playground|pool",
      ),
      phrase(
        "collapsed|fainted|passed out|blacked out|fitting|unconscious|unresponsive|agony|doubled|screaming in pain|not right|bleeding|choking|wheezing|swelling up|overdosed|wont|cant|getting worse|suddenly",
      ),
    ],
    unless: [phrase("tummy|cold|cough|tonsil\\S*|chicken ?pox|nosebleed|plaster|wobbly tooth|knee|period")],
  },
  {
    all: [
      phrase("pregnan\\S*|\\d+ weeks|bump|expecting|due (?:in|next|any)"),
      phrase("punch\\S*|kick\\S*|hit|stamp\\S*|push\\S*|fell|fallen|knee\\S*|thrown|knocked"),
      phrase("stomach|belly|tummy|bump|stairs|down"),
    ],
    unless: [
      phrase("kicking (?:inside|lots|away)|weeks (?:ago|left|of|off|until|in a row)|last (?:year|month)"),
    ],
  },
];
