import type { TokenMatch } from '#lib/core/screening/hit.ts'
import type { IndexedName } from '#lib/core/screening/name-index.ts'
import type { PreparedQuery } from '#lib/core/screening/prepare-query.ts'
import type { Vocabulary } from '#lib/core/screening/vocabulary.ts'

/** An initial that fits says little; it counts this much of the word it stands for. */
const INITIAL_SCORE = 0.8
const JOINED_SCORE = 0.97
/** How much of the score the less covered name can cost: a person may drop a patronymic, a company no word. */
export const UNCOVERED_COST = { person: 0.2, other: 0.35 } as const

export interface NameComparison {
  /** 0..1 */
  readonly score: number
  readonly tokens: readonly TokenMatch[]
}

interface Pair {
  readonly query: readonly number[]
  readonly candidate: readonly number[]
  readonly score: number
  readonly reason: TokenMatch['reason']
  readonly weight: number
}

/**
 * Lays the words of two names side by side, in any order, each word once, best pairs first, and scores by how much of
 * either name is covered. Two neighbouring words may meet one joined word (Abdul Rahman, Abdulrahman).
 */
export function compareNames(
  query: PreparedQuery,
  name: IndexedName,
  vocabulary: Vocabulary,
  uncoveredCost: number,
): NameComparison {
  const words = name.words.map((id) => vocabulary.words[id]?.word ?? '')
  const pairs = [...wordPairs(query, name, words), ...joinedPairs(query, words)]
  const chosen = choosePairs(pairs.sort(comparePairs), query.words.length, words.length)
  const gained = (side: 'query' | 'candidate', weights: (at: number) => number) =>
    chosen.reduce((sum, pair) => sum + pair.score * pair[side].reduce((part, at) => part + weights(at), 0), 0)
  const ofQuery = gained('query', (at) => query.weights[at] ?? 0) / query.weight
  const ofName = gained('candidate', (at) => vocabulary.weights[name.words[at] ?? 0] ?? 0) / name.weight
  const score = coverageScore(ofQuery, ofName, uncoveredCost)
  const tokens = chosen
    .toSorted((a, b) => (a.query[0] ?? 0) - (b.query[0] ?? 0))
    .map((pair) => ({
      query: pair.query.map((at) => query.words[at] ?? '').join(' '),
      candidate: pair.candidate.map((at) => words[at] ?? '').join(' '),
      score: Math.round(pair.score * 1e4) / 1e4,
      reason: pair.reason,
    }))
  return { score, tokens }
}

/** The score of two coverages (0..1 each): the better one, lowered by what the other lacks. */
export function coverageScore(one: number, other: number, uncoveredCost: number): number {
  const [low, high] = one < other ? [one, other] : [other, one]
  return Math.min(1, high) * (1 - uncoveredCost * (1 - Math.min(1, low)))
}

function wordPairs(query: PreparedQuery, name: IndexedName, words: readonly string[]): Pair[] {
  return query.words.flatMap((word, q) =>
    name.words.flatMap((id, c): Pair[] => {
      const likeness = query.similar[q]?.get(id) ?? initialLikeness(word, words[c] ?? '')
      return likeness === null
        ? []
        : [{ query: [q], candidate: [c], weight: query.weights[q] ?? 0, ...likeness }]
    }),
  )
}

function initialLikeness(a: string, b: string): { score: number; reason: 'initial' } | null {
  const oneLetter = a.length === 1 || b.length === 1
  return oneLetter && a !== b && a.charAt(0) === b.charAt(0)
    ? { score: INITIAL_SCORE, reason: 'initial' }
    : null
}

function joinedPairs(query: PreparedQuery, words: readonly string[]): Pair[] {
  const pairs: Pair[] = []
  const common = { score: JOINED_SCORE, reason: 'joined' as const }
  for (let q = 0; q < query.words.length; q++) {
    for (let c = 0; c < words.length; c++) {
      const [one, other] = [query.words[q] ?? '', words[c] ?? '']
      const weight = (query.weights[q] ?? 0) + (query.weights[q + 1] ?? 0)
      if (q + 1 < query.words.length && one + query.words[q + 1] === other) {
        pairs.push({ ...common, query: [q, q + 1], candidate: [c], weight })
      }
      if (c + 1 < words.length && other + words[c + 1] === one) {
        pairs.push({ ...common, query: [q], candidate: [c, c + 1], weight: query.weights[q] ?? 0 })
      }
    }
  }
  return pairs
}

/** Best gain first; the order of the words settles ties, so that equal names always give equal pairs. */
function comparePairs(a: Pair, b: Pair): number {
  return (
    b.score * b.weight - a.score * a.weight ||
    (a.query[0] ?? 0) - (b.query[0] ?? 0) ||
    (a.candidate[0] ?? 0) - (b.candidate[0] ?? 0)
  )
}

function choosePairs(pairs: readonly Pair[], queryWords: number, nameWords: number): Pair[] {
  const [freeQuery, freeName] = [
    new Array<boolean>(queryWords).fill(true),
    new Array<boolean>(nameWords).fill(true),
  ]
  return pairs.filter((pair) => {
    if (!pair.query.every((at) => freeQuery[at]) || !pair.candidate.every((at) => freeName[at])) return false
    for (const at of pair.query) freeQuery[at] = false
    for (const at of pair.candidate) freeName[at] = false
    return true
  })
}
