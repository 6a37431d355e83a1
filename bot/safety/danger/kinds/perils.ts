import type { Rule } from "../../rule.ts";
import { phrase } from "../../sentences.ts";
import { atOnce, parent, soon, young } from "./classes.ts";

const someone = `${young}|${parent}|he|she|they|him|her|them|hes|shes|theyre|one|ones|kids|someone|somebody|group|class|friend|mate|lads?|driver|nurse`;
const place = String.raw`
  (?:grain|silo|slurry|quarry|mine|mineshaft|shaft|well|sinkhole|septic|manhole|culvert|drains?|storm drain|skip|bin lorry|bin|compactor|crusher|freezer|fridge|washing machine|tumble ?dryer|oven|boot|chest|wardrobe|airing cupboard|lift|lift shaft|escalator|ride|zip ?wire|climbing wall|harness|rope|cord|blind cord|net|tunnel|cave|den|rubble|landslip|mud|quicksand|sand|bog|marsh|weir|lock|ford|flood\S*|ice|pond|lake|river|stream|beck|brook|canal|reservoir|sea|surf|tide|waves|rocks|rip|dinghy|kayak|canoe|paddle ?board|lilo|inflatable|boat|raft|pool|bath|paddling pool|cliff|ledge|ravine|moor|fell|mountain|forest|woods|snow|blizzard|avalanche|fog|roof|skylight|scaffold\S*|crane|pylon|substation|overhead (?:line|cable|wire)s?|mast|chimney|loft|attic|cellar|basement|tree|branch|wall|fence|railings|spikes?|gates?|door|doors|shutter|window|machine|lathe|saw|band ?saw|drill|press|guillotine|mixer|mower|tractor|quad|trailer|forklift|digger|minibus|bus|coach|train|tram|car|van|lorry|wheel|wheelchair|hoist|bouncy castle|trampoline|goal ?post|stage|trap ?door|scenery|lighting rig|shelf|bookcase|cupboard|locker|abandoned (?:building|house|factory|mill)|derelict (?:building|house|factory|mill|site)|building site|farm|barn|hay ?bales?|electric fence|animal pen|bull|carriageway)
`.trim();

/** Mishaps of every kind, however seldom: stuck, swept, fallen, overcome; machines, water, fumes, animals, devices that keep alive. */
export const perilKinds: readonly Rule[] = [
  {
    all: [
      phrase(
        String.raw`
    stuck|trapped|wedged|jammed|sunk|sinking|buried|pinned|dangling|swept|drifting|drifted|adrift|capsiz\S*|submerged|engulfed|entangled|tangled|impaled|stranded|cut off|overcome|going under|gone under|went under|fallen in|fell in|fell through|gone through|slipped (?:off|under|into|in|down|through)|toppled|dragged (?:along|by|under|behind)|rolling (?:down|into|towards|away)|rolled (?:down|into|away)|shut in|locked inside|shut inside|(?:closed|shut|slammed) on (?:his|her|their)|caught (?:in|under|by|between|on)|hanging (?:by|off|from|out)|hung up|strapped in|cant get (?:out|down|off|free|up|back|ashore|to (?:him|her|them)|(?:him|her|them|it) (?:out|off|down|free))|cant reach (?:him|her|them)|cant (?:touch|feel) the bottom|cant swim|let go|hanging on|clinging (?:to|on)|(?:gone|went|going|rolling|run|ran) (?:down|over|off) (?:the|a)|brakes? (?:\S+ )?fail\S*|runaway|blown (?:away|off|over)|collapsed|giving way|up to (?:his|her|their) (?:chest|neck|waist|chin|shoulders)|over (?:his|her|their) head
  `.trim(),
      ),
      phrase(place),
    ],
    unless: [
      phrase(
        String.raw`
    feels? (?:\S+ )?(?:stuck|trapped)|stuck (?:with|on|at home|to|in (?:his|her|a|the) (?:ways|rut|traffic|meeting|past|middle|lift (?:for|on)))|trapped in (?:a|the) (?:marriage|relationship|flat|hotel|system)|traffic|late|jam(?:med)? (?:paper|printer)|printer|photocopier|zip|shutter (?:is|wont)|tail ?lift|garage|mot|services?|broken (?:lock|door)|locker (?:key|door)|last (?:week|year|term|month|summer)|holidays?|story|nail\S*|hair ?band|finger (?:in|on) (?:the )?(?:door|drawer)|plaster|fine|ok|school trip|display|(?:ball|shoe|coat|bag|kite|frisbee|shuttlecock|toy|lunchbox|phone|key)s? (?:\S+ ){0,3}(?:stuck|in the|on the|trapped|over)|wobbly|settl\S*|drop off|clinging to (?:mum|dad|me|his|her|nan)|cut off (?:from|by) (?:friends|family|his|her)|let go of (?:his|her) (?:mum|hand)|gas (?:was )?cut off|electric\S* (?:was )?cut off|phone (?:was |is )?cut off
  `.trim(),
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    (?:in|into|on|onto|along|across|down|up|towards|near|by|over|walking|crossing|off) (?:the |a |an )?(?:\S+ )?(?:motorway|dual carriageway|carriageway|bypass|slip road|ring road|hard shoulder|fast lane|central reservation|roundabout|level crossing|railway(?: line)?|train line|train tracks?|tracks|live rail|tram lines?|runway|a\d{2,4}|m\d{1,2})
  `.trim(),
      ),
      phrase(someone),
      phrase(
        `${atOnce}|is|are|hes|shes|theyre|has|have|just|now|gone|set off|seen|saw|spotted|walking|running|heading|pushing|cycling|riding|sat|standing|lying|playing|crossing|wont`,
      ),
      phrase(
        "gone|set off|seen|saw|spotted|walking|walked|running|ran|heading|headed|pushing|cycling|riding|sat|sitting|standing|lying|playing|crossing|wander\\S*|climb\\S*|buggy|pram|scooter|bike|alone|on (?:his|her|their) own|barefoot|chicken|bricks?|stones|throwing|jump\\S*|wont",
      ),
    ],
    unless: [
      phrase(
        "every (?:day|morning)|lives?|lived|moved|house|flat|school trip|coach (?:trip|is)|stuck in traffic|late|walks? (?:home|to school)|tracksuit|on track|track ?(?:record|day)|train\\S* for|geography|roadworks|accident on the|shut|closed|crossing patrol|off the beaten|roundabout in|playground roundabout|the roundabout at the park",
      ),
    ],
  },
  {
    all: [
      phrase(
        "ventilat\\S*|trachy|tracheostomy|trachi|shunt|oxygen|suction|feeding (?:pump|tube)|gastrostomy|peg feed|ng tube|monitor|sats|alarm|haemophil\\S*|adrenal|addisons|pacemaker|icd|stoma|central line|hickman|insulin pump|dialysis|home ?care nurse|agency nurse|carer",
      ),
      phrase(
        "asleep|dozing|dozed|nodd\\S* off|sleeping|drunk|drink|blocked|come out|came out|pulled (?:it )?out|fallen out|dislodged|disconnected|unplugged|switched off|turned off|silenced|ignor\\S*|gone (?:twice|off)|going off|beeping|bleeping|empty|run(?:ning)? out|dropping|dropped|low|failed|failing|not working|stopped|blue|grey|bleed\\S*|vomit\\S*|sick|headache|eyes|drowsy|banging|no one|nobody|cant find|wont",
      ),
      phrase(
        "ventilat\\S*|trachy|tracheostomy|trachi|shunt|oxygen|suction|feeding (?:pump|tube)|gastrostomy|sats|haemophil\\S*|adrenal|addisons|pacemaker|icd|stoma|insulin pump|dialysis|nurse",
      ),
      phrase(`${young}|he|she|him|her`),
    ],
    unless: [
      phrase(
        "training|care plan|sats (?:week|tests?|results|papers?|revision|stress)|about sats|fire ?alarm|drill|low mood|attendance|paperwork|funding|review",
      ),
    ],
  },
  {
    all: [
      phrase(
        "barbecues?|bbq|generator|camping stove|paraffin heater|gas heater|patio heater|charcoal|coals?|exhaust|engine|wood burner|disposable|fumes|solvent|paint stripper|helium|nitrogen|dry ice|chlorine|bleach and \\S+|mixed (?:bleach|chemicals|cleaners)",
      ),
      phrase(
        "inside|indoors|in (?:the )?(?:bedroom|room|house|flat|caravan|static|tent|car|garage|shed|den|bathroom|lounge|kitchen)|for heat|to keep warm|next to|running|shut|sealed|windows?|breath\\S*|inhal\\S*|headaches?",
      ),
      phrase(
        "sick|grey|headaches?|dizzy|drowsy|sleepy|faint\\S*|collapsed|cough\\S*|vomit\\S*|asleep|sleep\\S*|tonight|again|unwell|wont wake|passed out|pink|cherry|now|children|kids|baby",
      ),
    ],
    unless: [phrase("summer fair|school (?:bbq|barbecue|fete)|staff (?:bbq|barbecue)|pta|science|balloon")],
  },
  {
    all: [
      phrase(
        String.raw`
    (?:dont|do not|cant) (?:ring|call|text|phone|reply|answer|message|knock|talk|speak)(?: me| us| back| again| here| the house)*(?= (?:he|she|they|hes|shes|theyre|he will|im|i am|,)(?!\S)|$)|(?:he|she|they|dad|ex) (?:will|can|might) (?:hear|see|know|find (?:me|us|her|out))|(?:hes|shes|theyre|he is|she is|they are|dads|his dad is|ex is) (?:\S+ )?(?:in the house|in the flat|at the door|outside (?:the|my|our|her|his) (?:house|flat|door|window)|downstairs|upstairs|here now|back now|in here|in my|at (?:the|my|our|her) (?:house|flat|window)|got in|found us|found me|breaking in|coming up|on the stairs|right here)|send (?:the )?(?:police|someone|help)|(?:not to|dont) (?:come|go) (?:home|back|in)|stay away|theyve got in|got into the (?:house|flat)|broken in|get (?:me|us|him|her|them) out|come and get (?:me|us|him|her)|(?:code|safe) ?word|whispering|in the (?:wardrobe|cupboard|bathroom|loft|attic) hiding|hid(?:ing)? (?:in|under) (?:the|a|her|his) (?:wardrobe|bathroom|cupboard|bed|shed|loft|stairs|table)|locked (?:herself|himself|themselves|ourselves|us) in (?:the|a) (?:bathroom|room|car|bedroom)
  `.trim(),
      ),
      phrase(
        `${atOnce}|text\\S*|message\\S*|voice ?note|phone\\S*|rang|call\\S*|whatsapp|email\\S*|says|said|just|now|toddler|baby|kids|her|him`,
      ),
      phrase(
        "text\\S*|message\\S*|voice ?note|phone\\S*|rang|call\\S*|whatsapp|email\\S*|now|just|hear|hiding|locked|police|in the house|scared|terrified|whisper\\S*|help",
      ),
    ],
    unless: [
      phrase(
        "hide and seek|parents dont answer|dont (?:answer|reply to|ring|text|call) (?:the |our |my |me |us |him |her )?(?:back |letters|emails|office|school)|cant call (?:it|this|him|her) |phone (?:policy|contract)|teach\\S*|detention|registration|game|mum doesnt|they can see (?:me|him|her|you) (?:at|on)|can see (?:the|a|it|that|why|how|his|her)|might know|will know (?:who|what|how)|can hear (?:well|fine)|hearing aid",
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    (?:thinks?|believes?|convinced|says?|saying|sure|telling|told) (?:\S+ ){0,5}(?:possessed|the devil|a demon|demons?|evil|cursed|djinns?|jinns?|witch\S*|not (?:her|his) (?:baby|child|son|daughter|real)|an? impost\S*|poison(?:ed|ing)|robots?|spirits?|antichrist|end of the world|rapture|chosen|messiah|being watched|bugged|after (?:her|him|them)|dead already)|(?:god|jesus|allah|voices?|angels?|spirits?|the devil|tv|radio) (?:\S+ )?(?:told|tells|telling|says|said|wants|commanded|ordered)|(?:djinns?|jinns?|demons?|devil|spirits?|evil|badness|gay|witch\S*|it|sin) (?:\S+ )?out of (?:him|her|them|me)|sacrific\S*|cleans(?:e|ed|ing) (?:him|her|them|of)|send (?:them|him|her|us) to (?:heaven|god|allah|jesus)
  `.trim(),
      ),
      phrase(
        `${soon}|${atOnce}|knife|bath|drown\\S*|pillow|hurt|kill\\S*|harm|beat\\S*|sticks?|burn\\S*|starv\\S*|fast\\S*|water|oil|lock\\S*|hold\\S*|baby|children|kids|wont (?:feed|let)|last time|tonight`,
      ),
      phrase(
        "knife|bath|drown\\S*|pillow|hurt|kill\\S*|harm\\S*|beat\\S*|sticks?|burn\\S*|starv\\S*|fast(?:ing)?|oil|locked|hold\\S*|wont (?:feed|let)|couldnt walk|tonight|today|now|after school|this (?:evening|afternoon)",
      ),
    ],
    unless: [
      phrase(
        "halloween|story|book|film|game|drama|macbeth|crucible|costume|spirits (?:up|are)|lesson|assembly|re ",
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    black powder|gunpowder|wires? (?:\S+ ){0,3}(?:sticking|hanging|coming|out)|timer|ticking|ball bearings|nails and|pipe ?bomb|fuses?|detonat\S*|peroxide|fertiliser|home ?made (?:bomb|gun|device|weapon)|3d print\S* (?:a )?gun|kill list|hit list|list of (?:names|people|teachers|targets|kids|pupils|girls)|(?:dont|do not|shouldnt|better not) (?:come|be|turn up|go) (?:\S+ ){0,2}(?:school|in|assembly|lesson|here) (?:tomorrow|today|on|friday|monday|next)|stay (?:at )?home (?:tomorrow|on friday|on monday|today)|(?:everyone|every one|they|you|all|people) (?:\S+ )?will (?:\S+ )?(?:pay|see|be sorry|know my name|know his name|remember|learn|regret)|(?:day of|time for) (?:judgement|reckoning|retribution|revenge)|unexploded|grenade|mortar|ordnance|live (?:round|ammo|shell)|bullets?|shotgun cartridges?|drive (?:\S+ ){0,3}into (?:the |a )?(?:crowd|people|kids|march|protest|mosque|church|parade|playground|queue)
  `.trim(),
      ),
      phrase(
        `${soon}|${atOnce}|bag|lunch ?box|locker|pocket|showed|shown|shown me|brought|found|has|got|school|assembly|friday|monday|posted|says|said|wrote|texted`,
      ),
    ],
    unless: [
      phrase(
        "museum|ww2|history|project|collect\\S*|show and tell|cartoon|nail (?:varnish|salon|bar)|reading|trip|lessons?|hair|science|exam|results?|you will see (?:from|that|in)|electric fuse|blown? a fuse|fuse ?box|seating|names (?:for|of)|party|tickets|snow|training day|inset",
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    baby (?:\S+ ){0,4}(?:in (?:the|a) (?:bin|bag|toilet|box|locker|wardrobe|bushes|skip|carrier|drawer)|abandoned|found|shut in|locked in|in a car|in the car)|umbilical|placenta|abortion (?:pills?|tablets?)|knitting needle|coat ?hanger|(?:tablets?|pills?) (?:\S+ )?to (?:get rid|end (?:it|the)|bring on|lose)|(?:pulse|heart ?rate|temperature|temp|sats|blood pressure) (?:of |is |at |was |only )?(?:\S+ )?\d+|cold as|burning hot|red in the face|not crying any ?more|stopped crying|gone quiet|stopped (?:crying|moving|talking|answering)|eye (?:\S+ )?(?:hanging|popped|out|bleeding)|(?:hair|hand|arm|fingers?|sleeve|tie|scarf|lanyard|leg|foot) (?:\S+ ){0,3}(?:caught|stuck|trapped|dragged|pulled) (?:\S+ ){0,2}(?:in|into|under|by|between)|(?:nail|pin|arrow|dart|hook|fork|splinter|drill|screw|staple|needle|pencil|stick|javelin|spike|railing|glass|compass|scissors) (?:\S+ ){0,2}(?:through|in|into) (?:his|her|their) (?:\S+ )?(?:eye|eyelid|lip|tongue|nose|hand|foot|neck|head|leg|arm|chest|face|stomach|ear)|(?:stuck|lodged|caught) in (?:his|her|their) (?:throat|windpipe|airway)|(?:grape|sausage|marshmallow|sweet|bone|bead|coin|balloon|lego|toy|food|apple|meat) (?:\S+ ){0,4}(?:throat|windpipe|choke|choking|went down the wrong)|chok(?:ing|ed) on
  `.trim(),
      ),
      phrase(`${young}|he|she|him|her|hes|shes|his|their|parent|mum|dad`),
      phrase(
        `${atOnce}|is|has|hes|shes|now|wont|cant|passed out|collapsed|faint\\S*|unwell|pale|grey|car|hot|just|found|says|happy to|should i|do i|dare|through|stuck|says`,
      ),
    ],
    unless: [
      phrase(
        "last (?:week|year|term|month)|fear of|scared of|worried (?:he|she) (?:will|might)|risk of|hazard|sats (?:week|tests?|results|papers?|revision)|new baby|found (?:it|out|this|that|her|his)|temperature check|bouncer|(?:gone|went) quiet (?:since|lately|in (?:class|lessons)|about|over|after)|baby (?:clinic|group|shower)|egg baby|in the car (?:seat|park)|\\d (?:pupils|children|days)|(?:room|water|classroom|fridge) temperature|classroom",
      ),
    ],
  },
  {
    all: [
      phrase(
        "challenge|dare|dared|daring|trend|blackout game|chok(?:e|ing) game|pass ?out game|chroming|train surfing|tram surfing|roof ?topping|urbex|parkour|skull ?breaker|hot chip|nutmeg|benadryl|benzo|dry scoop\\S*|chicken|russian roulette|hold(?:ing)? (?:his|her|their) breath",
      ),
      phrase(
        "passed out|unconscious|faint\\S*|collapsed|wont|cant|neck|throat|belt|train|tracks|roof|road|bleach|pills|tablets|capsule|pods?|swallow\\S*|drank|bottle|fire|alight|aerosol|deodorant|knife|river|bridge|jump\\S*|tonight|at lunch|now|after school|in the toilets?|breath",
      ),
      phrase(`${young}|he|she|they|hes|shes|theyre|kids|someone`),
    ],
    unless: [
      phrase(
        "challenge (?:partner|in maths|questions?|work|activity|behaviou?r|day|cup|himself|herself)|reading challenge|behaviour challenge|(?:a|the|real|big|main) challenge (?:is|for|at|with)|chicken (?:nuggets|pox|pie|wrap|curry|shop|and|or|for)|finds? (?:it|school) a challenge|challenging|fish|dinner|kitchen|menu|nursery rhyme|lessons?",
      ),
    ],
  },
  {
    all: [
      phrase(
        "(?:driv(?:ing|es)|drove|revv\\S*|behind the wheel|riding|joyrid\\S*|steering|nicked|taken) (?:\\S+ ){0,6}(?:car|van|moped|quad|motorbike|bike|tractor|scooter|lorry|bus|minibus|wheel)|on the back of (?:a|his|the) (?:\\S+ )?(?:moped|motorbike|bike|quad)|driver (?:\\S+ ){0,5}(?:asleep|slumped|unconscious|passed out|collapsed|heart attack|drunk|swerving|on (?:his|her) phone|speeding|falling asleep|nodding)|brakes (?:\\S+ )?(?:failed|gone|not working)|(?:police|cop) chase|wrong way (?:up|down|along)",
      ),
      phrase(
        "(?:is|hes|shes|only|aged?) (?:\\d{1,2}|eleven|twelve|thirteen|fourteen|fifteen)|\\d{1,2} ?(?:year|yr)s? ?old|(?:eleven|twelve|thirteen|fourteen|fifteen) year old|year \\d+|y\\d+|no licence|no helmet|stolen|nicked|asleep|slumped|unconscious|passed out|collapsed|drunk|swerving|speeding|kids (?:in|on)|children (?:in|on)|our kids|pupils (?:in|on)|brakes|chase|motorway|mph|sister in|brother in|baby in|stoned|high",
      ),
      phrase(
        `${atOnce}|is|are|has|hes|shes|now|just|outside|tonight|after school|car park|on the way|gone off|still`,
      ),
    ],
    unless: [
      phrase(
        "lessons?|bikeability|cycle|scooter (?:park|rack|shed|club)|ride to school|rides? (?:his|her) bike|last (?:week|month|year)|go ?kart\\S*|learn\\S*|test|insurance|bike (?:shed|rack)|toy|taken (?:off|away|out of)|fortnite|every (?:day|morning)|push ?bike|horse|staff|teacher|coach driver was lovely|high school|not high",
      ),
    ],
  },
];
