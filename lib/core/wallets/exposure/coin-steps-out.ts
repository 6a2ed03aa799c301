import {
  byTime,
  flowOfOutput,
  inputId,
  type Method,
  namedPots,
  ordinalOf,
  outputId,
  potsByTransaction,
  rootPiece,
} from '#lib/core/wallets/exposure/coin-pot.ts'
import type { Next, Piece, Share, Steps } from '#lib/core/wallets/exposure/flow.ts'
import type { CoinReader } from '#lib/core/wallets/exposure/graph-reader.ts'
import { EXPOSURE_LIMITS } from '#lib/core/wallets/exposure/settings.ts'
import { cutStretch } from '#lib/core/wallets/exposure/stretch.ts'
import type { AddressId, CoinTransaction } from '#lib/core/wallets/transfers/transfer.ts'

/** How money is followed from a coin to those that it is spent for. */
export function coinStepsOut(reader: CoinReader, owners: ReadonlySet<AddressId>, method: Method): Steps {
  const spenders = new Map<string, CoinTransaction | null>()
  const potOf = potsByTransaction(method)
  return {
    roots: async () => {
      const found = await reader.transactionsOf([...owners], 'out', EXPOSURE_LIMITS.newestMax)
      const pieces = found.transactions
        .toSorted(byTime)
        .flatMap((transaction) => ownPieces(transaction, owners, { method, potOf }))
      return { pieces, complete: found.complete }
    },
    shares: async (pieces) =>
      pieces.map((piece): Share => {
        const { flow, amount } = piece
        const spender = () => spenders.get(flow.key) ?? null
        return {
          pieces: [{ piece, amount }],
          amount,
          end: flow.to,
          next: async () => nextOutputs(piece, spender(), { method, potOf }),
        }
      }),
    prepare: async (shares) => {
      const flows = shares.flatMap(({ pieces }) => pieces.map(({ piece }) => piece.flow))
      const unknown = flows.filter(({ key }) => !spenders.has(key))
      for (const { key } of unknown) spenders.set(key, null)
      if (unknown.length === 0) return
      for (const [key, transaction] of await reader.spendersOf(unknown)) spenders.set(key, transaction)
    },
    pots: () => {
      const met = [...spenders.values()].filter((transaction) => transaction !== null)
      return namedPots(new Set(met), method)
    },
  }
}

interface Mixing {
  readonly method: Method
  readonly potOf: ReturnType<typeof potsByTransaction>
}

/** What the owners' inputs pay to others, as stretches of the outputs. */
function ownPieces(
  transaction: CoinTransaction,
  owners: ReadonlySet<AddressId>,
  { method, potOf }: Mixing,
): readonly Piece[] {
  const pot = potOf(transaction)
  return transaction.outputs.flatMap(({ address }, at) => {
    if (address !== null && owners.has(address)) return []
    const parts = pot.partsOfPayment(outputId(at))
    const own = parts.filter(({ lot }) => {
      const sender = transaction.inputs[ordinalOf(lot)]?.address ?? null
      return sender !== null && owners.has(sender)
    })
    const flow = flowOfOutput(transaction, at)
    if (method === 'fifo')
      return own.map(({ paymentOffset, amount }) => rootPiece(flow, { offset: paymentOffset, amount }))
    const amount = own.reduce((sum, part) => sum + part.amount, 0n)
    return amount === 0n ? [] : [rootPiece(flow, { offset: 0n, amount })]
  })
}

/** Where a coin goes on: the outputs of the transaction that spends it, and its part of the fee. */
function nextOutputs(
  piece: Piece,
  spender: CoinTransaction | null,
  { method, potOf }: Mixing,
): readonly Next[] {
  const { flow, amount } = piece
  if (spender === null) return [{ untraced: 'unspent', amount }]
  const at = spender.inputs.findIndex(
    ({ spends }) => spends !== null && spends.txHash === flow.txHash && spends.ordinal === flow.ordinal,
  )
  if (spender.inputs[at]?.value !== flow.value) return [{ untraced: 'opening', amount }]
  const parts = potOf(spender).partsOfLot(inputId(at))
  const { cut, left } = cutStretch(parts, piece, { method, into: 'payment', whole: flow.value })
  const on = cut.map(
    ({ part, offset, amount: share }): Next => ({
      ...{ flow: flowOfOutput(spender, ordinalOf(part.payment)), amount: share },
      offset: method === 'fifo' ? offset : 0n,
    }),
  )
  return left === 0n ? on : [...on, { untraced: 'fee', amount: left }]
}
