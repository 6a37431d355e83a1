import type { Rule } from "../rule.ts";
import { phrase } from "../sentences.ts";
import { staff } from "./roles.ts";

const worry =
  "(?:concerns?|concerned|concerning|worry|worries|worried|worrying|uneasy|uncomfortable|unhappy|suspicious|suspicions?|suspect|allegations?|alleg\\S+|accus\\S+|complaints?|complain(?:s|ed|ing)?|doubts?|disclosures?|disclosed|misgivings|funny feeling|gut feeling|bad feeling|feeling|feels?|something (?:off|odd|not right|wrong|strange|weird|about)|not (?:right|happy|comfortable|ok|okay|sure|keen|appropriate)|dont (?:like|trust|feel)|dislike|issues?|problems?|incident|queries|query|questions?|sensitive|delicate|awkward|confidential|whistle ?blow\\S*|blow the whistle|report|reporting|raise|raising|speak up|heard (?:\\S+ ){0,2}(?:things|rumours?|stories|something)|rumours?|gossip|stories|(?:seen|saw|see|witnessed|overheard|heard|noticed) (?:something|things|stuff)|disturbing|disturbed|conduct|behaviou?r|attitude|actions|troubled|bothered|unsettled|nervous|scared|afraid|frightened|terrified|petrified|wary|intimidated|safe|unsafe)";
const towards =
  "(?:about|with|against|re|regarding|around|how|over|towards?|concerning|of|is|are|by|on|from|the way|surrounding|relating to|involving|reference|ref|like how|like the way|like what|because of|alone with|in)";
// A child, a relative or a case of reporting between worry and staff makes it a worry about a child.
const aside =
  "(?: (?!(?:child|children|pupils?|boys?|girls?|kids?|students?|lad|what|mum|mums|dad|dads|parents?|family|home|attendance|and|so|but|told|tell|said|says|to|spoke|hair|weight|hunger|bruise|bruises|marks?|brother|sister|if)(?!\\S))[^\\s,]+)";
const onlyReports =
  "(?!(?: \\S+)? (?:told|said|says|saying|saw|sees|noticed|reported|thinks|thought|mentioned|spotted|heard|found|witnessed|asked|asks|wants|both|meeting|supply|cover|visit|training|shortage|room|suggested|agrees|(?:will|might|is going to) (?:ring|call|phone|tell|find|see|email)|recommend\\S*)(?!\\S))";
const training = phrase("training|course|e learning|quiz|certificate|cpd|leaflet|inset");

const feelings =
  "(?:in love|relationship|sleeping|sleeps|slept|dating|going out|affair|sex|kissing|kissed|texts?|texting|messages|messaging|dms|snaps|snapchats?|snapchatting|selfies|love letters?|letters?|notes?|love|gifts?|presents?|secrets?|meeting up|meets up|meeting|hooking up|involved|alone|hugs|cuddles|uncomfortable|scared|afraid|frightened|terrified|petrified|creeped out|flirting|calls|holding hands|lap|lifts?|money|nudes?|photos?|pictures?)";
const named =
  "lado|low level concerns?|staff (?:conduct|behaviou?r|allegation)|position of trust|abuse of (?:trust|position)|harm threshold|whistle ?blow\\S*|blow(?:ing)? the whistle|professional (?:boundary|boundaries|misconduct)|managing allegations|part 4|part four|(?:concern|concerns|worry|worried|something|complaint|issue|allegation) (?:\\S+ ){0,3}(?:about|re|regarding|with|against|involving|around) (?:\\S+ ){0,3}(?:adults? (?:in|at|here|who|working)|member of staff|staff|professional|grown ?up)";

const byStaff =
  "(?:hit|slapped|grabbed|pushed|shoved|kicked|punched|pinched|smacked|hurt|touched|restrained|dragged|pulled|groomed|abused|assaulted|messaged|texted|followed|harassed|kissed|filmed|photographed|shouted at|screamed at|yelled at|sworn at|humiliated|bullied|belittled|mocked|threatened|injured|shaken|thrown|picked on|singled out|targeted|hugged|squeezed|strangled|held down|ignored|contacted|manhandled|raped|molested|scratched|victimised|intimidated|handled|treated|spoken to|talked to|touching|used|done|locked|left|called|made|told off|exploited|flirting|watched|seduced|fondled|tied|strapped|force fed|degraded|blackmailed|approached|added|lured)";

/** Worries said of a member of staff, what a child says of one, and the names this duty has. */
export const worried: readonly Rule[] = [
  {
    all: [phrase(`${worry}${aside}{0,5} ${towards}${aside}{0,7} ${staff}${onlyReports}`)],
    unless: [training],
  },
  {
    all: [phrase(`${worry} (?:an? |the |our |my |its |is |it is )?(?:\\S+ )?${staff}${onlyReports}`)],
    unless: [training],
  },
  { all: [phrase(`${feelings} (?:\\S+ ){0,3}(?:with|from|by|of|off|around|near) (?:\\S+ ){0,2}${staff}`)] },
  {
    all: [
      phrase(
        `(?:saw|seen|see|heard|witnessed|noticed) (?:something|what|things)(?: \\S+){0,3} ${staff} (?:do|did|doing|say|said|saying|does|was|being)`,
      ),
    ],
  },
  {
    all: [
      phrase(
        `(?:something|what|things|stuff) (?:that )?(?:i|we|they|he|she|pupils?|a \\S+) (?:saw|see|heard|noticed|witnessed|overheard)(?: \\S+){0,3} ${staff}`,
      ),
    ],
  },
  {
    all: [
      phrase(
        `(?:dad|father|daddy|boyfriend|partner|baby|lover|it|he) (?:is|was|being) (?:\\S+ ){0,2}${staff}`,
      ),
      phrase("pregnan\\S+|baby|boyfriend|relationship|love|sex|dating|older"),
    ],
  },
  {
    all: [
      phrase(
        `(?:something|things|what|stuff|how|the way|comments?|remarks?) (?:that )?(?:\\S+ ){0,3}${staff} (?:said|did|does|do|has done|treats?|speaks?|talks?|looks?|behaves?|acts?|handles?|handled|disciplines?|touches)`,
      ),
    ],
    unless: [phrase("what (?:the |our |my )?(?:\\S+ ){0,2}said|(?:told|ask|asked|know) what")],
  },
  {
    all: [
      phrase(
        `(?:need|want|wants|like|have|had|trying|hoping|wanted) to (?:\\S+ )?(?:speak|talk|ask|discuss|share|raise|report|flag|tell|say|complain|chat) (?:\\S+ ){0,3}(?:about|re|regarding|concerning|against) (?:(?:a|an|another|one of|our|my|the|some|this|certain|new|two) )*${staff}${onlyReports}`,
      ),
    ],
    unless: [training],
  },
  {
    all: [
      phrase(
        `${staff} (?:own )?(?:behaviou?r|conduct|attitude|actions|language|comments?|temper|drinking|remarks|inappropriate \\S+)(?! (?:lead|policy|mentor|support|chart|plan|log|manag\\S+|team|points?|system))`,
      ),
    ],
  },
  {
    all: [
      phrase(
        `(?:wont|will not|doesnt want to|refus\\S+ to|hates?|scared to|afraid to|dont want to) (?:\\S+ )?(?:go|be|stay|sit|being|going) (?:\\S+ )?(?:near|alone|by (?:him|her)self) (?:\\S+ ){0,3}${staff}|feelings for (?:\\S+ ){0,2}${staff}`,
      ),
    ],
  },
  {
    all: [
      phrase(
        `(?:its|it is|this is|that is|question is|query is|mine is|concern is|problem is|this ones) (?:\\S+ )?(?:about|re|regarding|to do with|concerning|with) (?:(?:a|an|another|one of|our|my|the|some|this|certain|new|two) )*${staff}${onlyReports}`,
      ),
    ],
    unless: [phrase("class|meeting|cover|lesson|report")],
  },
  { all: [phrase(`overheard (?:\\S+ ){0,2}${staff}`)] },
  { all: [phrase(`${byStaff} (?:\\S+ ){0,5}by (?:\\S+ ){0,3}${staff}`)] },
];

/** What names the duty itself, with or without a member of staff beside it. */
export const duty = phrase(named);
export const isTraining = training;
