import { readSources } from '#lib/core/demonstration/sources.ts'
import { digestJson } from '#lib/core/digest.ts'
import { readDemonstrationFiles } from '#lib/gateways/demonstration-files.ts'
import { toUnits } from '#lib/std/decimal.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { importTransfers } from '#lib/use-cases/wallets/import-transfers.ts'

/**
 * Takes over the on-chain transfers that are shipped with the demonstration, through the same import as any other file:
 * real movements of ether through a mixer's pools, as the public chain records them.
 */
export function loadTransfers(caller: Caller): ReturnType<typeof importTransfers> {
  return readDemonstrationFiles().then((files) => {
    const { poolTransfers } = readSources(files)
    const records = poolTransfers.map(({ at, txHash, from, to, quantity }, index) => ({
      line: index + 2,
      value: { at, txHash, from, to, value: toUnits(quantity).toString() },
    }))
    const shipped = { chain: 'ethereum', source: 'demonstration', name: 'tornado-transfers.csv' } as const
    return importTransfers(caller, { ...shipped, digest: digestJson(poolTransfers), records })
  })
}
