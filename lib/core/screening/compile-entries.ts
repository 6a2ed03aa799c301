import { PairSorter } from '#lib/core/screening/column-builder.ts'
import { hashText } from '#lib/core/screening/hash-text.ts'
import type { IndexInput, ScreenedEntry } from '#lib/core/screening/hit.ts'
import type { IndexColumns } from '#lib/core/screening/index-columns.ts'
import { GENDER_LABEL, plainIdentifiers } from '#lib/core/screening/observe-party.ts'

export type EntryColumns = Pick<
  IndexColumns,
  'entryJson' | 'entryAt' | 'walletEntries' | 'identifierHashes' | 'identifierAt' | 'identifierEntries'
>

/** Compiles the entries themselves: found by their place, by an address that they name, by an identifier. */
export function compileEntries(entries: readonly IndexInput[]): EntryColumns {
  const encoder = new TextEncoder()
  const parts = entries.map((entry) => encoder.encode(JSON.stringify(screened(entry))))
  const entryAt = new Uint32Array(parts.length + 1)
  for (const [at, part] of parts.entries()) entryAt[at + 1] = (entryAt[at] ?? 0) + part.length
  const entryJson = new Uint8Array(entryAt.at(-1) ?? 0)
  for (const [at, part] of parts.entries()) entryJson.set(part, entryAt[at] ?? 0)
  const identifiers = new PairSorter(entries.length)
  for (const [at, { entity }] of entries.entries()) {
    for (const identifier of plainIdentifiers(entity.identifiers.map(({ value }) => value)))
      identifiers.add(hashText(identifier), at)
  }
  const { firsts, starts, seconds } = identifiers.grouped()
  return {
    ...{ entryJson, entryAt },
    walletEntries: Uint32Array.from(
      entries.flatMap(({ entity }, at) => (entity.wallets.length > 0 ? [at] : [])),
    ),
    ...{ identifierHashes: firsts, identifierAt: starts, identifierEntries: seconds },
  }
}

function screened({ entity, ...ids }: IndexInput): ScreenedEntry {
  const { key, kind, names, births, nationalities, identifiers, wallets, programmes, measure, details } =
    entity
  const gender = details?.find(({ label }) => GENDER_LABEL.test(label))
  const kept = { key, kind, names, births, nationalities, identifiers, wallets, programmes, measure }
  return { ...ids, entity: gender === undefined ? kept : { ...kept, details: [gender] } }
}
