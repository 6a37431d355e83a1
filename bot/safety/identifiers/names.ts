import { type Word, wordSet } from "../words.ts";
import {
  type Reading,
  capitalMeansPerson,
  hasCapital,
  isDoubtful,
  isNamed,
  opensSentence,
  personMeant,
  touches,
  withoutPossessive,
} from "./name-signs.ts";
import {
  doubtful,
  endsLikeSurname,
  firstNames,
  lastNames,
  notNames,
  publicPeople,
  verbsOfPersons,
} from "./names-known.ts";

/** A stretch of text, from `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const titles = wordSet("mr mrs ms mx miss dr");
const particles = wordSet(
  "ap ab ferch al el de da dos del van von bin ibn bint mac st la le di abu ul ur der den",
);
// Short forms of services and tests that are also first names; in a text not all in capitals they are the short form.
const acronyms = wordSet("ELSA CAT PAT SAM SAL ROSIE IRIS ALAN ADA DAN TED EMMA LILY JADE ANNA EVE TIA");
// Words that often open a sentence before a name.
const starters = wordSet(`
  told met rang saw spoke asked phoned called emailed visited seen heard found informed taught caught helped noticed observed followed contacted
  collected dropped moved started including regarding about with from for when if since because although while after before as is was were are
  has have had does did can could should would will please note update re fyi hello hi dear thanks sorry morning afternoon evening poor
  lovely little young big new old another both every each parent student pupil child class group teaching mentioned reported texted messaged met
  introducing meeting meet ask tell call ring see contact speaking talking worried concerned concerning apparently today yesterday tomorrow
  between like just only even also and but or so then now where what who why how which whose could might may must shall per via without
  school college academy maths english science dr st saint north south east west upper lower great royal holy saints our the
`);
const institutions = wordSet(
  "high grammar comprehensive prep support primary secondary school academy trust park church college university hospital infirmary surgery centre center club team united city town " +
    "rovers house court estate road street lane nursery infants juniors foundation project service services aid line day night test form scale award bronze silver " +
    "gold disorder syndrome disease friday monday kart mail dojo lion road prize scheme plan programme council borough county hotel inn arms tavern league cup",
);
// Surnames that in small letters are far more often plain words.
const plainSurnames = wordSet(`
  little long short young white green brown may hunt sharp cross stone wood woods rose page power price hall west wells sow lane hill
  banks bird fox cook bond bell marsh pope king knight swift grant bishop reed sun ho he an do dong tang man mills sims gray potter porter
  turner carter weaver parker mason hunter cooper walker day miller baker shepherd newman ball addo barry bah so can mane noor cost
  costa lam lin mir manu rana sarr stan sow rowe wade rich power moyo love head field ford foster holiday barker
`);

/** The names in a text: full names, single first names, and a title with a surname; initials alone are no names. */
export function nameSpans(reading: Reading): readonly Span[] {
  const found: Span[] = [];
  const { words } = reading;
  for (let i = 0; i < words.length; i += 1) {
    const last = lastWordOfName(reading, i);
    if (last === undefined) continue;
    const [from, to] = [words[surnameBefore(reading, i)], words[last]];
    if (from !== undefined && to !== undefined && !isPublic(reading, i))
      found.push({ start: from.start, end: to.end - endingCut(to, last > i) });
    i = last;
  }
  return found;
}

/** The index of the last word of a name that begins at word `i`, or nothing where none begins. */
function lastWordOfName(reading: Reading, i: number): number | undefined {
  const { words, capitalsMute } = reading;
  const word = words[i];
  if (word === undefined || !/^\p{L}/u.test(word.text)) return undefined;
  const titled = afterTitle(reading, i);
  if (titled !== undefined) return lengthened(reading, titled);
  const { plain } = withoutPossessive(word);
  if (
    (notNames.has(plain) && !doubtful.time.has(plain)) ||
    (notNames.has(word.plain) && !doubtful.time.has(word.plain))
  )
    return isNamed(reading, i) ? lengthened(reading, i) : undefined;
  if (!capitalsMute && acronyms.has(word.text)) return undefined;
  const shape = !capitalsMute && hasCapital(word);
  // "una", "kya", "beth": a small word of another language is no name.
  if (reading.isForeign && (!hasCapital(word) || (opensSentence(reading, i) && lengthened(reading, i) === i)))
    return undefined;
  if (isFirstName(plain)) {
    const certain = !isDoubtful(plain) && (plain.length > 2 || shape);
    if (!certain && shape && namesInstitution(reading, i)) return undefined;
    if (/^(?:st|saint)$/.test(words[i - 1]?.plain ?? "") && shape) return undefined;
    const longer = lengthened(reading, i);
    return certain ||
      personMeant(reading, i) ||
      (shape &&
        longer > i &&
        doubtful.plain.has(plain) &&
        !doubtful.time.has(plain) &&
        !doubtful.place.has(plain))
      ? longer
      : undefined;
  }
  if (isNamed(reading, i)) return lengthened(reading, i);
  if (lastNames.has(plain) && /^(?:family|twins|household)$/.test(words[i + 1]?.plain ?? "")) return i;
  if (!shape || (word.text.length < 3 && !lastNames.has(plain))) return undefined;
  // "Oak Tree Primary", "Prince's Trust": a capital before a known word of an institution is part of it.
  if (namesInstitution(reading, i)) return undefined;
  const longer = lengthened(reading, i);
  const opens = opensSentence(reading, i);
  const severalCapitals = longer > i && (!opens || !(starters.has(plain) || verbsOfPersons.has(plain)));
  return severalCapitals || capitalMeansPerson(reading, i) ? longer : undefined;
}

/** Whether capitals go on from word `i` to a word like "Primary", "Trust" or "Support". */
function namesInstitution(reading: Reading, i: number): boolean {
  for (let at = i; at < i + 3 && touches(reading, at); at += 1) {
    const next = reading.words[at + 1];
    if (next === undefined || !hasCapital(next)) return false;
    if (institutions.has(next.plain)) return true;
  }
  return false;
}

/** A known first name, or a double one ("lucy-mae") of which the first half is known. */
function isFirstName(plain: string): boolean {
  if (firstNames.has(plain)) return true;
  const [half, rest] = plain.split("-");
  return rest !== undefined && half !== undefined && firstNames.has(half) && !isDoubtful(half);
}

/** The index of the surname after a title at word `i`: "Mr Ahmed", not "Mr K" and not "miss lessons". */
function afterTitle(reading: Reading, i: number): number | undefined {
  const { text, words, capitalsMute } = reading;
  const title = words[i];
  const next = words[i + 1];
  if (title === undefined || next === undefined || !titles.has(title.plain)) return undefined;
  if (!/^\.?[ \t\u00a0]{1,3}$/.test(text.slice(title.end, next.start))) return undefined;
  const { plain } = withoutPossessive(next);
  if (plain.length < 2 || !/^\p{L}/u.test(next.text) || notNames.has(plain)) return undefined;
  if (!capitalsMute && hasCapital(next))
    return hasCapital(title) || title.plain !== "miss" || !isDoubtful(plain) ? i + 1 : undefined;
  const sure =
    (lastNames.has(plain) && !plainSurnames.has(plain)) || (firstNames.has(plain) && !isDoubtful(plain));
  if (title.plain === "miss" || title.plain === "dr")
    return sure || endsLikeSurname(plain) ? i + 1 : undefined;
  return plain.length >= 3 && !/^(?:and|the|who|has|was|said|says|told|for|but|about)$/.test(plain)
    ? i + 1
    : undefined;
}

/** Goes on from a first name to the surnames after it, at most four words. */
function lengthened(reading: Reading, i: number): number {
  let last = i;
  while (last - i < 4 && touches(reading, last) && !endsInPossessive(reading, last)) {
    const next = reading.words[last + 1];
    if (next === undefined) break;
    if (belongs(reading, last + 1)) last += 1;
    else if (particles.has(next.plain) && touches(reading, last + 1) && belongs(reading, last + 2)) last += 2;
    else break;
  }
  return last;
}

/** Whether word `i` may lengthen the name before it. */
function belongs(reading: Reading, i: number): boolean {
  const { words, capitalsMute, text } = reading;
  const word = words[i];
  if (word === undefined || !/^\p{L}/u.test(word.text)) return false;
  const { plain } = withoutPossessive(word);
  if (notNames.has(plain) || notNames.has(word.plain) || titles.has(plain)) return false;
  if (plain.length === 1) {
    // "Ama Boateng d.o.b." and the Polish "Uczen z" end in no initial.
    const alone = /^(?:'s|’s|[ ,.]|$)/.test(text.slice(word.end, word.end + 2));
    const named = hasCapital(word) || !hasCapital(words[i - 1] ?? word);
    return !/^[aiuy]$/.test(plain) && alone && named && !/^\.\p{L}/u.test(text.slice(word.end, word.end + 2));
  }
  if (!capitalsMute && hasCapital(word)) return true;
  if (/^(?:mae|lee|leigh|louise|marie|ann|anne|jane|jo|lou|rae)$/.test(plain)) return true;
  const half = plain.split("-")[0] ?? plain;
  const parts = half !== plain && (lastNames.has(half) || firstNames.has(half));
  return (
    parts ||
    (lastNames.has(plain) && !plainSurnames.has(plain) && !isDoubtful(plain)) ||
    (firstNames.has(plain) && !isDoubtful(plain) && plain.length > 2) ||
    endsLikeSurname(plain)
  );
}

/** Where "Harcombe, Jayden" begins: a surname with a comma before a first name belongs to it. */
function surnameBefore(reading: Reading, i: number): number {
  const { text, words, capitalsMute } = reading;
  const [before, word] = [words[i - 1], words[i]];
  if (before === undefined || word === undefined || capitalsMute) return i;
  const listed =
    (lastNames.has(before.plain) && !firstNames.has(before.plain)) || endsLikeSurname(before.plain);
  const onList = opensSentence(reading, i - 1) && !notNames.has(before.plain) && !before.plain.endsWith("ly");
  const entry = onList && /^ ?[-–,(:]/.test(text.slice(word.end, word.end + 2));
  const comma = /^\p{Lu}\p{Ll}/u.test(before.text) && /^, ?$/.test(text.slice(before.end, word.start));
  return comma && (listed || entry) ? i - 1 : i;
}

/** Whether the name at word `i` is part of one that everybody knows ("Harry Potter"). */
function isPublic({ words }: Reading, i: number): boolean {
  for (let from = Math.max(0, i - 2); from <= i; from += 1)
    for (let length = 2; length <= 4; length += 1) {
      const phrase = words
        .slice(from, from + length)
        .map((word) => withoutPossessive(word).plain)
        .join(" ");
      if (from + length > i && publicPeople.has(phrase)) return true;
    }
  return false;
}

/** How much of the last word of a name is no name; a surname may end in a plain "s" ("Jacobs"). */
function endingCut(word: Word, isSurname: boolean): number {
  const { cut } = withoutPossessive(word);
  return isSurname && cut === 1 ? 0 : cut;
}

function endsInPossessive({ words }: Reading, i: number): boolean {
  const word = words[i];
  return word !== undefined && withoutPossessive(word).cut > 0;
}
