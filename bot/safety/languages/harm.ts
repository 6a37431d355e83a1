import type { Language } from "./which.ts";

/**
 * Beginnings of words for harm that a message in the language tells of: weapons, dying, blood, pills, threats, force, fear of
 * going home, people missing or drunk. Without accents; a `_` is a space, a `$` the end of the word.
 */
export const harm: Readonly<Record<Language, string>> = {
  welsh:
    "cyllell gyllell chyllell nghyllell cyllyll gyllyll dryll ddryll arf$ arfau lladd ladd hunanladd hunan_ladd marw$_heno eisiau_marw isio_marw moyn_marw llyncu lyncu tabledi dabledi thabledi tabled_ dabled pils moddion gorddos orddos ngorddos gwaed waed anymwybodol anadlu llewyg lewyg ar_goll rhedeg_i_ffwrdd rhedeg_i_ffwrdd diflannu wedi_mynd_ar torri_ei_hun dorri_ei_hun torri_i_hun hunan_niweid hunanniweid niwed neidio bygwth fygwth bygyth crogi grogi rhaff raff tagu dagu curo guro bwrw fwrw dyrnu ymosod treisio dreisio ofn_mynd ofn_mynd_adre mynd_adref_heno meddw feddw tan$_yn mwg$ argyfwng ambiwlans heddlu herwgipio gorfodi priodi briodi pasbort gwenwyn wenwyn cannydd bleach boddi foddi saethu ffrwydr pont$ perygl berygl beryglus lluchio gwaedu",
  polish:
    "noz$ noza nozem nozu bron$ pistolet zabic zabij zabil zabije morderst samoboj umrzec umrze chce_umrzec polkn tabletk leki$ lekow pigul przedawk krew krwi krwaw nieprzytomn zemdl oddycha dusi$ dusil dusi_ bije$ pobil pobi uderzy bic$ pasem boi_sie_wr boi_sie_is boi_sie_wy boi_sie_oj boi_sie_ta boje_sie_wr pijan porwa porwi zagin znikn uciekl uciec zgwalc gwalc grozi groz tnie$ pociel cial$ ciecie zyly okalecz powiesi wiesza skoczy skacze pozegna pogotow karetk policj na_pomoc pomocy ratun wybuch pozar ogien plonie trucizn otru wybielacz wywiez wywoz lotnisk zmusz przymus slub$ wyda_za_maz paszport niebezpie sznur petla zamknal zamkni sam_w_domu sama_w_domu",
  romanian:
    "cutit arma$ pistol omoar omor ucid ucis sinucid moara muri$ moarta inghit pastil supradoz sange sanger inconstient lesin respir spanzur taie$ taiat vene$ bate$ batut loveste lovit frica teama amenint rapit rapesc cu_forta forta fortat disparut pierdut fugit beat$ beata violat viol$ ajutor politie ambulant foc$ incendiu otrav clor maritat casatori nunta pasaport pericol sare_de arunc$ arunce sugrum stranguleaza inchis_in singur_acasa curea",
  urdu: "chaku chaaku chaqu churi churri bandook bandooq pistol hathyar maar_den maar_dal maar_dunga maar_daal maar_dega maar_degi mar_den maar_raha maar_rahi maar_rahe marta$ maarta maarte marne jaan_se jaan_lena qatal qatl khudkushi khudkhushi marna_chah mar_jana mar_jaun mar_jaungi mar_jaunga zeher zehar goliyan goli$ dawai_kha davai khoon behosh saans dar_rahi dar_raha darti darta dara_hua ghar_jane ghar_nahi_jana gum_ho ghayab gayab la_pata lapata bhaag bhag_gay zabardasti shaadi shadi nikah passport peet pit_ta aag_lag aag$ jala_d jala_diy phansi phaansi rassi nashe sharab dhamki ighwa aghwa agwa izzat rape$ madad khatra khatre kaat_li kaat_raha kaat_rahi chhat chat_se nadi band_kar bacha_lo police",
  spanish:
    "cuchill navaja pistola arma$ armas matar mata$ mate$ matara suicid morir morirse muerto muerta pastill tragado tragad tomado sobredosis sangr inconsciente desmay respira ahorc saltar tirarse puente pega$ pegan pego golpe miedo amenaz secuestr violad violo abus desaparec escap huy huido borrach ebri cort veneno lejia fuego incendio ayuda socorro policia ambulancia fuerza obligad casar casarse pasaporte aeropuerto peligro cuerda encerrad sola_en_casa solo_en_casa cinturon",
  portuguese:
    "faca arma$ armas pistola matar mata$ suicid morrer comprimid engoliu engolir overdose sangu inconsciente desmai respira enforc saltar ponte bate$ bateu medo ameac sequestr violad abus desaparec fugiu bebad embriag cort veneno lixivia fogo incendio ajuda socorro policia ambulancia forca obrigad casar passaporte aeroporto perigo corda trancad sozinh cinto",
  french:
    "couteau pistolet arme$ armes tuer tue$ suicid mourir cachets comprimes medicaments avale overdose sang$ saigne inconscient evanoui respire pendre sauter pont$ frappe bat$ battu peur menac enlev kidnapp viol$ violee viole disparu fugue ivre saoul soule coupe poison javel feu$ incendie secours aide$ police ambulance force$ forcee marier mariage passeport aeroport danger corde enferme seul_a_la ceinture",
  italian:
    "coltell pistola arma$ ammazz uccid ucciso suicid morire pastigl ingoiat overdose sangu svenut incosciente respira impicc saltare ponte picchi paura minacci rapit scappat scompars ubriac taglia veleno candeggina fuoco incendio aiuto polizia ambulanza forza sposar passaporto aeroporto pericol corda chius",
  turkish:
    "bicak bicag silah tabanca oldur intihar olmek hap$ haplar ilac kan$ kanama bayil nefes asmak atla$ dov$ dovuyor dovdu korkuyor tehdit kacir kayip kayboldu kacti sarhos zehir yangin ates imdat yardim polis ambulans zorla evlendir pasaport tehlike tecavuz kilitle",
  somali:
    "toorey mindi bastoolad qori hub$ dil$ dilay dilaya dili disho is_dil dhimo kaniini daawo_badan sun$ dhiig miyir garaac garaaca dil_doona cabsan cabsi baqay hanjab afduub waayay baxsaday sakhraan dab$ gargaar caawi booliis xoog guur guurin baasaboor kufsi khatar xidhay",
  bengali:
    "churi chhuri bonduk mere_fel mere_felbe khun$ atmohotta atmahatya morte_chai more_jab bish$ osudh goli rokto ogyan mar_che mare$ marche bhoy humki niye_jabe paliye nikhoj mod_kheye agun bachao sahajjo police jor_kore biye passport bipod ful_khy fansi",
  german:
    "messer pistole waffe umbring toten totet ermord selbstmord suizid sterben tabletten geschluckt uberdosis blut bewusstlos ohnmacht atmet erhang spring schlagt schlug geschlagen angst droh entfuhrt verschwunden weggelaufen betrunken ritzt gift feuer brennt hilfe polizei krankenwagen zwing heirat reisepass flughafen gefahr vergewaltigt eingesperrt",
};
