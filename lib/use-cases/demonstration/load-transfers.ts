import { type DemonstrationSources, readSources } from '#lib/core/demonstration/sources.ts'
import { digestJson } from '#lib/core/digest.ts'
import { listDepositsFrom } from '#lib/db/demonstration-deposits.ts'
import { readDemonstrationFiles } from '#lib/gateways/demonstration-files.ts'
import { toUnits } from '#lib/std/decimal.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { importTransfers } from '#lib/use-cases/wallets/import-transfers.ts'

/**
 * Takes over the demonstration's on-chain transfers, through the same import as any other file: real movements of ether
 * through a mixer's pools, which are shipped with it as the public chain records them, and the payouts of mining pools to
 * its customers, which are as invented as the deposits that they explain.
 */
export async function loadTransfers(caller: Caller): ReturnType<typeof importTransfers> {
  const sources = readSources(await readDemonstrationFiles())
  const shipped = await loadPoolTransfers(caller, sources)
  if (!shipped.ok) return shipped
  const payouts = await loadPayouts(caller, sources)
  return payouts.ok ? shipped : payouts
}

function loadPoolTransfers(caller: Caller, { poolTransfers }: DemonstrationSources) {
  const records = poolTransfers.map(({ at, txHash, from, to, quantity }, index) => ({
    line: index + 2,
    value: { at, txHash, from, to, value: toUnits(quantity).toString() },
  }))
  const named = { chain: 'ethereum', source: 'demonstration', name: 'tornado-transfers.csv' } as const
  return importTransfers(caller, { ...named, digest: digestJson(poolTransfers), records })
}

/** Units of our decimals (10⁻¹⁸) in one satoshi. */
const SATOSHI = 10n ** 10n

/** Each deposit from a pool's address as the transaction that brought it; whose output it is, nobody but the house knows. */
async function loadPayouts(caller: Caller, { miningPools }: DemonstrationSources) {
  const deposits = await listDepositsFrom(
    'bitcoin',
    miningPools.map(({ address }) => address),
  )
  const records = deposits.map(({ at, txHash, address, quantity }, index) => {
    const value = (toUnits(quantity) / SATOSHI).toString()
    return {
      line: index + 1,
      value: { at, txHash, inputs: [{ address, value }], outputs: [{ value }] },
    }
  })
  const named = { chain: 'bitcoin', source: 'demonstration', name: 'mining-payouts' } as const
  return await importTransfers(caller, { ...named, digest: digestJson(deposits), records })
}
