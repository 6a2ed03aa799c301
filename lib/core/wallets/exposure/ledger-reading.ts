import type { UntracedReason } from '#lib/core/wallets/exposure/exposure.ts'
import type { AccountReader } from '#lib/core/wallets/exposure/graph-reader.ts'
import type { ExposureDirection } from '#lib/core/wallets/exposure/methods.ts'
import { EXPOSURE_LIMITS } from '#lib/core/wallets/exposure/settings.ts'
import type { AddressId, Transfer } from '#lib/core/wallets/transfers/transfer.ts'

/** Ledgers that are read at once, between which the time is looked at; and how many are counted at once where room is short. */
const LEDGERS_AT_ONCE = 200
const COUNTED_AT_ONCE = 500
/** As long as so many addresses find room whatever they hold, they are not counted beforehand. */
const UNCOUNTED_MIN = 50

/** The transfers of an address, or why it is not traced through. */
export type Ledger = readonly Transfer[] | Extract<UntracedReason, 'breadth' | 'budget' | 'time'>

interface Reading {
  /** Most transfers of an address that is traced through. */
  readonly breadth: number
  readonly side: ExposureDirection | 'both'
  /** Transfers that the whole computation may read; the usual bound unless a test asks for less. */
  readonly most?: number | undefined
}

/**
 * Reads the ledgers of addresses by what passes through them, the most first, as far as one computation may read: an
 * address whose transfers find no room any more ends as `budget`, one whose turn comes after the time as `time`.
 */
export function ledgerReading(
  reader: AccountReader,
  { breadth, side, most = EXPOSURE_LIMITS.transfersMax }: Reading,
): (through: ReadonlyMap<AddressId, bigint>) => Promise<ReadonlyMap<AddressId, Ledger>> {
  let room = most
  const fitting = async (part: readonly AddressId[], ledgers: Map<AddressId, Ledger>) => {
    const counts = await reader.countsOf(part, breadth, side)
    return part.filter((address) => {
      const count = counts.get(address) ?? null
      const fits = count !== null && count <= room
      if (fits) room -= count
      else ledgers.set(address, count === null ? 'breadth' : 'budget')
      return fits
    })
  }
  return async (through) => {
    const ledgers = new Map<AddressId, Ledger>()
    const order = inOrder(through)
    for (let at = 0; at < order.length; ) {
      const roomFor = Math.floor(room / breadth)
      const uncounted = roomFor >= UNCOUNTED_MIN
      const part = order.slice(at, at + (uncounted ? Math.min(roomFor, LEDGERS_AT_ONCE) : COUNTED_AT_ONCE))
      at += part.length
      if (reader.isOver()) {
        for (const address of part) ledgers.set(address, 'time')
        continue
      }
      const read = uncounted ? part : await fitting(part, ledgers)
      for (const [address, found] of await reader.ledgersOf(read, breadth, side)) {
        if (uncounted) room -= found?.count ?? 0
        ledgers.set(address, found?.transfers ?? 'breadth')
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
