import { phrase } from "../sentences.ts";

const girl = phrase(
  "she|her|shes|girls?|daughters?|sisters?|nieces?|female|woman|women|twins|granddaughters?|babys?|little ones?|step ?sisters?|half sisters?",
);
const onlyBoys = phrase("brothers?|sons?|boys?|nephews?|him|his");

/** A stay away, or somebody who comes to stay. */
const trip = phrase(
  "holidays?|hols|half term|summer|easter|christmas|eid|ramadan|winter|trip|abroad|overseas|back home|flights?|fly(?:ing)?|flew|flown|tickets?|passports?|airport|visit\\S*|travel\\S*|village|home country|(?:weeks?|months?) (?:off|out|away|in|there|with|to)|\\d+ weeks|(?:two|three|four|five|six|seven|eight|ten) weeks|long leave|extended leave|been away|going away|(?:going|go|goes|went|taken|taking|takes?|sent|sending|been|off|back|fly|flying) (?:\\S+ )?to (?:see |visit |stay (?:with|at) )?(?:\\S+ )?(?:gran\\S*|nan\\S*|aunt\\S*|family|relatives|elders|village|bush)|(?:coming|comes|came|come|staying|arriv\\S*|fl(?:ying|own) (?:in|over)) (?:over|to stay|from|in|here|next|this|for)|africa|egypt|somali\\S*|gambia\\S*|sudan\\S*|nigeria\\S*|kenya\\S*|ethiopia\\S*|eritrea\\S*|guinea\\S*|mali|sierra leone|senegal|iraq|kurdi\\S*|yemen\\S*|indonesia\\S*|malaysia|djibouti|dubai|tanzania|liberia|ivory coast|chad|burkina \\S+",
);

const elder = phrase(
  "gran\\S*|nan|nana|nans|nanny|aunt\\S*|elders?|elderly|old (?:lady|ladies|woman|women)|ladies|women|(?:a|the|some|that|another|special|older) (?:\\S+ )?(?:lady|woman)|cutter|midwife|mother in law|in laws|great aunt|ayeeyo|abuela|habibi|teta|habooba|hooyo|eddo|habaryar|khala|dadi|nani|babcia",
);

/** A feast or a rite whose meaning families leave unsaid. */
const rite = phrase(
  "ceremon\\S*|ritual|rite|rites|initiat\\S*|(?:special|big|secret|womens?|ladies|traditional|girls?|family|grown up|growing up|own) (?:\\S+ )?(?:party|parties|celebration\\S*|procedure|operation|op|day|event|feast|do|treatment|appointment|thing|present|surprise|occasion|visit)|(?:party|celebration|feast|gold|presents?|henna|new (?:dress|clothes)) (?:\\S+ ){0,6}(?:becom\\S*|be|being|brave|(?:a|as) wom[ae]n|womanhood|after|afterwards|ladies|elders?)|(?:be|being|been) (?:\\S+ )?brave|(?:become|becomes|becoming|became|be|being|make (?:her|them|me|us)|makes (?:her|them|me)|made|turn(?:ed|s)? into|come (?:home|back) (?:as )?|into|now|as) (?:\\S+ ){0,3}wom[ae]n|womanhood|proper (?:woman|lady|girl|wife)|grown up (?:girl|woman|now)|coming of age|(?:made|make|makes|get|getting|be|been|become|becomes|being|is|not) (?:\\S+ )?(?:clean(?:ed|sed)?|pure|purified|closed|sealed|sewn|stitched|shut|narrowed|tightened|cut|done|trimmed|nicked|pricked)|cleans(?:ed|ing)|purif\\S*|purity|the (?:cut|cutting|procedure|operation|op|thing|tradition|custom|closing|sewing)|tradition\\S*|custom|rite of passage|(?:all|every|other|older|bigger) (?:the )?(?:\\S+ )?(?:girls?|women|sisters|cousins|daughters|females) (?:\\S+ ){0,4}(?:have|has|had|get|gets|got|do|does|did|go|goes|went|must|need|done)|(?:its|it is|be|is|thinks|says|said) (?:\\S+ ){0,2}(?:her|my|the girls|their) (?:turn|time)|(?:it is|its|was) time|ready (?:for|to) (?:be )?(?:marr\\S*|husband)|(?:in|to|into) the bush|what (?:was|they) (?:done|did) to (?:her|my|me|the) (?:\\S+ )?(?:sisters?|mum|mother|cousins?)|uncut|no (?:man|husband|one)",
);
// Grandmothers in other languages, with a country where girls are cut and somebody who takes, does or cuts.
const elsewhereSaid = phrase(
  "(?:babci\\S*|ciotk\\S*|bunic\\S*|matus\\S*|abuel\\S*|tia|avo|nonna|nain|mamgu|modryb|dadi|nani|khala|ayeeyo|grand mere|tante|oma|babaanne|anneanne)",
);
const takesFor = phrase(
  "zrobi\\S*|zabier\\S*|wytn\\S*|tego|taie|tai\\S*|faca|face|duce|cort\\S*|hacer\\S*|llev\\S*|thorri|gael|kaat\\S*|karwa\\S*|couper|faire|coup\\S*|keser|kesecek|fazer|tagli\\S*",
);
const asTheyDo = phrase(
  "(?:have|having|get|getting|got|had) (?:the |both |her |their |our )?(?:y ?\\d+|girls?|daughters?|sisters?|little (?:one|sister)|youngest|twins|baby|her) (?:\\S+ )?done|(?:the|a) (?:lady|woman|aunt\\S*|one) (?:who|that) (?:does|did|do) (?:it|this|that|the girls)|made to (?:do|have|go through) what|what (?:her|my|their) (?:aunt\\S*|gran\\S*|mum|sisters?|cousins?|mother) (?:\\S+ )?(?:did|had|went)|(?:the|her|a) (?:cleaning|cleansing|closing|purification|cutting) (?:of|for) (?:\\S+ ){0,3}(?:sister|daughter|girls?|baby|niece|her)|(?:had|has had|having had) (?:it|this|that) as a (?:child|girl|baby)|(?:operation|procedure|op|surgery|treatment) (?:\\S+ ){0,6}(?:private\\S*|down (?:there|below)|between)|(?:allow|allows|allowed|legal|law|illegal) (?:\\S+ ){0,4}(?:to|for) (?:\\S+ )?(?:cut|circumcise|girls)|until (?:they|she|we) heals?|till they heal|(?:was|were|hers was|been|is) (?:closed|sewn|stitched|opened|reopened)(?: up)? (?:and|on|for|after|before|again)|like (?:her|my|the) (?:older |big |other )?(?:sisters|cousins|aunties|women)|(?:razor|blade|knife) (?:\\S+ ){0,6}girls?|girls? (?:\\S+ ){0,10}(?:razor|blade)|allow it for girls|will bleed|it (?:will )?bleeds?|real (?:lady|woman)",
);

const foreignAway = phrase(
  "gambi\\S*|egipt\\S*|egipto|egypte|sudan\\S*|mali|guine\\S*|somal\\S*|keni\\S*|nigeri\\S*|wakacj\\S*|ferie|ferii|vara|vacant\\S*|vacaciones|verano|ferias|haf|gwyliau|chutti\\S*|vacances|tatil\\S*|fasax\\S*|sommer\\S*",
);
const pressing = phrase(
  "press\\S*|worried|worry|scared|wants?|frightened|plans?|planning|money|sister|sisters|daughters?|told|says?|said|drew|wedding|next|will",
);

// Of any child: what carers see and what no other cut is told with.
const bodily = phrase(
  "cutting of girls|girls? (?:being|getting|who are|are) cut(?! (?:off|out|from|down))|mines like that",
  "(?:bits?|parts?|privates|private parts?|genital\\S*|vulva|anatomy|nappy area) (?:\\S+ ){0,3}(?:not|dont|doesnt|didnt|isnt|arent|wasnt|werent) (?:\\S+ )?(?:look\\S*|there|right|normal|as (?:they|it)|how)|scar\\S* (?:\\S+ ){0,8}down (?:there|below)|(?:tak\\S*|took|cut\\S*|remov\\S*|get rid of|getting rid of|lose|losing|scrap\\S*) (?:\\S+ ){0,3}(?:dirty|bad|rude|ugly|naughty|unclean|extra|boy|shameful|haram) (?:bits?|parts?|piece|skin|thing|flesh)|(?:dirty|unclean|bad|extra|rude) (?:bits?|parts?|skin) (?:\\S+ ){0,4}(?:away|off|out|gone|cut|removed)|(?:little (?:one|sister)|youngest|one|sisters?|twins|baby|niece|cousin|too) (?:\\S+ ){0,3}(?:be|being|get|gets|getting|is|was|been) (?:cut|sewn|closed|done|circumcised|stitched) (?:like|as|the same|too|in the|when|before|at)|cut (?:the )?(?:same|like) (?:as )?(?:she|her|mum|me|i|my|the) ?(?:was|sisters?|mum|mother|did|other|cousins?)?|gael ei thorri|chael ei thorri|ei thorri fel|thorri merched",
);
const outspoken = phrase(
  "uncut (?:girls?|women|woman|daughter)|(?:took|take|taking|taken|sent|send|sending|book\\S*|pay\\S*|paid|go|going|goes|asked|asking|want\\S*|arrang\\S*) (?:\\S+ ){0,6}for (?:the|her|their|a) (?:cut|cutting|closing|sewing|circumcision)|(?:cousins?|sisters?|mum|mother|aunt\\S*|daughters?|girls?|she|twins|baby) (?:\\S+ ){0,3}(?:was|were|been|being|be|get|gets|got) (?:\\S+ )?(?:sewn|stitched|closed|sealed|infibulated|cut|purified|circumcised)(?! (?:off|out|down|by|short|from|on|in half|up about))|(?:isnt|not|wasnt|arent|no longer) (?:\\S+ )?(?:complete|whole|intact|all there|like other girls|normal) (?:\\S+ ){0,3}(?:down|below|there|between)|(?:down (?:there|below)|private\\S*|between (?:her|my|the) legs) (?:\\S+ ){0,6}(?:stitch\\S*|sewn|closed|scar\\S*|smooth|missing|gone|removed|taken|cut|sealed)|legs (?:were |are )?(?:tied|bound|strapped|wrapped|bandaged) (?:\\S+ )?(?:together|up|for)|(?:bound|tied) (?:her|my|their) legs",
  "(?:woman|women|lady|ladies|gran\\S*|aunt\\S*|nurse|someone|elders?) (?:\\S+ ){0,7}(?:did|done|do|does|doing) (?:something|it|things?|that|stuff) to (?:her|me|us|them|the (?:\\S+ ){0,2}(?:girls?|sisters?|twins|baby|daughters?|cousins?)|my (?:\\S+ )?(?:sisters?|cousins?)|all)",
  "bush (?:school|camp)|(?:to|into) the bush (?:with|for|to)|(?:something|things?|what|it|that) (?:\\S+ ){0,4}(?:done|did|happened) to (?:her|me|them) (?:\\S+ ){0,2}(?:when (?:she|i|they) (?:was|were) (?:little|small|young|a baby|\\d+|five|six|seven)|as a (?:baby|child|toddler)) (?:\\S+ ){0,3}(?:back home|abroad|in)|(?:did|done) something to (?:the|her|my|both|all) (?:\\S+ ){0,2}(?:sisters?|girls|twins|cousins?)|society bush|sande|bondo|zaban\\S*|sunnat|sunneh|sunna|gudniin|guditaan|gudniinka|halalays|khitan|khitaan|khatna\\S*|khafd|tahara|tahur|tahoor|xitaan|irua|ukeketaji|tohara|kutairi|iraa|emuratare|kene kene|bolokoli|haihai|salindo|didabe|fiddle faddle|killamentu|mekhnishab|absum|megrez|ibi ugwu|dab[ai]re|isa aru|ila kiko|kuruna|sunat perempuan|sunat|xetene|xatene|khetne|obrzezanie|ablation|mutila\\S*|genital\\S*",
);

/** What the body shows after it. */
const pain = phrase(
  "(?:ages|hours?|forever|long time|long|longer|half an hour|half hour|\\d+ ?min\\S*|ten minutes|twenty minutes|so much time|every lesson|constantly|repeatedly|always|keeps?) (?:\\S+ ){0,6}(?:toilets?|loos?|bathroom|wee|pee|cubicle)|(?:toilets?|loos?|bathroom|cubicle) (?:\\S+ ){0,5}(?:ages|hours?|forever|long|longer|\\d+ ?min\\S*|minutes|constantly|crying|cries|pain\\S*|tears|lesson)|(?:walk\\S*|sit|sits|sitting|sat) (?:\\S+ ){0,4}(?:funny|odd\\S*|strange\\S*|stiff\\S*|carefully|awkward\\S*|slowly|gingerly|different\\S*|legs|cross legged|properly|wide|waddl\\S*|pain\\S*|shuffl\\S*|edge|sideways|comfortabl\\S*|still|down)|(?:cant|cannot|wont|struggl\\S*|difficult\\S*|trouble|pain\\S*|hurts?|sore|refus\\S*|uncomfortable|wince\\S*|hard) (?:\\S+ ){0,4}(?:sit\\S*|walk\\S*|wee\\S*|pee\\S*|carpet|cross|run|chair)|shuffl\\S*|waddl\\S*|winc\\S*|utis?|bladder|urin\\S*|kidney|water infection\\S*|(?:wee\\S*|pee\\S*) (?:\\S+ )?(?:hurts?|pain\\S*|burn\\S*|sting\\S*|takes)|(?:hurts?|burn\\S*|sting\\S*|pain\\S*|sore|crie[sd]|screams?) (?:\\S+ ){0,4}(?:wee\\S*|pee\\S*|toilet|loo|down (?:there|below)|between|below|private\\S*)|periods? (?:\\S+ ){0,6}(?:agony|pain\\S*|weeks|bad|awful|heavy|stopped|last\\S*|unbearable)|(?:agony|pain\\S*|terrible|awful|bad) (?:\\S+ ){0,4}periods?|period pains?|bleed\\S*|bled|discharge|something (?:was |happened|had been )?(?:\\S+ )?(?:done|happened)|holding (?:her|my) (?:tummy|stomach|crotch|skirt)|bandag\\S*|stitches",
);
const hides = phrase(
  "(?:excus\\S*|out of|off|miss\\S*|no|not (?:do|doing|allowed|to do)|refus\\S*|avoid\\S*|wont (?:do|change|get changed)|stop\\S*|withdr\\S*) (?:\\S+ ){0,5}(?:pe|p e|swimming|games|gym|sport|dance|change|changing|changed)|note (?:\\S+ ){0,4}(?:pe|swimming)|(?:withdr\\S*|withdrawn|remov\\S*|pull\\S*|out of|take\\S*|opt\\S*) (?:\\S+ ){0,5}(?:rse|rshe|sre|sex ed\\S*|relationships?|puberty|body lessons?|biology|growing up)|(?:rse|rshe|sre|sex ed\\S*) (?:\\S+ ){0,5}(?:withdr\\S*|out)|wont (?:say|tell|talk|see|be examined|let)|not allowed to (?:say|tell|talk)|secret|promised|withdrawn|quiet\\S*|different (?:child|girl)|not herself|changed|tearful|crying|frightened|scared|distressed",
);
const since = phrase(
  "since|after|came back|come back|coming back|back from|returned|return|returning|got back|been away|back (?:in|at|on|this|last|off)|home from|previously|following",
);
const farAway = phrase(
  "abroad|overseas|back home|village|home country|africa|egypt|somali\\S*|gambia\\S*|sudan\\S*|nigeria\\S*|kenya\\S*|ethiopia\\S*|eritrea\\S*|guinea\\S*|mali|sierra leone|senegal|iraq|kurdi\\S*|yemen\\S*|indonesia\\S*|malaysia|djibouti|dubai|tanzania|liberia|ivory coast|chad|burkina \\S+|ghana|togo|uganda|cameroon|bohra",
);
const ofBody = phrase(
  "(?:toilets?|loos?|bathroom|wee\\S*|pee\\S*|sit|sits|sitting|walk\\S*|utis?|bladder|urin\\S*|periods?|legs|bleed\\S*|bled|below|down there|cross legged|infection\\S*|private\\S*|shuffl\\S*|waddl\\S*|pe|swimming|carpet)",
);
const otherReason = phrase(
  "netball|football|sprain\\S*|ankle|knee|fractur\\S*|cast|crutch\\S*|nose ?bleed\\S*|ski\\S*|broke|broken|diabet\\S*|chemo\\S*|appendi\\S*|verruca|sunburn\\S*|tummy bug|vaping|vape|phones?|quincea\\S*|bat mitzvah|communion|baptism|christening|wedding|graduation|funeral|confirmation|brownies|guides|swimming gala|hair|ears? pierced|cut (?:on|her) (?:finger|hand|knee|leg|arm)|self harm\\S*|autis\\S*",
);
const kin = phrase(
  "(?:mum|mother|mam|sisters?|cousins?|aunt\\S*|gran\\S*|nan|women|girls) (?:\\S+ ){0,4}(?:had|has had|have had|having had|been through|went through|gone through|undergone|got) (?:\\S+ ){0,2}(?:it|this|that|same|fgm|cut|procedure|operation|op|done)(?: (?:done|thing|herself|to her|too|when|as|at|in|back|last))",
);
const atRisk = phrase(
  "next|turn|risk|worried|worry|scared|frightened|afraid|same|holidays?|summer|easter|half term|flights?|fly(?:ing)?|daughters?|baby girl|younger|youngest|little (?:one|sister)|plans?|planning|soon|visit\\S*|grandmother|midwife|health visitor|gp|hospital",
);
const cutMother = phrase(
  "(?:mum|mother|mam|mums|mothers) (?:\\S+ ){0,4}(?:was|is|been|were|had been|has been) (?:\\S+ )?(?:cut|circumcised|sewn|infibulated|a survivor|closed)(?! (?:off|out|down|up|short|from))",
);

// A rite that needs no journey: presents from the ladies for being brave, the bush, something done long ago.
const unsaid = phrase(
  "brave|womanhood|(?:become|becoming|becomes|into) (?:\\S+ ){0,2}wom[ae]n|into the bush|in the bush|initiat\\S*|ritual|rite|ceremony|cleansed|purif\\S*|made clean|make her clean|uncut",
);
const lessons = phrase(
  "rse|rshe|sre|sex ed\\S*|relationships? (?:ed\\S*|lessons?)|puberty (?:lessons?|talk)|body lessons?",
);

/**
 * Whether sentences read together speak of the cutting of a girl as families and children do, who never name it: a journey and a rite,
 * a pain after a stay away, what mothers and sisters had before her. A suspicion counts as much as what was told.
 */
export function soundsLikeFgm(words: string): boolean {
  if (elsewhereSaid.test(words) && takesFor.test(words) && (trip.test(words) || foreignAway.test(words)))
    return true;
  if (bodily.test(words) && !onlyBoys.test(words)) return true;
  if (!girl.test(words) || otherReason.test(words)) return false;
  if (outspoken.test(words) || cutMother.test(words)) return true;
  const custom = asTheyDo.test(words);
  if (custom && (elder.test(words) || farAway.test(words)) && (trip.test(words) || pressing.test(words)))
    return true;
  if (farAway.test(words) && pain.test(words) && ofBody.test(words) && !onlyBoys.test(words)) return true;
  const [away, older, aRite] = [trip.test(words), elder.test(words), rite.test(words)];
  if (aRite && older && (away || unsaid.test(words))) return true;
  if (kin.test(words) && atRisk.test(words)) return true;
  const [far, hurts, hidden] = [farAway.test(words), pain.test(words), hides.test(words)];
  if (aRite && far && (hurts || hidden)) return true;
  if (away && since.test(words) && ofBody.test(words) && !onlyBoys.test(words))
    return (hurts && (hidden || far || older || aRite || ofTwo(words))) || (hidden && far);
  return far && away && hidden && lessons.test(words);
}

/** Two signs of the body in one passage. */
function ofTwo(words: string): boolean {
  return (words.match(new RegExp(ofBody.source, "gu")) ?? []).length > 1;
}
