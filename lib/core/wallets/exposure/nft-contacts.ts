import { WALLET_CATEGORIES } from '#lib/core/wallets/categories.ts'
import type { EndLabel } from '#lib/core/wallets/exposure/exposure.ts'
import type { ReaderLabel } from '#lib/core/wallets/exposure/graph-reader.ts'
import type { ExposureDirection } from '#lib/core/wallets/exposure/methods.ts'
import type { AddressId } from '#lib/core/wallets/transfers/transfer.ts'
import { fromEpochMs } from '#lib/std/instant.ts'

/** Contacts that are told, and transfers told of each as evidence, the newest. */
const CONTACTS_MAX = 50
const EVIDENCE_MAX = 5

/** An NFT that went from or to another address. */
export interface NftMovement {
  readonly other: AddressId
  readonly token: string
  readonly txHash: string
  readonly ordinal: number
  /** Milliseconds since 1970. */
  readonly at: number
}

/** What the address paid for (`in`) or was paid for (`out`) all that it got or gave in one transaction. */
export interface NftPaid {
  readonly token: string
  readonly symbol: string | null
  readonly decimals: number | null
  /** Smallest unit. */
  readonly value: string
}

export interface NftEvidence extends Omit<NftMovement, 'other' | 'at'> {
  /** UTC. */
  readonly at: string
  readonly paid: readonly NftPaid[]
}

/** NFTs exchanged at first hand with a party that is listed or labelled: counted, never part of a value's shares. */
export interface NftContact extends EndLabel {
  readonly address: string
  readonly direction: ExposureDirection
  readonly transfers: number
  /** UTC. */
  readonly first: string
  readonly last: string
  /** The newest transfers, each with what was paid in the same transaction. */
  readonly evidence: readonly NftEvidence[]
}

export interface NftContacts {
  /** The gravest category first, then the most transfers. */
  readonly contacts: readonly NftContact[]
  readonly contactsLeftOut: number
  /** False when the address has more movements than are looked at; the newest were. */
  readonly complete: boolean
}

/** A contact before it is named. */
export interface RawContact {
  readonly other: AddressId
  readonly label: ReaderLabel
  /** Newest first. */
  readonly movements: readonly NftMovement[]
}

/** Movements of NFTs by the listed or labelled parties at their other end, the gravest first. */
export function contactsOf(
  movements: readonly NftMovement[],
  labels: ReadonlyMap<AddressId, ReaderLabel>,
): { readonly contacts: readonly RawContact[]; readonly leftOut: number } {
  const found = [...Map.groupBy(movements, ({ other }) => other)].flatMap(([other, same]): RawContact[] => {
    const label = labels.get(other)
    return label === undefined ? [] : [{ other, label, movements: same.toSorted(newestFirst) }]
  })
  const sorted = found.toSorted(
    (a, b) =>
      rank(a.label.category) - rank(b.label.category) ||
      b.movements.length - a.movements.length ||
      (a.other < b.other ? -1 : 1),
  )
  return { contacts: sorted.slice(0, CONTACTS_MAX), leftOut: Math.max(0, sorted.length - CONTACTS_MAX) }
}

/** The transfers of a contact that are told as evidence. */
export function evidenceOf({ movements }: RawContact): readonly NftMovement[] {
  return movements.slice(0, EVIDENCE_MAX)
}

interface Told {
  readonly direction: ExposureDirection
  readonly address: string
  /** By transaction hash. */
  readonly paid: ReadonlyMap<string, readonly NftPaid[]>
}

/** A contact as it is told. */
export function nftContactOf(contact: RawContact, { direction, address, paid }: Told): NftContact {
  const { label, category, source, confidence } = contact.label
  const times = contact.movements.map(({ at }) => at)
  return {
    ...{ label, category, source, confidence, address, direction, transfers: times.length },
    first: fromEpochMs(times.at(-1) ?? 0),
    last: fromEpochMs(times[0] ?? 0),
    evidence: evidenceOf(contact).map(({ token, txHash, ordinal, at }) => ({
      ...{ token, txHash, ordinal, at: fromEpochMs(at), paid: paid.get(txHash) ?? [] },
    })),
  }
}

function newestFirst(a: NftMovement, b: NftMovement): number {
  return b.at - a.at || (a.txHash === b.txHash ? b.ordinal - a.ordinal : a.txHash < b.txHash ? 1 : -1)
}

const RANKS = new Map<string, number>(Object.keys(WALLET_CATEGORIES).map((category, at) => [category, at]))

function rank(category: string): number {
  return RANKS.get(category) ?? RANKS.size
}
