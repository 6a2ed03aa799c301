import type { ScreeningIndex } from '#lib/core/screening/engine.ts'
import { BONUS_MAX } from '#lib/core/screening/features.ts'
import { findCandidates } from '#lib/core/screening/find-candidates.ts'
import { wordsOfName } from '#lib/core/screening/name-index.ts'
import { ALERT_THRESHOLD } from '#lib/core/screening/policy.ts'
import { prepareQuery } from '#lib/core/screening/prepare-query.ts'
import { similarWords } from '#lib/core/screening/vocabulary.ts'

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
  const resembling = new Map<string, boolean>()
  const resembles = (word: string): boolean => {
    const known = resembling.get(word)
    if (known !== undefined) return known
    const found = similarWords(vocabulary, word).size > 0
    if (resembling.size >= WORDS_KEPT_MAX) resembling.clear()
    resembling.set(word, found)
    return found
  }
  /** Words written together that a listed name writes as one, or the whole name run together from any of its words on. */
  const runsTogether = (words: readonly string[]): boolean =>
    words.some((word, at) => {
      const next = words[at + 1]
      if (next !== undefined && vocabulary.ids.has(word + next)) return true
      return compact.has([...words.slice(at), ...words.slice(0, at)].join(''))
    })
  return (name) => {
    const words = wordsOfName(name)
    if (!words.some(resembles) && !runsTogether(words)) return false
    const query = prepareQuery(name, vocabulary)
    return query !== null && findCandidates(nameIndex, query, ALERT_THRESHOLD - BONUS_MAX).size > 0
  }
}
