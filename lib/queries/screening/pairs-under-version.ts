import type { AppError } from '#lib/core/errors.ts'
import { entryDifference, type FieldChange } from '#lib/core/lists/entry-difference.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { listPairsUnderVersion, type PairUnderVersion } from '#lib/db/screens/pair-states.ts'
import { authorised } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

/** Most pairs that one preview names; beyond them only the number is told. */
const PAIRS_MAX = 200

/** A remembered false positive that a list version would not leave as it is, with what the list changed. */
export interface PairReopening extends Omit<PairUnderVersion, 'before' | 'after'> {
  readonly fields: readonly FieldChange[]
}

export interface PairReopenings {
  readonly rows: readonly PairReopening[]
  /** All of them, also those beyond the rows. */
  readonly total: number
}

/**
 * The remembered false positives that putting this version in force would open again (the entry says something else),
 * or for which it would propose closing (the entry is listed no more). A read of what is stored; nothing is screened
 * (`lists:read`).
 */
export async function pairsUnderVersion(
  actor: Actor,
  versionId: string,
): Promise<Result<PairReopenings, AppError>> {
  return await authorised(actor, 'lists:read', async () => {
    const { rows, total } = await listPairsUnderVersion(versionId, PAIRS_MAX)
    return {
      total,
      rows: rows.map(({ before, after, ...pair }) => ({
        ...pair,
        fields: after === null ? [] : entryDifference(pair.entryKey, before, after).fields,
      })),
    }
  })
}
