import { sha256Hex } from '#lib/core/digest.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { findGraphChain } from '#lib/core/wallets/transfers/graph-chain.ts'
import { type ProviderAddress, ProviderTrouble } from '#lib/gateways/chain/ask-provider.ts'
import { esploraTransactions } from '#lib/gateways/chain/esplora.ts'
import { evmTransfers } from '#lib/gateways/chain/evm-rpc.ts'
import { err, type Result } from '#lib/std/result.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import {
  type ImportedTransfers,
  type ImportTransfers,
  importTransfers,
} from '#lib/use-cases/wallets/import-transfers.ts'

/** What is asked of which provider: an address of a chain of coins (Esplora), or blocks of an EVM chain (JSON-RPC). */
export interface FetchTransfers {
  readonly provider: ProviderAddress
  readonly chain: string
  readonly what: { readonly address: string } | { readonly fromBlock: number; readonly toBlock: number }
}

/**
 * Takes over transfers straight from a provider, all that was asked for or nothing. Errors: `transfer/unknown-chain`,
 * `transfer/provider-failed` with host and reason.
 */
export async function fetchTransfers(
  caller: Caller,
  input: FetchTransfers,
): Promise<Result<ImportedTransfers, AppError>> {
  const { provider, what } = input
  const asked = importOf(input)
  if (asked === null) return err(failure('transfer/unknown-chain', { chain: input.chain.slice(0, 100) }))
  try {
    // All of it before anything is written: a change does not wait for somebody else's server.
    const records = await Array.fromAsync(asked.records)
    const named = { chain: input.chain, digest: sha256Hex(JSON.stringify({ url: provider.url, what })) }
    return await importTransfers(caller, { ...named, ...asked, records })
  } catch (error) {
    if (!(error instanceof ProviderTrouble)) throw error
    const reason = [error.reason, error.detail].filter(Boolean).join(': ')
    return err(failure('transfer/provider-failed', { host: new URL(provider.url).hostname, reason }))
  }
}

/** How the provider of this chain is asked; null where a chain has no such provider. */
function importOf({
  provider,
  chain: name,
  what,
}: FetchTransfers): Pick<ImportTransfers, 'source' | 'name' | 'records'> | null {
  const chain = findGraphChain(name)
  const host = new URL(provider.url).hostname
  if (chain === null) return null
  if ('address' in what && chain.ledger === 'coins')
    return {
      ...{ source: 'esplora', name: `${host} ${what.address}` },
      records: esploraTransactions(provider, what.address),
    }
  if ('address' in what || chain.family !== 'evm') return null
  const { fromBlock: from, toBlock: to } = what
  const range = { chainNumber: BigInt(chain.caip2.slice('eip155:'.length)), from, to }
  return {
    ...{ source: 'json_rpc', name: `${host} ${from}-${to}` },
    records: evmTransfers(provider, range),
  }
}
