import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  batchListFilter,
  batchResult,
  screeningBatch,
  screeningBatches,
} from '#lib/queries/screening/screening-batches.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { askBatch, cancelBatch, screenBatch } from '#lib/use-cases/screening/screen-batch.ts'
import { addPerson, codeOf, must, type Person, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { LISTED_ADDRESSES, putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'

const worker = testCaller({ kind: 'system', id: 'worker' })
let officer: Person

beforeAll(async () => {
  await putTestListInForce()
  officer = await addPerson('analyst')
})
afterAll(closeIndex)

async function ask(text: string): Promise<string> {
  return must(await askBatch(officer.caller, { name: 'names.csv', text })).batchId
}

async function resultOf(id: string): Promise<string> {
  let csv = ''
  for await (const piece of must(await batchResult(officer.actor, id))) csv += piece
  return csv
}

test('a file is screened part by part, each row answered in its order with what was wrong with it', async () => {
  const people = Array.from({ length: 700 }, (_, at) => `${at},佐藤 花子${at},1990`)
  const rows = [...people, 'x,Xiaobing YAN,1977-03-25', 'w,,', `a,${LISTED_ADDRESSES.tron},`]
  const id = await ask(['id,name,dob', ...rows].join('\r\n'))
  must(await screenBatch(worker, id))
  const batch = must(await screeningBatch(officer.actor, id, new Date()))
  expect(batch).toMatchObject({ rows: 703, doneRows: 703, hitRows: 2, wrongRows: 1, outcome: 'done' })
  expect(batch.telling.map(({ row, answer }) => [row.id, row.error, answer.hits[0]?.key])).toEqual([
    ['x', null, '25308'],
    ['w', 'name_missing', undefined],
    ['a', null, '25308'],
  ])
  const lines = (await resultOf(id)).trimEnd().split('\r\n')
  expect(lines).toHaveLength(704)
  expect(lines.slice(1).map((line) => Number(line.split(',')[0]))).toEqual(rows.map((_, at) => at + 2))
  const parts = await rowsOf(
    'SELECT count(*)::int AS n, bool_and(matcher_version IS NOT NULL) AS kept FROM screening_batch_part WHERE batch_id = $1',
    [id],
  )
  expect(parts).toEqual([{ n: 2, kept: true }])
  expect(must(await screeningBatches(officer.actor, batchListFilter.parse({}))).total).toBe(1)
})

test('a cancelled file keeps what is answered and is asked no more', async () => {
  const id = await ask('佐藤 花子\n鈴木 一郎')
  must(await cancelBatch(officer.caller, { batchId: id }))
  must(await screenBatch(worker, id))
  expect(must(await screeningBatch(officer.actor, id, new Date()))).toMatchObject({
    outcome: 'cancelled',
    doneRows: 0,
  })
  expect(codeOf(await cancelBatch(officer.caller, { batchId: id }))).toBe('screening/batch-finished')
  expect(codeOf(await cancelBatch(officer.caller, { batchId: v7() }))).toBe('screening/batch-not-found')
})

test('nothing of what cannot be taken is kept, and nobody without the permission sees any', async () => {
  expect(codeOf(await askBatch(officer.caller, { name: 'x', text: '\n' }))).toBe('screening/batch-empty')
  expect(codeOf(await screenBatch(worker, v7()))).toBe('screening/batch-not-found')
  const auditor = await addPerson('auditor')
  expect(codeOf(await askBatch(auditor.caller, { name: 'x', text: 'A' }))).toBe('auth/not-allowed')
  expect(codeOf(await screeningBatch(officer.actor, v7(), new Date()))).toBe('screening/batch-not-found')
  const change = `UPDATE screening_batch_part SET answers = '[]' WHERE answers IS NOT NULL`
  await expect(rowsOf(change)).rejects.toThrow('may not be changed')
})
