import type { Rule } from "../../rule.ts";
import { phrase } from "../../sentences.ts";
import { adult, atOnce, fear, hurts, soon, them, will, young } from "./classes.ts";

const site = String.raw`
  (?:outside|gates?|door|doors|reception|office|foyer|entrance|car park|playground|yard|quad|field|fence|bushes|on site|premises|corridor|building|changing rooms?|toilets?|bus stop|window|windows|bike sheds?|grounds|hall|nursery|here|came in|come in|coming in|got in|classroom|class|school)
`.trim();
const stranger = String.raw`
  (?:man|men|woman|bloke|guy|fella|geezer|male|adult|adults|person|people|someone|somebody|lads|strangers?|visitor|lady|youth|youths|teenagers|gang|group|car|van)
`.trim();
const calm = phrase(
  "parents evening|open (?:day|evening)|ofsted|governor|inspector|contractor|supply|builder|plumber|photographer|deliver\\S*|social worker|police officer|pcso|assembly|visitor badge|school play|fair|interview|gardener|nurse visit|(?:shouted|shouts|swore|rude|moaning|complain\\S*) (?:at|to) (?:me|us|the office) about|uniform|homework|detention|feelings|football|rugby|netball|basketball|rounders|match|in (?:the )?(?:film|book|story|game)|bird|attack the question|on fire with|kick\\S* (?:a|the) (?:ball|bin|door|wall|table|locker)|hit the (?:bar|post|target|ball)|beat (?:his|her|the) (?:score|record|time)|punch\\S* (?:the air|above)|fight for|dead (?:end|line|tired)|could die",
);

/** Somebody else: threats, attacks, strangers and pursuers, sexual harm and coercion. */
export const othersKinds: readonly Rule[] = [
  {
    all: [
      phrase(
        `${will} (?:\\S+ ){0,4}(?:kill|murder|stab|shoot|shank|batter|strangle|drown|smother|suffocate|poison|rape|behead|burn|slash|bury|kidnap|snatch|attack|hurt|harm|jump|beat|smash|finish|put|merk|wet up|do in|do over|slice|cut up|throttle|knock out|break|bash|bang out|end|fuck up|mess up|get|sort|deal with|come for) (?:\\S+ )?${them}`,
      ),
      phrase(
        `${soon}|${atOnce}|outside|gates?|bus|phone\\S*|rang|text\\S*|messag\\S*|snapchat|when|if|or|unless|brothers?|cousins?|mates|crew|lads|older|gang|knife|weapon|bat|dad|stepdad|ex|boyfriend|mum|uncle|scared|terrif\\S*|address|hiding|wont (?:leave|go|come)|means it|serious|not joking|fight|park|house|door`,
      ),
      phrase(
        `kill|murder|stab|shoot|shank|strangle|drown|smother|suffocate|poison|rape|behead|burn|slash|bury|kidnap|snatch|merk|wet up|slice|throttle|break (?:his|her|my|their|every)|${soon}|outside|gates?|scared|terrif\\S*|hiding|waiting|or else|unless`,
      ),
    ],
    unless: [
      calm,
      phrase(
        "get (?:him|her|them|me|us|it) (?:a |an |some |to |into |out|help|home|up|dressed|ready|through|in |on |back|there|sorted|food|support|assess\\S*|checked|seen)|get (?:a|some|the|his|her|one)|sort (?:it|this|things|out (?:his|her|the|a))|end (?:his|her|the) (?:day|contact|placement|lesson)|beat (?:him|her|me|them) (?:at|in)|break (?:his|her) (?:heart|record|phone|glasses)|deal with (?:it|this|her|him|them) (?:in|by|at)|smash (?:his|her|it|the)|finish (?:his|her|the|their|a)|hurt (?:his|her|their|my) (?:feelings|chances)|will hurt (?:his|her)|come for (?:him|her|them|us) (?:at the)|if i (?:hear|see|find)|harm (?:his|her) (?:chances|education)|might get|could get|will get (?:a|the|his|her)",
      ),
    ],
  },
  {
    all: [
      phrase(
        `(?:being|getting|been|got|gets|is|are|has been|was|were|just) (?:\\S+ )?(?:attacked|jumped|beaten|beat up|battered|stamped on|mugged|robbed|chased|followed|stalked|strangled|choked|dragged|pinned|held (?:down|hostage|captive|against|at|in|somewhere)|locked in|tied up|raped|assaulted|molested|abducted|kidnapped|taken|snatched|grabbed|lured|groomed|trafficked|blackmailed|threatened|targeted|hunted|cornered|surrounded|ambushed|set (?:upon|on)|forced|drugged|pimped|sold|tortured|kicked|punched)`,
      ),
      phrase(
        `${atOnce}|outside|as we|right now|now|tonight|just|still|by (?:about|a group|a gang|older|two|three|four|five|six|\\d+|men|lads|strangers|some)|cant get (?:out|away|in|to)|on the (?:field|bus|floor|ground)|in the (?:park|toilets?|corridor|alley|car park|changing)|round the (?:back|corner)|behind the|online|money|somewhere|wont say where|photos?|nudes?`,
      ),
    ],
    unless: [
      calm,
      phrase(
        "taken (?:to|by|out|the|his|her|a|off|on|from|in) (?:\\S+ )?(?:nurse|hospital|office|care|class|dentist|gp|doctor|lunch|hall|room|test|seriously|advice|register|photo)|most days|bull(?:y|ied|ying)|in lessons|for weeks|(?:was|were|been) (?:\\S+ )?(?:attacked|assaulted|robbed|mugged|jumped) (?:last|two|a few|in|when|years)|staff|teacher|sir|miss|ta|coach|supervisor|assistant|forced to (?:share|sit|apologise|eat|do|wear|choose)|targeted (?:support|help|intervention)",
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    strangling|choking (?:him|her|them|me|another|a)|throttling|headlock (?:and|wont|he|she|now)|(?:by|round|around) (?:the|his|her|my) (?:throat|neck) (?:\S+ ){0,8}(?:now|wont|cant|let go|blue|breath\S*|outside|tonight|this morning|last night|passed out)|stamp(?:ed|ing) on (?:\S+ ){0,3}(?:head|face|him|her|them)|kicking (?:\S+ ){0,3}(?:head|face) in|(?:mass|massive|big|huge|group|gang) (?:fight|brawl|scrap)|brawl(?:ing)?|fighting (?:\S+ ){0,5}(?:cant|stop|separate|break (?:it|them)|blood|knife|weapons?|now|hurt)|cant (?:separate|break (?:it|them) up|hold|stop|control|contain|restrain|calm) (?:him|her|them)|rampag\S*|gone (?:mental|berserk|ballistic|crazy) (?:\S+ ){0,6}(?:now|smash\S*|throw\S*|hurt|kick\S*|attack\S*|with|and|in)|(?:throwing|hurling|lobbing|launching) (?:\S+ )?(?:chairs?|tables?|furniture|bottles|stones|rocks|bricks|slates|everything|things at)|smashing (?:\S+ )?(?:up|windows?|the (?:room|office|place|windows?|car|door|house|classroom))|trashing (?:the|my)|(?:banging|kicking|hammering|pounding|rattling|trying|forcing) (?:on |at |down |in )?(?:the |our |all the |every )?(?:\S+ )?(?:doors?|windows?|gates?|shutters?|fence)
  `.trim(),
      ),
    ],
    unless: [
      calm,
      phrase(
        "most|every|often|usually|last (?:week|month|year)|when he was|exclu\\S*|pinata|drum\\S*|throwing (?:\\S+ )?(?:things|stuff) away|fire ?doors? (?:are|is)|caretaker|site (?:man|team|staff)|door to door|trying (?:the|a) new",
      ),
    ],
  },
  {
    all: [
      phrase(`${adult} (?:\\S+ ){0,14}${site}|${site} (?:\\S+ ){0,10}${adult}`),
      phrase(
        String.raw`
    scream\S*|threat\S*|demand\S*|banging|kick\S* off|refus\S* to (?:leave|go|move)|wont (?:leave|go|move|let|take no)|not leav\S*|isnt leaving|will not leave|aggress\S*|abus\S*|violent|shout\S* (?:\S+ ){0,4}(?:for|at) (?:the kids|him|her|them|his|everyone|staff|kids|children)|shouting|raging|fuming|furious|going mad|going mental|lost it|trying to (?:get|take|grab|snatch|climb|force|collect|pull|drag|break)|looking for (?:one|him|her|a|the|his|my)|after (?:one of|him|her)|no(?:t)? allowed|isnt allowed|not supposed|isnt supposed|not meant|isnt meant|banned|injunction|restraining|non ?mol\S*|court order|on bail|breach\S*|broken the order|no contact|prison|jail|released|climb\S*|pushed past|forc\S*|armed|masked|hooded|balaclava|spat|lunged|punch\S*|hit|attack\S*|grabb\S*|followed|hiding|lurking|scared of (?:him|her|them)|hurts? (?:him|her|them)|hid (?:under|behind|when|from|as)|terrified|says (?:he|she) (?:wont|will|is)|without (?:his|her) son|taking (?:him|her|them|the kids)|take (?:him|her|them|the kids)|with his (?:mates|brothers|cousins|crew)|waiting for (?:him|her|them|one|our)|circling|engine running|parked up|found (?:us|her|them|him)|blow
  `.trim(),
      ),
      phrase(
        `is|are|has|have|hes|shes|theyre|theres|there is|just|now|wont|says|turned up|still|at the|outside|came|come|coming|${soon}`,
      ),
    ],
    unless: [
      calm,
      phrase(
        "(?:shout\\S*|angry|furious|fuming|rude|upset|cross|unhappy|swore) (?:at (?:me|us) )?(?:in the \\S+ |at the \\S+ )?(?:about|because|over)|last (?:week|term|year)|yesterday|(?:most|every) (?:day|morning|week)|sometimes|always|often|in prison|fire ?alarm|trying to get (?:hold|through|in touch|support|help|a)|take (?:him|her|them) (?:to|off|out of (?:class|the lesson)|on)|hit (?:his|her|another|a|the) (?:friend|boy|girl|child|head)|not allowed (?:phones?|to (?:wear|play|go on|use|bring))|looking for a (?:job|house|place|coat|school)|wont let (?:him|her) (?:do|have|eat|go on|wear)",
      ),
    ],
  },
  {
    all: [
      phrase(stranger),
      phrase(
        String.raw`
    never seen|(?:nobody|no one|none of us|dont|doesnt|not|cant|didnt) (?:\S+ ){0,2}(?:recogni\S*|knows? (?:him|her|them|who))|says (?:he|she) is (?:the|his|her|an?|their) (?:\S+ )?(?:aunt\S*|uncle|dad|mum|cousin|brother|friend|social worker)|claim\S* to be|wrong password|doesnt know the password|follow(?:ed|ing)|trail(?:ed|ing)|filming|photographing|taking (?:photos|pictures|videos)|watching (?:the )?(?:kids|children|girls|boys|playground)|staring at|(?:in|behind|through|over) the (?:bushes|hedge|fence|trees)|trying (?:the |to )?(?:doors?|windows?|get in|gates?|grab|lure|pull|take|collect)|in the (?:girls|boys|ladies|changing|toilets?)|asked (?:\S+ ){0,6}(?:to )?(?:get in|go with|come with|help (?:him|find)|into)|offer(?:ed|ing) (?:\S+ ){0,5}(?:sweets|lifts?|money|puppy|puppies|drugs|vapes?|phone|ride)|tried to (?:\S+ )?(?:grab|pull|get|take|lure|collect|snatch|drag|entice|talk)|grabbed|snatched|lur(?:ed|ing)|beckon\S*|coax\S*|expos\S*|flash(?:ed|ing)|masked|hooded|balaclava|knew (?:his|her|their) names?|climb(?:ed|ing) (?:over|in|the)|got (?:in|into|past|onto)|wander(?:ed|ing) (?:around|round|about|in|the)|walked (?:straight )?in|no (?:badge|lanyard|id)|not signed in|without signing in|just walked in|hanging (?:around|about|round)|loiter\S*|lurking|circling|kerb crawl\S*|driving (?:slowly|up and down|round and round)|masturb\S*|talking to (?:the )?(?:girls|kids|children|boys) through
  `.trim(),
      ),
      phrase(
        `${young}|school|gate|gates|site|playground|toilets?|changing|corridor|building|car|van|reception|office|nursery|door|doors|fence|field|ours?|us`,
      ),
      phrase(
        `is|are|has|have|hes|shes|theyre|there|now|just|this (?:morning|afternoon|lunch\\S*)|still|today|on (?:his|her|their|the) way|outside|came|got|asked|tried|trying|ago|walked|turned up|followed|in the|at the|says|some`,
      ),
    ],
    unless: [
      calm,
      phrase(
        "last (?:week|month|year|term)|yesterday|weeks ago|months ago|sports day|school photos?|photo day|online|instagram|tiktok|tried to (?:get|talk) (?:hold|him|her|them|to (?:mum|dad|him|her))|got (?:past|into) (?:his|her) (?:level|next|the team)|follow(?:ed|ing) (?:the|his|her|our|up|on)|staff|teacher|ta|coach|caretaker|supervisor|assistant|sub|sir|miss|mr|mrs|tutor|technician|librarian|mentor",
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    rap(?:ed|ing)|raping|gang ?raped?|sexually (?:assaulted|abused|attacked)|sexual(?:ly)? assault\S*|indecently|molest\S*|(?:been |is |keeps? |was |started )?touching (?:him|her|me|his|them) ?|touch(?:ed|es) (?:him|her|me) (?:down|there|last|again|this|in|at|when|every|private\S*|sexual\S*)|forc\S* (?:\S+ ){0,3}(?:to have sex|to strip|to undress|to touch|to perform|to sleep with|to (?:do|send)|(?:him|her)self on)|made (?:him|her|me|them) (?:\S+ )?(?:strip|undress|touch|perform|sleep with|have sex|do (?:stuff|things|sexual))|in (?:his|her|my) bed(?:room)? (?:at|every|last|tonight)|comes? (?:in|into) (?:\S+ )?(?:room|bed\S*) (?:at|every|last|tonight)|sexual abuse|abus(?:es|ed|ing) (?:him|her|me|them)|had sex with|has sex with|pimp\S*|(?:naked|nude|explicit|sexual) (?:photos?|pictures?|images?|videos?)|nudes|sextort\S*|blackmail\S*
  `.trim(),
      ),
      phrase(
        `${soon}|${atOnce}|last night|this morning|again|still|lives? (?:with|in)|home|unless|if (?:she|he)|post\\S*|send\\S*|leak\\S*|alone with|only (?:him|her)|babysit\\S*|on the way|in the (?:toilets?|park|alley|woods|changing)|today|pay`,
      ),
    ],
    unless: [
      calm,
      phrase(
        "what (?:rape|sex\\S*) (?:means|is)|lessons?|rshe|pshe|years ago|when (?:he|she) was|last year|in (?:his|her) (?:old|last|previous)|historic\\S*|now in (?:prison|care)|moved out|(?:women|men|girls) (?:\\S+ ){0,3}deserve\\S*|forums?|incel\\S*|grapes?|drapes?|uncomfortable|hair|people|already (?:reported|with police|known)|teacher|sir|miss|ta|coach|staff|caretaker|supervisor|assistant|mentor|tutor|cook|chef|supply|volunteer|governor|chaplain",
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    (?:meet\S*|met|pick\S* (?:\S+ )?up|collect\S*|going (?:to|off|with)|gone (?:off|to)|stay\S*|run\S* (?:off|away)|ran (?:off|away)|waiting (?:for|outside)|see\S*|get\S* in|got in|in (?:a|his) (?:car|flat)|train|hotel|bus to|way to)
  `.trim(),
      ),
      phrase(
        String.raw`
    online|older (?:man|men|lads?|guys?|boyfriend|boys)|internet|(?:2|3|4|5)\d(?: ?(?:year|yr)s? ?old)?(?= |$)|never met|on (?:an app|a game)|from (?:snapchat|discord|roblox|instagram|insta|tiktok|fortnite|xbox|grindr|tinder|yubo|wizz|an app|the app)|grown man|adult man|(?:a|the|some|two|three|strange|unknown) (?:\S+ )?(?:man|men|bloke|guy|guys)|boyfriend who is \S+|he says he is \d\d|thinks he is \d\d|hotel|sugar daddy|modelling|photo ?shoot|drop (?:something|a package|it)|county lines|trap ?house|package|packages|dealers?|the olders?|elders
  `.trim(),
      ),
      phrase(`${soon}|ticket|bag (?:is )?packed|packed|bags packed`),
      phrase(`${young}|she|he|hes|shes|her|him`),
    ],
    unless: [
      calm,
      phrase(
        "mum (?:is|has been|was) (?:seeing|meeting|dating)|dad (?:is|has been) (?:seeing|meeting)|dating (?:app|a)|mum met|dad met|man united|met with (?:mum|dad|parents)|meeting (?:with|about|on)|online (?:lesson|learning|homework|meeting|safety)|parents? evening|year \\d+ online|postman|see you|see (?:a|the) (?:doctor|gp|nurse)|foreign|rallies|rally|preacher|brothers at",
      ),
    ],
  },
  {
    all: [
      phrase(
        "owes?|owing|debt|in debt|driven (?:round|around|about)|driving (?:him|her) (?:round|around|about)|drug debt|dealers?|gang|gangs|county lines|trap ?house|trapping|cunch|going country|plugged|plugging|packages?|stash(?:ed)?|burner(?: phone)?|olders?|elders|running (?:drugs|food)|carrying (?:drugs|for)|drop (?:something|it|a package)|food for|line holder",
      ),
      phrase(
        `${soon}|${hurts}|or else|or they|threat\\S*|knows where|coming|outside|waiting|inside (?:him|her)|swallow\\S*|by (?:friday|tonight|tomorrow|the weekend|\\d+)|train to|london|made him|made her|scared|terrif\\S*|family|little (?:brother|sister)|mum`,
      ),
      phrase(
        `${soon}|kill\\S*|stab\\S*|hurt\\S*|cut\\S*|shoot\\S*|threat\\S*|outside|waiting|inside (?:him|her)|swallow\\S*|or else|or they|knows where|burn\\S*`,
      ),
    ],
    unless: [
      calm,
      phrase(
        "gang of (?:friends|mates|girls giggling)|dinner money|library|lunch money|rent|arrears|food ?bank|gas|electric|bailiffs?|older sister|gang show|tuck shop|food for (?:the|his|her|their)|mum (?:owes|is in debt)|package holiday|school fund",
      ),
    ],
  },
  {
    all: [
      phrase(
        "blessed|cleansed|purified|prayed over|ceremony|ritual|initiat\\S*|honou?r|sham(?:e|ed|ing) (?:on|the|his|her)|disgrac\\S*|dishonou?r\\S*|izzat|found out (?:about|she|he|that)|finds? out (?:about|she|he|that)|saw (?:her|him) with|boyfriend|girlfriend|gay|trans|pregnant|exorci\\S*|demons?|witch\\S*|jinns?|possess\\S*|evil spirits?|black magic|kindoki|pastor|deliverance",
      ),
      phrase(`${fear}|threat\\S*|sent (?:away|abroad|back)|send (?:her|him|me)`),
      phrase(
        `${hurts}|starv\\S*|fast\\S*|disown\\S*|throw\\S* (?:him|her|me) out|kick\\S* (?:him|her|me) out|send (?:him|her|me)|sent`,
      ),
      phrase(`${soon}|now|coming|on (?:his|their|her) way|brothers?|uncles?|dad|father|church|prayer`),
    ],
    unless: [calm, phrase("honours?|halloween|story|potter|macbeth|school council")],
  },
];
