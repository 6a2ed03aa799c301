import { foldName } from '#lib/core/names/fold-name.ts'
import { ideaOf, isGeneric, isWholeWord } from '#lib/core/names/generic-words.ts'
import { parseOrganisation } from '#lib/core/names/parse-organisation.ts'
import type { ParsedWord } from '#lib/core/names/parsed-name.ts'
import { hasParticles } from '#lib/core/names/part-particles.ts'

/** What stands in brackets beside a name. */
const BRACKETED = /[(（[［][^)）\]］]*[)）\]］]?/gu
/** Ideas of bodies: no person is called so in any language of the lists. */
const BODIES: ReadonlySet<string> = new Set(
  (
    'group company holding services solutions systems fund trust institute bureau ministry department agency association ' +
    'organization foundation university committee council army battalion movement front party union academy network ' +
    'industries technology trading bank insurance investment airlines engineering plant exchange logistics shipyard ' +
    'centre society caliphate militia force'
  ).split(' '),
)
/** Of these words of an alphabet people are called so too: they tell only beside another one. */
const NAMES_TOO: ReadonlySet<string> = new Set(
  (
    'bank banks banka banco party partis parti front force army soldiers league guard house mill mills works werk werke bau fabrica trust ' +
    'society union office world jamaat lashkar sajjad brigadier shoji shokai boeki'
  ).split(' '),
)
/** Shorter words of an alphabet may be anything. */
const WORD_CHARS_MIN = 3
const BODY_CHARS_MIN = 4
const ARABIC = /\p{Script=Arabic}/u
const BODY_SIGN = /^[社部局省庁軍党州国隊]$/u
const LONG_KATAKANA = /^[\p{Script=Katakana}ー]{3,}$/u
/** Scripts that write words without gaps. */
const COMPOUNDS = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]/u
const SIGNS = /[\p{Script=Han}\p{Script=Katakana}]/u
/** What a merchant adds to his name for his firm. */
const FIRM_WORDS = new Set(['co', 'company', 'sons', 'bros', 'brothers', 'partners'])
const FIRM = /(?:&|\band)\s*(?:co|company|sons|bros|brothers|partners)\b/iu
/** Katakana and kanji of a body stand at the end, or are long enough not to be a name. */
const BODY_SIGNS_MIN = 2

/**
 * Whether a name is that of a body although nobody says so, or a list says that a person bears it: it names one
 * (committee, 財団, группа), or several institutions and trades together.
 */
export function namesInstitution(text: string): boolean {
  const plain = /[(（[［]/.test(text) ? text.replace(BRACKETED, ' ') : text
  if (!COMPOUNDS.test(plain)) {
    const words = plainWords(plain)
    if (words.some((word) => FIRM_WORDS.has(word)) && FIRM.test(plain)) return true
    if (!words.some(mayTell)) return false
  } else if (hasParticles(plain)) return true
  const { words } = parseOrganisation(plain, 'organisation')
  if (words.length < 2) return false
  if (words.some((_, at) => isInPlace(words, at))) return true
  if (words.some((word, at) => namesBody(word.text) || isBodySign(words, at))) return true
  const telling = words.filter(({ role }) => role !== 'connecting')
  const known = telling.filter(({ text: word }) => isTold(word))
  const generic = known.filter(({ text: word }) => isGeneric(word))
  if (generic.length === 0 || known.length < 2) return false
  return known.length * 3 >= telling.length * 2 || generic.length + known.length > 3
}

const ASCII = /^[\0-\x7f]*$/
const ASCII_GAPS = /[^a-z0-9]+/
const SILENT = /[.']/g

/** The words of a text, quickly: most names are those of people, of which no word is that of a body. */
function plainWords(text: string): readonly string[] {
  return ASCII.test(text)
    ? text.toLowerCase().replace(SILENT, '').split(ASCII_GAPS)
    : foldName(text).split(' ')
}

function mayTell(word: string): boolean {
  return word === 'in' || isGeneric(word)
}

/** “in Tunisia”, “in the Arabian Peninsula”. */
function isInPlace(words: readonly ParsedWord[], at: number): boolean {
  if (at === 0 || words[at]?.text !== 'in') return false
  const after = words[at + 1]?.text === 'the' ? words[at + 2] : words[at + 1]
  return after?.role === 'place'
}

/** One sign for a body at the end, behind a known word or one in katakana: 国民解放軍, シナイ州. A name may end so too (李軍). */
function isBodySign(words: readonly ParsedWord[], at: number): boolean {
  const [before, word] = [words[at - 1]?.text ?? '', words[at]?.text ?? '']
  if (at < words.length - 1 || !BODY_SIGN.test(word) || !isGeneric(word)) return false
  return isTold(before) || LONG_KATAKANA.test(before)
}

/** A word that a table has as it stands; in Arabic letters names mean something as well, and prove nothing. */
function isTold(word: string): boolean {
  if (SIGNS.test(word)) return word.length >= BODY_SIGNS_MIN && ideaOf(word) !== null
  return word.length >= WORD_CHARS_MIN && isWholeWord(word) && !ARABIC.test(word)
}

function namesBody(word: string): boolean {
  if (word.length < (SIGNS.test(word) ? BODY_SIGNS_MIN : BODY_CHARS_MIN) || NAMES_TOO.has(word)) return false
  return BODIES.has(ideaOf(word) ?? '')
}
