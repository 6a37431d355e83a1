import type { Rule } from "../rule.ts";
import { phrase } from "../sentences.ts";
import { isPast, isPresent, isPretend, isResolved } from "./when.ts";

const weapon = String.raw`
    (?:knife|knives|machetes?|blades?|guns?|pistol|shotgun|air rifle|rifle|firearm|weapons?|zombie knife|
    sword|axe|crossbow|dagger|knuckle ?dusters?|taser|cs gas|pepper spray|acid|petrol bombs?|molotov|
    hatchet|samurai|flick knife|stanley knife|penknife|lock knife|rambo|grenade|explosives?|bb gun|cleaver|
    bayonet|screwdriver as a weapon|something sharp|samurai sword|tools on him|tooled up|catapult)`;
const tool = String.raw`
    (?:scissors|screwdrivers?|hammers?|bats?|baseball bats?|bottles?|razors?(?: blades?)?|compass|chisel|
    crowbar|metal bars?|iron bar|bricks?|chains?|poles?|sharpeners?|shards?|golf club|wrench|spanner|
    craft knife|scalpel|belt|rocks?|nail gun|drill|saw|lighter|petrol|can of petrol)`;
const holds = String.raw`
    (?:has|have|had|got|hes got|shes got|carr(?:y|ies|ying|ied)|bring(?:s|ing)?|brought|brung|pulled|
    pulling|pulls|holding|holds|hiding|hidden|hid|keeps|keeping|waving|wielding|brandish\S+|show(?:s|ed|n|
    ing)|flash(?:ed|ing)|point(?:ed|ing)|produc\S+|packing|armed|with|using|use|uses|stash\S*|dropped|saw|
    seen|spotted|found|passed|selling|swinging|there is|theres|is a|took|grabbed|picked up|bought|
    got hold of)`;
const place = String.raw`
    (?:bag|blazer|sock|locker|pocket|pockets|coat|waistband|jacket|hoodie|sleeve|trousers|rucksack|backpack|
    pencil case|toilets?|school|site|class|classroom|corridor|gates?|playground|field|bus|canteen|
    changing rooms?|tights|boot|bra|reception|dining hall|park|after school|shoe|tray|desk|drawer|hand|
    hands|person)`;

/** Weapons and things used as such, threats, attacks under way. */
export const weaponRules: readonly Rule[] = [
  {
    all: [
      phrase(String.raw`
    ${weapon} ~5 ${place}|${holds} ~5 ${weapon}|${weapon} ~6 (?:today|now|tonight|tomorrow|later|
    after school|at lunch|at break|on (?:him|her|them))`),
    ],
    unless: [
      isPast,
      isPretend,
      isResolved,
      phrase(String.raw`
    food tech|dt|design tech|cutting board|to cut (?:his|her|the) (?:food|meat|bread|apple)|cutlery|
    kitchen drawer at home|in the kitchen|photo(?:s)? of|drew|drawing|drawings|draws|loves|obsessed|
    collects|talks? about|likes|watch(?:es|ed|ing)?|cadets|shooting club|clay|museum|grandads medals|
    knife arch|scared of|licen[sc]ed|gamekeeper|farm(?:er)?|soldier|antique|reenact\S*|chef|fishing|
    last school|old school|previous school|use (?:the|a) knife safely|private parts?|down there`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:photo|photos|picture|video|selfie|story) ~5 (?:holding|with|of) ~4 ${weapon}|${weapon} (?:emoji|
    picture|photo)`),
      phrase(
        "tonight|today|tomorrow|after school|you are (?:next|dead)|get you|for you|coming for|bring|school",
      ),
    ],
    unless: [isPast, isPretend],
  },
  {
    all: [
      phrase(tool),
      phrase(String.raw`
    threat\S*|waving|chas(?:e|es|ing|ed)|attack\S*|swinging|going to (?:use|do|hurt|hit|smash|get|stab)|
    use (?:it|them) (?:on|at)|will use|(?:do it|hurt|cut) (?:himself|herself|themselves|myself|him|her|
    someone|me)|batter|jump|throat|locked (?:himself|herself|themselves)|fight\S*|will do it|lashing|
    smash\S*|point(?:ed|ing) (?:it|them)|petrol bomb|waiting outside|outside waiting|tonight is the night|
    burn|armed|weapon`),
      phrase(String.raw`
    (?:now|today|tonight|tomorrow|after school|at (?:lunch|break|\d+)|outside|in the|is|hes|shes|are|has|
    just|locked|says|said|will)`),
    ],
    unless: [
      isPast,
      isPretend,
      isResolved,
      phrase("hits? (?:him|her|them|me) with (?:a|the|his|her) (?:belt|slipper|spoon)"),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:going to|says? (?:hes|shes|he|she|theyre|they|he is|she is)? ?(?:will|going to|is going to|gunna)|
    will|threaten(?:s|ed|ing)? to|threat(?:s)? to|wants? to|plan(?:s|ning)? to|about to|planning on|
    said (?:he|she|they) (?:would|will|want(?:s|ed) to)|want to|wanting to|ready to|intends? to) ~3 (?:stab|
    kill|shoot|murder|shank|slit|strangle|burn|attack|jump|batter|beat (?:\S+ )?up|smash (?:\S+ )?(?:face|
    head|skull) in|hurt (?:someone|somebody|people|everyone|a \S+|another \S+|him|her|them|his \S+|her \S+)|
    break (?:his|her|their|my|every) (?:legs?|arms?|neck|jaw|fingers|bones?)|blow (?:\S+ )?up|
    set (?:\S+ ){0,3}(?:fire|alight|light)|gas|poison|bomb|behead|throw acid|run (?:\S+ )?over|
    finish (?:him|her|them) off|do (?:him|her|them) in)`),
      present(),
    ],
    unless: [
      isPast,
      isPretend,
      isResolved,
      phrase(String.raw`
    fifa|banter|usual banter|jump (?:to|in|for|at|up|on the trampoline)|attack the|kill the|
    would kill (?:him|her) not to|beat up about it|burn out|hurt (?:his|her|their|my|our) feelings|
    beat himself up`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    threat(?:s|ened|ening)? (?:to kill|to stab|to shoot|to burn|with (?:a )?(?:knife|gun|acid|hammer|bat)|
    kill|against (?:his|her|their) life|to harm (?:\S+ )?(?:now|today|tonight))|death threats?|bomb threat|
    threat to (?:the )?(?:school|life|kill|stab|shoot)|(?:shoot|shooting|blow|burn|bomb|attack|
    stab everyone) (?:up |down )?(?:the |this |our )?(?:school|place|mosque|church|synagogue|hotel|house|
    academy)|hit list|kill list|school shoot(?:er|ing) (?:tomorrow|today|on)|(?:im|
    i am) (?:going to )?bring(?:ing)? (?:\S+ ){0,4}(?:gun|knife)`),
    ],
    unless: [
      isPast,
      isPretend,
      isResolved,
      phrase("obsess\\S+|interested|watches|idol\\S+|research\\S+|kill the"),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:dad|mum|stepdad|stepmum|father|mother|uncle|brother|cousin|boyfriend|ex|partner|he|she|they|man|
    family|gang|lads?|boys|olders?|someone) (?:\S+ ){0,4}(?:will|going to|would|is going to|threatened to|
    threatening to) (?:\S+ )?(?:kill|murder|stab|shoot|strangle|batter|hurt|break|burn|slaughter|throw acid)`),
      phrase(String.raw`
    terrif\S+|scared|afraid|frighten\S+|petrified|wont go home|refus\S+ to go|tonight|today|now|means it|
    serious|on (?:his|her|their) way|outside|begg\S+|shaking|crying|when (?:he|she|they) (?:gets?|
    goes) (?:home|in|back)|if (?:he|she|they) (?:tells?|leaves?|goes home|talks?|speaks?)|after school|
    at the gate|waiting`),
    ],
    unless: [isPast, isPretend, isResolved, phrase("lol|haha|laugh\\S+|jok\\S+")],
  },
  {
    all: [
      phrase(String.raw`
    (?:is|are|being|hes|shes|theyre|just|keeps?|was|has|starts?|started|now) (?:\S+ )?(?:hitting|punching|
    kicking|beating|attacking|strangling|choking|stabbing|throttling|battering|assaulting|dragging|
    smothering|drowning|headbutt\S+|punched|attacked|strangled|assaulted|stamping|chasing|smashing|wrecking|
    trashing|biting)`),
      phrase(String.raw`
    now|right now|outside|in (?:the )?(?:car park|playground|office|reception|corridor|canteen|hall|
    classroom|toilets?|street|class|room|field|house)|at the gate|(?:in|at) reception|help|locked|wont stop|
    cant (?:stop|get|pull|separate)|please|on the phone|text\S*|rang|message\S*|with (?:a|an|the) \S+`),
    ],
    unless: [isPast, isResolved, isPretend, phrase("says? (?:that )?(?:his|her|dad|mum)")],
  },
  {
    all: [
      phrase(String.raw`
    (?:hands?|arm|tie|scarf|belt|cord|grip) (?:\S+ ){0,3}(?:round|around|on) (?:\S+ ){0,3}(?:throat|neck)|
    strangl\S+|throttl\S+|held (?:\S+ ){0,3}(?:throat|neck)|headlock|cant swallow`),
      isPresent,
    ],
    unless: [isPast, isPretend, isResolved],
  },
  {
    all: [
      phrase(String.raw`
    (?:fight|fighting|brawl|kicking off|riot|gang|group of (?:men|lads|boys|older)|men in (?:masks|
    balaclavas)|masked|balaclava|olders|older (?:lads|boys|kids)) (?:\S+ ){0,8}(?:outside|at the gates?|
    waiting|corridor|canteen|field|coming|on (?:the )?site|playground|bottle|hammers?|bats?|reception|park|
    after school|for him|for her|to get)`),
      phrase(String.raw`
    now|weapon\S*|broken|knives?|knife|bats?|hammers?|bottle|injur\S+|blood|jump|coming for|get him|get her|
    after (?:him|her)|tonight|at \d+|today|wont leave|scared|police|cant (?:stop|separate)|stab|kick\S+|
    beat\S*`),
    ],
    unless: [isPast, isResolved, isPretend],
  },
  {
    all: [
      phrase(String.raw`
    (?:coming|waiting|come|turning up|on (?:his|her|their) way|out to) (?:\S+ ){0,3}(?:for|to get|
    to (?:jump|hurt|stab|kill|beat|attack|batter|find)) (?:him|her|me|them|my|one|us)|he will batter|
    shell batter|batter (?:her|him|me) if|watch what happens (?:tonight|after)|getting (?:my|his|
    her) own back|revenge`),
      phrase(
        "gate|outside|today|tonight|now|after school|\\d+|knife|gun|weapon|bat|she says|he says|hammers?|bottle",
      ),
    ],
    unless: [isPast, isPretend, isResolved],
  },
];

function present(): RegExp {
  const sure = phrase(String.raw`
    says?|said|told|threat\S*|means it|knife|gun|rope|blade|he is|she is|hes|shes|im|i am|theyre|plan|
    planning|plans|wrote|written|texted|message|post(?:ed)?|school|bus`);
  return new RegExp(`${isPresent.source}|${sure.source}`);
}
