/** Surnames heard often in Britain; they make a first name longer ("tomasz nowak"), and count alone only after a title. */
export const surnames = `
siddiqua siddika akhter jahan nessa bano kausar kauser sultan mohamud farooq farooqi mahmud karim kareem
abbott abdi abdullah abdullahi acheampong achebe adams addo adebayo adeyemi afolabi agarwal ahmad ahmed
akande akhtar akinola akter alam ali allen amin amoah anderson andrews ansah appiah arshad asante asghar
ashraf atkins atkinson awan aziz bah bailey baker balogun bangura banks barker barnes barrett barry bashir
bates begum bell bennett berry bhatt bhatti bibi bird bishop blackburn boakye boateng bond bowen boyle
bradley brennan briggs brooks brown bryant burgess burke burns burton butler butt byrne campbell carr
carroll carter celik chambers chan chapman chaudhry chen cheung choudhury chowdhury clark clarke clarkson
cohen coleman collins connolly constantin conteh conway cook cooper costa cox cross crossley cruz cunningham
curtis dada daly dang daniels danso darko das davidson davies davis dawson dean demir devi dhillon diallo
diaz dinh dixon djalo doherty dong donnelly douglas doyle duffy dumitru duncan dunn dunne eaton edwards egbe
eke ekwueme elliott ellis evans eze farah farrell fashola ferguson fernandes fisher fitzgerald fletcher
flynn fofana fonseca ford foster fox francis fraser frempong gallagher gao garcia gardner george georgiou
ghosh gibson gilbert gill goddard gomes gomez gonzalez gordon graham grant gray greaves green greene
greenwood griffin griffiths gupta haider haines hall hameed hamilton hammond hancock hanif hansen haque
harding harper harris harrison hart hartley harvey hassan hawkins hayes he henderson henry herbert hewitt
hicks higgins hill ho hoang hodgson holland holmes holt hopkins hossain howard howe hoxha hu huang hudson
hughes hunt hunter hussain hussein hutchinson huynh ibekwe ibrahim igwe ionescu iqbal islam ismail ivanov
ivanova jabbar jackson jallow james jarvis javed jaworski jenkins jennings jiang johnson johnston jones
joseph joshi joyce kaczmarek kamara kaminski kang kapoor kaur kavanagh kay kelly kemp kennedy kenny kerr
khan khatoon khatun king kiss knight knowles kovac kowalska kowalski krasniqi kumar kwarteng lai lam lambert
lane larkin lau lawrence lawson leach lee lewandowski lewis li lin little liu lloyd long lopez lowe lucas
lungu luo lynch macdonald mackay mahamud mahmood majid malik malone mann manu marques marsh marshall martin
martinez mason matthews may mazur mccarthy mcdonald mcgrath mckenna mckenzie mclean mcmahon mehmood mehta
mendes mensah metcalfe miah middleton mihai miller mills mir mirza mishra mistry mitchell mohamed mohammed
moore moran moreno morgan morris morrison moyo murphy murray musa mutasa myers nadeem nair nath naylor naz
ncube ndlovu newman newton ng nguyen nicholls nicholson nolan noor norman norris novak nowak nwosu o'brien
o'connor o'neill obeng obi ochieng oduya ogden ogunleye ojo okafor okeke okeowo okonkwo okoro okoye oliveira
oliver omar onyango opoku osei osman owen owens owusu ozturk page palmer parker parkin parkinson parry
parsons parveen patel payne pearce pearson pereira perez perry peters pham phillips phiri pickering pillai
pinto pollard popa pope popescu popov porter potter powell power pratt price pritchard quinn qureshi radu
rahman raja ramos rana rao raza reddy reed rees regan rehman reid reynolds rhodes ribeiro richards
richardson riley roberts robertson robinson robson rodrigues rodriguez rogers rose ross rossi rosu rowe roy
russell ryan saeed sahota saleh salim sanchez sanders sandhu santos sarkar sarr sarwar saunders scott sesay
shah shaikh sharif sharma sharp shaw shehu sheikh shepherd sheppard sheriff short sibanda siddiqui silva
simmons simpson sims singh smith smyth sohal sow spencer stan stephens stephenson stevens stevenson stewart
stoica stokes stone storey sultana summers sun sutton sweeney swift syed szabo szymanski tahir tailor tang
tanner tariq taylor teale teixeira tembo thakur thomas thompson thomson thornton todd tomlinson torres toure
townsend tran traore tucker turay turner uddin underwood usman vargas vasile vaughan vu wade walker wallace
walsh walters walton wang ward warner warren warsame watkins watson watts weaver webb webster welch wells
west weston wheeler white whitehead whittaker wilkins wilkinson williams williamson willis wilson winter
wisniewski wojcik woldu wong wood woods woodward wozniak wright wu wyatt xu yadav yang yates yeboah yeung
yilmaz young younis yusuf zafar zaman zhang zhao zhou zhu zielinski
`;
