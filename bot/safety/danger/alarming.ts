import { phrase } from "../sentences.ts";

// Each line was tried, like the single words beside them, on the invented messages without danger.
/** Turns of phrase as grave as a knife or a ledge: what people see, hear or fear in a minute of danger. */
export const alarming = phrase(
  String.raw`
  slash\S*|cornered|surrounded|ganged up on|screwdrivers?|chisels?|scalpels?|stanley|craft knife|cleaver|crossbow|bb gun|air rifle|taser|knuckle ?dusters?|
  beaten (?:with|up|by|her|him|again)|battered|throw(?:s|ing|n)? (?:him|her|them|my)self|(?:minibus|bus|car|coach|van|bike) (?:\S+ )?(?:crash\S*|overturned|accident)|crashed into|pile up|run over|knocked (?:down|over) by|hit by a(?! (?:ball|football|cricket|door|swing|pencil|book|bag))|
  (?:hands?|arms?|belt|cable|lead|scarf) (?:\S+ )?(?:round|around) (?:his|her|their|my|the) (?:\S+ )?(?:neck|throat)|multi ?storey|tower block|window ?sill|parapet|
  (?:having|had|has|in) (?:a|another|some sort of) fit|fitting|convuls\S*|spasming|gone rigid|eyes (?:\S+ )?roll\S*|rolling back|(?:middle of|lying in|sat in|sitting in|lying on) (?:the )?(?:road|street|carriageway)|
  (?:tablets?|pills?|antidepressants?|medication|capsules) (?:\S+ ){0,3}in (?:his|her|their) mouth|never seen (?:him|her|them|before)?|(?:dont|didnt|not|nobody|none of us) (?:recogni\S*|knows? who)|(?:we|ive|staff) (?:have )?never (?:seen|met)|
  tried to (?:collect|grab|pull|drag|lure|force|get into|take (?:him|her|a|one|the))|spice|mdma|ketamine|ecstasy|cocaine|heroin|lsd|tripping|hallucinogen\S*|
  (?:kids|children|people|pupils|staff|lots|several|both) (?:are |have been )?(?:badly |seriously )?(?:hurt|injured)|badly hurt|seriously (?:hurt|injured)|casualt\S*|wont let go|
  (?:been |mums |dads |has been |shes |hes )gone since|hasnt been home|not been home|didnt come home|never (?:came home|arrived|got here|turned up)|unaccounted|whereabouts|lost (?:a child|a pupil|one of|sight of)|
  no pulse|cpr|defib\S*|(?:isnt|not|stopped) breathing|cant breathe|passed out|blacked out|out cold|knocked out|comatose|lifeless|(?:wont|cant|not|didnt) wak(?:e|ing)|not (?:responding|moving|answering)|isnt (?:responding|moving|answering)|(?:cant get an|no) answer from|
  stroke|heart attack|cardiac|meningitis|sepsis|anaphyla\S*|hypo|hanging (?:in|from|by)|(?:about|going) to (?:hurt|kill|stab|attack|blow|smash|torch)|(?:hiding|hides|hidden) (?:in|under) (?:the |a |her |his )?(?:wardrobe|bathroom|cupboard|bed|shed)|
  (?:white|a|the) van|talking nonsense|making no sense|staggering|swaying|paralytic|high as a kite|off (?:his|her) (?:face|head)|head injury|concuss\S*|foot in the door|pushed past (?:staff|reception|me|us)|forc(?:ed|ing) (?:his|her|their) way|
  (?:uncle|dad|stepdad|mum|brother|boyfriend|he|she) did (?:it|this|that) (?:this|last night|today|again)|(?:will|would|might|could|going to) (?:be|get) killed(?! by now)|(?:more|worse) (?:\S+ )?(?:tonight|to come)|on the (?:toilet |cubicle |bathroom )?floor and|(?:she|he)s on the floor|
  fly(?:ing)? (?:her|him|them|me) (?:out|away|off|over)|taking (?:her|him|them) (?:out of the country|abroad) (?:tonight|today|tomorrow)|hurt the baby|(?:no one|nobody|no adult) (?:\S+ )?at home (?:and|now|tonight|since)
`.trim(),
  // Breaking in, and being taken.
  String.raw`
  masked|(?:being |been )?held (?:somewhere|against (?:her|his))|cant say where (?:she|he)|(?:trying|rattling|kicking|forcing|banging on) (?:\S+ ){0,3}(?:doors?|windows?|gates?|fence)|climb(?:ed|ing) (?:\S+ )?(?:over )?(?:the )?(?:gates?|fence)|
  (?:get|got|getting|gets|go|went|climb\S*|jump\S*|pulled|put|dragged) (?:\S+ ){0,3}(?:in|into) (?:a|the|his|some|an|that) (?:\S+ ){0,3}(?:car|van|taxi|vehicle) (?:\S+ ){0,3}(?:with|by|who|isnt|not|outside|and)|asked (?:\S+ ){0,6}(?:to )?get (?:in|into)|
  (?:kids?|children|child|pupils?|boy|girl|one|two|three|\d+|y\d+s?|toddler) (?:\S+ ){0,2}(?:is |are |still |now )?(?:missing|unaccounted|lost|gone) (?:from|on|at|in|since|for \d+)|
  right behind (?:her|him|me|us)|following (?:her|him|them|me)|followed (?:her|him|them|me|one|a)|chas(?:ed|ing) (?:her|him|them|me|by)|hunting (?:her|him|them)|after (?:him|her) with|
  wont let (?:him|her|me|them|us) (?:leave|out|go|in)|cant get out|keeping (?:her|him|them) (?:in|there|at)|shots|shot at|gunshots?|wrong side of|over the (?:edge|railing|barrier)|level crossing
  `.trim(),
  // Hurt by somebody, at home or elsewhere.
  String.raw`
  (?:stepdad|dad|mum|uncle|brother|he|she|boyfriend|carer|nan|grandad|mums partner) (?:\S+ )?(?:burnt|burned|burns|scalded|branded|bit|whipped|beat|punched|kicked|choked|threw|stamped|hit) (?:\S+ ){0,3}with (?:a|an|the|his|her|hot)|
  mummys? (?:\S+ ){0,3}(?:asleep|floor|not talking|wont|isnt|hurt|bleeding)|(?:asleep|lying|laid|slumped|collapsed|sleeping) on (?:the )?(?:\S+ )?floor|
  daddy (?:hurt|hit|hurts|pushed|killed|strangled) mummy|dad (?:has |is )?(?:hurt|hurting|killed|strangled|beating) mum|cant have (?:them|her|him|you|the kids)|no ?one (?:else )?will have (?:them|her)|nobody (?:else )?will|
  barefoot|half naked|covered in (?:blood|bruises)|beaten up|black and blue|(?:been |is |keeps )touching (?:her|him|me)|made (?:him|her) (?:\S+ )?(?:touch|do things|have sex|perform)|touched (?:him|her|me) (?:\S+ )?(?:last night|this morning|today|again)|assaulted|abused (?:last|this|again)|
  debt|owes? (?:\S+ ){0,4}(?:money|dealers?|lads?|someone)|pay (?:up|them) (?:or|by)|or (?:they will|hell|else) (?:\S+ )?(?:cut|hurt|stab|kill|get|find|come)
  `.trim(),
  // Somebody's own hand, and what they leave behind.
  String.raw`
  (?:pills|tablets|blades?|razors?|rope|knife|note|letter) (?:\S+ ){0,8}(?:bag|locker|pocket|desk|pencil case) (?:\S+ ){0,6}(?:not in|isnt in|missing|gone|cant find|hasnt turned|left)|note (?:that )?(?:says?|saying|said) (?:\S+ ){0,3}(?:sorry|goodbye|bye|i cant|the end|love)|
  (?:plastic|carrier|bin|sandwich) bag (?:\S+ ){0,3}(?:head|face)|(?:tie|belt|rope|cord|scarf|lace) (?:round|around|on|from|over) (?:the|a) (?:\S+ )?(?:hook|door|beam|rail|peg)|(?:drive|take|jump) (?:\S+ )?(?:us|them|the kids) (?:all )?(?:off|into|with)|might do something|do something (?:stupid|silly|bad|to (?:the|them|him|her|himself|herself|myself))|cant cope (?:\S+ ){0,6}(?:kids|hurt|tonight)|hurt (?:the|my|her|his) (?:kids|children|baby|sister|brother|little)|
  (?:wants|want) it to (?:be over|end)|end of (?:me|it all)|had enough of (?:life|living|everything)|nothing to live|cant (?:do this|go on) any ?more|tired of (?:living|being alive|life)|wish(?:es)? (?:i|he|she) (?:was dead|were dead|wasnt (?:here|alive|born)|had never been born)|
  cutting (?:him|her|them)self|deep cut|cut (?:his|her|my) (?:throat|wrists?)|gash\S*|gaping|(?:voices?) (?:telling|tells?|say|are)|hearing (?:a )?voices?|sees things|seeing things|delirious|psychotic|set light to|dous\S*
  `.trim(),
  // The body, and how people in a hurry write.
  String.raw`
  (?:glass|pencil|acid|chemical|bleach|needle|metal|dart|stick) (?:\S+ )?in (?:his|her|their|the) eyes?|keel\S* over|fallen over and|(?:fell|fallen) (?:through|off|from|out of|down) (?:the |a )?(?:\S+ )?(?:roof|window|stairs|wall|ladder|tree|stage|climbing frame|balcony|fence|height)|dropped to the floor|
  blood (?:everywhere|all over|pour\S*|gush\S*)|(?:pouring|losing|so much|loads of|lots of) blood|heart (?:is |going )?(?:racing|going mad|pounding|stopped)|chest pains?|cant (?:move|feel|see|swallow) (?:his|her|their|it|any|out|properly|my)|
  (?:nothing|not|hasnt) (?:\S+ )?(?:to )?(?:drink|drunk|drank) (?:\S+ ){0,3}days?|at the wheel|engine running|smashing (?:up|the)|throwing (?:chairs?|tables?|furniture)|rampag\S*|
  (?:isnt|not) making (?:any )?sense|pictures? of (?:her|his) (?:wrists?|cuts|arms)|as we speak|right in front of me|i am with (?:him|her|a)|im with (?:him|her|a)|come quick\S*|need to know (?:fast|now|quick\S*)|could someone come|straightaway|this instant
  `.trim(),
);
