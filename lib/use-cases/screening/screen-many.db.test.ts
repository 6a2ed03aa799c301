import { afterAll, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { type ScreenQuestion, screenMany } from '#lib/use-cases/screening/screen-many.ts'
import { LISTED_ADDRESSES, putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'

afterAll(closeIndex)

const address = LISTED_ADDRESSES.bitcoin
const questions: readonly ScreenQuestion[] = [
  { query: { names: ['Garantex Europe'], kind: 'organisation' } },
  { address, canonical: address },
  { query: { names: ['佐藤 花子'], kind: 'person' } },
]

test('without a list in force the batch is refused', async () => {
  expect(await screenMany(testCaller(), questions)).toMatchObject({
    ok: false,
    error: { code: 'screening/no-list-in-force' },
  })
})

test('a batch is answered in its order, and leaves one event with its figures', async () => {
  await putTestListInForce()
  await database().pool.query(
    `INSERT INTO wallet (id, family, canonical, raw, format, checksum, first_seen_at, last_seen_at)
     VALUES ('0197c0de-0000-7000-8000-00000000000a', 'bitcoin', $1, $1, 'base58check', 'valid', now(), now())`,
    [address],
  )
  await database().pool.query(
    `INSERT INTO wallet_tag (id, wallet_id, label, category, source, confidence, stated_on, created_at)
     VALUES (gen_random_uuid(), '0197c0de-0000-7000-8000-00000000000a', 'A pool', 'mining', 'test', 80, now(), now())`,
  )
  const done = await screenMany(testCaller(), questions)
  if (!done.ok) throw new Error(done.error.code)
  expect(done.value.map(({ hits }) => hits.map(({ entityKey }) => entityKey))).toEqual([
    ['2681'],
    ['25308'],
    [],
  ])
  expect(done.value[1]?.labels).toMatchObject([{ label: 'A pool', category: 'mining', confidence: 80 }])
  const events = await database().pool.query(`SELECT facts FROM audit_event WHERE type = 'screening.run'`)
  expect(events.rows).toMatchObject([{ facts: { questions: 3, hits: 2 } }])
})

test('an auditor may not screen', async () => {
  const auditor = testCaller({ kind: 'staff', id: '0197c0de-0000-7000-8000-000000000001', role: 'auditor' })
  expect(await screenMany(auditor, questions)).toMatchObject({
    ok: false,
    error: { code: 'auth/not-allowed' },
  })
})
