import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { parseUnConsolidatedXml } from '#lib/core/lists/formats/un-consolidated-xml.ts'
import { compileIndex, screenName } from '#lib/core/screening/engine.ts'

const LIST = '../shared/data/lists/un_sc/un-consolidated-2025-04-19.xml.gz'
const QUERIES = '../shared/data/names/yente-screening-benchmark/un-positives-and-negatives.csv.gz'

test.skipIf(!existsSync(LIST) || !existsSync(QUERIES))(
  'finds at least 98 of 100 persons on the UN list by treated names, and stops at most 1 in 400 ordinary people',
  { timeout: 60_000 },
  () => {
    const list = parseUnConsolidatedXml(gunzipSync(readFileSync(LIST)).toString('utf8'))
    if (!list.ok) throw new Error(list.error.code)
    const index = compileIndex(
      list.value.entities.map((entity) => ({
        entryVersionId: entity.key,
        listVersionId: 'un',
        sourceId: 'un-sc',
        entity,
      })),
    )
    const rows: { label: string; full_name: string }[] = parse(gunzipSync(readFileSync(QUERIES)), {
      columns: true,
    })
    const hit = (name: string) => screenName(index, { names: [name], kind: 'person' }).length > 0
    const listed = rows.filter((row) => row.label === 'match')
    const ordinary = rows.filter((row) => row.label === 'no_match')
    expect(listed.filter((row) => hit(row.full_name)).length).toBeGreaterThanOrEqual(listed.length * 0.98)
    expect(ordinary.filter((row) => hit(row.full_name)).length).toBeLessThanOrEqual(ordinary.length / 400)
  },
)
