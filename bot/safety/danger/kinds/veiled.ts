import type { Rule } from "../../rule.ts";
import { phrase } from "../../sentences.ts";
import { adult, atOnce, fear, parent, soon, them, young } from "./classes.ts";

const kin = `${parent}|brothers?|cousins?|uncles?|they|he|she|ex|family|men|lads?|gang`;

/** What is told without its name: veiled threats and farewells, a carer at the end, somebody let out, a child left in charge. */
export const veiledKinds: readonly Rule[] = [
  {
    all: [
      phrase(
        `(?:deal|dealt|dealing) with (?:him|her|me|them|it)|sort(?:ed|ing)? (?:him|her|me|them|it)? ?out|be sorted|see(?:n)? to (?:him|her|them)|put (?:him|her|me) (?:right|straight|in (?:his|her) place)|teach (?:him|her|me|them) (?:a lesson|respect|\\S+ place)|take (?:it|this) out on|make (?:an example|him pay|her pay|me pay|them pay)|set (?:him|her) straight|have it out with|bring (?:him|her) (?:home|back) (?:one way|whatever|by force)|do (?:him|her|his|my) (?:\\S+ )?(?:sister|brother|mum|dad|family|in)?(?= |$)|knock (?:it|some sense|the \\S+) (?:out|into)|beat (?:it|the \\S+) out|wont be (?:seen|found|heard of|coming back) ?(?:again)?|never (?:be seen|see (?:her|him|me) again|come back|coming back)|(?:be|come|coming) back (?:in|with|at|later|tonight)(?: \\S+)?|make (?:us|you|them|her|him|me) (?:listen|pay|sorry|regret|suffer)|(?:get|gets|getting|got) what(?:s| is)? (?:coming|he deserves|she deserves)|finish what|honou?r|shame on`,
      ),
      phrase(kin),
      phrase(
        `${soon}|${fear}|on (?:his|her|their) way|driving (?:up|down|over|here)|outside|parked|wait\\S*|found (?:out|the|her|his|a)|photo|picture|texts?|messages|boyfriend|or they|if (?:i|we|she|he) (?:ring|tell|call|go|walk)|last time|meant it|by (?:\\d+|four|five|tonight|friday)`,
      ),
      phrase(
        `${soon}|meant it|last time|wait\\S*|parked|outside|driving|plane|flight|scared|terrified|begg\\S*|wont (?:go|be)|or they|again`,
      ),
    ],
    unless: [
      phrase(
        "sort(?:ed)? (?:it |this |things |that )?out (?:with|by|the|a|his|her|some|with mum)|deal(?:ing|t)? with (?:it|him|her|them) (?:in|at|by|myself|ourselves|as|through|well)|social worker|school (?:will|can|should)|how (?:do|should) (?:i|we) deal|i (?:will|can|plan|want)|meeting|homework|uniform|place at|to be sorted (?:before|by)|housing|benefits|nursery place|bus pass|restorative|sanction|detention|pastoral|head of year",
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    wont (?:\S+ )?(?:be needing|need)(?: \S+){1,5}|(?:go|going|went) to sleep (?:for good|forever|for ever|and not|and never|for a long)|(?:for good|one last|the last) (?:\S+ )?(?:time|hug|goodbye|look|lesson|night|day)|nothing (?:\S+ )?left|(?:shes|hes|im|i am|is|mum is|dad is) done(?= |$)|had enough(?= |$)|no way out|cant see a way|(?:walk|drive|jump|wade|swim|run|step) (?:\S+ ){0,3}(?:into|off|under|in front of) (?:the |a )?(?:\S+ )?(?:sea|river|lake|canal|water|waves|traffic|road|train|lorry|bus|pier|cliff|bridge|wall|tree)|(?:none of|neither of|no one|nobody|not) (?:\S+ ){0,3}(?:have to|has to|need to|needs to|going to|will) (?:suffer|worry|hurt|put up|live)|suffer any ?more|out of (?:his|her|their|my|our) misery|at peace|be free|be with (?:god|jesus|the angels|grandad|nan|mum|dad)|make sure (?:\S+ ){0,4}(?:picks|pick|looks after|look after|has|have|gets|get|feeds|knows|know)|(?:look after|take care of|be good for|be nice to) (?:\S+ ){0,3}(?:when|if|after|for me|now)|dont (?:look|come looking|try to find|be sad|be angry|cry|blame|hate)|(?:wont|not going to|never going to|not) (?:\S+ )?(?:make it to|be around for|live to|see) (?:\S+ )?(?:\d\d|sixteen|eighteen|christmas|summer|prom|friday|weekend|birthday|exams|results)|ly all|love you all|love u all|forgive me|im sorry (?:for everything|i|everyone)|beachy head|the bridge|last (?:ever )?(?:post|story|text|message|day)|my funeral|nobody will (?:find|notice|miss|have to)
  `.trim(),
      ),
      phrase(
        `text\\S*|messag\\S*|posted?|note|letter|wrote|written|says?|said|told|rang|phone\\S*|voice ?note|story|snap\\S*|chat|email|card|left|walked out|crying|sobbing|worry box|diary|keeps saying|drew`,
      ),
      phrase(
        `${soon}|${atOnce}|today|kids|little|walked out|gone|not in|absent|phone off|hasnt|wont|picks?|pick|tutor|period|home|crying|any ?more|for good|mate|friend|never|when i`,
      ),
    ],
    unless: [
      phrase(
        "exams? (?:are|is|being)|had enough of (?:\\S+ )?(?:school|maths|lessons|homework|work|the|his|her|this)|trip|leavers?|leaving (?:us|school|for)|new school|retir\\S*|maternity|party|thank you card|end of (?:term|year)|moving (?:house|away|to)|holiday|goodbye assembly|wont need (?:his|her|a|the|it|to|any|support|help|school|extra)|done (?:with|his|her|the|it|well|all|a|some|my)|make sure (?:we|i|you|he|she|they|the|that|his|her|it)(?! (?:kids|nan|little|baby))|be (?:good|nice) for|on the bridge (?:road|street)|last day (?:of|before|at)|lol|haha|laugh\\S*|film|story about|game|dont (?:cry|be sad) (?:about|over|if|because)|nothing left (?:in|on|to (?:eat|do|wear|spend))|walk (?:\\S+ )?(?:into|to) (?:school|town|class)|at peace with",
      ),
    ],
  },
  {
    all: [
      phrase(
        `(?:let out|released|out (?:of |the )?(?:prison|jail|nick)|out (?:of prison|on bail|on licence|on tag|early)|escaped|absconded|broke (?:his|her) (?:bail|tag|order)|skipped bail|got bail|been bailed)|(?:found|knows|worked|tracked|traced|discovered|got) (?:\\S+ ){0,3}(?:out )?(?:where (?:she|he|they|we)|(?:her|his|their|the) (?:new )?(?:address|house|flat|school|refuge)|shes moved|they have moved|hes moved|weve moved)`,
      ),
      phrase(`${parent}|partner|man|he|ex|they|gang`),
      phrase(
        `${soon}|${atOnce}|this morning|today|now|knows|found|moved|scared|terrified|kids|due home|order|threat\\S*|pick ?up|outside|gate`,
      ),
    ],
    unless: [
      phrase(
        "last (?:year|month|term)|years ago|let out (?:of class|early|a|at)|school (?:finishes|lets)|got (?:the|his|her) (?:new )?(?:address|house) (?:from|for|on|changed|sorted)|how (?:do|should) we (?:support|prepare)|released (?:from hospital|next year|in (?:the|a few))|found (?:a|the) new (?:house|flat|school)|record|knows (?:where to|his)|housing",
      ),
    ],
  },
  {
    all: [
      phrase(
        "outside|garden|shed|street|balcony|doorstep|porch|yard|garage|car|bins?|bushes|park|alley|stairwell|bus shelter",
      ),
      phrase(
        "all night|overnight|at night|through the night|in (?:his|her|their) (?:pants|nightie|underwear|pyjamas|pjs|knickers|vest|socks|school shirt|bare feet)|barefoot|naked|no (?:coat|shoes|blanket|clothes)|locked out|sleeping|slept|curled up|since (?:first|this|last|\\d)|soaked|wet through",
      ),
      phrase(
        "minus|freezing|ice cold|snow\\S*|frost|below zero|storm|cold and|tonight|again|blue|shiver\\S*|hypotherm\\S*|ice",
      ),
    ],
    unless: [
      phrase(
        "coat (?:day|drive|appeal)|snow day|lost (?:his|her) coat|playing|camp\\S*|residential|forest school|museum|wouldnt wear|refus\\S* to wear|(?:no|without) (?:a )?coat (?:again|most|every)",
      ),
    ],
  },
  {
    all: [
      phrase(
        `(?:hasnt|not|no|nothing|without|havent|never|stopped) (?:\\S+ ){0,3}(?:had|eaten|eating|ate|meal|food|drink|drunk|water|fluids)|(?:eaten|drunk|had) nothing`,
      ),
      phrase(
        "(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|a few|several) days|since (?:mon|tues|wednes|thurs|fri|satur|sun)day|for (?:a|over a) week|all week(?:end)?",
      ),
      phrase(
        "collaps\\S*|faint\\S*|went down|passed out|cant stand|dizzy|shak\\S*|weak|pulse|grey|pale|blacked out|heart|wobbl\\S*|alone|left|on (?:his|her|their) own|baby|year old|now",
      ),
    ],
    unless: [phrase("fasting|ramadan|tummy bug|fussy|packed lunch|dinner money")],
  },
  {
    all: [
      phrase(
        `(?:stepdad|step ?brother|dad|uncle|brother|grandad|cousin|lodger|mums (?:boyfriend|partner)|boyfriend|neighbour|foster \\S+|stepfather|father|man|he|babysitter|friend of \\S+) (?:\\S+ ){0,8}(?:com(?:e|es|ing)|gets?|getting|climb\\S*|go(?:es|ing)?|creep\\S*|sneak\\S*|let(?:s)? (?:him|her)self) (?:\\S+ ){0,3}(?:in|into|in to|to) (?:\\S+ ){0,2}(?:room|bed|bedroom|bath|bathroom|shower|tent)`,
      ),
      phrase(
        `${soon}|tonight|again|nights?|when mum|only (?:him|her)|alone|home|dont (?:make|let|want)|doesnt want|scared|touch\\S*`,
      ),
    ],
    unless: [
      phrase(
        "years ago|when (?:she|he) was|last year|moved out|prison|wakes? (?:him|her) for school|to say (?:goodnight|night)|read\\S*|tidy|bedtime|hospital|scared of the dark|nightmares?|comes? into (?:the )?(?:class|reception|staff)\\S*",
      ),
    ],
  },
  {
    all: [
      phrase(
        `(?:left|leaving|looking after|minding|caring for|feeding|in charge of|responsible for|babysitting) (?:\\S+ ){0,4}(?:baby|newborn|toddler|infant|\\d (?:year|yr|month)s? ?old|(?:two|three|four|five|six) year old|twins|siblings?|little (?:ones?|brother|sister)|brothers?|sisters?|kids)`,
      ),
      phrase(
        "since|alone|on (?:his|her|their) own|left|no food|days|nights|(?:mum|dad|mam|parents?|nan|carer) (?:\\S+ ){0,3}(?:left|gone|hasnt|not (?:been )?(?:back|home)|away|disappeared|hospital|arrested|wont wake|passed out|drunk)|nobody|no one|no adult|till (?:late|morning|midnight)",
      ),
      phrase(
        "since|days|nights|gone|hasnt|not (?:been )?(?:back|home)|no food|wont wake|drunk|arrested|hospital|disappeared|tonight|now|this morning|overnight|all (?:day|night|weekend)|alone|abroad",
      ),
    ],
    unless: [
      phrase(
        "nan is|with nan|aunt|neighbour is|after school for an hour|respite|young carers? (?:group|project|assessment)|staff|teacher|ta|nursery (?:worker|nurse|staff)|supervisor|childminder|while (?:mum|dad) (?:works|is at work|cooks|shops)|helps",
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    (?:legs?|arms?|hands?|speech|face|eyes?|vision|breathing|heart|balance|mouth|side|neck) (?:\S+ ){0,3}(?:wont|wouldnt|not|isnt|arent|stopped|off|funny|weird|gone|giving|going|racing|blurred|numb|tingl\S*|slurr\S*|droop\S*|stuck|locked|rolling|odd|strange)|(?:wont|cant|not) (?:\S+ )?(?:make|making|made) (?:\S+ )?sense|(?:making|much|any|little|no) sense|ice cold|stone cold|cold to (?:the )?touch|(?:whistling|rasping|rattling|gurgling|crackling|barking|grunting) (?:\S+ ){0,3}(?:noise|sound|breath\S*|cough)|(?:bead|bean|pea|seed|pebble|stone|screw|coin|button|battery|magnet|lego|rubber|lid|foam|tooth|pen) (?:\S+ ){0,5}(?:airway|nose|ear|throat|windpipe|lung)|smells? of (?:pear|nail|acetone|almonds|ketones)|pear drops|breathing (?:\S+ )?(?:fast|funny|odd|shallow|noisily|heavy)|(?:going|fitting|shaking|twitching|jerking|staring) for (?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:mins?|minutes)|just staring|staring (?:blankly|into space|and)|not responding|doubled (?:up|over)|(?:babys|baby is) coming|wont stop screaming|screaming in|(?:went|gone|going) down (?:in|on|during|like)|fell (?:\S+ ){0,3}(?:and|now)|wedged|half out of|skin (?:\S+ )?coming (?:off|away)|peeling off|(?:drink|drinks|bottle|vape|sweets?|brownie|cake|juice|squash|coke|tea) (?:\S+ ){0,3}(?:tasted|tastes|smelt|smelled|was) (?:\S+ )?(?:weird|funny|odd|bitter|salty|off|strange|chemical)|fizzing|something in (?:his|her|my) (?:drink|vape|food)|(?:mum|dad|nan|nana|gran|grandad|brother|sister|uncle|aunt\S*|stepdad|someone else)s? (?:is )?(?:\S+ )?(?:tablets?|pills?|methadone|insulin|morphine|medication|meds|medicine|patches|sleepers|oramorph|tramadol|codeine|diazepam|xanax|inhaler|brownies?|cookies?|gummies|edibles?|vape|drink)|methadone|oramorph|brownies?|hash|space cake
  `.trim(),
      ),
      phrase(`${young}|he|she|his|her|hes|shes|him`),
      phrase(
        String.raw`
    bang|banged|fell|fallen|hit|kicked|head|drink|ate|eaten|eating|took|taken|had|swallow\S*|drank|after|since|minutes?|mins|now|just|suddenly|at (?:lunch|break)|today|this morning|cant stand|cant walk|wont (?:wake|stop|work|open|move)|insulin|diabet\S*|epilep\S*|haemophil\S*|asthma|pregnan\S*|toilets?|behind|outside|floor|collaps\S*|faint\S*|screaming|buccal|breathes|airway|window|found|pale|grey|sick|gone|laughing|heart
  `.trim(),
      ),
    ],
    unless: [
      phrase(
        "making sense of|make sense of|common sense|sense of (?:humour|self|belonging|time|identity)|in a sense|doesnt make sense (?:that|to me|why|how)|heart (?:is|was) (?:not )?(?:in|set|broken|breaking)|hands? (?:is|are|was) (?:not )?(?:up|clean|washed|dirty)|hand (?:gone )?up|eyes? (?:test|contact|rolling|roll)|eye contact|side of|on (?:his|her) side|mouth (?:off|ing)|speech (?:therapy|and language|therapist|delay)|face (?:to|time|paint)|off (?:school|sick|ill|today)|not (?:in|at) school|fell (?:asleep|out|over|behind|off the (?:sofa|bed|chair))|gone down well|going down well|went down well|knee|walked funny|doubled over laughing|head ?lice|took (?:it )?off|prescri\\S*|collect\\S*|picks? up|hand over|mum is medication|refus\\S*|forgot\\S*|ran out|cake sale|bake|birthday|cooking|food tech|brownies? (?:camp|pack|group|uniform|badge|on)|girl guides|guides|hash ?tag|hair|drink(?:s)? bottle|energy drink|staring (?:at|out)|daydream\\S*|last (?:week|year|month|term)|every (?:day|night)|sometimes",
      ),
    ],
  },
  {
    all: [
      phrase(
        `(?:dogs?|dog|bull|horse|fox|rat|snake|swan|goose) (?:\\S+ ){0,8}(?:has|got|grabbed|by) (?:\\S+ ){0,4}by (?:the|his|her) (?:sleeve|arm|leg|throat|hand|neck|coat|foot|face)|tap(?:e|ed) (?:\\S+ ){0,4}(?:mouth|nose|face|hands)|(?:sock|hand|pillow|cloth|towel|tape|blanket|bag) (?:\\S+ ){0,3}(?:over|on|in|across) (?:\\S+ ){0,2}(?:mouth|nose|face|head)|in the boot of|tied (?:\\S+ )?to (?:a|the)|(?:burn|brand|carv|tattoo|cut|scar|whip|initiat)\\S* (?:him|her|me|them) (?:\\S+ )?(?:tonight|so (?:he|she)|to (?:join|prove)|into|with)|(?:faces? covered|hoods? up|masks? on|masked up|balaclavas?|bandanas?|gloves on)|(?:im|we are|were|i am|still) (?:one|two|three|a child|\\d) (?:down|short|missing|light)|(?:screenshots?|pics?|photos?|pictures?|videos?|nudes?) (?:\\S+ ){0,14}(?:send|sends|post|posts|share|shares|show|shows|leak|leaks|upload|release) (?:\\S+ ){0,6}(?:dad|mum|family|school|every\\S*|friends|by \\d+|unless|online|followers|contacts|class)|one more (?:pic|photo|picture|video)`,
      ),
      phrase(`${young}|${them}|him|her|she|he|i|we|us`),
      phrase(
        `${soon}|${atOnce}|asking for|looking for|after (?:him|her|one)|want|wants|baby|gate|gates|child|or (?:i|he|they)|if (?:she|he)|by \\d+|this morning|now|snap|playground|turned up|outside|left open|unless`,
      ),
    ],
    unless: [
      phrase(
        "art|textiles|first aid course|christmas|parcel|decorat\\S*|tied (?:\\S+ )?to (?:a|the) (?:balloon|post|tree|fence)? ?(?:in the play|game|in a)|school photos?|class photos?|photo consent|last (?:week|month|year|term)|hoods? up in (?:class|lessons|assembly)|uniform|staff|teacher|ta|coach|one (?:down|short) (?:on|of|in) (?:staff|cover|supply|tas)|tas?|cover",
      ),
    ],
  },
  {
    all: [
      phrase(
        `(?:boyfriend|man|bloke|guy|lad|friend|men|lads|someone|partner) (?:\\S+ ){0,6}(?:(?:2|3|4|5)\\d|older|twenty|thirty|forty|met (?:online|last|on)|she met|he met|from (?:snap\\S*|insta\\S*|online|an app|discord|roblox))|met (?:\\S+ ){0,3}(?:online|last night|on (?:snap\\S*|insta\\S*|an app|discord|roblox))`,
      ),
      phrase(
        "taxi|uber|lift|car|van|picked|pick\\S* up|collect\\S*|waiting|outside|gates?|train|bus|hotel|flat|his (?:house|place)|meet\\S*|sent|take (?:her|him)|taking|staying|sleepover|weekend|london|leeds|manchester|birmingham",
      ),
      phrase(`${soon}|${atOnce}|outside|gates?|tonight|now|today|after school|waiting|sent|gone|weekend`),
    ],
    unless: [
      phrase(
        "mum is (?:new )?(?:boyfriend|partner)|mums (?:new )?(?:boyfriend|partner)|stepdad|her mum met|his mum met|dad met|(?:y|year )\\d+ (?:boyfriend|boy)|brother|uncle|dad|teacher|coach|staff|ta|tutor",
      ),
    ],
  },
  {
    all: [
      phrase(
        `(?:mum|mam|mummy|dad|daddy|nan|nana|gran|grandad|brother|sister|carer|auntie|stepdad|mother|father) (?:\\S+ ){0,5}(?:lying|laid|slumped|collapsed|still|fallen|fell|asleep|passed out|not moving|wont get up|hurt|bleeding|sitting|crouched) (?:\\S+ ){0,5}(?:bottom of|floor|stairs|bath|landing|drive|path|garden|kitchen|bathroom|bed since|sofa since|pavement|hall)|stepp(?:ed|ing) over (?:her|him|mum|dad|nan)|blood (?:\\S+ ){0,3}(?:says|its|is|on) (?:\\S+ ){0,3}(?:mummys|mums|dads|mum is|dad is|mummy|daddys|hers|not his|not hers)|couldnt get (?:mum|dad|nan|her|him) up`,
      ),
      phrase(
        `${atOnce}|this morning|today|when (?:he|she|they|i) left|come to school|came to school|to school|before school|stepped over|just|wont|blood|still|at home`,
      ),
    ],
    unless: [
      phrase(
        "lego|plays?|game|last (?:year|week|month)|works? nights|night ?shift|years ago|hoover\\S*|clean\\S*|sleeps on",
      ),
    ],
  },
  {
    all: [
      phrase(
        `${adult} (?:\\S+ ){0,4}(?:has|have|with|got) (?:\\S+ ){0,3}(?:kids|children|baby|little (?:two|ones?|boy|girl)|toddler|him|her|them|the two)|(?:kids|children|baby|little ones?|toddler|him|them) (?:\\S+ ){0,3}(?:with|in the car with) (?:him|her|dad|mum)|(?:mum|dad) (?:\\S+ ){0,2}(?:rang|text|texted|phoned|called|messaged|emailed|left a voicemail|is on the phone)`,
      ),
      phrase(
        "suffer|end it|nothing left|done|cant (?:go on|do this|cope|carry on)|sorry|goodbye|crying|sobbing|drunk|slurr\\S*|pills|tablets|knife|petrol|sea|bridge|river|cliff|car|together|heaven|peace|never see|wont (?:bring|see|come)|take (?:us|them) all|kill\\S*|hurt\\S*|nobody will|no one will",
      ),
      phrase(
        "suffer|end it|nothing left|goodbye|sorry for everything|pills|petrol|sea|bridge|river|cliff|heaven|together for ever|at peace|take (?:us|them) all|kill\\S*|(?:shes|hes|she is|he is) done|make sure|no one will|nobody will|never see (?:them|us|her|him)|wont bring|cant go on|so they (?:wont|dont)|none of them",
      ),
    ],
    unless: [
      phrase(
        "cant cope (?:with (?:him|her|his|the behaviour|homework)|and (?:wants|asks|would))|sorry (?:for|about) (?:being|the|missing|not|any)|together (?:with|again|as)|nothing left (?:in|on|to)|last (?:year|month)|seaside|trip|swim\\S*|done (?:with|his|her|the|all|everything)|years ago",
      ),
    ],
  },
  {
    all: [
      phrase(
        "hiding|hid|hides|wont (?:come out|leave|go)|locked (?:himself|herself|themselves) in|scared to (?:walk|go|leave)|refus\\S* to (?:walk|go|leave)|dont know if i should let (?:him|her)|should i let (?:him|her)|can i keep (?:him|her)",
      ),
      phrase(`${adult}|boys|lads|girls|gang|group|them|they`),
      phrase(
        "outside|waiting|gates?|bus stop|after (?:him|her|school)|looking for|parked|following|chasing|round the corner|by the (?:gate|shops|chippy)|with a",
      ),
      phrase(
        "bars?|bats?|sticks?|knife|bottle|weapon|waiting|after (?:him|her)|batter|jump|kill|threat\\S*|get (?:him|her)|beat|hurt|parked|following|chasing|something",
      ),
    ],
    unless: [
      phrase(
        "hide and seek|bull(?:y|ied|ying)|most|every|sports bottle|dogs?|waiting (?:list|room|for (?:mum|dad|nan|his mum|her mum|the bus|camhs|an))|toilet training|shy|settl\\S*",
      ),
    ],
  },
  {
    all: [
      phrase(
        "camera|webcam|on cam|live ?stream\\S*|stream(?:s|ed|ing)?|film(?:s|ed|ing)|record(?:s|ed|ing)|onlyfans|video call|facetime",
      ),
      phrase(
        "men|strangers?|viewers|pays?|paid|money|gifts|tips|older|naked|undress\\S*|takes? off|touch\\S*|clothes|sexual|things to|do it|does it|made (?:her|him|to)",
      ),
      phrase(`${soon}|every night|tonight|each night|again|now`),
      phrase("men|strangers?|naked|undress\\S*|clothes|sexual|touch\\S*|do it|viewers|older"),
    ],
    unless: [
      phrase(
        "school play|youtube|assembly|drama|cctv|doorbell|lesson|teams call|zoom|homework|teacher|staff|coach|ta",
      ),
    ],
  },
  {
    all: [
      phrase(
        "(?:boys|lads|boy|lad|kids|group|two|three|four|five|he|they) (?:\\S+ ){0,6}(?:knickers|pants|bra|trousers|skirt|top|underwear|clothes|hijab)|(?:knickers|pants|bra|trousers|skirt|top|underwear|clothes) (?:\\S+ ){0,4}(?:off|down|pulled|taken|took|ripped|torn)",
      ),
      phrase(
        "took|taken|got|pulled|ripped|torn|held|wont give|forced|made (?:her|him)|filmed|filming|bushes|toilets?|behind|cornered|pinned|dragged|touched|hands",
      ),
      phrase(
        `${atOnce}|now|just|today|at (?:lunch|break)|still|bushes|this morning|crying|screaming|wont give|after school`,
      ),
    ],
    unless: [
      phrase(
        "changing for pe|pe kit|wet (?:himself|herself|trousers|pants)|spare|lost property|uniform|too short|too small|dirty|soiled|trousers are|reception|nursery|toilet(?:ing)?|teacher|staff|coach|ta|football|for a laugh in the",
      ),
    ],
  },
];
