import { POSTCODE_CORPUS_REGEX, isValid } from "postcode";
import { wordSet } from "../words.ts";
import type { Span } from "./names.ts";
import { spanOf } from "./numbers.ts";

// The 124 postcode areas of the Royal Mail: without them "P5 2nd" would look like a postcode.
const areas = wordSet(`
  AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX
  IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST
  SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE
`);

/** Postcodes in any case, with or without the space. */
export function postcodeSpans(text: string): readonly Span[] {
  return [...text.matchAll(new RegExp(POSTCODE_CORPUS_REGEX.source, "gi"))]
    .filter(({ 0: found, index }) => {
      const around = `${text.charAt(index - 1)}${text.charAt(index + found.length)}`;
      return (
        !/[\p{L}\p{N}]/u.test(around) &&
        isValid(found) &&
        areas.has((/^[a-z]+/i.exec(found)?.[0] ?? "").toUpperCase())
      );
    })
    .map(spanOf);
}

const sureTypes =
  "road|rd|street|st|avenue|ave|crescent|cres|grove|terrace|gardens|gdns|mews|boulevard|lane|cul-de-sac";
const otherTypes =
  "close|drive|way|place|park|hill|walk|square|row|rise|view|green|mount|croft|parade|fold|meadows?|wharf|towers?|house|court|buildings|estate|bank|heights|lodge|cottages?|ginnel|brow|wynd|vennel|snicket|garth|dene|chase|spinney|copse|quay|passage|alley|nook|brook|dell|glade|paddock|orchard|maltings|moorings|common|broadway|causeway|esplanade|promenade|embankment|circus|arcade|rake|royd|pightle|butts";
const streetWords = "(?:[\\p{L}.][\\p{L}.'’\\-]{0,19} ){1,3}";
// In Welsh the type stands first: "8 Ffordd Newydd".
const welshTypes =
  "ffordd|heol|stryd|l[oô]n|rhodfa|maes|bryn|clos|cae|parc|tan|trem|pen|cwrt|rhes|teras|llys|dol|erw|gerddi|cilgant";
const streetNames = `(?:(?:${streetWords}|the )(?:(${sureTypes})|(${otherTypes}))|(${welshTypes})(?: (?:y|yr) | )\\p{Lu}?[\\p{L}'’\\-]{2,19})(?![\\p{L}\\p{N}])`;
const houseNumber = "\\d{1,4} ?[a-d]?(?:[-/]\\d{1,4})?,? (?:on |in )?";
const numbered = new RegExp(
  `(?<![\\p{L}\\p{N}/.:])(?:(?:flat|apartment|apt|unit)\\.? ?\\w{1,4},? (?:at |in )?(?:${houseNumber})?|${houseNumber})${streetNames}`,
  "giu",
);
const unnumbered = new RegExp(`(?<=(?<![\\p{L}])(?:on|at|in|to|is|address:?|near) )${streetNames}`, "giu");
const livesThere =
  /\b(?:liv(?:es?|ed|ing)|stay(?:s|ed|ing)?|address|moved|hous(?:e|ed)|flat|home|resid(?:es|ing)|based|round at|stopping)\b/i;
// Words that no street name has, so that "2 boys on the way" is no address.
const notInStreets = wordSet(`
  on in at to of a an and or his her their my our your he she they is was are were has had with for from out down up along by about into off past near if it
  that this but so no not just boys girls kids children pupils lads people weeks week days day minutes minute mins min hours hour hrs times time year years yr
  months month am pm o'clock mile miles more other of per cent percent long some any every each went goes gone walks walked hours' days' left right
  who then than when very really been being can will would could do does did again maths english history art pe science lunch break tutor form period
`);

/** Street addresses: a house number with a street, or a street where somebody is said to live. */
export function addressSpans(text: string): readonly Span[] {
  const found = [...text.matchAll(numbered)].filter((match) => isStreet(match, text, true)).map(spanOf);
  if (livesThere.test(text))
    for (const match of text.matchAll(unnumbered)) {
      const span = withoutArticle(match);
      const before = text.slice(Math.max(0, span.start - 60), span.start);
      if (
        livesThere.test(before) &&
        isStreet(match, text, false) &&
        !found.some((other) => span.start < other.end && other.start < span.end)
      )
        found.push(span);
    }
  return found;
}

/** Whether the words before the kind of street can be its name, and a doubtful kind ("close", "way") has some sign. */
function isStreet(match: RegExpExecArray, text: string, hasNumber: boolean): boolean {
  const words = match[0].split(/[ ,]+/);
  const name = words
    .slice(0, -1)
    .filter((word) => !/\d/.test(word) && !/^(?:flat|apartment|apt|unit|on|in|at|the|[a-d])$/i.test(word));
  if (name.some((word) => notInStreets.has(word.toLowerCase()))) return false;
  const type = words.at(-1) ?? "";
  const isThe = /^the$/i.test(words.at(-2) ?? "");
  if (name.length === 0) return isThe && /^\p{Lu}/u.test(type);
  // "Dad is smashing the house."
  if (isThe && !/^\p{Lu}/u.test(type)) return false;
  if (match[1] !== undefined) return hasNumber || !isThe;
  const before = text.slice(Math.max(0, match.index - 30), match.index);
  return (
    /^\p{Lu}/u.test(type) ||
    livesThere.test(before) ||
    /\b(?:at|flat|number|no)\b/i.test(`${before} ${match[0]}`)
  );
}

/** "the Marsh Lane estate" is named without its article. */
function withoutArticle(match: RegExpExecArray): Span {
  const { start, end } = spanOf(match);
  return { start: start + (/^the (?=\S+ \S)/i.exec(match[0])?.[0].length ?? 0), end };
}
