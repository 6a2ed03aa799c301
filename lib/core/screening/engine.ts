import type { EntityKind } from '#lib/core/lists/listed-entity.ts'
import { type PreparedName, prepareName } from '#lib/core/names/prepared-name.ts'
import { findCandidates } from '#lib/core/screening/find-candidates.ts'
import type { IndexInput, NameHit, NameQuery, WalletHit } from '#lib/core/screening/hit.ts'
import { buildNameIndex, type NameIndex } from '#lib/core/screening/name-index.ts'
import { NAME_HITS_MAX } from '#lib/core/screening/policy.ts'
import { prepareQuery } from '#lib/core/screening/prepare-query.ts'
import { scoreHit } from '#lib/core/screening/score-hit.ts'
import { buildWalletIndex, findWallets, type WalletIndex } from '#lib/core/screening/wallet-index.ts'

/** The compiled lists in force: immutable, swapped whole when a list version is activated. */
export interface ScreeningIndex {
  readonly entries: readonly IndexInput[]
  /** How many names and addresses it holds. */
  readonly names: number
  readonly wallets: number
  readonly nameIndex: NameIndex
  readonly walletIndex: WalletIndex
}

/** Compiles entry versions into an index; the order in which they are given does not matter. */
export function compileIndex(entries: readonly IndexInput[]): ScreeningIndex {
  const ordered = entries.toSorted(compareEntries)
  const nameIndex = buildNameIndex(ordered)
  const walletIndex = buildWalletIndex(ordered)
  return {
    entries: ordered,
    names: nameIndex.names.length,
    wallets: walletIndex.count,
    nameIndex,
    walletIndex,
  }
}

/**
 * Compares a party's names with every listed name and gives the entries that reach the alert threshold, best first,
 * each once with its best pair of names; at most `NAME_HITS_MAX`. The same index and query always give equal hits.
 */
export function screenName(index: ScreeningIndex, query: NameQuery): readonly NameHit[] {
  const { nameIndex } = index
  const best = new Map<number, NameHit>()
  for (const text of new Set(query.names)) {
    const prepared = prepareQuery(text, nameIndex.vocabulary)
    if (prepared === null) continue
    const asked = new Map<EntityKind, PreparedName>()
    for (const id of findCandidates(nameIndex, prepared)) {
      const name = nameIndex.names[id]
      const entry = name === undefined ? undefined : index.entries[name.entry]
      if (name === undefined || entry === undefined) continue
      const kind = query.kind === 'unknown' ? entry.entity.kind : query.kind
      const hit = scoreHit({
        entry,
        listed: listedName(nameIndex, id, entry),
        listedKind: name.kind,
        asked: asked.get(kind) ?? remember(asked, kind, prepareName(text, kind)),
        query,
      })
      const known = best.get(name.entry)
      if (hit !== null && (known === undefined || isBetter(hit, known))) best.set(name.entry, hit)
    }
  }
  return [...best.entries()]
    .sort(([a, one], [b, other]) => other.score - one.score || a - b)
    .slice(0, NAME_HITS_MAX)
    .map(([, hit]) => hit)
}

function remember<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value)
  return value
}

/** A listed name taken apart, at the first time it is looked at. */
function listedName({ names, prepared }: NameIndex, id: number, { entity }: IndexInput): PreparedName {
  return prepared.get(id) ?? remember(prepared, id, prepareName(names[id]?.text ?? '', entity.kind))
}

/** The entries that name this address exactly, on any chain of its address space. */
export function screenWallet(index: ScreeningIndex, address: string): readonly WalletHit[] {
  return findWallets(index.walletIndex, address)
}

/** The higher score; on equal scores the first in the order of the texts, so that the outcome never depends on chance. */
function isBetter(hit: NameHit, known: NameHit): boolean {
  if (hit.score !== known.score) return hit.score > known.score
  const [one, other] = [hit, known].map(({ matched }) => `${matched.candidate}\u0000${matched.query}`)
  return (one ?? '') < (other ?? '')
}

function compareEntries(a: IndexInput, b: IndexInput): number {
  return (
    compareText(a.sourceId, b.sourceId) ||
    compareText(a.entity.key, b.entity.key) ||
    compareText(a.entryVersionId, b.entryVersionId)
  )
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
