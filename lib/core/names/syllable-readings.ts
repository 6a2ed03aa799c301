import type { Reading, ReadingHow } from '#lib/core/names/reading.ts'

type Letters = ReadonlyMap<string, string>

function letters(entries: string): Letters {
  return new Map(
    entries.split(' ').map((entry): [string, string] => {
      const at = entry.indexOf('=')
      return [entry.slice(0, at), entry.slice(at + 1)]
    }),
  )
}

function ranked(how: ReadingHow, texts: readonly string[]): readonly Reading[] {
  return [...new Set(texts)].map((text, rank): Reading => ({ text, how, weight: 1 - rank * RANK_LOSS }))
}
const RANK_LOSS = 0.01

/** Scripts whose consonants have a vowel by themselves, which signs change or take away. */
interface SignedScript {
  readonly consonants: Letters
  /** Vowels that stand by themselves. */
  readonly vowels: Letters
  readonly signs: Letters
  /** Signs that end a syllable. */
  readonly ends: Letters
  /** What takes the vowel away. */
  readonly mute: string
}

const SINHALA: SignedScript = {
  consonants: letters(
    'ක=k ඛ=kh ග=g ඝ=gh ඞ=n ඟ=ng ච=ch ඡ=chh ජ=j ඣ=jh ඤ=n ඥ=gn ඦ=nj ට=t ඨ=th ඩ=d ඪ=dh ණ=n ඬ=nd ත=th ථ=th ද=d ධ=dh න=n ඳ=nd ප=p ඵ=ph ' +
      'බ=b භ=bh ම=m ඹ=mb ය=y ර=r ල=l ව=w ශ=sh ෂ=sh ස=s හ=h ළ=l ෆ=f',
  ),
  vowels: letters('අ=a ආ=a ඇ=a ඈ=a ඉ=i ඊ=i උ=u ඌ=u ඍ=ri එ=e ඒ=e ඓ=ai ඔ=o ඕ=o ඖ=au'),
  signs: letters('ා=a ැ=a ෑ=a ි=i ී=i ු=u ූ=u ෘ=ru ෙ=e ේ=e ෛ=ai ො=o ෝ=o ෞ=au'),
  ends: letters('ං=n ඃ='),
  mute: '\u0dca',
}

/** Khmer after the United Nations system, without marks and with the vowels that English spelling has. */
const KHMER: SignedScript = {
  consonants: letters(
    'ក=k ខ=kh គ=k ឃ=kh ង=ng ច=ch ឆ=ch ជ=ch ឈ=ch ញ=nh ដ=d ឋ=th ឌ=d ឍ=th ណ=n ត=t ថ=th ទ=t ធ=th ន=n ប=b ផ=ph ព=p ភ=ph ម=m យ=y រ=r ល=l ' +
      'វ=v ឝ=s ឞ=s ស=s ហ=h ឡ=l អ=',
  ),
  vowels: letters('ឥ=e ឦ=ei ឧ=u ឩ=u ឪ=ov ឫ=rue ឬ=rue ឭ=lue ឮ=lue ឯ=ae ឰ=ai ឱ=ao ឲ=ao ឳ=au'),
  signs: letters('ា=a ិ=i ី=i ឹ=oe ឺ=eu ុ=o ូ=u ួ=uo ើ=eu ឿ=eua ៀ=ie េ=e ែ=e ៃ=ai ោ=o ៅ=au'),
  ends: letters('ំ=m ះ=h'),
  mute: '\u17d2',
}

/** Thaana as the Maldives spell it (1976); every vowel is written. */
const THAANA: SignedScript = {
  consonants: letters(
    'ހ=h ށ=sh ނ=n ރ=r ބ=b ޅ=lh ކ=k އ= ވ=v މ=m ފ=f ދ=dh ތ=th ލ=l ގ=g ޏ=gn ސ=s ޑ=d ޒ=z ޓ=t ޔ=y ޕ=p ޖ=j ޗ=ch ޘ=th ޙ=h ޚ=kh ޛ=z ޜ=zh ޝ=sh ' +
      'ޞ=s ޟ=d ޠ=t ޡ=z ޢ= ޣ=gh ޤ=q ޥ=w',
  ),
  vowels: new Map(),
  signs: letters('ަ=a ާ=a ި=i ީ=ee ު=u ޫ=oo ެ=e ޭ=e ޮ=o ޯ=o'),
  ends: new Map(),
  mute: '\u07b0',
}

interface Syllable {
  readonly consonant: string
  vowel: string | null
}

function syllablesOf(word: string, script: SignedScript): readonly Syllable[] {
  const out: Syllable[] = []
  for (const char of word) {
    const consonant = script.consonants.get(char)
    const alone = script.vowels.get(char) ?? script.ends.get(char)
    const last = out.at(-1)
    const sign = script.signs.get(char)
    if (consonant !== undefined) out.push({ consonant, vowel: null })
    else if (alone !== undefined) out.push({ consonant: alone, vowel: '' })
    else if (char === script.mute && last !== undefined) last.vowel = ''
    else if (sign !== undefined && last !== undefined) last.vowel = (last.vowel ?? '') + sign
  }
  return out
}

/** With a vowel where none is written, inside and at the end as told. */
function spell(syllables: readonly Syllable[], inside: string, atEnd: string): string {
  return syllables
    .map(({ consonant, vowel }, at) => consonant + (vowel ?? (at === syllables.length - 1 ? atEnd : inside)))
    .join('')
}

function sinhalaReadings(word: string): readonly Reading[] {
  const syllables = syllablesOf(word, SINHALA)
  const text = spell(syllables, 'a', 'a')
  const english = text.replaceAll('w', 'v').replaceAll('th', 't')
  return ranked('indic', [text, english, spell(syllables, 'a', ''), text.replaceAll('nh', 'ngh')])
}

function khmerReadings(word: string): readonly Reading[] {
  const syllables = syllablesOf(word, KHMER)
  return ranked('khmer', [spell(syllables, 'o', ''), spell(syllables, '', ''), spell(syllables, 'a', '')])
}

const BURMESE_CONSONANTS = letters(
  'က=k ခ=kh ဂ=g ဃ=g င=ng စ=s ဆ=s ဇ=z ဈ=z ဉ=ny ည=ny ဋ=t ဌ=t ဍ=d ဎ=d ဏ=n တ=t ထ=ht ဒ=d ဓ=d န=n ပ=p ဖ=ph ဗ=b ဘ=b မ=m ယ=y ရ=y လ=l ဝ=w ' +
    'သ=th ဟ=h ဠ=l အ= ဿ=ss',
)
const BURMESE_ALONE = letters('ဣ=i ဤ=i ဥ=u ဦ=u ဧ=e ဩ=aw ဪ=aw')
const BURMESE_RHYMES: readonly (readonly [rhyme: string, letters: string])[] = [
  ['ောင်', 'aung'],
  ['ိုင်', 'aing'],
  ['ောက်', 'auk'],
  ['ိုက်', 'aik'],
  ['ိန်', 'ein'],
  ['ိမ်', 'ein'],
  ['ုန်', 'on'],
  ['ုမ်', 'on'],
  ['ွန်', 'un'],
  ['ိတ်', 'eit'],
  ['ုတ်', 'ok'],
  ['ုပ်', 'ok'],
  ['ွတ်', 'ut'],
  ['င်', 'in'],
  ['ဉ်', 'in'],
  ['ည်', 'i'],
  ['က်', 'et'],
  ['စ်', 'it'],
  ['တ်', 'at'],
  ['ပ်', 'at'],
  ['န်', 'an'],
  ['မ်', 'an'],
  ['ယ်', 'e'],
  ['ော်', 'aw'],
  ['ော', 'aw'],
  ['ေါ်', 'aw'],
  ['ေါ', 'aw'],
  ['ို', 'o'],
  ['ုံ', 'on'],
  ['ိံ', 'ein'],
  ['ာ', 'a'],
  ['ါ', 'a'],
  ['ိ', 'i'],
  ['ီ', 'i'],
  ['ု', 'u'],
  ['ူ', 'u'],
  ['ေ', 'e'],
  ['ဲ', 'e'],
  ['ံ', 'an'],
]
const BURMESE_MEDIALS = letters('ျ=y ြ=y ွ=w ှ=h')

/** Burmese as its people spell their names in Latin letters, syllable by syllable, without tones. */
function burmeseReadings(word: string): readonly Reading[] {
  const text = word.replace(/[\u1037\u1038]/gu, '')
  let spelt = ''
  for (let at = 0; at < text.length; ) {
    const char = text.charAt(at)
    const begin = BURMESE_CONSONANTS.get(char) ?? BURMESE_ALONE.get(char)
    at += 1
    if (begin === undefined) continue
    spelt += begin
    for (let medial = BURMESE_MEDIALS.get(text.charAt(at)); medial !== undefined; ) {
      if (!text.startsWith('ွန်', at) && !text.startsWith('ွတ်', at)) spelt += medial
      else break
      at += 1
      medial = BURMESE_MEDIALS.get(text.charAt(at))
    }
    if (BURMESE_ALONE.has(char)) continue
    const rhyme = BURMESE_RHYMES.find(([signs]) => text.startsWith(signs, at))
    spelt += rhyme?.[1] ?? 'a'
    at += rhyme?.[0].length ?? 0
    if (text.charAt(at) === '\u1039') at += 1
  }
  // a long a at the end is spelt ar (Myanmar)
  const long = /[ာါ]$/u.test(text) ? [`${spelt}r`] : []
  return ranked('burmese', [spelt, ...long, spelt.replaceAll('y', 'r'), spelt.replaceAll('th', 's')])
}

/** The syllables of Ethiopia (ፊደል): rows of eight signs, a consonant each, the vowel by the place in the row. */
const ETHIOPIC_FIRST = 0x1200
const ETHIOPIC_CONSONANTS = [
  ...[
    'h',
    'l',
    'h',
    'm',
    's',
    'r',
    's',
    'sh',
    'k',
    'kw',
    'k',
    'kw',
    'b',
    'v',
    't',
    'ch',
    'h',
    'hw',
    'n',
    'ny',
    '',
  ],
  ...[
    'k',
    'kw',
    'kh',
    'kw',
    'w',
    '',
    'z',
    'zh',
    'y',
    'd',
    'd',
    'j',
    'g',
    'gw',
    'g',
    't',
    'ch',
    'p',
    'ts',
    'ts',
    'f',
    'p',
  ],
]
const ETHIOPIC_VOWELS = ['e', 'u', 'i', 'a', 'e', null, 'o', 'wa'] as const
const ETHIOPIC_ROW = 8

function ethiopicReadings(word: string): readonly Reading[] {
  const spelt = (sixth: string) =>
    [...word]
      .map((char, at) => {
        const code = char.charCodeAt(0) - ETHIOPIC_FIRST
        const consonant = ETHIOPIC_CONSONANTS[Math.floor(code / ETHIOPIC_ROW)]
        if (code < 0 || consonant === undefined) return ''
        const vowel = ETHIOPIC_VOWELS[code % ETHIOPIC_ROW] ?? (at === word.length - 1 ? '' : sixth)
        // the first vowel of h and of the signs without a consonant is an a
        return (
          consonant + (vowel === 'e' && code % ETHIOPIC_ROW === 0 && /^h?$/.test(consonant) ? 'a' : vowel)
        )
      })
      .join('')
  return ranked('ethiopic', [spelt(''), spelt('i')])
}

/** As the Maldives spell it, as English does, and names from Arabic without the vowel that the language adds. */
function thaanaReadings(word: string): readonly Reading[] {
  // alif without a vowel doubles what comes next
  const doubled = word.replace(/އް(.)/gu, '$1\u07b0$1')
  const text = spell(syllablesOf(doubled, THAANA), '', '')
  const english = text.replaceAll('ee', 'i').replaceAll('oo', 'u').replaceAll('dh', 'd')
  return ranked('thaana', [english, text, english.replace(/u$/, '')])
}

const BY_SCRIPT: readonly (readonly [RegExp, (word: string) => readonly Reading[]])[] = [
  [/\p{Script=Sinhala}/u, sinhalaReadings],
  [/\p{Script=Khmer}/u, khmerReadings],
  [/\p{Script=Myanmar}/u, burmeseReadings],
  [/\p{Script=Ethiopic}/u, ethiopicReadings],
  [/\p{Script=Thaana}/u, thaanaReadings],
]

/** Words in Sinhala, Khmer, Burmese, Ethiopic or Thaana as their countries spell names; none in other scripts. */
export function syllableReadings(word: string): readonly Reading[] {
  return BY_SCRIPT.find(([script]) => script.test(word))?.[1](word) ?? []
}
