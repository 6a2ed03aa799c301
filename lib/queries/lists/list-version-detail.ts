import { z } from 'zod'
import { type AppError, failure } from '#lib/core/errors.ts'
import { ENTRY_CHANGES } from '#lib/core/lists/entry-difference.ts'
import { MEASURES } from '#lib/core/lists/listed-entity.ts'
import { findListSource } from '#lib/core/lists/sources.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { type ListEntryRow, listDiffRows } from '#lib/db/screens/list-entry-rows.ts'
import { listReplacedStates, type ReplacedState } from '#lib/db/screens/list-moments.ts'
import {
  findListVersionRow,
  type ListFileRow,
  type ListRejectRow,
  type ListVersionRow,
  listRejectRows,
  listVersionFileRows,
} from '#lib/db/screens/list-screens.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import { type ListCertificate, readCertificate } from '#lib/queries/lists/list-certificate.ts'
import { type ListSourceWords, sourceWords } from '#lib/queries/lists/list-overview.ts'
import { type Page, pagingShape, someOf, TOTAL_COUNTED_MAX } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

export type { ListFileRow, ListRejectRow, ReplacedState }

export const listVersionFilter = z.object({
  change: someOf(ENTRY_CHANGES),
  measure: someOf(MEASURES),
  ...pagingShape,
})
export type ListVersionFilter = z.infer<typeof listVersionFilter>

export interface ListVersionDetail {
  readonly source: ListSourceWords
  readonly version: ListVersionRow
  readonly files: readonly ListFileRow[]
  /** What could not be taken over, at most 500. */
  readonly rejects: readonly ListRejectRow[]
  /** What the re-screening against it reached; null before any has begun. */
  readonly certificate: ListCertificate | null
  /** Differences to the version before. */
  readonly diff: Page<ListEntryRow>
  /** Of the changed entries on that page both states, in its order. */
  readonly states: readonly ReplacedState[]
}

/** A version with its proof, its rejects and its differences (`lists:read`). Error: `list/version-not-found`. */
export async function listVersionDetail(
  actor: Actor,
  address: { readonly sourceId: string; readonly version: string },
  filter: ListVersionFilter,
): Promise<Result<ListVersionDetail, AppError>> {
  return await authorisedOne(actor, 'lists:read', {
    missing: failure('list/version-not-found', { version: address.version }),
    read: () => readVersion(address, filter),
  })
}

async function readVersion(
  { sourceId, version: idOrNumber }: { readonly sourceId: string; readonly version: string },
  { change, measure, page, pageSize }: ListVersionFilter,
): Promise<ListVersionDetail | null> {
  const source = findListSource(sourceId)
  const version = source === null ? null : await findListVersionRow(sourceId, idOrNumber)
  if (source === null || version === null) return null
  const [certificate, files, rejects, counted] = await Promise.all([
    readCertificate(version.id),
    listVersionFileRows(version.id),
    listRejectRows(version.id),
    listDiffRows({
      sourceId,
      number: version.number,
      changes: change,
      measures: measure,
      offset: (page - 1) * pageSize,
      limit: pageSize,
      countMax: TOTAL_COUNTED_MAX,
    }),
  ])
  const diff = { ...counted, page, pageSize }
  const changed = diff.rows.filter((row) => row.change === 'changed').map((row) => row.entryVersionId)
  const byId = new Map((await listReplacedStates(changed)).map((state) => [state.entryVersionId, state]))
  const states = changed.flatMap((id) => byId.get(id) ?? [])
  return { source: sourceWords(source), version, certificate, files, rejects, diff, states }
}
