import type { ListedEntity, ListedName, ListedWallet } from '#lib/core/lists/listed-entity.ts'
import { canonicalJson } from '#lib/std/canonical-json.ts'

/** What a list changed about one entry from one state to the next. */
export interface EntryChange {
  /** Parts of the entry that differ, by their name in `ListedEntity`. */
  readonly fields: readonly string[]
  readonly namesAdded: readonly ListedName[]
  readonly namesRemoved: readonly ListedName[]
  readonly walletsAdded: readonly ListedWallet[]
  readonly walletsRemoved: readonly ListedWallet[]
}

/** Compares two states of an entry part by part. */
export function changedFields(before: ListedEntity, after: ListedEntity): EntryChange {
  const old: Readonly<Record<string, unknown>> = { ...before }
  const next: Readonly<Record<string, unknown>> = { ...after }
  const all = [...new Set([...Object.keys(old), ...Object.keys(next)])].sort()
  return {
    fields: all.filter((field) => canonicalJson(old[field] ?? null) !== canonicalJson(next[field] ?? null)),
    namesAdded: without(after.names, before.names),
    namesRemoved: without(before.names, after.names),
    walletsAdded: without(after.wallets, before.wallets),
    walletsRemoved: without(before.wallets, after.wallets),
  }
}

function without<T>(these: readonly T[], those: readonly T[]): readonly T[] {
  const known = new Set(those.map((item) => canonicalJson(item)))
  return these.filter((item) => !known.has(canonicalJson(item)))
}
