import {
  type AccountReader,
  type CoinReader,
  outputKey,
  type ReaderLabel,
} from '#lib/core/wallets/exposure/graph-reader.ts'
import {
  type CoinTransaction,
  compareTransfers,
  type Transfer,
} from '#lib/core/wallets/transfers/transfer.ts'

type Labels = ReadonlyMap<string, ReaderLabel>

function common(labels: Labels) {
  return {
    isOver: () => false,
    labelsOf: async (addresses: readonly string[], minConfidence: number) =>
      new Map(
        addresses.flatMap((address) => {
          const label = labels.get(address)
          return label === undefined || label.confidence < minConfidence ? [] : [[address, label] as const]
        }),
      ),
    namesOf: async (addresses: readonly string[]) => new Map(addresses.map((address) => [address, address])),
  }
}

/** A graph of accounts that is held in memory. */
export function memoryAccounts(transfers: readonly Transfer[], labels: Labels): AccountReader {
  const ofAddress = (address: string, side: 'in' | 'out' | 'both') =>
    transfers.filter(
      ({ from, to }) => (side !== 'in' && from === address) || (side !== 'out' && to === address),
    )
  return {
    ledger: 'accounts',
    ...common(labels),
    transfersOf: async (addresses, direction, limit) => {
      const own = transfers
        .filter(({ from, to }) => addresses.includes((direction === 'in' ? to : from) ?? ''))
        .toSorted(compareTransfers)
      return { transfers: own.slice(-limit), complete: own.length <= limit }
    },
    sumsOf: async (addresses, direction) => {
      const own = transfers.filter(
        ({ from, to, value }) => value > 0n && addresses.includes((direction === 'in' ? to : from) ?? ''),
      )
      const byEnd = Map.groupBy(own, ({ from, to }) => (direction === 'in' ? from : to))
      return [...byEnd].map(([end, same]) => ({
        end,
        value: same.reduce((sum, { value }) => sum + value, 0n),
        transfers: same.length,
        first: Math.min(...same.map(({ at }) => at)),
        last: Math.max(...same.map(({ at }) => at)),
      }))
    },
    ledgersOf: async (addresses, { breadth, side, spans }) =>
      new Map(
        addresses.map((address) => {
          if (ofAddress(address, 'both').length > breadth) return [address, null]
          const { from, to } = spans.get(address) ?? { from: null, to: null }
          const isWithin = ({ at }: Transfer) => (from ?? at) <= at && at <= (to ?? at)
          return [address, ofAddress(address, side).filter(isWithin)]
        }),
      ),
  }
}

/** A graph of coins that is held in memory. */
export function memoryCoins(transactions: readonly CoinTransaction[], labels: Labels): CoinReader {
  const byHash = new Map(transactions.map((transaction) => [transaction.txHash, transaction]))
  return {
    ledger: 'coins',
    ...common(labels),
    transactionsOf: async (addresses, direction, limit) => {
      const own = transactions.filter(({ inputs, outputs }) =>
        (direction === 'in' ? outputs : inputs).some(({ address }) => addresses.includes(address ?? '')),
      )
      return { transactions: own.slice(-limit), complete: own.length <= limit }
    },
    transactions: async (hashes) =>
      new Map(
        hashes.flatMap((hash) => {
          const found = byHash.get(hash)
          return found === undefined ? [] : [[hash, found] as const]
        }),
      ),
    spendersOf: async (outputs) =>
      new Map(
        outputs.flatMap((output) => {
          const key = outputKey(output)
          const found = transactions.find(({ inputs }) =>
            inputs.some(({ spends }) => spends !== null && outputKey(spends) === key),
          )
          return found === undefined ? [] : [[key, found] as const]
        }),
      ),
  }
}
