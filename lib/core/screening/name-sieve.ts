import type { TokenLikeness } from '#lib/core/names/token-similarity.ts'
import type { ScreeningIndex } from '#lib/core/screening/engine.ts'
import { findCandidates } from '#lib/core/screening/find-candidates.ts'
import { similarWords, wordWeight } from '#lib/core/screening/vocabulary.ts'
import { wordsKeeper } from '#lib/core/screening/words-kept.ts'

/** Distinct words whose answer is kept: a million people share some hundred thousand words. */
const WORDS_KEPT_MAX = 300_000

/** Whether a name could meet an entry of the index, whatever else is known of the party that bears it. */
export type NameSieve = (name: string) => boolean

/**
 * A sieve for very many names: it holds back every name that `screenName` would give a hit for, with any date of birth,
 * country and kind, and few others. What falls through has no hit; what it holds back has to be screened.
 */
export function nameSieve({ nameIndex }: ScreeningIndex): NameSieve {
  const { vocabulary, compact } = nameIndex
  const wordsOf = wordsKeeper()
  const lengths = new Set([...compact.keys()].map((joined) => joined.length))
  const known = new Map<string, ReadonlyMap<number, TokenLikeness>>()
  const similar = (word: string): ReadonlyMap<number, TokenLikeness> => {
    let found = known.get(word)
    if (found === undefined) {
      if (known.size >= WORDS_KEPT_MAX) known.clear()
      found = similarWords(vocabulary, word)
      known.set(word, found)
    }
    return found
  }
  /** Words written together that a listed name writes as one, or the whole name run together from any of its words on. */
  const runsTogether = (words: readonly string[]): boolean => {
    const length = words.reduce((sum, word) => sum + word.length, 0)
    const whole = lengths.has(length)
    return words.some((word, at) => {
      const next = words[at + 1]
      if (next !== undefined && vocabulary.ids.has(word + next)) return true
      return whole && compact.has([...words.slice(at), ...words.slice(0, at)].join(''))
    })
  }
  return (name) => {
    const words = wordsOf(name)
    if (words.length === 0) return false
    const alike = words.map(similar)
    if (!alike.some(({ size }) => size > 0) && !runsTogether(words)) return false
    const weights = words.map(wordWeight)
    const weight = weights.reduce((sum, each) => sum + each, 0)
    const query = { text: name, words, weights, weight, similar: alike }
    return findCandidates(nameIndex, query).size > 0
  }
}
