import { changedFields } from '#lib/core/lists/changed-fields.ts'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import type { Json } from '#lib/std/canonical-json.ts'

export const ENTRY_CHANGES = ['added', 'changed', 'removed'] as const
export type EntryChangeKind = (typeof ENTRY_CHANGES)[number]

/** One part of an entry, whole, as the earlier and the later version state it; null where it says nothing. */
export interface FieldChange {
  readonly field: string
  readonly before: Json
  readonly after: Json
}

/** What became of one listed party between two versions of a list, part by part (差分). */
export interface EntryDifference {
  readonly key: string
  readonly change: EntryChangeKind
  readonly primaryName: string
  /** As the later version states it; of a removed party as the earlier one did. */
  readonly measure: string
  readonly fields: readonly FieldChange[]
}

/**
 * Compares the two states of a party, null where a version does not list it. Laying the parts' later values over the
 * earlier state gives the later one. At least one state must be there.
 */
export function entryDifference(
  key: string,
  before: ListedEntity | null,
  after: ListedEntity | null,
): EntryDifference {
  const shown = after ?? before
  return {
    key,
    change: before === null ? 'added' : after === null ? 'removed' : 'changed',
    primaryName: shown?.names[0]?.full ?? key,
    measure: shown?.measure ?? '',
    fields: fieldsOf(before, after).map((field) => ({
      field,
      before: partOf(before, field),
      after: partOf(after, field),
    })),
  }
}

function fieldsOf(before: ListedEntity | null, after: ListedEntity | null): readonly string[] {
  if (before !== null && after !== null) return changedFields(before, after).fields
  return Object.keys(before ?? after ?? {}).sort()
}

function partOf(entity: ListedEntity | null, field: string): Json {
  const parts = (entity ?? {}) as unknown as Readonly<Record<string, Json>>
  return parts[field] ?? null
}
