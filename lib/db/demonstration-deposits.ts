import { readerOf } from '#lib/db/tx.ts'

/** A customer's deposit that names the on-chain transaction that brought it. */
export interface OnChainDeposit {
  readonly txHash: string
  /** UTC. */
  readonly at: string
  /** Whole units, decimal string. */
  readonly quantity: string
  /** Who sent it. */
  readonly address: string
}

const DEPOSITS_MAX = 200_000

/** Deposits on a chain from these addresses, oldest first; at most 200,000. */
export async function listDepositsFrom(
  chain: string,
  addresses: readonly string[],
): Promise<readonly OnChainDeposit[]> {
  return await readerOf('pool').$queryRaw<OnChainDeposit[]>`
    SELECT t.tx_hash AS "txHash", utc_text(t.occurred_at) AS at, trim_scale(t.quantity)::text AS quantity,
      w.canonical AS address
    FROM wallet w JOIN "transaction" t ON t.wallet_id = w.id
    WHERE w.canonical = ANY(${[...addresses]}) AND t.kind = 'deposit' AND t.chain = ${chain} AND t.tx_hash IS NOT NULL
    ORDER BY t.occurred_at, t.id LIMIT ${DEPOSITS_MAX}::int`
}
