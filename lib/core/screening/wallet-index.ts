import type { ListedWallet } from '#lib/core/lists/listed-entity.ts'
import type { ScreenedEntry, WalletHit } from '#lib/core/screening/hit.ts'
import { primaryNameOf } from '#lib/core/screening/score-hit.ts'
import type { AddressFamily } from '#lib/core/wallets/chains.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'
import type { ParsedAddress } from '#lib/core/wallets/parsed-address.ts'

interface IndexedWallet {
  readonly entry: ScreenedEntry
  readonly wallet: ListedWallet
}

/** Listed addresses by `family:canonical` for every reading, and by the text as printed. */
export interface WalletIndex {
  readonly byReading: ReadonlyMap<string, readonly IndexedWallet[]>
  readonly byRaw: ReadonlyMap<string, readonly IndexedWallet[]>
  readonly count: number
}

/** Compiles every listed address. One whose checksum is broken is kept too, and met by the very same text. */
export function buildWalletIndex(entries: readonly ScreenedEntry[]): WalletIndex {
  const byReading = new Map<string, IndexedWallet[]>()
  const byRaw = new Map<string, IndexedWallet[]>()
  let count = 0
  for (const entry of entries) {
    for (const wallet of entry.entity.wallets) {
      count++
      const parsed = parseAddress(wallet.raw)
      push(byRaw, parsed.raw, { entry, wallet })
      for (const key of readingKeys(parsed)) push(byReading, key, { entry, wallet })
    }
  }
  return { byReading, byRaw, count }
}

/** Every entry that names this address, once each, by the entry's place on the lists. Labels are never compared. */
export function findWallets(index: WalletIndex, address: string): readonly WalletHit[] {
  const parsed = parseAddress(address)
  const hits = new Map<string, WalletHit>()
  for (const { family, canonical } of parsed.readings) {
    for (const found of index.byReading.get(`${family}:${canonical}`) ?? []) {
      const known = hits.get(found.entry.entryVersionId)
      const families = [...(known?.matched.families ?? []), family]
      hits.set(
        found.entry.entryVersionId,
        walletHit(found, parsed, { basis: 'canonical', families: [...new Set(families)] }),
      )
    }
  }
  for (const found of index.byRaw.get(parsed.raw) ?? []) {
    if (hits.has(found.entry.entryVersionId)) continue
    hits.set(found.entry.entryVersionId, walletHit(found, parsed, { basis: 'raw', families: [] }))
  }
  return [...hits.values()]
}

function walletHit(
  { entry, wallet }: IndexedWallet,
  parsed: ParsedAddress,
  how: { readonly basis: 'canonical' | 'raw'; readonly families: readonly AddressFamily[] },
): WalletHit {
  const { entity, entryVersionId, listVersionId, sourceId } = entry
  return {
    kind: 'wallet',
    entryVersionId,
    listVersionId,
    sourceId,
    entityKey: entity.key,
    entityKind: entity.kind,
    score: 1,
    measure: entity.measure,
    programmes: entity.programmes,
    primaryName: primaryNameOf(entry),
    matched: { query: parsed.raw, candidate: wallet.raw, tokens: [], label: wallet.label, ...how },
    features: [],
  }
}

function readingKeys(parsed: ParsedAddress): readonly string[] {
  return parsed.readings.map(({ family, canonical }) => `${family}:${canonical}`)
}

function push(map: Map<string, IndexedWallet[]>, key: string, value: IndexedWallet): void {
  const found = map.get(key)
  if (found === undefined) map.set(key, [value])
  else found.push(value)
}
