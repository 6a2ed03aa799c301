import type { Flow, NamedPot, Next, Piece, Share, Steps } from '#lib/core/wallets/exposure/flow.ts'
import { type CoinReader, outputKey } from '#lib/core/wallets/exposure/graph-reader.ts'
import { mixPot, type Pot, type PotPart } from '#lib/core/wallets/exposure/pot.ts'
import { EXPOSURE_LIMITS, type ExposureSettings } from '#lib/core/wallets/exposure/settings.ts'
import { cutStretch } from '#lib/core/wallets/exposure/stretch.ts'
import type { AddressId, CoinInput, CoinTransaction } from '#lib/core/wallets/transfers/transfer.ts'
import { assert } from '#lib/std/assert.ts'

type Method = 'haircut' | 'fifo'

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

const inputId = (at: number) => `i${at}`
const outputId = (at: number) => `o${at}`
const ordinalOf = (id: string) => Number(id.slice(1))

/** How money is followed from coin to coin. */
export function coinSteps(
  reader: CoinReader,
  owners: ReadonlySet<AddressId>,
  settings: ExposureSettings,
): Steps {
  const method: Method = settings.method === 'fifo' ? 'fifo' : 'haircut'
  const known = new Map<string, CoinTransaction>()
  const context = { reader, owners, method, known }
  return settings.direction === 'in' ? stepsIn(context) : stepsOut(context)
}

interface CoinContext {
  readonly reader: CoinReader
  readonly owners: ReadonlySet<AddressId>
  readonly method: Method
  readonly known: Map<string, CoinTransaction>
}

async function learn({ reader, known }: CoinContext, hashes: readonly string[]): Promise<void> {
  const unknown = [...new Set(hashes)].filter((hash) => !known.has(hash))
  if (unknown.length === 0) return
  for (const [hash, transaction] of await reader.transactions(unknown)) known.set(hash, transaction)
}

function root(flow: Flow, stretch: { readonly offset: bigint; readonly amount: bigint }): Piece {
  return { flow, ...stretch, hop: 1, behind: [] }
}

function stepsIn(context: CoinContext): Steps {
  const { reader, owners, method, known } = context
  return {
    roots: async () => {
      const found = await reader.transactionsOf([...owners], 'in', EXPOSURE_LIMITS.breadthMax)
      const pieces = found.transactions.toSorted(byTime).flatMap((transaction) => {
        known.set(transaction.txHash, transaction)
        return transaction.outputs.flatMap(({ address, value }, at) =>
          address !== null && owners.has(address) && value > 0n
            ? [root(flowOfOutput(transaction, at), { offset: 0n, amount: value })]
            : [],
        )
      })
      return { pieces, complete: found.complete }
    },
    shares: async (pieces) => {
      await learn(
        context,
        pieces.map(({ flow }) => flow.txHash),
      )
      const byTransaction = [...Map.groupBy(pieces, ({ flow }) => flow.txHash).values()]
      return byTransaction.flatMap((group) => sharesOfInputs(context, group))
    },
    prepare: async (shares) =>
      await learn(
        context,
        shares.flatMap((share) => spentBy.get(share)?.spends?.txHash ?? []),
      ),
    pots: () => namedPots(known.values(), method),
  }

  function sharesOfInputs(_context: CoinContext, group: readonly Piece[]): readonly Share[] {
    const transaction = known.get(group[0]?.flow.txHash ?? '')
    assert(transaction !== undefined, 'the transaction of a flow is known')
    if (transaction.coinbase) return group.map(madeShare)
    const pot = potOfTransaction(transaction, method)
    const cuts = group.flatMap((piece) => {
      const parts = pot.byPayment.get(outputId(piece.flow.ordinal)) ?? []
      const how = { method, into: 'lot', whole: piece.flow.value } as const
      return cutStretch(parts, piece, how).cut.map((cut) => ({ ...cut, piece }))
    })
    // Under haircut the units of an input are alike, so what several outputs draw from it is one share.
    const grouped =
      method === 'fifo' ? cuts.map((cut) => [cut]) : [...Map.groupBy(cuts, ({ part }) => part.lot).values()]
    return grouped.map((same) => shareOfInput(transaction, same))
  }

  function shareOfInput(
    transaction: CoinTransaction,
    same: readonly { part: PotPart; offset: bigint; amount: bigint; piece: Piece }[],
  ): Share {
    const first = same[0]
    assert(first !== undefined, 'a share has a cut')
    const input = transaction.inputs[ordinalOf(first.part.lot)]
    assert(input !== undefined, 'a share has its input')
    const amount = same.reduce((sum, cut) => sum + cut.amount, 0n)
    const share: Share = {
      pieces: same.map(({ piece, amount: part }) => ({ piece, amount: part })),
      amount,
      end: input.address,
      next: async () => {
        const before = input.spends === null ? undefined : known.get(input.spends.txHash)
        const ordinal = input.spends?.ordinal ?? 0
        // A source that names an output which is not there, or of another value, says nothing that can be followed.
        if (before?.outputs[ordinal]?.value !== input.value) return [{ untraced: 'opening', amount }]
        return [{ flow: flowOfOutput(before, ordinal), offset: first.offset, amount }]
      },
    }
    spentBy.set(share, input)
    return share
  }
}

/** The input that each share stands for, so that what it spends can be read before it is followed. */
const spentBy = new WeakMap<Share, CoinInput>()

function madeShare(piece: Piece): Share {
  const { amount } = piece
  return { pieces: [{ piece, amount }], amount, end: 'made', next: async () => [] }
}

function stepsOut(context: CoinContext): Steps {
  const { reader, owners, method } = context
  const spenders = new Map<string, CoinTransaction | null>()
  return {
    roots: async () => {
      const found = await reader.transactionsOf([...owners], 'out', EXPOSURE_LIMITS.breadthMax)
      const pieces = found.transactions
        .toSorted(byTime)
        .flatMap((transaction) => ownPieces(transaction, owners, method))
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
          next: async () => nextOutputs(piece, spender(), method),
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

/** What the owners' inputs pay to others, as stretches of the outputs. */
function ownPieces(
  transaction: CoinTransaction,
  owners: ReadonlySet<AddressId>,
  method: Method,
): readonly Piece[] {
  const pot = potOfTransaction(transaction, method)
  return transaction.outputs.flatMap(({ address }, at) => {
    if (address !== null && owners.has(address)) return []
    const parts = pot.byPayment.get(outputId(at)) ?? []
    const own = parts.filter(({ lot }) => {
      const sender = transaction.inputs[ordinalOf(lot)]?.address ?? null
      return sender !== null && owners.has(sender)
    })
    const flow = flowOfOutput(transaction, at)
    if (method === 'fifo')
      return own.map(({ paymentOffset, amount }) => root(flow, { offset: paymentOffset, amount }))
    const amount = own.reduce((sum, part) => sum + part.amount, 0n)
    return amount === 0n ? [] : [root(flow, { offset: 0n, amount })]
  })
}

/** Where a coin goes on: the outputs of the transaction that spends it, and its part of the fee. */
function nextOutputs(piece: Piece, spender: CoinTransaction | null, method: Method): readonly Next[] {
  const { flow, amount } = piece
  if (spender === null) return [{ untraced: 'unspent', amount }]
  const at = spender.inputs.findIndex(
    ({ spends }) => spends !== null && spends.txHash === flow.txHash && spends.ordinal === flow.ordinal,
  )
  if (spender.inputs[at]?.value !== flow.value) return [{ untraced: 'opening', amount }]
  const pot = potOfTransaction(spender, method)
  const parts = pot.byLot.get(inputId(at)) ?? []
  const { cut, left } = cutStretch(parts, piece, { method, into: 'payment', whole: flow.value })
  const on = cut.map(
    ({ part, offset, amount: share }): Next => ({
      ...{ flow: flowOfOutput(spender, ordinalOf(part.payment)), amount: share },
      offset: method === 'fifo' ? offset : 0n,
    }),
  )
  return left === 0n ? on : [...on, { untraced: 'fee', amount: left }]
}

function byTime(a: CoinTransaction, b: CoinTransaction): number {
  return a.at - b.at || (a.txHash < b.txHash ? -1 : a.txHash > b.txHash ? 1 : 0)
}

function namedPots(transactions: Iterable<CoinTransaction>, method: Method): readonly NamedPot[] {
  return [...transactions].map((transaction) => ({
    of: transaction.txHash,
    pot: potOfTransaction(transaction, method),
    describe: (id) => `${id.startsWith('i') ? 'input' : 'output'} ${ordinalOf(id)}`,
  }))
}
