import {
  byTime,
  flowOfOutput,
  type Method,
  namedPots,
  ordinalOf,
  outputId,
  potsByTransaction,
  rootPiece,
} from '#lib/core/wallets/exposure/coin-pot.ts'
import type { Next, Piece, Share, Steps } from '#lib/core/wallets/exposure/flow.ts'
import type { CoinReader } from '#lib/core/wallets/exposure/graph-reader.ts'
import type { PotPart } from '#lib/core/wallets/exposure/pot.ts'
import { EXPOSURE_LIMITS } from '#lib/core/wallets/exposure/settings.ts'
import { cutStretch } from '#lib/core/wallets/exposure/stretch.ts'
import type { AddressId, CoinInput, CoinTransaction } from '#lib/core/wallets/transfers/transfer.ts'
import { assert } from '#lib/std/assert.ts'

/** A share of an input; the input says which output it spends. */
type InputShare = Share & { readonly input: CoinInput | null }

type Known = Map<string, CoinTransaction>

/** How money is followed from a coin back to those that paid for it. */
export function coinStepsIn(reader: CoinReader, owners: ReadonlySet<AddressId>, method: Method): Steps {
  const known: Known = new Map()
  const potOf = potsByTransaction(method)
  const learn = async (hashes: readonly string[]): Promise<void> => {
    const unknown = [...new Set(hashes)].filter((hash) => !known.has(hash))
    if (unknown.length === 0) return
    for (const [hash, transaction] of await reader.transactions(unknown)) known.set(hash, transaction)
  }
  return {
    roots: async () => {
      const found = await reader.transactionsOf([...owners], 'in', EXPOSURE_LIMITS.newestMax)
      const pieces = found.transactions.toSorted(byTime).flatMap((transaction) => {
        known.set(transaction.txHash, transaction)
        return transaction.outputs.flatMap(({ address, value }, at) =>
          address !== null && owners.has(address) && value > 0n
            ? [rootPiece(flowOfOutput(transaction, at), { offset: 0n, amount: value })]
            : [],
        )
      })
      return { pieces, complete: found.complete }
    },
    shares: async (pieces) => {
      await learn(pieces.map(({ flow }) => flow.txHash))
      const byTransaction = [...Map.groupBy(pieces, ({ flow }) => flow.txHash).values()]
      return byTransaction.flatMap((group) => sharesOfInputs(group, known, { method, potOf }))
    },
    prepare: async (shares) =>
      await learn(shares.flatMap((share) => (share as InputShare).input?.spends?.txHash ?? [])),
    pots: () => namedPots(known.values(), method),
  }
}

interface Mixing {
  readonly method: Method
  readonly potOf: ReturnType<typeof potsByTransaction>
}

function sharesOfInputs(
  group: readonly Piece[],
  known: Known,
  { method, potOf }: Mixing,
): readonly InputShare[] {
  const transaction = known.get(group[0]?.flow.txHash ?? '')
  assert(transaction !== undefined, 'the transaction of a flow is known')
  if (transaction.coinbase) return group.map(madeShare)
  const pot = potOf(transaction)
  const cuts = group.flatMap((piece): Cut[] => {
    const parts = pot.partsOfPayment(outputId(piece.flow.ordinal))
    const how = { method, into: 'lot', whole: piece.flow.value } as const
    return cutStretch(parts, piece, how).cut.map((cut) => ({ ...cut, piece }))
  })
  // Under haircut the units of an input are alike, so what several outputs draw from it is one share.
  const grouped =
    method === 'fifo' ? cuts.map((cut) => [cut]) : [...Map.groupBy(cuts, ({ part }) => part.lot).values()]
  return grouped.map((same) => shareOfInput(transaction, same, known))
}

interface Cut {
  readonly part: PotPart
  readonly offset: bigint
  readonly amount: bigint
  readonly piece: Piece
}

function shareOfInput(transaction: CoinTransaction, same: readonly Cut[], known: Known): InputShare {
  const first = same[0]
  assert(first !== undefined, 'a share has a cut')
  const input = transaction.inputs[ordinalOf(first.part.lot)]
  assert(input !== undefined, 'a share has its input')
  const amount = same.reduce((sum, cut) => sum + cut.amount, 0n)
  return {
    pieces: same.map(({ piece, amount: part }) => ({ piece, amount: part })),
    amount,
    end: input.address,
    input,
    next: async (): Promise<readonly Next[]> => {
      const before = input.spends === null ? undefined : known.get(input.spends.txHash)
      const ordinal = input.spends?.ordinal ?? 0
      // A source that names an output which is not there, or of another value, says nothing that can be followed.
      if (before?.outputs[ordinal]?.value !== input.value) return [{ untraced: 'opening', amount }]
      return [{ flow: flowOfOutput(before, ordinal), offset: first.offset, amount }]
    },
  }
}

function madeShare(piece: Piece): InputShare {
  const { amount } = piece
  return { pieces: [{ piece, amount }], amount, end: 'made', input: null, next: async () => [] }
}
