import type { Rule } from "../../rule.ts";
import { phrase } from "../../sentences.ts";
import { atOnce, young } from "./classes.ts";

/** Fire, gas, water, roads, machines, animals: what endangers everybody near it. */
export const placeKinds: readonly Rule[] = [
  {
    all: [
      phrase(
        String.raw`
    (?:is|are|its|on|caught|set|room|house|bin|bins|toilets?|car|building|hall) (?:\S+ )?(?:on fire|alight|ablaze|in flames)|up in flames|flames (?:coming|in|from|are)|smoke (?:\S+ )?(?:coming|pouring|billowing|filling|everywhere|from|under|in the)|full of smoke|thick smoke|black smoke|(?:there is|theres|a|big|small) fire (?:in|at|by|behind|under|next|near)|(?:lit|lighting|lights|started|starting|starts|setting|sets?) (?:\S+ ){0,3}(?:fires? (?:in|at|by|on)|fire to (?:the|a|his|her|some|bins?)|alight|light to|curtains|bins?|toilet (?:roll|paper))|(?:smell|smells|smelling|stink\S*|reek\S*|whiff|strong|leak\S*) (?:\S+ ){0,3}(?:of )?(?:gas|burning|petrol|chemicals?|fumes|chlorine|ammonia)|(?:gas|chlorine|chemical|petrol|ammonia) (?:\S+ )?(?:leak\S*|smell|spill\S*|spilt)|carbon monoxide|(?:co|carbon) alarm|(?:spilt|spilled|splashed|thrown|threw|sprayed|squirted|knocked) (?:\S+ ){0,4}(?:acid|chemicals?|bleach|alkali|boiling|pepper spray|hydrochloric|sulphuric)|explo(?:ded|sion|ding)|blown up|
    (?:ceiling|roof|wall|walls|tree|branch|shelf|shelving|scaffold\S*|goal ?post|lamp ?post|window|fence|stage|crane|bookcase|cabinet|tv|whiteboard|goal|gate) (?:\S+ ){0,3}(?:collaps\S*|come down|came down|fallen|fell|falling|toppl\S*|landed|gave way|caved|given way) (?:\S+ ){0,6}(?:on|onto|kid\S*|child\S*|pupil\S*|boy|girl|someone|leg|under|trapped|hurt|field|class)|(?:live|bare|exposed|hanging) (?:wires?|cables?)|sparks? (?:\S+ )?(?:coming|from|flying)|(?:stuck|trapped|caught|wedged|jammed) (?:\S+ ){0,3}(?:in|under|between|inside|behind) (?:\S+ ){0,3}(?:lift|machine|railings?|fence|window|escalator|tree|mud|ice|well|drain|pipe|wreck|car|bus|rope|rubble|bin|freezer|doors?|gates?)|
    (?:bus|coach|minibus|car|van|taxi|train|lorry) (?:\S+ ){0,3}(?:crashed|crash|overturn\S*|on its side|skidd\S*|hit (?:a|the|another|one|\S+ kids)|rolled|broken down on|gone into|swerv\S*|mounted|all over the road|ploughed)|(?:driv\S*|drove|speed\S*|swerv\S*|revers\S*|ram\S*|plough\S*|mount\S*) (?:\S+ ){0,5}(?:at|into|towards|through|onto|over) (?:\S+ ){0,3}(?:kids|children|pupils|people|gates?|pavement|kerb|playground|staff|him|her|me|us|mum|dad|parents?|each other|another|someone|wall|railings|fence|crossing)|
    (?:in|into|on|onto|across|middle of|near|down|along|towards|by) (?:the |a )?(?:\S+ )?(?:middle of the )?(?:road|traffic|motorway|dual carriageway|dual|carriageway|bypass|railway|railway line|train tracks?|tracks|level crossing|live rail|hard shoulder|fast lane|a\d{2,4}|m\d{1,2})(?= |$)|
    (?:in|into|off|through|onto|on|out to|under|fell in|near|by) (?:the |a )?(?:\S+ )?(?:river|canal|lake|pond|sea|reservoir|weir|quarry|ice|mud|pool|lock|harbour|deep end|current|waves|tide|rocks|water)(?= |$)|(?:cut off|caught) by the tide|thin ice|frozen (?:pond|lake|canal)|
    (?:loose|aggressive|dangerous|out of control|xl bully|bully|pit ?bull|stray|snarling) (?:\S+ )?dogs?|dogs? (?:\S+ ){0,4}(?:loose|attack\S*|biting|bitten|on the (?:field|playground)|gone for|going for|chas\S*|got (?:hold|his|her)|off (?:its|the) lead)|(?:swarm|bees|wasps|hornets|adder|bull|cows?|horse) (?:\S+ ){0,6}(?:attack\S*|loose|stinging|charging|trampl\S*)
  `.trim(),
      ),
      phrase(
        `${atOnce}|${young}|he|she|hes|shes|we|class|kids|room|school|lab|field|kitchen|toilets?|hall|corridor|block|everyone|staff|ceiling|yard|plant room`,
      ),
      phrase(
        String.raw`
    open\S* the door|door|get out|on fire|fire|alight|ablaze|flames|smoke|gas|burning|petrol|chemical\S*|fumes|chlorine|ammonia|acid|bleach|boiling|explo\S*|collaps\S*|come down|came down|fallen|fell|falling|toppl\S*|wires?|cables?|sparks?|stuck|trapped|wedged|jammed|crash\S*|overturn\S*|skidd\S*|swerv\S*|ploughed|ran|run|running|lying|sat|sitting|standing|playing (?:in|on|chicken)|chicken|wander\S*|walking|wont (?:come|move|get)|refus\S*|jump\S*|slipp\S*|gone (?:in|through|under)|drown\S*|swim\S*|wad\S*|out (?:of|on)|dogs?|bees|wasps|tide|ice|drift\S*|swept|climb\S*|alone|barefoot|no coat|on (?:his|her) own|dash\S*|bolt\S*
  `.trim(),
      ),
    ],
    unless: [
      phrase(
        String.raw`
    drill|practice|alarm|toast|microwave|bbq|smells? of (?:smoke|weed|cigarettes)|every (?:day|morning)|walks? (?:home|to school|down|along|past)|lives? (?:on|by|near|in|across|down)|moved|swim\S* (?:lesson|club|kit|gala|badge|teacher)|geography|crossing patrol|sponsored|trip|holiday|lollipop|sports day|pool (?:table|party)|water (?:bottle|fountain|park|cycle|fight)|drink\S*|on ice|on the road to|down the road|road (?:safety|works|map|trip)|(?:dog|dogs?) (?:\S+ )?(?:died|walk\S*|show|attacked a)|candle|birthday|gas (?:bill|meter|card|money)|science (?:experiment|club)|in the pond (?:dipping|area)|bonfire|in hot water|track(?:s)? (?:suit|and)|on track|off track|tracksuit|car (?:park|seat|wash|boot)|bus (?:pass|late|fare)|train\S* (?:to|for|on)|driv\S* (?:him|her|me) (?:up the wall|mad|home|into school)|bus driver|taxi driver|escort|coach|staff|teacher|ta|water (?:is|was) off|boiler|crowd|fish|history|volcano|into the sea of
  `.trim(),
      ),
    ],
  },
];
