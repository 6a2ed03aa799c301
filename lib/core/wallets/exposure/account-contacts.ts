import type { Contact, Contacts, FarEnd, Reach, Reachable } from '#lib/core/wallets/exposure/contact.ts'
import type { UntracedReason } from '#lib/core/wallets/exposure/exposure.ts'
import type { Movement } from '#lib/core/wallets/exposure/flow.ts'
import type { AccountReader, Span } from '#lib/core/wallets/exposure/graph-reader.ts'
import { ledgerReading } from '#lib/core/wallets/exposure/ledger-reading.ts'
import { olderTransfers } from '#lib/core/wallets/exposure/older-transfers.ts'
import {
  EXPOSURE_LIMITS,
  type ExposureSettings,
  type TracingSettings,
} from '#lib/core/wallets/exposure/settings.ts'
import { type AddressId, compareTransfers, type Transfer } from '#lib/core/wallets/transfers/transfer.ts'

/** The movements of an address that poison spreads by: received (in), the first one first, or sent (out), the last one first. */
interface Contactable extends Reachable {
  readonly flows: Transfer[]
  /** How far in walking order they are read. */
  until: number
  /** Why they are not read any further. */
  refused: UntracedReason | null
}

/** Poison on a chain of accounts: an earlier receipt taints every later payment, whatever the balance was between. */
export function accountContacts(
  reader: AccountReader,
  owners: ReadonlySet<AddressId>,
  { direction, breadth, newest = EXPOSURE_LIMITS.newestMax, most }: TracingSettings,
): Contacts {
  const known = new Map<AddressId, Contactable>()
  const read = ledgerReading(reader, { breadth, side: direction, most })
  const farEnd = (flow: Movement) => (direction === 'in' ? flow.from : flow.to)
  /** A moment as a place in walking order. */
  const placeOf = (moment: number) => (direction === 'in' ? moment : -moment)

  const beyond = ({ flow }: Contact, address: AddressId): Reach | UntracedReason => {
    const movements = known.get(address)
    if (movements === undefined || movements.until < placeOf(flow.at)) return movements?.refused ?? 'breadth'
    // Every flow that is touched here is a transfer: of the address itself, or of such a list.
    const count = countOnOneSide(movements.flows, flow as Transfer, direction)
    if (count > 0) return { of: movements, count }
    return direction === 'in' ? 'opening' : 'unspent'
  }

  return {
    roots: async () => {
      const found = await reader.transfersOf([...owners], direction, newest)
      const flows = found.transfers.toSorted(compareTransfers).filter((flow) => {
        const end = farEnd(flow)
        return flow.value > 0n && (end === null || !owners.has(end))
      })
      const { complete } = found
      return { flows, complete, older: await olderTransfers(reader, { owners, direction, flows, complete }) }
    },
    farEnds: async (contacts) =>
      contacts.map((contact) => {
        const address = farEnd(contact.flow)
        return { contact, address: address ?? 'made', beyond: () => beyond(contact, address ?? '') }
      }),
    prepare: async (ends) => {
      const { through, until } = unread(ends, known, placeOf)
      const spanOf = (address: AddressId, to: number): Span => {
        const before = known.get(address)
        const from = before === undefined ? null : before.until + 1
        return direction === 'in' ? { from, to } : { from: -to, to: from === null ? null : -from }
      }
      const spans = new Map([...until].map(([address, to]) => [address, spanOf(address, to)]))
      for (const [address, found] of await read(through, spans)) {
        const movements = known.get(address) ?? { flows: [], seen: [], until: -Infinity, refused: null }
        known.set(address, movements)
        if (typeof found === 'string') {
          movements.refused = found
          continue
        }
        movements.until = until.get(address) ?? movements.until
        const further = found
          .filter(({ from, to, value }) => from !== to && value > 0n)
          .sort((a, b) => inWalkingOrder(a, b, direction))
        for (const transfer of further) movements.flows.push(transfer)
      }
    },
  }
}

interface Unread {
  readonly through: ReadonlyMap<AddressId, bigint>
  readonly until: ReadonlyMap<AddressId, number>
}

/** The addresses whose movements are not read as far as they are touched: what passes through each, and how far that is. */
function unread(
  ends: readonly FarEnd[],
  known: ReadonlyMap<AddressId, Contactable>,
  placeOf: (moment: number) => number,
): Unread {
  const through = new Map<AddressId, bigint>()
  const until = new Map<AddressId, number>()
  for (const { address, contact } of ends) {
    const end = address ?? ''
    const place = placeOf(contact.flow.at)
    const movements = known.get(end)
    if (movements !== undefined && (movements.refused !== null || movements.until >= place)) continue
    through.set(end, (through.get(end) ?? 0n) + contact.flow.value)
    until.set(end, Math.max(until.get(end) ?? place, place))
  }
  return { through, until }
}

/** Money is walked back from where it came (in), forth to where it went (out): what is reached is the list's beginning. */
function inWalkingOrder(a: Transfer, b: Transfer, direction: ExposureSettings['direction']): number {
  return direction === 'in' ? compareTransfers(a, b) : compareTransfers(b, a)
}

/** How many of these transfers lie before (in) or after (out) that one. */
function countOnOneSide(
  transfers: readonly Transfer[],
  here: Transfer,
  direction: ExposureSettings['direction'],
): number {
  let [from, to] = [0, transfers.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const there = transfers[middle]
    if (there !== undefined && inWalkingOrder(there, here, direction) < 0) from = middle + 1
    else to = middle
  }
  return from
}
