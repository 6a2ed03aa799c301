import { flowOfTransfer } from '#lib/core/wallets/exposure/account-steps.ts'
import type { Contact, Contacts } from '#lib/core/wallets/exposure/contact.ts'
import type { UntracedReason } from '#lib/core/wallets/exposure/exposure.ts'
import type { Flow } from '#lib/core/wallets/exposure/flow.ts'
import type { AccountReader } from '#lib/core/wallets/exposure/graph-reader.ts'
import { EXPOSURE_LIMITS, type ExposureSettings } from '#lib/core/wallets/exposure/settings.ts'
import { type AddressId, compareTransfers, type Transfer } from '#lib/core/wallets/transfers/transfer.ts'

/** The movements of an address that poison spreads by: received (in) or sent (out), in order. */
interface Contactable {
  readonly transfers: readonly Transfer[]
  readonly flows: readonly Flow[]
  /** Place of every transfer of the address, either way, in the order of all. */
  readonly placeOf: ReadonlyMap<string, number>
}

/** Poison on a chain of accounts: an earlier receipt taints every later payment, whatever the balance was between. */
export function accountContacts(
  reader: AccountReader,
  owners: ReadonlySet<AddressId>,
  { direction, breadth }: ExposureSettings,
): Contacts {
  const known = new Map<AddressId, Contactable | null>()
  const farEnd = (flow: Flow) => (direction === 'in' ? flow.from : flow.to)

  const beyond = ({ flow }: Contact, address: AddressId): readonly Flow[] | UntracedReason => {
    const movements = known.get(address) ?? null
    if (movements === null) return 'breadth'
    const { flows, placeOf } = movements
    const here = placeOf.get(flow.key) ?? 0
    const reached = flows.filter(({ key }) => {
      const there = placeOf.get(key) ?? 0
      return direction === 'in' ? there < here : there > here
    })
    if (reached.length > 0) return reached
    return direction === 'in' ? 'opening' : 'unspent'
  }

  return {
    roots: async () => {
      const found = await reader.transfersOf([...owners], direction, EXPOSURE_LIMITS.breadthMax)
      const flows = found.transfers
        .toSorted(compareTransfers)
        .map(flowOfTransfer)
        .filter((flow) => {
          const end = farEnd(flow)
          return flow.value > 0n && (end === null || !owners.has(end))
        })
      return { flows, complete: found.complete }
    },
    farEnds: async (contacts) =>
      contacts.map((contact) => {
        const address = farEnd(contact.flow)
        return { contact, address: address ?? 'made', beyond: () => beyond(contact, address ?? '') }
      }),
    prepare: async (ends) => {
      const unknown = [...new Set(ends.map(({ address }) => address ?? ''))].filter((one) => !known.has(one))
      if (unknown.length === 0) return
      for (const [address, transfers] of await reader.ledgersOf(unknown, breadth)) {
        known.set(address, transfers === null ? null : contactable(address, transfers, direction))
      }
    },
  }
}

function contactable(
  address: AddressId,
  transfers: readonly Transfer[],
  direction: 'in' | 'out',
): Contactable {
  const ordered = transfers.toSorted(compareTransfers)
  const way = ordered.filter(
    ({ from, to, value }) =>
      from !== to && value > 0n && (direction === 'in' ? to === address : from === address),
  )
  return {
    transfers: ordered,
    flows: way.map(flowOfTransfer),
    placeOf: new Map(ordered.map((transfer, at) => [flowOfTransfer(transfer).key, at])),
  }
}
