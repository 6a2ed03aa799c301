import { beforeAll, describe, expect, it } from 'vitest'
import { generateExchange } from '#lib/core/demonstration/generate-exchange.ts'
import { readSources } from '#lib/core/demonstration/sources.ts'
import { database } from '#lib/db/client.ts'
import { readDemonstrationFiles } from '#lib/gateways/demonstration-files.ts'
import { loadDemonstration, planEndingNow } from '#lib/use-cases/demonstration/load-demonstration.ts'
import { loadTransfers } from '#lib/use-cases/demonstration/load-transfers.ts'
import { loadStarterLists } from '#lib/use-cases/lists/load-starter-lists.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'

const STARTER_LISTS_MS = 120_000
const TABLES = [
  'customer',
  'customer_version',
  'transaction',
  'wallet',
  'label',
  'transfer',
  'alert',
  'hold',
  'screening_hit',
] as const
const caller = testCaller({ kind: 'system', id: 'starter' })
const plan = planEndingNow(caller, { seed: 'a test', customers: 120, transactions: 4_000 })

async function counts(): Promise<Record<string, number>> {
  const columns = TABLES.map((table) => `(SELECT count(*)::int FROM "${table}") AS "${table}"`)
  const found = await database().pool.query<Record<string, number>>(`SELECT ${columns.join(', ')}`)
  return found.rows[0] ?? {}
}

async function zeroOf(sql: string): Promise<void> {
  const found = await database().pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`)
  expect({ sql, count: found.rows[0]?.count }).toEqual({ sql, count: 0 })
}

describe('loading the demonstration exchange', () => {
  beforeAll(async () => {
    const lists = await loadStarterLists(caller)
    expect(lists.ok).toBe(true)
  }, STARTER_LISTS_MS)

  it('is refused to whoever may not write customers', async () => {
    const analyst = testCaller({ kind: 'staff', id: crypto.randomUUID(), role: 'analyst' })
    expect(await loadDemonstration(analyst, { plan })).toMatchObject({
      ok: false,
      error: { code: 'auth/not-allowed' },
    })
  })

  it('is refused when it would be too small to hold its stories', async () => {
    const small = { ...plan, customers: 3 }
    expect(await loadDemonstration(caller, { plan: small })).toMatchObject({
      ok: false,
      error: { code: 'demonstration/size-out-of-range' },
    })
  })

  it('leaves nothing behind when it breaks off after everything was sent', async () => {
    const broken = loadDemonstration(caller, {
      plan,
      onProgress: () => {
        throw new Error('the plug was pulled')
      },
    })
    await expect(broken).rejects.toThrow('the plug was pulled')
    const after = await counts()
    expect(Object.values(after)).toEqual(TABLES.map(() => 0))
  })

  it('writes exactly what was planned and tells of its progress', async () => {
    const heard: number[] = []
    const loaded = await loadDemonstration(caller, { plan, onProgress: (done) => heard.push(done) })
    if (!loaded.ok) throw new Error(loaded.error.code)
    expect(heard.at(-1)).toBe(plan.customers + plan.transactions)
    const written = await counts()
    expect(written).toMatchObject({
      customer: plan.customers,
      customer_version: plan.customers,
      transaction: plan.transactions,
      wallet: loaded.value.wallets,
      alert: loaded.value.alerts,
      hold: loaded.value.held,
    })
    expect(written.label).toBeGreaterThan(200)
  })

  it('leaves rows that fit together', async () => {
    await zeroOf(
      '"transaction" t WHERE status = \'held\' AND NOT EXISTS (SELECT 1 FROM hold WHERE transaction_id = t.id)',
    )
    await zeroOf(
      '"transaction" t WHERE status = \'held\' AND NOT EXISTS (SELECT 1 FROM alert WHERE transaction_id = t.id)',
    )
    await zeroOf('"transaction" WHERE counterparty_address IS NOT NULL AND wallet_id IS NULL')
    await zeroOf(
      'screening s WHERE hit_count <> (SELECT count(*) FROM screening_hit WHERE screening_id = s.id)',
    )
    await zeroOf('customer c WHERE NOT EXISTS (SELECT 1 FROM screening WHERE id = c.last_screening_id)')
    await zeroOf('wallet w WHERE last_seen_at < first_seen_at')
    // Whatever is registered was sent to, and its screening met nobody.
    await zeroOf(`destination d WHERE NOT EXISTS (SELECT 1 FROM "transaction" t WHERE t.customer_id = d.customer_id
      AND t.wallet_id = d.wallet_id AND t.kind = 'withdrawal' AND t.received_at > d.registered_at)`)
    await zeroOf(`destination d WHERE NOT EXISTS (SELECT 1 FROM screening s WHERE s.id = d.last_screening_id
      AND s.subject = 'destination' AND s.subject_id = d.id AND s.hit_count = 0)`)
    await zeroOf('(SELECT 1 WHERE (SELECT count(*) FROM destination) < 20) few')
    await zeroOf(
      `"transaction" t WHERE NOT EXISTS (SELECT 1 FROM audit_event
        WHERE type = 'transaction.received' AND subject_id = t.id::text)`,
    )
    await zeroOf(
      `alert a WHERE NOT EXISTS (SELECT 1 FROM audit_event WHERE type = 'alert.raised' AND subject_id = a.id::text)`,
    )
  })

  it('has every planted story answered by the real gate as expected, by the rule expected', async () => {
    const { stories } = generateExchange(plan, readSources(await readDemonstrationFiles()))
    const found = await database().pool.query<{ externalId: string; answer: string; rules: string[] }>(
      `SELECT t.external_id AS "externalId", t.answer::text, array_remove(array_agg(DISTINCT v.rule_id), NULL) AS rules
       FROM "transaction" t LEFT JOIN rule_hit h ON h.transaction_id = t.id
       LEFT JOIN rule_version v ON v.id = h.rule_version_id GROUP BY t.id`,
    )
    const judged = new Map(found.rows.map((row) => [row.externalId, row]))
    expect(stories.length).toBeGreaterThanOrEqual(20)
    const wrong = stories
      .flatMap(({ expected }) => expected)
      .filter(({ externalId, answer, rule }) => {
        const { answer: given, rules = [] } = judged.get(externalId) ?? {}
        return given !== answer || (rule === null ? rules.length > 0 : !rules.includes(rule))
      })
      .map((each) => ({ ...each, given: judged.get(each.externalId) }))
    expect(wrong).toEqual([])
  })

  it('gives every payout of a mining pool the on-chain transaction that brought it, once', async () => {
    expect(await loadTransfers(caller)).toMatchObject({ ok: true })
    const payouts = `"transaction" t JOIN wallet w ON w.id = t.wallet_id
      WHERE t.kind = 'deposit' AND EXISTS (SELECT 1 FROM label g WHERE g.canonical = w.canonical AND g.category = 'mining_pool')`
    const found = await database().pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${payouts}`,
    )
    expect(found.rows[0]?.count).toBeGreaterThan(7)
    await zeroOf(`${payouts} AND NOT EXISTS (SELECT 1 FROM coin_transaction c JOIN coin_input i ON i.transaction_id = c.id
      JOIN graph_address a ON a.id = i.address_id
      WHERE c.tx_hash = t.tx_hash AND a.canonical = w.canonical AND i.value = t.quantity * 100000000)`)
    const stored = await database().pool.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM coin_transaction',
    )
    expect(await loadTransfers(caller)).toMatchObject({ ok: true, value: { added: 0 } })
    expect((await database().pool.query('SELECT count(*)::int AS count FROM coin_transaction')).rows).toEqual(
      stored.rows,
    )
  })

  it('is refused once there are customers, and changes nothing', async () => {
    const before = await counts()
    expect(await loadDemonstration(caller, { plan })).toMatchObject({
      ok: false,
      error: { code: 'demonstration/database-in-use' },
    })
    expect(await counts()).toEqual(before)
  })
})
