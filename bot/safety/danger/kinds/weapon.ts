import type { Rule } from "../../rule.ts";
import { phrase } from "../../sentences.ts";
import { adult, arms, soon, them, will, young } from "./classes.ts";

const plainArms = String.raw`
  (?:knife|knives|machetes?|swords?|katana|axes?|hatchet|daggers?|cleavers?|blades?|guns?|pistols?|shotguns?|rifles?|air rifle|firearms?|bullets?|crossbows?|grenades?|petrol bombs?|molotovs?|explosives?|knuckle ?dusters?|tasers?|shank|shiv|acid|weapons?|ammunition|bb guns?|screwdriver|crowbar|hammer|stanley|craft knife|scalpel|petrol)
`.trim();
const kept = phrase(
  "food tech|dt|design tech|art room|cutlery|kitchen|draw\\S*|drew|obsess\\S*|collects|cadets|farm\\S*|licen[sc]\\S*|gamekeeper|soldier|antique|chef|fishing|scout\\S*|private (?:parts?|bits)|down (?:there|below)|women? with|lady with|grandma|auntie|aunties|old woman|history|laptop|websites?|search(?:ed|ing)|videos?|quotes|forums?|memes?|mass|school shoot\\S*|disposal|glue|pencil|pens?|ruler|crayon|slipper|wooden|belt|cricket|rounders|baseball (?:team|club)|water bottle|bottle of (?:water|milk|juice)|fun fair|arcade|spear ?gun|went missing|shoulder",
);

/** Weapons and things used as one. */
export const weaponKinds: readonly Rule[] = [
  {
    all: [
      phrase(plainArms),
      phrase(
        String.raw`
    bags?|rucksack|backpack|blazer|jacket|coat|hoodie|jumper|sleeve|socks?|shoe|boot|waistband|trousers|joggers|tracksuit|bottoms|pockets?|locker|pencil case|lunch ?box|hands?|desk|drawer|toilets?|cubicle|bush|bushes|school|site|class|classroom|lesson|corridor|gates?|playground|field|bus|seat|canteen|changing rooms?|park|on (?:him|her|them|me)|with (?:him|her|them)|${soon}|has|got|carr\S*|brought|bringing|brings|bring|holding|held|pulled|pulls|showed|showing|shown|flash\S*|point\S*|produc\S*|armed|stash\S*|passed|waving|wielding|swinging|barricad\S*|locked|round to|outside|threaten\S*|use it|using
  `.trim(),
      ),
      phrase(
        `${young}|${adult}|he|she|hes|shes|theyre|they|theyve|i|im|ive|we|weve|there is|theres|one|two|who|him|her`,
      ),
    ],
    unless: [kept],
  },
  {
    all: [
      phrase(
        `(?:with|has|have|hes got|shes got|got|holding|grabbed|picked up|pulled|swinging|swung|waving|throwing|threw|wielding|using|brought|carrying|hiding|smashed|snapped) (?:\\S+ ){0,4}${arms}`,
      ),
      phrase(
        String.raw`
    threat\S*|chas\S*|lung\S*|attack\S*|swing\S*|waving|barricad\S*|locked|wont (?:put|hand|drop|give|let|come)|refus\S* to (?:put|hand|drop|give|come)|hurt|stab\S*|jump|batter\S*|going for|coming for|waiting|outside|looking for|after (?:him|her|them|one)|throat|neck|face|at (?:other|people|staff|pupils|kids|another|me|us|the other|anyone|everyone)|fight\S*|kick\S* off|smash\S*|set fire|burn\S*|come on|on site|yard|playground|quad|gates?|do (?:him|her|it)|corner\S*|going to use|cant get (?:near|it)|anyone who
  `.trim(),
      ),
    ],
    unless: [
      kept,
      phrase(
        "plastic|tennis|golf club (?:day|membership)|hockey|chair (?:in|at|of)|behind (?:his|her) chair|chairs? (?:out|away)|stack\\S*|snow|lego|sand|fired|compass (?:bearing|north)|glasses|hourglass|magnifying|chain (?:letter|of)|necklace|(?:picked up|got|has|have) (?:a |the )?(?:fireworks?|tool) (?:set|kit|box)",
      ),
    ],
  },
  {
    all: [
      phrase(
        `(?:stab\\S*|shank\\S*|slash\\S*|shoot\\S*|shot|knif(?:e|ed|ing)|chef(?:fed)?|wet up|jook\\S*|dip(?:ped)?|glass(?:ed|ing)|bottl(?:ed|ing)|acid attack\\S*|gun(?:ned)? down) (?:\\S+ ){0,2}${them}|been (?:\\S+ )?(?:stabbed|shot|slashed|knifed|bottled|glassed)|(?:knife|gun|blade|bottle|scissors|screwdriver|compass|glass|hammer|razor) (?:\\S+ ){0,2}(?:to|at|against|towards) (?:\\S+ ){0,3}(?:throat|neck|face|head|chest|stomach|back|eye|wrist|${them})`,
      ),
    ],
    unless: [
      kept,
      phrase(
        "shot (?:put|up|down|at (?:goal|the))|vaccin\\S*|goal|basketball|hoop|(?:killed|shot|stabbed) people|in (?:the )?(?:war|film|news|game)|dip (?:his|her|their|the)|stabbed with (?:a |his )?(?:pencil|pen)|dad was|uncle was|brother was|cousin was",
      ),
    ],
  },
  {
    all: [
      phrase(
        `(?:${will}) (?:\\S+ ){0,4}(?:blow|shoot|burn|torch|bomb|set fire|set light) (?:\\S+ ){0,3}(?:up|down|place|school|house|building|to|it|them|us|every\\S*)|bomb threat|(?:goes|go|going|set to go|will go) off (?:at|in|when|by|after) (?:\\S+)|(?:there is|theres|planted|put|left) a bomb|suspicious (?:package|parcel|bag|device|vehicle|man|person)|gunman|active shooter|gunshots?|shots? fired|opened fire|hostages?|going into lockdown|in lockdown|shooter (?:in|on|at|outside)`,
      ),
    ],
    unless: [kept, phrase("drill|practice|laugh\\S*|lol|joking")],
  },
];
