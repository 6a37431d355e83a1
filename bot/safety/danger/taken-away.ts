import type { Rule } from "../rule.ts";
import { phrase } from "../sentences.ts";
import { harmlessNow, isPast, isPretend } from "./when.ts";

/** Being taken out of the country, or to a wedding, against her or his will. */
export const takenAwayRules: readonly Rule[] = [
  {
    all: [
      phrase(`(?:weddings?|nikah|married|marry|marriage|engaged)`),
      phrase(String.raw`
    saturday|sunday|monday|tuesday|wednesday|thursday|friday|weekend|tomorrow|tonight|this week|days|flight|
    airport|at \d+|soon|hours|after school`),
      phrase(String.raw`
    (?:shes|she is|hes|aged|only|is) 1[0-7]|1[0-7] (?:year|yr)|gone by|be gone|sobbing|crying|begg\S*|
    forced|doesnt want|against|scared|terrified|wont be back|not coming back|sylhet|mirpur|islamabad|
    karachi|lahore|dhaka|mogadishu|erbil|kabul|punjab|hidden|passport|older man|never met`),
    ],
    unless: [
      isPast,
      isPretend,
      phrase(String.raw`
    (?:mum|dad|sister|brother|aunt|uncle|cousin|parents|teacher)(?: is|s|is)? (?:\S+ )?(?:getting married|
    wedding)|bridesmaid|excited|look(?:ing|s) forward|page ?boy|flower girl`),
    ],
  },
  {
    all: [
      phrase("flight|fly|flying|airport|plane|taking (?:her|him|them)|tickets?"),
      phrase(String.raw`
    tonight|today|tomorrow|at (?:\d+|lunch|break|home time)|collect\S*|after school|now|this (?:afternoon|evening)|in (?:two|three|
    a few) (?:hours|days)`),
      phrase(String.raw`
    marry\S*|married|husband|sobbing|begg\S*|terrified|hysterical|doesnt want|dont want|scared|wont come back|not coming back|
    never coming back|passport|against|hiding|refus\S+|crying`),
    ],
    unless: [
      isPast,
      isPretend,
      phrase(String.raw`
    scared of flying|first flight|holiday blues|disney|spain|tenerife|turkey for|trip|misses (?:her|
    his) friends`),
    ],
  },
  {
    all: [
      phrase("ceremony|dress|ring|nikah|wedding|husband|married|marry|engaged|bride|groom"),
      phrase(
        "tonight|today|tomorrow|after school|this (?:evening|afternoon|weekend)|saturday|sunday|friday|hours",
      ),
      phrase(
        String.raw`
    doesnt know (?:him|the man)|never met|hes (?:\S+ )?[2-9]\d|he is [2-9]\d|\d\d years older|older man|
    doesnt want|shes 1[0-7]|forced|crying|scared|begging|help`,
      ),
    ],
    unless: [
      ...harmlessNow,
      phrase(
        String.raw`
    fancy dress|dress code|non uniform|mums wedding|mum is getting|dad is getting|teacher|bridesmaid|
    flower girl|excited|own clothes|prom dress|ring (?:me|mum|home|dad|her|him|back|the)`,
      ),
    ],
  },
  {
    all: [
      phrase(String.raw`
    (?:flown|flying|flight|flights|fly|airport|heathrow|gatwick|luton airport|stansted|plane|passport|
    passports|tak(?:en|ing|e) (?:her |him |them )?(?:abroad|out of the country|back home|to (?:pakistan|
    somalia|india|bangladesh|afghanistan|iraq|yemen|egypt|sudan|gambia|guinea|mali|kenya|turkey|iran|
    albania|romania|nigeria|syria|kurdistan|ethiopia|eritrea|sierra leone))|sent (?:abroad|back|away|
    to (?:pakistan|somalia|india|bangladesh|iraq|yemen|egypt|sudan|gambia))|leaving the country|being sent|
    going to (?:pakistan|somalia|india|bangladesh|iraq|yemen|egypt|sudan|gambia)|tickets?)`),
      phrase(String.raw`
    tonight|today|tomorrow|this (?:afternoon|evening|weekend|morning)|after school|straight after|now|
    in (?:a few|two|three|\d+) (?:hours|days)|at the airport|(?:on|this) (?:friday|saturday|sunday|monday|
    tuesday|wednesday|thursday)|before the weekend|already booked|one way|one-way`),
      phrase(String.raw`
    marr\S+|wedding|husband|wife|engaged|engagement|forced|cutting|cut|fgm|wont be (?:back|coming)|
    wont come back|not coming back|never come back|terrif\S+|scared|crying|doesnt want|begg\S+|dont want|
    against her|against his|cousin|one way|honour|ceremony|passport|hiding|help|ring|spoon`),
    ],
    unless: [
      isPast,
      isPretend,
      phrase(String.raw`
    sister (?:is )?getting married|cousins wedding|family wedding|her (?:brother|sister|aunt|
    uncle)s wedding|for a wedding|excited|looking forward`),
    ],
  },
  {
    all: [
      phrase(String.raw`
    forced (?:to marry|marriage|into marriage)|being (?:made|forced) to marry|made to marry|
    found (?:\S+ )?(?:a |her a |him a )?husband|get(?:ting)? married|be(?:ing)? married|marry (?:her|his|an|
    a|someone|a man)|marriage|wedding`),
      phrase(String.raw`
    tonight|today|tomorrow|this (?:afternoon|evening|weekend)|after school|this week|flight|airport|locked|
    kill|hours`),
      phrase(String.raw`
    forced|made to|against|scared|terrified|crying|doesnt want|refus\S+|run away|help|locked|flown|flight|
    airport|being|husband|kill|honour`),
    ],
    unless: [
      isPast,
      isPretend,
      phrase(String.raw`
    sister (?:is )?getting married|cousins wedding|mum (?:is )?(?:getting married|marrying)|
    dad (?:is )?getting married`),
    ],
  },
];
