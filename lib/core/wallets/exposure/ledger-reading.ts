import type { UntracedReason } from '#lib/core/wallets/exposure/exposure.ts'
import type { AccountReader, Span } from '#lib/core/wallets/exposure/graph-reader.ts'
import type { ExposureDirection } from '#lib/core/wallets/exposure/methods.ts'
import { EXPOSURE_LIMITS } from '#lib/core/wallets/exposure/settings.ts'
import type { AddressId, Transfer } from '#lib/core/wallets/transfers/transfer.ts'

/** Ledgers that are read at once; between two reads the time is looked at. */
const LEDGERS_AT_ONCE = 200

/** The transfers of an address, or why it is not traced through. */
export type Ledger = readonly Transfer[] | Extract<UntracedReason, 'breadth' | 'budget' | 'time'>

interface Reading {
  /** Most transfers of an address that is traced through. */
  readonly breadth: number
  readonly side: ExposureDirection | 'both'
  /** Transfers that the whole computation may read; the usual bound unless a test asks for less. */
  readonly most?: number | undefined
}

/** Reads ledgers by what passes through their addresses; of an address with a span only what lies within. */
export type ReadLedgers = (
  through: ReadonlyMap<AddressId, bigint>,
  spans?: ReadonlyMap<AddressId, Span>,
) => Promise<ReadonlyMap<AddressId, Ledger>>

/**
 * Reads the ledgers of addresses by what passes through them, the most first, as far as one computation may read: from the
 * address on for which there is no more room whatever it holds, all end as `budget`; one whose turn comes after the time as
 * `time`.
 */
export function ledgerReading(
  reader: AccountReader,
  { breadth, side, most = EXPOSURE_LIMITS.transfersMax }: Reading,
): ReadLedgers {
  let room = most
  return async (through, spans = new Map()) => {
    const ledgers = new Map<AddressId, Ledger>()
    const order = inOrder(through)
    for (let at = 0; at < order.length; ) {
      const roomFor = Math.floor(room / breadth)
      const over = reader.isOver()
      if (roomFor === 0 || over) {
        for (const address of order.slice(at)) ledgers.set(address, over ? 'time' : 'budget')
        break
      }
      const part = order.slice(at, at + Math.min(roomFor, LEDGERS_AT_ONCE))
      at += part.length
      for (const [address, transfers] of await reader.ledgersOf(part, { breadth, side, spans })) {
        room -= transfers?.length ?? 0
        ledgers.set(address, transfers ?? 'breadth')
      }
    }
    return ledgers
  }
}

function inOrder(through: ReadonlyMap<AddressId, bigint>): readonly AddressId[] {
  return [...through]
    .toSorted(([x, a], [y, b]) => (a === b ? (x < y ? -1 : 1) : a > b ? -1 : 1))
    .map(([address]) => address)
}

/** What passes through each address, added up. */
export function addedUp(
  parts: Iterable<readonly [address: AddressId, amount: bigint]>,
): ReadonlyMap<AddressId, bigint> {
  const sums = new Map<AddressId, bigint>()
  for (const [address, amount] of parts) sums.set(address, (sums.get(address) ?? 0n) + amount)
  return sums
}
