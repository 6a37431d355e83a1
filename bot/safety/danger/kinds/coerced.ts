import type { Rule } from "../../rule.ts";
import { phrase } from "../../sentences.ts";
import { adult, atOnce, hurts, soon, young } from "./classes.ts";

/** Threats as they are quoted, cries for help from a car or a room, and people moved, sold or made to work. */
export const coercedKinds: readonly Rule[] = [
  {
    all: [
      phrase(
        String.raw`
    (?:im|ill|i will|we will|well|going to|will|hell|theyll|i swear|wait (?:till|until|til)|til|till|until) (?:\S+ ){0,8}(?:you|your|ya|yous|youre|u|ur)|see what happens|watch (?:your|ya|his|her) back|(?:your|youre|you are|ur|hes|shes|u) (?:are )?(?:\S+ )?(?:dead|done|finished|getting it|next|in for it|gonna get|going to get|a dead \S+)|(?:youll|you will|hell|shell|he will|she will) (?:\S+ )?(?:regret|pay|be sorry|wish)|snitch(?:es|ing)? (?:get|end|gets)|(?:come|step) outside|come out(?:side)? or|i know where (?:you|she|he)|know where (?:you|she|he|they) (?:lives?|go|goes|works?|walks?)|next time i see|say (?:goodbye|bye) to|say your prayers|last warning|final warning|you have been warned|tick ?tock|(?:face|legs|arms|neck|teeth|jaw|kneecaps|nose|fingers) (?:\S+ ){0,3}(?:broken|smashed|cut|slashed|melted|burnt)|(?:cut|slash|smash|break|burn|melt|kick|cave|rearrange|mess up|squirt|splash) (?:\S+ ){0,2}(?:your|ya|ur|his|her|my|their) (?:\S+ )?(?:face|head|legs|arms|neck|teeth|jaw|kneecaps|nose|fingers|in)
  `.trim(),
      ),
      phrase(
        `${hurts}|face|happens|outside|gate|gates|regret|sorry|dead|legs|snitch\\S*|find|get you|waiting|come out|home|lives?`,
      ),
      phrase(
        `text\\S*|messag\\S*|snap\\S*|voice ?note|call\\S*|rang|phone|email|post\\S*|dm|photo|picture|note|letter|says|said|told|shout\\S*|threat\\S*|sent|writ\\S*|wrote|off (?:his|her|a|an|the)|ex|stepdad|lads?|gang|brother`,
      ),
      phrase(
        `${soon}|${atOnce}|home|shaking|terrif\\S*|scared|frightened|crying|wont (?:go|get|leave)|refus\\S*|walk home|gate|gates|outside|bus|hiding|begg\\S*`,
      ),
    ],
    unless: [
      phrase(
        "lol|haha|laugh\\S*|best mates|friends again|football card|game|fortnite|xbox|joke|detention|homework|report|(?:call|ring|see|let|tell|send|email|meet|speak to|get back to|update) you|thank you|if you|are you|can you|could you|would you|do you|your (?:advice|view|thoughts|opinion|call|number|visit|help|email|team)",
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    wont (?:\S+ )?(?:stop the|let (?:me|us|her|him|them) (?:out|go|off|leave|in|near)|unlock|open the|pull over|turn (?:round|around|back))|let (?:me|us) out|cant get out|help (?:me|he|she|they|us|mum)|help (?:im|i am|please|hes|shes)|dont know where (?:i am|im|we are|hes taking|theyre taking)|where (?:hes|theyre|he is) taking|taking (?:me|us) (?:to|away|somewhere)|(?:driven|drove|gone|went|taken|walked|disappeared|made) off with|(?:come|pick|get) (?:and )?(?:get|pick|fetch) me|want to (?:come|go) home (?:\S+ )?(?:now|please)|stuck (?:here|at (?:his|a|the|some))|locked (?:me|us|her|him|them) in|took (?:my|her|his) (?:phone|shoes|clothes|passport)|being held|cant leave|not allowed to leave|theyve got (?:me|her|him)|hes got (?:me|her|him)
  `.trim(),
      ),
      phrase(
        "car|van|taxi|house|flat|hotel|party|room|text\\S*|messag\\S*|snap\\S*|voice ?note|call\\S*|rang|phone\\S*|whatsapp|man|men|lads?|boyfriend|stranger|coach|driver|he|they|mate|friend|stepdad|ex",
      ),
      phrase(
        `${soon}|${atOnce}|text\\S*|messag\\S*|snap\\S*|voice ?note|rang|just|now|help|screaming|crying|scared|nobody|no one|not told|without`,
      ),
    ],
    unless: [
      phrase(
        "(?:dad|mum|stepdad|parents?|teacher|school) (?:has )?(?:took|taken) (?:his|her|my) phone|lesson|detention|football|pe|wont let (?:him|her|them) (?:have|eat|play|wear|sit|join|use|go (?:on|to the)|do)|help (?:me|us) (?:with|to|understand|out|work|get|find|plan|word|write)|please help with|phone (?:off|away)|last (?:week|year|term|month)|years ago|let (?:him|her|them) out of (?:class|lesson)|taking (?:me|us) (?:on|to (?:disney|spain|see))|trip|tribunal|childcare|holiday|locked (?:him|her|them|us) in (?:for|during) (?:the )?(?:drill|lockdown)|tired|bored|lonely",
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    (?:mov(?:e|es|ed|ing)|tak(?:e|es|en|ing)|took|collect\S*|pick\S*|driv\S*|drove|send\S*|sent|comes?|swap\S*|pass\S*|transport\S*|brought|bring\S*) (?:\S+ ){0,6}(?:different|another|new|other|next|safe|strange) (?:house|flat|address|place|city|town|hotel|girls|boys|men|family|man|job)|(?:with|and) (?:the )?other (?:girls|boys|kids|workers|children|men)|work(?:s|ing)? (?:\S+ ){0,4}(?:for what|off (?:the|his|her|their) debt|to pay (?:it|them|him|off|back)|for (?:no|free|nothing)|nail bar|car ?wash|farm at night|factory|takeaway|restaurant|brothel|site)|nail bar|car ?wash|cannabis (?:farm|house|plants|grow)|brothel|clients|punters|men come (?:at|to|in|every)|(?:sleep|sex|go) with (?:\S+ )?(?:men|people|his friends|them)|(?:took|taken|keep|keeps|kept|has|have|hold|holds) (?:\S+ )?(?:her|his|my|their) (?:passport|documents|papers|id|phone)|what (?:i|she|he|they) owes?|(?:i|she|he) (?:have|has|need|needs) to (?:work|pay|earn)|bought|sold|trafficked|smuggled|uncle who is not|not (?:really|actually) (?:her|his) (?:uncle|aunt|dad|mum|cousin)|slave|servant|sleeps? on (?:a|the) (?:\S+ )?floor and works
  `.trim(),
      ),
      phrase(
        "owe|owes|owed|debt|work|works|working|men|house|flat|passport|documents|girls|boys|car|van|hotel|pay|uncle|boss|they|sold|bought|trafficked",
      ),
      phrase(
        `${soon}|tonight|comes for|coming for|at (?:six|seven|eight|nine|ten|eleven|\\d+)|every night|made to|has to|have to|forced|scared|cant leave|not allowed|wont let`,
      ),
      phrase(`her|him|she|he|girl|boy|${young}|me|i`),
      phrase(
        "car|van|men|passport|documents|girls|debt|owe|owes|owed|sold|bought|trafficked|smuggled|nail bar|car ?wash|cannabis|brothel|clients|hotel|slave|servant|not (?:really|actually)",
      ),
    ],
    unless: [
      phrase(
        "mum works|dad works|parents work|paper round|saturday job|part time|homework|football team|new (?:school|class)|foster|placement move|contact|bought (?:him|her|a|the|some|new|his)|school trip|respite|moved in with|host family|car park",
      ),
    ],
  },
  {
    all: [
      phrase(
        `${adult} (?:\\S+ ){0,6}(?:driven|drove|gone|went|taken|walked|made) off with (?:\\S+ ){0,4}(?:${young}|her|him|them)|(?:grabbed|bundled|forced|pulled|dragged|pushed|shoved|hauled|carried|lifted|marched|thrown|chucked) (?:\\S+ ){0,5}(?:into|in to|in) (?:a|the|his|their) (?:\\S+ ){0,2}(?:car|van|taxi|lorry|boot|vehicle|transit|motor|suv|audi|bmw|golf|corsa|merc)`,
      ),
    ],
    unless: [phrase("last (?:week|year|month)|years ago|arrested|story|book|film")],
  },
];
