import { isLightWord } from '#lib/core/names/light-words.ts'
import { coverageScore, UNCOVERED_COST } from '#lib/core/screening/compare-names.ts'
import { FEATURES } from '#lib/core/screening/features.ts'
import type { NameIndex } from '#lib/core/screening/name-index.ts'
import { ALERT_THRESHOLD } from '#lib/core/screening/policy.ts'
import type { PreparedQuery } from '#lib/core/screening/prepare-query.ts'

/** What initials, light words and joined words may add to a name beyond the words that find it. */
const SLACK = 0.06
/** What dates and countries may add to a name at most. */
const BONUS = FEATURES.birth_agrees + FEATURES.country_agrees
const QUICK_MIN = ALERT_THRESHOLD - BONUS - SLACK

/**
 * Ids of the listed names that could reach the alert threshold, each once: those whose words the query's words resemble
 * enough, and those that are equal when run together in any rotation of the query's words.
 */
export function findCandidates(index: NameIndex, query: PreparedQuery): ReadonlySet<number> {
  const { vocabulary } = index
  const ofQuery = new Map<number, number>()
  const ofName = new Map<number, number>()
  const add = (word: number, score: number, weight: number) => {
    const wordWeight = vocabulary.weights[word] ?? 1
    for (const name of index.postings[word] ?? []) {
      ofQuery.set(name, (ofQuery.get(name) ?? 0) + score * weight)
      ofName.set(name, (ofName.get(name) ?? 0) + score * wordWeight)
    }
  }
  query.words.forEach((word, at) => {
    const weight = query.weights[at] ?? 0
    if (isLightWord(word) && query.words.length > 1) return
    for (const [id, { score }] of query.similar[at] ?? []) add(id, score, weight)
    const joined = vocabulary.ids.get(word + (query.words[at + 1] ?? ''))
    if (at + 1 < query.words.length && joined !== undefined)
      add(joined, 1, weight + (query.weights[at + 1] ?? 0))
  })
  const found = new Set(sameRunTogether(index, query))
  for (const [name, gained] of ofQuery) {
    const nameWeight = index.names[name]?.weight ?? 1
    const quick = coverageScore(
      gained / query.weight,
      (ofName.get(name) ?? 0) / nameWeight,
      UNCOVERED_COST.person,
    )
    if (quick >= QUICK_MIN) found.add(name)
  }
  return found
}

/** Names that are letter for letter the query when spaces go, wherever the family name stands. */
export function sameRunTogether(index: NameIndex, { words }: PreparedQuery): readonly number[] {
  return words.flatMap((_, first) => {
    const rotated = [...words.slice(first), ...words.slice(0, first)].join('')
    return index.compact.get(rotated) ?? []
  })
}
