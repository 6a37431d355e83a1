import { phrase } from "../sentences.ts";

/** Signs that stand on their own: groups, causes and their sayings, and the duty by name. */
const plain = phrase(
  "isis|isil|islamic state|daesh|al ?qa\\S+|al ?shabaa?b|boko haram|national action|patriotic (?:alternative|front)|atomwaffen|feuerkrieg|sonnenkrieg|combat 18|blood and honou?r|order of nine angles|o9a|764|com network|kkk|ku klux klan|proud boys|britain first|edl|english defence league|national front|homeland party|active clubs?|white (?:power|genocide|pride|supremac\\S*|ethnostate|nationalis\\S+|lives matter|race|brotherhood|rights)",
  "neo ?nazis?|nazi (?:\\S+ )?(?:salutes?|stuff|symbols?|flags?|memes?|tattoo|ideology|propaganda|views|group|material|forum\\S*|badge|music|sympath\\S+)|swastikas?|sieg heil|heil hitler|heil|hitler (?:was|had|did|should|is|salutes?)|fourteen words|14 words|1488|14 ?88|aryan|race war|racial holy war|rahowa|day of the rope|(?:great )?replacement (?:theory|stuff|of whites|is)|great replacement|replacing (?:us|white)|white people (?:\\S+ )?(?:replaced|wiped out|superior)|whites (?:\\S+ ){0,3}(?:replaced|wiped out|superior)|accelerationis\\S+|remigration|eco ?fascis\\S+|fascis[mt]s?|far right|extreme right|alt right|ultra ?nationalis\\S+|third reich fan|ethno ?state",
  "incels?|incel\\S*|black ?pill\\S*|elliot rodger|saint elliot|breivik|tarrant|christchurch (?:shoot\\S+|killer|video|attack\\S*)|columbine|sandy hook|mass (?:shooters?|shootings?|murder\\S*|killers?)|school shoot(?:ers?|ings?)|manifesto|nihilis(?:m|t|tic) (?:violen\\S+|\\S+ (?:group|type|discord))|true crime community|gore (?:sites?|groups?|videos?)|terrorgram|siege culture",
  "radicali\\S+|extremis[mt]s?|extremist \\S+|terrorgram|terror (?:manual|attack|group|cell|handbook|plot|stuff)s?|terrorist (?:\\S+ )?(?:material|manual|videos?|group|propaganda|handbook|attacks?|organi\\S+|content|stuff)|(?:bomb|pipe bomb|explosives?|nail bomb|ied) (?:making|recipes?|instructions|videos?)|(?:make|making|build|building|made) (?:\\S+ ){0,3}(?:bombs?|pipe bombs?|explosives?|ied|molotovs?)|anarchist cookbook|suicide (?:bomb\\S*|vest|belt)|bombers? (?:\\S+ ){0,4}(?:martyr\\S*|heroes|hero|right|legend\\S*)",
  "caliphate|jihadis?t?s?|jihadi \\S+|mujahid\\S+|martyr(?:s|dom)?|kaf+irs?|kuf+ar|kuf+ars|infidels?|apostates?|murtad\\S*|taghoot|nasheeds?|beheading\\S*|executions? (?:videos?|clips?)|watch(?:es|ing|ed)? (?:\\S+ )?executions|join (?:\\S+ )?(?:isis|the fight|jihad)|(?:democracy|voting|british law|man made law|the law) (?:\\S+ )?(?:is )?(?:haram|unislamic|kufr|shirk|against islam)|holy war|die for (?:allah|the cause|his religion|the caliphate|islam|the race|his race|his country)",
  "(?:kill|shoot|gas|gassed|bomb|behead|exterminate|burn|hang|execute|wipe out|deport|get rid of) (?:all )?(?:the )?(?:jews?|muslims?|immigrants?|migrants?|refugees?|blacks?|gays?|asians?|foreigners?|infidels?|non believers|non muslims|christians?|whites?|westerners?|women|feminists?|pakis?|trans|asylum \\S+)|(?:jews?|muslims?|immigrants?|migrants?|blacks?|gays?|women|refugees?|foreigners?|asylum seekers?|unbelievers?|non muslims|non believers|westerners?) (?:\\S+ ){0,3}(?:should|deserve\\S*|need|must|ought) (?:\\S+ ){0,3}(?:die|dead|killed|shot|gassed|burned|burnt|drowned?|hanged|raped|executed|exterminated|wiped|death|to be shot)|send (?:them|em) (?:all )?(?:back|home)|jews (?:control|run|are behind|own)|jewish (?:conspiracy|question|plot)|zog|holocaust (?:\\S+ ){0,4}(?:hoax|fake|didnt happen|never happened|exaggerat\\S+|lie)|deny(?:ing)? the holocaust|holocaust denial",
  "channel (?:panel|referral|referrals)|prevent (?:referral|concern|duty|officer|team|lead|issue|matter)|(?:is (?:it|this|that)|a|for) (?:\\S+ )?prevent|prevent thing|proscribed|hate (?:group|preacher|sermons?|crime group)",
);

/** Words that count only beside a belief, a plan or an interest. */
const beside = phrase(
  "nazis?|hitler|terrorists?|terrorism|bombs?|bombers?|bombing|syria|afghanistan|iraq|yemen|gaza|hamas|hezbollah|taliban|ira|uvf|civil war|infiltrat\\S+|invaders?|invasion|mosques?|synagogues?|muslims?|jews?|immigrants?|migrants?|asylum \\S+|hotel|refugees?|islam|islamic|kill(?:ers?|ings?)|massacres?|shooters?|attack(?:er)?s?|7 ?7|9 ?11|white|whites|crusad\\S+|tommy robinson|andrew tate|sharia|riots?|uprising|revolution|weapons?|feminis\\S+|women|88|hooked cross|bride|conspirac\\S+|democracy|southport|army of god|holy|allah|fight for",
);
// A common word beside one of these is more than common talk.
const belief = phrase(
  "supports?|idolis\\S+|worship\\S*|prais\\S+|glorif\\S+|celebrat\\S+|admir\\S+|sympath\\S+|hero(?:es)?|saints?|legends?|martyrs?|right idea|was right|were right|deserve\\S*|had it coming|recruit\\S*|join(?:s|ed|ing)? (?:them|isis|the fight|a militia)|travel(?:ling)? to|to fight|fight for|pledg\\S+|allegiance|brainwash\\S*|propaganda|telegram|4chan|8chan|preacher\\S*|sermons?|leaflets?|stickers?|salut\\S+|wiped out|taking over|subhuman|vermin|cockroaches|shot|gassed|blow (?:\\S+ )?up|manual|how to make|unislamic|haram|justif\\S+|obsess\\S+|fixat\\S+|hates?|hatred|wont shake hands",
);
const unmeant = phrase(
  "history (?:essay|lesson|homework|project|teacher|exam)|essay|ww2|world war|play|school play|lesson (?:on|about)|re lesson|topic|anne frank|great grandad|grandad was|grandma is|evacuees|museum|book about|called (?:him|her|them|me|us) (?:a |an )?(?:\\S+ )?(?:terrorist|nazi|isis|bomber)s?|calling (?:him|her|them|me) (?:a |an )?(?:\\S+ )?(?:terrorist|nazi|isis|bomber)s?|(?:kids|others|boys|girls|pupils|children|people) (?:\\S+ ){0,3}(?:called|call|calling)|as a joke|refugee from|fled|asylum seeker himself|cadets|film|documentary|story|training|certificate|quiz|module|inset|e learning|far right (?:end|hand|of|corner|side|door|table|seat)|victims? of|replacement (?:bus|teacher|phone|card|key|tie|bulb|laptop)|traumatised by|flashbacks?|nightmares? (?:of|about)|upset (?:by|about|her|him)",
);

const taught = phrase(
  "training|certificate|quiz|module|inset|e learning|called (?:him|her|them|me)|calling (?:him|her)",
);

/** Whether sentences read together may tell of somebody drawn into extremism, of any kind. */
export function mayBePrevent(words: string): boolean {
  if (unmeant.test(words)) return plain.test(words) && belief.test(words) && !taught.test(words);
  return plain.test(words) || (beside.test(words) && belief.test(words));
}
