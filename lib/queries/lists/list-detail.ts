import { z } from 'zod'
import { type AppError, failure } from '#lib/core/errors.ts'
import { ENTITY_KINDS } from '#lib/core/lists/listed-entity.ts'
import { searchText } from '#lib/core/lists/search-text.ts'
import { findListSource } from '#lib/core/lists/sources.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { type ListEntryRow, listEntryRows } from '#lib/db/screens/list-entry-rows.ts'
import { type ListVersionRow, listVersionRows } from '#lib/db/screens/list-screens.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import { type ListOverviewRow, overviewRow, readKnown } from '#lib/queries/lists/list-overview.ts'
import { filterText, type Page, pagingShape, single, someOf, TOTAL_COUNTED_MAX } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

export type { ListEntryRow, ListVersionRow }

export const listDetailFilter = z.object({
  /** Part of any name in any script, a whole wallet address, or the authority's key. */
  text: filterText,
  kind: someOf(ENTITY_KINDS),
  /** Only entries that name a wallet address. */
  wallets: single(z.enum(['0', '1']).default('0').catch('0')).transform((flag) => flag === '1'),
  ...pagingShape,
})
export type ListDetailFilter = z.infer<typeof listDetailFilter>

export interface ListDetail extends ListOverviewRow {
  /** Newest first, at most 200. */
  readonly versions: readonly ListVersionRow[]
  /** The version whose entries are shown: the one in force, else the newest; null when there is none. */
  readonly shown: ListVersionRow | null
  /** Null where they were not asked for. */
  readonly entries: Page<ListEntryRow> | null
}

/** One source with its versions and, with a filter, a page of its entries (`lists:read`). Error: `list/unknown-source`. */
export async function listDetail(
  actor: Actor,
  sourceId: string,
  { filter, now }: { readonly filter: ListDetailFilter | null; readonly now: Date },
): Promise<Result<ListDetail, AppError>> {
  return await authorisedOne(actor, 'lists:read', {
    missing: failure('list/unknown-source', { source: sourceId }),
    read: () => readDetail(sourceId, filter, now),
  })
}

async function readDetail(
  sourceId: string,
  filter: ListDetailFilter | null,
  now: Date,
): Promise<ListDetail | null> {
  const source = findListSource(sourceId)
  if (source === null) return null
  const [known, versions] = await Promise.all([readKnown(now), listVersionRows(sourceId)])
  const overview = overviewRow(source, known)
  const shown = overview.inForce ?? versions[0] ?? null
  const entries = filter === null ? null : await readEntries(shown, filter)
  return { ...overview, versions, shown, entries }
}

async function readEntries(
  shown: ListVersionRow | null,
  filter: ListDetailFilter,
): Promise<Page<ListEntryRow>> {
  const { page, pageSize } = filter
  if (shown === null) return { rows: [], page, pageSize, total: 0, totalIsExact: true }
  const counted = await listEntryRows({
    sourceId: shown.sourceId,
    number: shown.number,
    text: filter.text === null ? null : searchText(filter.text) || filter.text,
    kinds: filter.kind,
    walletsOnly: filter.wallets,
    offset: (page - 1) * pageSize,
    limit: pageSize,
    countMax: TOTAL_COUNTED_MAX,
  })
  return { ...counted, page, pageSize }
}
