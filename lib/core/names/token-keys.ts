import { simplifiedHan } from '#lib/core/names/han-readings.ts'
import { isJapaneseKanji, type NameToken } from '#lib/core/names/name-token.ts'
import { nativeSkeletons } from '#lib/core/names/native-skeletons.ts'
import type { Reading, ReadingHow } from '#lib/core/names/reading.ts'
import { likeliestSkeleton, soundSkeletons } from '#lib/core/names/sound-skeleton.ts'
import { learntScript, soundSymbols } from '#lib/core/names/sound-symbols.ts'

/** Most keys one token is filed under. */
export const TOKEN_KEYS_MAX = 16
const LEARNT_KEYS_MAX = 12
/** Readings of kanji and of scripts without a learnt table that give keys. */
const READINGS_KEYED_MAX = 8
/** Marks a key that is the token itself, in its own script. */
const ITSELF = '='

/**
 * The keys under which an index files a token: the consonants that it may sound like in Latin letters, and for other
 * scripts than Latin the token itself. Two tokens that `compareTokens` finds alike nearly always share one (docs/names.md
 * has the figures). Likeliest first, at most `limit`.
 */
export function tokenKeys(token: NameToken, limit = TOKEN_KEYS_MAX): readonly string[] {
  if (token.text === '') return []
  if (token.script === 'latn') return soundSkeletons(token.readings[0]?.text ?? '').slice(0, limit)
  const own = ITSELF + (token.script === 'hani' ? simplifiedHan(token.text) : token.text)
  const keys = new Set([own, ...readingKeys(token)])
  // the learnt keys are the dearest to work out, and the last
  if (keys.size < limit) for (const key of learntKeys(token)) keys.add(key)
  return [...keys].slice(0, limit)
}

/**
 * First skeleton of each reading; of kana and kanji all that a Japanese passport may have. Where kanji may be of several
 * languages, the likeliest of each comes first: the keys are few, and a name is read in one of them.
 */
function readingKeys({ script, readings }: NameToken): readonly string[] {
  const first = script === 'hani' ? likeliestOfEach(readings) : []
  return [...first, ...readings].slice(0, READINGS_KEYED_MAX).map(({ text }) => likeliestSkeleton(text))
}

function likeliestOfEach(readings: readonly Reading[]): readonly Reading[] {
  const seen = new Set<string>()
  return readings.filter(({ how }) => {
    const language = LANGUAGES[how] ?? 'ja'
    return !seen.has(language) && seen.add(language)
  })
}

/** Languages of the readings of kanji that are not Japanese. */
const LANGUAGES: Readonly<Partial<Record<ReadingHow, string>>> = {
  pinyin: 'zh',
  'wade-giles': 'zh',
  jyutping: 'yue',
  'sino-korean': 'ko',
}

function learntKeys(token: NameToken): readonly string[] {
  const script = isJapaneseKanji(token) ? null : learntScript(token.script)
  const symbols = script === null ? null : soundSymbols(token.text, token.script)
  return script === null || symbols === null ? [] : nativeSkeletons(symbols, script, LEARNT_KEYS_MAX)
}
