import { compileIndex, type ScreeningIndex, screenName, screenWallet } from '#lib/core/screening/engine.ts'
import type { Hit, IndexInput, NameHit, NameQuery, WalletHit } from '#lib/core/screening/hit.ts'
import { plainIdentifiers } from '#lib/core/screening/observe-party.ts'

/** What an activation changes of the lists in force: states of entries that go, and states that come. */
export interface EntryDelta {
  readonly before: readonly IndexInput[]
  readonly after: readonly IndexInput[]
}

/** Only the changed entries, as they were and as they will be, compiled together. */
export interface DeltaIndex {
  readonly index: ScreeningIndex
  /** Ids of the states that go. */
  readonly going: ReadonlySet<string>
}

/**
 * What one party has with one changed entry before and after: a new hit has no `before`, a vanished one no `after`, a kept
 * one both, each with its score.
 */
export interface HitChange<H extends Hit = Hit> {
  readonly sourceId: string
  readonly entityKey: string
  readonly before: H | null
  readonly after: H | null
}

/**
 * Compiles the changed entries by themselves. What two names score depends on these two names alone (`wordWeight`), so what a
 * party gains and loses here is what the whole lists before and after would give it; only a party with more than
 * `NAME_HITS_MAX` hits may differ.
 */
export function compileDelta({ before, after }: EntryDelta): DeltaIndex {
  const going = new Set(before.map(({ entryVersionId }) => entryVersionId))
  return { index: compileIndex([...before, ...after]), going }
}

/** The numbers of passports, identity cards and registers that entries state. */
export function statedNumbers(entries: readonly IndexInput[]): readonly string[] {
  return entries.flatMap(({ entity }) => plainIdentifiers(entity.identifiers.map(({ value }) => value)))
}

/** What changes for a party known by these names; nothing for nearly everybody. Ordered by source and key. */
export function compareParty(delta: DeltaIndex, query: NameQuery): readonly HitChange<NameHit>[] {
  return pairUp(delta, screenName(delta.index, query))
}

/** What changes for an address. */
export function compareAddress(delta: DeltaIndex, address: string): readonly HitChange<WalletHit>[] {
  return pairUp(delta, screenWallet(delta.index, address))
}

function pairUp<H extends Hit>({ going }: DeltaIndex, hits: readonly H[]): readonly HitChange<H>[] {
  if (hits.length === 0) return []
  const changes = new Map<string, HitChange<H>>()
  for (const hit of hits) {
    const key = `${hit.sourceId} ${hit.entityKey}`
    const { sourceId, entityKey } = hit
    const known = changes.get(key) ?? { sourceId, entityKey, before: null, after: null }
    const side = going.has(hit.entryVersionId) ? { before: hit } : { after: hit }
    changes.set(key, { ...known, ...side })
  }
  return [...changes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change)
}
