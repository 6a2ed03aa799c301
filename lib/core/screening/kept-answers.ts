import { type ScreeningIndex, screenName } from '#lib/core/screening/engine.ts'
import type { NameHit, NameQuery } from '#lib/core/screening/hit.ts'

/** Answers kept of one index, and hits in all of them together (some kilobytes each); when there are more, all are let go. */
const ANSWERS_KEPT_MAX = 5_000
const HITS_KEPT_MAX = 5_000

interface Kept {
  readonly answers: Map<string, readonly NameHit[]>
  hits: number
}
/** An index that is swapped for another takes its answers along. */
const keptOf = new WeakMap<ScreeningIndex, Kept>()

/**
 * As `screenName`, for parties who come again and again, like the other sides of payments: an index is never changed and
 * always gives equal hits to equal queries, so that an answer holds as long as its index.
 */
export function screenAgain(index: ScreeningIndex, query: NameQuery): readonly NameHit[] {
  const kept = keptOf.get(index) ?? { answers: new Map(), hits: 0 }
  keptOf.set(index, kept)
  const { names, kind, dateOfBirth, country, gender, identifiers } = query
  const key = JSON.stringify([names, kind, dateOfBirth, country, gender, identifiers])
  const known = kept.answers.get(key)
  if (known !== undefined) return known
  const hits = screenName(index, query)
  if (kept.answers.size >= ANSWERS_KEPT_MAX || kept.hits + hits.length > HITS_KEPT_MAX) {
    kept.answers.clear()
    kept.hits = 0
  }
  kept.answers.set(key, hits)
  kept.hits += hits.length
  return hits
}
