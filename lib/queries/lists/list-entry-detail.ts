import { type AppError, failure } from '#lib/core/errors.ts'
import { changedFields, type EntryChange } from '#lib/core/lists/changed-fields.ts'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import { findListSource } from '#lib/core/lists/sources.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import {
  type EntryStateRow,
  findListVersionRow,
  type ListVersionRow,
  listEntryStateRows,
} from '#lib/db/screens/list-screens.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import { type ListSourceWords, sourceWords } from '#lib/queries/lists/list-overview.ts'
import type { Result } from '#lib/std/result.ts'

/** One state of an entry, and what it changed against the state before. */
export interface EntryState extends EntryStateRow {
  /** Null for the first state, and after the entry had been off the list. */
  readonly change: EntryChange | null
}

export interface ListEntryDetail {
  readonly source: ListSourceWords
  readonly key: string
  /** The state in force, else the newest. */
  readonly entity: ListedEntity
  readonly inForce: boolean
  /** The version that brought the shown state: its date is shown beside it. */
  readonly version: ListVersionRow | null
  /** Newest first. */
  readonly states: readonly EntryState[]
}

/** A listed party with its whole history (`lists:read`). Error: `list/entry-not-found`. */
export async function listEntryDetail(
  actor: Actor,
  sourceId: string,
  key: string,
): Promise<Result<ListEntryDetail, AppError>> {
  return await authorisedOne(actor, 'lists:read', {
    missing: failure('list/entry-not-found', { source: sourceId, key }),
    read: () => readEntry(sourceId, key),
  })
}

async function readEntry(sourceId: string, key: string): Promise<ListEntryDetail | null> {
  const source = findListSource(sourceId)
  const rows = source === null ? [] : await listEntryStateRows(sourceId, key)
  const shown = rows.find((row) => row.inForce) ?? rows[0]
  if (source === null || shown === undefined) return null
  return {
    source: sourceWords(source),
    key,
    entity: shown.entity,
    inForce: shown.inForce,
    version: await findListVersionRow(sourceId, shown.fromVersionId),
    states: rows.map((row, at) => ({ ...row, change: changeOf(row, rows[at + 1]) })),
  }
}

function changeOf(state: EntryStateRow, before: EntryStateRow | undefined): EntryChange | null {
  if (before === undefined || before.toNumber !== state.fromNumber) return null
  return changedFields(before.entity, state.entity)
}
