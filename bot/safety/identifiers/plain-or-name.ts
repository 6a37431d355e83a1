/** First names that are also plain words: in small letters they count only beside a sign that a person is meant. */
export const alsoPlainWords = `
ace mae adore ally amber angel archer art ash axel baker bay bear beau bentley bill bishop bliss blessing blue bo bob bolt
bonny bright buddy bunny carol carter chance charity chase cherry chi chip christian chuck cliff cole colt comfort con
constance cooper coral crystal dale dash deacon dean deep destiny dick divine dolly don dot drew duke earl echo ed eden ember
ever faith fang favour fern flo fox frank gay gene gift ginger glory god goodness grace grant guy hai hang happy harmony hart hazel
heath heaven herb hero hi honey hope hoa hue hui hunter ike ion jay jewel joy judge junior justice ken king kit kitty
lady lam lance lane laurel lei lie ling lord love luck lucky mark marvel mason max melody mercedes mercy merit merry
mickey mike miles miller ming minh miracle misty mo mona nat noble noor nova ocean ola olive page parker pat patience peace pearl
peg penny piper pierce pip pippin porter praise precious prince princess promise prosper prudence queen queenie rain randy ray
reed ren rex rich river rob robin rocky rod ron rong rose rowan roy royal ruby said sage sally sandy saint shade shah shaw
sky sol solo song sonny spike star sterling storm sue sun sunny tang tanner teddy tiger diamond essence sapphire phoenix rue gus mack tate petal lyric pixie treasure trinity troy ty tyler
val van victor viv wally wei wing wisdom will win wolf woody wren yang ying yong yu rae dora pan sana mali chad mina
hao hong nia sid ted bao chun hua jin jing jun kun lin mai nam thi trang tu rui
ana amen islam carmel kirk lea ama uju gabi ilia luan mare paa saba sean-s
`;

/** Names that are also a month, a day or a season: only a naming word, a person's verb or a surname makes them a name. */
export const alsoTimes = `may april june august summer autumn winter sunday dawn jan noel avril dec eve`;

/** Names that are also places: "in" or "near" before them makes them a place. */
export const alsoPlaces = `
asia austin brooklyn chelsea china chester clifton dakota devon florence georgia holland india ireland israel jordan kent kenya
lancaster lincoln london mali milan paris preston savannah sydney trinity victoria vienna eden carlisle bradford adelaide alexandria
ashton barry burton camden catalina croydon dallas derby douglas durham essex francisco geneva hull italia kingston lourdes lyon madrid melbourne
nelson orlando oxford persia petersburg rochdale roman roma santiago selby shannon sofia stafford virginia warwick washington wells winchester
`;

/** What somebody does, has or is: the word after a name. */
export const personVerbs = `
is isnt isn't was wasnt wasn't has hasnt hasn't had hadnt hadn't does doesnt doesn't did didnt didn't says said told tells came comes keeps kept
wants wanted needs needed seems seemed looks looked feels felt went goes cried cries asked asks lives lived hates loves loved hit hits
thinks thought knows knew ran runs sat sits got gets gave gives took takes started starts stopped refused refuses wont won't cant can't
couldnt couldn't wouldnt wouldn't never always still also just arrived left turned showed shows wrote drew mentioned disclosed reported
flinched shouted screamed threatened grabbed punched pushed kicked brought hurt walked talks talked sleeps slept eats ate smells smelled
smelt misses missed broke threw spat bit hid
`;

/** Words before a name that show that a person is meant. */
export const namingWords = `
called named name names name's told tell tells asked ask with about met saw see saw phoned rang ring spoke from for boy girl
pupil student child lad kid brother sister mum dad mother father nan gran grandad uncle aunt auntie cousin friend mate
son daughter stepdad stepmum step-mum boyfriend girlfriend partner twin twins neighbour niece nephew parent guardian carer
pupils children students kids siblings brothers sisters like as re regarding concerning is and & by to of hi
`;
