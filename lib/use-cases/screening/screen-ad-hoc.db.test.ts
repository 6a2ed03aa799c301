import { afterAll, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { adHocInputSchema, screenAdHoc } from '#lib/use-cases/screening/screen-ad-hoc.ts'
import { LISTED_ADDRESSES, putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'

afterAll(closeIndex)

const question = adHocInputSchema.parse({ names: ['yan xiaobing'], addresses: [LISTED_ADDRESSES.tron] })

test('without a list in force the answer is that nothing can be screened', async () => {
  expect(await screenAdHoc(testCaller(), question)).toMatchObject({
    ok: false,
    error: { code: 'screening/no-list-in-force' },
  })
})

test('names and addresses asked by hand are answered with their hits, and stored', async () => {
  await putTestListInForce()
  const done = await screenAdHoc(testCaller(), question)
  if (!done.ok) throw new Error(done.error.code)
  expect(done.value.hits.map(({ kind, entityKey }) => [kind, entityKey])).toEqual([
    ['wallet', '25308'],
    ['name', '25308'],
  ])
  const stored = await database().pool.query(
    `SELECT s.subject::text, s.hit_count, h.part FROM screening s JOIN screening_hit h ON h.screening_id = s.id
     WHERE s.id = $1 ORDER BY h.ordinal`,
    [done.value.screeningId],
  )
  expect(stored.rows).toEqual([
    { subject: 'ad_hoc', hit_count: 2, part: 'wallet' },
    { subject: 'ad_hoc', hit_count: 2, part: 'query' },
  ])
})

test('a question without a name or an address is no question', () => {
  expect(adHocInputSchema.safeParse({}).success).toBe(false)
})

test('an auditor may not screen by hand', async () => {
  const caller = testCaller({ kind: 'staff', id: '0197c0de-0000-7000-8000-000000000001', role: 'auditor' })
  expect(await screenAdHoc(caller, question)).toMatchObject({
    ok: false,
    error: { code: 'auth/not-allowed' },
  })
})
