import { wordSet } from "../words.ts";

// Small words without accents by which a language is known; none of them is an everyday word of English.
const smallWords: Readonly<Record<Language, string>> = {
  welsh:
    "mae mewn wedi ddim dwi rwy bod fod ei yn yr ym mae sydd yw oedd hi eisiau isio ond neu beth sut gyda gan am ar bachgen merch plentyn blwyddyn bl dweud ddweud dweud wrth fy newydd ydw ydy oes rhywun nad heddiw heno wneud ddylwn ddylen ydi mai hwn hyn nhw efo dim un o ag ac wedi bob ei hun bl mynd roi cael yma yna iawn fel rhieni adref adre",
  polish:
    "jest sie ze nie ma mam mowi mowil mowila powiedzial powiedziala ktory ktora chlopiec chlopak dziewczynka dziewczynke dziecko dziecka uczen uczennica uczennice jej jego czy co jest ona ona on klasy klasie boi mama tata ojciec matka dzis dzisiaj teraz zeby bo jak za kiedy nikt nie w tym po od przez juz tylko bardzo ktos kto moze tego tej tych sa byl byla bylo uczennicy ucznia ciagle codziennie trzeba razy tydzien szkole szkoly lekcji lekcje panem pani pana chlopca",
  romanian:
    "este sunt ca nu si un elevul eleva elev copilul copil fata baiatul baiat spune zis zice din pe are ii lui ei acasa ce cu sa mama tata tatal meu mea lui fac sunt azi diseara acum unui mi isi il o unei ai ale asta nici mai foarte tot cand dupa vrea poate scoala clasa despre pentru prin elevi",
  urdu: "hai hain ka ki ke ko se nahi kya mein main ne raha rahi rahe bacha bachi bachay beta beti larka larki usay usko uski uske uska aur kar keh bol raha ghar abbu ammi ho hoon tha thi jab aaj raat abhi bohat bahut magar lekin unke unka unki woh yeh kuch koi sab wala wali karta karti chahiye sakti sakta school mein",
  spanish:
    "el la los las una que en se es esta su lleva dice nino nina chico chica alumno alumna para ha por le padre madre casa hoy ahora quiere tiene al del con dicho mi su cuando desde muy pero esto tambien anos antes despues mismo estoy todo como entre sobre segundo tras colegio clase hace",
  portuguese:
    "ele ela que em se esta sua seu diz menino menina aluno aluna uma para foi pai mae casa hoje agora quer tem com nao do da ao mas quando muito depois antes anos estou tudo como escola aula disse",
  french:
    "le la les une que qui dans est son sa dit garcon fille eleve pour il elle pas avec pere mere maison maintenant veut chez ce des du elle mon mais quand tres apres avant ans tout comme ecole classe depuis lui leur avec sans sous",
  italian:
    "il lo che e un una nel ha suo sua dice bambino bambina ragazzo ragazza alunno per non con padre madre casa oggi adesso vuole di della ma quando molto dopo prima anni sono tutto come scuola classe da gli lei lui",
  turkish:
    "bir ve bu cok var yok icin cocuk ogrenci kiz erkek baba anne evde diyor dedi ediyor bugun simdi okul okulda onu ona ama cok sonra once nasil ben sen biz ogrencim sinif",
  somali:
    "waa waxay waxaa ku ka iyo wuu way ardayga ardayda gabadha wiilka ilmaha aabaha hooyada guriga maanta caawa hadda inuu inay soo oo leh laakiin markii sidaas dugsiga fasalka",
  bengali:
    "ache achhe ami tumi se ta ke amar tar baba maa meye chele bole bolche bolse bolche kore korche aaj ekhon bari theke na ki kintu jokhon khub tomar amader school kora hoyeche bolechhe",
  german:
    "der die das und ist nicht ein eine sie er hat junge madchen kind schuler vater mutter sagt hause jetzt heute will mit zu aber wenn sehr nach vor schule klasse seit auch noch ihm ihr",
};
export type Language =
  | "welsh"
  | "polish"
  | "romanian"
  | "urdu"
  | "spanish"
  | "portuguese"
  | "french"
  | "italian"
  | "turkish"
  | "somali"
  | "bengali"
  | "german";

/** The languages that each small word belongs to: a look at a message reads its words once, and most are in no list. */
const languagesByWord = new Map<string, Language[]>();
for (const [language, list] of Object.entries(smallWords) as readonly (readonly [Language, string])[])
  for (const word of wordSet(list)) {
    const known = languagesByWord.get(word);
    if (known === undefined) languagesByWord.set(word, [language]);
    else known.push(language);
  }
const inOrder = Object.keys(smallWords) as readonly Language[];

/** How many different small words make a language, and fewer where hardly a word is English. */
const enough = 3;
const enoughAlone = 2;
const english = wordSet(
  "the and is to of my was his her he she they with for that this are has have says said told do i we it at on not been just",
);

/** The languages besides English that sentences may be written in, by their small words; several where they are alike. */
export function languagesOf(sentences: readonly string[]): readonly Language[] {
  const counts = new Map<Language, number>();
  let englishWords = 0;
  for (const word of new Set(sentences.join(" ").split(" "))) {
    if (english.has(word)) englishWords += 1;
    for (const language of languagesByWord.get(word) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const least = englishWords > 1 ? enough : enoughAlone;
  return inOrder.filter((language) => (counts.get(language) ?? 0) >= least);
}
