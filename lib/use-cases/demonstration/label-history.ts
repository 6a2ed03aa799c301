import { createHash } from 'node:crypto'
import type { DemonstrationSources } from '#lib/core/demonstration/sources.ts'
import { assert } from '#lib/std/assert.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { importLabelPack } from '#lib/use-cases/labels/import-label-pack.ts'

/** Whose table of mining pools is shipped, and of which day it is. */
const POOLS = {
  sourceId: 'mining-pools',
  creator: 'mempool/mining-pools, pools-v2.json',
  statedOn: '2026-02-24',
} as const

/** Regions of pools in the demonstration's stories: made up for it, and marked so. */
const REGIONS = `title: Mining regions (demonstration, not verified)
creator: Sekisho demonstration
actors:
- {id: emcdpool, label: EMCDPool, jurisdictions: [RU], categories: [mining_service]}
- {id: sigmapool, label: Sigmapool.com, jurisdictions: [RU], categories: [mining_service]}
`

/** Takes over the shipped table of mining pools as labels, and their regions, through the door by which any pack comes in. */
export async function loadPoolLabels(caller: Caller, sources: DemonstrationSources): Promise<void> {
  const byPool = Map.groupBy(sources.miningPools, ({ pool }) => pool)
  const pools = [...byPool].map(([name, rows]) => ({
    name,
    addresses: rows.map(({ address }) => address),
    link: rows[0]?.link ?? '',
  }))
  const table = await importLabelPack(caller, {
    ...POOLS,
    file: fileOf('mining-pools.json', JSON.stringify(pools)),
  })
  assert(table.ok, 'the shipped table of pools is well formed')
  const regions = await importLabelPack(caller, {
    sourceId: 'mining-regions',
    file: fileOf('mining-regions.yaml', REGIONS),
  })
  assert(regions.ok, 'the regions of the demonstration are well formed')
}

function fileOf(name: string, text: string) {
  const content = Buffer.from(text)
  return { name, content, sha256: createHash('sha256').update(content).digest('hex') }
}
