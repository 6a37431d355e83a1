import { type Word, wordSet } from "../words.ts";
import { doubtful, firstNames, lastNames, notNames, verbsOfPersons, wordsThatName } from "./names-known.ts";

/** A text as names are looked for in it: its words and how it is written. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  /** Capitals say nothing: the whole text is in capitals, in small letters or in Title Case. */
  readonly capitalsMute: boolean;
  /** The text, or half of it, is in another language. */
  readonly isForeign: boolean;
}

const family = wordSet(`
  mum dad mother father mam nan gran grandad grandma brother sister stepdad stepmum uncle aunt auntie cousin family house home
  parents teacher tutor behaviour friend boyfriend girlfriend mums dads sisters brothers carer phone bag locker attendance
  partner flat bedroom room
`);
const households = wordSet(
  "family twins household siblings brothers sisters kids children boys girls family's",
);
// Doubtful names that stand for a person when "is", "has" or "says" follows, even in small letters.
const personBeforeVerb = wordSet(`
  poppy will mark hope grace faith joy rose max jack rob pat sue nick ray dean dale robin mason hunter archer carter harper parker taylor tyler
  amber frank grant miles drew angel destiny christian chelsea jordan georgia victoria florence brooklyn sydney devon ruby pearl crystal
  melody harmony precious blessing patience mercy prince princess junior kit ken don rod ron rowan roy teddy val viv sandy penny
  hazel heath mercedes charity gene carol noor nova sana mina ali kirk kai mo jo bo bobby robbie duke rex ace art bill
  lincoln austin paris asia india savannah shannon sofia nelson kent trinity sid ted josh
`);
const plainVerbs = wordSet(`
  is has was says said told isn't isnt hasn't hasnt wasn't wasnt keeps wants needs seems looks feels cried lives hates came went
`);
const beforePerson = wordSet(`
  that and but because so if when think says said told with as then since where while how why though also does
`);
const namers = wordSet("called named");
const persons = wordSet(`
  boy girl child pupil student kid lad baby sister brother mum dad mother father friend man woman boyfriend girlfriend cousin
  uncle aunt he's she's who's is son daughter someone somebody twin twins stepdad stepmum neighbour lady guy partner
  carer nan gran grandad parent
`);
const afterCalled = wordSet(`
  me home mum dad him her them the a an out names us off in up police ambulance social for back it my his this that to and but by parents their
  your our you he she they at on as again today yesterday early stupid ugly fat gay racist terrorist nazi isis paki slag slut retard freak idiot names liar thief snitch thick horrible bad lazy useless pathetic nothing
  one two when because about before after over with from into more very really so not just 999 101 it's some every
`);

/** Whether the words `i` and `i + 1` have only a space between them. */
export function touches({ text, words }: Reading, i: number): boolean {
  const here = words[i];
  const next = words[i + 1];
  return (
    here !== undefined && next !== undefined && /^[ \t\u00a0]{1,3}$/.test(text.slice(here.end, next.start))
  );
}

/** Whether word `i` opens a sentence, where a capital says nothing. */
export function opensSentence({ text, words }: Reading, i: number): boolean {
  const before = words[i - 1];
  const here = words[i];
  return (
    before === undefined ||
    here === undefined ||
    /[.!?:;\n\r•"“”]|- /.test(text.slice(before.end, here.start))
  );
}

/** Whether a word is written like a name: one capital first, more letters after it. */
export function hasCapital(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    /^\p{Lu}/u.test(word.text) &&
    (word.text.length === 1 || word.text !== word.text.toUpperCase())
  );
}

/** The word without a possessive ending ("harry's", and "harrys" where only "harry" is a name). */
export function withoutPossessive(word: Word): { readonly plain: string; readonly cut: number } {
  if (/'s$/.test(word.plain)) return { plain: word.plain.slice(0, -2), cut: 2 };
  const short = word.plain.slice(0, -1);
  if (
    word.plain.endsWith("s") &&
    !firstNames.has(word.plain) &&
    !lastNames.has(word.plain) &&
    firstNames.has(short)
  )
    return isDoubtful(short) || short.length < 4 ? { plain: word.plain, cut: 0 } : { plain: short, cut: 1 };
  return { plain: word.plain, cut: 0 };
}

/** Whether a first name is also a plain word, a time or a place. */
export function isDoubtful(plain: string): boolean {
  return doubtful.plain.has(plain) || doubtful.time.has(plain) || doubtful.place.has(plain);
}

/** Whether the words around a doubtful first name show that a person is meant. */
export function personMeant(reading: Reading, i: number): boolean {
  const { words, capitalsMute } = reading;
  const word = words[i];
  if (word === undefined) return false;
  const { plain, cut } = withoutPossessive(word);
  const before = words[i - 1]?.plain ?? "";
  const after = touches(reading, i) ? words[i + 1] : undefined;
  const capital = !capitalsMute && hasCapital(word);
  const opens = opensSentence(reading, i);
  const isTime = doubtful.time.has(plain);
  const isPlace = doubtful.place.has(plain);
  if (isNamed(reading, i)) return true;
  if (isInClass(reading, i)) return true;
  if (cut > 0 && after !== undefined && family.has(after.plain))
    return capital || personBeforeVerb.has(plain);
  if (capital) {
    if (after !== undefined && !isTime && /^\p{Lu}$/u.test(after.text) && !/^[IAY]$/.test(after.text))
      return true;
    if (
      after?.plain === "and" &&
      !isTime &&
      hasCapital(words[i + 2]) &&
      firstNames.has(words[i + 2]?.plain ?? "")
    )
      return true;
    if (after !== undefined && hasCapital(after) && lastNames.has(withoutPossessive(after).plain) && !isTime)
      return true;
    if (after !== undefined && verbsOfPersons.has(after.plain) && !(opens && plain === after.plain))
      return isTime || isPlace
        ? !/^(?:in|last|this|next|by|since|until|near|of|from|to|during)$/.test(before)
        : true;
    if (isTime) return false;
    if (isPlace)
      return (
        !/^(?:in|near|to|from|at|of|visit|support|outside)$/.test(before) &&
        !opens &&
        personBeforeVerb.has(plain)
      );
    return !opens;
  }
  if (isTime || !personBeforeVerb.has(plain)) return false;
  const free = opens || before === "" || beforePerson.has(before);
  return free && after !== undefined && plainVerbs.has(after.plain);
}

/** "hope in 8B", "Will in Year 9": whoever is in a class is a person. */
function isInClass({ text, words }: Reading, i: number): boolean {
  const end = words[i]?.end ?? text.length;
  return /^,? (?:in|from|of) (?:y(?:ea)?r? ?\d|\d{1,2} ?[a-z]\b|reception\b|nursery\b|my form\b|my class\b)/i.test(
    text.slice(end, end + 16),
  );
}

/** Whether a naming word stands before: "a boy called X", "her name is X". */
export function isNamed(reading: Reading, i: number): boolean {
  const { words } = reading;
  const word = words[i];
  const [third, second, first] = [words[i - 3]?.plain, words[i - 2]?.plain ?? "", words[i - 1]?.plain ?? ""];
  if (word === undefined || afterCalled.has(word.plain) || notNames.has(word.plain) || word.plain.length < 2)
    return false;
  if (!/^\p{L}/u.test(word.text) || !touches(reading, i - 1)) return false;
  if (namers.has(first))
    return persons.has(second) || (second === "is" && third !== undefined) || hasCapital(word);
  if (first === "name" || first === "name's" || first === "named") return true;
  return (first === "is" || first === "was") && (second === "name" || second === "names");
}

/** Whether an unknown word with a capital is a person by the words beside it. */
export function capitalMeansPerson(reading: Reading, i: number): boolean {
  const { words } = reading;
  const word = words[i];
  if (word === undefined) return false;
  const { plain, cut } = withoutPossessive(word);
  const after = touches(reading, i) ? words[i + 1]?.plain : undefined;
  const before = touches(reading, i - 1) ? words[i - 1]?.plain : undefined;
  if (after !== undefined && households.has(after))
    return lastNames.has(plain) || !opensSentence(reading, i) || /['’-]/.test(word.text);
  if (opensSentence(reading, i))
    return (
      (cut > 0 && after !== undefined && family.has(after)) ||
      /^(?:says|told|thinks|wants|disclosed|hates)$/.test(after ?? "")
    );
  if (cut > 0 && after !== undefined && family.has(after)) return true;
  if (
    before !== undefined &&
    wordsThatName.has(before) &&
    !/^(?:from|to|for|of|by|is|and|&|as|like|re)$/.test(before)
  )
    return true;
  return after !== undefined && verbsOfPersons.has(after);
}
