import { foldName } from '#lib/core/names/fold-name.ts'

/** Splits the words of a table, written apart by spaces. */
function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(/\s+/)).map(foldName))
}

/** THE TABLE of words before a person's name that are no part of it: courtesy, rank, office, learning, faith (称号). Folded. */
const TITLES = words(
  'mr mrs ms miss mister madam madame mme monsieur mlle herr frau fraulein senor senora senorita sir dame lady lord don dona signor signora',
  'dr doctor prof professor ing eng engineer dipl mag lic adv advocate hon honorable honourable rev reverend fr father pastor bishop',
  'president prasident prezident presidente presidenta predsjednik presedintele presiden elnok vice minister premier chancellor king queen prince princess emir amir sultan shah',
  'gen general lt lieutenant col colonel maj major brig brigadier capt captain cmdr commander sgt sergeant marshal admiral',
  'sheikh shaikh shaykh sheik cheikh haji hajji hadji hajj alhaj alhaji mullah mulla maulavi maulawi mawlawi maulana molla sayyid sayed seyed seyyed said syed ustaz ustad ayatollah imam mufti qari hafiz hafez',
  'г-н господин госпожа президент доктор генерал полковник пан пани',
  'السيد السيدة الشيخ شيخ الدكتور دكتور الرئيس الحاج',
)

/** Titles that also serve as names (Said, King, Shah): only set aside at the front, when at least two other words remain. */
const TITLES_OR_NAMES = words(
  'said sayed seyed sayyid seyyed syed king prince don lord shah father general major mag ing eng sultan amir emir imam father bishop lady miss fr adv lic col haji hajji hadji shaykh sheikh shaikh sheik cheikh hafiz hafez',
)

/** THE TABLE of words after a person's name that are no part of it. */
const SUFFIXES = words(
  'jr sr junior senior esq esquire phd md mba cpa ii iii iv filho neto 2nd 3rd',
  'san sama shi kun', // 氏・様 written in Latin letters
)

/** THE TABLE of offices that are told behind a name; none that people are called by (Király, Başkan, Chancellor, Zongli). Folded. */
const OFFICES_BEHIND = words(
  'elnok miniszterelnok miniszter kancellar cumhurbaşkanı cumhurbaskani başbakan başbakanı bakanı bakani',
  'president prezident presidentti minister daitoryo shusho президент министр',
)

/** THE TABLE of particles of descent and articles: they hold a name together and are dropped, joined and spelled at will. */
const PARTICLES = words(
  'al el ul ad ar as ash at az an ud ur us il bin ben ibn bint binti bte abu abou aboul abul abi umm um oum ould ahl ait',
  'van von vom der den de del della dello delle degli di da do dos das du des la las le les los lo ter ten tot zu zum zur af av',
  'y e i und et and the of ap mac mc st san santa',
  'бин ибн аль эль ад ан фон ван дер де ла ди да оглы кызы углы ogly oglu kyzy gizi',
)

/** Particles that say a word after them is the father's name (bin Ali, ibn Ali, ould Ali). */
const OF_FATHER = words('bin ben ibn bint binti bte ould ogly oglu оглы бин ибн walad')

/** Endings of Slavic patronymics (отчество, по батькові), in the letters that records use. */
const PATRONYMIC =
  /(?:[oeiya]v|[oeyia]w|ov|ev|iv)(?:ich|itch|ych|ytch|icz|itsch|itsj|itj|ics|itx|ici|ic|yc|yč|iç|itš)$|(?:ov|ev|iv|av|yv|ow|ew)n[ae]$|(?:inich|ichna|inichna)$|(?:ович|евич|івич|йович|ёвич|аевич|авіч|евіч|овна|евна|ёвна|івна|ївна|аўна|еўна|инична|ична|ьич)$|(?:ovich|evich|ovych|evych|avich|evna|ovna|ivna)$/

/** What a word of a person's name is for, as far as the word itself tells. */
export function personWordRole(word: string): 'title' | 'suffix' | 'particle' | 'patronymic' | 'name' {
  if (PARTICLES.has(word)) return 'particle'
  if (TITLES.has(word)) return 'title'
  if (SUFFIXES.has(word)) return 'suffix'
  return word.length >= PATRONYMIC_CHARS_MIN && PATRONYMIC.test(word) ? 'patronymic' : 'name'
}
const PATRONYMIC_CHARS_MIN = 6

/** True for an office that is told behind the name of who holds it. */
export function isOfficeBehind(word: string): boolean {
  return OFFICES_BEHIND.has(word)
}

/** True for a title that people also bear as a name. */
export function isTitleOrName(word: string): boolean {
  return TITLES_OR_NAMES.has(word)
}

/** True when the word after this one is the father's name. */
export function announcesFather(word: string): boolean {
  return OF_FATHER.has(word)
}
