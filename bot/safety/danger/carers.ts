import type { Rule } from "../rule.ts";
import { phrase } from "../sentences.ts";
import { harmlessNow, isPast, isPretend, isResolved } from "./when.ts";

const carer = String.raw`
    (?:mum|mummy|mam|mom|dad|daddy|nan|nanny|gran|granny|grandad|carer|auntie|aunt|aunty|uncle|stepdad|
    stepmum|parent|mother|father|boyfriend|partner|childminder|neighbour|brother|sister)`;

/** Adults at home or at the gate who are unfit, forbidden to come, hurt or dangerous now. */
export const carerRules: readonly Rule[] = [
  {
    all: [
      phrase(String.raw`
    ${carer} (?:\S+ ){0,8}(?:asleep and wont|wont (?:get up|wake|move|talk|open (?:her|his) eyes)|
    not (?:getting up|waking|moving|breathing|responding)|wouldnt (?:wake|get up|move)|cant wake|
    on the floor|bleeding|unconscious|collapsed|hurt (?:really )?bad\S*)`),
      phrase("this morning|now|today|stairs|fell|phone|rang|says|asleep|floor|alone|came|help|since"),
    ],
    unless: [
      ...harmlessNow,
      phrase(String.raw`
    wont (?:get up|wake) (?:in the|for (?:school|work)|with|early)|sleeps? on the floor|most (?:days|
    mornings)|every|always|usually|depress\S*|never gets|no bed|mattress|late again|lie in|wont talk (?:to|
    about|with)|wont move (?:house|school|out|on)`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:mum|dad|nan|gran|grandad|carer|mother|father|stepdad|she|he|adult|baby|brother|sister|
    parent) (?:\S+ ){0,5}(?:on the (?:floor|ground|bathroom floor|stairs)|unconscious|not (?:waking|moving|
    answering the door|responding)|wont (?:wake|answer|get up)|bleeding|dead|dying|not breathing|fitting|
    hanging|overdosed|taken tablets)`),
      phrase(String.raw`
    child|kid|pupil|girl|boy|son|daughter|rang|phone|call\S*|text\S*|message\S*|says|said|told|alone|home|
    this morning|now|came|came in|arrived|walked`),
    ],
    unless: [
      ...harmlessNow,
      phrase(String.raw`
    sleeps? on the floor|mattress|no bed|play\S* on the floor|sat on the floor|lego|carpet|died (?:last|in)|
    dying of|cancer|hospice|terminal|poorly|every morning|most mornings|wont get up (?:in|for)|
    answer (?:the )?(?:phone|calls|emails|messages)|lies on the floor|rolling|tantrum|idiom`),
    ],
  },
  {
    all: [
      phrase(
        String.raw`
    (?:mum|mam|dad|nan|gran|grandad|grandma|aunty|auntie|aunt|uncle|carer|parent|partner|boyfriend|stepdad|
    childminder|mother|father) (?:\S+ ){0,8}(?:came|come|comes|here|arrived|turned up|collect\S*|pick\S*|
    waiting|car|drove|driving|pulled up|reception|gate|hallway|door|office)`,
      ),
      phrase(
        String.raw`
    fell (?:over|asleep|down)|stagger\S*|sway\S*|unsteady|stumbl\S*|slur\S*|glazed|glassy|cant (?:stand|
    walk|focus|speak)|bottle in|can of|crawl\S*|slumped|smell\S* (?:strongly )?of (?:drink|alcohol|booze|
    weed)|stinks of|reek\S*|wobbl\S*|nodding off|passed out|eyes (?:were |are )?(?:rolling|red|everywhere)|
    drunk|high|out of it|spaced`,
      ),
    ],
    unless: [
      ...harmlessNow,
      phrase(
        String.raw`
    on foot every day|every day|most (?:days|fridays)|sometimes|high (?:visibility|vis|school|chair)|
    fell asleep (?:in|on) (?:the|his|her)|walked home|tired from|night shift|works nights|can of (?:pop|
    coke)`,
      ),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:not allowed|isnt allowed|not supposed to|no contact|court order|non mol\S*|non molestation|
    injunction|restraining order|barred|prohibited steps|bail conditions|banned)`),
      phrase(String.raw`
    (?:at the (?:gate|school|office)|in reception|outside|here|turned up|in the playground|on his way|
    on her way|waiting|trying to (?:take|collect|pick)|wants to (?:take|collect)|collected|picked (?:him|
    her|them) up|taken|took (?:him|her|them)|has got (?:him|her))`),
      phrase(
        "now|just|here|turned up|outside|on (?:his|her) way|trying|wants|waiting|today|reception|has taken|took",
      ),
    ],
    unless: [...harmlessNow, phrase("barred from site but")],
  },
  {
    all: [
      phrase(String.raw`
    drunk|drinking|been drinking|had a (?:drink|few)|alcohol|vodka|wine|whisky|beer|booze|boozed|smashed|
    off (?:his|her|their) (?:face|head|trolley|tits)|stoned|high as a kite|high|on drugs|on something|
    under the influence|slurring|slurred|slurs|cant (?:\S+ )?(?:stand|walk|speak|string|see straight|focus)|
    hardly stand|barely stand|unsteady|staggering|swaying|stumbling|stinks? of|smell(?:s|ing|
    ed)? of (?:drink|alcohol|vodka|booze|weed|cannabis|beer)|reek(?:s|ing) of|out of it|wobbly|glazed|
    legless|trolleyed|bladdered|worse for wear|three sheets|tipsy|nodding off at the wheel`),
      phrase(String.raw`
    mum|mam|mom|mummy|dad|daddy|mother|father|parents?|aunty|nanny|granny|stepdad|stepmum|gran|nan|nana|
    grandad|grandma|grandpa|uncle|aunt|auntie|partner|boyfriend|girlfriend|carer|foster\S*|guardian|
    neighbour|man|childminder|adult|whoever|someone|he|she|hes|shes|driver|family friend|brother|sister`),
      phrase(String.raw`
    gates?|pick ?up|pick(?:ing)? (?:\S+ ){0,2}up|collect\S*|driv(?:e|es|ing|er)|drove|car|cars|keys|van|
    reception|outside|take (?:\S+ ){0,3}home|taking|office|here (?:to|for|now)|hand (?:\S+ )?over|handover|
    release|home time|let (?:her|him|them) (?:go|take)|wheel|motorbike|motor|pram|buggy|pushchair|zig ?zags|
    in the back|seat ?belts?|pulled up|came for|come for|here now`),
    ],
    unless: [
      isPast,
      isResolved,
      isPretend,
      phrase(String.raw`
    walked home|sometimes|some nights|by his own account|was fine|high (?:school|ability|street|needs|
    achiever|attendance|time|temperature|expectations|five)|high anxiety|drink driving (?:course|ban|
    offence)|energy drinks?|(?:would|will) be (?:sober|fine)`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:on (?:his|her|their) own|home alone|alone (?:at home|in the (?:house|flat|park|street|car))|
    (?:no ?one|nobody|no adult) (?:is |at )?(?:home|there|with them|looking after|in the house)|left alone|
    by (?:him|her|them)sel(?:f|ves)|locked (?:in|out|inside)|wont wake|cant get out|abandoned)`),
      phrase(String.raw`
    now|right now|rang|phoned|text\S*|calling|called|on the phone|tonight|just|currently|outside|freezing|
    snow`),
      phrase(String.raw`
    \d year old|toddler|baby|mum wont wake|little|aged \d|reception|y1|y2|nursery|year 1|help|crying|smoke|
    wont wake|unconscious|locked (?:in|us)|rang from home|no adult|abandoned`),
    ],
    unless: [
      isPast,
      isPretend,
      isResolved,
      phrase(String.raw`
    cries a lot|cries all|new baby|no electric|up all night|most (?:days|evenings)|every (?:day|evening|
    night)|till \d|until \d|after school till|usually|always|teething|expecting|sleeps (?:in|on)|
    baby (?:sister|brother) (?:has|is poorly|was)|called (?:him|her) a baby|works nights|locks? (?:the door|
    him out)|locked (?:him|her) out last`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:locked (?:us |me |them |him |her )?in|hiding (?:in|under|from)|hes hitting|he is hitting|
    shes hitting|hitting (?:mum|mummy|my mum)|hurting (?:mum|my mum)|kicking the door|smash(?:ing|
    ed) (?:the|up)|has got (?:mum|her) by|beating (?:mum|my mum|her) up|screaming (?:in the background|
    down the phone))`),
      phrase(String.raw`
    text\S*|message\S*|rang|ring|phone\S*|call\S*|now|whisper\S*|online|teams|emailed|from (?:a |
    the )?(?:pupil|child|student|home)|help|snapchat|bathroom|cupboard`),
    ],
    unless: [
      isPast,
      isPretend,
      isResolved,
      phrase("hid(?:ing)? in the library|under the table|smash(?:ing|ed) (?:up )?the (?:test|exam)"),
    ],
  },
];
