import { z } from 'zod'
import { type AppError, failure } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { WALLET_CATEGORY_IDS } from '#lib/core/wallets/categories.ts'
import type { LabelSourceKind } from '#lib/core/wallets/label.ts'
import {
  findLabelSource,
  type LabelRejectRow,
  type LabelRow,
  type LabelVersionRow,
  listLabelRejectRows,
  listLabelRows,
  listLabelVersionRows,
} from '#lib/db/screens/label-rows.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import {
  filterText,
  type Page,
  pageOf,
  pagingShape,
  single,
  sliceOf,
  someOf,
  withoutNul,
} from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

export type { LabelRejectRow, LabelRow, LabelVersionRow }

export const labelSourceFilter = z.object({
  category: someOf(WALLET_CATEGORY_IDS),
  /** Part of a label, or the beginning of an address. */
  text: filterText,
  /** Number of an older version to look at; the one in force when missing. */
  version: single(z.coerce.number().int().min(1).nullable().default(null).catch(null)),
  ...pagingShape,
})
export type LabelSourceFilter = z.infer<typeof labelSourceFilter>

export interface LabelSourceDetail {
  readonly id: string
  readonly kind: LabelSourceKind
  /** Newest first, at most 200. */
  readonly versions: readonly LabelVersionRow[]
  readonly shown: LabelVersionRow
  readonly entries: Page<LabelRow>
  /** Of the shown version, at most 200. */
  readonly rejects: readonly LabelRejectRow[]
}

/** One pack with its versions and a page of its labels as of one version (`wallets:read`; `label/source-not-found`). */
export async function labelSourceDetail(
  actor: Actor,
  sourceId: string,
  filter: LabelSourceFilter,
): Promise<Result<LabelSourceDetail, AppError>> {
  return await authorisedOne(actor, 'wallets:read', {
    missing: failure('label/source-not-found'),
    read: () => readSource(sourceId, filter),
  })
}

async function readSource(sourceId: string, filter: LabelSourceFilter): Promise<LabelSourceDetail | null> {
  const id = withoutNul(sourceId)
  const [source, versions] = await Promise.all([findLabelSource(id), listLabelVersionRows(id)])
  const shown = versions.find(({ number }) => number === filter.version) ?? versions[0]
  if (source === null || shown === undefined) return null
  const [entries, rejects] = await Promise.all([
    listLabelRows({ sourceId: id, number: shown.number, filter }, sliceOf(filter)),
    listLabelRejectRows(shown.id),
  ])
  return { ...source, versions, shown, entries: pageOf(entries, filter), rejects }
}
