import type { Rule } from "../rule.ts";
import { phrase } from "../sentences.ts";
import { harmlessNow, isPast, isPretend } from "./when.ts";

const person = String.raw`
    (?:boy|girl|child|kid|pupil|student|lad|toddler|baby|someone|somebody|one of (?:ours|mine|them|the \S+|
    our \S+)|he|she|hes|shes|him|her|them|me|us|twins?|sister|brother|y\d+|year \d+)`;

/** Injuries and bodies in distress, as people in a hurry tell them. */
export const injuryRules: readonly Rule[] = [
  {
    all: [
      phrase(String.raw`
    (?:broke|broken|snapped|dislocated|fractured) (?:his|her|their|a|an) (?:\S+ )?(?:leg|arm|wrist|ankle|
    neck|back|collar ?bone|hip|elbow|nose|jaw|knee)|funny angle|bone (?:\S+ )?(?:out|showing|through|
    visible)|(?:can see|see) (?:the|his|her) (?:fat|bone|muscle|skull|insides?|tendon)|skin (?:is |
    has )?(?:coming|came|peeling|peeled|hanging) off|(?:boiling|scalding|hot) (?:water|oil|tea|soup|coffee|
    kettle|wax) (?:\S+ )?(?:over|on|down|all)|nose ?bleed\S* (?:\S+ ){0,2}(?:wont|not|hasnt|cant|for \d+)|
    (?:gone|went|going|looks?|turned) (?:very |really |all )?(?:white|clammy)|(?:has|hes|shes|
    have) (?:just )?cut (?:him|her|them)sel\S+ (?:properly|badly|open|deep\S*|really|bad|again (?:now|
    today))|(?:fork|knife|scissors|fingers?) (?:\S+ )?in (?:the|a) (?:plug )?socket|by (?:the|his|
    her) throat|(?:in|into) a (?:choke ?hold|head ?lock)|(?:hair|clothes|sleeve|coat|bag|
    tie) (?:\S+ )?(?:alight|on fire)|(?:hasnt been|isnt|not been|wasnt|not|
    doesnt seem to be) breathing (?:right|properly|well|normally|much)|struggling (?:to breathe|
    for (?:breath|air))|gasping|wheezing (?:badly|loads|and (?:no|cant))|doesnt know (?:his|
    her) (?:own )?name|doesnt know where (?:he|she) is|miscarry\S*|baby (?:is )?coming|giving birth|
    crowning|lost (?:a lot of|so much|loads of) blood|(?:isnt|not) right (?:since|after)|swallowed (?:a |
    some )?(?:blade|battery|magnet\S*|pin|pins|needle|glass|bleach|coin)`),
    ],
    unless: [
      ...harmlessNow,
      phrase(String.raw`
    cast|plaster cast|in a sling|physio|old (?:break|injury)|weeks?|at the weekend|on saturday|on sunday|
    hay fever|baby (?:is )?coming (?:in|next|soon|at|and she is|due)|due (?:in|on)|sibling|excited|
    isnt right since (?:the|her|his|dad|mum|they|grandad|nan|september)|not right since|new baby`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:had|taken|took|eaten|ate|swallowed|drunk|drank|necked|taking) (?:about |around |nearly |like )?(?:a|
    half a|half|the|one|two|a whole|most of a) (?:\S+ )?(?:box|packet|bottle|strip|tub|handful|jar|load|
    sheet|pack)(?:es|s)? of (?:something|her|his|mums?|mum is|dads?|dad is|nans?|grans?|stuff|them|unknown|
    some)|(?:like|a load of|eaten) (?:smarties|sweets) (?:from (?:the|his|her|nan\S*|gran\S*|
    mum\S*) (?:bathroom|medicine|cabinet|bag))|(?:bathroom|medicine) cabinet`),
      phrase(String.raw`
    drunk|sick|odd|weird|funny|sleepy|drowsy|wobbly|tablets?|pills?|bathroom|medicine|cabinet|now|grey|
    slurr\S*|what do i do|ambulance|acting|swallow\S*|took|taken|had`),
    ],
    unless: [
      isPast,
      isPretend,
      phrase(
        "biscuits?|sweets off|crisps|chocolates?|haribo|cakes?|milk|water|juice|grapes|pringles|calpol for",
      ),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:chlorine|fumes|chemical|gas|smoke|burning|bleach) (?:\S+ )?smell|(?:smell|fumes|
    cloud) of (?:chlorine|gas|smoke|chemicals|bleach|burning)|(?:walls?|roofs?|trees?|ceilings?|shelf|
    shelves|goal ?posts?|fence|scaffolding|lockers?) (?:has |have |is |just )?(?:come|came|fallen|fell|
    collapsed|coming) (?:down|over|on|onto|off)|${person} (?:\S+ ){0,3}(?:in|into|fell in|fallen in|gone in|
    through|under) (?:the |a )?(?:pond|canal|river|lake|pool|water|ice|rubble|wheels?|bus|well)|(?:legs?|
    arms?|heads?|hands?|foot|feet|fingers?|kids?|child|boy|girl|him|her) (?:\S+ )?(?:is |are )?(?:under|
    trapped|stuck|crushed|pinned) (?:under|in|between|by|it|the|a)`),
      phrase(String.raw`
    cough\S*|eyes|sick|dizzy|kids|under|trapped|stuck|cant|pond|canal|river|lake|ice|water|evacuat\S*|now|
    help|field|leg|come down|came down|drown\S*|scream\S*|swim`),
    ],
    unless: [
      ...harmlessNow,
      phrase(String.raw`
    swimming (?:lesson|gala|club)|in the pool (?:on|every|at|with|for)|pond dipping|duck|trip|walk\S*|
    stuck in (?:the|a) (?:rut|traffic|lift of|middle)|under the (?:table|desk|bed|radar|care|impression|
    bridge every|blanket|chair)|smell of smoke on|clothes|(?:stuck|trapped) (?:at home|in the middle|
    indoors)|river trip|lives on|boat|on the bus|clothing|put (?:him|her) in the|dropped in|water bottle|
    no hot water|in hot water|in the well ?being`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:had|took|taken|got|given|gave (?:him|her)|vaped|smoked|eaten|ate|drank|bought|sniffed) (?:something|
    summat|stuff|a (?:vape|sweet|gummy|drink|pill|tablet|brownie)|an edible|one|some) (?:\S+ )?(?:off|from|
    by|given by) (?:a|an|another|some|his|her|older|the|one|someone)|(?:something|summat) (?:off|
    from) (?:a |some |an )?(?:kid|lad|boy|girl|mate|friend|year|older|someone)`),
      phrase(String.raw`
    grey|sweat\S*|sick|shak\S*|pale|eyes|dizzy|collaps\S*|slurr\S*|drowsy|vomit\S*|cant (?:stand|walk|talk)|
    out of it|high|spaced|zombie|trembling|heart|weird|green|white as|clammy|confused|giggl\S*|wobbl\S*`),
    ],
    unless: [isPast, isPretend],
  },
  {
    all: [
      phrase(String.raw`
    (?:climb\S*|sat|sitting|standing|stood|hanging|dangling|leaning|balancing|stuck) (?:\S+ ){0,5}(?:out of|
    on|over|off|up) (?:\S+ ){0,3}(?:windows?|roof|ledge|balcony|banister|railings?|stairwell|scaffold\S*|
    goal ?post|tree|fence|wall)|(?:head|arm|finger|fingers|leg|neck|hand) (?:\S+ ){0,2}(?:stuck|trapped|
    caught) (?:in|between|under)|(?:swallowed|stuck in (?:his|her) throat|up (?:his|her) nose|
    inhaled) (?:a |the |an |some )?(?:coin|bead|battery|magnet|lego|grape|toy|marble|sweet|button|pen lid|
    something)|fish ?hook|bitten by|stung (?:by|and)|sting and|nut allergy|ate (?:a |some )?(?:nuts?|
    peanuts?|egg|sesame)`),
      phrase(String.raw`
    jump|fall|fell|down|wont|refus\S*|scream\S*|cant|swell\S*|breath\S*|rash|hives|vomit\S*|sick|lips|
    tongue|epipen|epi|blood|bleed\S*|chok\S*|now|crying|blue|pain|second floor|top floor|upstairs|drop|
    dangerous`),
    ],
    unless: [...harmlessNow, phrase("every|always|loves|usually|climbing club|wall bars")],
  },
];
