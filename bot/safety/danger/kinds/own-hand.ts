import type { Rule } from "../../rule.ts";
import { phrase } from "../../sentences.ts";
import { height, soon, young } from "./classes.ts";

const self = "(?:him|her|them|my|your)sel(?:f|ves)";
// Others who died or tried before are a grief, not a plan.
const grief = phrase(
  "(?:mum|dad|brother|sister|uncle|cousin|aunt|friend|grandad|nan|neighbour|father|mother|boyfriend) (?:\\S+ ){0,5}(?:died|attempt\\S*|took|killed|suicide|passed away|lost|tried|hanged)|lost (?:his|her|their|a) \\S+ to|bereave\\S*|what (?:suicide|self harm\\S*) (?:means|is)|joking|joke|lol|haha|history of|in the past|rather die than (?:do|go|sit|wear|eat|miss|be)",
);

/** A child's own hand: a plan or wish to die, a farewell, harm under way. */
export const ownHandKinds: readonly Rule[] = [
  {
    all: [
      phrase(
        String.raw`
    suicid(?:e|al) (?:\S+ )?(?:note|letter|plan|tonight|today|now|intent|pact|attempt)|(?:is|feel\S*|shes|hes|actively|im|being|says|very) (?:\S+ )?suicidal|(?:commit\S*|attempt\S*|talking about|thinking (?:of|about)|threat\S*|planning|about) (?:\S+ )?suicide|(?:kill|hang|drown|top|shoot|gas|neck|poison|suffocat\w*|strangl\w*|off) ${self}|(?:killing|hanging|drowning|topping|suffocating|strangling|offing|hanged|hung) ${self}|hung (?:him|her)self|do(?:ing)? ${self} in|end(?:ing|ed)? (?:it all|it tonight|it today|it now|it later|(?:his|her|their|my) (?:own )?life|things tonight|${self})|(?:wants?|going|planning|ready|threat\S*|about|will) (?:\S+ )?(?:to )?end (?:it|things)|(?:tak(?:e|ing)|took) (?:his|her|their|my) (?:own )?life|
    (?:want|wants|wanted|wish|wishes|rather|ready|better off|plan\S*|deserv\S*|hop(?:es|ing)|pray\S*) (?:\S+ ){0,2}(?:to )?(?:die|be dead|dead|never wake|disappear forever|go to sleep and)(?= |$)|(?:wont|will not|not going to|dont want to|doesnt want to|dont plan to|doesnt plan to) (?:\S+ )?(?:be (?:here|around|alive) (?:\S+ ){0,3}(?:tomorrow|monday|next week|any ?more|after|much longer|for (?:christmas|(?:his|her|my) birthday|long)|to (?:see|worry)|by)|be alive|see (?:the )?(?:morning|christmas|tomorrow|the weekend|sixteen|eighteen|(?:his|her|my) birthday)|wake up|exist|live (?:any ?more|like)|be a burden|need (?:it|them|this|these|that|\S+) (?:\S+ ){0,2}(?:any ?more|where (?:he|she|i)|after (?:today|tonight|tomorrow)))|
    (?:no|any|without a|what is the|whats the) (?:point|reason) (?:\S+ )?(?:in |to )?(?:living|live|being (?:here|alive)|carry(?:ing)? on|going on|go on|waking up|be here|stay alive)|nothing (?:left )?to live for|(?:cant|couldnt|cannot|dont want to|doesnt want to) (?:\S+ )?(?:go on(?= |$)|carry on(?= |$)|do (?:it|this|life) (?:any ?more|any longer)|take (?:it|this|any) (?:any ?more|more|any longer)|keep going|face (?:another|tomorrow|tonight))|(?:tired|sick|done|finished|had enough) (?:of|with) (?:being alive|living|life|it all|existing|being here)|
    (?:better|happier|easier) (?:off )?without (?:me|him|her)(?= |$)|(?:no ?one|nobody|who) (?:\S+ )?(?:would |will |going to |even )?(?:miss|notice|care) (?:\S+ )?(?:if |when )(?:\S+ )?(?:i|he|she|gone|die|dead|wasnt|werent)|(?:nobody|no one) (?:would|will) miss (?:me|him|her)|(?:his|her|my|their|your) (?:last|final) (?:night|day|lesson|evening|breakfast)|(?:last|final) (?:goodbye|farewell|message|words|letter|post|night (?:alive|on earth|ever|here)|day (?:alive|on earth|ever))|(?:say|saying|said|says|sent|sending|texted|messaged|posted|wrote|writing|written|left|leaving|recorded|going round) (?:\S+ ){0,5}(?:goodbyes?|good bye|bye forever|farewells?)|goodbye (?:letters?|notes?|video|messages?|texts?|cards?|forever|world)|
    (?:note|letter|card|diary|message|text|post|email|voice ?note|caption|status|story) (?:\S+ ){0,6}(?:shes sorry|hes sorry|im sorry|sorry mum|saying sorry|says sorry|said sorry|by the time|goodbye|love you all|forgive (?:me|him|her)|dont blame|not your fault|my funeral|cant go on)|tell (?:\S+ ){1,4}(?:im|shes|hes|i am|i was|that i|i) (?:\S+ )?(?:sorry|love\S*)|(?:by the time|when) (?:you|they|mum|anyone|people|miss|sir) (?:\S+ )?(?:reads?|sees?|finds?|gets?|opens?) this|(?:giv\S*|gave|hand\S*) (?:\S+ )?(?:away|out) (?:\S+ ){0,3}(?:his|her|their|all|things|stuff|belongings|possessions|games|clothes|trainers|jewellery|bike)|(?:giv\S*|gave|hand\S*) (?:\S+ ){0,6}away (?:\S+ ){0,5}(?:wont|need|remember|sorry|any ?more)|(?:my|his|her) own (?:funeral|grave|coffin)|(?:for|at) (?:my|his|her) funeral|look after (?:my|the) (?:\S+ )?(?:dog|cat|sister|brother|mum|hamster|rabbit|family)|
    nooses?|ligatures?|(?:rope|belt|cord|cable|laces?|scarf|tie|tights|wire|shoelaces?|strap|charger|hose|string|ribbon|bandage|sheets?|hoodie|sleeve|dressing gown) (?:\S+ ){0,6}(?:neck|throat|beam|rail|hook|peg|door handle|bann?ister|tree|ceiling)|(?:tied|tying|wrapp\S*|tighten\S*|wound|put|got) (?:\S+ ){0,5}(?:around|round) (?:his|her|their|my) (?:own )?(?:neck|throat)|(?:bag|plastic|cling ?film|pillow) (?:\S+ ){0,3}over (?:his|her|their) (?:own )?(?:head|face|mouth)|(?:hanging|hung) (?:in|from|by)(?= )|(?:ready|going|about|threat\S*|wants?) to (?:jump|hang|step out|step off|let go)|
    (?:voices?|demons?|man in (?:his|her) head) (?:\S+ ){0,4}(?:tell\S*|say\S*|order\S*|mak\S*|want\S*) (?:\S+ ){0,4}(?:jump|hurt|kill|die|cut|stab|do (?:it|things)|burn|run|end)|(?:google\S*|search\S*|look\S* up|asked (?:chatgpt|ai|siri|the nurse|me)) (?:\S+ ){0,8}(?:painless|lethal|how (?:many|much|long|high) (?:\S+ )?(?:pills|tablets|paracetamol|it takes|would it take|does it take|to (?:die|kill))|how to (?:die|overdose|hang|tie a noose|kill)|ways to die)|how many (?:\S+ )?(?:pills|tablets|paracetamols?|ibuprofen)|painless(?:ly)?|lethal dose|(?:tonight|today|friday|tomorrow) is the (?:night|day)|(?:everything|its|it is|all) (?:is )?(?:ready|planned|set) for (?:tonight|later|after)|has everything ready|(?:do|doing|does|done|trying|try|tries) (?:it|something (?:stupid|silly|bad|terrible|drastic|awful)) (?:tonight|today|later|properly|to ${self})|do something (?:stupid|silly|drastic|terrible)|about to do something|clear(?:ed|ing) (?:out )?(?:his|her|their) (?:\S+ )?(?:locker|desk|room|accounts?)|emptied (?:his|her|their) (?:locker|desk|room)|(?:thank\S*|hugg\S*|goodbye to|bye to) (?:\S+ ){0,3}(?:each|every|all)(?: \S+)?|(?:it|this) (?:will|would|is going to) (?:all )?be (?:all )?over (?:soon|by|tonight|tomorrow)|(?:you|we|they) (?:wont|will not|will never|are not going to) (?:\S+ )?(?:see|have to (?:see|worry about|deal with|put up with)) (?:me|him|her) (?:again|any ?more|after)|wont have to (?:see|worry about|deal with|put up with) (?:me|him|her)|(?:join|be with|see) (?:\S+ )?(?:nan|grandad|mum|dad|\S+) (?:in heaven|up there|again soon|tonight in|in the sky|on the other side)|(?:wait|waiting|stand|step|be|sit|lie) (?:\S+ ){0,4}(?:till|until|for) the (?:\d{3,4}|next train|last train|express|train)|(?:wait|waiting|be|stand|stood|sat|sit) (?:\S+ ){0,3}(?:platform|tracks|crossing|line)|too late (?:now|for|to save|to help)|rip me|pact|its too late|already (?:taken|swallowed|done it)
  `.trim(),
      ),
    ],
    unless: [
      grief,
      phrase(
        "laptop|toy|jump (?:rope|in the|to the)|end it (?:with|there)|leav(?:es|ing) (?:school|the school|us|for)|end of (?:term|year)|out (?:his|her) (?:books?|sweets)|toys|sweets|hanging (?:in|from) (?:the )?(?:cloakroom|hall|corridor|display)|(?:coat|bag|washing|display|art|picture)s? (?:is |are )?hanging|mum says she cant|dad says he cant|cant (?:go on|do this) (?:the|with)|on (?:the )?trip|retir\\S*|moving|tie (?:\\S+ )?(?:on|off|neatly)|pony ?tail",
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    (?:on|onto|off|from|over|at|to|up|near|by|in front of|under|out of|along|through|in|into|across|top of|edge of) (?:\S+ ){0,4}${height}
  `.trim(),
      ),
      phrase(
        String.raw`
    jump\S*|die|dead|goodbye|sorry|wont come (?:down|in|away|off)|refus\S* to come|legs? (?:over|dangl\S*)|dangl\S*|threat\S*|throw\S* ${self}|step\S* (?:in front|off|out)|go off|lean\S* out|hanging (?:out|off|over)|climb\S*|text\S*|messag\S*|voice ?note|letting go|let go|selfie|posted|live|photo|crying|edge|wrong side|over the|suicid\S*|end (?:it|my)|kill\S*|tonight|walking along|sat on|standing on|stood on|cant get (?:him|her) down
  `.trim(),
      ),
      phrase(`${young}|he|she|hes|shes|they|him|her|friend|somebody|someone|student|pupil|ex pupil|mum|dad`),
    ],
    unless: [
      grief,
      phrase(
        "ball|kite|leak\\S*|repair\\S*|builders?|trip|visit|holiday|contractor|sponsored|window (?:open|broken|display|seat)|train (?:home|ticket|set|track)|train(?:ing)?|wall bars|assembly|balcony seats?|lives? (?:near|by|on|over)|flat|messag\\S* (?:from|to) (?:mum|dad)|top set|broken window|window at|at the window (?:and )?wav\\S*|swim\\S*|sailing|geography|bridge (?:club|the gap|year)|camping|traffic (?:lights|jam|was)|late",
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    (?:cut|cuts|cutting|slash\S*|slit\S*|slic\S*|carv\S*|hack\S*|stabb?\S*|gouging|burning|bang\S*|smash\S*|bit\S*|chok\S*|strangl\S*|harm\S*|hurting|hurt|self harm\S*) (?:\S+ ){0,6}(?:${self}|wrists?|throat|veins?|arms?|legs?|thighs?|neck|stomach|properly)|self harm\S*
  `.trim(),
      ),
      phrase(
        String.raw`
    still going|tissues|soaked|deep\S*|bleed\S*|blood|stitch\S*|wont stop|cant stop|repeatedly|again and again|cubicle|locked|razor|blade|glass|compass|knife|scissors|sharpener|mirror|shard|right now|just now|now|in (?:my|this) (?:class|lesson|room)|today|tonight|this morning|at (?:lunch|break)|again|properly|fat|bone|vein|in the toilets?|has cut|shes cut|hes cut|wrists|throat|sent (?:me|us|her|him)|photo|picture|wont (?:let|show|come|stop)|badly|infected
  `.trim(),
      ),
    ],
    unless: [
      grief,
      phrase(
        "old (?:cuts|scars?|marks)|scars?|healed|healing|superficial|scratch(?:es)?|plaster|hair|paper|no longer|food tech|dt|finger|(?:sister|brother|friend|mum)s? (?:self harms|cuts)|poster|support group|said (?:she|he) (?:used|has not|hasnt)|hurt (?:her|his) (?:arm|leg|knee|wrist|ankle|neck)|in (?:pe|football|netball|rugby)|fell|trampoline|falling",
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`(?:pictures?|photos?|pics?|selfie|video|snap) (?:\S+ ){0,4}(?:wrists?|cuts?|blood|pills|tablets|rope|bridge|tracks|noose|knife|blade|razor|roof)|(?:blades?|razors?|pills|tablets|paracetamol|rope|ibuprofen|painkillers|insulin|medication|scissors) (?:\S+ ){0,8}(?:${soon}|ready|hidden|hid|saved|saving|stash\S*|collect\S*|hoard\S*|stockpil\S*|just in case)|(?:saved|saving|stash\S*|collect\S*|hoard\S*|stockpil\S*|hidden|hiding|stored|storing|bought|counting) (?:\S+ ){0,6}(?:pills|tablets|paracetamol|medication|insulin|blades?|razors?|rope|painkillers|medicine|ibuprofen)`,
      ),
      phrase(`${young}|he|she|hes|shes|him|her|they|i`),
    ],
    unless: [
      grief,
      phrase(
        "prescri\\S*|adhd|epilepsy|asthma|hay ?fever|reading|office (?:to|for)|trip|climb\\S*|skipping|mum has to|collect\\S* (?:his|her|the) (?:medication|tablets|pills|insulin)|period|takes|give|gives|take (?:his|her|two|one)|headache|in school|(?:needs?|has) (?:\\S+ )?(?:medication|tablets|insulin) (?:at|for)|cut out|sewing|dt|art",
      ),
    ],
  },
];
