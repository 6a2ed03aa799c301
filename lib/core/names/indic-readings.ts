import type { Reading } from '#lib/core/names/reading.ts'

/**
 * The nine scripts of India whose blocks of Unicode are parallel (Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu,
 * Kannada, Malayalam): the same letter stands at the same place of each, so that one table reads them all.
 */
const FIRST_BLOCK = 0x0900
const LAST_BLOCK = 0x0d7f
const BLOCK = 0x80
const TAMIL = 0x0b80
const BENGALI = 0x0980

function places(entries: string): ReadonlyMap<number, string> {
  return new Map(
    entries.split(' ').map((entry): [number, string] => {
      const [place = '', letters = ''] = entry.split('=')
      return [Number.parseInt(place, 16), letters]
    }),
  )
}

/** THE TABLES by place in the block, after ISO 15919 without its marks and with the sh, ch and v that English spelling has. */
const CONSONANTS = places(
  '15=k 16=kh 17=g 18=gh 19=n 1a=ch 1b=chh 1c=j 1d=jh 1e=n 1f=t 20=th 21=d 22=dh 23=n 24=t 25=th 26=d 27=dh 28=n 29=n 2a=p 2b=ph ' +
    '2c=b 2d=bh 2e=m 2f=y 30=r 31=r 32=l 33=l 34=l 35=v 36=sh 37=sh 38=s 39=h',
)
const VOWELS = places('05=a 06=a 07=i 08=i 09=u 0a=u 0b=ri 0c=li 0d=e 0e=e 0f=e 10=ai 11=o 12=o 13=o 14=au')
const SIGNS = places('3e=a 3f=i 40=i 41=u 42=u 43=ri 44=ri 45=e 46=e 47=e 48=ai 49=o 4a=o 4b=o 4c=au 57=au')
/** Consonants that a dot below turns into others (नुक़्ता). */
const DOTTED: Readonly<Record<string, string>> = {
  j: 'z',
  ph: 'f',
  d: 'r',
  dh: 'rh',
  y: 'y',
  s: 'sh',
  b: 'w',
}
/** Consonants that never have a vowel: Malayalam's chillu letters, Bengali's khanda ta and the r and w of Assamese. */
const BARE: ReadonlyMap<string, string> = new Map([
  ...[...'ൺ=n ൻ=n ർ=r ൽ=l ൾ=l ൿ=k ৎ=t'.split(' ')].map((entry): [string, string] => [
    entry.charAt(0),
    entry.slice(2),
  ]),
])
const ALSO: ReadonlyMap<string, string> = new Map([
  ['ৰ', 'r'],
  ['ৱ', 'w'],
])
const [NASAL_BOW, NASAL, BREATH, DOT, VIRAMA, TIPPI, ADDAK] = [0x01, 0x02, 0x03, 0x3c, 0x4d, 0x70, 0x71]

/** The sign of a nasal, which is spelt m in front of b, m and p. */
const NASAL_SOUND = 'N'

/** One consonant with what follows it: a written vowel, none (virama), or the vowel that every consonant has by itself. */
interface Syllable {
  consonant: string
  vowel: string
  inherent: boolean
}

export function isIndic(word: string): boolean {
  const code = word.charCodeAt(0)
  return code >= FIRST_BLOCK && code <= LAST_BLOCK
}

/**
 * A word in a script of India as English spells it: with the inherent vowels that the north leaves unspoken left out (पुतिन
 * putin), with those inside kept, and with all (राम rama); Tamil, which writes voiced and unvoiced alike, either way.
 */
export function indicReadings(word: string): readonly Reading[] {
  const syllables = syllablesOf(word)
  const spoken = [
    withoutFinal(withoutInner(syllables)),
    withoutFinal(syllables),
    withoutInner(syllables),
    syllables,
  ]
  const texts = spoken.map(spell)
  const block = word.charCodeAt(0) & ~(BLOCK - 1)
  if (block === TAMIL) texts.push(...spoken.map((each) => spell(voiced(each))))
  if (block === BENGALI) texts.push(...spoken.slice(0, 2).map((each) => spell(rounded(each))))
  return [...new Set(texts)].map(
    (text, rank): Reading => ({ text, how: 'indic', weight: 1 - rank * RANK_LOSS }),
  )
}
const RANK_LOSS = 0.01

function syllablesOf(word: string): readonly Syllable[] {
  const out: Syllable[] = []
  let doubled = false
  for (const char of word) {
    const code = char.charCodeAt(0)
    const place = code % BLOCK
    const last = out.at(-1)
    const consonant = ALSO.get(char) ?? CONSONANTS.get(place)
    const bare = BARE.get(char)
    if (bare !== undefined) out.push({ consonant: bare, vowel: '', inherent: false })
    else if (consonant !== undefined) {
      out.push({ consonant: (doubled ? consonant.charAt(0) : '') + consonant, vowel: 'a', inherent: true })
      doubled = false
    } else if (VOWELS.has(place)) out.push({ consonant: '', vowel: VOWELS.get(place) ?? '', inherent: false })
    else if (SIGNS.has(place) && last !== undefined) setVowel(last, SIGNS.get(place) ?? '')
    else if (place === VIRAMA && last !== undefined) setVowel(last, '')
    else if (place === DOT && last !== undefined) last.consonant = DOTTED[last.consonant] ?? last.consonant
    else if (place === NASAL || place === NASAL_BOW || place === TIPPI)
      out.push({ consonant: NASAL_SOUND, vowel: '', inherent: false })
    else if (place === BREATH && code < TAMIL) continue
    else if (place === BREATH) out.push({ consonant: 'h', vowel: '', inherent: false })
    else if (place === ADDAK) doubled = true
  }
  return out
}

function setVowel(syllable: Syllable, vowel: string): void {
  syllable.vowel = vowel
  syllable.inherent = false
}

function withoutFinal(syllables: readonly Syllable[]): readonly Syllable[] {
  const last = syllables.at(-1)
  return last?.inherent && syllables.length > 1
    ? [...syllables.slice(0, -1), { ...last, vowel: '' }]
    : syllables
}

/** The inherent vowel between a vowel with one consonant and a consonant with a vowel is not spoken (मनमोहन manmohan), from the end on. */
function withoutInner(syllables: readonly Syllable[]): readonly Syllable[] {
  const out = [...syllables]
  // the last vowel is silent where it is inherent, and the one before it therefore spoken
  for (let at = out.length - (out.at(-1)?.inherent ? 3 : 2); at > 0; at--) {
    const [before, own, after] = [out[at - 1], out[at], out[at + 1]]
    if (!own?.inherent || own.consonant === '' || before?.vowel === '' || !after || after.vowel === '')
      continue
    if (after.consonant === '') continue
    out[at] = { ...own, vowel: '' }
    at -= 1
  }
  return out
}

/** Tamil between vowels: k as g, t as d, p as b, ch as s. */
function voiced(syllables: readonly Syllable[]): readonly Syllable[] {
  const SOFT: Readonly<Record<string, string>> = { k: 'g', t: 'd', p: 'b', ch: 's' }
  return syllables.map((each, at) => {
    const before = syllables[at - 1]
    const doubled = before?.vowel === '' && before.consonant === each.consonant
    const first = at === 0 && each.consonant !== 'ch'
    if (doubled || first || syllables[at + 1]?.consonant === (each.vowel === '' ? each.consonant : null))
      return each
    return { ...each, consonant: SOFT[each.consonant] ?? each.consonant }
  })
}

/** Bengali's own inherent vowel, which is an o. */
function rounded(syllables: readonly Syllable[]): readonly Syllable[] {
  return syllables.map((each) => (each.inherent && each.vowel === 'a' ? { ...each, vowel: 'o' } : each))
}

function spell(syllables: readonly Syllable[]): string {
  return syllables
    .map(({ consonant, vowel }) => consonant + vowel)
    .join('')
    .replace(/N(?=[bmp])/g, 'm')
    .replaceAll(NASAL_SOUND, 'n')
    .replace(/hf/g, 'f')
}
