import { beforeAll, expect, it } from 'vitest'
import { database } from '#lib/db/client.ts'
import { loadDemonstration, planEndingNow } from '#lib/use-cases/demonstration/load-demonstration.ts'
import { workDemonstration } from '#lib/use-cases/demonstration/work-demonstration.ts'
import { loadStarterLists } from '#lib/use-cases/lists/load-starter-lists.ts'
import { createDemoStaff } from '#lib/use-cases/staff/create-demo-staff.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'

const LOADING_MS = 180_000
const caller = testCaller({ kind: 'system', id: 'starter' })
const plan = planEndingNow(caller, { seed: 'a test', customers: 120, transactions: 2_000 })

async function column(sql: string): Promise<unknown[]> {
  const found = await database().pool.query<{ value: unknown }>(sql)
  return found.rows.map(({ value }) => value)
}

beforeAll(async () => {
  expect((await loadStarterLists(caller)).ok).toBe(true)
  expect((await loadDemonstration(caller, { plan })).ok).toBe(true)
}, LOADING_MS)

it('says so when the demonstration has no people', async () => {
  expect(await workDemonstration(caller, plan)).toMatchObject({
    ok: false,
    error: { code: 'staff/not-found' },
  })
})

it('is refused to the people themselves', async () => {
  const analyst = testCaller({ kind: 'staff', id: crypto.randomUUID(), role: 'analyst' })
  expect(await workDemonstration(analyst, plan)).toMatchObject({
    ok: false,
    error: { code: 'auth/not-allowed' },
  })
})

it('leaves a case in every state, a report before its second person and one exported and taken away', async () => {
  expect((await createDemoStaff(caller, null)).ok).toBe(true)
  expect(await workDemonstration(caller, plan)).toMatchObject({ ok: true, value: { cases: 5 } })
  const cases = await column('SELECT status::text AS value FROM case_file ORDER BY 1')
  expect(cases).toEqual(['approved', 'closed', 'open', 'proposed', 'returned'])
  expect(await column('SELECT status::text AS value FROM report ORDER BY 1')).toEqual([
    'exported',
    'in_review',
  ])
  expect(await column('SELECT count(*)::int AS value FROM report_download')).toEqual([1])
  const standing = await column(`SELECT count(*)::int AS value FROM alert WHERE status = 'open'`)
  expect(standing[0]).toBeGreaterThanOrEqual(30)
  const severities = await column(
    `SELECT DISTINCT severity::text AS value FROM alert WHERE status = 'open' ORDER BY 1`,
  )
  expect(severities).toEqual(['critical', 'high', 'medium'])
})
