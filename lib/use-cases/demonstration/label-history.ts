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

/** Takes over the shipped table of mining pools as labels, through the door by which any pack comes in. */
export async function loadPoolLabels(caller: Caller, sources: DemonstrationSources): Promise<void> {
  const byPool = Map.groupBy(sources.miningPools, ({ pool }) => pool)
  const pools = [...byPool].map(([name, rows]) => ({
    name,
    addresses: rows.map(({ address }) => address),
    link: rows[0]?.link ?? '',
  }))
  const content = Buffer.from(JSON.stringify(pools))
  const sha256 = createHash('sha256').update(content).digest('hex')
  const done = await importLabelPack(caller, {
    ...POOLS,
    file: { name: 'mining-pools.json', content, sha256 },
  })
  assert(done.ok, 'the shipped table of pools is well formed')
}
