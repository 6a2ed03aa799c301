import type { AddressId, CoinTransaction } from '#lib/core/wallets/transfers/transfer.ts'

/** Fewest parties for which equal outputs count as a CoinJoin. */
const PARTIES_MIN = 2

/**
 * Is it a CoinJoin, a transaction of several owners who mix? What the source says counts. Where it says nothing: several
 * inputs of different addresses, at least three outputs, and as many outputs of one and the same value as parties must
 * have taken part (half of the outputs, rounded up), each with an input of its own.
 */
export function isCoinJoin({ coinbase, coinjoin, inputs, outputs }: CoinTransaction): boolean {
  if (coinjoin !== null) return coinjoin
  if (coinbase || inputs.length < 2 || outputs.length < 3) return false
  const parties = Math.ceil(outputs.length / 2)
  const senders = new Set(inputs.map(({ address }) => address))
  if (parties < PARTIES_MIN || parties > inputs.length || senders.size < parties) return false
  const counts = new Map<bigint, number>()
  for (const { value } of outputs) counts.set(value, (counts.get(value) ?? 0) + 1)
  return Math.max(...counts.values()) >= parties
}

/** Whether inputs of a transaction are taken to be of one owner. */
export interface CoSpendOptions {
  /** True: CoinJoins are taken for ordinary transactions, too, which joins strangers. */
  readonly joinCoinJoins: boolean
}

/**
 * Addresses by owner as the inputs of transactions suggest: whoever spends together holds the keys together. Each
 * address that ever stood in an input or output has exactly one group; groups and addresses are sorted.
 */
export function coSpendClusters(
  transactions: Iterable<CoinTransaction>,
  { joinCoinJoins }: CoSpendOptions,
): readonly (readonly AddressId[])[] {
  const parents = new Map<AddressId, AddressId>()
  const rootOf = (address: AddressId): AddressId => {
    let at = address
    for (;;) {
      const parent = parents.get(at) ?? at
      if (parent === at) return at
      parents.set(at, parents.get(parent) ?? parent)
      at = parent
    }
  }
  for (const transaction of transactions) {
    for (const { address } of [...transaction.inputs, ...transaction.outputs]) {
      if (address !== null && !parents.has(address)) parents.set(address, address)
    }
    const [first, ...others] = coSpenders(transaction, { joinCoinJoins })
    if (first !== undefined) for (const other of others) parents.set(rootOf(other), rootOf(first))
  }
  return [...Map.groupBy([...parents.keys()].toSorted(), rootOf).values()].toSorted((a, b) =>
    (a[0] ?? '') < (b[0] ?? '') ? -1 : 1,
  )
}

/** Addresses whose spending in this transaction says that they belong together. */
export function coSpenders(
  transaction: CoinTransaction,
  { joinCoinJoins }: CoSpendOptions,
): readonly AddressId[] {
  if (!joinCoinJoins && isCoinJoin(transaction)) return []
  return [...new Set(transaction.inputs.flatMap(({ address }) => address ?? []))]
}
