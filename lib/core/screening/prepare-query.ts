import type { TokenLikeness } from '#lib/core/names/token-similarity.ts'
import { wordsOfName } from '#lib/core/screening/name-index.ts'
import { similarWords, type Vocabulary, wordWeight } from '#lib/core/screening/vocabulary.ts'

/** One asked name, its words looked up in the vocabulary of the lists. */
export interface PreparedQuery {
  readonly text: string
  readonly words: readonly string[]
  readonly weights: readonly number[]
  readonly weight: number
  /** For each word, the listed words that are like it. */
  readonly similar: readonly ReadonlyMap<number, TokenLikeness>[]
}

/** Looks a name's words up; null when nothing comparable is left of it. */
export function prepareQuery(text: string, vocabulary: Vocabulary): PreparedQuery | null {
  const words = wordsOfName(text)
  if (words.length === 0) return null
  const weights = words.map(wordWeight)
  const weight = weights.reduce((sum, each) => sum + each, 0)
  return { text, words, weights, weight, similar: words.map((word) => similarWords(vocabulary, word)) }
}
