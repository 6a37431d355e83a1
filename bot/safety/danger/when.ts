import { phrase } from "../sentences.ts";

const month = String.raw`
    january|february|march|april|june|july|august|september|october|november|december|summer|winter|autumn|
    spring|christmas|easter|half term|ramadan|lockdown`;

const past = phrase(
  "(?:years?|months?|weeks?|terms?|ages|days) ago",
  String.raw`
    (?:last|previous) (?:year|month|term|week|weekend|school year|school|half term|${month}|monday|tuesday|
    wednesday|thursday|friday|saturday|sunday|yr)`,
  String.raw`
    (?:in|since|over|from|during|at|back in) (?:the )?(?:(?:19|20)\d\d|past|holidays|weekend|${month})|
    (?:took|taken|had|tried|was|were|did|cut|attempted|happened|back|hit|ran) (?:\S+ ){0,4}in (?:year \d+|
    yr \d+|y\d+|primary|reception|nursery)(?= |$)(?! (?:today|now))|(?:overdose|attempt|incident|referral|
    knife|fight|arrest|assault|self harm|allegation|disclosure) in (?:year \d+|yr \d+|y\d+|primary|
    reception)|these days|(?:back in|since|when in) (?:year \d+|yr \d+|y\d+|reception|primary)`,
  String.raw`
    when (?:he|she|they|i|we|it) (?:was|were) (?:~)?(?:little|younger|small|young|a baby|a child|a toddler|
    \d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|in \S+|at primary)`.replace(
    "(?:~)?",
    "(?:\\S+ ){0,3}",
  ),
  String.raw`
    used to|previously|historic(?:al|ally)?|in the past|years back|a while (?:back|ago)|the other week|
    at the time|long time ago|once before|before she came|before he came`,
  String.raw`
    (?:on|at) (?:saturday|sunday|the weekend)|yesterday|the other day|a few days back|on (?:monday|tuesday|
    wednesday|thursday|friday)(?! (?:they|he|she|hes|shes|and has))`,
  "fled|moved out|moved away|passed away|ex pupil|anniversary|memorial|funeral",
);

// "Again today" makes an old danger a new one.
const stillToday = phrase(String.raw`
    today|tonight|right now|just now|this (?:morning|afternoon|evening|lunch|break)|after school|
    (?:minutes?|mins?) ago|last night|tomorrow|will be (?:gone|married|taken)|by (?:the )?(?:weekend|monday|
    tuesday|wednesday|thursday|friday|saturday|sunday)`);

/** The sentence tells of something over, and has no sign of today. */
export const isPast = new RegExp(`^(?!.*?${stillToday.source}).*?${past.source}`);

/** The sentence speaks of this hour. */
export const isPresent = phrase(
  String.raw`
    now|right now|just now|today|tonight|currently|at the moment|this (?:minute|second|morning|afternoon|
    evening|lunch|break|lesson|period|lunchtime)|still (?:there|here|outside|has)`,
  String.raw`
    after school|at the end of (?:the )?(?:day|school)|home ?time|(?:at|by|this|over) (?:lunch|break|
    breaktime|lunchtime)|(?:\d+|few|couple of|ten|five|two) min(?:ute)?s? ago|an hour ago|(?:\d|two|few|
    couple of) hours ago|half an hour ago`,
  String.raw`
    (?:has|have|he has|she has|ive|i have) just|just (?:been|come|told|took|taken|had|seen|found|rang|
    pulled|got|said|messaged|texted|turned up|punched|hit|tried|swallowed|arrived|collapsed|run|ran)|(?:is|
    are|hes|shes|theyre|im) about to|in (?:the )?(?:next|a) (?:few|hour|minute|bit)|last night|
    in (?:registration|reg|tutor|form|the office|reception|my room|my class|the toilets?|first aid)`,
  String.raw`
    straight away|asap|immediately|urgent|urgently|help me|please help|tomorrow|at \d+(?:pm|am)?|
    before (?:school|registration|coming in)|on (?:his|her|their|the) way`,
);

/** The sentence says that it is over, looked after or known to be harmless. */
export const isResolved = phrase(
  String.raw`
    (?<!says )(?<!said )(?:hes|shes|theyre|is|are|was|were|all|now|both) (?:all )?(?:safe|fine|ok|okay|well|
    sorted|better|happy|sober|calm|recovered)(?: again)?(?: now)?`,
  String.raw`
    (?:safe|fine|ok|okay|well|better|over|done|sober|home|calm) now|now (?:safe|fine|ok|well|better|back|
    sober)|well now|safe and (?:well|sound)|false alarm|back in (?:class|school|lesson|lessons)|back now|
    all (?:done with|sorted|finished)`,
  String.raw`
    found (?:him|her|them|it)? ?~2 ?(?:safe|hiding|asleep|quickly)|(?:was|were|been) found(?! (?:with|on|
    in possession|to have))|found after|turned up safe|came back|in the end|no longer|discharged|
    case closed|long since|it stopped|has stopped`.replace(" ?~2 ?", " ?(?:\\S+ ){0,2}"),
  String.raw`
    police (?:have|took|has|came and took) (?:it|him|them|the \S+)|handed (?:it|them) in|was (?:confiscated|
    arrested)|already (?:with|at|gone to|in) (?:hospital|police)|has a mentor|camhs closed|under camhs|
    safety plan|risk assessment|out of the home|in prison|moved out`,
);

/** The sentence is about a story, a game, a lesson or a rehearsal, where the same words are harmless. */
export const isPretend = phrase(
  String.raw`
    draws|drawings?|doodl\S*|game called|(?:we|i|they) (?:talked|chatted|did|learnt|learned|watched|read) (?:\S+ ){0,3}(?:about|on) (?:knife|knives|weapons?|guns?|gangs?|drugs|fire|strangers?)|vinegar|bicarb|volcano experiment|science experiment|grinning|smirking|nothing serious|not serious|
    usual teen|drama queen|overreacting|superhero|superheroes|tics?|tourettes?|all laughed|for a laugh|
    silly voice|(?:shouts?|shouted|shouting|yell(?:s|ed)) (?:\S+ )?(?:bomb|fire|gun|allahu)|
    playing (?:zombies|army|soldiers|cops|police|tag|it|shooting|guns|war)|stick guns?|finger guns?`,
  String.raw`
    (?<!on (?:her|his|their|my) |snapchat |instagram )stor(?:y|ies)|poem|novel|macbeth|shakespeare|romeo|
    film|films|movie|cartoon|fortnite|cod|call of duty|gta|minecraft|roblox|fifa|xbox|playstation|ps5|
    in a game|on a game|video game|computer game|war film|anime|manga|netflix|youtube|eastenders|halloween|
    costume|fancy dress|school play|nativity|pantomime|panto`,
  String.raw`
    drama (?:lesson|piece|club|performance)|play script|essay|history (?:lesson|essay|homework|project)|
    assembly (?:on|about)|lesson (?:on|about)|lessons on|training|inset|cpd|webinar|e learning|workshop|
    policy|leaflet|poster|posters|awareness|drill|drills|hypothetical|hypothetically|what if|scenario|quiz|
    module|exam question|comprehension|textbook|museum|re enactment|toy|toys|nerf|lego|paintball|
    water pistol|cutlery|butter|plastic(?! bag)|cardboard|wooden|foam|pretend|pretending|play kitchen|role play|
    imaginary|make believe|dream|dreams|dreamt|nightmare|nightmares`,
);

/** What makes the words of danger harmless: it is past, pretended, or looked after. */
export const harmlessNow = [isPast, isPretend, isResolved];
