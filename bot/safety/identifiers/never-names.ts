/** Words that staff write with a capital and that name no person: school life, services, subjects, peoples, places, brands. */
export const neverNames = `
a about academy access achievement additional adhd adult advice after again all allah allahu akbar allegation alternative although also am an and annual another
any april arabic are art arts as asd asda assembly assessment assistant asthma at attendance august aunt auntie aunty autism autumn
baby bacc baptist bank base because been before behaviour benefit benefits bereavement best biology block board book boxing boy boys boyfriend
breakfast british brother bruise btec bus business but by calpol camhs can carer catholic cce centre chair channel chemistry child
childcare children children's childrens childline christian christmas church city class close club coach college community computing concern
concerns conference contact could council counsellor county court cover credit cse csc dad daddy daily danish date day days dear december
deputy design designated dfe diabetes did diwali do does domestic door doctor drama driver dsl duty early easter eal education egypt ehcp eid either
elective emergency english entitlement epilepsy epipen essay ethnic even evening every everyone everything ewo exam exams exclusion facebook
family father february fgm finally first food football for form fortnite foster foundation free french friday friend from front further games gcse geography
german germany girl girls girlfriend given good google governor gp gran grandad grandma grandpa granny great greek group guardian guidance gypsy had half
halloween happy has have having he head headteacher health hello help her here herself hi hindu his history holiday home homework hospital house housing
weds sats angelman rett marfan patau duchenne how however hub hungarian i if i'm immediate in inclusion indian infant information inset insta instagram interim internet is islam islamic isis it italian its
january jewish judaism july june junior just keep key kid kids king's kurdish lad lado lady last late latin learning lesson let letter level library life like
line linked lithuanian local london lone look lots low lunch maths mash may maybe me medical meeting member mental mentor mentoring message messages met
midday miss mocks monday money month months more morning moroccan mosque mother mr mrs ms mum mummy music muslim my nan nana nanny national neglect neighbour
netflix never new next nhs night no none north not note nothing november now nspcc nurse nursery october of off office officer ofsted ok okay older
on once one only operation or orthodox other our out over outlook pakistan pakistani panel parent parents park pastoral pe pentecostal people period person
phase phone phonics photo physics plan playstation please pm po police polish portuguese post pre prep prevent premium primary probation problem programme
project psychology pupil pupils question questions queen quick ramadan re really reading reception red referral religious reports restart right risk roblox roma
romanian room rs russian safe safeguarding said saturday say school schools science second secondary see sen senco send september services several she should
sibling sikh since sir sister sixth slt snapchat so social social-care solution some somali somalia someone something sometimes sorry south spanish special
speech sport sports spring ss staff steam step stepdad stepmum still street strengths student students study sudan summer sunday supply support swimming syria ta tas
taken talk tax teacher teachers team teams technology tell tesco tests textiles thanks thank that the their them then there therapy these they this those
though threshold thursday tiktok time to today told tomorrow too transition transport traveller trust trip tuesday turkish tutor twitter two type uk ukraine ukrainian
uncle uniform unit universal university until update upper urdu urgent use usual very view vice virgin virtual volunteer walking was we wednesday week weeks welfare
well welsh were west whatsapp what when where which while who whole why with women work worker working worried worry would xbox xmas y7 year years yes yesterday
yet you young your youth youtube zero ablution advent afghan afghanistan african albania albanian america american amazon apple asian australia azan bangladesh
bangladeshi barnardos bbc bengali birmingham blackpool bradford brexit brighton bristol britain bulgaria bulgarian burnley cambridge canada cardiff chinese coventry
croydon derby diocese discord doncaster dorset dubai dublin durham dutch england essex ethiopia ethiopian eu europe european exeter filipino france gambia ghana
ghanaian glasgow grindr gujarati guinea halal halifax hackney hinduism hull india iran iranian iraq iraqi ireland irish jamaica jamaican japan japanese kent kenya
kenyan kosovan kosovo koran quran kuwait lambeth lancashire latvia latvian lebanon leeds leicester libya lidl lincoln lithuania liverpool luton malaysia mali malta
manchester microsoft middlesbrough moldova morocco nepal nepali netherlands newcastle nigeria nigerian northampton norwich nottingham ofcom oldham omegle onlyfans
oxford paris peterborough philippines plymouth poland portugal portsmouth punjabi reading romania rotherham russia rwanda sainsburys salford saudi scotland
scottish sheffield sierra leone sikhism slovak slovakia southampton spain spotify stockport stoke sunderland swansea sweden swindon tamil telegram thai thailand
trafford turkey twitch uganda vietnam vietnamese vinted wales walsall warsaw wigan wolverhampton york yorkshire zimbabwe zoom calm breakfast club god tourette tourettes asperger aspergers crohn crohns parkinson parkinsons alzheimer alzheimers downs bipolar disorder dojo mail infirmary kart sylhet eritrea eritrean gaza palestine palestinian israel israeli jewish senegal senegalese gambian liberia cameroon congo congolese angola burundi kosovan yemen yemeni kurdistan hungary czech belarus georgian armenia azerbaijan kazakhstan sri lanka lankan myanmar burmese rohingya colombia colombian venezuela brazil brazilian mexico mexican cuba peru bolivian ecuador chile argentina haiti trinidad barbados grenada dominica guyana mauritius seychelles zambia malawi mozambique botswana namibia tunisia algeria algerian holocaust tarrant breivik hitler nazi rebellion extinction rubik lego barbie bluey peppa pokemon pikachu sonic spiderman batman superman disney marvel ikea greggs mcdonalds kfc subway nandos primark argos b&m aldi morrisons signal wizz yubo bumble tinder hinge kik reddit steam nintendo switch wii jesus tate caller callers grandmother grandfather stepmother stepfather visitor witness counsellors midwife paramedic paramedics officer officers inspector judge magistrate guardians godmother godfather tenant landlord landlady cook cleaner receptionist supervisor instructor assistant assistants governors cousin cousins flat high grammar niece nephew partner husband wife lady ladies gentleman parents' colleague colleagues everybody nobody anybody anyone headteachers coach driver caretakers pupil's neighbours lads twins siblings residents bible lego
ambulance accident anxiety apparently basically honestly hopefully obviously seems spoke rang asked saw noticed found reported logged called came went
child's mum's dad's he's she's they've they're i've i'll i'd we're we've it's that's there's what's who's isn't don't can't didn't doesn't wasn't won't
ks1 ks2 ks3 ks4 eyfs lsa hlta teaching assistants deputies principal bursar receptionist caretaker site lead leader heads headmaster headmistress
mother's father's parent's nurse's school's staff's lac cla cin cp iro edt fsm pru ap mappa marac idva clermont
`;

/** Names that everybody knows from books, news or games, which identify nobody in the school. */
export const publicNames = `
andrew tate; stanley blade; stanley knife; third reich; cold war; world war; mein kampf; tommy shelby; peaky blinders; mario kart; super mario; costa coffee; shamima begum; extinction rebellion; brenton tarrant; elliot rodger; harry potter; percy jackson; peter pan; romeo and juliet; oliver twist; tracy beaker; horrid henry; anne frank; martin luther king; lady macbeth;
michael jackson; donald trump; boris johnson; king charles; prince william; prince harry; queen elizabeth; taylor swift; ed sheeran; tommy robinson; nigel farage;
elon musk; adolf hitler; anders breivik; james bond; george orwell; george floyd; jack daniels; jack daniel; king henry; henry viii; king lear; billy elliot;
charles dickens; mother teresa; rosa parks; nelson mandela; greta thunberg; marcus rashford; harry kane; jude bellingham; mr beast; mr bean; mr men; dr who; dr martens; dr dre;
sherlock holmes; roald dahl; jacqueline wilson; jk rowling; julius caesar; jack the ripper; prince albert; king arthur; saint george; st george; mary seacole; jekyll and hyde; mr tickle; mr happy; grace period; jack of all trades; lord of the flies; of mice and men; lord of the rings; animal farm; private peaceful; noughts and crosses; an inspector calls; blood brothers; eddie and mickey; matilda the musical; charlie and the chocolate factory; goodnight mister tom; billie eilish; mr blobby; mr whippy; alice in wonderland; danny champion; little red; mary berry;
florence nightingale; marie curie; mary celeste; mary jane; union jack; jack russell; victoria sponge; victoria road; max power; uncle ben; uncle sam; karen matthews; ben ten
`;
