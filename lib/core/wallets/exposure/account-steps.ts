import type { Flow, Next, Piece, Share, Steps } from '#lib/core/wallets/exposure/flow.ts'
import type { AccountReader } from '#lib/core/wallets/exposure/graph-reader.ts'
import { addedUp, type Ledger, ledgerReading } from '#lib/core/wallets/exposure/ledger-reading.ts'
import type { ExposureDirection } from '#lib/core/wallets/exposure/methods.ts'
import { olderTransfers } from '#lib/core/wallets/exposure/older-transfers.ts'
import { mixPot, OPENING, type PotEvent } from '#lib/core/wallets/exposure/pot.ts'
import { EXPOSURE_LIMITS, type TracingSettings } from '#lib/core/wallets/exposure/settings.ts'
import { cutStretch } from '#lib/core/wallets/exposure/stretch.ts'
import { type AddressId, compareTransfers, type Transfer } from '#lib/core/wallets/transfers/transfer.ts'
import { assert } from '#lib/std/assert.ts'

/** Marks the fee of a payment among the payments of a pot. */
const FEE = ' fee'

/** A transfer as a flow. */
function flowOfTransfer(transfer: Transfer): Flow {
  const { txHash, ordinal, at, value, from, to } = transfer
  return { key: `${txHash}:${ordinal}`, txHash, ordinal, at, value, from, to }
}

/** A transfer in the balance of an address. What it sends to itself leaves the pot as it was, but for the fee. */
function potEventsOf(address: AddressId, transfer: Transfer, id: string): readonly PotEvent[] {
  const { from, to, value } = transfer
  if (from !== address) return [{ kind: 'in', id, value }]
  const paid = to === address ? [] : [{ kind: 'out', id, value } as const]
  return transfer.fee === 0n ? paid : [...paid, { kind: 'out', id: id + FEE, value: transfer.fee }]
}

interface KnownPot {
  readonly pot: ReturnType<typeof mixPot>
  readonly flows: ReadonlyMap<string, Flow>
}

/** How money is followed from account to account. */
export function accountSteps(
  reader: AccountReader,
  owners: ReadonlySet<AddressId>,
  settings: TracingSettings,
): Steps {
  const { direction, breadth } = settings
  const method = settings.method === 'fifo' ? 'fifo' : 'haircut'
  const pots = new Map<AddressId, KnownPot | Exclude<Ledger, readonly Transfer[]>>()
  const read = ledgerReading(reader, { breadth, side: 'both', most: settings.most })
  const farEnd = (flow: Flow) => (direction === 'in' ? flow.from : flow.to)

  return {
    roots: async () => {
      const { newest = EXPOSURE_LIMITS.newestMax } = settings
      const { transfers, complete } = await reader.transfersOf([...owners], direction, newest)
      const flows = transfers
        .toSorted(compareTransfers)
        .map(flowOfTransfer)
        .filter((flow) => flow.value > 0n && !isOwn(owners, farEnd(flow)))
      const pieces = flows.map((flow) => ({ flow, offset: 0n, amount: flow.value, hop: 1, behind: [] }))
      return { pieces, complete, older: await olderTransfers(reader, { owners, direction, flows, complete }) }
    },
    shares: async (pieces) =>
      pieces.map((piece): Share => {
        const end = farEnd(piece.flow)
        return {
          pieces: [{ piece, amount: piece.amount }],
          amount: piece.amount,
          end: end ?? 'made',
          next: async () => {
            const known = pots.get(end ?? '')
            assert(known !== undefined, 'the pots of shares that are followed are read beforehand')
            return typeof known === 'string'
              ? [{ untraced: known, amount: piece.amount }]
              : nextOf(piece, known, { method, direction })
          },
        }
      }),
    prepare: async (shares) => {
      const byEnd = Map.groupBy(shares, ({ end }) => end ?? '')
      const unknown = shares.filter(({ end }) => !pots.has(end ?? ''))
      const through = addedUp(unknown.map(({ end, amount }) => [end ?? '', amount]))
      for (const [address, ledger] of await read(through))
        pots.set(address, typeof ledger === 'string' ? ledger : potOf(address, ledger, method))
      if (settings.explain === true) return
      for (const [end, same] of byEnd) {
        const known = pots.get(end)
        if (known !== undefined && typeof known !== 'string')
          known.pot.expect(same.flatMap(({ pieces }) => pieces.map(({ piece }) => piece.flow.key)))
      }
    },
    pots: () =>
      [...pots].flatMap(([of, known]) =>
        typeof known === 'string' ? [] : [{ of, pot: known.pot, describe: (id: string) => id }],
      ),
  }
}

/** Where a piece goes on within the pot at its far end. */
function nextOf(
  piece: Piece,
  { pot, flows }: KnownPot,
  { method, direction }: { readonly method: 'haircut' | 'fifo'; readonly direction: ExposureDirection },
): readonly Next[] {
  const into = direction === 'in' ? 'lot' : 'payment'
  const parts = into === 'lot' ? pot.partsOfPayment(piece.flow.key) : pot.partsOfLot(piece.flow.key)
  const { cut, left } = cutStretch(parts, piece, { method, into, whole: piece.flow.value })
  const on = cut.map(({ part, offset, amount }): Next => {
    const id = into === 'lot' ? part.lot : part.payment
    if (id === OPENING) return { untraced: 'opening', amount }
    const flow = flows.get(id)
    return flow === undefined
      ? { untraced: 'fee', amount }
      : { flow, offset: method === 'fifo' ? offset : 0n, amount }
  })
  return left === 0n ? on : [...on, { untraced: 'unspent', amount: left }]
}

function isOwn(owners: ReadonlySet<AddressId>, address: AddressId | null): boolean {
  return address !== null && owners.has(address)
}

function potOf(address: AddressId, transfers: readonly Transfer[], method: 'haircut' | 'fifo'): KnownPot {
  const flows = new Map<string, Flow>()
  const events: PotEvent[] = []
  for (const transfer of transfers.toSorted(compareTransfers)) {
    const flow = flowOfTransfer(transfer)
    flows.set(flow.key, flow)
    events.push(...potEventsOf(address, transfer, flow.key))
  }
  return { pot: mixPot(events, method), flows }
}
