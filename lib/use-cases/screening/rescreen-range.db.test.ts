import { afterAll, beforeAll, expect, test } from 'vitest'
import { customerInputSchema } from '#lib/core/customers/customer.ts'
import { sha256Hex } from '#lib/core/digest.ts'
import { database } from '#lib/db/client.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { closeIndex, indexInForce, renewIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { rescreenCustomers } from '#lib/use-cases/screening/rescreen-customers.ts'
import { NoRangeFree, planRanges, rescreenRange } from '#lib/use-cases/screening/rescreen-range.ts'
import { runOf } from '#lib/use-cases/screening/rescreen-run.ts'
import { screenCustomer } from '#lib/use-cases/screening/run-screening.ts'
import { personInput } from '#scripts/testing/gate-inputs.ts'
import { putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'
import { seededRandom } from '#scripts/testing/seeded-random.ts'

const CUSTOMERS = 240
const ENTRIES = 120
const VERSIONS = 6
const SEED = Number(process.env.SEKISHO_PROPERTY_SEED ?? '20261127')
const NULLS = '-0- ,'.repeat(7)
const GIVEN =
  'Ahmed Mohammed Ali Hassan Ibrahim Sergey Olga Ivan Maria Jose Kim Yong Chol Hiroshi Taro Fatima'.split(' ')
const FAMILY =
  'Ahmadi Petrov Petrova Ivanenko Garcia Lopez Tanaka Sato Haddad Nasrallah Zhang Huang Rahman Omar'.split(
    ' ',
  )
const TRADE = 'Global Pars Oil Trading Shipping Marine General Star Gulf Industrial'.split(' ')

const random = seededRandom(SEED)
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
const worker = testCaller({ kind: 'system', id: 'worker' })

const personName = () => [pick(GIVEN), ...(random() < 0.4 ? [pick(GIVEN)] : []), pick(FAMILY)].join(' ')
const companyName = () => `${pick(TRADE)} ${pick(TRADE)} ${pick(['Ltd', 'LLC', 'Company'])}`
/** The same name as somebody else might write it. */
function misspelt(name: string): string {
  const at = 1 + Math.floor(random() * (name.length - 2))
  if (random() < 0.5) return name
  return random() < 0.5 ? name.slice(0, at) + name.slice(at + 1) : name.split(' ').reverse().join(' ')
}

interface Row {
  name: string
  kind: 'individual' | '-0- '
  born: number
}
const listed = new Map<number, Row>()
let nextKey = 100
function list(): void {
  const person = random() < 0.7
  const born = 1950 + Math.floor(random() * 50)
  listed.set(nextKey++, {
    name: person ? personName() : companyName(),
    kind: person ? 'individual' : '-0- ',
    born,
  })
}
/** Some entries go, some come, some read otherwise. */
function change(): void {
  for (const [key, row] of [...listed]) {
    const dice = random()
    if (dice < 0.04) listed.delete(key)
    else if (dice < 0.08) listed.set(key, { ...row, born: row.born + 1 })
    else if (dice < 0.12) listed.set(key, { ...row, name: misspelt(row.name) })
  }
  for (let nth = 0; nth < 6; nth++) list()
}
async function publish(version: number): Promise<void> {
  const rows = [...listed].map(([key, { name, kind, born }]) => {
    const type = kind === 'individual' ? '"individual"' : kind
    return `${key},"${name.toUpperCase()}",${type},"SDGT",${NULLS}"DOB ${born}."`
  })
  await putTestListInForce(`2024-01-${String(version).padStart(2, '0')}`, rows)
  await renewIndex(worker)
}

beforeAll(async () => {
  for (let nth = 0; nth < ENTRIES; nth++) list()
  await publish(1)
  const known = [...listed.values()].map(({ name }) => name)
  const somebody = () => ({ latin: misspelt(random() < 0.3 ? pick(known) : personName()) })
  for (let nth = 0; nth < CUSTOMERS; nth++) {
    const dateOfBirth = `${1950 + Math.floor(random() * 50)}-04-02`
    const customer =
      nth % 8 === 0
        ? customerInputSchema.parse({
            kind: 'corporation',
            names: { latin: companyName() },
            openedOn: '2025-01-10',
            beneficialOwners: [{ names: somebody(), dateOfBirth }],
            kyc: { residence: 'JP' },
          })
        : personInput({ names: somebody(), dateOfBirth, aliases: nth % 5 === 0 ? [somebody()] : [] })
    const done = await recordCustomer(testCaller(), { externalId: `CU-${nth}`, customer })
    if (!done.ok) throw new Error(done.error.code)
  }
  await rescreenCustomers(worker)
}, 120_000)
afterAll(closeIndex)

interface Answering {
  readonly id: string
  readonly payload: Parameters<typeof screenCustomer>[1]
  readonly hits: readonly string[] | null
}

/** What the screening that answers for each customer says, and each customer's record. */
async function answering(): Promise<readonly Answering[]> {
  const { rows } = await database().pool.query<Answering>(`
    SELECT c.external_id AS id, v.payload, (SELECT array_agg(h.part || ' ' || h.entry_version_id || ' ' || h.score
      ORDER BY h.part, h.entry_version_id) FROM screening_hit h WHERE h.screening_id = c.last_screening_id) AS hits
    FROM customer c JOIN customer_version v ON v.customer_id = c.id AND v.version = c.current_version ORDER BY 1`)
  return rows
}

test(`what a run over the changes leaves is what screening everybody in full gives (seed ${SEED})`, async () => {
  let concerned = 0
  for (let version = 2; version <= VERSIONS; version++) {
    change()
    await publish(version)
    const done = await rescreenCustomers(worker)
    if (!done.ok) throw new Error(done.error.code)
    expect(done.value.carried + done.value.customers).toBe(CUSTOMERS)
    expect(done.value.carried).toBeGreaterThan(0)
    concerned += done.value.customers
    const lists = await indexInForce(worker)
    if (!lists.ok) throw new Error(lists.error.code)
    for (const { id, payload, hits } of await answering()) {
      const full = screenCustomer(lists.value, payload).hits.map(
        ({ part, hit }) => `${part} ${hit.entryVersionId} ${hit.score.toFixed(9)}`,
      )
      expect([id, ...(hits ?? [])]).toEqual([id, ...full.sort()])
    }
  }
  expect(concerned).toBeGreaterThan(VERSIONS)
}, 120_000)

test('every state of an entry that met a customer raised one alert, and no state two', async () => {
  const { rows } = await database().pool.query(`
    SELECT a.customer_id, r->'facts'->>'entryVersionId' AS entry, count(*)::int AS n
    FROM alert a, jsonb_array_elements(a.reasons) r GROUP BY 1, 2 HAVING count(*) > 1`)
  expect(rows).toEqual([])
  const unmet = await database().pool.query(`
    SELECT 1 FROM customer c JOIN screening_hit h ON h.screening_id = c.last_screening_id
    WHERE NOT EXISTS (SELECT 1 FROM alert a, jsonb_array_elements(a.reasons) r
      WHERE a.customer_id = c.id AND r->'facts'->>'entryVersionId' = h.entry_version_id::text)`)
  expect(unmet.rows).toEqual([])
})

test('whom a range carried over can be told again from the stored screenings alone', async () => {
  const { rows } = await database().pool.query<{ digest: string; carried: number; lines: string }>(`
    SELECT b.digest, b.carried, coalesce((SELECT string_agg(c.id || ' ' || held.id || E'\\n', '' ORDER BY c.id)
      FROM customer c JOIN LATERAL (SELECT s.id FROM screening s WHERE s.subject = 'customer' AND s.subject_id = c.id
        AND s.list_version_set_id <> r.list_version_set_id AND s.at < r.started_at ORDER BY s.at DESC LIMIT 1) held ON true
      WHERE (b.after_id IS NULL OR c.id > b.after_id) AND (b.upto_id IS NULL OR c.id <= b.upto_id)
        AND c.id <> ALL (b.already || b.screened || b.failed)), '') AS lines
    FROM rescreen_batch b JOIN rescreen_run r ON r.id = b.run_id WHERE r.base_run_id IS NOT NULL`)
  expect(rows.length).toBe(VERSIONS - 1)
  for (const { digest, carried, lines } of rows) {
    expect(sha256Hex(lines)).toBe(digest)
    expect(lines.split('\n').length - 1).toBe(carried)
  }
})

test('a range is gone through once, and what it proved cannot be rewritten', async () => {
  const lists = await indexInForce(worker)
  if (!lists.ok) throw new Error(lists.error.code)
  const run = await runOf(worker, lists.value)
  if (!run.ok) throw new Error(run.error.code)
  const plan = await planRanges(lists.value, run.value)
  await expect(rescreenRange(worker, plan)).rejects.toThrow(NoRangeFree)
  await expect(database().pool.query('UPDATE rescreen_batch SET carried = carried + 1')).rejects.toThrow(
    'may not be changed',
  )
})
