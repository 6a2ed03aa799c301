import type { Flow, NamedPot, Piece } from '#lib/core/wallets/exposure/flow.ts'
import { outputKey } from '#lib/core/wallets/exposure/graph-reader.ts'
import { mixPot, type Pot } from '#lib/core/wallets/exposure/pot.ts'
import type { CoinTransaction } from '#lib/core/wallets/transfers/transfer.ts'
import { assert } from '#lib/std/assert.ts'

/** The methods that follow money in a pot. */
export type Method = 'haircut' | 'fifo'

/** An output as a flow. */
export function flowOfOutput(transaction: CoinTransaction, ordinal: number): Flow {
  const { txHash, at, outputs } = transaction
  const output = outputs[ordinal]
  assert(output !== undefined, `${txHash} has an output ${ordinal}`)
  return {
    ...{ key: outputKey({ txHash, ordinal }), txHash, ordinal, at },
    ...{ value: output.value, from: null, to: output.address },
  }
}

/** A transaction as a pot: all inputs enter, the outputs are paid in their order, what is left is the fee. */
function potOfTransaction({ inputs, outputs }: CoinTransaction, method: Method): Pot {
  return mixPot(
    [
      ...inputs.map(({ value }, at) => ({ kind: 'in', id: inputId(at), value }) as const),
      ...outputs.map(({ value }, at) => ({ kind: 'out', id: outputId(at), value }) as const),
    ],
    method,
  )
}

/** Mixes each transaction once, however many of its inputs or outputs are asked about. */
export function potsByTransaction(method: Method): (transaction: CoinTransaction) => Pot {
  const pots = new Map<string, Pot>()
  return (transaction) => {
    const known = pots.get(transaction.txHash)
    if (known !== undefined) return known
    const pot = potOfTransaction(transaction, method)
    pots.set(transaction.txHash, pot)
    return pot
  }
}

export const inputId = (at: number) => `i${at}`
export const outputId = (at: number) => `o${at}`
export const ordinalOf = (id: string) => Number(id.slice(1))

/** Transactions as pots, for an explanation. */
export function namedPots(transactions: Iterable<CoinTransaction>, method: Method): readonly NamedPot[] {
  return [...transactions].map((transaction) => ({
    of: transaction.txHash,
    pot: potOfTransaction(transaction, method),
    describe: (id) => `${id.startsWith('i') ? 'input' : 'output'} ${ordinalOf(id)}`,
  }))
}

/** Orders transactions by time, then by hash. */
export function byTime(a: CoinTransaction, b: CoinTransaction): number {
  return a.at - b.at || (a.txHash < b.txHash ? -1 : a.txHash > b.txHash ? 1 : 0)
}

/** A piece at first hand. */
export function rootPiece(flow: Flow, stretch: { readonly offset: bigint; readonly amount: bigint }): Piece {
  return { flow, ...stretch, hop: 1, behind: [] }
}
