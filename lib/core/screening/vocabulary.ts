import { isLightWord } from '#lib/core/names/light-words.ts'
import {
  SIMILARITY_MIN,
  type SoundedWord,
  soundedWord,
  type TokenLikeness,
  tokenSimilarity,
} from '#lib/core/names/token-similarity.ts'
import { COMMON_WORDS, NAMES_COUNTED } from '#lib/core/screening/common-words.ts'

/** Sound keys at least this long are also found with one consonant missing. */
const DELETION_KEY_MIN = 4
const LIGHT_WEIGHT = 0.12
const INITIAL_WEIGHT = 0.3
const COMMON_WEIGHT_MIN = 0.4

/** Every distinct word of the listed names, found again by sound. */
export interface Vocabulary {
  readonly words: readonly SoundedWord[]
  readonly weights: Float64Array
  /** Word ids by exact spelling. */
  readonly ids: ReadonlyMap<string, number>
  /** Word ids by sound key, and by sound key with one consonant missing. */
  readonly byKey: ReadonlyMap<string, readonly number[]>
}

/** How often listed names bear a word, as the power of two beneath it. */
const COMMON = new Map(
  Object.entries(COMMON_WORDS).flatMap(([step, words]) =>
    words.split(' ').map((word) => [word, Number(step)] as const),
  ),
)

/** Builds the vocabulary of names given as word lists. */
export function buildVocabulary(names: readonly (readonly string[])[]): Vocabulary {
  const words = [...new Set(names.flat())].map(soundedWord)
  const ids = new Map(words.map(({ word }, id) => [word, id]))
  const weights = Float64Array.from(words, ({ word }) => wordWeight(word))
  const byKey = new Map<string, number[]>()
  words.forEach((word, id) => {
    if (isLightWord(word.word)) return
    for (const key of blockingKeys(word.key)) {
      const found = byKey.get(key)
      if (found === undefined) byKey.set(key, [id])
      else found.push(id)
    }
  })
  return { words, weights, ids, byKey }
}

/**
 * How much a word says about who is meant, 0.12..1: the less, the more listed names bear it. How common a word is stands in
 * a table and is not counted in the lists in force, so that what two names score depends on these two names alone: another
 * party's listing never moves it, and the entries that changed can be screened by themselves (see `entry-delta.ts`).
 */
export function wordWeight(word: string): number {
  if (isLightWord(word)) return LIGHT_WEIGHT
  if (word.length === 1) return INITIAL_WEIGHT
  const step = COMMON.get(word)
  if (step === undefined) return 1
  return Math.max(COMMON_WEIGHT_MIN, 1 - ((step + 0.5) / Math.log2(NAMES_COUNTED)) * (1 - COMMON_WEIGHT_MIN))
}

/** The words that are like the given one, with how alike; light words only when spelled the same. */
export function similarWords(vocabulary: Vocabulary, word: string): ReadonlyMap<number, TokenLikeness> {
  const found = new Map<number, TokenLikeness>()
  const exact = vocabulary.ids.get(word)
  if (exact !== undefined) found.set(exact, { score: 1, reason: 'equal' })
  if (isLightWord(word)) return found
  const sounded = soundedWord(word)
  const seen = new Set<number>()
  for (const key of blockingKeys(sounded.key)) {
    for (const id of vocabulary.byKey.get(key) ?? []) {
      const other = vocabulary.words[id]
      if (seen.has(id) || other === undefined) continue
      seen.add(id)
      const likeness = tokenSimilarity(sounded, other)
      if (likeness !== null && likeness.score >= SIMILARITY_MIN) found.set(id, likeness)
    }
  }
  return found
}

function blockingKeys(key: string): readonly string[] {
  if (key.length < DELETION_KEY_MIN) return [key]
  const keys = new Set([key])
  for (let at = 0; at < key.length; at++) keys.add(key.slice(0, at) + key.slice(at + 1))
  return [...keys]
}
