import { JOINED_SCORE } from '#lib/core/screening/align-words.ts'
import type { AlikeWords } from '#lib/core/screening/alike-memory.ts'
import type { NameIndex } from '#lib/core/screening/name-index.ts'
import { NAME_WEIGHTS } from '#lib/core/screening/name-weights.ts'
import { weightsFor } from '#lib/core/screening/points-bound.ts'

/** Least scores are rounded down to such parts, so that few different ones are worked with. */
const PARTS = 32
/** Rounding of weights and scores on the way into an index and back. */
const SLACK = 1e-3

const JOINED_COST = {
  person: Math.max(0, -NAME_WEIGHTS.joined.person),
  other: Math.max(0, -NAME_WEIGHTS.joined.other),
}

/** The points that a name may lose from the most that it can reach, against persons' names and all others; null where none are asked about. */
export interface MayLose {
  readonly person: number | null
  readonly other: number | null
}

/**
 * How alike neighbouring words of a query, taken as one, must be to a listed word by ear that the name may still reach its points:
 * what the pair costs for its doubt, and for being written together, is the same whatever else the names have.
 */
export function leastJoined(lose: MayLose, weight: number): number {
  const least = Math.min(leastOf(lose, 'person', weight), leastOf(lose, 'other', weight))
  return Math.max(0, Math.floor(least * PARTS) / PARTS)
}

function leastOf(lose: MayLose, side: keyof MayLose, weight: number): number {
  const points = lose[side]
  if (points === null) return 1
  const { sound, soundWord } = weightsFor(side === 'person')
  // the listed word weighs nothing at least
  const doubt = sound * (weight / 2) + soundWord
  return (1 - (points - JOINED_COST[side] + SLACK) / Math.max(1e-6, doubt)) / JOINED_SCORE
}

/** What was left of the words that are like neighbouring words the last time, and for which least score. */
const kept = new WeakMap<AlikeWords, { readonly least: number; readonly some: AlikeWords }>()

/** Of the words that neighbouring words are like those that are so enough, and those that differ by a slip. */
export function enoughAlike({ columns }: NameIndex, alike: AlikeWords, least: number): AlikeWords {
  const known = kept.get(alike)
  if (known?.least === least) return known.some
  const places = [...alike.ids.keys()].filter(
    (at) => (alike.edits[at] ?? 0) > 0 || (alike.scores[at] ?? 0) >= least,
  )
  const some = places.length === alike.ids.length ? alike : pick(columns, alike, places)
  kept.set(alike, { least, some })
  return some
}

function pick(
  { postingsAt }: NameIndex['columns'],
  { ids, scores, edits, spelled }: AlikeWords,
  places: readonly number[],
): AlikeWords {
  const words = Uint32Array.from(places, (at) => ids[at] ?? 0)
  let postings = 0
  for (const word of words) postings += (postingsAt[word + 1] ?? 0) - (postingsAt[word] ?? 0)
  return {
    ids: words,
    scores: Float32Array.from(places, (at) => scores[at] ?? 0),
    edits: Float32Array.from(places, (at) => edits[at] ?? 0),
    spelled: Uint8Array.from(places, (at) => spelled[at] ?? 0),
    postings,
  }
}
