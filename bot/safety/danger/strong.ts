import type { Rule } from "../rule.ts";
import { phrase } from "../sentences.ts";
import { isPast, isPretend, isResolved } from "./when.ts";

/** Signs that the words of danger belong to a habit, a job, an illness that is known, or another time and place. */
export const atHomeBefore = phrase(
  String.raw`
    diagnos\S+|flashbacks?|trauma\S*|ptsd|rehab|recovery|recovering|sober|in prison|sentenced|convicted|
    licen[sc]ed|gamekeeper|farm(?:er)?|soldier|army|police officer|museum|cadets|war (?:veteran|film)|
    young carer|care plan|nose|snores|wobbly|sometimes|some (?:nights|days|mornings)|most (?:days|nights|
    mornings|evenings)|every (?:day|night|morning|week|friday|monday)|usually|often|always|never (?:on|has)|
    refugee|in (?:her|his) (?:village|country)|back in|biscuits?|crisps|sweets|last school|old school|
    previous school|how to support|how do i support|any (?:tips|services|ideas)`,
);
const tool = String.raw`
    (?:hammers?|bats?|baseball bat|cricket bat|crowbar|metal bar|iron bar|poles?|bricks?|bottle|chain|
    spanner|wrench|golf club|screwdriver|machete|axe|knife|knives|gun|weapon|scissors|shovel|plank|stick)`;
const not = [isPast, isPretend, isResolved, atHomeBefore];

/** Words that need no second sign: hardly anybody writes them to a social worker for a lesser reason, unless it is over or pretended. */
export const strongRules: readonly Rule[] = [
  {
    all: [
      phrase(String.raw`
    (?:keeps?|just|has|is|hes|shes|nearly) (?:just )?(?:faint\S*|passing out|blacking out|
    losing consciousness)|after taking something|(?:pulse|heart) (?:\S+ )?(?:racing|weak|irregular|
    pounding)|slumped|snorted (?:something|a|coke|ket\S*|some)|chest pains?|chest (?:hurts|is hurting|
    is tight)|contractions|in labour|waters (?:have )?broken?|spiked|put something in (?:\S+ ){0,3}(?:drink|
    vape|bottle|water)|(?:tongue|lips?|throat|face|airway|neck|eyes) (?:\S+ ){0,4}(?:swelling|swollen|
    swelled|puffed|closing|ballooning)|not making (?:any )?sense|making no sense|paralysed|cant feel (?:his|
    her) (?:legs?|arms?|face)|(?:deep|bad|nasty|huge|big) (?:cut|wound|gash|slash)|gash|stab wound|wound is|
    cardiac arrest|having a (?:stroke|heart attack)|electrocuted|unconscious|unresponsive|convulsing|
    choking|overdosed|overdosing|anaphyla\S+|frothing|foaming|stopped breathing|not breathing|
    isnt breathing|barely breathing|cant breathe|lost consciousness|losing consciousness|blacked out|
    collapsed|head is (?:bleeding|split)|split (?:his|her) head|knocked out|out cold|
    ribs? (?:\S+ ){0,2}broken|snake bite|dog (?:\S+ ){0,3}(?:attacked|attacking|mauled|savag\S*) (?:him|her|
    a child|a pupil|them|one|his|me)|mauled|vomiting blood|coughing blood|bleeding out|meningitis|sepsis|
    heat ?stroke|hypothermi\S+|drowned|suffocat\S+|strangled|strangling|throttling|smothering|scalded|
    scalding|acid (?:attack|in|on)|drank (?:acid|bleach|poison|antifreeze)`),
    ],
    unless: [
      ...not,
      phrase(String.raw`
    out of (?:breath|shape)|collapsed (?:marriage|relationship|lung last)|cant breathe (?:through|in this)|
    training|in labour force|labour party|choking (?:hazard|on (?:lumpy|his words))|
    under the meningitis jab|vaccin\S+|jabs?|jab|mum (?:has|is) having contractions|wants? to know|
    what happens|risk of|weep\S*|health visitor`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    barricad\S+|(?:pills?|tablets?|blade|razor|scissors|knife|glass|rope|lighter|petrol|bottle of (?:bleach|
    pills)) (?:\S+ )?(?:in|to|at|on|against) (?:his|her|their) (?:hand|hands|throat|neck|wrist|wrists|mouth|
    arm|chest)|(?:ill|i will|she will|he will|shell|going to|gonna|says? (?:he|she) will|tonight (?:he|she|
    ill|i)(?: will)?|wants to|will) (?:just )?(?:finish it|end it|end it all|do it tonight|be gone|
    not be here|disappear for ?ever|join (?:him|her|nan|grandad|mum|dad) in heaven)|(?:couldnt|cant|
    could not|cannot) (?:go on|carry on|do (?:it|this) any ?more|live (?:like this|anymore|any more)|
    cope any ?more)|(?:say|says|said|saying|tell) (?:goodbye|good bye) to (?:his|her|their|my) (?:mum|dad|
    family|friends|sister|brother|nan|mates|everyone)|(?:says|said|saying|texted|messaged|posted) (?:his|
    her|my|their)? ?goodbyes?|saying goodbye to (?:everyone|people|us|friends|her friends|his friends)|
    phone (?:is |has been |turned |switched )?off (?:and|after|since)|doesnt want to (?:live|be alive|
    be here)|dont want to (?:live|be alive|be here)|wants? to (?:die|be dead|kill (?:him|her)self)|
    suicid(?:e|al)|kill (?:him|her|my|them)sel\S+|ligature|noose|hang (?:him|her|my)self|
    jump(?:ing)? (?:off|from|out|in front)`),
    ],
    unless: [
      ...not,
      phrase(String.raw`
    (?:mum|dad|brother|sister|uncle|cousin|aunt|friends? of|grandad|nan|neighbour|father|
    mother) (?:\S+ ){0,4}(?:suicid\S+|killed|kill|tried|attempt\S*|hang\S*)|to suicide|suicide (?:of|
    awareness|prevention|training|last|squad)|suicidal thoughts (?:in|last|before)|none now|safety plan|
    with (?:him|her|grandad|nan)|lol|laughed|laughing|embarrass\S+|no longer|used to|jump(?:ing)? (?:off|
    from) (?:the )?(?:bench|step|wall bars|climbing|swings?|sofa|bed|bunk|shed)|class (?:in the )?morning|
    drop off|at the door|wants to be with|cant cope any more (?:with (?:the )?(?:class|workload|behaviour)|
    and (?:asks|wants|asked))|mum (?:\S+ )?cant cope|dad (?:\S+ )?cant cope|mum says she cant (?:cope|
    do this|carry on|go on)|when (?:he|she) lost|end it (?:with|there)|leav(?:es|ing) school|moving`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    with (?:a|an|the|his|some|two|their) (?:\S+ ){0,2}${tool}|(?:holding|swinging|carrying|waving|wielding|
    brandish\S+|armed with|got|has|have|grabbed|picked up|pulled|turned up with|hiding|produced|found|seen|
    dropped|brought|fell out of|hit with) (?:\S+ ){0,4}(?:hammer|crowbar|baseball bat|metal bar|iron bar|
    machete|axe|knife|knives|gun|weapon|blade|lock ?knife|flick ?knife|penknife|firearm)|(?:knife|knives|
    gun|machete|blade|weapon) (?:fell|falling|dropped|found|was found|seen|spotted|on him|on her|in school|
    on site)|(?:hes|shes|he is|is|theyre|kids?) (?:carrying|tooled up|strapped|packing|armed)(?! (?:his|her|
    the|a (?:bag|baby|lot)|bags?|books|on|all|too|it all))|acid (?:in|at|to)|petrol bomb|firearm|shooter|
    gunman|hostage|explosives?|hand grenade`),
    ],
    unless: [
      ...not,
      phrase(String.raw`
    pencil|crayon|pen|ruler|slipper|wooden spoon|belt|draw\S*|photo of|picture of|reading|comp|book|
    bat and ball|cricket|rounders|tennis|baseball (?:team|practice|club)|stick (?:man|insect|with)|
    bottle of (?:water|milk|pop|juice|coke)|lunch|water bottle|hot water bottle|baby|snow|dt|tech|lego|
    food tech|hits? (?:him|her|them|me) with|hit (?:him|her|them|me) with|smack\S*|playground bat|
    in the playhouse|sand|garden|gardening|forest school|fishing|work(?:s|shop)?|builder|for work`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    half to death|beat(?:en)? (?:\S+ ){0,3}(?:to death|black and blue|unconscious|up (?:tonight|when|if|
    again tonight))|(?:will|going to|would) (?:\S+ )?(?:beat|batter|smash|kick) (?:\S+ )?(?:half|him|her|
    them|me|the)|lost it (?:in|at|with) (?:\S+ ){0,3}(?:and|office|reception|child)|gone (?:mad|crazy|
    berserk|mental|nuts) (?:\S+ ){0,6}(?:smashing|hurt|knife|hitting|house|with)|on the (?:floor|
    ground) (?:and )?(?:\S+ ){0,4}(?:kicking|kicked|stamping|punching|bleeding)|(?:kicking|stamping|
    punching|stomping) (?:\S+ ){0,4}on the (?:floor|ground)|(?:been|being|getting|got|was|just) (?:jumped|
    mugged|robbed|attacked|beaten up|battered|ambushed|chased|held up|held at)|attacked (?:by|outside|in|
    on)|(?:pulled|dragged|bundled|pushed|forced|thrown|taken|got|put|lured|snatched|gone|jumped|
    climbed) (?:\S+ ){0,4}(?:into|in to|in|off in) (?:a|the|some|his|someones) (?:\S+ ){0,3}(?:van|car|taxi|
    vehicle|boot|house)|isnt moving|not moving|wouldnt wake|wont wake|cant wake|couldnt wake|didnt wake up|
    still asleep and wont|mum (?:is|was) (?:on the floor|unconscious|not waking)|(?:dad|mum|parent|man|
    stepdad|boyfriend|brothers?|uncle|ex) (?:\S+ ){0,4}(?:wants|wanted|looking|after|out) (?:for|to get|
    to kill|to hurt|to batter) (?:\S+ ){0,3}(?:boy|lad|child|kid|girl|pupil|him|her|who)`),
    ],
    unless: [
      ...not,
      phrase(String.raw`
    (?:football|rugby|netball|match|game|league|team|score\S*|goal)|not moving (?:house|school|on|class|up)|
    not been moving|attacked (?:the )?(?:worksheet|homework|question|task)|(?:car|taxi) (?:with (?:his|
    her) (?:mum|dad|nan)|seat|sick|wash)|got into (?:the )?(?:school|team|house point)|in the (?:mornings?|
    car (?:as|on the way home|most))|put (?:it|them|the bags?|bags?|her bag|his bag) in|
    taken in (?:the )?(?:care|foster)|looking (?:for|to) (?:work|move|a job|rent)|after school club|
    mum knew|turned out`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:strong|really|bad|awful|horrible|can|we|terrible|funny)? ?(?:gas|burning|smoke) smell|
    smells? (?:\S+ ){0,2}(?:of|like) (?:gas|burning|smoke from)|smell(?:ing)? (?:gas|smoke|burning)|(?:is|
    are|was|has caught|caught|set|its|s|pans?|bins?|cooker|oven|toilets?|hall|classroom|
    kitchen) (?:\S+ )?on fire|caught fire|shall i evacuate|evacuat(?:e|ing) (?:now|the|everyone|us)|
    ceiling (?:has |have |just )?(?:come|came|fallen|fell|collapsed)|(?:wall|roof|tree|scaffold\S*|shelf|
    goal ?post) (?:has |have |just )?(?:come|came|fallen|fell|collapsed) (?:down |over )?(?:on|onto)|bomb|
    explod\S+|explosion|live wires?|electric shock|^fire (?:in|at|by|on)|fire (?:is )?spreading|(?:break|
    breaking|broken|broke) in(?:to)? (?:the |our )?(?:school|building|site|nursery|classroom|office|
    reception)|exposed (?:him|her)sel\S+|carbon monoxide|chemical (?:spill|leak|fumes)|flood(?:ing)? (?:and|
    with) (?:electric\S*|children)|suspicious (?:package|bag|device|man|vehicle)|trapped|stuck in (?:a|
    the) (?:lift|machine|railings|fence|window)`),
    ],
    unless: [
      ...not,
      phrase(String.raw`
    drill|practice|alarm|toast|lol|microwave|(?:clothes|uniform|coat|hair|bag|he|she|they|house|jumper|
    blazer) (?:\S+ )?smell|smells? (?:of|like) (?:smoke|cigarettes|weed|burning) (?:again|on|every|and|
    most)|smoke smell|bath bombs?|photo ?bomb\S*|comp|disposal|ww2|history|reading|feels? trapped|
    trapped (?:at home|in (?:the|a) (?:marriage|relationship))|finger|cut off|left the gas`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:ex|dad|mum|father|mother|partner|stepdad|boyfriend|husband|man|uncle) (?:\S+ ){0,5}(?:broken?|
    breach\S*|breaking|ignor\S*|against|in breach) (?:\S+ ){0,3}(?:order|bail|injunction|conditions|
    non mol\S*|court)|(?:broken|breached|breaching|in breach of) (?:\S+ )?(?:order|bail|injunction|
    conditions)|(?:at|outside|by) (?:the |our )?(?:nursery|school|front|reception|office|back|main) (?:door|
    gate|entrance|gates)|on the street somewhere|(?:let|letting) (?:him|her|them|a child|child) out|
    got out (?:of|through|the)|never (?:came|come|got|made it|turned up|arrived|returned|showed)(?: back)?|
    (?:gone|lost) (?:from|on|at) (?:the )?(?:trip|beach|park|zoo|museum|nursery|playground)`),
      phrase(String.raw`
    (?:broken|breach\S*|demand\S*|banging|screaming|wont leave|order|threat\S*|drunk|shouting|kicking|knife|
    is at|are at|aggressive|now|street|\d+ ?(?:yr|year)?s?|reception|nursery|year \d|y\d|child|toddler|
    pupil|trip|school|class|toilet|lesson|lunch|lost|gone)`),
      phrase(String.raw`
    (?:now|is at|at the|outside|street|toilet|just|cant|back|today|still|police|door|gate|minutes|lunch|
    lost|somewhere|phone|arrived|school|break|class)`),
    ],
    unless: [
      isPast,
      isPretend,
      phrase(String.raw`
    never came back (?:to (?:us|me)|with|from (?:the )?(?:meeting|council|camhs|holiday))|never (?:got|came|
    turned up|showed|arrived|made it) (?:an?|to (?:the |his |her |our |any )?(?:meeting|meetings|
    appointments?|parents|contact|review|club)|any|his|her|over|on with|the (?:form|letter|email|text|
    point))|mum never|dad never|parents never|never (?:came|turned up|showed|returned) (?:for|my|the)|
    sometimes|every|always|usually|most (?:days|mornings|fridays)|
    at the (?:school )?gates? (?:in the morning|each|this morning (?:mum|and)|about|with|after)|(?:argue|
    argued|argues|cries|cried|waits|wait|stood|chat\S*|clings?|clingy|hug\S*|late|smok\S*|vap\S*)|
    mum at the gate|dad at the gate|spoke|asked me|told me at|said at|let (?:him|her|
    them) out (?:of (?:the )?lesson|early|late)|got out of (?:bed|pe|prison|hospital)|court order (?:says|
    for|copy)`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:leaving|flying|going|fly|taken|take|taking|flown|flight|sent|send|sending|
    driv\S+) (?:\S+ ){0,5}(?:heathrow|gatwick|stansted|luton|airport|abroad|pakistan|bangladesh|india|
    somalia|iraq|afghanistan|turkey|egypt|sudan|yemen|iran|kurdistan|albania|nigeria|gambia|back home|
    his country|her country)`),
      phrase(String.raw`
    (?:marr\S+|wedding|husband|found (?:her |me |him |them )?a? ?(?:man|husband|wife|boy|girl|suitor|match)|
    engaged|nikah|rishta|forced|dont let|doesnt want|begg\S*|scared|against (?:her|his) will|one way|hidden|
    hid)`),
      phrase(String.raw`
    (?:tonight|today|tomorrow|weekend|at \d+|monday|tuesday|wednesday|thursday|friday|saturday|sunday|
    after school|now|this|soon|hours?|half term|in a)`),
    ],
    unless: [
      isPast,
      isPretend,
      phrase(String.raw`
    for (?:a|her|his|the) (?:\S+ )?wedding|excited|holiday of|mum getting married|dad getting married|
    unauthorised|look(?:ing|s)? forward`),
    ],
  },
];
