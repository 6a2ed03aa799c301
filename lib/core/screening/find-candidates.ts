import { isLightWord } from '#lib/core/names/light-words.ts'
import type { NameIndex } from '#lib/core/screening/name-index.ts'
import type { PreparedQuery } from '#lib/core/screening/prepare-query.ts'

/** Share of the words that a name must meet before it is compared as a whole. */
const COVERAGE_MIN = 0.55
/** What initials, light words and joined words may add to a name beyond the words that find it. */
const SLACK = 0.06

/**
 * Ids of the listed names whose words resemble the query's enough to be compared, each once, and of those that
 * are equal when run together. An estimate from above: it may name too many, `compareNames` judges.
 */
export function findCandidates(index: NameIndex, query: PreparedQuery): ReadonlySet<number> {
  const { ofQuery, ofName, touched } = gather(index, query)
  const found = new Set(sameRunTogether(index, query))
  for (const id of touched) {
    const name = index.names[id]
    const coveredOfName = (ofName[id] ?? 0) / (name?.weight ?? 1)
    const estimate = coverageScore((ofQuery[id] ?? 0) / query.weight, coveredOfName, name?.uncoveredCost ?? 0)
    if (estimate >= COVERAGE_MIN - SLACK) found.add(id)
    ofQuery[id] = 0
    ofName[id] = 0
  }
  return found
}

/** Adds up, for every listed name that shares a word with the query, how much weight of either side is met. */
function gather({ vocabulary, postings, scratch }: NameIndex, query: PreparedQuery) {
  const { ofQuery, ofName } = scratch
  const touched: number[] = []
  const add = (word: number, score: number, weight: number) => {
    const wordWeight = (vocabulary.weights[word] ?? 1) * score
    for (const name of postings[word] ?? []) {
      const before = ofQuery[name] ?? 0
      if (before === 0) touched.push(name)
      ofQuery[name] = before + score * weight
      ofName[name] = (ofName[name] ?? 0) + wordWeight
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
  return { ofQuery, ofName, touched }
}

/** Names that are letter for letter the query when spaces go, wherever the family name stands. */
function sameRunTogether(index: NameIndex, { words }: PreparedQuery): readonly number[] {
  return words.flatMap((_, first) => {
    const rotated = [...words.slice(first), ...words.slice(0, first)].join('')
    return index.compact.get(rotated) ?? []
  })
}

/** The score of two coverages (0..1 each): the better one, lowered by what the other lacks. */
function coverageScore(one: number, other: number, uncoveredCost: number): number {
  const [low, high] = one < other ? [one, other] : [other, one]
  return Math.min(1, high) * (1 - uncoveredCost * (1 - Math.min(1, low)))
}
