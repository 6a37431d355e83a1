import { wordSet } from "../words.ts";
import { firstNamesBritish } from "./first-names-british.ts";
import { firstNamesEuropeAndAsia } from "./first-names-europe-asia.ts";
import { firstNamesMore } from "./first-names-more.ts";
import { firstNamesWorld } from "./first-names-world.ts";
import { neverNames, publicNames } from "./never-names.ts";
import { alsoPlaces, alsoPlainWords, alsoTimes, namingWords, personVerbs } from "./plain-or-name.ts";
import { surnames } from "./surnames.ts";

/** First names that are also plain words, times or places, and so need a sign that a person is meant. */
export const doubtful = {
  plain: wordSet(alsoPlainWords),
  time: wordSet(alsoTimes),
  place: wordSet(alsoPlaces),
};

/** Every first name of the lists. */
export const firstNames = wordSet(
  `${firstNamesBritish} ${firstNamesMore} ${firstNamesWorld} ${firstNamesEuropeAndAsia} ${alsoPlainWords} ${alsoTimes} ${alsoPlaces}`,
);

/** Surnames that lengthen a first name. */
export const lastNames = wordSet(surnames);

export const notNames = wordSet(neverNames);
export const verbsOfPersons = wordSet(personVerbs);
export const wordsThatName = wordSet(namingWords);

/** Names from books, news and games: they identify nobody in the school. */
export const publicPeople: ReadonlySet<string> = new Set(
  publicNames.split(";").map((name) => name.trim().replace(/\s+/g, " ")),
);

// Endings of surnames from many places; words of five letters and fewer are too often plain words.
const surnameEnding =
  /(?:sk[iy]|ska|[cd]ki|[cd]ka|wicz|czyk|escu|[aeo]vic|[eo]v|[eo]va|son|sson|ley|ham|worth|croft|combe|thwaite|bury|hurst|stead|shaw|ez|elli|oglu|enko|chuk|aite|iene|auskas|opoulos|ukwu|wala|rajan|wami)$/;
const plainWithThatEnding = wordSet(`
  person reason lesson season prison poison parson trolley barley parsley medley valley alley volley smiley pulley
  ahead instead bedstead seesaw worth ham above improve approve remove prove move believe leave whatever however
  gov nerve shove drove grove glove stove love russia alaska enough jealous obey they key whiskey honey money
  comparison treason unison garrison sandwich homestead steadfast chez supernova casanova medova
`);

/** Whether a word looks like a surname by its ending ("kowalczyk", "popescu", "harcombe"). */
export function endsLikeSurname(plain: string): boolean {
  return (
    /^(?:mc|o')\p{L}{3}/u.test(plain) ||
    (plain.length >= 6 && surnameEnding.test(plain) && !plainWithThatEnding.has(plain))
  );
}
