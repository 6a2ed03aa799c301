import type { DemonstrationSources } from '#lib/core/demonstration/sources.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'
import type { HistoryRows } from '#lib/db/demonstration.ts'
import { assert } from '#lib/std/assert.ts'
import { addRows, atMoment, type History } from '#lib/use-cases/demonstration/history.ts'
import { ensureWallet } from '#lib/use-cases/demonstration/transaction-history.ts'

/** Where the pools' addresses are claimed, how far such a claim is trusted (TagPack scale), and its date. */
const POOL_TAG = {
  category: 'mining_service',
  source: 'mempool/mining-pools, pools-v2.json',
  source_url: 'https://github.com/mempool/mining-pools',
  confidence: 50,
  stated_on: '2026-02-24',
} as const

/** Adds what the shipped tables know of wallets: whose payouts are whose. */
export function addWalletKnowledge(
  history: History,
  rows: HistoryRows,
  { sources, ms }: { readonly sources: DemonstrationSources; readonly ms: number },
): void {
  const { newId, now } = atMoment(history, ms)
  for (const { address, pool } of sources.miningPools) {
    const wallet_id = walletOf(history, rows, { address, at: now })
    addRows(rows, 'wallet_tag', [{ id: newId(), wallet_id, label: pool, ...POOL_TAG, created_at: now }])
  }
}

function walletOf(
  history: History,
  rows: HistoryRows,
  { address, at }: { readonly address: string; readonly at: Date },
): string {
  const { raw, readings, format, checksum } = parseAddress(address)
  const reading = readings[0]
  assert(reading !== undefined, `the shipped address ${address} is well formed`)
  return ensureWallet(history, rows, { id: history.caller.newId(), raw, ...reading, format, checksum, at })
}
