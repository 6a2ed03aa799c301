import type { Script } from '#lib/core/lists/listed-entity.ts'
import { detectScript } from '#lib/core/names/detect-script.ts'
import { foldName, nameTokens } from '#lib/core/names/fold-name.ts'

/** Most Latin readings of one token. */
export const READINGS_MAX = 6

/** By which rule a reading was made; the words for people stand where explanations are worded. */
export const READING_WAYS = [
  'latin',
  'hepburn',
  'kunrei',
  'passport',
  'katakana-foreign',
  'on-yomi',
  'name-reading',
  'pinyin',
  'wade-giles',
  'jyutping',
  'sino-korean',
  'rr',
  'usual-korean',
  'bgn',
  'iso9',
  'german',
  'french',
  'ukrainian',
  'greek',
  'arabic',
  'hebrew',
  'look-alike',
  'letters',
] as const
export type ReadingHow = (typeof READING_WAYS)[number]

/** One way to write a token in the letters a–z and digits. */
export interface Reading {
  readonly text: string
  readonly how: ReadingHow
  /** How plausible it is among the token's readings, 0..1; the best has 1. */
  readonly weight: number
}

/** One word of a name, ready to be compared. */
export interface NameToken {
  /** Folded (see `foldName`), in its own script. */
  readonly text: string
  readonly script: Script
  /** Best first, at most `READINGS_MAX`; none when the script cannot be read. */
  readonly readings: readonly Reading[]
}

/** What the rest of the name tells about a token. */
export interface TokenContext {
  /** In which language kanji are to be read; unset: all are tried. */
  readonly language?: 'ja' | 'zh' | 'ko'
  /** Which part of the name it is, where that is known: the two have readings of their own. */
  readonly part?: 'family' | 'given'
}

/** Prepares one word of a name. Never throws; a word that is empty after folding has no text and no readings. */
export function nameToken(text: string, _context: TokenContext = {}): NameToken {
  const folded = foldName(text).replaceAll(' ', '')
  const script = detectScript(folded)
  const letters = nameTokens(folded).join('')
  if (!/^[a-z0-9]+$/.test(letters)) return { text: folded, script, readings: [] }
  return { text: folded, script, readings: [{ text: letters, how: wayOf(script), weight: 1 }] }
}

function wayOf(script: Script): ReadingHow {
  if (script === 'latn') return 'latin'
  if (script === 'kana' || script === 'hira' || script === 'jpan') return 'hepburn'
  if (script === 'hang') return 'rr'
  if (script === 'cyrl') return 'bgn'
  return script === 'grek' ? 'greek' : 'letters'
}
