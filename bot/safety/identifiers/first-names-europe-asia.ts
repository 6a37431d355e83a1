/** First names heard often in schools in Britain from continental Europe, Turkey, the Americas and East Asia. */
export const firstNamesEuropeAndAsia = `
aarti achala adela adelina aditi aditya adrianna afonso agata agim agne agnes agnieszka aida aino aiste ajla
akhil akila alban albana alejandra alejandro aleksander aleksandr aleksandra aleksandrs aleksej aleksi alena
alexandru aleyna alicja alin alona althea amadeusz amaia amar amela analyn anand anandi anastasia anastasija
anastazja anatoli anca anders andra andre andreea andrei andrejs andrius andrzej anela aneta angelo anitha
anneli antek antoine anton antoni antonio anu arben arda ardit arek arina arjay arnas arta artan artem
artiola artur arturas arvind ashwin asli asta astrid aurelia aurelie austeja aylin ayse balraj bao baran
baris bartek bartosz bastien bayani beata beatriz benedita beniamin benoit berat berfin berivan besa besart
besnik beyza bhavna bianca bich birgit blanka blazej bledar blerim bogdan boguslaw bohdan bora boryana boyan
bozena bruna burak busra cagla caio calin camelia camila camille carlito carlos carlota carmen catalin
catalina catarina celine cem ceren cesar cezary chandra chau chen cheng chetan chiara chun ciprian claudia
claudio claudiu clemence clement constantin corentin corina cosima cosmin costel costin crina crisanto
cristi cristian cristina czeslaw daciana dae dafina daiana daiva dalisay daniil danil danila danilo danuta
dardan dariana darius dariusz darsh darshan darya davi deepika deimante deividas delia denisa deniz
dharshini didier diego diellza dieter dima dimitra dimitris dinesh dinh dinu diogo divina divya dmitri
dmitrijs dmytro doina domantas dominik dominika dorentina dorin dorota dovydas dragos drilon duarte duc
dumitru ebru ecaterina ece eda edona edson eduard eduarda edyta egle ekaterina elena eleni elif elira elona
emanuel emil emilian emiliano emilija emine emir emirhan emre ender endrit enis enzo eren ergys erion
ernesta ernesto eryk esin esteban estrella etienne eugen eusebiu evangelina evgeni evgenia ewa ewelina
fabian fabienne fabio fabricio fang fatih fatjona fatos felicia felipe feng ferhat fernanda fernando filip
filipa firat flaka flavia flavio florentina florica florim florin francisco franciszek francois franek freja
gabi gabija gabriela gaelle galina ganesh gauri gavril gediminas gent gentiana georgeta georgi georgian
georgiana georgios gerda gerlie gheorghe ghita gica giedre gilberto gintare giovanna giovanni giulia
giuseppe gizem gleb goncalo gonzalo gopal gosia govind grazyna grzegorz guang guilherme guillaume gulcan
gulsen gunther guo gustas gustavo hae hai hakan halina hanna hans hao haoran hari harish harsh haruki haruto
hasret havin heinrich heitor helder helga helin henrik henrique hetal hevin hideo hien hieu hilde hiroshi
hitesh hoa hong hongyi horia hristo huan huang hubert hui huong hyun ianis iga ignacio igor ilayda ilie
ilinca ilir ilona ilse indira ioana ioanna ioannis ion ionel ionela ionut irem irena ireneusz iryna isabeau
isadora isagani ishita ismet iulia iulian iuliana ivana ivaylo ivelina iwona izabela jacek jacques jadwiga
jagoda jakub janani janek janusz jarek jaroslaw javier jefferson jekaterina jelena jens jerico jetmir jhon
jhun jiahao jiale jian jiaqi jiayi jie jignesh jin jing jingyi jinhai jisoo joana joao joaquim joaquin johan
johannes jola jolanta jomar jorge joris jose joselito josue jozef juliana julianna julieta junjie junjun
jurek jurgen jurgita justas justyna jyoti kaan kacper kadir kaito kaja kajal kajetan kajus kalina kalpana
kamala kamila karin karol karolina kasia kastriot katarzyna katerina kateryna katja katrin kavita kavya
keerthi kemal kenji ketan khanh kiet kinga kira kirill klaudia klaus klea kledi klevis konstantin
konstantinos kornel kornelia kostas kreshnik krishna krishnan kristaps kristel kristupas krystian krystyna
krzysztof ksawery ksenia kseniya kuba kumar kwan laima lais lakshmi lalita larisa larissa lars larysa
laurent laurentiu lavinia leandro leart lech ledion lei leontin leslaw lesya leszek leticia lian lidia liepa
ligita liliana lina ling linh liridon lirim liudmila liviu liwei ljubov loredana lorena lorenzo lotte luan
luana luc luciana lucica lucjan ludwik luis luisa luiz luiza luka lukas lukasz luminita luzviminda lyubov
lyudmila maciej maciek madalin madalina madhav magda magdalena magnus mahesh mai maite maja maksim maksym
maksymilian malgorzata malini manish manoj mantas mante manuel manuela marcelina marcelo marcin marco
mareike marek margaux marharyta mariana mariano maricar maricel marija marin marina marinela mariola marisa
marites marius mariusz mariya marko markus marlies marsel marta martim martyna martynas marvin marzena matas
matei mateo mateusz mathieu matias matthias mauricio maxime mazlum meena mei meiling melchor mert merve
michal michalina mieczyslaw miguel mihaela mihai mihail mihnea mikhail mikkel mikolaj milagros milda milena
milica milosz mimoza mindaugas ming mingze minh minho minseo mirabela mircea mirek mirela mirjeta miroslav
miroslaw mitesh mizgin mohan monika mukesh murat murilo mykola nadezhda nadiya nakul nalini nandini naresh
narinder nataliia natalya nathiya navya nazar neeraj nehir nelson nenita neringa ngoc nguyen nhi nicolae
nicoleta nicusor niharika nikodem nikola nikolai nikolay nikos nilesh niranjan nirmala nithya noemi nojus
norbert nuno nurcan oana oceane octavian oksana olaf oleg oleh olek oleksandr oleksii olena olga olha
olimpia oliwia oliwier olta onur orhan oskar ostap osvaldo ovidiu ozan ozlem pablo padma paloma panagiotis
paolo paraschiva parth pascale patryk paulina paulo pavel pavlo pawel pedro pelin petar petre petronela
petros petru petrut petya philippe phuc phuong pierre pilar piotr piotrek piyush plamen polina prakash
pramila prashant pratik praveen preethi preeti przemek przemyslaw puja pushpa qendrim qiang qing quang quoc
quynh radek radoslaw rafael rafaela rafal raimundo rajan rajani rajeev rakesh raluca ramesh ramiro rares
rasa raul razvan rekha remus ren renars renata renuka reymark rhodora rimantas rinor ritika riya rizalina
robertino rodel rodica rodrigo rogerio rojda rojin rokas roksana roksolana romain rong roni rosalinda
rosario roshan roshni rostyslav rowena roxana rudolf rugile rui ruoxi rupinder ruslan rusne ruxandra ryszard
sabin sachin sakura salvador sandhya sangeeta sanjana sanjeev sanne santiago saraswathi saravanan sathish
sava sebi seema selin seojun sergei sergej sergio sergios sergiu serhat serhii serkan sevda shilpa shiv
shivani shobha shpresa shqipe shu shweta sibel siddharth sigrid silvia silviu simas simona simonas sinem
sita sivakumar siyu slawomir smita sneha snezhana sofia sofiia sofiya solene solomiia sorin sorina srinivas
stanislav stanislaw stas stavros stefan stefania stefanie stefano subramaniam sudha suman suresh susana
sushma sven svetlana svitlana swati sylwia szymon tadeusz taisiia takumi tanvi taras tatiana tatiane tatjana
tejal telmo teodor teodora teresita tetiana thanuja thao theodoros thi thiago thibault thierry thuy tiago
tian tiberiu tien timur tolga tomasz tomek traian trang trinh trisha trung tuan tuba tugba tuyet tymofii
tymon tymoteusz ugne ulrike uma umesh umut urszula urte usha uwe vadim vaishnavi vakaris valdas valentin
valentyna valeria valeriu valeriya valon vanda vandana varun vasco vasile vasilica vasiliki vasyl veena
venkat veselin vesna vicente vidhya vikas viktor viktoria viktorija vimal vinay vinod violeta viorel viorica
visar vishal vitalii vitor vjosa vlad vladimir vladislav vladut volodymyr vy vytautas wei wenjie weronika
wieslaw wiktor wiktoria wilhelm wing witold wojciech wojtek wolfgang xenia xhesika xia xiang xiao xiaoming
xiaoyu ximena xin xinyi xiomara xiu xiuying xu yadira yagmur yamini yan yana yang yannick yannis yara
yaroslav yaryna yash yashika yegor yelena yevhen yevheniia yi yichen yifan yigit yihan yilmaz ying yiyi
yogesh yong yordan yu yuan yue yuki yulia yuliia yuna yuri yurii yusheng yutong yuxuan zaharia zamfira
zbigniew zdzislaw zelal zhang zhen zhi zihan zilan zixuan zlata zofia zosia zuzanna zuzia zydrunas zygmunt
`;
