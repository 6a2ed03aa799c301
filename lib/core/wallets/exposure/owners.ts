import { coSpenders } from '#lib/core/wallets/exposure/co-spend.ts'
import type { GraphReader } from '#lib/core/wallets/exposure/graph-reader.ts'
import { EXPOSURE_LIMITS } from '#lib/core/wallets/exposure/settings.ts'
import type { AddressId } from '#lib/core/wallets/transfers/transfer.ts'

/**
 * The addresses taken for one owner with this one: whoever spent together with it, with those, and so on, CoinJoins left
 * out. Bounded by the greatest size of a cluster; on a chain of accounts an address stands alone.
 */
export async function ownersOf(reader: GraphReader, address: AddressId): Promise<readonly AddressId[]> {
  const owners = new Set([address])
  if (reader.ledger === 'accounts') return [...owners]
  let front: readonly AddressId[] = [address]
  while (front.length > 0 && owners.size < EXPOSURE_LIMITS.clusterMax) {
    const { transactions } = await reader.transactionsOf(front, 'out', EXPOSURE_LIMITS.newestMax)
    const found = transactions.flatMap((transaction) => coSpenders(transaction, { joinCoinJoins: false }))
    front = [...new Set(found)]
      .filter((one) => !owners.has(one))
      .slice(0, EXPOSURE_LIMITS.clusterMax - owners.size)
    for (const one of front) owners.add(one)
  }
  return [...owners]
}
