import { customarySpellings } from '#lib/core/names/kana-customs.ts'
import { type KanaSound, kanaSounds, LONG, NASAL, STOP } from '#lib/core/names/kana-sounds.ts'
import { koreanSpellings } from '#lib/core/names/korean-kana.ts'
import type { Reading } from '#lib/core/names/reading.ts'

/** Kunrei spelling (訓令式) of the consonants that Hepburn spells as they sound. */
const KUNREI: ReadonlyMap<string, string> = new Map([
  ['sh i', 'si'],
  ['sh', 'sy'],
  ['ch i', 'ti'],
  ['ch', 'ty'],
  ['ts u', 'tu'],
  ['j i', 'zi'],
  ['j', 'zy'],
  ['f u', 'hu'],
])

/**
 * Katakana in Latin letters, as Japanese names and as foreign names are written back: passports (ヘボン式, long vowels
 * unmarked), Hepburn with every vowel, kunrei, `oh` for ō as passports allow on request, and the foreign word that the
 * kana most plainly imitate (ス s, ド d, ム m).
 */
export function kanaReadings(katakana: string): readonly Reading[] {
  const sounds = kanaSounds(katakana)
  const { passport, full, oh, short } = spellings(sounds)
  return [
    { text: passport, how: 'passport', weight: 1 },
    { text: foreign(sounds), how: 'katakana-foreign', weight: 0.98 },
    { text: full, how: 'hepburn', weight: 0.99 },
    { text: shortVowels(kunrei(sounds)), how: 'kunrei', weight: 0.97 },
    { text: oh, how: 'passport', weight: 0.97 },
    { text: short, how: 'hepburn', weight: 0.99 },
    ...customarySpellings(katakana).map((text): Reading => ({ text, how: 'katakana-foreign', weight: 0.96 })),
    ...koreanSpellings(katakana),
  ]
}

/** The Hepburn spellings among `kanaReadings`, in that order, each once. */
export function passportSpellings(katakana: string): readonly string[] {
  const { passport, full, oh, short } = spellings(kanaSounds(katakana))
  return [...new Set([passport, full, oh, short])]
}

function spellings(sounds: readonly KanaSound[]) {
  const full = hepburn(sounds)
  const short = shortVowels(full)
  return {
    full,
    short,
    passport: short.replace(/n(?=[bmp])/g, 'm'),
    oh: full.replace(/o[uo](?![aiueo])/g, 'oh').replace(/n(?=[bmp])/g, 'm'),
  }
}

/** Hepburn letters: ー lengthens by its own vowel (o by u), ッ doubles, ン is n. */
export function hepburn(sounds: readonly KanaSound[]): string {
  return spellSounds(sounds, ({ consonant, vowel }) => consonant + vowel)
}

function kunrei(sounds: readonly KanaSound[]): string {
  return spellSounds(sounds, ({ consonant, vowel }) => {
    const whole = KUNREI.get(`${consonant} ${vowel}`)
    return whole ?? (KUNREI.get(consonant) ?? consonant) + vowel
  })
}

function spellSounds(sounds: readonly KanaSound[], spell: (sound: KanaSound) => string): string {
  let text = ''
  let stopped = false
  for (const sound of sounds) {
    if (sound.consonant === STOP) stopped = true
    else if (sound.consonant === LONG) text += lengthening(text)
    else if (sound.consonant === NASAL) text += 'n'
    else {
      const written = spell(sound)
      text += (stopped ? doubling(written) : '') + written
      stopped = false
    }
  }
  return text
}

function lengthening(text: string): string {
  const last = text.charAt(text.length - 1)
  if (last === 'o') return 'u'
  return 'aiue'.includes(last) ? last : ''
}

function doubling(written: string): string {
  if (written.startsWith('ch')) return 't'
  return /^[^aeioun]/.test(written) ? written.charAt(0) : ''
}

function shortVowels(text: string): string {
  return text
    .replace(/ou|oo/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/aa/g, 'a')
    .replace(/ii/g, 'i')
    .replace(/ee/g, 'e')
}

/** Consonants whose u, and t and d whose o, Japanese adds only because no syllable may end in them. */
const BARE_BEFORE_U = new Set(['k', 'g', 's', 'z', 'ts', 'b', 'p', 'f', 'm', 'r', 'v', 'sh', 'ch', 'j'])

/** The foreign word behind the kana: added vowels, long vowels and doubled consonants left out. */
function foreign(sounds: readonly KanaSound[]): string {
  let text = ''
  sounds.forEach(({ consonant, vowel }, at) => {
    if (consonant === STOP || consonant === LONG) return
    if (consonant === NASAL) {
      text += 'n'
      return
    }
    const next = sounds[at + 1]
    const closed = at > 0 && (next === undefined || (next.vowel !== '' && next.consonant !== ''))
    const added =
      vowel === 'u'
        ? BARE_BEFORE_U.has(consonant)
        : vowel === 'o' && /^[td]$/.test(consonant) && next === undefined
    text += closed && added ? consonant : consonant + vowel
  })
  return text
}
