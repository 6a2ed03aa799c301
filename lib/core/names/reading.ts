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
  'mccune',
  'usual-korean',
  'bgn',
  'iso9',
  'german',
  'french',
  'polish',
  'ukrainian',
  'greek',
  'arabic',
  'hebrew',
  'georgian',
  'armenian',
  'indic',
  'thai',
  'lao',
  'khmer',
  'burmese',
  'ethiopic',
  'thaana',
  'look-alike',
] as const
export type ReadingHow = (typeof READING_WAYS)[number]

/** One way to write a token in the letters a–z and digits. */
export interface Reading {
  readonly text: string
  readonly how: ReadingHow
  /** How plausible it is among the token's readings, 0..1; the best has 1. */
  readonly weight: number
}

/** What the rest of the name tells about a token. */
export interface TokenContext {
  /** In which language kanji are to be read; unset: all are tried. */
  readonly language?: 'ja' | 'zh' | 'ko'
  /** Which part of the name it is, where that is known: the two have readings of their own. */
  readonly part?: 'family' | 'given'
}
