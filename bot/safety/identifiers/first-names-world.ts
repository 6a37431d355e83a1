/** First names heard often in schools in Britain whose roots are elsewhere: South Asia, Africa, the Arab world, Europe, East Asia. */
export const firstNamesWorld = `
aadam aaliyah aamina aamir aamna aarav aariz aarya aasiya aayan abbas abd abdallah abdi abdifatah abdihakim
abdikadir abdinasir abdirahim abdirahman abdirashid abdirizak abdiwahab abdul abdulahi abdulaziz abdulkadir
abdullah abdullahi abdulrahman abdur abeera abena abiha abimbola abiola abir abosede abrar absa achieng
adaeze adan adaora ade adebayo adeel adeola adesuwa adetola adil adina adnan advik adwoa aesha afia afnan
afra afsana aftab afua ahad ahlam ahmad ahmadou ahmed ahmet ahsan aicha aima aiman aisha aishah ajay akash
akbar akeel akhtar akil akin akinyi akosua akram akshay akua akwasi alaa aleena aleeza alia alina alisa
aliya aliyah aliza almas alya ama amaan amaani amadou amaka aman amani amara amaya ambreen ameer ameera
ameyo amin amina aminah aminata amir amira amirah amit amjad ammar ammara amna amrit anam ananya anas anaya
aneesa angad anika anil anisa anish anisha anjali ankit ansar anum anuoluwapo anwar anya aparna aqib aqsa
arash arham arian arif arjun armaan armin arshad arya aryan asad asha ashfaq ashraf asif asim asiya asma
aswad atieno atif atiya awais aya ayaan ayan ayana ayat ayesha ayisha ayman ayo ayobami ayodele ayomide
ayomikun ayotunde ayub ayyub azaan azad azhar aziz aziza azra babatunde baraka barakat bashir basit basma
batool begum bilaal bilal bilan bola bolu boluwatife bukola bunmi bushra chaudhry cheikh chiamaka chibueze
chidera chidi chidimma chidinma chidubem chiemeka chigozie chika chikamso chima chimamanda chinaza chinedu
chinelo chinonso chioma chipo chisom chizoba chukwudi chukwuemeka daanish daberechi damilola damola danish
danyal dawit dawood dawud deepa deepak deeqa dev devi dhruv dilan dilara dina diya diyar ebele ebrahim ebube
ebuka efe efua ehsan ekene ekow elikem emaan eman emeka enitan eshal esi esosa esra eyitayo faaris fadi
fadumo fahad fahim fahima faisal faiz faiza farah farai faraz fardeen fardowsa farhan farhana farida fariha
faris farooq farrah farzana fathi fatiha fatima fatimah fatma fatou fatoumata fatuma faysal fazal femi fiifi
fikayo firdaus firdaws fola folake folasade fouad funke funmi gbemi ghazala gurdeep gurpreet habib habiba
habtamu hadi hadiya hafiz hafsa hafsah hafsat haider hajra hakeem hakim halima halimah hamda hamdi hamid
hamza hamzah hana hanad haneen hani hania hanifa haniya hannan hardeep haris harjit harleen haroon harpreet
haruun hasan hasanat hashim hasnain hassan hawa haya hiba hibah hibo hina hira hirut hodan huda humaira
humayra humza husna hussain hussein ibraheem ibrahim ibtisam ifeanyi ifeoma ifrah ifunanya ijeoma ike
ikechukwu ikra ikram ilhan ilyas imaan iman imane imran inaaya inaya iqra iram irfan isatou isha ishaan
ishaaq ishan ishaq ishmael isma ismael ismahan ismail isra israa issa itunu iyanu izaan jabir jaffar jaleel
jalil jamila jana jannah jasleen jaspreet jaswinder javed javeria jawad jaya jibreel jibril juma jumoke
junaid junayd juwayriyah kabir kadiatu kadija kainat kaleem kamal kamil karam karan kareem karim karima
kashif kaur kauser kehinde kelechi kemi kenechukwu khadeeja khadija khadijah khadiza khadra khaled khalid
khalida khalil khizar kiran kobina kofi kojo korede kossi kulsum kunle kwabena kwadwo kwaku kwame kweku
kwesi laiba lamia lamin latif latifa layan lerato leyla liban lubna lujain maahir madiha mahad maham maheen
mahir mahlet mahmood mahmoud mahnoor majid malaika maliha mamadou mamun manahil maniha manjit manpreet
mansoor mariam mariama marwa marwan maryam maryama mashal masud mawra maya meera mehak mehdi mehmet mehreen
mehret mehwish meron mina minahil modou mofiyinfoluwa mohamed mohammad mohammed mohamoud mohamud mohsin
moosa mostafa moyosore mubarak muhammad muhammed muhsin mujahid mukhtar muna munira muqtar musa musab
muskaan mustaf mustafa muzammil nabeel nabeela nabil nabila nadeem nadir naeem nafisa nahid nahla naila
naima naimo najib najma najmo nasir nasira nasra nasreen nasrin navdeep naveed nawal nayab nayla nazia nazir
nazma ndeye neelam neha ngozi nia nida nihal nikhil nimco nimo nimra nisa nisha nishat nkechi nkem nnamdi
nneka nnenna noor noora noorjahan nour noura nusaiba nusaybah nusrat nyasha obinna ola olabisi oladele
olamide olaoluwa olu oluchi oluwadamilola oluwafemi oluwaseun oluwaseyi oluwatobi oluwatobiloba oluwatomisin
oluwole omar omer omolara omotola onyeka onyinye opeyemi osama osman ousmane paa parveen parveez parvin
pooja poonam prabhjot pranav prisha priya priyanka qamar qasim rabia rabiya radhika raees rafi rafiq raheela
raheem rahel rahim rahima rahma rahman rahul raihan raihana raja rajesh rajinder raju rakib ramandeep ramiz
ramla ramlah ramzan ranbir ranveer rashid rashida rauf ravi ravinder rayan rayyan razia reem reema reham
rehan rehana rehman reyhan ridwan rifat rija rishi rohaan rohan rohit rotimi rudo ruhi rukhsana rukia
ruksana rumana ruqaya ruqayyah ruvarashe saad saadia saafi saba sabah sabeel sabiha sabina sabira sabrin
sadaf sade sadia sadiq sadiyo saeed safa safaa safiya safiyah sagal sahar sahil sahra said saif saifullah
sajid sajida sakina saleem saleema saleh salim salima salma salmah salman sameer samia samina samir samira
samiya samiyah samrawit sana sanaa sandeep sania saniya sanjay sanjida sapna saqib sarwar satnam sayeed
sayid segun sehrish selam selamawit selma semhar senait seun seyi shaan shabana shabir shabnam shade shafiq
shah shahana shahid shahida shahin shahnaz shahzad shaima shakeel shakir shakira shamim shamima shamsa
shanaya shanza sharif sharifa shazia shifa shreya shruti sidra simisola simran siraj sola somto subhan
sufian sufiyan suhail suhana sukaina sulaiman sulayman suleiman suleman sultana sumaira sumaiya sumaya
sumayyah sunil sunita suraya surinder tabassum taha tahir tahira tahiya tahmid tahmina taiwo takudzwa talal
talha tamanna tamim tanaka tanisha tanveer tanvir tanzeela tapiwa tariq tarun taslima tasneem tasnim tatenda
tauseef tawanda tayo tayyab tayyaba temi temidayo temiloluwa temitope tendai thandeka thandiwe tinashe
tinotenda tiwa tobe tobi tobiloba tolu toluwani tomi tomiwa tunde uche uchenna udo ugo ugochi uju umaima
umair umar umaymah umer usama usman uzair uzma vihaan vijay vikram vivaan wahid wajid wale waleed walid
wambui wanjiru waqar waqas warda warsame wasim yaa yahya yahye yaqub yaseen yasin yasir yasmeen yasmina
yassin yaw yemi yewande yinka yohannes yonas younis younus yousef yousra yousuf yunus yusra yusuf zaara
zahid zahida zahir zahra zaid zaina zainab zainabu zakaria zakariya zaki zakia zakir zaman zamzam zanele
zayd zayn zaynab zeenat zeeshan zeyad zeynep zia zidan zikora ziyad zohaib zoya zubaida zubair zulaikha
zunaira
`;
