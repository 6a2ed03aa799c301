import type { AppError } from '#lib/core/errors.ts'
import { type EntryDifference, entryDifference } from '#lib/core/lists/entry-difference.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { countEntriesAt, listDifferingEntries, type MomentVersion } from '#lib/db/screens/list-moments.ts'
import { authorised } from '#lib/queries/authorise.ts'
import { versionAtMoment } from '#lib/queries/lists/list-moment.ts'
import { ok, type Result } from '#lib/std/result.ts'

/** Most differing parties that one answer holds: several times the largest official list. */
const DIFFERENCES_MAX = 200_000

/** What changed in a list between two past moments. */
export interface ListDifference {
  readonly source: string
  readonly from: MomentVersion
  readonly to: MomentVersion
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** Parties that the later moment lists. */
  readonly records: number
  /** By key. */
  readonly entries: readonly EntryDifference[]
}

/**
 * What changed between two moments of a list, party by party and part by part (`lists:read`). Moments as
 * `versionAtMoment` reads them; errors of that.
 */
export async function listDifference(
  actor: Actor,
  asked: { readonly sourceId: string; readonly from: string; readonly to: string },
): Promise<Result<ListDifference, AppError>> {
  const read = await authorised(actor, 'lists:read', () => readDifference(asked))
  return read.ok ? read.value : read
}

async function readDifference({
  sourceId,
  from,
  to,
}: {
  readonly sourceId: string
  readonly from: string
  readonly to: string
}): Promise<Result<ListDifference, AppError>> {
  const earlier = await versionAtMoment(sourceId, from)
  if (!earlier.ok) return earlier
  const later = await versionAtMoment(sourceId, to)
  if (!later.ok) return later
  const [differing, records] = await Promise.all([
    listDifferingEntries(sourceId, {
      from: earlier.value.number,
      to: later.value.number,
      limit: DIFFERENCES_MAX,
    }),
    countEntriesAt(sourceId, later.value.number),
  ])
  const entries = differing.map(({ key, before, after }) => entryDifference(key, before, after))
  const count = (change: EntryDifference['change']) =>
    entries.filter((entry) => entry.change === change).length
  return ok({
    source: sourceId,
    from: earlier.value,
    to: later.value,
    added: count('added'),
    changed: count('changed'),
    removed: count('removed'),
    records,
    entries,
  })
}
