import { phrase } from "../sentences.ts";

/** Names for female genital mutilation, with those used in families (Somali, Arabic, Mandinka, Krio, Urdu, Igbo and others). */
const named = phrase(
  "female cut\\S*|cut type \\d|type (?:\\d|i+|one|two|three) (?:\\S+ ){0,2}(?:cut|fgm|mutilation|circumcis\\S+)|fgm|fgmc|fgc|female (?:genital )?(?:mutilation|cutting|circumcision)|(?:genital|genitals|genitalia|vaginal|vagina|private parts?|privates) (?:mutilat\\S+|cut|cutting|surgery|removed|stitched|sewn)|mutilat\\S+|infibulat\\S+|deinfibulat\\S+|clit(?:oris|oral)?|clitorid\\S+|labia",
  "gudn[iy]+n|gudnin|gudni|halalays|qodiin|khatna|khatn[ae]h|khafd|khifad|khifaad|tahur|tahara|tahoor|thara|bondo|bundu|bondoe|sande society|bondo bush|absum|gishiri|kutairi|kuta?iri|fanad[uo]|fanadoo|niaka|niakha|kuyungo|megrez|mekhnishab|dashatt|ibi ugwu|isa aru|didabe|kakia|(?:the|for|plan\\S*|doing|having|her) (?:the |a |her )?sunna (?:for|on|of|next|at|this|soon)|sunnah? (?:circumcision|cut|was done|done|type|procedure|on (?:her|the|my))|(?:had|have|having|get|gets|got) (?:the |her |a )?(?:sunnah?|type (?:\\d|i+|one|two|three)(?! diabetes))|sunna (?:has been |was |is |being |to be )?done|pharaonic",
);
const training = phrase(
  "training|module|course|quiz|e learning|inset|certificate|policy|cpd|leaflet|poster|webinar|assembly|lesson|pshe",
);
const girl =
  "(?:she|her|hers|shes|girls?|daughters?|sisters?|nieces?|cousins?|woman|women|lady|female|student|pupil|child|little one|year old|yr old|y\\d+|year \\d+|i|me|us)";
const aGirl = phrase(girl);
const boy = phrase("boys?|he|his|him|son|sons|brothers?|nephew|lad");
const sureGirl = phrase(
  "she|her|shes|girls?|daughters?|sisters?|nieces?|female|woman|women|granddaughter\\S*",
);

const cutThere = phrase(
  "(?:looks?|looking|is|are|was) different (?:\\S+ ){0,2}(?:down there|down below|private\\S*|between)",
  "(?:took|taken|takes?|cut|cutting|removed|sliced) (?:off |away |out )?(?:a |some )?(?:bit|part|piece) (?:(?:of|out of) me|(?:of|out of) her (?:away|off|out|down|when)|(?:away|off|out|from)(?: (?:me|her))?)|(?:took|taken|takes?|cut|cutting|removed|sliced) (?:off |away |out )?(?:my|her|their|the girls) (?:bits|parts|privates)|scars? (?:\\S+ ){0,4}(?:privates?|private parts|down there|genital\\S*|vagina|between (?:her|my) legs)|(?:privates?|private parts?|genital\\S*|vagina) (?:\\S+ ){0,9}(?:scar\\S*|as they should|look right|normal)|open(?:ed)? (?:her|me) up|unpick\\S*|unstitch\\S*|(?:she|shes|her) (?:\\S+ ){0,2}reopened",
  "(?:cut|cutting|cuts|sliced|sewn|sewed|sew|stitch(?:ed)?|sealed|seal|closed|shut|opened|open|burnt|blade|knife|razor|removed|taken away|taken off|took off|scraped|hurt) (?:\\S+ ){0,5}(?:down (?:there|below)|between (?:her|my|the) legs|private parts?|privates|genitals?|intimate|lady parts|vagina|fanny|bits)",
  "(?:private parts?|privates|genitals?|down there|down below|lady (?:parts|bits)|intimate area|vagina|fanny) (?:\\S+ ){0,5}(?:fixed|done|sorted|changed|cleaned|tidied|hurt by|operated|cut|sewn|sewed|stitched|sealed|closed|removed|taken|blade|knife|razor|gone|missing|scar(?:red)?|different)",
  "(?:been|was|were|is|get|gets|got|getting|being|be|to be) (?:\\S+ )?(?:sewn|sewed|stitched|sealed|closed|cut) (?:up |shut )?(?:\\S+ ){0,4}(?:as an? (?:\\S+ )?(?:baby|child|girl|toddler|infant)|when (?:she|i|they) (?:was|were)|like (?:her|my|the)|before (?:she|her|i|marriage|her wedding)|at (?:birth|five|six|seven|eight|\\d)|in (?:somalia|gambia|sudan|egypt|kenya|mali|guinea|eritrea|ethiopia|sierra|nigeria|africa))",
  "(?:something|what|things|it) (?:\\S+ ){0,3}(?:done|did|happened) (?:\\S+ ){0,2}to (?:her|my|their) (?:genitals?|privates?|private parts?|vagina|bits|parts)|(?:held|holding|pinned|tied|forced) (?:my|her|our) legs (?:open|apart|down|together)|legs (?:were )?(?:held|tied) (?:open|apart|together)",
  "(?:they|women|woman|aunt\\S*|nan|gran\\S*|elders?|what was) (?:\\S+ )?(?:do|did|done|does) (?:\\S+ )?to (?:her|me|them|us) (?:\\S+ )?(?:down there|down below|between|private\\S*)",
  "sewed (?:me|her) up|sewn (?:me|her) up|stitched (?:me|her) up|sewn (?:up|shut|closed)|they cut (?:me|her|us)|(?:going|wants?|want|taken|taking|plan\\S*|sent|book\\S*|have|having|had) (?:\\S+ ){0,6}(?:for (?:cutting|the cut|the cutting)|to be cut|(?:her|girls?|daughters?|me|sister) cut|cutting (?:ceremony|season|party|day))|cutting (?:ceremony|season|party)|(?:aunt\\S*|women|gran|nan|grandma|grandmother|family) (?:\\S+ ){0,3}held (?:her|me) down (?:\\S+ ){0,8}(?:cut|blade|knife|legs|razor|private\\S*)|the cutter|a cutter|get cut|gets cut",
);
const turn = phrase("(?:her|my|their) turn|(?:im|i am|shes|she is|be) next|turn next");
const circumcised = phrase("circumcis\\S+|circumcized|circumsi\\S+");

// A cut girl, where nothing else that is cut is named.
const girlCut = phrase(
  "(?:nan|nana|gran|grandma|grandmother|mum|aunt\\S*|they|lady|ladies|women|woman|family|elders?|relatives?|someone|somebody) (?:\\S+ )?(?:cut|cuts|sewed|stitched|circumcised) (?:her|me|them|us|my sister|the girls?) (?:when|as an?|between|there|in|at|before|too|like|with)(?! (?:the )?(?:hair|kitchen))",
  "(?:she|shes|her|herself|girls?|daughters?|sisters?|nieces?|cousins?|i|me|women|pupil|student|child) (?:\\S+ ){0,3}(?:been|was|were|is|be|being|get|got|gets|getting|having been|have been|had been) cut(?! (?:off|out|from|down|by|short|in|on|her|his|herself|because|with|up about|open|again|deep|back))",
  "(?:the|about|of|for|like) cutting(?! (?:board|her|him|down|back|out|corners|class|of|remarks|himself|herself|again|has|is|on|went|started|and (?:sticking|pasting)))",
  "(?:parts?|bits?|that bit|her bit|privates|it|them) (?:\\S+ ){0,3}(?:cut|taken off|removed|sliced|sewn|cut off|chopped)(?! (?:from|off him|by the|him|finger))",
);
const rite = phrase(
  "(?:special|big|secret|women\\S*|traditional|religious|girls?) (?:\\S+ )?(?:ceremony|procedure|celebration|party|operation|occasion|event|cut|cutting|ritual|custom|day|trip|time|surgery|thing)|(?:with|to|see) the (?:lady|cutter)|(?:just|only) a (?:little )?(?:nick|prick|trim|cut)|a nick|pricked|all (?:\\S+ )?girls (?:have|get|must|need)|ceremony|ritual|rite|(?:arranged|planned|planning|preparing|having) a (?:celebration|party)|celebration for her|become a (?:real |proper |full )?(?:woman|lady)|becom(?:es|ing) a (?:real |proper |full )?(?:woman|lady)|(?:be|being) a (?:real |proper )?(?:woman|lady)|like (?:the |all the |all |all the other |the other |her |other )(?:other )?(?:women|girls|aunt\\S*|sisters?|cousins?)|womanhood|coming of age|initiat\\S+|rite of passage|passage to|ma(?:ke|kes|de|king) (?:\\S+ ){0,2}(?:pure|clean|a woman|proper|ready for marriage|marriageable)|purif\\S+|purity|cleans(?:ed|ing)|prepare(?:d|s)? (?:the girls|her|them) for|prepare the girls|prepared for (?:marriage|womanhood)|special woman|old woman|elder(?:ly)? (?:woman|women|lady)|wise woman|tradition\\S*|(?:operation|procedure|thing|cut|done) (?:\\S+ )?(?:that |which |like )?(?:all |the )*(?:girls|women|daughters|females) (?:in|of) (?:her|my|their|our|the) (?:family|village|culture|community|tribe|country|side)\\S*|what (?:all |happens to )?(?:the )?(?:girls|women) (?:\\S+ ){0,3}(?:do|have|get|go through)|all (?:the )?girls (?:get|have|do|must|there|go)|every girl|sort (?:her|me|the girls|them) out|(?:in|to|into) the bush|bush school|unless (?:\\S+ ){0,2}(?:clean|pure|cut|done)|(?:no man|nobody|no ?one) (?:\\S+ )?(?:will|would|wants to) marry|proper (?:woman|lady|girl)|good wife|suitable for marriage|ready to marry",
);
const doneToHer = phrase(
  "(?:do|does|did|done|doing|happen\\S*) (?:it |that |this |the same |something )?to (?:me|her|us|them|the (?:twins|girls|little one|baby|sister)|my (?:sister|cousin)\\S*|girls)|what (?:they|she|aunt\\S*|nan|gran) did|like they did|(?:was|were|being|is|be) done (?:in|to|by|there|when|as|on|at)|healed|takes? (?:them|her|me|us|the girls|girls|daughters) to (?:a|the|an|some|this) (?:\\S+ )?(?:woman|lady|cutter|aunt)|(?:woman|lady|women|aunt\\S*) with (?:a|the) (?:\\S+ )?(?:knife|blade|razor)|operation|the op|an op|procedure|surgery|(?:her|my|their) (?:turn|time)|(?:im|i am|shes|she is|be) next|turn next|want(?:s)? (?:\\S+ ){0,6}done|(?:have|having|getting|get|had|has had) (?:her|it|them|hers|the girls|the little one) done|(?:little one|daughters?|girls?|baby|her|me|sister|it) done|(?:had|has had|just had) (?:it|hers)",
);
const doGirls = phrase(
  "(?:to|will|going to|wants? to|can) (?:do|cut|sort|see to|fix|prepare|cleanse) (?:both |all |the |my |her |our )*(?:girls?|twins|little ones?|sisters?|daughters?|granddaughters?|nieces?|them)(?! (?:hair|nails|homework|shopping|a favour|good|school))",
);
const secret = phrase(
  "not allowed to (?:tell|say|talk)|cant (?:tell|say|talk)|(?:its|a|big) secret|secret|wont (?:say|tell|talk)|made to promise|hint\\S*",
);
const countries =
  "somalia|somaliland|gambia|sierra leone|guinea|guinea bissau|mali|sudan|egypt|eritrea|ethiopia|djibouti|kenya|nigeria|senegal|burkina faso|mauritania|ivory coast|cote divoire|liberia|chad|tanzania|togo|benin|ghana|iraq|kurdistan|yemen|indonesia|malaysia|oman|west africa|east africa|africa|nairobi|mogadishu|hargeisa|puntland|banjul|freetown|conakry|bamako|khartoum|cairo|asmara|addis ababa|addis|dakar|lagos|abuja|accra|kano|garissa|mombasa|sulaymaniyah|erbil|mumbai|bohra|dawoodi bohra|java";
const peoples =
  "somalis?|gambian|sierra leonean|guinean|malian|sudanese|egyptian|eritrean|ethiopian|kenyan|nigerian|senegalese|liberian|kurdish|yemeni|mandinka|fulani|african";
const country = phrase(`${countries}|${peoples}`);
const away = phrase(
  `${countries}|back home|abroad|overseas|out of the country|home country|her country|their country|village|summer|half term|easter|eid|ramadan|christmas|long holiday|extended holiday|tickets?|flights?|flying|flown|airport`,
);
const woman = phrase(
  "nan|nana|nans|gran|grans|grandma|grandmother|aunt\\S*|granny|in laws?|elders?|great aunt|mother in law|dads mother|dads mum|mums mum|community|family|cousins?|sisters?|women|relatives|mum",
);
const sharp = phrase(
  "razor|blade|knife|needle|scissors|cut|cutting|bled|bleeding|blood|hurts?|hurt a lot|legs",
);
const otherwise = phrase(
  "wedding|funeral|graduation|naming|baptism|christening|appendix|tonsils?|hair|haircut|birthday|hospital operation|heart|knee|eyes?|teeth|prize|award|citizenship|shaving|finger|food tech|glass|school play|self harm\\S*|hours|rent|wages|benefits?|tooth|ear|ears|pierc\\S*",
);
const afterwards = phrase(
  "(?:ages|hours?|a long time|long time|longer|forever|half an hour|half hour|\\d+ ?min\\S*|so long|a lot of time|lots of time|most of (?:the )?lesson|repeatedly|constantly) (?:\\S+ ){0,4}(?:toilets?|loo|bathroom|wee|weeing|pee|to go)|(?:toilets?|loo|bathroom) (?:\\S+ ){0,4}(?:ages|hours?|long time|half an hour|\\d+ ?min\\S*|constantly|all the time|a lot|every lesson|longer|cries|crying|pain\\S*|hurts)|(?:cries|crying|cried|screams?|pain\\S*|hurts|scared) (?:\\S+ ){0,6}(?:toilets?|loo|wee|pee|weeing)|utis?|urin\\S+|bladder|(?:wee(?:ing)?|pee(?:ing)?) (?:\\S+ )?(?:hurts|pain\\S*|stings)|hurts to (?:wee|pee|walk|sit)|cross her legs|(?:keeps|always|constantly|forever) (?:\\S+ )?(?:needing|going|asking|off|in) (?:\\S+ ){0,3}(?:loo|toilets?|bathroom)|different child|in there (?:for )?ages|(?:loo|toilet|bathroom) (?:\\S+ ){0,6}ages",
  "(?:cant|cannot|wont|difficulty|difficult|trouble|hard|hardly|struggl\\S+|pain\\S*|uncomfortable|refus\\S+|unable|hurts|sore|barely) (?:\\S+ ){0,3}(?:sits?|sitting|walk\\S*|pe|swim\\S*|change for|cross)|(?:walk\\S*|sit\\S*) (?:\\S+ ){0,3}(?:difficulty|funny|different\\S*|strange\\S*|odd\\S*|pain\\S*|stiff\\S*|carefully|awkward\\S*|slowly|gingerly)|period pains?|pain\\S* (?:\\S+ ){0,3}(?:down|below|there|legs|periods?)|something happened|cant talk about|wont talk about|wont say what|wont do pe|misses? pe|avoid\\S* pe|bled|bleeding|water infections?|withdrawn|not herself|not the same|so quiet|changed|sore down|wont see (?:the|a) (?:nurse|doctor|gp)",
);
const back = phrase(
  "since|after|back from|came back|come back|coming back|returned|return|returning|got back|been (?:away|to)|was away|just back|away|weeks? (?:in|off|away)|missed \\S+ weeks|holiday|summer",
);

const disclosed = phrase(
  "told|tells|says|said|disclos\\S+|happened|undergone|been through|had fgm|done|survivor|worried|suspect\\S*|fear|signs?",
);

const surelyDisclosed = phrase("disclos\\S+|told me|undergone|been through it|survivor|at risk|has had");

// "Both girls will be closed before they start school", "a lady over there will sew her", "they did this to my bottom bits".
const sewn = phrase(
  "(?:sew|sewn|sewed|sewing|stitch(?:ed|ing)?|clos(?:e|ed|ing)|seal(?:ed|ing)?|trim(?:med)?|shav(?:ed|ing)|scrap(?:ed|ing)|nick(?:ed)?|prick(?:ed)?) (?:\\S+ )?(?:her|me|them|us|girls?|twins|daughters?|sisters?|up|down there)?|(?:be|been|is|are|get|gets|getting|was|were) (?:\\S+ )?(?:sewn|stitched|closed|sealed|trimmed)",
);
const byWhom = phrase(
  "lady|ladies|aunt\\S*|nan|gran\\S*|women|woman|elders?|midwife|doctor|clinic|nurse|cutter|family|tradition\\S*|culture|custom|religion|community|over there|in (?:my|her|their|our) (?:country|culture|village|tribe|religion)|(?:did|done|do) it to (?:me|her|my)|so (?:i|she|they) can marry|before (?:they|she|we) (?:\\S+ )?(?:start|marr|turn|go|reach)\\S*|every girl|all (?:the )?girls|flight|fly\\S*|abroad|holidays?|back home|with the (?:lady|knife|blade)",
);
const intimate = phrase(
  "(?:did|done|do|cut|hurt|sewed|took|do it|did it|did this|done this) (?:\\S+ ){0,4}(?:bottom bits|bits|bottom|private\\S*|down there|between (?:her|my|the) legs|front bottom|minnie|fanny|foof|nunny|flower|wee hole)",
);
const otherSewing = phrase(
  "textiles|sewing (?:club|machine|kit)|button|hem|trousers|skirt|costume|school (?:is|was|will be) closed|door|gate|eyes|shop|account|case|closed (?:the|his|her|group|down|off|for|circle|account)|close (?:friends?|to|with|by|relationship|family)|head lice|hair|chin|eyebrow|stitches in",
);

// "They held her legs and an old lady had a razor."
const heldDown = phrase(
  "(?:held|hold|holding|pinned|tied|spread) (?:\\S+ ){0,3}(?:legs|arms|her down|me down|down)|lying down|circle of women|on (?:her|my) back",
);
const blade = phrase(
  "razor|blade|knife|knives|scissors|glass|old (?:lady|woman)|elderly (?:lady|woman)|women with|blood",
);
const elderly = phrase(
  "old (?:lady|woman)|lad(?:y|ies)|wom[ae]n|aunt\\S*|grandma|grandmother|gran|nan|elders?|midwife",
);
const madeReady = phrase(
  "(?:clean(?:ed|sed)?|made (?:clean|pure)|purified|prepared|done|seen to|fixed|sorted|sealed|closed) (?:\\S+ ){0,3}before (?:\\S+ ){0,3}(?:periods?|period|marr\\S*|secondary|big school|puberty|grows?|(?:turns|is) \\S+)|type (?:1|2|3|4|one|two|three|four|i+) (?:\\S+ ){0,2}(?:on|in|of) (?:the )?(?:mother|mum|mums|maternity|her|sister)",
);

// What is to be done to girls, as families name it: a school of women, a party for being brave, "done like she was".
const awaited = phrase(
  "school of (?:the )?women|wom[ae]ns (?:house|school|society|secret)|(?:join|joined|joining|enter\\S*) (?:the|our|their) (?:\\S+ )?society|(?:made|make|be|become) (?:\\S+ )?like us|brave (?:about|for|when)|what (?:the|that|some) (?:lady|women|woman|aunt\\S*) (?:will|is going to|did|does|do)|(?:twins|girls|daughters|sisters|nieces|baby|little one|she|her|both) (?:are |is |be |being |get |gets |to be |have been |not )?(?:\\S+ )?done (?:this|in|by|like|when|over|before|at|as|next|yet)|no (?:boy|man|husband|one|body) (?:will|would) (?:\\S+ )?(?:want|marry|have|take|touch) (?:her|me|them)|(?:operation|procedure|thing|cut) (?:that |which )?(?:all )?(?:the )?(?:girls|women|aunt\\S*|women|grans?|elders?)|(?:gran|nan|aunt\\S*|grandma) (?:\\S+ )?(?:sorted|fixed|saw to|did|snipped|cut|trimmed|took) (?:it|hers?|me|them|that)",
);
const otherDone = phrase(
  "hair|nails|ears?|jabs?|vaccin\\S*|homework|exams?|tests?|photos?|confirmation|communion|work|chores|tattoo|teeth|braces|nothing done|what can be done|get it done",
);
const privateParts = phrase(
  "front bottom|bits|private parts?|privates|down there|flower|between (?:her|my|the) legs|vagina|vulva|foof|minnie",
);
const altered = phrase(
  "snip\\S*|cut|trim\\S*|sorted|fixed|taken|took|gone|missing|different|dont look|doesnt look|diagram|removed|sewn|stitch\\S*|closed|scar\\S*|smooth",
);
const motherHadIt = phrase(
  "(?:mum|mother|mam|she|sister|gran|aunt\\S*) (?:\\S+ )?(?:had|has had|having had) (?:it|this|that|fgm|the cut) (?:done|herself|as a (?:child|girl))",
);

/** Whether sentences read together may tell of female genital mutilation, done or feared: nobody but the teacher can report it. */
export function mayBeFgm(words: string): boolean {
  const girl = sureGirl.test(words);
  if (named.test(words))
    return (
      !training.test(words) ||
      surelyDisclosed.test(words) ||
      (girl && (disclosed.test(words) || country.test(words)))
    );
  if (circumcised.test(words)) return girl || !boy.test(words);
  const from = country.test(words);
  if (from && back.test(words) && afterwards.test(words) && (girl || !boy.test(words))) return true;
  if (!aGirl.test(words)) return false;
  if (cutThere.test(words)) return true;
  const forGirls = girl && !otherDone.test(words);
  if (forGirls && awaited.test(words) && (from || byWhom.test(words) || away.test(words))) return true;
  if (forGirls && privateParts.test(words) && altered.test(words) && (from || elderly.test(words)))
    return true;
  if (
    girl &&
    motherHadIt.test(words) &&
    /(?:midwife|health visitor|gp|clinic|hospital|risk|worried)/.test(words)
  )
    return true;
  if (madeReady.test(words) && !/diabet/.test(words)) return true;
  if (heldDown.test(words) && blade.test(words) && elderly.test(words)) return true;
  if (girl && byWhom.test(words) && intimate.test(words) && (sharp.test(words) || back.test(words)))
    return true;
  if (girl && sewn.test(words) && byWhom.test(words) && !otherSewing.test(words)) return true;
  if (otherwise.test(words)) return false;
  if (girlCut.test(words)) return true;
  if (!girl) return false;
  const [aRite, done] = [rite.test(words), doneToHer.test(words)];
  const elder = woman.test(words);
  return (
    (from && (aRite || (done && (away.test(words) || elder || secret.test(words))))) ||
    (aRite && away.test(words) && elder) ||
    (doGirls.test(words) && elder && away.test(words)) ||
    (done && elder && (sharp.test(words) || (away.test(words) && aRite))) ||
    (turn.test(words) && elder && (away.test(words) || aRite))
  );
}
