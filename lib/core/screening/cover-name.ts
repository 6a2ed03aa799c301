import type { TokenMatch } from '#lib/core/screening/hit.ts'
import type { IndexedName } from '#lib/core/screening/name-index.ts'
import type { PreparedQuery } from '#lib/core/screening/prepare-query.ts'
import type { Vocabulary } from '#lib/core/screening/vocabulary.ts'

/** An initial that fits says little; it counts this much of the word it stands for. */
const INITIAL_SCORE = 0.8
const JOINED_SCORE = 0.97

/** Words of the one name laid against words of the other, by their places. */
interface WordPair {
  readonly query: readonly number[]
  readonly candidate: readonly number[]
  readonly score: number
  readonly reason: TokenMatch['reason']
  readonly weight: number
}

interface NameCoverage {
  /** 0..1 */
  readonly score: number
  /** In the order of the asked name. */
  readonly pairs: readonly WordPair[]
}

/**
 * Lays the words of two names side by side, in any order, each word once, best pairs first, and scores by how much of
 * either name is covered. Two neighbouring words may meet one joined word (Abdul Rahman, Abdulrahman).
 */
export function coverName(query: PreparedQuery, name: IndexedName, vocabulary: Vocabulary): NameCoverage {
  const words = name.words.map((id) => vocabulary.words[id]?.word ?? '')
  const pairs = [...wordPairs(query, name, words), ...joinedPairs(query, words)].sort(comparePairs)
  const chosen = choosePairs(pairs, query.words.length, words.length)
  let ofQuery = 0
  let ofName = 0
  for (const pair of chosen) {
    for (const at of pair.query) ofQuery += pair.score * (query.weights[at] ?? 0)
    for (const at of pair.candidate) ofName += pair.score * (vocabulary.weights[name.words[at] ?? 0] ?? 0)
  }
  const score = coverageScore(ofQuery / query.weight, ofName / name.weight, name.uncoveredCost)
  return { score, pairs: chosen.sort((a, b) => (a.query[0] ?? 0) - (b.query[0] ?? 0)) }
}

/** The score of two coverages (0..1 each): the better one, lowered by what the other lacks. */
export function coverageScore(one: number, other: number, uncoveredCost: number): number {
  const [low, high] = one < other ? [one, other] : [other, one]
  return Math.min(1, high) * (1 - uncoveredCost * (1 - Math.min(1, low)))
}

function wordPairs(query: PreparedQuery, name: IndexedName, words: readonly string[]): WordPair[] {
  const pairs: WordPair[] = []
  for (let q = 0; q < query.words.length; q++) {
    for (let c = 0; c < words.length; c++) {
      const likeness =
        query.similar[q]?.get(name.words[c] ?? -1) ?? initialLikeness(query.words[q] ?? '', words[c] ?? '')
      if (likeness === null) continue
      const { score, reason } = likeness
      pairs.push({ query: [q], candidate: [c], weight: query.weights[q] ?? 0, score, reason })
    }
  }
  return pairs
}

function initialLikeness(a: string, b: string): { score: number; reason: 'initial' } | null {
  const oneLetter = a.length === 1 || b.length === 1
  return oneLetter && a !== b && a.charAt(0) === b.charAt(0)
    ? { score: INITIAL_SCORE, reason: 'initial' }
    : null
}

function joinedPairs(query: PreparedQuery, words: readonly string[]): WordPair[] {
  const pairs: WordPair[] = []
  const common = { score: JOINED_SCORE, reason: 'joined' as const }
  for (let q = 0; q < query.words.length; q++) {
    for (let c = 0; c < words.length; c++) {
      const weight = query.weights[q] ?? 0
      if (isJoined(query.words, q, words[c] ?? '')) {
        pairs.push({
          ...common,
          query: [q, q + 1],
          candidate: [c],
          weight: weight + (query.weights[q + 1] ?? 0),
        })
      }
      if (isJoined(words, c, query.words[q] ?? '')) {
        pairs.push({ ...common, query: [q], candidate: [c, c + 1], weight })
      }
    }
  }
  return pairs
}

/** True when the word at a place and its right neighbour, written together, are the other word. */
function isJoined(words: readonly string[], at: number, joined: string): boolean {
  const [left, right] = [words[at], words[at + 1]]
  if (left === undefined || right === undefined) return false
  return left.length + right.length === joined.length && joined.startsWith(left) && joined.endsWith(right)
}

/** Best gain first; the order of the words settles ties, so that equal names always give equal pairs. */
function comparePairs(a: WordPair, b: WordPair): number {
  return (
    b.score * b.weight - a.score * a.weight ||
    (a.query[0] ?? 0) - (b.query[0] ?? 0) ||
    (a.candidate[0] ?? 0) - (b.candidate[0] ?? 0)
  )
}

function choosePairs(pairs: readonly WordPair[], queryWords: number, nameWords: number): WordPair[] {
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
