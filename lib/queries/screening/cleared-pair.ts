import { type AppError, failure } from '#lib/core/errors.ts'
import { type PairChange, pairChanges } from '#lib/core/screening/pair-changes.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { type ClearedPairFile, findClearedPairFile } from '#lib/db/screens/cleared-pair-rows.ts'
import { findPairStates } from '#lib/db/screens/pair-states.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

export interface ClearedPairDetail extends ClearedPairFile {
  /** What is not as it was when it was judged, field by field. */
  readonly changes: readonly PairChange[]
}

/** One remembered false positive with what changed since (`alerts:read`; `cleared-pair/not-found`). */
export async function clearedPair(
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<ClearedPairDetail, AppError>> {
  return await authorisedOne(actor, 'alerts:read', {
    missing: failure('cleared-pair/not-found'),
    read: async () => {
      const [pair, states] = await Promise.all([findClearedPairFile(id, now), findPairStates(id)])
      if (pair === null || states === null) return null
      return { ...pair, changes: pairChanges(pair, states) }
    },
  })
}
