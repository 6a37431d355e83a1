/** First names heard often in schools in Britain and Ireland, with short forms, that are hardly ever a plain word. */
export const firstNamesBritish = `
aaron abbie abby abigail ada adam addison adele adrian aidan aiden aileen aimee aisling alan alana albert
albie alec alesha alex alexa alexander alexandra alexis alf alfie alfred ali alice alicia alisha alison
alistair allan allison alma alyssa amanda amber amelia amelie amy ana anabel andrea andrew andy angela angie
angus anita ann anna annabel annabelle anne annette annie anthony antonia antony april archie ariana ariella
arlo arran arthur arwen ash ashleigh ashley ashton aubrey audrey aurora austin ava avery ayda ayla barbara
barney barry beatrice beatrix beau becca beccy becky bella ben benedict benjamin benji bentley bernadette
bernard beth bethan bethany betty beverley billie blaine blake bobbie bobby bodhi bonnie boris bradley brady
braiden bran brandon brayden breanna brenda brendan brian briana bridget brodie brogan bronte bronwen brooke
brooklyn bruce bruno bryan bryn bryony byron caden cadi cai caiden caitlin caitlyn caleb callan callie
callum calum calvin cameron camilla candice caoimhe cara caris carl carla carly carole caroline carolyn
carrie carwyn casey cassandra cassidy cassie cath catherine cathy catrin cecily ceri charis charlene charles
charley charlie charlotte charmaine chelsea cher cheryl chloe chris christina christine christopher cian
ciara cillian cindy claire clara clare clarissa clayton cleo cliff clive codie cody colette colin colleen
conall connie connor conor corban corey cormac craig crystal curtis cynthia dafydd daisy dale damian damien
damon dan dani daniel daniella danielle danny daphne darcey darcie darcy daria darragh darren daryl dave
david davina dawid dayna deacon deakin deb debbie deborah debra declan deirdre delilah demi denis denise
dennis denzel derek dermot dervla desmond destiney devon dexter diana diane dilys dominic dominique donal
donald donna donnie dora doreen doris dorothy dougie douglas duncan dwayne dylan eamon ebony eddie edith
edmund eduardo edward edwin eesa effie eileen eilidh eirian elaine eleanor elen eli elias elijah elin eliot
elise eliza elizabeth ella elle ellen ellie elliot elliott ellis elodie eloise elouise elsa elsie elspeth
ember emilia emily emma emmanuel emmeline emmett emmie emrys enid enya eoin eric erica erin ernest esme
esmee esther ethan ethel etta euan eugene eva evan evander evangeline evelyn evie ewan ezra fearne felicity
felix fenton fergus ffion fin finlay finley finn fintan fion fiona flo florence flynn fran frances francesca
francis franco frankie fraser fred freddie freddy frederick freya gabby gabriel gabriella gabrielle gareth
garry gary gavin gemma geoff geoffrey george georgia georgie georgina geraint gerald gerard gerry gethin
gianna gillian gina ginny gladys glen glenda glenn glenys glynis gordon gracie graeme graham greg gregory
greta griff gruffydd guto gwen gwendolyn gwilym gwyneth hadley hailey hallie hallum hamish hannah harley
harold harper harriet harris harrison harry harvey hattie hayden hayley heather hector heidi helen helena
hendrix henry hetty hollie howard howell hudson huey hugh hugo humphrey iain ian ianto idris iestyn ieuan
imogen ina indiana indie ines ingrid ioan iona irene iris isaac isabel isabella isabelle isaiah isla isobel
issy ivan ivor izzy jace jack jackie jackson jacob jacqueline jacqui jaden jaiden jaime jake jakob jamal
james jamie jan jane janet janette janice jared jasmin jasmine jason jasper jax jaxon jaxson jaxxon jay
jayce jayda jayden jaydon jayne jean jeanette jeff jeffrey jemima jemma jen jenna jennie jennifer jenny
jeremiah jeremy jerome jess jesse jessica jessie jill jim jimmy jo joan joanna joanne jodie joe joel joey
johanna john johnny jon jonah jonas jonathan jonny jordan jorja joseph josephine josh joshua josie joyce
juan jude judith judy julia julian julie juliet juliette julius june justin justine kacey kaci kaden kaelan
kai kaiden kaitlyn kaleb kallum kane kara karen karina karl karla kasey kate katharine katherine kathleen
kathryn kathy katie katrina katy kay kaya kayden kayla kayleigh kayne keane keaton keegan keelan keeley
keira keiran keith kelis kellie kelly kelsey kelvin ken kenneth kenny kenzie kenzo keri kerri kerry kev
kevin kezia keziah khloe kian kiana kiara kiera kieran kim kimberley kirk kirsten kirsty kit kitty kizzy
klara koa kobi koby kody kris kristen kristian kristina kurt kya kyle kylie kyra kyran kyron lacey lachlan
laila lainey lana lara larry laura lauren laurie lawrence layla layton leah leanne lee leigh leighton leila
lena lennie lennon lennox leo leon leona leonard leonardo leonie leroy les lesley leslie levi lewis lexi
lexie liam libby lila lilah lilia lilian lillian lillie lilly lily lincoln linda lindsay lindsey lionel lisa
liv liz liza lizzie llinos lloyd llyr logan lois lola lora loretta lori lorna lorraine lottie lou louie
louis louisa louise luca lucas lucia lucian lucie lucinda lucy luke lulu luna lydia lyla lyn lynda lyndon
lynette lynn lynne lynsey lyra mabel mabli macauley macie mackenzie macy maddie maddison maddox madeleine
madeline madison mae maeve maggie maia mair maisie maisy malachy malakai malcolm mali mandy manon marc
marcel marcia marcus margaret margot maria mariah marian marianne marie marilyn mario marion marjorie
marlene marley marlon marnie martha martin martina martyn mary mason mathew mathilda matilda matt matteo
matthew matty maureen maurice mavis maximilian maximus maxine maxwell mckenzie megan mel melanie melissa
melvin mercedes mia micah michael michaela micheal michelle mick mickey mikaela mikayla mike mikey mila
miley millie milly milo mimi minnie mirabelle miranda miriam mitchell moira mollie molly mona monica
montgomery morag morgan morwenna moya muriel murray myfanwy myla myles myra nadia nadine nancy naomi natalia
natalie natasha nath nathan nathaniel neil nell nella nellie nerys nessa nevaeh neve niall niamh nicholas
nicky nicola nicolas nicole nigel nikita nikki niko nikolas nina noah noel noelle nola nora norma norman
nyah nyla oakleigh oakley oisin oliver olivia ollie ophelia orla orlaith oscar osian oswald otis otto owain
owen paddy paige paisley palmer pam pamela pascal patricia patrick paul paula paulette pauline penelope
percy pete peter petra peyton phil philip philippa phillip phoebe phyllis pippa polly porscha presley
priscilla quentin quinn rachael rachel rae rafe raife ralph ramona randy raphael raquel raven raymond reagan
rebecca reece reg reggie regina reilly remi remy renae rene renee reuben rex rhea rhett rhian rhianna
rhiannon rhodri rhona rhys ria rian ricardo richard richie rick ricky rihanna riley rita robbie robert
roberta roberto robyn rochelle rod roddy roderick rodney roger roisin roland roman romeo romilly romy ron
ronan ronnie rory rosa rosalie rosalind rosanna roseanne rosemary rosie ross rowan roxanne roxy roy ruairi
ruben ruby rudy rueben rufus rupert russell ruth ryan ryder rylan sabrina sadie saffron safia sally sam
samantha sammie sammy samson samuel sandra sandy sara sarah sasha saskia saul savannah scarlett scott sean
seb sebastian selena selina seren serena seth shane shania shannon sharon shaun shauna shaw shaye shayla
shayne sheila shelby shelley shelly sheridan sherry shirley shona sian sianed sid sidney siena sienna simon
simone sinead siobhan sioned skye skyla skylar solomon sonia sonny sonya sophia sophie soraya spencer stacey
stacy stan stanley stella steph stephanie stephen steve steven stewart stu stuart susan susanna susannah
susie suzanne suzie sybil sydney sylvia tabatha tabitha tadhg talia taliesin tallulah tamara tamsin tania
tanya tara taryn tasha tayla taylor teagan ted teddy tegan terence teresa terri terry tess tessa thaddeus
thea thelma theo theodore theresa therese thomas tia tiana tianna tiernan tiffany tilda tillie tilly tim
timmy timothy tina tobias toby todd tom tomas tommy toni tony tori torin tracey tracy travis trevor tricia
trina trish tristan trudy tudor ty tyla tyler tyra tyrell tyrese tyrone tyson una ursula valentina valentino
valerie vanessa vera verity veronica vicki vickie vicky victor victoria vienna vince vincent vinnie vinny
viola violet vivian vivien vivienne wallace walter wanda warren wayne wendy wesley whitney wilf wilfred
willa william willow winifred winnie wyatt xander xavier yasmin yolanda yvette yvonne zac zach zachariah
zachary zack zak zander zane zara zelda zena zephaniah ziggy zion zoe zoey zoltan zuri
`;
