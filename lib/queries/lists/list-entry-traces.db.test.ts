import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { listEntryDetail } from '#lib/queries/lists/list-entry-detail.ts'
import { listEntryTraces } from '#lib/queries/lists/list-entry-traces.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { adHocInputSchema, screenAdHoc } from '#lib/use-cases/screening/screen-ad-hoc.ts'
import { must } from '#scripts/testing/desk-for-tests.ts'
import { LISTED_ADDRESSES, putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'

const analyst: Actor = { kind: 'staff', id: '0197c0de-0000-7000-8000-000000000002', role: 'analyst' }
const admin: Actor = { kind: 'staff', id: '0197c0de-0000-7000-8000-000000000003', role: 'admin' }
const key: Actor = { kind: 'key', id: '0197c0de-0000-7000-8000-000000000004', scopes: [] }
let states: { readonly shown: string; readonly all: readonly string[] }

beforeAll(async () => {
  await putTestListInForce()
  const asked = adHocInputSchema.parse({ names: ['Xiaobing Yan'], addresses: [LISTED_ADDRESSES.ethereum] })
  must(await screenAdHoc(testCaller(analyst), asked))
  const entry = must(await listEntryDetail(analyst, 'ofac-sdn', '25308'))
  const all = entry.states.map(({ entryVersionId }) => entryVersionId)
  states = { shown: all[0] ?? '', all }
})
afterAll(closeIndex)

test('an entry shows its addresses as printed and as they are matched', async () => {
  const { wallets } = must(await listEntryTraces(analyst, states))
  expect(wallets.map(({ raw, canonical, checksum }) => [raw, canonical, checksum])).toContainEqual([
    LISTED_ADDRESSES.ethereum,
    LISTED_ADDRESSES.ethereum.toLowerCase(),
    'valid',
  ])
  expect(wallets).toHaveLength(3)
})

test('an entry shows whom it met, newest first', async () => {
  const { hits, moreHits } = must(await listEntryTraces(analyst, states))
  expect(hits?.map(({ kind, subject, version }) => [kind, subject, version])).toEqual([
    ['wallet', 'ad_hoc', 1],
    ['name', 'ad_hoc', 1],
  ])
  expect(moreHits).toBe(false)
})

test('who may not see customers sees the addresses but not whom the entry met', async () => {
  expect(must(await listEntryTraces(admin, states))).toMatchObject({ hits: null })
  expect(await listEntryTraces(key, states)).toMatchObject({ ok: false, error: { code: 'auth/not-allowed' } })
})
