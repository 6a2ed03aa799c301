import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { closeIndex, renewIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import { must, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { personInput, UNLISTED_BITCOIN, withdrawalInput } from '#scripts/testing/gate-inputs.ts'
import { doWork } from '#scripts/testing/kill-work.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'
import { seededRandom } from '#scripts/testing/seeded-random.ts'

// npm run soak asks for many more rounds under a seed that it prints.
const ROUNDS = Number(process.env.SEKISHO_KILL_ROUNDS ?? '2')
const SEED = Number(process.env.SEKISHO_PROPERTY_SEED ?? '20261127')
const KILLS = 2
const CUSTOMERS = 330
const ENTRIES = 400
/** Whose name the other side of the one past transaction bears. */
const PAST = 25
/** Somewhere between the first statement and the end, on a machine of two cores. */
const KILL_AFTER_MS_MAX = 1_200

const random = seededRandom(SEED)
const folder = mkdtempSync(join(tmpdir(), 'sekisho-kill-'))
const NULLS = '-0- ,'.repeat(7)
/** The letters of a number, so that no two names resemble each other. */
const letters = (n: number) =>
  [...String(n)]
    .map((digit) => 'bodi kafu gemo lupa niro sate vuke wizo xaru yomi'.split(' ')[Number(digit)])
    .join('')
const nameOf = (n: number) => `${letters(n * 7919)} ${letters(n * 104_729)}`

/** Entries `from` to `to`, each under the name of the customer of that number. */
function publication(from: number, to: number, day: string): string {
  const rows = Array.from({ length: to - from }, (_, at) => {
    const key = from + at
    return `${1000 + key},"${nameOf(key).toUpperCase()}","individual","SDGT",${NULLS}"DOB 19${10 + (key % 80)}."`
  })
  const path = join(folder, `sdn-${day}.csv`)
  writeFileSync(path, `${rows.join('\r\n')}\r\n\u001a`)
  return path
}

beforeAll(async () => {
  const day = '2024-01-01'
  await doWork({ verb: 'import', path: publication(100_000, 100_000 + ENTRIES, day), publishedOn: day }, null)
  for (let nth = 0; nth < CUSTOMERS; nth++) {
    const customer = personInput({ names: { latin: nameOf(nth) }, dateOfBirth: `19${10 + (nth % 80)}-03-04` })
    must(await recordCustomer(testCaller(), { externalId: `CU-${nth}`, customer }))
  }
  const counterparty = { address: UNLISTED_BITCOIN, class: 'unhosted', name: nameOf(PAST), country: 'JP' }
  const input = withdrawalInput({ externalId: 'TX-1', customerExternalId: 'CU-300', counterparty })
  must(await ingestTransaction(testCaller(), { ...input, occurredAt: new Date().toISOString() }))
}, 120_000)
afterAll(async () => {
  await closeIndex()
  rmSync(folder, { recursive: true, force: true })
})

/** The version in force with how many entries it says it has and how many are there, and how many states hang loose. */
async function listState() {
  const [row] =
    await rowsOf(`SELECT v.number, v.records, (SELECT count(*)::int FROM list_version) AS versions,
    (SELECT count(*)::int FROM list_entry_version e WHERE e.from_number <= v.number
      AND (e.to_number IS NULL OR e.to_number > v.number)) AS entries,
    (SELECT count(*)::int FROM list_entry_version e WHERE e.from_number > v.number) AS loose
    FROM list_version v WHERE status = 'active'`)
  return row
}

/** Alerts that name the same entry state of the same customer twice, and screenings of one customer doubled on one set. */
async function doubles(): Promise<unknown> {
  const alerts =
    await rowsOf(`SELECT a.customer_id, r->'facts'->>'entryVersionId' FROM alert a, jsonb_array_elements(a.reasons) r
    GROUP BY 1, 2, a.transaction_id HAVING count(*) > 1`)
  const screenings =
    await rowsOf(`SELECT subject_id, list_version_set_id FROM screening WHERE subject = 'customer'
    GROUP BY 1, 2 HAVING count(*) > 1`)
  return [alerts, screenings]
}

test(
  `kill -9 at any moment of import and re-screening leaves the old state or the new one (seed ${SEED})`,
  async () => {
    let listed = false
    let expected = 0
    for (let round = 1; round <= ROUNDS; round++) {
      const day = `2024-${String(1 + Math.floor(round / 28)).padStart(2, '0')}-${String(1 + (round % 28)).padStart(2, '0')}`
      // A window of the customers' own names moves over the list, so that some are met anew and some no more.
      const from = (round * 20) % 200
      const lists = from <= PAST
      if (lists && !listed) expected += 1
      listed = lists
      const path = publication(from, from + ENTRIES, day)
      const before = await listState()
      for (let kill = 0; kill < KILLS; kill++) {
        const ended = await doWork({ verb: 'import', path, publishedOn: day }, random() * KILL_AFTER_MS_MAX)
        const now = await listState()
        expect(now).toMatchObject({ entries: now?.records, loose: 0 })
        expect([before?.number, Number(before?.number) + 1]).toContain(now?.number)
        if (ended) expect(now?.number).toBe(Number(before?.number) + 1)
      }
      await doWork({ verb: 'import', path, publishedOn: day }, null)
      expect(await listState()).toMatchObject({
        number: Number(before?.number) + 1,
        versions: Number(before?.number) + 1,
      })
      for (let kill = 0; kill < KILLS; kill++) {
        await doWork({ verb: 'rescreen' }, random() * KILL_AFTER_MS_MAX)
        expect(await doubles()).toEqual([[], []])
      }
      await Promise.all([doWork({ verb: 'rescreen' }, null), doWork({ verb: 'rescreen' }, null)])
      expect(await doubles()).toEqual([[], []])
      const [run] = await rowsOf(`SELECT customers_expected AS expected, customers_screened AS screened,
        customers_missing AS missing, wallets_finished_at IS NOT NULL AS looked
        FROM rescreen_run ORDER BY started_at DESC LIMIT 1`)
      expect(run).toEqual({ expected: CUSTOMERS, screened: CUSTOMERS, missing: 0, looked: true })
      const met =
        await rowsOf(`SELECT count(*)::int AS n FROM customer c JOIN screening s ON s.id = c.last_screening_id
        WHERE s.hit_count > 0`)
      expect(met).toEqual([{ n: CUSTOMERS - from }])
    }
    const [past] = await rowsOf(
      `SELECT count(*)::int AS n FROM alert WHERE kind = 'name/listed-after-transfer'`,
    )
    expect(past).toEqual({ n: expected })
    await renewIndex(testCaller())
  },
  120_000 * ROUNDS,
)
