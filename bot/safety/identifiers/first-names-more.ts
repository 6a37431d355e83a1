/** More first names heard in schools in Britain: new fashions, the Caribbean, West and East Africa, Iran, Eastern Europe, Wales, Ireland. */
export const firstNamesMore = `
bronagh bronwyn caoilfhionn maebh
kieron keiron kierran mikel siddiqua rhyse jakub tommie jordyn kaylee kaylea kayleah alicja daisie elliemae lilymae jaydn jaidyn kyan tyrelle shakeem zayyan ayub mahdi
poppy holly ivy jade adjoa kia mya bailey gail bev babs shaz baz daz gaz loz kez nev kev trev shaz chaz jaz naz faz
amelka brajan brajanek dzesika jessika nikolka julka zuzka olka asia maks maksiu franus antos kajtek tosia helenka marysia basia krysia ania kasienka gosia
aaden abdelkader abdelrahman abdulmalik abdulqadir abdulsamad abigael abirami abukar achraf adelaja
ahmadreza aidyn ainslie ako akosia alaeddin alasdair alessia amalia amarachi amirali amirhossein anass
andras anete angharad anisia anjana anushka aoibhe aoife arabella aram araminta aria arielle arnob arturs
arun arwel asher ashvin atticus aubree averie awat aweys aws axl ayaanle ayoub azalea babak badr bahar
balazs baraa barzan bashiir bence bertie bertram betsy bibek bilaw bilel binta bintou bishal blossom
bluebell bogdanel boubacar brahim brandusa branwen braxton bridie briony brody caasha cabdi caelan camden
carson carys cassia cathal cedric ceinwen celeste cerys chaima chanel chantal chantelle cheyenne chidiebere
chiemerie chinaka chnar chukwuebuka chukwuma ciaran cisse cledwyn clemmie coby cohen cora cordelia cosmina
costica cressida cyrus dahlia dakota daley dariush darnell daud daya dearbhla deeqo deiniol delali delroy
deon deshawn destinee devonte dezider dhanush digby dilakshan dilovan dimeji dipesh djeneba dobromir dotty
driss ebonie ebunoluwa edgars edison eimantas eimear elara elina elinam eluned emelia emlyn emmi emyr eoghan
errol esha esmae eszter ettie eurwen evalyn everleigh everly ewurama ezekiel ezinne faadumo fahmida fahmo
fallon fanta farhiyo farjana farshid fartun fathiya fatine fatmata ferenc fereshteh ffraid fiadh fikayomi
filsan finnley fionn fionnuala fleur florentin florrie fowsiya fowzia fynn gabor gaby gbenga geedi gelu
georgel gergana gergo ghaith gideon gigel gigi gintaras glyn golnaz grainne grayson greyson gulalai guled
gwenllian gwenno gytis habibullah habibur hadeel haf hafza haitham hajar halle hamad hamidullah harleigh
harlow hashmat hawanatu hawo heledd henley hezekiah hibaaq hicham hiwa hodo hoodo houda hozan hywel ibukun
idabelle idil ifan ifeyinwa ifor ifrax iggy ihsanullah ikenna ikraan ilias ilinka ilwad ilyes imad imani
immy inas indy inigo innes iolo iorwerth iqraa issatu istvan ivanka ivars iyla jaclyn jada jago jahanara
jahiem jahmai jahmal jahzara jamac janae janarthan janelle janis jannatul janos jasmyn jawid jaxen jaycee
jaydan jaydee jayla jazmin jazmine jem jenson jermaine jerry jesutofunmi jevon jihane jiri jock jodi jody
jojo jozko julka juno jurijs kadeem kadie kafui kaia kaidan kaiya kajan kaliyah kaloyan kaltun kamaria kamsi
kamsiyochukwu karly karolis karoly karson karwan katalin katka kaveh kavin kaylum kayode keanu keela keelie
kehlani keisha kelan kemar kenna khadouj khaldoun khatera kiah kimi kinsi kiril kirushan klay kobe
kosisochukwu kosrat krasimir kristianko kristie kristine kvetoslava kwadjo kyden kymani kyrah lachie laci
lacie lainie lakeisha laleh lamiae lamine laney laszlo latifah latisha latoya laurynas leanna leela leen
lekan leni lenka lenny leoni lettie leusa levente liadan liene lilith livvy lochlan lorelei lorne lotti
lowri lubos lucien lula lumi lyubomir mabinty macey maci macsen maddy madi mahbub mahfuza mahmuda mahsa
mahyar mairead mairi makayla malachi malika manisha marah maram marcela marcu margo mariatu marienka maris
marla marlee marni marouane martins marton mathusan matin mawuli maxamed maxie mayuri meg meggie mehran
meilyr meleri melodie menna mererid merryn miah mika mikael mikah miko milen millicent mirel miruna mitch
mizanur mmesoma mobin moesha mohamuud moinul mojisola mojtaba momodou monique monira morayo morven mounir
muireann munachi munachimso murdo mursal musu muxsin mylo nagham najibullah nanci naoise naqibullah narcis
narcisa nargis narla naveah navid nazmul ndey nelu nhyira nialla nicki nico niloufar nima nirosha nishtiman
niyi nizar nkiru nkiruka nonso noorullah nouhaila nuala nuurta nwando nya nyomi oakie oaklee obioma octavia
odhran odin ogechi okechukwu olaitan olanna olawale olivier olumide omid omolade ondrej oran oreoluwa orinta
orlagh orna orson oskars ottilie oumaima oussama padraig pandora parisa patrik patsy paulius peggy perrie
peshawa petko petrisor pheobe pirakash piranavan poppie posy pouya prabin prakriti quincy rachid radka
radoslav raffy rafiqul rahaf rahela rahmatullah raisa raivis ralphie ramadan ramsey ramune raneem rania
ranya rashaun rashedul rasheed rawan rawand raxma raya razan realtin reanne rebaz rebin redouane reeva reka
renesmee reyna reza rezan rezaul rhydian ricco rihana rimas rio riva rivka romi rosabella rosanne roseanna
roshaun rositsa roux roya ruadhan ruari ruaridh rubi rubie rukeya rytis sabaa sabbir sabella sabirin saciid
sadhbh sadman sagar sahal sahana sahand sahro saidu saiful sajan sakariye salimatou samatar samiullah samko
sanaya sandis sandor saniyah sanzida saoirse sarkawt sarra sathya saulius sayed saynab seamus seanna sedra
selorm senam senan sepideh setareh sewa shafiqul shahd shahram shakia shamsul shanice shaniqua shantel
shantelle shanthi shaquille sharmin shay shayan shayanne sheku shemar sheona shiloh shirin shukri shwan
shyanne sigita simeon sina sinthuja sirah sirwan sofiane soheil somtochukwu sona sonnie soran sorcha sorinel
sorley soukaina srijana steffan steluta stevie stoyan sucaad suhayb sujan sujatha suldaan suleymaan svetlin
szabolcs tadas tahj taim taliah tallula tamas tamilore tamsyn tanika taniya tanjila tanjim tarek tasfia
tashan tashina teddie tegen teni tesni teyana thanushan tharani tharsika theodora thom tiarna tiberius tibor
tiegan tiffani tilley tioluwani tirion toba tobechukwu tochi tochukwu todor tofunmi tomisin toyin tremaine
trent trey tsvetan tsvetelina tunji tyana tyreke tyriq tyrique ubah ugonna uzoma vaishali valters vanesa
varshini vasil vilte vithushan vivi vytenis wael wahida walt wassim waylon wiam wilbur willoughby winston
wunmi wynter xaliimo xanthe xena yalini yaman yankuba yasiin yassine yassir yaya yayra yazan yetunde yoana
yomi younes yubaraj yuusuf yves zabihullah zaccai zahara zaiden zain zaine zainedin zakirullah zarghona
zaria zariah zarmina zayden zaynah zayne zdenek zeke zeph zephyr zhivko zhwan zhyan ziaullah zina zineb
zohreh zola zorica zosha zsofia zsolt zuhur
`;
