import { afterAll, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { type ScreenQuestion, screenMany } from '#lib/use-cases/screening/screen-many.ts'
import { aroundGuards } from '#scripts/testing/around-guards.ts'
import { LISTED_ADDRESSES, putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'

afterAll(closeIndex)

const address = LISTED_ADDRESSES.bitcoin
const questions: readonly ScreenQuestion[] = [
  { query: { names: ['Garantex Europe'], kind: 'organisation' } },
  { address, readings: [{ family: 'bitcoin', canonical: address }] },
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
  await aroundGuards(`INSERT INTO label_source VALUES ('pools', 'mining_pools', 'Pools', now())`)
  await aroundGuards(
    `INSERT INTO label_version (id, source_id, number, sha256, parser_version, title, creator, labels, addresses, actors, added,
       removed, rejected, imported_by, valid_from) VALUES
     (gen_random_uuid(), 'pools', 1, '', '1', 'Pools', 'test', 1, 1, 0, 1, 0, 0, 'operator:o', now())`,
  )
  await aroundGuards(
    `INSERT INTO label (id, source_id, from_number, family, canonical, raw, checksum, label, category, service,
       stated_concepts, source, confidence, author, digest)
     VALUES (gen_random_uuid(), 'pools', 1, 'bitcoin', $1, $1, 'valid', 'A pool', 'mining_pool', true, '{}', 'test', 80, 't', '')`,
    [address],
  )
  const done = await screenMany(testCaller(), questions)
  if (!done.ok) throw new Error(done.error.code)
  expect(done.value.map(({ hits }) => hits.map(({ entityKey }) => entityKey))).toEqual([
    ['2681'],
    ['25308'],
    [],
  ])
  expect(done.value[1]?.labels).toMatchObject([{ label: 'A pool', category: 'mining_pool', confidence: 80 }])
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
