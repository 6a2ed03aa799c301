import { afterAll, expect, test } from 'vitest'
import { screeningLinesSchema } from '#lib/core/screening/screening-lines.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { recentScreenings } from '#lib/queries/screening/recent-screenings.ts'
import { screeningDetail } from '#lib/queries/screening/screening-detail.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { screenLines } from '#lib/use-cases/screening/screen-lines.ts'
import { LISTED_ADDRESSES, putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'

afterAll(closeIndex)

const analyst: Actor = { kind: 'staff', id: '0197c0de-0000-7000-8000-000000000002', role: 'analyst' }
const admin: Actor = { kind: 'staff', id: '0197c0de-0000-7000-8000-000000000003', role: 'admin' }
const input = screeningLinesSchema.parse({ text: `Xiaobing YAN\n${LISTED_ADDRESSES.tron}\n山田 太郎` })

test('without a list in force nothing is screened', async () => {
  expect(await screenLines(testCaller(analyst), input)).toMatchObject({
    ok: false,
    error: { code: 'screening/no-list-in-force' },
  })
})

test('each line is a stored screening of its own, names and addresses told apart', async () => {
  await putTestListInForce()
  const done = await screenLines(testCaller(analyst), input)
  if (!done.ok) throw new Error(done.error.code)
  expect(done.value.lines.map(({ kind, hits, bestScore }) => [kind, hits, bestScore])).toEqual([
    ['name', 1, expect.any(Number)],
    ['address', 1, 1],
    ['name', 0, null],
  ])
  const [first, second] = done.value.lines
  const stored = await screeningDetail(analyst, first?.screeningId ?? '')
  expect(stored).toMatchObject({
    ok: true,
    value: {
      subject: 'ad_hoc',
      parties: [{ part: 'query', names: ['Xiaobing YAN'] }],
      addresses: [],
      hits: [{ entryKey: '25308', kind: 'name' }],
      lists: [{ sourceId: 'ofac-sdn', number: 1 }],
    },
  })
  const wallet = await screeningDetail(analyst, second?.screeningId ?? '')
  expect(wallet).toMatchObject({ ok: true, value: { addresses: [LISTED_ADDRESSES.tron], parties: [] } })
})

test('the newest runs are listed with what was asked', async () => {
  const recent = await recentScreenings(analyst)
  if (!recent.ok) throw new Error(recent.error.code)
  expect(recent.value.map(({ names, addresses }) => [...names, ...addresses]).toSorted()).toEqual(
    input.text.map((line) => [line]).toSorted(),
  )
})

test('a stored run is shown only to those who may see customers', async () => {
  expect(await recentScreenings(admin)).toMatchObject({ ok: false, error: { code: 'auth/not-allowed' } })
  expect(await screeningDetail(analyst, '0197c0de-0000-7000-8000-00000000dead')).toMatchObject({
    ok: false,
    error: { code: 'screening/not-found' },
  })
})
