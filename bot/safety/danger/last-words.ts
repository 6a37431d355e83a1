import type { Rule } from "../rule.ts";
import { phrase } from "../sentences.ts";
import { harmlessNow } from "./when.ts";

/** Last messages, hidden tablets, somebody on the edge, a child who begs not to go home. */
export const lastWordsRules: readonly Rule[] = [
  {
    all: [
      phrase(String.raw`
    (?:i|he|she|they|ill|hell|shell|will|wont|going to|would) (?:\S+ )?be (?:dead|gone|alive|a problem|
    a burden|around|here|missed|in the ground|with the angels) (?:by|for anyone|soon|tomorrow|tonight|
    any ?more|before|after|to|when|much longer|on|then)|(?:by|on|come|before) (?:monday|tuesday|wednesday|
    thursday|friday|saturday|sunday|tomorrow|tonight|christmas|morning|the weekend) (?:i|he|she|ill|
    they) (?:\S+ )?(?:wont|will not|will be (?:dead|gone)|ill be gone|be (?:dead|gone))|be (?:dead|gone) by|
    (?:burden|problem) (?:to|for) (?:anyone|everyone|people|them|my family|mum)|better off without|
    nobody (?:would|will) (?:care|notice|miss)|no one (?:would|will) (?:care|notice|miss)|
    dead by (?:tomorrow|tonight|monday|morning|the weekend|friday)|kill (?:him|her|my)sel\S* (?:if|when|
    tonight|at|over|because)`),
    ],
    unless: [
      ...harmlessNow,
      phrase(String.raw`
    dead by (?:\d\d|thirty|forty)|be here (?:for|by|to|on|at|when the|before (?:the|8|9)|after (?:the|9))|
    be (?:gone|around) (?:for|by (?:then|\d)|to help|after (?:the|a) )|mum (?:will|wont)|dad (?:will|wont)|
    social worker|the laptop|lol|tutor|i will be (?:here|around)|i wont be (?:here|around)`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:leaning|hanging|dangling|climbed|climbing|sat|sitting|standing) (?:out|over|on|
    off) (?:\S+ ){0,3}(?:windows?|bann?ister|balcony|rails?|railings?|edge|\S+ floor|ledge|sill|bridge|
    footbridge|wall|roof)|leaning out|over the (?:bann?ister|balcony|railings)`),
      phrase(String.raw`
    floor|leaning|hanging|dangling|jump|wont|edge|crying|out|down|bridge|footbridge|responding|threat\S*|
    roof`),
    ],
    unless: [...harmlessNow, phrase("builders?|assembly|lesson|view|photo|trip|hangs out")],
  },
  {
    all: [
      phrase(String.raw`
    (?:begg\S*|plead\S*|refus\S*|scream\S*|hysterical|sobbing|clinging|hiding|wont leave|dont make me|
    please dont (?:make|send|let)|wetting (?:him|her)self) (?:\S+ ){0,5}(?:go(?:ing)? home|home|ring (?:dad|
    mum|home)|call (?:dad|mum|home)|with (?:him|her|dad|mum)|leave (?:me|school)|school)`),
      phrase(String.raw`
    belt|black(?:ed)? out|beat\S*|hit|kill\S*|last time|hurt|knife|burn\S*|strangl\S*|stamp\S*|
    waiting for (?:him|her|me)|is waiting|punish\S*|punch\S*|whip\S*|lock\S*|cupboard|chok\S*|cable|stick|
    hanger|in for it|get it|batter\S*`),
      phrase("now|today|tonight|home|waiting|will|is|says"),
    ],
    unless: [
      ...harmlessNow,
      phrase(String.raw`
    drop off|in the morning|wont leave (?:mum|dad|her|his)|hit (?:his|her) (?:sister|brother|friend)|report|
    homework`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:my|his|her|the) last (?:night|day|post|message|ever|lesson|goodbye|day alive|words)|thank you all|
    thanks for everything|see you (?:all )?on the other side|rip me|dont miss me|nobody will miss me|
    no one will miss me|miss me when im gone|goodbye (?:sir|miss|mr|mrs|all|everyone|friend|mate|my)|bye for ?ever|tell (?:everyone|everybody|mum|my mum|dad|them|her|him) (?:\S+ ){0,3}(?:sorry|love)|sorry for (?:everything|being)|when im gone|wont have to (?:worry|put up with) (?:about )?me|
    this is it for me|i love you all`),
      phrase(String.raw`
    post\S*|story|snapchat|instagram|text\S*|message\S*|wrote|written|note|says?|said|tonight|not in|off|
    absent|mum|phone|email\S*|friend`),
    ],
    unless: [
      ...harmlessNow,
      phrase(String.raw`
    last (?:day|lesson) (?:of|at|in|before|here)|leav(?:es|ing)|end of term|teacher|thank you all (?:for|
    so)|assembly|card`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:enough|hidden|saved|got|has|have|stash\S*|collected|loads of|full of|box of|bottle of|bought|stolen|
    took|hiding) (?:\S+ ){0,3}(?:tablets|pills|paracetamol|medication|razors?|blades?|rope)`),
      phrase(String.raw`
    this evening|tonight|today|later|after school|when (?:mum|dad|everyone|they|she|he) (?:is|are|goes|go|
    gets)|this weekend|tomorrow|soon|going to (?:take|use|do)|will (?:take|use|be)|plan\S*|goodbye|die|kill|
    end`),
    ],
    unless: [
      ...harmlessNow,
      phrase(String.raw`
    prescri\S+|hay ?fever|adhd|headache|period|school trip|medical room|for (?:her|his) (?:asthma|epilepsy|
    pain)|calpol|from the chemist for`),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    (?:bitten|biting|bit|cutting|cut|banging|banged|scratching|punching|hitting|stabbing|burning|hurting|
    slashing|choking|strangling) (?:\S+ ){0,3}(?:(?:him|her|them)sel\S+|wrists?|arms?|head|neck|throat|
    legs?|face|hand) ?(?:\S+ ){0,3}`,
      ),
      phrase(
        String.raw`
    wont stop|cant stop|(?:cant|wont) let (?:me|us|anyone)|open|deep|blood|bleeding|again and again|
    repeatedly|on the (?:wall|floor|desk)|trying again|keeps? (?:going|doing)|unconscious|dazed|right now|
    now`,
      ),
    ],
    unless: [
      ...harmlessNow,
      phrase(
        String.raw`
    old|last (?:week|month|year)|(?:when|whenever) (?:the |his |her |things)|timetable|most days|every|
    usually|superficial|scratching (?:his|her) (?:head|arms)|eczema|cut (?:her|his) (?:finger|knee|
    hand) (?:in|on)|plaster`,
      ),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    (?:will|itll|it will|would|soon) (?:\S+ )?(?:all )?be (?:all )?over|by the time (?:i|you|we|she|he|
    anyone|they) (?:read|reads|see|sees|get|gets|find|finds|open)|when (?:i|you|we|they) (?:read|
    find) (?:this|it|me)`,
      ),
      phrase(
        String.raw`
    read|see|find|email\S*|text\S*|message\S*|post\S*|note|wrote|says?|said|registration|absent|not in|
    missing|tonight|phone`,
      ),
    ],
    unless: [
      ...harmlessNow,
      phrase("exams?|mocks|term|the (?:meeting|lesson|assembly|trip|storm|match)|holiday|divorce|court"),
    ],
  },
];
