/** How hurried people write words that the rules look for, and how the rules spell them. */
const asWritten = `
oot=out; doon=down; noo=now; tae=to; fae=from; frae=from; tak=take; comin=coming; das=dad is; wi=with; didnae=didnt; cannae=cant; wouldnae=wouldnt; willnae=wont; winnae=wont; isnae=isnt; hasnae=hasnt; dinnae=dont; doesnae=doesnt; wasnae=wasnt; aboot=about; hame=home; hyem=home; heid=head; deid=dead; polis=police; greetin=crying; hoose=house; gonnae=going to; haud=hold; hissen=himself; hersen=herself; mesen=myself; nowt=nothing; owt=anything; summat=something; dunt=doesnt; wunt=wont; blud=blood; tellt=told; feart=scared; skelped=slapped; battert=battered; stabbt=stabbed; goin=going; gan=go; gannin=going; bairn=child; bairns=children; wean=child; weans=children; sis=sister;
gonna=going to; gunna=going to; goin=going; gona=going to; wanna=want to; rn=right now; tmrw=tomorrow; tmr=tomorrow; tomoz=tomorrow; 2moro=tomorrow;
tomorow=tomorrow; tommorow=tomorrow; tommorrow=tomorrow; tonite=tonight; 2nite=tonight; tonght=tonight; 2day=today; tday=today; w=with; u=you; ur=your; cos=because; bc=because; cuz=because;
od=overdose; ods=overdose; oded=overdosed; suiside=suicide; suacide=suicide; sucide=suicide; sewerslide=suicide; unalive=kill; unaliving=killing;
kms=kill myself; kys=kill yourself; nife=knife; knif=knife; kife=knife; knifes=knives; chib=knife; shank=knife; machette=machete; zombi=zombie; gub=gun; kil=kill; kiling=killing;
stabed=stabbed; stabing=stabbing; stabb=stab; paracetemol=paracetamol; paracetamols=paracetamol; parecetamol=paracetamol; pcm=paracetamol; tabs=tablets; meds=medication; tablet's=tablets;
unconcious=unconscious; unconsious=unconscious; uncoscious=unconscious; breathin=breathing; breething=breathing; brethe=breathe; breth=breathe; brething=breathing; stabing=stabbing; cannot=cant; couldnt=couldnt; bleedin=bleeding; blead=bleed; bleading=bleeding;
drunken=drunk; pissed=drunk; wasted=drunk; hammered=drunk; plastered=drunk; paralytic=drunk; intoxicated=drunk; inebriated=drunk; sloshed=drunk; steaming=drunk; mums=mum is; moms=mum is; dads=dad is; stepdads=stepdad is; nans=nan is; grans=gran is; missin=missing; mising=missing; seazure=seizure; ;
marryed=married; marraige=marriage; marrage=marriage; teh=the; techer=teacher; tecaher=teacher; teahcer=teacher; teacehr=teacher; taecher=teacher; techers=teachers; caoch=coach; teecher=teacher; teachr=teacher; caretker=caretaker; asst=assistant; volenteer=volunteer; colleage=colleague; collegue=colleague; collegues=colleagues;
abt=about; thier=their; msg=message; msgs=messages; msging=messaging; msged=messaged; messging=messaging; dm=dms; dming=messaging; txt=text; txts=texts; txting=texting; insta=instagram; snap=snapchat; pic=photo; pics=photos; photes=photos; ppl=people; thretened=threatened;
circumsised=circumcised; circumsized=circumcised; circumcized=circumcised; circumsision=circumcision; circumsion=circumcision; radicalized=radicalised; radicalization=radicalisation; radicalising=radicalised; extreemist=extremist; nazis=nazi; swastikas=swastika; swasticas=swastika; swastica=swastika;
favorites=favourites; inapropriate=inappropriate; inapropriately=inappropriately; amublance=ambulance; ambulence=ambulance; alegation=allegation; allegations=allegation; restrained=restrained; grabed=grabbed; draged=dragged; smackd=smacked
`;

const spelled: ReadonlyMap<string, string> = new Map(
  asWritten
    .split(";")
    .map((pair) => pair.trim().split("="))
    .map(([written = "", meant = ""]) => [written, meant] as const),
);

// Long enough that one slip does not make another plain word.
const keyWords = `
suicide suicidal overdose overdosed paracetamol ibuprofen unconscious collapsed machete radicalised radicalisation extremist
extremism mutilation circumcised circumcision strangled swallowed threatened threatening unresponsive ambulance swastika allegation
inappropriate inappropriately caretaker antidepressants ligature anaphylaxis emergency kidnapped abducted terrorist terrorism colleague
breathing breathe bleeding stabbing bleach drowsy collapse strangle suffocate kidnap hostage safeguarding supremacy volunteer headteacher propranolol sertraline codeine
`
  .trim()
  .split(/\s+/);

/** Each key word with one letter taken out, so that any single slip of the keyboard finds it. */
const slips: ReadonlyMap<string, string> = new Map([
  ...keyWords.flatMap((word) => without(word).map((slip) => [slip, word] as const)),
  ...keyWords.map((word) => [word, word] as const),
]);

/** A word as the rules spell it; the word itself where no other spelling is known. */
export function respelled(word: string): string {
  const known = spelled.get(word);
  if (known !== undefined) return known;
  if (word.length < 6 || word.length > 17 || slips.get(word) === word) return word;
  const near =
    slips.get(word) ??
    without(word)
      .map((slip) => slips.get(slip))
      .find((found) => found !== undefined);
  return near !== undefined &&
    near[0] === word[0] &&
    Math.abs(near.length - word.length) <= 1 &&
    !isInflected(near, word)
    ? near
    : word;
}

function without(word: string): string[] {
  return Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1));
}

/** "suicides", "overdosed": a plain ending is no slip. */
function isInflected(key: string, word: string): boolean {
  return word.startsWith(key);
}
