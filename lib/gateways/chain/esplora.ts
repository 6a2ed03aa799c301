import { z } from 'zod'
import { askProvider, type ProviderAddress, ProviderTrouble } from './ask-provider.ts'

/** Transactions of one address that are fetched, at most. */
const TRANSACTIONS_MAX = 10_000

const txid = z.string().regex(/^[0-9a-f]{64}$/)
const satoshi = z.int().min(0)
const output = z.object({ scriptpubkey_address: z.string().optional(), value: satoshi })
const transaction = z.object({
  txid,
  vin: z.array(
    z.object({ txid, vout: z.int().min(0), is_coinbase: z.boolean(), prevout: output.nullable() }),
  ),
  vout: z.array(output),
  status: z.object({
    confirmed: z.boolean(),
    block_height: z.int().min(0).optional(),
    block_time: z.int().min(0).optional(),
  }),
})
const page = z.array(transaction)
type Transaction = z.infer<typeof transaction>

/**
 * The confirmed transactions of one Bitcoin address from an Esplora server (`GET /address/:address/txs/chain`, 25 a
 * page, newest first), as records for the import. An answer without the address, one that repeats itself, or an
 * unconfirmed one is not what was asked for. Throws `ProviderTrouble`.
 */
export async function* esploraTransactions(
  provider: ProviderAddress,
  address: string,
): AsyncGenerator<{ readonly line: number; readonly value: unknown }> {
  const seen = new Set<string>()
  for (let last = ''; ; ) {
    const path = `/address/${encodeURIComponent(address)}/txs/chain${last === '' ? '' : `/${last}`}`
    const found = await askProvider(provider, { path, schema: page })
    for (const one of found) {
      check(one, address, seen)
      seen.add(one.txid)
      if (seen.size > TRANSACTIONS_MAX) throw new ProviderTrouble('too-large', String(TRANSACTIONS_MAX))
      yield { line: seen.size, value: recordOf(one) }
    }
    const oldest = found.at(-1)
    if (oldest === undefined) return
    last = oldest.txid
  }
}

function check({ txid: id, vin, vout, status }: Transaction, address: string, seen: ReadonlySet<string>) {
  const touches =
    vin.some(({ prevout }) => prevout?.scriptpubkey_address === address) ||
    vout.some(({ scriptpubkey_address: to }) => to === address)
  if (!touches || !status.confirmed) throw new ProviderTrouble('not-what-was-asked', id)
  if (seen.has(id)) throw new ProviderTrouble('answer-changed', id)
  if (status.block_time === undefined || vin.some((input) => !input.is_coinbase && input.prevout === null))
    throw new ProviderTrouble('wrong-shape', id)
}

function recordOf({ txid: txHash, vin, vout, status }: Transaction): unknown {
  const end = ({ scriptpubkey_address: address, value }: z.infer<typeof output>) => ({
    ...(address === undefined ? {} : { address }),
    value: String(value),
  })
  return {
    ...{ txHash, at: status.block_time, block: status.block_height },
    coinbase: vin.some(({ is_coinbase: made }) => made),
    inputs: vin.flatMap(({ txid: spentHash, vout: spentOrdinal, prevout }) =>
      prevout === null ? [] : [{ ...end(prevout), spentHash, spentOrdinal }],
    ),
    outputs: vout.map(end),
  }
}
