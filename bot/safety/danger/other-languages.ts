/**
 * Words for knife, gun, kill, die, suicide, blood and help in languages often heard in British schools: whoever writes them in
 * an English message quotes somebody. Any one of them is a danger to look at; they are looked for as parts of the text,
 * because these languages join endings.
 */
const words = `
polish: noz; mam noz; ma noz; nozem; zabic; zabije; zabij; samoboj; krew; krwawi; na pomoc; pomocy; ratunku; tabletki; tabletek; pistolet; umrzec
romanian: cutit; sa ma omor; sa te omor; sa o omoare; sa il omoare; omoar; sinucid; sange; ajutor; pistol; pastile; vreau sa mor; injunghi; se sinucide
urdu: chaku; chaaku; churi; khudkushi; khud kushi; maar dalu; maar dal; mar dal; maar daal; jaan se mar; khoon; bachao; madad karo; zeher; marna chahti; marna chahta; bandook; pistol hai; goliyan; qatl
bengali: churi; khun; atmohotta; mere felb; bachao; bish khe; sahajjo
punjabi: maar dena; chura; kirpan nal; jaan kad
somali: toorey; dil doona; dili doon; is dil; ii gargaar; i caawi; dhiig; qori ayuu; sun cun
turkish: bicak; oldurec; oldurur; intihar; imdat; yardim edin; silah; kan kayb
welsh: cyllell; chyllell; gyllell; gwaed; hunanladd; lladd; helpwch; gwn yn; cymorth nawr
portuguese and spanish: faca; vai matar; quer matar; quiere matar; sangue; socorro; cuchillo; sangre; ayuda por favor; pistola; quero morrer; quiero morir; me quiero morir; me matar; ayudame; ajuda-me; me ajuda; cuchilla
albanian: thike; vras; vrasje; vetevras; gjak; ndihm
french and german: couteau; tuer; au secours; du sang; messer; umbringen; hilfe; selbstmord
russian and ukrainian: нож; ніж; убить; убью; вбити; самоуб; самогуб; кровь; кров; помогите; допоможіть; умереть; померти; пистолет; таблетки; рятуйте
arabic: سكين; سكينة; قتل; يقتل; انتحار; انتحر; دم; النجدة; ساعدني; ساعدوني; اموت; أموت; سلاح; مسدس; نزيف; حبوب
urdu script: چاقو; خودکشی; مار ڈال; خون; بچاؤ; مدد کرو; مرنا چاہ; زہر; قتل
bengali, punjabi and chinese: ছুরি; আত্মহত্যা; খুন; বাঁচাও; ਚਾਕੂ; ਖੁਦਕੁਸ਼ੀ; ਬਚਾਓ; 刀; 自杀; 自殺; 救命; 杀; 流血
lithuanian and others: peilis; nuzudy; savizud; kraujas; padekite; nusizud; gyilkol; ongyilkos; segitseg
`;

// Short words of these lists that English also has, or that stand inside English words, must stand alone.
const parts = words
  .split(/[\n;]/)
  .map((word) =>
    word
      .replace(/^[\w ,]+:/, "")
      .trim()
      .normalize("NFD")
      .replace(/\p{M}+/gu, ""),
  )
  .filter((word) => word !== "");

const latin = parts.filter((word) => /^[\p{ASCII}]+$/u.test(word));
const other = parts.filter((word) => !/^[\p{ASCII}]+$/u.test(word));
const alone = new Set(
  "noz bron krew churi chura vras kes faca matar mindi lladd qatl cutit tuer messer dhiig gwaed gjak khun khoon omori bicak silah krwawi bachao".split(
    " ",
  ),
);
const pattern = new RegExp(
  `(?<!\\S)(?:${latin.map((word) => (alone.has(word) ? `${word}(?!\\S)` : word)).join("|")})|(?:${other.filter((word) => word.length > 2).join("|")})|(?<!\\p{L})(?:${other.filter((word) => word.length <= 2 && /\p{sc=Arab}/u.test(word)).join("|")})(?!\\p{L})|[刀杀]`,
  "u",
);

/** Whether a tidied sentence holds a word of danger in another language. */
export function hasForeignDanger(sentence: string): boolean {
  return pattern.test(sentence);
}
