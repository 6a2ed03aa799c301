import { ENTITY_KINDS, type EntityKind } from '#lib/core/lists/listed-entity.ts'
import { findNumber, hashText } from '#lib/core/screening/hash-text.ts'
import type { ScreenedEntry } from '#lib/core/screening/hit.ts'
import type { IndexColumns } from '#lib/core/screening/index-columns.ts'
import { plainIdentifiers } from '#lib/core/screening/observe-party.ts'

/** Entries kept read; when there are more, all are let go. */
const ENTRIES_KEPT_MAX = 4_000

/** The entries of an index, read from its columns when they are needed. */
export interface EntryShelf {
  readonly columns: IndexColumns
  readonly kinds: ReadonlySet<EntityKind>
  readonly kept: Map<number, ScreenedEntry>
  readonly decoder: TextDecoder
}

export function entryShelf(columns: IndexColumns): EntryShelf {
  const kinds = new Set([...new Set(columns.writingKind)].flatMap((kind) => ENTITY_KINDS[kind] ?? []))
  return { columns, kinds, kept: new Map(), decoder: new TextDecoder() }
}

/** The entry at a place. */
export function entryAt({ columns, kept, decoder }: EntryShelf, entry: number): ScreenedEntry {
  const known = kept.get(entry)
  if (known !== undefined) return known
  if (kept.size >= ENTRIES_KEPT_MAX) kept.clear()
  const json = columns.entryJson.subarray(columns.entryAt[entry], columns.entryAt[entry + 1])
  const read = JSON.parse(decoder.decode(json)) as ScreenedEntry
  kept.set(entry, read)
  return read
}

/** The entries that state one of these numbers of passports, identity cards or registers, by rising place. */
export function entriesWithIdentifiers(shelf: EntryShelf, identifiers: readonly string[]): readonly number[] {
  const { columns } = shelf
  const found = new Set<number>()
  for (const identifier of plainIdentifiers(identifiers)) {
    const place = findNumber(columns.identifierHashes, hashText(identifier))
    if (place < 0) continue
    const end = columns.identifierAt[place + 1] ?? 0
    for (let at = columns.identifierAt[place] ?? 0; at < end; at++) {
      const entry = columns.identifierEntries[at] ?? 0
      const { entity } = entryAt(shelf, entry)
      if (plainIdentifiers(entity.identifiers.map(({ value }) => value)).includes(identifier))
        found.add(entry)
    }
  }
  return [...found].sort((a, b) => a - b)
}
