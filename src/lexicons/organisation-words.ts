/** Legal endings that are often left out of a company's name. Lower-cased, without the stop. */
export const LEGAL_ENDINGS: readonly string[] =
  'inc corp corporation co company ltd limited llc llp plc ag sa se nv spa gmbh group holdings holding bhd pty'.split(
    ' ',
  );

/** Words too common to stand for a longer name by themselves: `New` is not `New York Times`. */
export const COMMON_NAME_WORDS: readonly string[] =
  `new north south east west northern southern eastern western central great united national international american british
  royal first general federal state house white supreme bank university college school city county department ministry office
  court council committee commission party congress senate house group republican democratic democrats republicans us uk un eu
  the of and for saint st san los las el la de du mount lake fort port old little big global world european african asian`.split(
    /\s+/,
  );

/** Names that news writes in several ways: each line is one entity. Lower-cased, without stops. */
export const NAME_ALIASES: readonly (readonly string[])[] = `
us|usa|united states|united states of america|america
uk|united kingdom|britain|great britain
eu|european union
un|united nations
uae|united arab emirates
fbi|federal bureau of investigation
cia|central intelligence agency
gop|republican party
dnc|democratic national committee
rnc|republican national committee
nato|north atlantic treaty organization|north atlantic treaty organisation
imf|international monetary fund
who|world health organization|world health organisation
fed|federal reserve|us federal reserve
isis|isil|daesh|islamic state|islamic state of iraq and syria|islamic state of iraq and the levant
washington|dc|washington dc`
  .trim()
  .split('\n')
  .map((line) => line.split('|'));

/** American states as news abbreviates them (Associated Press style). Lower-cased, without stops; those that are names or words of their own left out. */
export const STATE_ABBREVIATIONS: readonly (readonly string[])[] = `
ala|alabama
ariz|arizona
ark|arkansas
calif|california
colo|colorado
conn|connecticut
fla|florida
ga|georgia
ill|illinois
ind|indiana
kan|kansas
ky|kentucky
md|maryland
mass|massachusetts
mich|michigan
minn|minnesota
mo|missouri
mont|montana
neb|nebraska
nev|nevada
nh|new hampshire
nj|new jersey
nm|new mexico
ny|new york
nc|north carolina
nd|north dakota
okla|oklahoma
ore|oregon
pa|pennsylvania
ri|rhode island
sc|south carolina
sd|south dakota
tenn|tennessee
tex|texas
vt|vermont
va|virginia
wva|west virginia
wis|wisconsin
wyo|wyoming`
  .trim()
  .split('\n')
  .map((line) => line.split('|'));

/** What may follow an acronym in the fuller name of the same organisation: `NBC News`, but not `NBC Nightly News`. */
export const WORDS_AFTER_ACRONYMS: readonly string[] =
  'news tv television radio network networks airlines airways motors'.split(' ');
