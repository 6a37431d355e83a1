import { phrase } from "../sentences.ts";

const trivial = String.raw`
    late|report|reports|marks?|grades?|results?|test|detention|homework|vape|vaping|phone|tiktok|blazer|
    trousers|jumper|shoes|uniform|tie|lost|loses|lose|sees?|seen|finds?|found|found out|hears?|smoking|
    skirt|make ?up|nails|piercing|hair|fails?|failed|mess|muddy|dirty|ripped|forgets?|forgot|coat|bag|
    instagram|snapchat|boyfriend|girlfriend|ring home|rang|phoned|lol|haha|laughed|laughing|joking|jokes?|
    banter|expression|figure of speech|idiom|jk|excluded|suspended|isolation|planner|glasses|kit|having|for`;
const family = String.raw`
    mum|mam|mom|dad|mother|father|nan|nana|gran|grandad|grandma|parents|she|he|they|stepdad|stepmum|brother|
    sister|auntie|uncle|aunt|boss|wife|husband|sir|miss|coach`;
const kills = String.raw`
    (?:(?:will|would|is going to|are going to|going to|ill|hell|shell|is gonna) (?:\S+ )?(?:kill|murder|
    slaughter|batter|skin|strangle|shoot|throttle)|kills?)`;

/** Sayings in which the words of danger mean none; they are taken out before the rules read the sentence. */
const sayings: readonly RegExp[] = [
  phrase(
    String.raw`
    (?:${family}) ${kills} (?:me|him|her|us|them|you)(?: \S+){0,3}? (?:if|when|for|because|over|lol|
    haha)(?: \S+){0,6}? (?:${trivial})`,
    String.raw`
    ${kills} (?:me|him|her) (?:lol|haha|if im late|if i am late|for (?:the|this|losing|being|having|
    not)(?: \S+){0,2})`,
    `(?:would|will|hed|shed) be (?:dead|killed|murdered|toast|dead meat)(?: \\S+){0,2} (?:if|when)(?!.*? (?:refus\\S+|scared|terrified|frightened|begging|messages|boyfriend|honou?r|go home))`,
  ),
  phrase(
    String.raw`
    (?:number|line|phone|mobile|battery|laptop|wifi|signal) is dead|dead (?:tired|good|funny|nice|easy|keen|boring|bored|quiet|busy|line|sea|end|lift|weight|leg|arm|on|
    proud|slow|cute|sweet|posh|pleased|right|certain|set|in room|battery|now|again|already)|half dead|
    brain dead|dead to me`,
    String.raw`
    (?:kill|murder|strangle|shoot|throttle|punch|throw) (?:the |this |that |my )(?:\S+ )?(?:photocopier|
    printer|laptop|computer|projector|copier|wifi|phone|timetable|alarm|system|
    boiler)(?: out of the window)?|kill(?:s|ed|ing)? (?:it|time|two birds|the mood|the vibe|off|me now|
    me here|my (?:feet|back|head|legs|brain))|killing me|kill me now|killed the (?:\S+ )?(?:hamster|fish|
    plant|battery|mood|vibe)|dressed to kill|killer (?:heels|question|workload|whale|in it)|
    nearly killed me|killed (?:himself|herself|themselves|myself) laughing|could kill for|
    could (?:have )?kill(?:ed)? (?:him|her|them)|make a killing|wifi ~1 killing`.replace(
      " ~1 ",
      " (?:\\S+ )?",
    ),
    String.raw`
    through the roof|shooting (?:the |a |our )?(?:\S+ ){0,3}(?:film|video|photos?|advert|documentary)|(?:is|was|hes|shes) the bomb|bomb (?:disposal|shelter)s?|bomb of a|attacked by (?:\S+ )?(?:seagulls?|pigeons?|geese|a goose)|hit the roof|die of (?:\S+ )?(?:embarrassment|boredom|shame|laughter|laughing|heat|cold|hunger)|dying (?:to|of|
    for) (?:see|go|know|tell|meet|hear|get|embarrassment|boredom|a|the loo|cold)?|died of embarrassment|
    died a death|to die for|death of (?:me|us)|sick to death|bored to death|worried to death|scared (?:him |
    her |me )?to death|death warmed up|died laughing|died mid|laptop died|battery died|phone died|
    smartboard died|computer died|printer died|over my dead body|dead in room|die hard`,
    String.raw`
    bombed (?:\S+ ){0,2}(?:test|exam|mock|mocks|paper|quiz|interview|lesson|maths|english)|photo ?bomb\S*|
    bath bombs?|bomb ?site|bombing out|sex bomb|da bomb|seed bombs?|love bomb\S*`,
    String.raw`
    shoot(?:s|ing)? (?:me |us |him |her |you |over )?(?:an email|a message|a text|an? \S+ message|hoops|off|
    across|past|for the stars|some hoops|down|the breeze|the messenger|a video|goals|from the hip)|
    photo ?shoot|shooting (?:hoops|stars?|up|pains?|club)|shot (?:of|himself in the foot|up|down|to bits|
    put)|screen ?shot|big shot|mug ?shot|flu shot|long shot|war films|getting shot|clay pigeon`,
    String.raw`
    take a stab|stab in the dark|have a stab|stabbing pains?|stabs? (?:a |the )?(?:monster|dragon)|
    back ?stab\S*|stabbed with (?:a |his |her |the )?(?:pencil|pen|ruler|stick|crayon)|stabbed (?:himself|
    herself|him|her) (?:\S+ ){0,3}(?:with a pencil|with a pen|with a crayon|by accident)`,
    String.raw`
    hang(?:s|ing)? (?:on|out|around|round|about|up|with|back|in there|his coat|her coat|their coats|(?:over|off)(?! (?:the|a|an|his|her|it|by)(?!\S)))|hangs around|get the hang|hanger|hangry|hung over`,
    String.raw`
    jump(?:s|ed|ing)? (?:to|in|on|the queue|at|up|for joy|ship|through|out of (?:his|her|my) skin|rope|
    around|into|off the (?:wall bars|bench|climbing frame|trampoline))|long jump|high jump|show ?jump\S*|
    bungee`,
    String.raw`
    fire (?:away|off|drills?|alarms?|doors?|exits?|warden|risk|practice|engine|safety|station|fighter|
    brigade|marshal|extinguisher|works?|place|evacuation|escape|stick|wall|tablet)|under fire|
    on fire (?:lol|today|in class|with)|fired up|campfire|bonfire|open fire|house fire|firing on|
    set the world on fire`,
    String.raw`
    gas (?:bill|meter|man|lighting|lighted|is off|was off|cut off|card|prepayment|works|giant|exchange|
    giants|top up|money|boiler|engineer|key|debt|safe)|gaslight\S*|no gas|on gas and|gas and electric|
    electric and gas|natural gas|tear gas|laughing gas|steam|gas off|gas cut`,
    String.raw`
    glue guns?|gun(?:s|ning)? (?:is|are) better|great guns|gunning for|top gun|jumping the gun|
    stick to (?:his|her|their|my) guns|nerf guns?|toy guns?|water guns?|finger guns?|spray gun|heat gun|
    gun dog|cap gun|bb gun in a game`,
    String.raw`
    knife (?:edge|crime|and fork|fish)|(?:plastic|butter|bread|toy|craft|table|palette|dinner|
    play) (?:knife|knives)|knives and forks|under the knife|bladed? of grass|shoulder blades?|
    roller ?blades?|blade runner|blades of|in line skates|twist the knife|knife block|cake knife`,
    String.raw`
    smoke(?:s|d|ing)? (?:weed|cigarettes|fags|a|funny|like|in the house|around|vapes?|cannabis)|smoke alarm|
    smoke free|up in smoke|smoke break|smoke detector|holy smoke|passive smoke|smells? of smoke|
    stinks of smoke|clothes smell|hammer(?:ed)? (?:home|it home|the point|down)|went off like a bomb|
    tick(?:ing)? time ?bomb`,
    String.raw`
    fight(?:s|ing)? (?:for|over|about|back|shy|off|with sleep|his corner|her corner|the urge|the system|it)|
    snow ?ball fight|food fight|play fight\S*|pillow fight|fire fight\S*|fight or flight|freeze flight|
    flight path|flights? of stairs`,
    String.raw`
    overdose of|overdosed on (?:sugar|sweets|haribo|telly|tv|screens?|chocolate|caffeine|prime|screen time|
    youtube)|sugar overdose|beat(?:s|ing)? (?:around|about|the|his score|her score)|heart attack when|
    had a fit (?:when|about|because|at)|have a fit when|nearly had a (?:fit|heart attack)|
    having a fit about|(?<!(?:having|had|has|in) an? )fit (?:for|and|in with|into)|throwing a fit|hissy fit|in fits of`,
    String.raw`
    blew up at|blow(?:s|ing)? (?:up at|over|off steam|his top|her top|it out|bubbles)|blew a fuse|
    blew (?:his|her) top|burn(?:s|ed|t|ing)? (?:out|off|calories|the candle|cds)|burnt? toast|sun ?burn\S*|
    heart ?burn|burning question|slow burn|crash(?:ed)? (?:out|course|in bed)|smash(?:es|ed|ing)? (?:it|her|
    his|the) (?:\S+ )?(?:test|exam|interview|assessment|sats|mocks|lesson)|smash burger|
    drowning in (?:marking|paperwork|work|emails|reports)|choking (?:back|up)|suffocating workload|
    breaking (?:point|news|down)|save (?:my|his|her) life|matter of life|for dear life`,
    String.raw`
    knocked out (?:of|in) (?:the|round)|out cold weather|cold and wet|blackouts? (?:poetry|blinds?)|
    passed out (?:the|some|books|leaflets|sheets|letters)|collapsed (?:laughing|chair|in laughter|
    in giggles|shed|roof|gazebo|tent)|collapsed? (?:in a heap )?laughing|faint(?:s|ed)? (?:line|praise)|
    (?:it|that|these|reports) (?:will|is going to) (?:finish|kill) me`,
  ),
];

// What is denied is taken out too; "not breathing" and "won't wake" are no denials of danger, and stay.
const denied = String.raw`
    danger|immediate danger|risk|weapons?|knife|knives|blades?|guns?|suicidal|suicide|intent|intention|
    plans?|injur(?:y|ies|ed)|blood|bleeding|hurt|harmed|unconscious|taken (?:any|an|anything|overdose|pills|
    tablets)|take (?:any|anything|an|the)|tablets|pills|overdose|drugs|hit|threat|threats|threatened|
    threatening|scared|frightened|drunk|missing|emergency|fire|gas|smoke|alcohol|thoughts|ideation|fight|
    fighting|kill|killing|want to die|wants to die|head injury|concussion|concussed|end (?:his|her|
    their) life|burns?`;
const denial = phrase(
  String.raw`
    (?:no|not|isnt|arent|wasnt|werent|hasnt|havent|hadnt|never|without|denies|denied|denying|didnt|doesnt|
    dont|wont|nobody|none|nothing|neither|nor)(?: (?!(?:but|and|so|though|because|just|only|even|know|knows|
    sure|tell|if|whether|think|say|says|certain|wait|one|saw|seen|noticed|notice|stop|stops|stopping|
    stopped|help|helping|mind|long|until|unless)(?!\S))[^\s,]+){0,3} (?:${denied})(?: (?:or|nor|
    and no) (?:\S+ )?(?:${denied}))?`,
  String.raw`
    (?:no|not|didnt|dont|doesnt|wont|without) (?:any )?(?:needing|need|needed|call|
    calling)(?: for)?(?: (?:an|the|to call|to ring))?(?: (?:an|the))? (?:ambulance|police|999)|
    not (?:an )?(?:emergency|urgent|immediate|in danger|in immediate danger)|no rush|not a threat|
    out of danger`,
);

const takenOut = [...sayings, denial].map((pattern) => new RegExp(pattern.source, "g"));

/** The sentence without sayings and without what it denies. */
export function meantLiterally(sentence: string): string {
  return takenOut.reduce((left, pattern) => left.replace(pattern, "idiom"), sentence);
}
