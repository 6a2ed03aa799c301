import type { PreviewFigures } from '#lib/core/lists/preview-figures.ts'
import { VERSION_WAITS } from '#lib/db/frame.ts'
import { readerOf } from '#lib/db/tx.ts'

/** A list version that awaits a second person. `by` are references of actors (`staff:…`); instants as UTC text. */
export interface WaitingListRow {
  readonly versionId: string
  readonly sourceId: string
  readonly number: number
  readonly publishedOn: string
  readonly since: string
  readonly importedBy: string
  /** Who last asked for its activation at the command line; null when nobody did. */
  readonly proposedBy: string | null
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** Counts of its newest finished preview by figure; null before there is one. */
  readonly counts: PreviewFigures['counts'] | null
}

/** The newest waiting version of each source, unless a newer one is in force; the longest waiting first. */
export async function listWaitingVersions(limit: number): Promise<readonly WaitingListRow[]> {
  return await readerOf('pool').$queryRaw<WaitingListRow[]>`
    SELECT v.id::text AS "versionId", v.source_id AS "sourceId", v.number,
      to_char(v.published_on, 'YYYY-MM-DD') AS "publishedOn", utc_text(COALESCE(q.proposed_at, v.fetched_at)) AS since,
      v.imported_by AS "importedBy", q.proposed_by AS "proposedBy", v.added, v.changed, v.removed,
      p.figures -> 'counts' AS counts
    FROM list_version v
    LEFT JOIN LATERAL (SELECT * FROM list_activation_proposal x WHERE x.version_id = v.id
      ORDER BY x.proposed_at DESC, x.id DESC LIMIT 1) q ON true
    LEFT JOIN LATERAL (SELECT x.figures FROM list_preview x WHERE x.version_id = v.id AND x.status = 'finished'
      ORDER BY x.requested_at DESC, x.id DESC LIMIT 1) p ON true
    WHERE ${VERSION_WAITS}
    ORDER BY since, v.id LIMIT ${limit}`
}
