import type { Language } from "./which.ts";

/** Beginnings of words for those who work in a school, written as in `harm`. */
export const staffWords: Partial<Record<Language, string>> = {
  welsh:
    "athro athrawes athrawon cymhorthydd cymorthydd cymorthyddion gymhorthydd gymorthydd hyfforddwr hyfforddwraig gyrrwr yrrwr gofalwr ofalwr technegydd tiwtor diwtor goruchwyli pennaeth llywodraethwr gwirfoddolw aelod_o_staff staff$ cynorthwy gynorthwy chynorthwy dysgwr",
  polish:
    "nauczyciel nauczycielk pan_od pani_od trener trenerk asystent asystentk kierowc wozn dyrektor opiekun opiekunk wolontariusz wychowawc kucharz kuchark pedagog sprzatacz korepetytor",
  romanian:
    "profesor profesoar invatator invatatoar antrenor asistent sofer ingrijitor director educator educatoare voluntar bucatar diriginte",
  urdu: "teacher ustad ustaad ustani sir$ miss$ madam coach driver assistant TA$ ta$ caretaker principal headteacher qari molvi volunteer staff",
  spanish:
    "profe profesor maestr entrenador asistente auxiliar conductor conserje director monitor voluntari cuidador cociner tutor",
  portuguese:
    "professor treinador assistente auxiliar motorista continuo diretor director monitor voluntari cozinheir",
  french:
    "prof$ professeur maitre maitresse entraineur assistant surveillant chauffeur concierge directeur directrice animateur benevole",
  italian: "professor maestr allenatore assistente autista bidell direttore preside volontari",
  turkish: "ogretmen antrenor asistan sofor hademe mudur gonullu",
  somali: "macallin macalin tababare kaaliye darawal maamule",
  bengali: "teacher shikkhok sir$ miss$ coach driver assistant",
  german: "lehrer trainer assistent fahrer hausmeister direktor betreuer",
};

/** What no adult in a school may do without somebody asking, written as in `harm`. */
export const conductWords: Partial<Record<Language, string>> = {
  welsh:
    "lluniau luniau gweiddi weiddi sgrechian bwrw fwrw curo guro taro daro slapio smacio cyffwrdd gyffwrdd tecst negeseuon negesu anfon_neges snapchat whatsapp facebook instagram cusanu gusanu gafael afael gwthio wthio llusgo lusgo tynnu_gwallt yn_ei_gar ei_gar_ei adref_yn cloi gloi ar_ei_phen ar_ei_ben rhegi regi anaddas amhriodol rhywiol rywiol brifo frifo bygwth fygwth bychanu fychanu gwawdio galw_enwau hoff_ferch ffefryn anrhegion meddw alcohol cyfrinach gyfrinach dwylo ddwylo",
  polish:
    "uderz szarp targa bije$ bil$ szarp popch popycha szturch krzycz wrzeszcz dotyk calowa pisze_do pisal_do wysyla wysyl smsy snapchat whatsapp facebook instagram zdjeci fotograf filmuje podwozi odwozi w_samochodzie sam_na_sam zamyka zamkn prezent przezywa wyzywa upokarza poniza grozi przytula kolana klepie szczyp ciagnie seks nagie pijany alkohol sekret tajemnic lapie zlapal",
  romanian:
    "loveste lovit bate$ batut impins trage tras tipa tipat urla atinge atins saruta mesaje scrie_mesaje snapchat whatsapp facebook poze fotograf filmeaza masina_lui singur_cu singura_cu incuie inchis cadouri jigneste insulta umileste ameninta imbratis genunchi ciupit sexual dezbrac beat$ secret",
  urdu: "maar$ maara mara$ maarta maarti thappar dhakka cheekh chillat chilla haath_laga chhu chhua chua messages message whatsapp snapchat facebook photo tasveer video gaari_mein gari_mein akele akela kamre_mein band_kar tohfe gaali gali_d galiyan dhamk gale_lag god_mein sharab raaz kheench",
  spanish:
    "pega$ pegan pego golpe empuj grita grito agarr toca$ toco bes mensaje escribe_por snapchat whatsapp instagram fotos fotografi grab en_su_coche a_solas encerr regalos insulta humill amenaz abraz rodillas pellizc sexual desnud borrach secreto",
  portuguese:
    "bate$ bateu empurr grita gritou agarr toca$ tocou beij mensage snapchat whatsapp instagram fotos no_carro sozinh tranc prendas insult humilh ameac abrac colo$ sexual secreto",
  french:
    "frappe tape$ gifle pousse crie$ hurle attrape touche embrass message snapchat whatsapp instagram photos dans_sa_voiture seul_avec seule_avec enferm cadeaux insult humili menac genoux sexuel secret",
  italian:
    "picchi schiaff spinge urla$ afferr tocca bacia messagg snapchat whatsapp instagram foto$ in_macchina da_solo da_sola chiude regali insult umili minacci ginocchia sessual segreto",
  turkish:
    "vur dov itti bagir dokun op mesaj snapchat whatsapp instagram fotograf arabasi yalniz kilitle hediye hakaret asagila tehdit kucag cinsel",
  somali: "garaac riix qayli taabt dhunk fariin snapchat whatsapp sawir gaadhi keli xidh hadiyad cay hanjab",
  bengali:
    "mare$ mereche dhakka chitkar chhoy chuye message whatsapp snapchat chhobi chobi gari_te eka$ bondho upohar gali humki",
  german:
    "schlagt schlug geschlagen schubst schreit anfasst beruhrt kuss nachrichten snapchat whatsapp instagram fotos im_auto allein eingesperrt geschenke beleidigt bedroht schoss sexuell",
};
