import { phrase } from "../sentences.ts";

/** Names for female genital mutilation, with those used in families (Somali, Arabic, Mandinka, Krio, Urdu, Igbo and others). */
const named = phrase(
  "fgm|fgmc|fgc|female (?:genital )?(?:mutilation|cutting|circumcision)|(?:genital|genitals|genitalia|vaginal|vagina|private parts?|privates) (?:mutilat\\S+|cut|cutting|surgery|removed|stitched|sewn)|mutilat\\S+|infibulat\\S+|deinfibulat\\S+|clit(?:oris|oral)?|clitorid\\S+|labia",
  "gudn[iy]+n|gudnin|gudni|halalays|qodiin|khatna|khatn[ae]h|khafd|khifad|khifaad|tahur|tahara|tahoor|thara|bondo|bundu|bondoe|sande society|bondo bush|absum|gishiri|kutairi|kuta?iri|fanad[uo]|fanadoo|niaka|niakha|kuyungo|megrez|mekhnishab|dashatt|ibi ugwu|isa aru|didabe|kakia|sunna (?:circumcision|cut|was done|done|type|procedure|on (?:her|the|my))|(?:had|have|having|get|gets) (?:the |her |a )?sunna|pharaonic",
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
  "(?:cut|cutting|cuts|sliced|sewn|sewed|sew|stitch(?:ed)?|sealed|seal|closed|shut|opened|open|burnt|blade|knife|razor|removed|taken away|taken off|took off|scraped|hurt) (?:\\S+ ){0,5}(?:down (?:there|below)|between (?:her|my|the) legs|private parts?|privates|genitals?|intimate|lady parts|vagina|fanny|bits)",
  "(?:private parts?|privates|genitals?|down there|down below|lady parts|intimate area|vagina|fanny) (?:\\S+ ){0,5}(?:cut|sewn|sewed|stitched|sealed|closed|removed|taken|blade|knife|razor|gone|missing|scar(?:red)?|different)",
  "(?:been|was|were|is|get|gets|got|getting|being|be|to be) (?:\\S+ )?(?:sewn|sewed|stitched|sealed|closed|cut) (?:up |shut )?(?:\\S+ ){0,4}(?:as an? (?:\\S+ )?(?:baby|child|girl|toddler|infant)|when (?:she|i|they) (?:was|were)|like (?:her|my|the)|before (?:she|her|i|marriage|her wedding)|at (?:birth|five|six|seven|eight|\\d)|in (?:somalia|gambia|sudan|egypt|kenya|mali|guinea|eritrea|ethiopia|sierra|nigeria|africa))",
  "sewed (?:me|her) up|sewn (?:me|her) up|stitched (?:me|her) up|sewn (?:up|shut|closed)|they cut (?:me|her|us)|(?:going|wants?|want|taken|taking|plan\\S*|sent|book\\S*|have|having|had) (?:\\S+ ){0,6}(?:for (?:cutting|the cut|the cutting)|to be cut|(?:her|girls?|daughters?|me|sister) cut|cutting (?:ceremony|season|party|day))|cutting (?:ceremony|season|party)|(?:aunt\\S*|women|gran|nan|grandma|grandmother|family) (?:\\S+ ){0,3}held (?:her|me) down (?:\\S+ ){0,8}(?:cut|blade|knife|legs|razor|private\\S*)|the cutter|a cutter|get cut|gets cut",
);
const circumcised = phrase("circumcis\\S+|circumcized|circumsi\\S+");

const rite = phrase(
  "(?:special|big|secret|family|women\\S*|traditional|religious) (?:\\S+ )?(?:ceremony|procedure|celebration|party|operation|occasion|event|cut|cutting|ritual|custom)|ceremony|ritual|rite|become a (?:real |proper |full )?woman|becom(?:es|ing) a (?:real |proper |full )?woman|(?:be|being) a (?:real |proper )?woman|womanhood|coming of age|initiat\\S+|rite of passage|passage to|ma(?:ke|kes|de|king) (?:\\S+ ){0,2}(?:pure|clean|a woman|proper|ready for marriage|marriageable)|purif\\S+|purity|cleans(?:ed|ing)|prepare(?:d)? the girls|prepared for (?:marriage|womanhood)|special woman|old woman|elder(?:ly)? (?:woman|women|lady)|wise woman|tradition|what (?:all |happens to )?(?:the )?(?:girls|women) (?:\\S+ ){0,3}(?:do|have|get|go through)|like all (?:the )?girls",
);
const countries =
  "somalia|somaliland|gambia|sierra leone|guinea|guinea bissau|mali|sudan|egypt|eritrea|ethiopia|djibouti|kenya|nigeria|senegal|burkina faso|mauritania|ivory coast|cote divoire|liberia|chad|tanzania|togo|benin|ghana|iraq|kurdistan|yemen|indonesia|malaysia|oman|west africa|east africa|africa";
const country = phrase(countries);
const away = phrase(
  `${countries}|back home|abroad|overseas|out of the country|home country|village|summer holidays?|the summer|half term|easter|eid|long holiday|extended holiday|tickets|flights?|flying`,
);
const woman = phrase(
  "nan|nana|gran|grandma|grandmother|aunt\\S*|granny|in laws?|elders?|great aunt|family|mother in law|relatives|community|mum|dad",
);
const turn = phrase(
  "(?:her|my|their) turn|(?:im|i am|shes|she is|be) next|turn next|want(?:s)? (?:\\S+ ){0,6}(?:done|it done)|(?:have|having|getting|get) (?:her|it|them|the girls|the little one) done|(?:little one|daughters?|girls?|baby|her|me|sister) done|get it done|had it done|has had it|just had it|was done|been done|had hers|had the op",
);
const afterwards = phrase(
  "(?:ages|hours?|a long time|long time|longer|forever|half an hour|half hour|\\d+ ?min\\S*|so long|a lot of time|lots of time|most of (?:the )?lesson|repeatedly|constantly) (?:\\S+ ){0,4}(?:toilets?|loo|bathroom|wee|weeing|pee|to go)|(?:toilets?|loo|bathroom) (?:\\S+ ){0,4}(?:ages|hours?|long time|half an hour|\\d+ ?min\\S*|constantly|all the time|a lot|every lesson|longer)|utis?|urin\\S+|bladder|wee(?:ing)? (?:hurts|pain\\S*)|hurts to (?:wee|pee|walk|sit)|(?:cant|cannot|wont|difficulty|difficult|trouble|hard|struggl\\S+|pain\\S*|uncomfortable|refus\\S+|unable|hurts|sore) (?:\\S+ ){0,3}(?:sit|sitting|walk\\S*|to walk|pe|swim\\S*|change for|cross)|(?:walk\\S*|sit\\S*) (?:\\S+ ){0,3}(?:difficulty|funny|different\\S*|strange\\S*|odd\\S*|pain\\S*|stiff\\S*|carefully|awkward\\S*|slowly)|period pains?|pain\\S* (?:\\S+ ){0,3}(?:down|below|there|legs|periods?|stomach)|something happened|cant talk about|wont talk about|wont say what|wont do pe|misses? pe|avoid\\S* pe|bleeding|withdrawn|not herself|not the same|so quiet|changed|sore down",
);
const back = phrase(
  "since|after|back from|came back|come back|coming back|returned|return|returning|got back|been (?:away|to)|was away|just back|weeks? (?:in|off|away)|holiday",
);

/** Whether sentences read together may tell of female genital mutilation, done or feared: nobody but the teacher can report it. */
export function mayBeFgm(words: string): boolean {
  if (named.test(words)) return !training.test(words) || sureGirl.test(words);
  if (circumcised.test(words)) return sureGirl.test(words) || !boy.test(words);
  const maybeGirl = sureGirl.test(words) || !boy.test(words);
  if (country.test(words) && back.test(words) && afterwards.test(words) && maybeGirl) return true;
  if (!aGirl.test(words)) return false;
  return (
    cutThere.test(words) ||
    (rite.test(words) &&
      sureGirl.test(words) &&
      away.test(words) &&
      (country.test(words) || woman.test(words))) ||
    (turn.test(words) && sureGirl.test(words) && woman.test(words) && (away.test(words) || rite.test(words)))
  );
}
