import { isLightWord } from '#lib/core/names/light-words.ts'
import {
  SIMILARITY_MIN,
  type SoundedWord,
  soundedWord,
  type TokenLikeness,
  tokenSimilarity,
} from '#lib/core/names/token-similarity.ts'

/** Sound keys at least this long are also found with one consonant missing. */
const DELETION_KEY_MIN = 4
const LIGHT_WEIGHT = 0.12
const INITIAL_WEIGHT = 0.3
const COMMON_WEIGHT_MIN = 0.4

/** Every distinct word of the listed names, found again by sound; a word's weight falls with how many names bear it. */
export interface Vocabulary {
  readonly words: readonly SoundedWord[]
  readonly weights: Float64Array
  /** Word ids by exact spelling. */
  readonly ids: ReadonlyMap<string, number>
  /** Word ids by sound key, and by sound key with one consonant missing. */
  readonly byKey: ReadonlyMap<string, readonly number[]>
  readonly nameCount: number
}

/** Builds the vocabulary of names given as word lists. */
export function buildVocabulary(names: readonly (readonly string[])[]): Vocabulary {
  const counts = new Map<string, number>()
  for (const words of names) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const words = [...counts.keys()].map(soundedWord)
  const ids = new Map(words.map(({ word }, id) => [word, id]))
  const weights = Float64Array.from(words, ({ word }) =>
    wordWeight(word, counts.get(word) ?? 0, names.length),
  )
  const byKey = new Map<string, number[]>()
  words.forEach((word, id) => {
    if (isLightWord(word.word)) return
    for (const key of blockingKeys(word.key)) {
      const found = byKey.get(key)
      if (found === undefined) byKey.set(key, [id])
      else found.push(id)
    }
  })
  return { words, weights, ids, byKey, nameCount: names.length }
}

/** How much a word says about who is meant, 0.12..1, given how many of the names bear it. */
function wordWeight(word: string, count: number, nameCount: number): number {
  if (isLightWord(word)) return LIGHT_WEIGHT
  if (word.length === 1) return INITIAL_WEIGHT
  if (count <= 1 || nameCount <= 1) return 1
  return Math.max(COMMON_WEIGHT_MIN, 1 - (Math.log(count) / Math.log(nameCount)) * (1 - COMMON_WEIGHT_MIN))
}

/** The weight of any word, also of one that no listed name bears. */
export function weightOf(vocabulary: Vocabulary, word: string): number {
  const id = vocabulary.ids.get(word)
  return id === undefined ? wordWeight(word, 0, vocabulary.nameCount) : (vocabulary.weights[id] ?? 1)
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
