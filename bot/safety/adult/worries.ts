import type { Rule } from "../rule.ts";
import { phrase } from "../sentences.ts";
import { staff } from "./roles.ts";

const worry =
  "(?:concerns?|concerned|concerning|worry|worries|worried|worrying|uneasy|uncomfortable|unhappy|suspicious|suspicions?|suspect|allegations?|alleg\\S+|accus\\S+|complaints?|complain(?:s|ed|ing)?|doubts?|disclosures?|disclosed|misgivings|funny feeling|gut feeling|bad feeling|feeling|feels?|something (?:off|odd|not right|wrong|strange|weird|about)|not (?:right|happy|comfortable|ok|okay|sure|keen|appropriate)|dont (?:like|trust|feel)|dislike|issues?|problems?|incident|queries|query|questions?|sensitive|delicate|awkward|confidential|whistle ?blow\\S*|blow the whistle|report|reporting|raise|raising|speak up|heard (?:\\S+ ){0,2}(?:things|rumours?|stories|something)|rumours?|gossip|stories|(?:seen|saw|witnessed|overheard|noticed) (?:something|things|stuff)|disturbing|disturbed|conduct|behaviou?r|attitude|actions|troubled|bothered|unsettled|nervous|scared|afraid|frightened|terrified|petrified|wary|intimidated|safe|unsafe)";
const towards =
  "(?:about|with|against|re|regarding|around|how|over|towards?|concerning|of|is|are|by|on|from|the way|surrounding|relating to|involving|reference|ref|like how|like the way|like what|because of|alone with|in)";
// A child, a relative or a case of reporting between worry and staff makes it a worry about a child.
const aside =
  "(?: (?!(?:child|children|pupils?|boys?|girls?|kids?|students?|lad|what|mum|mums|dad|dads|parents?|family|home|attendance|and|so|but|told|tell|said|says|to|spoke|hair|weight|hunger|bruise|bruises|marks?|brother|sister|if)(?!\\S))[^\\s,]+)";
const onlyReports =
  "(?!(?: \\S+)? (?:told|said|says|saying|saw|sees|noticed|reported|thinks|thought|mentioned|spotted|heard|found|witnessed|asked|asks|wants|both|meeting|supply|cover|visit|training|shortage|room|suggested|agrees|recommend\\S*)(?!\\S))";
const training = phrase("training|course|e learning|quiz|certificate|cpd|leaflet|inset");

const feelings =
  "(?:in love|relationship|sleeping|sleeps|slept|dating|going out|affair|sex|kissing|kissed|texts?|texting|messages|messaging|dms|snaps|snapchats?|snapchatting|selfies|gifts?|presents?|secrets?|meeting up|meets up|meeting|hooking up|involved|alone|hugs|cuddles|uncomfortable|scared|afraid|frightened|terrified|petrified|creeped out|flirting|calls|holding hands|lap|lifts?|money|nudes?|photos?|pictures?|crush|touched|hit|hurt|shouted at|house)";
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
    all: [phrase(`${worry} (?:an? |the |our |my |that |its |is |it is )?(?:\\S+ )?${staff}${onlyReports}`)],
    unless: [training],
  },
  {
    all: [
      phrase(`${feelings} (?:\\S+ ){0,3}(?:with|from|by|of|off|around|near|to|on|at) (?:\\S+ ){0,2}${staff}`),
    ],
    unless: [
      phrase(
        "told|tell|spoke|spoken|showed|said to|according to|report(?:ed)? to|went to|letters? (?:from|to)",
      ),
    ],
  },
  { all: [phrase(`overheard (?:\\S+ ){0,2}${staff}`)] },
  { all: [phrase(`${byStaff} (?:\\S+ ){0,5}by (?:\\S+ ){0,3}${staff}`)] },
];

/** What names the duty itself, with or without a member of staff beside it. */
export const duty = phrase(named);
export const isTraining = training;
