import { expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { analyseHistory } from '#lib/db/demonstration.ts'

/** What the planner believes the table to hold: −1 while nobody has counted. */
async function believedRows(table: string): Promise<number> {
  const { rows } = await database().pool.query<{ reltuples: number }>(
    'SELECT reltuples FROM pg_class WHERE oid = $1::regclass',
    [table],
  )
  return rows[0]?.reltuples ?? Number.NaN
}

test('the running product, which owns no table, has the planner count them all the same', async () => {
  expect(await believedRows('"case_note"')).toBe(-1)
  await analyseHistory()
  expect(await believedRows('"case_note"')).toBe(0)
})
