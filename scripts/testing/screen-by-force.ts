import { type PreparedName, prepareName } from '#lib/core/names/prepared-name.ts'
import { askedReading, compareAsked } from '#lib/core/screening/compare-asked.ts'
import type { IndexInput, NameHit, NameQuery } from '#lib/core/screening/hit.ts'
import { scoreHit } from '#lib/core/screening/score-hit.ts'

const kept = new Map<string, PreparedName>()

/** A name taken apart once. */
function prepared(text: string, kind: IndexInput['entity']['kind']): PreparedName {
  const key = `${kind} ${text}`
  const known = kept.get(key) ?? prepareName(text, kind)
  kept.set(key, known)
  return known
}

/**
 * What an index has to find: a party's names compared with every listed name, one after another. The best hit of each entry,
 * by the id of its version; unbounded, so that nothing is cut off.
 */
export function screenByForce(
  entries: readonly IndexInput[],
  query: NameQuery,
): ReadonlyMap<string, NameHit> {
  const best = new Map<string, NameHit>()
  for (const entry of entries) {
    const { kind } = entry.entity
    for (const asked of query.names) {
      const mine = askedReading(asked, query.kind, query.kind === 'unknown' ? kind : query.kind)
      for (const { full, kind: listedKind } of entry.entity.names) {
        const compared = compareAsked(mine, prepared(full, kind))
        const hit = scoreHit({ entry, listed: full, listedKind, asked, compared, query })
        const known = best.get(entry.entryVersionId)
        if (hit !== null && (known === undefined || hit.score > known.score))
          best.set(entry.entryVersionId, hit)
      }
    }
  }
  return best
}
